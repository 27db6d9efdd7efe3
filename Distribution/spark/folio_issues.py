#!/usr/bin/env python3
"""Do the units of a plan of `folio issues plan` on Apache Spark.

usage: spark-submit --master spark://HOST:7077 folio_issues.py PLAN [--folio PATH] [--memory SIZE] [--attempts N]

PLAN        the folder of the plan, on a file system that the driver and all workers share
--folio     the program on the workers (default: folio, looked up in their PATH)
--memory    the most memory that each process takes (default: 256MB)
--attempts  how often a unit is tried before the job fails (default: 4)

Only lines such as {"unit": 7, "from": "2020-06-01", "to": "2020-06-10"} travel, through RDD.pipe, to the standard input of
`folio issues unit PLAN` on some worker. It reads the backups from the shared path and leaves its part there by a renaming, so
that Spark may try a unit again, even while a lost worker still does it. Exit codes: 0 all units are done, 1 one failed for
good, and the last thing written is what the program said, 2 usage.
"""
import argparse
import os
import re
import shlex
import sys

from pyspark import SparkConf, SparkContext

# What a failed process said travels within the message of its task's exception, between these.
BEGIN, END = "<<<folio\n", "\nfolio>>>"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plan")
    parser.add_argument("--folio", default="folio")
    parser.add_argument("--memory", default="256MB")
    parser.add_argument("--attempts", type=int, default=4)
    return parser.parse_args()


def checked(lines):
    """The lines of one process, whose last is its exit code: RDD.pipe itself leaves what a process said in a worker's log."""
    lines = list(lines)
    if not lines or lines[-1] != "exit 0":
        raise RuntimeError(BEGIN + "\n".join(lines) + END)
    return lines[:-1]


def said(error):
    """What the process of a failed task said, or else what Spark did."""
    found = re.findall(re.escape(BEGIN) + "(.*?)" + re.escape(END), str(error), re.S)
    return found[-1] if found else str(error)


def main():
    chosen = arguments()
    try:
        with open(os.path.join(chosen.plan, "units.jsonl"), encoding="utf8") as file:
            units = file.read().splitlines()
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    unit = shlex.join([chosen.folio, "issues", "unit", os.path.abspath(chosen.plan), "--memory", chosen.memory])
    command = shlex.join(["sh", "-c", f"{unit} 2>&1; echo exit $?"])

    settings = SparkConf().setAppName("folio issues").set("spark.task.maxFailures", str(chosen.attempts))
    context = SparkContext(conf=settings)
    try:
        # A partition for each unit, so that each has a task and a process of its own.
        lines = context.parallelize(units, len(units)).pipe(command).mapPartitions(checked).collect()
        code = 0
    except Exception as error:  # Py4J and Spark raise what they like: all of it ends the job.
        lines, code = ["error: a unit failed for good; it said:", said(error)], 1
    finally:
        context.stop()
    # spark-submit hands on both streams as its standard output.
    print("\n".join(lines), file=sys.stdout if code == 0 else sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
