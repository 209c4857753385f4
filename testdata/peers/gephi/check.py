"""Compares what Gephi found, a line of JSON a file, with the node and edge lists beside the files."""

import csv
import json
import re
import sys
from pathlib import Path

failures = 0
rounding = 0.005  # of a size as it is written


def table(name):
    with open(name, newline="", encoding="utf-8") as f:
        return [row | {"Label": re.sub("^'(?=[=+@-])", "", row["Label"])} if "Label" in row else row for row in csv.DictReader(f)]  # for spreadsheets


for line in sys.stdin:
    found = json.loads(line)
    file = Path(found["file"])
    beside = str(file.with_suffix(""))
    nodes, edges = table(beside + "-nodes.csv"), table(beside + "-edges.csv")
    want = {
        "nodes": len(nodes), "edges": len(edges), "labels": sorted(n["Label"] for n in nodes),
        "weight": float(sum(int(e["Weight"]) for e in edges)), "directed": bool(edges) and edges[0]["Type"] == "Directed",
    }
    # Gephi knows no key without a type; those of yEd's shapes have none. The others are read.
    issues = [i for i in found["issues"] if not i.startswith("INFO") and "-shape'" not in i]
    if file.suffix == ".graphml":
        # Gephi sums edges of several kinds between two nodes, unless the file says what their kind is: GEXF does.
        want["edges"] = len({(e["Source"], e["Target"]) for e in edges})
    else:
        want["intervals"] = sum(len(e["Spells"].split()) for e in edges if e["Undated"] == "0")
        heaviest = max(1, *(int(n["Weight"]) for n in nodes))
        size = sum(10 + 50 * (int(n["Weight"]) / heaviest) ** 0.5 for n in nodes)
        # Each size is rounded when it is written.
        want["size"] = found["size"] if abs(found["size"] - size) <= rounding * len(nodes) else size
    found["labels"].sort()
    got = {k: found[k] for k in want}
    if got != want or issues:
        failures += 1
        print(f"{file.name}: want {want}, got {got}, issues {issues}", file=sys.stderr)
    print(f"{file.name}, Gephi: {found['nodes']} nodes, {found['edges']} edges, weight {found['weight']:g}, {found['intervals']} intervals")
sys.exit(failures and 1)
