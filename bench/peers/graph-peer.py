# igraph, networkx or leidenalg on one graph, for bench/peers/open-peer.ts: python3 graph-peer.py TOOL FOLDER
# Reads FOLDER/ties.csv (a, b, weight) and labels.csv, says its name and version, then answers each line «work» or
# «work part» with {"ms": CPU ms, "value": a number to compare, "part": what was measured when not the whole}, or null.
# Work that takes under 20 ms is repeated. `ms` of a part is scaled up to the whole.
import json
import random
import sys
import time

tool, folder = sys.argv[1:]
module = __import__(tool)
ties = [line.split(",") for line in open(f"{folder}/ties.csv")]
pairs = [(int(a), int(b)) for a, b, _ in ties]
weight = [float(w) for _, _, w in ties]
mean = sum(weight) / max(1, len(weight))
cost = [mean / w for w in weight]
label = [int(line) for line in open(f"{folder}/labels.csv")]
n = len(label)


def total(values):
    return sum(v for v in values if v == v)


def some(part):
    """So many persons, evenly spread."""
    return range(0, n, max(1, n // part)) if part < n else range(n)


def igraph_works():
    g = module.Graph(n=n, edges=pairs)
    random.seed(1)
    draws = [random.sample(label, n) for _ in range(100)]

    def leave_out(part):
        # Pairs left in reach of each other when one of the first persons is gone, summed.
        left = 0
        for v in range(part):
            without = g.copy()
            without.delete_vertices(v)
            left += sum(size * (size - 1) // 2 for size in without.components().sizes())
        return left

    def permuted(part):
        for i in range(part):
            g.modularity(draws[i % len(draws)])

    def rewired(_):
        other = g.copy()
        other.rewire(n=10 * g.ecount())

    return {
        "betweenness": (None, lambda _: total(g.betweenness(directed=False))),
        "betweenness_weighted": (None, lambda _: total(g.betweenness(directed=False, weights=cost))),
        "closeness": (n, lambda part: total(g.closeness(vertices=some(part)))),
        "harmonic": (n, lambda part: total(g.harmonic_centrality(vertices=some(part), normalized=False))),
        "constraint": (None, lambda _: total(g.constraint())),
        "core": (None, lambda _: total(g.coreness())),
        "cuts": (None, lambda _: len(g.articulation_points()) + len(g.bridges())),
        "leave_one_out": (n, leave_out),
        "permutations": (1000, permuted),
        "rewire": (None, rewired),
        "louvain": (None, lambda _: g.community_multilevel().modularity),
    }


def networkx_works():
    g = module.Graph()
    g.add_nodes_from(range(n))
    for (a, b), w, c in zip(pairs, weight, cost):
        g.add_edge(a, b, weight=w, cost=c)
    return {
        "betweenness": (None, lambda _: total(module.betweenness_centrality(g, normalized=False).values())),
        "betweenness_weighted": (
            None,
            lambda _: total(module.betweenness_centrality(g, normalized=False, weight="cost").values()),
        ),
        "constraint": (None, lambda _: total(module.constraint(g).values())),
        "core": (None, lambda _: total(module.core_number(g).values())),
    }


def leidenalg_works():
    import igraph

    g = igraph.Graph(n=n, edges=pairs)
    seeds = iter(range(1, 1_000_000))

    def leiden(_):
        partition = module.find_partition(g, module.ModularityVertexPartition, seed=next(seeds))
        return partition.modularity

    return {"leiden": (None, leiden)}


def answer(line):
    name, *rest = line.split()
    if name not in works:
        return None
    whole, work = works[name]
    part = min(int(rest[0]), whole) if rest and whole else whole
    repeats = 0
    start = time.process_time()
    while repeats == 0 or time.process_time() - start < 0.02:
        value = work(part)
        repeats += 1
    ms = 1000 * (time.process_time() - start) / repeats
    if part == whole:
        return {"ms": ms, "value": value}
    unit = "draws" if name == "permutations" else "persons"
    # What the persons of a part have is not comparable, but leaving out a part is.
    value = value if name == "leave_one_out" else None
    measured = len(some(part)) if name in ("closeness", "harmonic") else part
    return {"ms": ms * whole / measured, "value": value, "part": f"{measured:,} of {whole:,} {unit}"}


works = {"igraph": igraph_works, "networkx": networkx_works, "leidenalg": leidenalg_works}[tool]()
version = getattr(module, "__version__", None) or getattr(module, "version", "")
print(f"{tool} {version}", flush=True)
for line in sys.stdin:
    print(json.dumps(answer(line)), flush=True)
