#!/usr/bin/env python3
"""Frames and films of the animation in bench/report of the shared folder: folio beside matplotlib and Pillow.

usage: pictures.py PICTURES [RUNS]      (FOLIO_SHARED names the shared folder)

CPU seconds of whole processes that take turns, with one thread, peak memory, bytes, and how far the 255 colours of the frames
are from truecolour (peak signal-to-noise ratio of the worst frame). Ends with a status other than 0 where folio takes more than a
fifth of the CPU time of its peer, more than 60 MB, more bytes for the GIF, or falls below 45 dB.
"""
import os, statistics, subprocess, sys, tempfile, venv
from pathlib import Path

pictures, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
bench = Path(os.environ["FOLIO_SHARED"]).resolve() / "bench/report"
peers = Path("/tmp/folio-peers-pictures")
if not (peers / "bin/python").exists(): venv.create(peers, with_pip=True)
subprocess.run([peers / "bin/pip", "install", "-q", "matplotlib", "numpy", "pillow"], check=True)
python = str(peers / "bin/python")


def measure(command, folder):
    """CPU seconds and peak megabytes of a process."""
    process = subprocess.Popen(command, cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0: sys.exit(f"{command}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def size(path):
    files = [path] if path.is_file() else list(path.iterdir())
    return sum(file.stat().st_size for file in files)


NOISE = """
import sys, numpy as np
from pathlib import Path
from PIL import Image
def pixels(path): return np.asarray(Image.open(path).convert("RGB")).astype(float)
worst = max(((pixels(a) - pixels(Path(sys.argv[2]) / a.name)) ** 2).mean() for a in sorted(Path(sys.argv[1]).iterdir()))
print(10 * np.log10(255 ** 2 / worst) if worst > 0 else 999)
"""

with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    subprocess.run([sys.executable, bench / "data.py"], cwd=folder, check=True)
    tasks = {
        ("frames", "matplotlib"): ([python, bench / "mpl_only.py", "png", "mpl-frames"], "mpl-frames"),
        ("frames", "folio"): ([pictures, "data.json", "frames", "frames"], "frames"),
        ("gif", "matplotlib"): ([python, bench / "mpl_only.py", "gif", "mpl-gif"], "mpl-gif/layout.gif"),
        ("gif", "folio"): ([pictures, "data.json", "gif", "film.gif"], "film.gif"),
        ("draw only", "folio"): ([pictures, "data.json", "draw", "-"], None),
        ("lossless", "folio"): ([pictures, "data.json", "lossless", "lossless"], "lossless"),
        ("apng", "folio"): ([pictures, "data.json", "apng", "film.apng"], "film.apng"),
        ("webp", "folio"): ([pictures, "data.json", "webp", "film.webp"], "film.webp"),
    }
    samples = {task: [] for task in tasks}
    for _ in range(runs):
        for task, (command, _) in tasks.items(): samples[task].append(measure(command, folder))
    print(f"{'what':<11}{'by':<12}{'n':>3}{'CPU, s':>9}{'':20}{'peak, MB':>9}{'bytes':>12}")
    cpu, peak, bytes = {}, {}, {}
    for task, values in samples.items():
        seconds, memory = ([value[index] for value in values] for index in (0, 1))
        cpu[task], peak[task] = statistics.median(seconds), max(memory)
        made = tasks[task][1]
        bytes[task] = size(folder / made) if made else 0
        spread = f"({min(seconds):.3f} to {max(seconds):.3f})"
        print(f"{task[0]:<11}{task[1]:<12}{len(values):>3}{cpu[task]:>9.3f} {spread:<19}{peak[task]:>9.1f}{bytes[task]:>12,}")
    noise = float(subprocess.run(
        [python, "-c", NOISE, "frames", "lossless"], cwd=folder, check=True, capture_output=True, text=True).stdout)

ratios = {what: cpu[what, "matplotlib"] / cpu[what, "folio"] for what in ("frames", "gif")}
print(f"CPU: frames {ratios['frames']:.1f} times less, gif {ratios['gif']:.1f} times less than matplotlib")
print(f"worst frame: {noise:.1f} dB against truecolour")
checks = {
    "frames take a fifth of the CPU time": ratios["frames"] >= 5, "the gif takes a fifth of the CPU time": ratios["gif"] >= 5,
    "the gif is no larger": bytes["gif", "folio"] <= bytes["gif", "matplotlib"], "45 dB": noise >= 45,
    "60 MB": max(peak["frames", "folio"], peak["gif", "folio"]) <= 60,
}
for name, holds in checks.items(): print(f"{'holds' if holds else 'FAILS'}: {name}")
sys.exit(0 if all(checks.values()) else 1)
