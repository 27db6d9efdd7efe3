#!/usr/bin/env python3
"""The layout recipe against the same recipe in PyTorch, side by side: CPU seconds of a step, peak memory, losses after 1000 steps, and
the time to the recipe's best loss.

usage: layout_recipe.py FOLIO [--rounds 5] [--graphs karate,grid20,dwt_1005,USPowerGrid] [--modes post,compile,lean] [--no-losses]

Needs the folder of FOLIO_SHARED. Installs PyTorch into /tmp/torchvenv once. Torch gets one thread: with two, its workers spin and cost
up to ten times the CPU seconds. A step of folio is the difference of two whole runs by the steps that one of them does more; a step of
torch is what seed_torch.py measures inside its process, compile time apart. The modes take turns, so that a busy spell of the machine
meets all of them. Ratios are of medians.
"""
import argparse, json, os, statistics, subprocess, sys, tempfile

VENV = "/tmp/torchvenv"
SHARED = os.environ["FOLIO_SHARED"]
TORCH = f"{SHARED}/bench/layout/seed_torch.py"
# Steps that are timed, of folio and of torch by mode: about a second each.
STEPS = {
    "karate": (100_000, {"post": 1000, "compile": 2000, "lean": 4000}),
    "grid20": (20_000, {"post": 200, "compile": 500, "lean": 1000}),
    "dwt_1005": (5000, {"post": 40, "compile": 100, "lean": 200}),
    "USPowerGrid": (400, {"post": 2, "compile": 10, "lean": 8}),
}
# The recipe's best loss of ten seeds, 10 000 steps each.
BEST = {"grid20": 46_039, "dwt_1005": 323_400}

parser = argparse.ArgumentParser()
parser.add_argument("folio")
parser.add_argument("--rounds", type=int, default=5)
parser.add_argument("--graphs", default=",".join(STEPS))
parser.add_argument("--modes", default="post,compile,lean")
parser.add_argument("--no-losses", action="store_true")
options = parser.parse_args()
folio = os.path.abspath(options.folio)


def install():
    if os.path.exists(f"{VENV}/bin/python") and subprocess.run([f"{VENV}/bin/python", "-c", "import torch, numpy"]).returncode == 0: return
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    # A wheel without CUDA: from the folder of wheels that pip is told, or from PyTorch's own index.
    local = [f"{VENV}/bin/pip", "install", "-q", "torch==2.13.0+cpu", "numpy", "setuptools"]
    if subprocess.run(local).returncode == 0: return
    index = ["--index-url", "https://download.pytorch.org/whl/cpu", "--extra-index-url", "https://pypi.org/simple"]
    subprocess.run([f"{VENV}/bin/pip", "install", "-q", "torch", "numpy", "setuptools"] + index, check=True)


def torch(graph, mode, steps):
    """The JSON that the reference prints."""
    command = [f"{VENV}/bin/python", TORCH, f"{SHARED}/data/graphs/{graph}.txt", "--mode", mode, "--threads", "1"]
    output = subprocess.run(command + ["--iters", str(steps)], check=True, capture_output=True, text=True).stdout
    return json.loads(output.splitlines()[-1])


