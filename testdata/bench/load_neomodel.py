"""Writes the rows of a graph with neomodel, and prints how many and the seconds that it took.

usage: load_neomodel.py neomodel|neomodel-batches URI FILE

"neomodel" saves each node by get_or_create and each relationship by connect, as its documentation shows; "neomodel-batches"
saves nodes by bulk_create_or_update, a thousand at a time. It has no batches for relationships. Both commit a hundred
relationships at a time: one at a time takes longer.
"""

import sys
import time
import warnings

import neo4j
import neomodel
from graphrows import BOOLEAN, DATE, INTEGER, INTEGERS, STRING, STRINGS, Rows

warnings.simplefilter("ignore")
PROPERTY = {
    STRING: neomodel.StringProperty,
    INTEGER: neomodel.IntegerProperty,
    BOOLEAN: neomodel.BooleanProperty,
    DATE: neomodel.DateProperty,
    STRINGS: neomodel.ArrayProperty,
    INTEGERS: neomodel.ArrayProperty,
}


def attributes(kind):
    """Properties under names that are nobody else's: p_id is id."""
    return {"p_" + p["Name"]: PROPERTY[p["Type"]](db_property=p["Name"]) for p in kind["Props"] or []}


def models(rows):
    """A class a label, with the relationships that begin there; neomodel looks for those that they lead to in this module."""
    out, links = {}, {}
    relations = {
        name: type("R_" + name, (neomodel.StructuredRel,), attributes(kind)) if kind["Props"] else None
        for name, kind in rows.edge_types.items()
    }
    for name, start, end in rows.ends():
        links.setdefault(start, {})[f"{name}_{end}"] = neomodel.RelationshipTo(end, name, model=relations[name])
    for label, kind in rows.node_types.items():
        key = neomodel.StringProperty(db_property=kind["Key"], unique_index=True, required=True)
        out[label] = globals()[label] = type(label, (neomodel.StructuredNode,), {"key": key, **attributes(kind), **links.get(label, {})})
    return out


def named(props):
    return {"p_" + name: value for name, value in props.items()}


def chunks(rows, size):
    for i in range(0, len(rows), size):
        yield rows[i : i + size]


def main():
    how, uri, path = sys.argv[1:]
    rows = Rows(path)
    classes = models(rows)
    neomodel.db.set_connection(driver=neo4j.GraphDatabase.driver(uri))
    for model in classes.values():
        neomodel.db.install_labels(model, quiet=True)
    neomodel.db.cypher_query("CALL db.awaitIndexes(300)")
    start = time.monotonic()
    saved = {}
    if how == "neomodel":
        for some in chunks(rows.nodes, 100):
            with neomodel.db.transaction:
                for label, key, props in some:
                    saved[label, key] = classes[label].nodes.bulk_get_or_create({"key": key, **named(props)})[0]
    else:
        for label, model in classes.items():
            of_label = [(key, props) for name, key, props in rows.nodes if name == label]
            for some in chunks(of_label, 1000):
                nodes = model.nodes.bulk_create_or_update(*({"key": key, **named(props)} for key, props in some))
                saved.update(((label, node.key), node) for node in nodes)
    for some in chunks(rows.edges, 100):
        with neomodel.db.transaction:
            for name, start_label, start_key, end_label, end_key, props in some:
                link = getattr(saved[start_label, start_key], f"{name}_{end_label}")
                link.connect(saved[end_label, end_key], named(props))
    print(len(rows), time.monotonic() - start)
    neomodel.db.close_connection()


main()
