#!/usr/bin/env python3
"""The loss that `folio layout` comes to in one call, against the best known one, and its CPU seconds.

usage: layout_best.py FOLIO [RUNS]

The graphs are those of FOLIO_SHARED/data/graphs. Each run has another seed: one line for each graph and strategy with
the median, the least and the greatest of the losses over the best known, and of the CPU seconds of the whole process.
"""
import json, os, resource, statistics, subprocess, sys

# Upper bounds, for weights 1, 1, 0.01 and an epsilon of 1e-6; then how many times them, and CPU seconds, are allowed.
BEST_KNOWN = {
    "karate": (439.004, 1.01, 2), "lesmis": (1409.171, 1.01, 2), "football": (4535.04, 1.01, 2),
    "grid20": (5540.59, 1.01, 2), "dwt_1005": (30607.98, 1.01, 2), "1138_bus": (22343.25, 1.02, 2),
    "USPowerGrid": (162694.3, 1.05, 5),
}


def run(folio, path, strategy, seed):
    """The printed numbers, and CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = subprocess.run(
        [folio, "layout", path, "--strategy", strategy, "--seeds", str(seed), "--json"],
        capture_output=True, text=True, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return json.loads(output), after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def spread(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


folio, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
folder = os.path.join(os.environ["FOLIO_SHARED"], "data/graphs")
print(f"{'graph':<12} {'strategy':<9}{'n':>3}  {'loss / best known':<28}{'CPU, s':<24}{'crossings':<10}allowed")
for name, (best, ratio, seconds) in BEST_KNOWN.items():
    for strategy in ("best", "fast"):
        samples = [run(folio, os.path.join(folder, f"{name}.txt"), strategy, seed) for seed in range(runs)]
        losses, times = [result["loss"] / best for result, _ in samples], [time for _, time in samples]
        holds = max(losses) <= ratio and max(times) <= seconds
        allowed = f"{ratio}, {seconds} s: {'holds' if holds else 'does not hold'}" if strategy == "best" else ""
        crossings = statistics.median(result["crossings"] for result, _ in samples)
        print(f"{name:<12} {strategy:<9}{runs:>3}  {spread(losses, 5):<28}{spread(times, 2):<24}{crossings:<10.0f}{allowed}")
