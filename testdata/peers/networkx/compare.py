"""Compares what `entente network` says with NetworkX on the same graphs.

usage: compare.py ENTENTE READ GENERATED     the program, and two graphs of it

For each slice below it asks entente for its pairs, draws them anew in NetworkX, and compares all that both can tell: counts are
equal, fractions to 1e-9. Communities are a matter of chance: entente's part the nodes, with at most 0.02 less modularity.
"""
import csv
import subprocess
import sys

import networkx as nx

program, read, generated = sys.argv[1:]
SLICES = [
    (read, "--projection", "dyads"),
    (read, "--projection", "officials"),
    (read, "--projection", "topic-pairs"),
    (read, "--projection", "dyads", "--topic", "trade", "--kind", "consultation", "--kind", "meeting"),
    (generated, "--projection", "dyads"),
    (generated, "--projection", "officials"),
    (generated, "--projection", "dyads", "--since", "1993-01-05", "--until", "1993-01-12"),
    (generated, "--projection", "officials", "--country", "CHN", "--country", "BRA"),
]


class Slice:
    """One slice: what entente says of it, and the graph of its pairs as NetworkX has it."""

    def __init__(self, graph, *flags):
        self.db, self.flags, self.faults = graph, flags, []
        self.nodes = {r["key"]: r for r in self.ask()}
        self.graph = nx.Graph()
        self.graph.add_nodes_from(self.nodes)
        self.pairs = self.ask("pairs")
        for r in self.pairs:
            self.graph.add_edge(r["a"], r["b"], weight=int(r["meetings"]))
        if len(self.graph) != len(self.nodes) or not self.pairs:
            sys.exit(f"{self}: pairs of nodes that have no measures, or no pairs")

    def __str__(self):
        return " ".join(self.flags)

    def ask(self, *what):
        command = [program, "network", *what, "--quiet", "--limit", "0", "--timeout", "0", "-o", "csv", "--db", self.db, *self.flags]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        return list(csv.DictReader(said.splitlines()))

    def same(self, what, of, ours, theirs, tolerance=0.0):
        if not abs(ours - theirs) <= tolerance:
            self.faults.append(f"{what} of {of}: entente {ours!r}, NetworkX {theirs!r}")

    def measures(self):
        g = self.graph
        betweenness, closeness = nx.betweenness_centrality(g), nx.closeness_centrality(g)
        ranks = nx.pagerank(g, alpha=0.85, tol=1e-13 / len(g), max_iter=1000, weight="weight")
        points = set(nx.articulation_points(g))
        for key, r in self.nodes.items():
            self.same("degree", key, int(r["degree"]), g.degree(key))
            self.same("weighted degree", key, int(r["weighted"]), g.degree(key, weight="weight"))
            self.same("betweenness", key, float(r["betweenness"]), betweenness[key], 1e-9)
            self.same("closeness", key, float(r["closeness"]), closeness[key], 1e-9)
            self.same("PageRank", key, float(r["pageRank"]), ranks[key], 1e-9)
            self.same("cut", key, r["cut"] == "true", key in points)

    def brokers(self):
        brokers = self.ask("brokers")
        for r in brokers:
            others = nx.node_connected_component(self.graph, r["key"]) - {r["key"]}
            parts = sorted(len(c) for c in nx.connected_components(self.graph.subgraph(others)))
            self.same("parts", r["key"], int(r["parts"]), len(parts))
            self.same("cutOff", r["key"], int(r["cutOff"]), sum(parts[:-1]))
        between = {k for k, r in self.nodes.items() if float(r["betweenness"]) > 0}
        self.same("brokers", "all", len({r["key"] for r in brokers} ^ between), 0)
        return len(brokers)

    def bridges(self):
        bridges = {frozenset((r["a"], r["b"])) for r in self.ask("bridges")}
        self.same("bridges", "all", len(bridges ^ {frozenset(e) for e in nx.bridges(self.graph)}), 0)
        return len(bridges)

    def chains(self):
        """Chains are as short as the shortest, each step a line, one behind the other; from one component to another there is none."""
        steps = 0
        components = sorted((sorted(c) for c in nx.connected_components(self.graph)), key=len, reverse=True)
        ends = components[0][::-(-len(components[0]) // 8)] + [c[0] for c in components[1:2]]
        for start, end in zip(ends, ends[1:]):
            chain = self.ask("chain", start, end)
            at = start
            for r in chain:
                self.same("step", r["from"], int(r["meetings"]), self.graph[at][r["to"]]["weight"] if r["from"] == at else -1)
                at = r["to"]
            there = nx.has_path(self.graph, start, end)
            self.same("chain", f"{start} to {end}", len(chain), nx.shortest_path_length(self.graph, start, end) if there else 0)
            self.same("end", f"{start} to {end}", at == end, there)
            steps += len(chain)
        return steps

    def communities(self):
        parted = [set(r["members"].split("; ")) for r in self.ask("communities")]
        self.same("communities", "all", sorted(k for c in parted for k in c) == sorted(self.nodes), True)
        ours = nx.community.modularity(self.graph, parted)
        theirs = nx.community.modularity(self.graph, nx.community.louvain_communities(self.graph, seed=1))
        self.same("modularity", "all", min(ours - theirs, 0), 0, 0.02)
        return f"modularity {ours:.4f}, NetworkX {theirs:.4f}"


failed = False
for flags in SLICES:
    s = Slice(*flags)
    s.measures()
    said = f"{s.brokers()} brokers, {s.bridges()} bridges, chains of {s.chains()} steps, {s.communities()}"
    print(f"{s}: {len(s.nodes)} nodes, {len(s.pairs)} lines, {said}: {len(s.faults)} faults", flush=True)
    for f in s.faults[:20]:
        print("  " + f)
    failed = failed or bool(s.faults)
sys.exit(failed)
