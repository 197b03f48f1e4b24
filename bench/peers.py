# Times igraph or networkx on graphs from standard input, one measure at a time, for bench/peers.ts.
# Input:  {"graphs": [{"n": 60, "a": [...], "b": [...], "weight": [...]}], "measures": [...], "rounds": 7}
#         "cpu": true times the processor instead of the wall; what takes over 20 s a round is timed once
# Output: {"version": "...", "measures": {name: {"ms": median per round over all graphs, "check": sum of the values}}}
import json
import statistics
import sys
import time


def igraph_measures(igraph, graph):
    ties = list(zip(graph["a"], graph["b"]))
    g = igraph.Graph(n=graph["n"], edges=ties)
    mean = sum(graph["weight"]) / max(1, len(ties))
    cost = [mean / w for w in graph["weight"]]
    return {
        "betweenness": lambda: g.betweenness(directed=False),
        "betweenness_weighted": lambda: g.betweenness(directed=False, weights=cost),
        "harmonic": lambda: g.harmonic_centrality(normalized=False),
        "closeness": lambda: g.closeness(normalized=False),
        "constraint": lambda: g.constraint(),
        "core": lambda: g.coreness(),
    }


def networkx_measures(networkx, graph):
    g = networkx.Graph()
    g.add_nodes_from(range(graph["n"]))
    mean = sum(graph["weight"]) / max(1, len(graph["a"]))
    for a, b, w in zip(graph["a"], graph["b"], graph["weight"]):
        g.add_edge(a, b, weight=w, cost=mean / w)
    return {
        "betweenness": lambda: networkx.betweenness_centrality(g, normalized=False).values(),
        "betweenness_weighted": lambda: networkx.betweenness_centrality(g, normalized=False, weight="cost").values(),
        "harmonic": lambda: networkx.harmonic_centrality(g).values(),
        "constraint": lambda: networkx.constraint(g).values(),
        "core": lambda: networkx.core_number(g).values(),
    }


def main():
    peer = sys.argv[1]
    module = __import__(peer)
    task = json.load(sys.stdin)
    build = igraph_measures if peer == "igraph" else networkx_measures
    ready = [build(module, graph) for graph in task["graphs"]]
    measures = {}
    clock = time.process_time if task.get("cpu") else time.perf_counter
    for name in task["measures"]:
        times = []
        for _ in range(task["rounds"]):
            start = clock()
            values = [list(one[name]()) for one in ready]
            times.append(1000 * (clock() - start))
            if times[0] > 20_000:
                break
        check = sum(v for graph in values for v in graph if v == v)
        measures[name] = {"ms": statistics.median(times), "check": check}
    json.dump({"version": module.__version__, "measures": measures}, sys.stdout)


main()
