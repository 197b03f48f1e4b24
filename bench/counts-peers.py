# CPU time of igraph and leidenalg for what bench/kernels-counts.ts measures, on one graph from standard input.
# Input:  {"n": 60, "a": [...], "b": [...], "label": [...], "rounds": 5, "left_out": 20, "permutations": 50}
# Output: {name: {"ms": CPU ms, "check": a number to compare}}; what takes long is taken from a part and scaled up.
import json
import random
import statistics
import sys
import time

import igraph

task = json.load(sys.stdin)
n = task["n"]
g = igraph.Graph(n=n, edges=list(zip(task["a"], task["b"])))
label = task["label"]


def timed(work, rounds):
    times = []
    value = None
    for _ in range(rounds):
        start = time.process_time()
        value = work()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times), value


def entry(work, scale=1, rounds=task["rounds"]):
    ms, check = timed(work, rounds)
    return {"ms": ms * scale, "check": check}


def leave_out():
    # Pairs left in reach of each other when one of the first persons is gone, summed.
    total = 0
    for v in range(min(n, task["left_out"])):
        without = g.copy()
        without.delete_vertices(v)
        total += sum(size * (size - 1) // 2 for size in without.components().sizes())
    return total


def permuted():
    # The draws are made before the clock starts.
    return sum(g.modularity(membership) for membership in draws)


def rewired():
    other = g.copy()
    other.rewire(n=10 * g.ecount())
    return 0


random.seed(1)
draws = [random.sample(label, n) for _ in range(task["permutations"])]
found = {
    "constraint": entry(lambda: sum(x for x in g.constraint() if x == x)),
    "articulation": entry(lambda: len(g.articulation_points()) + len(g.bridges())),
    "leave_one_out": entry(leave_out, n / min(n, task["left_out"]), 1),
    "permutations": entry(permuted, 1000 / task["permutations"], min(3, task["rounds"])),
    "rewire": entry(rewired),
    "louvain": entry(lambda: g.community_multilevel().modularity),
}
try:
    import leidenalg

    found["leiden"] = entry(lambda: leidenalg.find_partition(g, leidenalg.ModularityVertexPartition, seed=1).modularity)
except ImportError:
    pass
json.dump(found, sys.stdout)
