#!/usr/bin/env python3
"""Stress and neighbourhoods against their peers: layout_stress.py FOLIO GRAPHS [N]

FOLIO    the binary to measure
GRAPHS   a folder of edge lists: dwt_1005.txt, 1138_bus.txt, USPowerGrid.txt, grid20.txt
N        runs of each (5); of s_gd2 on USPowerGrid, which takes half a minute, and of NetworKit's MaxentStress on a grid of
         102,400 nodes, which takes one and a half, only one

Peers come from PyPI, into a virtual environment beside this file's build folder. For every layout: CPU seconds of its
computation (of Folio: of the whole process, start, reading and quality included), the normalised stress at the best scale,
exact up to 10,000 nodes, and neighbourhood preservation. Medians, with the least and the greatest.
"""
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "benchmark-peers"
SPEC = """folio: 1
title: Benchmark
cells:
  - id: graph
    graph:
      file: {file}
  - id: positions
    layout:
      graph: graph
      objective: {objective}
      strategy: fast
      seeds: [{seed}]
      record: 2
"""


def in_environment():
    python = VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        packages = ["numpy", "scipy", "s_gd2", "networkit"]
        subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True)
    os.execv(python, [str(python), *sys.argv])


def read(path):
    import numpy as np

    count, edges = 0, []
    for line in open(path):
        if line.startswith("# n:"):
            count = int(line.split()[2])
        elif not line.startswith("#") and line.strip():
            edges.append([int(field) for field in line.split()[:2]])
    edges = np.unique(np.sort([edge for edge in edges if edge[0] != edge[1]], axis=1), axis=0)
    return max(count, int(edges.max()) + 1), edges


def write_grid(path, side):
    with open(path, "w") as file:
        for i in range(side):
            for j in range(side):
                if j + 1 < side:
                    print(i * side + j, i * side + j + 1, file=file)
                if i + 1 < side:
                    print(i * side + j, (i + 1) * side + j, file=file)


def matrix(count, edges):
    import numpy as np
    import scipy.sparse as sparse

    half = sparse.csr_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (count, count))
    return half + half.T


def stress(count, edges, points):
    import numpy as np
    from scipy.sparse.csgraph import dijkstra

    sources = np.arange(count) if count <= 10_000 else np.arange(200) * count // 200
    total = squares = pairs = 0
    for start in range(0, len(sources), 100):
        block = sources[start : start + 100]
        paths = dijkstra(matrix(count, edges), indices=block, unweighted=True)
        paths[np.arange(len(block)), block] = np.inf
        lengths = np.sqrt(((points[block][:, None, :] - points[None]) ** 2).sum(2))
        reached = np.isfinite(paths)
        ratios = lengths[reached] / paths[reached]
        total, squares, pairs = total + ratios.sum(), squares + (ratios**2).sum(), pairs + len(ratios)
    return 1 - total / pairs * (total / squares)


def neighbourhoods(count, edges, points):
    from scipy.spatial import cKDTree

    neighbours = [set() for _ in range(count)]
    for a, b in edges.tolist():
        neighbours[a].add(b)
        neighbours[b].add(a)
    tree, values = cKDTree(points), []
    for node, wanted in enumerate(neighbours):
        if wanted:
            _, found = tree.query(points[node], k=min(count, len(wanted) + 2))
            nearest = set([other for other in found.tolist() if other != node][: len(wanted)])
            values.append(len(wanted & nearest) / len(wanted | nearest))
    return statistics.mean(values)


def cpu(who=resource.RUSAGE_SELF):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def folio(binary, path, objective, seed):
    import numpy as np

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "graph.txt").write_bytes(pathlib.Path(path).read_bytes())
        (folder / "spec.yaml").write_text(SPEC.format(file="graph.txt", objective=objective, seed=seed))
        before = cpu(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [binary, "run", "spec.yaml", "--output", "out", "--quiet"], cwd=folder, capture_output=True, text=True
        )
        seconds = cpu(resource.RUSAGE_CHILDREN) - before
        if done.returncode:
            sys.exit(done.stderr)
        table = next(folder.rglob("positions.csv"))
        rows = [line.split(",") for line in table.read_text().splitlines()[1:]]
        rows.sort(key=lambda row: int(row[0]))
        return seconds, np.array([[float(field) for field in row[1:]] for row in rows])


def s_gd2(edges, seed):
    import numpy as np
    import s_gd2 as peer

    before = cpu()
    points = peer.layout(edges[:, 0].astype(np.int32), edges[:, 1].astype(np.int32), random_seed=seed + 1)
    return cpu() - before, points


def networkit(count, edges, seed):
    import networkit as peer
    import numpy as np

    peer.setNumberOfThreads(1)
    peer.setSeed(seed, False)
    graph = peer.Graph(count)
    for a, b in edges.tolist():
        graph.addEdge(a, b)
    before = cpu()
    start = peer.viz.PivotMDS(graph, 2, 50)
    start.run()
    layout = peer.viz.MaxentStress(graph, 2, 3, coordinates=start.getCoordinates(), tolerance=1e-3)
    layout.run()
    return cpu() - before, np.array(layout.getCoordinates())


def report(graph, name, count, edges, runs):
    seconds = [run[0] for run in runs]
    stresses = [stress(count, edges, run[1]) for run in runs]
    kept = neighbourhoods(count, edges, runs[0][1])
    row = dict(
        graph=graph, method=name, runs=len(runs), cpu=statistics.median(seconds), cpu_range=[min(seconds), max(seconds)],
        stress=statistics.median(stresses), stress_range=[min(stresses), max(stresses)], neighbourhoods=kept,
    )
    print(json.dumps(row), flush=True)
    return row


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if pathlib.Path(sys.prefix).resolve() != VENV.resolve():
        in_environment()
    binary, graphs = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(os.environ["FOLIO_SHARED"]) / "data" / "graphs"
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    failures = []

    def expect(holds, words):
        print(("holds: " if holds else "FAILS: ") + words, flush=True)
        if not holds:
            failures.append(words)

    for name, least in [("dwt_1005", 0.60), ("1138_bus", 0.60), ("USPowerGrid", 0.67), ("grid20", 0.60)]:
        path = graphs / f"{name}.txt"
        count, edges = read(path)
        ours = report(name, "stress", count, edges, [folio(binary, path, "stress", seed) for seed in range(runs)])
        kept = report(
            name, "neighbourhoods", count, edges, [folio(binary, path, "neighbourhoods", seed) for seed in range(runs)]
        )
        expect(kept["neighbourhoods"] >= least, f"{name}: neighbourhood preservation at least {least}")
        if count < 1000:
            continue
        times = runs if count < 2000 else 1
        peer = report(name, "s_gd2", count, edges, [s_gd2(edges, seed) for seed in range(times)])
        expect(ours["stress"] <= 1.01 * peer["stress"], f"{name}: stress at most 1.01 times that of s_gd2")
        expect(ours["cpu"] <= peer["cpu"] / 5, f"{name}: at most 1/5 of the time of s_gd2")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "grid.txt"
        write_grid(path, 320)
        count, edges = read(path)
        ours = report("grid320", "stress", count, edges, [folio(binary, path, "stress", seed) for seed in range(runs)])
        peer = report("grid320", "networkit", count, edges, [networkit(count, edges, 0)])
        expect(ours["stress"] <= 1.05 * peer["stress"], "grid320: stress at most 1.05 times that of NetworKit")
        expect(ours["cpu"] <= 8, "grid320: at most 8 CPU seconds")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    expect(peak <= 250, f"peak memory of Folio {peak:.0f} MB, at most 250")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