def run(folder, graph, fields):
    """CPU seconds and peak megabytes of one run of a layout cell, and the cell's metrics."""
    path = os.path.join(folder, "spec.yaml")
    with open(path, "w") as file:
        file.write("folio: 1\ntitle: Recipe\ncells:\n  - id: graph\n    graph:\n"
                   f"      file: {graph}.txt\n  - id: layout\n    layout:\n      graph: graph\n      record: 2\n")
        for name, value in fields.items(): file.write(f"      {name}: {value}\n")
    process = subprocess.Popen([folio, "run", path, "--quiet", "--no-cache"], cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0: sys.exit(f"{graph}: folio's exit code is {process.returncode}")
    for root, _, files in os.walk(os.path.join(folder, "output")):
        if "run.json" in files:
            cells = json.load(open(os.path.join(root, "run.json")))["cells"]
            metrics = next(cell["metrics"] for cell in cells if cell["id"] == "layout")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6, metrics


def spread(values, unit=1.0, digits=1):
    """Median, smallest and largest."""
    return f"{statistics.median(values) * unit:.{digits}f} ({min(values) * unit:.{digits}f} to {max(values) * unit:.{digits}f})"


def prepare(folder, graph):
    """Puts the graph and torch's start with seed 0 into the folder."""
    with open(f"{SHARED}/data/graphs/{graph}.txt") as source, open(os.path.join(folder, f"{graph}.txt"), "w") as copy:
        copy.write(source.read())
    code = ("import sys, torch; torch.manual_seed(0); X = torch.randn((int(sys.argv[1]), 2)).double()\n"
            "for x in X.tolist(): print(f'{x[0]!r},{x[1]!r}')")
    count = next(int(line.split()[2]) for line in open(os.path.join(folder, f"{graph}.txt")) if line.startswith("# n:"))
    with open(os.path.join(folder, f"{graph}-start.csv"), "w") as file:
        subprocess.run([f"{VENV}/bin/python", "-c", code, str(count)], check=True, stdout=file)


def compare_steps(folder, graph, modes):
    """Prints the cost of a step; gives the median CPU seconds of the post's."""
    steps, torch_steps = STEPS[graph]
    start = {"start": f"{graph}-start.csv"}
    ours, memory, theirs = [], [], {mode: [] for mode in modes}
    for _ in range(options.rounds):
        base, _, _ = run(folder, graph, {**start, "iterations": 1})
        whole, peak, _ = run(folder, graph, {**start, "iterations": steps + 1})
        ours.append((whole - base) / steps)
        memory.append(peak)
        for mode in modes: theirs[mode].append(torch(graph, mode, torch_steps[mode] + (5 if mode == "compile" else 0)))
    print(f"{graph:<12} folio    {spread(ours, 1e6)} us a step, peak {spread(memory)} MB, n = {options.rounds}")
    medians = {}
    for mode in modes:
        cpu = [sample["user_ms_per_it"] / 1e3 for sample in theirs[mode]]
        medians[mode] = statistics.median(cpu)
        peak = [sample["peak_rss_mb"] for sample in theirs[mode]]
        print(f"{graph:<12} {mode:<8} {spread(cpu, 1e6)} us a step, peak {spread(peak)} MB, "
              f"{medians[mode] / statistics.median(ours):.0f} times folio's")
    goals = []
    if "post" in medians: goals.append(("post", 80, medians["post"]))
    if medians: goals.append(("best of torch", 8, min(medians.values())))
    for name, goal, cpu in goals:
        ratio = cpu / statistics.median(ours)
        print(f"{graph:<12} {name}: {ratio:.0f} times, at least {goal} wanted: {'holds' if ratio >= goal else 'MISSED'}", flush=True)
    return medians.get("post")


def compare_losses(folder, graph):
    """After 1000 steps from one start; of the largest graph against `lean`, as the post would take half an hour."""
    mode = "lean" if graph == "USPowerGrid" else "post"
    reference = torch(graph, mode, 1000)["loss"]
    _, _, metrics = run(folder, graph, {"start": f"{graph}-start.csv", "iterations": 1000})
    error = metrics["loss"] / reference - 1
    print(f"{graph:<12} loss after 1000 steps: {metrics['loss']:.4f}, torch ({mode}) {reference:.4f}, relative difference {error:.1e}, "
          f"1e-4 wanted: {'holds' if abs(error) <= 1e-4 else 'MISSED'}", flush=True)


def compare_times(folder, graph, post):
    """To the recipe's best loss by `strategy: fast`, the whole process, against 10 000 measured steps of the post."""
    runs = [run(folder, graph, {"strategy": "fast"}) for _ in range(options.rounds)]
    cpu = [sample[0] for sample in runs]
    loss = max(sample[2]["loss"] for sample in runs)
    line = f"{graph:<12} fast: loss {loss:.1f} for {BEST[graph]}, whole process {spread(cpu, digits=3)} CPU s"
    if post:
        ratio = 10_000 * post / statistics.median(cpu)
        verdict = "holds" if ratio >= 1000 and loss <= BEST[graph] else "MISSED"
        line += f"; 10 000 steps of the post, extrapolated, {10_000 * post:.0f} CPU s: {ratio:.0f} times, 1000 wanted: {verdict}"
    print(line, flush=True)


install()
for graph in options.graphs.split(","):
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder, graph)
        post = compare_steps(folder, graph, [mode for mode in options.modes.split(",") if mode])
        if not options.no_losses: compare_losses(folder, graph)
        if graph in BEST: compare_times(folder, graph, post)
