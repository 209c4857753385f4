"""Lists the canned queries that are asked about one key, with two keys each, as lines "QUERY<TAB>WHICH<TAB>KEY...".

usage: keyed.py GRAPH.db FOLDER_OF_QUERIES

A query is keyed when it cannot be asked without a country, a pair, an official or a topic. The keys are those of the graph
with the most consultations (busy), and the one in the middle of all that have any (typical); ties go by the key.
"""

import pathlib
import re
import sqlite3
import sys

MOST = {
    "country": "SELECT actor FROM took_part_in GROUP BY actor ORDER BY count(DISTINCT consultation) DESC, actor",
    "pair": """SELECT x.actor, y.actor FROM took_part_in AS x JOIN took_part_in AS y ON y.consultation = x.consultation
               AND x.actor < y.actor GROUP BY x.actor, y.actor ORDER BY count(DISTINCT x.consultation) DESC, x.actor, y.actor""",
    "official": "SELECT official FROM attended GROUP BY official ORDER BY count(DISTINCT consultation) DESC, official",
    "topic": "SELECT topic FROM discussed GROUP BY topic ORDER BY count(DISTINCT consultation) DESC, topic",
}
REQUIRED = re.compile(r"^-- @param +(\w+) +\w+ +- ", re.MULTILINE)
KINDS = {("a", "b"): "pair", ("country",): "country", ("official",): "official", ("topic",): "topic"}

graph = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
keys = {kind: graph.execute(text).fetchall() for kind, text in MOST.items()}
for path in sorted(pathlib.Path(sys.argv[2]).glob("*/*.sql")):
    kind = KINDS.get(tuple(REQUIRED.findall(path.read_text(encoding="utf-8"))))
    if kind:
        for which, at in (("busy", 0), ("typical", len(keys[kind]) // 2)):
            print(f"{path.parent.name}/{path.stem}", which, *keys[kind][at], sep="\t")
