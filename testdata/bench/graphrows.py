"""Reads the rows of a graph as BenchmarkOthers of graph/neo4j writes them."""

import datetime
import json

STRING, INTEGER, BOOLEAN, DATE, STRINGS, INTEGERS = range(6)


class Rows:
    """nodes are (label, key, properties), edges (type, from label, from key, to label, to key, properties)."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            schema = json.loads(next(lines))
            self.node_types = {t["Label"]: t for t in schema["nodes"]}
            self.edge_types = {t["Type"]: t for t in schema["edges"]}
            for t in self.edge_types.values():
                t["Props"] = (schema["claim"] if t["Claim"] else []) + (t["Props"] or [])
            self.nodes, self.edges = [], []
            for line in lines:
                element = json.loads(line)
                node, edge = element["Node"], element["Edge"]
                if node:
                    props = typed(self.node_types[node["Label"]], node["Props"])
                    self.nodes.append((node["Label"], node["Key"], props))
                else:
                    props = typed(self.edge_types[edge["Type"]], edge["Props"])
                    ends = edge["From"], edge["To"]
                    self.edges.append((edge["Type"], *(e[k] for e in ends for k in ("Label", "Key")), props))

    def __len__(self):
        return len(self.nodes) + len(self.edges)

    def ends(self):
        """The kinds of edges: (type, from label, to label)."""
        return [(t["Type"], t["From"], to) for t in self.edge_types.values() for to in t["To"]]


def typed(kind, props):
    """Properties as Python has them: dates are dates."""
    out = dict(props)
    for p in kind["Props"]:
        if p["Type"] == DATE and out.get(p["Name"]):
            out[p["Name"]] = datetime.date.fromisoformat(out[p["Name"]])
    return out
