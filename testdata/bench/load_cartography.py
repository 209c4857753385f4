"""Writes the rows of a graph with cartography's loader, and prints how many and the seconds that it took.

usage: load_cartography.py cartography URI FILE

Nodes go by load, relationships by load_matchlinks, ten thousand rows a transaction, as that is made to be used. Two relationships of
one type between the same nodes become one: cartography merges by ends, and so has less to write.
"""

import dataclasses
import logging
import sys
import time
import warnings

import neo4j
from cartography.client.core.tx import load, load_matchlinks
from cartography.models.core.common import PropertyRef
from cartography.models.core.nodes import CartographyNodeProperties, CartographyNodeSchema
from cartography.models.core.relationships import (
    CartographyRelProperties,
    CartographyRelSchema,
    LinkDirection,
    make_source_node_matcher,
    make_target_node_matcher,
)
from graphrows import Rows

warnings.simplefilter("ignore")
logging.disable()
LOAD = {"lastupdated": PropertyRef("lastupdated", set_in_kwargs=True)}
SCOPE = {
    "_sub_resource_label": PropertyRef("_sub_resource_label", set_in_kwargs=True),
    "_sub_resource_id": PropertyRef("_sub_resource_id", set_in_kwargs=True),
}


def frozen(called, base, values):
    """An instance of a frozen data class with these fields."""
    fields = [(field, type(value), dataclasses.field(default=value)) for field, value in values.items()]
    return dataclasses.make_dataclass(called, fields, bases=(base,), frozen=True)()


def references(kind):
    return {p["Name"]: PropertyRef(p["Name"]) for p in kind["Props"] or []}


def node_schema(label, kind):
    refs = references(kind)
    props = frozen(label + "Properties", CartographyNodeProperties, {**refs, "id": PropertyRef("id"), **LOAD})
    return frozen(label + "Schema", CartographyNodeSchema, {"label": label, "properties": props})


def link_schema(name, start, end, kind):
    props = frozen(name + "Properties", CartographyRelProperties, {**references(kind), **LOAD, **SCOPE})
    schema = {
        "rel_label": name,
        "direction": LinkDirection.OUTWARD,
        "properties": props,
        "source_node_label": start,
        "source_node_matcher": make_source_node_matcher({"id": PropertyRef("_from")}),
        "target_node_label": end,
        "target_node_matcher": make_target_node_matcher({"id": PropertyRef("_to")}),
    }
    return frozen(f"{name}_{end}Schema", CartographyRelSchema, schema)


def main():
    _, uri, path = sys.argv[1:]
    rows = Rows(path)
    nodes = {label: [] for label in rows.node_types}
    for label, key, props in rows.nodes:
        nodes[label].append({**props, "id": key})
    links = {kind: [] for kind in rows.ends()}
    for name, start_label, start_key, end_label, end_key, props in rows.edges:
        links[name, start_label, end_label].append({**props, "_from": start_key, "_to": end_key})
    with neo4j.GraphDatabase.driver(uri) as driver, driver.session() as session:
        start = time.monotonic()
        for label, some in nodes.items():
            load(session, node_schema(label, rows.node_types[label]), some, lastupdated=1)
        for (name, start_label, end_label), some in links.items():
            schema = link_schema(name, start_label, end_label, rows.edge_types[name])
            load_matchlinks(session, schema, some, lastupdated=1, _sub_resource_label="Run", _sub_resource_id="1")
        print(len(rows), time.monotonic() - start)


main()
