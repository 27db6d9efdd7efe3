#!/usr/bin/env python3
"""CPU time, wall time and peak memory of `folio run SPEC`: cold, without a cache; and cached, when nothing has changed.

usage: whole_runs.py FOLIO SPEC...

Prints one line for each spec and state: median, smallest and largest of the runs, which take turns so that a busy spell of
the machine meets all of them.
"""
import os, statistics, subprocess, sys, tempfile, time

RUNS = 7


def measure(folio, spec, folder):
    """CPU seconds, wall seconds and peak megabytes of one run."""
    start = time.monotonic()
    process = subprocess.Popen([folio, "run", spec, "--quiet"], cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0: sys.exit(f"{spec}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss * 1024 / 1e6


def row(name, state, samples):
    cells = [f"{name:<24} {state:<7}{len(samples):>3}"]
    for values, digits in zip(zip(*samples), (3, 3, 1)):
        middle, low, high = statistics.median(values), min(values), max(values)
        cells.append(f"{middle:>8.{digits}f} ({low:.{digits}f} to {high:.{digits}f})".ljust(28))
    print(*cells)


folio, specs = os.path.abspath(sys.argv[1]), [os.path.abspath(path) for path in sys.argv[2:]]
samples = {(spec, state): [] for spec in specs for state in ("cold", "cached")}
for _ in range(RUNS):
    for spec in specs:
        with tempfile.TemporaryDirectory() as folder:
            for state in ("cold", "cached"):
                samples[spec, state].append(measure(folio, spec, folder))
print(f"{'notebook':<24} {'state':<7}{'n':>3} {'CPU, s':>8}{'':21}{'wall, s':>8}{'':21}{'peak, MB':>8}")
for (spec, state), values in samples.items(): row(os.path.basename(spec), state, values)
