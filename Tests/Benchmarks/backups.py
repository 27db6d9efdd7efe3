#!/usr/bin/env python3
"""CPU seconds and peak memory of issues out of backups, beside what else does the work.

usage: backups.py FOLIO [ROWS [DAYS [RUNS]]]      (1,000,000 rows, 5 days and 3 runs by default; with the folder FOLIO_SHARED)
       backups.py --pandas CSV_DIR OUT_DIR        (the pandas contender by itself)

zcat       `zcat | wc -l`: what it costs to inflate the dumps with zlib
folio      `folio issues generate`
pandas     sql2csv.py of bench/backups in that folder, and for each source and pair of days what the memory post's tool does: both days
           as data frames of text, an outer merge by key, a comparison of the values
duckdb     sql2csv.py and diff_duckdb.py of bench/backups in that folder: the dumps as CSV, then a full outer join a day

The contenders take turns; median, smallest and largest of the runs. DuckDB and pandas come into a venv below /tmp.
"""
import glob, os, shutil, statistics, subprocess, sys, tempfile

VENV = "/tmp/folio-backups"
KEY, VALUES = ["source", "signal", "time_type", "geo_type", "time_value", "geo_value"], ["value", "stderr", "sample_size"]


def measure(command):
    """CPU seconds of a shell command with all its children, and the peak megabytes of the largest."""
    script = ("import resource, subprocess, sys; status = subprocess.call(sys.argv[1], shell=True, stdout=subprocess.DEVNULL); "
              "use = resource.getrusage(resource.RUSAGE_CHILDREN); "
              "print(use.ru_utime + use.ru_stime, use.ru_maxrss * 1024 / 1e6); sys.exit(status)")
    run = subprocess.run([sys.executable, "-c", script, command], stdout=subprocess.PIPE, text=True)
    if run.returncode != 0: sys.exit(f"{command}: exit code {run.returncode}")
    return tuple(map(float, run.stdout.split()))


def pandas_method(folder, out):
    """The issues of each source and day, one CSV each: two data frames at a time."""
    import pandas
    os.makedirs(out)
    read = lambda path: pandas.read_csv(path, dtype={name: str for name in KEY}, usecols=KEY + VALUES, keep_default_na=False,
                                        na_values={name: [""] for name in VALUES})
    days = sorted(glob.glob(f"{folder}/*.csv"))
    count = {"left_only": 0, "right_only": 0, "both": 0}
    for before, after in zip([None] + days, days):
        new = read(after)
        old = read(before) if before else new.iloc[:0]
        for source in sorted(set(new["source"]) | set(old["source"])):
            both = old[old["source"] == source].merge(new[new["source"] == source], on=KEY, how="outer", suffixes=("_old", ""), indicator=True)
            same = both["_merge"] == "both"
            for name in VALUES: same &= (both[name] == both[name + "_old"]) | (both[name].isna() & both[name + "_old"].isna())
            issues = both[~same]
            issues.to_csv(f"{out}/{source}-{os.path.basename(after)}", index=False, columns=KEY + VALUES + ["_merge"])
            for kind in count: count[kind] += int((issues["_merge"] == kind).sum())
    print(count)


def main():
    if len(sys.argv) == 4 and sys.argv[1] == "--pandas": return pandas_method(*sys.argv[2:])
    if not 2 <= len(sys.argv) <= 5: sys.exit(__doc__)
    folio, bench = os.path.abspath(sys.argv[1]), os.path.join(os.path.abspath(os.environ["FOLIO_SHARED"]), "bench/backups")
    rows, days, runs = (int(argument) for argument in (sys.argv[2:] + ["1000000", "5", "3"][len(sys.argv) - 2:]))
    if not os.path.exists(f"{VENV}/bin/python"): subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([f"{VENV}/bin/pip", "install", "-q", "duckdb", "pandas", "numpy"], check=True)
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([f"{VENV}/bin/python", f"{bench}/gen_backups.py", "--out", f"{work}/set", "--rows", str(rows), "--days", str(days)],
                       check=True, stderr=subprocess.DEVNULL)
        dumps = " ".join(sorted(glob.glob(f"{work}/set/*.sql.gz")))
        contenders = {
            "zcat": f"zcat {dumps} | wc -l",
            "folio": f"{folio} issues generate {dumps} -o {work}/out --ignore timestamp1,timestamp2,direction --quiet",
            "pandas": f"{VENV}/bin/python {bench}/sql2csv.py {work}/out {dumps} && "
                      f"{VENV}/bin/python {os.path.abspath(__file__)} --pandas {work}/out {work}/out/issues",
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
