#!/usr/bin/env python3
"""Throughput of the layout's kernels, level by level: with a contraction of products and sums into one rounding, which the product never
has, as it would cost the same bits on every CPU; and of a plain C loop compiled in the same run.

usage: layout_kernels.py [--rounds 7]

Compiles Sources/CKernels twice, beside the loop. Fails where the time of a level is above 1.3 of that with contraction, or where the
plain loop is faster than the kernel. Both binaries take turns; medians of CPU time.
"""
import argparse, collections, os, statistics, subprocess, sys, tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
KERNELS = os.path.join(ROOT, "Sources/CKernels")
parser = argparse.ArgumentParser()
parser.add_argument("binary", nargs="?", help="not used")
parser.add_argument("--rounds", type=int, default=7)
rounds = parser.parse_args().rounds


def binary(folder, contraction):
    sources = [os.path.join(KERNELS, name) for name in sorted(os.listdir(KERNELS)) if name.endswith(".c")]
    path = os.path.join(folder, contraction)
    for source in sources + [os.path.join(ROOT, "Tests/Benchmarks/LayoutKernels/kernels.c")]:
        text = open(source).read()
        # The pragma in the sources is stronger than the flag.
        if contraction == "fast": text = text.replace("#pragma STDC FP_CONTRACT OFF", "")
        with open(os.path.join(folder, os.path.basename(source)), "w") as copy: copy.write(text)
    header = open(os.path.join(KERNELS, "pair_problem.h")).read()
    with open(os.path.join(folder, "pair_problem.h"), "w") as copy:
        copy.write(header.replace("#pragma STDC FP_CONTRACT OFF", "") if contraction == "fast" else header)
    objects = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".c"))
    subprocess.run(["clang", "-std=gnu2x", "-O2", f"-ffp-contract={contraction}", "-I", os.path.join(KERNELS, "include"), "-o", path]
                   + objects + ["-lm"], check=True)
    return path


with tempfile.TemporaryDirectory() as folder:
    binaries = {}
    for contraction in ("off", "fast"):
        os.mkdir(os.path.join(folder, contraction + "-sources"))
        binaries[contraction] = binary(os.path.join(folder, contraction + "-sources"), contraction)
    samples = collections.defaultdict(list)
    for _ in range(rounds):
        for contraction, path in binaries.items():
            for line in subprocess.run([path], check=True, capture_output=True, text=True).stdout.splitlines():
                name, level, dimension, speed = line.split()
                samples[name, level, dimension, contraction].append(float(speed) / 1e9)

failed = False
print(f"G ordered pairs a second, N = 1005, n = {rounds}: median (smallest to largest)")
for (name, level, dimension, contraction), speeds in samples.items():
    if contraction == "fast" or name == "loop": continue
    other = statistics.median(samples[name, level, dimension, "fast"])
    loop = statistics.median(samples["loop", level, dimension, "off"])
    own = statistics.median(speeds)
    faults = []
    if other / own > 1.3: faults.append("MISSED 1.3")
    if name == "single" and own < loop: faults.append("SLOWER THAN THE LOOP")
    failed = failed or bool(faults)
    print(f"{name} {level:<8} d = {dimension}: {own:5.2f} ({min(speeds):.2f} to {max(speeds):.2f}); "
          f"time {other / own:.2f} of that with contraction; plain loop {loop:.2f}", *faults)
sys.exit(1 if failed else 0)
