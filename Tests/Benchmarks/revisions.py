#!/usr/bin/env python3
"""folio against pandas and DuckDB: the same answers about a table of issues, side by side.

usage: revisions.py STEPS ISSUES.csv.gz [ROUNDS]

STEPS is the program RevisionSteps of this package. The peers are installed by pip into /tmp/folio-peers. Each of the ROUNDS (5 by
default) runs all programs, one after another, so that a busy spell of the machine meets all of them. Prints CPU seconds (user and
system, of one thread) and peak memory: median, smallest and largest; and checks that all saw the same numbers.
"""
import json, os, statistics, subprocess, sys, venv

PEERS = "/tmp/folio-peers"

PANDAS = r'''
import json, sys, time
import pandas as pd
clock = time.process_time
t0 = clock()
x = pd.read_csv(sys.argv[1], usecols=["geo_value", "time_value", "issue", "value"], parse_dates=["time_value", "issue"])
x = x.sort_values(["geo_value", "time_value", "issue"], kind="stable")
t1 = clock()
seen = 0
dates = pd.date_range(x["issue"].min(), x["issue"].max())
for date in dates: seen += len(x[x["issue"] <= date].drop_duplicates(["geo_value", "time_value"], keep="last"))
t2 = clock()
y = x[(x["time_value"] <= x["issue"].max() - pd.Timedelta(days=60)) & x["value"].notna()].copy()
key = ["geo_value", "time_value"]
changed = (y["value"] != y.groupby(key)["value"].shift()); y = y[changed].copy()
y["lag"] = (y["issue"] - y["time_value"]).dt.days
last = y.groupby(key)["value"].transform("last")
y["far"] = ~((y["value"] - last).abs() < 0.2 * last.abs())
run = y["far"][::-1].groupby([y["geo_value"], y["time_value"]]).cumsum()[::-1] == 0
r = y.groupby(key).agg(n=("value", "size"), lo=("lag", "min"), hi=("lag", "max"), a=("value", "min"), b=("value", "max"), m=("value", "median"))
near = y[run].groupby(key)["lag"].min()
t3 = clock()
print(json.dumps(dict(read=t1 - t0, sweep=t2 - t1, revisions=t3 - t2, seen=seen, points=len(r), dates=len(dates))))
'''

DUCKDB = r'''
import json, sys, time
import duckdb
clock = time.process_time
t0 = clock()
d = duckdb.connect(); d.execute("set threads=1")
d.execute(f"create table x as select geo_value, time_value::date t, issue::date u, value v from read_csv('{sys.argv[1]}') order by 1, 2, 3")
t1 = clock()
lo, hi = d.execute("select min(u), max(u) from x").fetchone()
dates = [r[0] for r in d.execute("select unnest(generate_series(?::date, ?::date, interval 1 day))::date", [lo, hi]).fetchall()]
seen = 0
for date in dates: seen += d.execute("select count(*) from (select geo_value, t, arg_max(v, u) v, max(u) from x where u <= ? group by 1, 2)", [date]).fetchone()[0]
t2 = clock()
r = d.execute("""
with y as (select *, u - t lag from x where t <= (select max(u) from x) - 60 and v is not null
  qualify row_number() over (partition by geo_value, t order by u) = 1 or v is distinct from lag(v) over (partition by geo_value, t order by u)),
z as (select *, last_value(v) over (partition by geo_value, t order by u rows between unbounded preceding and unbounded following) f from y),
far as (select geo_value, t, max(lag) filter (not (abs(v - f) < 0.2 * abs(f))) l from z group by 1, 2)
select z.geo_value, z.t, count(*) - 1, min(lag), max(lag), min(v), max(v), median(v), min(lag) filter (far.l is null or lag > far.l)
from z join far using (geo_value, t) group by 1, 2""").fetchall()
t3 = clock()
print(json.dumps(dict(read=t1 - t0, sweep=t2 - t1, revisions=t3 - t2, seen=seen, points=len(r), dates=len(dates))))
'''


def peers():
    python = f"{PEERS}/bin/python"
    if not os.path.exists(python): venv.create(PEERS, with_pip=True)
    if subprocess.run([python, "-c", "import pandas, duckdb"], capture_output=True).returncode:
        subprocess.run([python, "-m", "pip", "install", "-q", "pandas", "duckdb"], check=True)
    return python


def measure(command):
    """What the program says, and its peak in megabytes."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode: sys.exit(f"{command[0]}: exit code {process.returncode}")
    return json.loads(text.splitlines()[-1]) | {"peak": usage.ru_maxrss * 1024 / 1e6}


steps, issues = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
python = peers()
commands = {"folio": [steps, issues], "pandas": [python, "-c", PANDAS, issues], "duckdb": [python, "-c", DUCKDB, issues]}
samples = {name: [] for name in commands}
for _ in range(rounds):
    for name, command in commands.items(): samples[name].append(measure(command))
print(f"{os.path.basename(issues)}, n = {rounds}: median (least to most)")
for step, unit in (("read", "CPU s"), ("sweep", "CPU s"), ("revisions", "CPU s"), ("peak", "MB")):
    for name in commands:
        values = [sample[step] for sample in samples[name]]
        print(f"{step:<10} {name:<7} {statistics.median(values):>9.4f} ({min(values):.4f} to {max(values):.4f}) {unit}")
counts = {name: tuple(samples[name][0][field] for field in ("dates", "seen", "points")) for name in commands}
print("dates, points seen, points summed up:", counts)
if len(set(counts.values())) != 1: sys.exit("the answers differ")
