#!/usr/bin/env python3
"""A CSV file read, balanced and written by makeweight augment, and by pandas and imbalanced-learn.

    files.py [--rows 55000] [--minority 5000] [--columns 30] [--runs 4]

Prints a table in Markdown: processor seconds of whole processes, medians of the runs in turn, and the largest memory. Needs pandas and
imbalanced-learn.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile

import numpy
import pandas

HOME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PEER = """
import sys, pandas
from imblearn.over_sampling import ADASYN, SMOTE, BorderlineSMOTE
table = pandas.read_csv(sys.argv[2])
made = {"smote": SMOTE, "borderline-smote": BorderlineSMOTE, "adasyn": ADASYN}[sys.argv[1]](random_state=0)
x, y = made.fit_resample(table.drop(columns="y"), table["y"])
x.assign(y=y).to_csv(sys.argv[3], index=False)
"""


def spent(command):
    """Processor seconds of a process and its largest memory in MB."""
    pid = os.posix_spawn(command[0], command, {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
                         file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{command} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in {"rows": 55_000, "minority": 5_000, "columns": 30, "runs": 4}.items():
        parser.add_argument("--" + name, type=int, default=default)
    asked = parser.parse_args()
    random = numpy.random.RandomState(1)
    y = numpy.repeat([1, 0], [asked.minority, asked.rows - asked.minority])
    x = random.standard_normal((asked.rows, asked.columns)) + 1.5 / asked.columns**0.5 * y[:, None]
    makeweight = os.path.join(HOME, "makeweight")
    subprocess.run([makeweight, "--version"], check=True, stdout=subprocess.DEVNULL)
    print("| method | ours, s | pandas and imbalanced-learn, s | ratio | memory, ours and theirs, MB |")
    print("|---|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        rows, out, peer = (os.path.join(folder, name) for name in ("rows.csv", "out.csv", "peer.py"))
        pandas.DataFrame(x, columns=[f"x{c}" for c in range(asked.columns)]).assign(y=y).to_csv(rows, index=False)
        with open(peer, "w") as script:
            script.write(PEER)
        for method in ("smote", "borderline-smote", "adasyn"):
            ours, theirs = [], []
            for _ in range(asked.runs):
                ours.append(spent([makeweight, "augment", "--method", method, "--input", rows, "--target", "y", "--output", out]))
                theirs.append(spent([sys.executable, peer, method, rows, out]))
            seconds = [statistics.median(run[0] for run in side) for side in (ours, theirs)]
            memory = [max(run[1] for run in side) for side in (ours, theirs)]
            print(f"| {method} | {seconds[0]:.1f} | {seconds[1]:.1f} | {seconds[1] / seconds[0]:.1f} | "
                  f"{memory[0]:.0f}, {memory[1]:.0f} |", flush=True)


if __name__ == "__main__":
    main()
