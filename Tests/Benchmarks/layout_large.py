#!/usr/bin/env python3
"""Layouts of graphs of about 100 000 nodes: folio against graphviz's sfdp and NetworKit, in one run.

usage: layout_large.py FOLIO [RUNS]

The peers are run by FOLIO_SHARED/bench/layout/layout_peer.py. Prints CPU seconds, peak megabytes, stress and neighbourhood preservation, all
quality measured here in the same way, from 100 sources and 10 000 nodes. Peers run once, as they take a minute and more; one that
does not end in 120 s is reported as such. Needs numpy, scipy, networkit and graphviz.
"""
import json, os, statistics, subprocess, sys, tempfile
import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

LIMIT = 120


def grid(side):
    number = np.arange(side * side).reshape(side, side)
    right = np.stack([number[:, :-1].ravel(), number[:, 1:].ravel()], 1)
    return side * side, np.concatenate([right, np.stack([number[:-1].ravel(), number[1:].ravel()], 1)])


def barabasi_albert(nodes, links):
    random = np.random.default_rng(7)
    edges, ends = [], list(range(links))
    for node in range(links, nodes):
        chosen = set()
        while len(chosen) < links: chosen.add(ends[random.integers(len(ends))])
        for other in sorted(chosen):
            edges.append((other, node))
            ends += [other, node]
    return nodes, np.array(edges)


def quality(places, nodes, edges):
    """Normalised stress, and the mean Jaccard index of neighbours and as many nearest nodes."""
    both = (np.r_[edges[:, 0], edges[:, 1]], np.r_[edges[:, 1], edges[:, 0]])
    graph = csr_matrix((np.ones(2 * len(edges)), both), shape=(nodes, nodes))
    sources = np.arange(100) * nodes // 100
    ratios = []
    for source, distances in zip(sources, dijkstra(graph, indices=sources, unweighted=True)):
        reached = np.isfinite(distances) & (distances > 0)
        ratios.append(np.linalg.norm(places[reached] - places[source], axis=1) / distances[reached])
    ratios = np.concatenate(ratios)
    tree, indices = cKDTree(places), []
    for node in np.arange(10_000) * nodes // 10_000:
        neighbours = graph.indices[graph.indptr[node]:graph.indptr[node + 1]]
        if len(neighbours) == 0: continue
        nearest = np.atleast_1d(tree.query(places[node], k=len(neighbours) + 1)[1])
        shared = len((set(nearest) - {node}) & set(neighbours))
        indices.append(shared / (2 * len(neighbours) - shared))
    return 1 - ratios.mean() ** 2 / (ratios ** 2).mean(), float(np.mean(indices))


# The peak of a process begins with that of the one that forked it, so a small one starts the command and says what it took.
SMALL = ("import resource, subprocess, sys; status = subprocess.call(sys.argv[1:]); "
         "use = resource.getrusage(resource.RUSAGE_CHILDREN); "
         "print(use.ru_utime + use.ru_stime, use.ru_maxrss * 1024 / 1e6, file=sys.stderr); sys.exit(status)")


def measured(command):
    """CPU seconds and peak megabytes; none of a command that does not end."""
    small = [sys.executable, "-S", "-c", SMALL, "timeout", str(LIMIT), *command]
    process = subprocess.run(small, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if process.returncode != 0: return None
    cpu, peak = map(float, process.stderr.split()[-2:])
    return cpu, peak, process.stdout


def line(graph, method, samples):
    if not samples: return print(f"{graph:<10}{method:<14}  did not end in {LIMIT} s")
    cells = []
    for values, digits in zip(zip(*samples), (2, 0, 4, 3)):
        cells.append(f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})")
    print(f"{graph:<10}{method:<14}{len(samples):>3}  " + "".join(f"{cell:<28}" for cell in cells), flush=True)


folio, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
peer = os.path.join(os.environ["FOLIO_SHARED"], "bench/layout/layout_peer.py")
print(f"{'graph':<10}{'method':<14}{'n':>3}  {'CPU, s':<28}{'peak, MB':<28}{'stress':<28}neighbourhoods")
with tempfile.TemporaryDirectory() as folder:
    for name, (nodes, edges) in {"grid320": grid(320), "ba100000": barabasi_albert(100_000, 2)}.items():
        path, places = os.path.join(folder, name + ".txt"), os.path.join(folder, "places.csv")
        np.savetxt(path, edges, fmt="%d", header=f"n: {nodes}")
        samples = []
        for seed in range(runs):
            command = [folio, "layout", path, "--strategy", "fast", "--seeds", str(seed), "--positions", places, "--json"]
            result = measured(command)
            if result is None: continue
            table = np.loadtxt(places, delimiter=",", skiprows=1)
            samples.append((*result[:2], *quality(table[:, 1:3], nodes, edges)))
        line(name, "folio fast", samples)
        for method in ("gv_sfdp", "nk_maxent"):
            result = measured([sys.executable, peer, method, path, "0", places])
            if result is None:
                line(name, method, [])
                continue
            told = json.loads(result[2])
            table = np.loadtxt(places, delimiter=",")
            line(name, method, [(told["cpu_s"], told["rss_mb"], *quality(table, nodes, edges))])
