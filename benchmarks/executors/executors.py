#!/usr/bin/env python3
"""Runs one experiment in several ways and prints a table: seconds of each part of the run, trials a second, memory.

    benchmarks/executors/executors.py SPEC.yaml [WAY ...]

A WAY is a number of threads, or what --master of Spark takes: 1 2 local[2] if none is given. Needs the jar that ./makeweight
builds, or another that MAKEWEIGHT_JAR names; JAVA_OPTIONS, such as -Xmx1g, go to each run. Parts are told by what the command
says: "planned" is until it names the number of trials (start of Java and of Spark, reading, folds, keys, storing the plan),
"trials" until the last is stored, "report" is the rest. Results must have the same check sums in every way.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
JAR = os.environ.get("MAKEWEIGHT_JAR", str(HERE.parent.parent / "cli/target/makeweight.jar"))


def run(spec, way, out):
    executor = ["--threads", way] if way.isdigit() else ["--executor", "spark", "--master", way]
    # as if on a terminal, where progress is told all the time
    command = ["java", "-Dmakeweight.terminal=true", *os.environ.get("JAVA_OPTIONS", "").split()]
    command += ["-jar", JAR, "run", spec, "--out", str(out), *executor]
    start = time.time()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    planned = last = trials = None
    said = b""
    while True:
        more = os.read(process.stderr.fileno(), 1 << 16)
        if not more:
            break
        now = time.time() - start
        said += more
        if planned is None:
            found = re.search(rb"makeweight: (\d+) trials", said)
            if found:
                planned, trials = now, int(found[1])
        elif b"done in" not in more:
            last = now
    _, status, usage = os.wait4(process.pid, 0)
    if planned is None or os.waitstatus_to_exitcode(status) not in (0, 3):
        sys.exit(said.decode(errors="replace"))
    return trials, planned, (last or planned) - planned, time.time() - start - (last or planned), usage


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    spec, ways = sys.argv[1], sys.argv[2:] or ["1", "2", "local[2]"]
    print("| way | trials | planned, s | trials, s | trials a second | report, s | processor, s | memory, MB |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    sums = {}
    with tempfile.TemporaryDirectory() as folder:
        for way in ways:
            out = pathlib.Path(folder, re.sub(r"\W", "-", way))
            trials, planned, seconds, report, usage = run(spec, way, out)
            name = (way + (" thread" if way == "1" else " threads")) if way.isdigit() else "Spark `" + way + "`"
            print(
                f"| {name} | {trials:,} | {planned:.1f} | {seconds:.1f} | {trials / seconds:,.1f} | {report:.1f} "
                f"| {usage.ru_utime + usage.ru_stime:.0f} | {usage.ru_maxrss // 1024:,} |",
                flush=True,
            )
            sums[way] = (out / "SHA256SUMS").read_text()
    if len(set(sums.values())) > 1:
        sys.exit("the results differ: " + ", ".join(sums))


if __name__ == "__main__":
    main()
