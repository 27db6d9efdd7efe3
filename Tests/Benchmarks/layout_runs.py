#!/usr/bin/env python3
"""What recording frames costs a layout, and whether the error of its forces stays below the bound that it tells.

usage: layout_runs.py LAYOUT_RUNS GRAPHS [frames|error]

The first is the product of Tests/Benchmarks, the second the folder with karate.txt and others. Fails where an error is above its
bound.
"""
import json, os, statistics, subprocess, sys

product, folder = sys.argv[1], sys.argv[2]
wanted = sys.argv[3:] or ["frames", "error"]


def run(*arguments):
    output = subprocess.run([product, *arguments], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def spread(values, digits): return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


if "frames" in wanted:
    print("CPU s of a layout with 2 frames, and the share by which 300 frames are dearer (0.05 at most)")
    for name in ("karate", "grid20", "dwt_1005"):
        for strategy in ("recipe", "fast", "best"):
            rounds = run("frames", strategy, os.path.join(folder, name + ".txt"))
            cost = [r["two"] / r["repeats"] for r in rounds]
            share = [r["many"] / r["two"] - 1 for r in rounds]
            print(f"{name:<10}{strategy:<8}n = {len(rounds)}  {spread(cost, 4):<32}{spread(share, 3)}", flush=True)
if "error" in wanted:
    rows = run("error")
    print("error of the forces over the bound that the run told: of fresh samples, and of all nodes (1 at most)")
    for name in dict.fromkeys(row["graph"] for row in rows):
        own = [row for row in rows if row["graph"] == name]
        ratios = [spread([row[kind] / row["bound"] for row in own], 3) for kind in ("fresh", "whole")]
        print(f"{name:<10}n = {len(own)}  {ratios[0]:<32}{ratios[1]:<32}bounds {spread([row['bound'] for row in own], 5)}")
    above = [row for row in rows if row["fresh"] > row["bound"] or row["whole"] > row["bound"]]
    print(f"{len(rows)} runs, {len(above)} above their bound")
    if above or len(rows) < 100: sys.exit(1)
