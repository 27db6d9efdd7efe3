#!/usr/bin/env python3
"""CPU seconds and peak memory of issues out of backups, beside what else does the work.

usage: backups.py FOLIO [ROWS [DAYS [RUNS]]]      (1,000,000 rows, 5 days and 3 runs by default; with the folder FOLIO_SHARED)

zcat       `zcat | wc -l`: what it costs to inflate the dumps with zlib
folio      `folio issues generate`
duckdb     sql2csv.py and diff_duckdb.py of bench/backups in that folder: the dumps as CSV, then a full outer join a day

The contenders take turns; median, smallest and largest of the runs. DuckDB comes into a venv below /tmp.
"""
import glob, os, shutil, statistics, subprocess, sys, tempfile

VENV = "/tmp/folio-duckdb"


def measure(command):
    """CPU seconds of a shell command with all its children, and the peak megabytes of the largest."""
    script = ("import resource, subprocess, sys; status = subprocess.call(sys.argv[1], shell=True, stdout=subprocess.DEVNULL); "
              "use = resource.getrusage(resource.RUSAGE_CHILDREN); "
              "print(use.ru_utime + use.ru_stime, use.ru_maxrss * 1024 / 1e6); sys.exit(status)")
    run = subprocess.run([sys.executable, "-c", script, command], stdout=subprocess.PIPE, text=True)
    if run.returncode != 0: sys.exit(f"{command}: exit code {run.returncode}")
    return tuple(map(float, run.stdout.split()))


def main():
    if not 2 <= len(sys.argv) <= 5: sys.exit(__doc__)
    folio, bench = os.path.abspath(sys.argv[1]), os.path.join(os.path.abspath(os.environ["FOLIO_SHARED"]), "bench/backups")
    rows, days, runs = (int(argument) for argument in (sys.argv[2:] + ["1000000", "5", "3"][len(sys.argv) - 2:]))
    if not os.path.exists(f"{VENV}/bin/python"): subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([f"{VENV}/bin/pip", "install", "-q", "duckdb"], check=True)
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([sys.executable, f"{bench}/gen_backups.py", "--out", f"{work}/set", "--rows", str(rows), "--days", str(days)],
                       check=True, stderr=subprocess.DEVNULL)
        dumps = " ".join(sorted(glob.glob(f"{work}/set/*.sql.gz")))
        contenders = {
            "zcat": f"zcat {dumps} | wc -l",
            "folio": f"{folio} issues generate {dumps} -o {work}/out --ignore timestamp1,timestamp2,direction --quiet",
            "duckdb": f"{VENV}/bin/python {bench}/sql2csv.py {work}/out {dumps} && "
                      f"{VENV}/bin/python {bench}/diff_duckdb.py {work}/out {work}/out/issues",
        }
        samples = {name: [] for name in contenders}
        for _ in range(runs):
            for name, command in contenders.items():
                samples[name].append(measure(command))
                shutil.rmtree(f"{work}/out", ignore_errors=True)
    base = statistics.median(cpu for cpu, _ in samples["zcat"])
    print(f"{days} days x {rows} rows, n = {runs}\n{'':8}{'CPU, s':>28}{'peak, MB':>12}{'x zcat':>9}")
    for name, values in samples.items():
        cpu = [value for value, _ in values]
        print(f"{name:<8}{f'{statistics.median(cpu):.2f} ({min(cpu):.2f} to {max(cpu):.2f})':>28}"
              f"{max(peak for _, peak in values):>12.1f}{statistics.median(cpu) / base:>9.2f}")


if __name__ == "__main__": main()
