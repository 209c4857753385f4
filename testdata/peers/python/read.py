"""Reads the exports of a folder with NetworkX, python-igraph and rdflib.

The node and edge lists (CSV) say what must be found; they are compared with the tables of the database, if that is given.
"""

import csv
import html
import json
import re
import sqlite3
import sys
from pathlib import Path

import igraph
import networkx
import rdflib

folder = Path(sys.argv[1])
failures = 0


def expect(what, want, got):
    global failures
    if want != got:
        failures += 1
        print(f"{what}: want {want!r:.2000}, got {got!r:.2000}", file=sys.stderr)


def table(name):
    with open(folder / name, newline="", encoding="utf-8") as f:
        return [row | {"Label": re.sub("^'(?=[=+@-])", "", row["Label"])} if "Label" in row else row for row in csv.DictReader(f)]  # for spreadsheets


def from_dot(value):
    """The text that Graphviz shows for an attribute: pydot gives it as it is written."""
    shown = re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), value.strip('"') if not value.endswith('\\""') else value[1:-1])
    return html.unescape(shown)


def compare(name, nodes, edges, labels, weights, spells=None):
    """nodes and edges are the lists; labels by id and weights by both ends are what a reader found."""
    expect(f"{name}: labels", {n["Id"]: n["Label"] for n in nodes}, labels)
    expect(f"{name}: weights", sorted((e["Source"], e["Target"], float(e["Weight"])) for e in edges), sorted(weights))
    if spells is not None:
        expect(f"{name}: spells", sum(len(e["Spells"].split()) for e in edges if e["Undated"] == "0"), spells)
    print(f"{name}: {len(labels)} nodes, {len(weights)} edges")


def drawn(projection):
    nodes, edges = table(f"{projection}-nodes.csv"), table(f"{projection}-edges.csv")
    directed = all(e["Type"] == "Directed" for e in edges)

    pairs = {(e["Source"], e["Target"]) for e in edges}

    def ends(u, v):  # an undirected edge may come back turned
        return (u, v) if directed or (u, v) in pairs else (v, u)

    for file, read in (("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)):
        g = read(folder / f"{projection}.{file}")
        expect(f"{projection}.{file}: directed", directed, g.is_directed())
        compare(f"{projection}.{file}, NetworkX", nodes, edges, dict(g.nodes(data="label")),
                [(*ends(u, v), w) for u, v, w in g.edges(data="weight")],
                sum(len(s or []) for _, _, s in g.edges(data="spells")) if file == "gexf" else None)

    g = networkx.nx_pydot.read_dot(folder / f"{projection}.dot")
    spaced = [n | {"Label": n["Label"].replace("\t", " ")} for n in nodes]  # DOT has no tab
    compare(f"{projection}.dot, NetworkX with pydot", spaced, edges, {n: from_dot(l) for n, l in g.nodes(data="label")},
            [(*ends(u, v), float(w)) for u, v, w in g.edges(data="weight")])

    g = igraph.Graph.Read_GraphML(str(folder / f"{projection}.graphml"))
    ids = g.vs["id"]
    compare(f"{projection}.graphml, igraph", nodes, edges, dict(zip(ids, g.vs["label"])),
            [(*ends(ids[e.source], ids[e.target]), e["weight"]) for e in g.es])


def records():
    nodes, edges = table("full-nodes.csv"), table("full-edges.csv")
    g = rdflib.Graph()
    g.parse(folder / "full.jsonld", format="json-ld")
    schema, prov = rdflib.Namespace("https://schema.org/"), rdflib.Namespace("http://www.w3.org/ns/prov#")

    def of(t):
        return len(set(g.subjects(rdflib.RDF.type, t)))

    for kind, t in (("Consultation", schema.Event), ("Official", schema.Person), ("Article", schema.NewsArticle), ("City", schema.City),
                    ("Country", schema.Country), ("Topic", schema.DefinedTerm)):
        expect(f"full.jsonld: {kind}", sum(n["Kind"] == kind for n in nodes), of(t))
    claims = sum(len(e["Evidence"].split()) for e in edges)
    expect("full.jsonld: statements", claims, of(rdflib.RDF.Statement))
    articles = set(g.subjects(rdflib.RDF.type, schema.NewsArticle))
    derived = list(g.subject_objects(prov.wasDerivedFrom))
    expect("full.jsonld: derived from an article", claims, sum(a in articles for _, a in derived))
    expect("full.jsonld: quotes", claims, len(list(g.subject_objects(prov.value))))
    print(f"full.jsonld, rdflib: {len(g)} triples, {claims} statements")

    with open(folder / "full.jsonl", encoding="utf-8") as f:
        events = [json.loads(line) for line in f.read().removesuffix("\n").split("\n")]
    expect("full.jsonl: events", {n["Key"] for n in nodes if n["Kind"] == "Consultation"}, {e["id"] for e in events})
    for e in events:
        expect(f"full.jsonl: {e['id']}", True, bool(e["source"] and e["event"] and e["event_text"] and e["cite_info"]))
    print(f"full.jsonl: {len(events)} events")


def stored(file):
    """What the tables hold, counted without entente."""
    db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    one = lambda sql: db.execute(sql).fetchone()[0]
    nodes = sum(one(f"SELECT count(*) FROM {t}") for t in ("actor", "official", "body", "topic", "city", "consultation", "article"))
    expect("nodes in the tables", nodes, len(table("full-nodes.csv")))
    claims = sum(one(f"SELECT count(*) FROM {t}") for t in CLAIMS)
    expect("relationships in the tables", claims, sum(len(e["Evidence"].split()) for e in table("full-edges.csv")))
    met = """FROM took_part_in a JOIN took_part_in b USING (consultation) JOIN consultation c ON c.n = a.consultation
             WHERE a.actor < b.actor AND NOT c.planned AND c.kind <> 'message'"""
    pairs = table("dyads-edges.csv")
    expect("pairs in the tables", one(f"SELECT count(*) FROM (SELECT DISTINCT a.actor, b.actor {met})"), len(pairs))
    expect("their meetings", one(f"SELECT count(*) FROM (SELECT DISTINCT a.actor, b.actor, c.id {met})"), sum(int(e["Weight"]) for e in pairs))
    print(f"the database: {nodes} nodes, {claims} relationships, {len(pairs)} pairs")


CLAIMS = ("reports", "took_part_in", "attended", "represents", "serves_in", "belongs_to", "acted_in", "discussed", "concerned", "held_in",
          "in_country")

for p in ("full", "dyads", "officials", "topics"):
    drawn(p)
records()
if sys.argv[2]:
    stored(sys.argv[2])
sys.exit(failures and f"{failures} differences")
