#!/usr/bin/env python3
"""What a minimum distance costs and how well it is kept, and what a layout costs after a small change of the graph.

usage: layout_constraints.py LAYOUT_CONSTRAINTS GRAPHS

The first is the product of Tests/Benchmarks, the second the folder with karate.txt and others. Prints CPU seconds as median,
smallest and largest of the runs, which take turns, beside the limits.
"""
import json, os, statistics, subprocess, sys

RUNS = 5

product, folder = sys.argv[1], sys.argv[2]
path = lambda name: os.path.join(folder, name + ".txt")
distances = {
    "karate": [path("karate")], "lesmis": [path("lesmis")], "disconnected": [path("karate"), path("lesmis")],
    "K40": ["K40"], "K200": ["K200"]}
warm = {name: [path(name)] for name in ("dwt_1005", "USPowerGrid")}


def run(*arguments):
    output = subprocess.run([product, *arguments], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def spread(values): return f"{statistics.median(values):.4f} ({min(values):.4f} to {max(values):.4f})"


samples = {("distance", name): [] for name in distances} | {("warm", name): [] for name in warm}
for _ in range(RUNS):
    for (kind, name), rows in samples.items():
        rows.append(run(kind, *(distances if kind == "distance" else warm)[name]))

print(f"minimum distance, n = {RUNS}: CPU s with it, times the CPU s without (1.5 at most; K40 0.05 s, K200 1 s), residuals (1e-6)")
for (kind, name), rows in samples.items():
    if kind != "distance": continue
    for place, first in enumerate(rows[0]):
        runs = [row[place] for row in rows]
        tied, free = [r["tied"] for r in runs], [r["free"] for r in runs]
        ratio = f"{statistics.median(tied) / statistics.median(free):.2f}" if min(free) > 0 else "-"
        print(f"{name:<14} d {first['distance']:<8.4g} {spread(tied):<28} {ratio:>6}  kept {first['kept'] - 1:+.0e}  "
              f"active {first['active']:>4}  stationarity {first['stationarity']:.0e}  "
              f"complementarity {first['complementarity']:.0e}  violation {first['violation']:.0e}")
print(f"\nafter 1 % changed edges, n = {RUNS}: CPU s cold and warm (0.1 at most), moves of untouched nodes in edges (median 0.05 at most)")
for (kind, name), rows in samples.items():
    if kind != "warm": continue
    runs = [row[0] for row in rows]
    cold, after = [r["cold"] for r in runs], [r["warm"] for r in runs]
    print(f"{name:<14} {spread(cold):<28} {spread(after):<28} {statistics.median(after) / statistics.median(cold):>6.3f}  "
          f"median {runs[0]['moved']:.4f}  95 % {runs[0]['moved95']:.4f}  loss {runs[0]['lossBefore']:.2f} to {runs[0]['loss']:.2f}")
