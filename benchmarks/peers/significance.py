#!/usr/bin/python3
"""Compares the p-values of `makeweight stats` with SciPy's on random tables with ties, zeros and few data sets.

    benchmarks/peers/significance.py [TABLES]     200 by default; needs SciPy (Debian: python3-scipy)

Each table has 5 to 40 data sets and 2 to 7 methods; scores have one, two or fifteen decimals, so that there are ties of every kind.
Compared: Friedman's test, with the correction for ties as SciPy has it; Wilcoxon's test for every pair in six conventions,
and exactly where there are neither ties nor zeros; the sign test; Nemenyi's p-values from the studentized range; Student's interval.
Prints the largest difference of each; exits with 1 if one is above 1e-9.
"""
import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile

import numpy as np
from scipy import stats

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.environ.get("MAKEWEIGHT", os.path.join(HOME, "makeweight")).split()
TOLERANCE = 1e-9


def table(seed):
    draw = random.Random(seed)
    rows, methods = draw.randint(5, 40), draw.randint(2, 7)
    decimals = draw.choice([1, 2, 15])
    return [
        [round(min(1, max(0, level + 0.1 * m * draw.random() + draw.gauss(0, 0.1))), decimals) for m in range(methods)]
        for level in (draw.uniform(0.3, 0.7) for _ in range(rows))
    ]


def answer(scores):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["dataset"] + ["m%d" % m for m in range(len(scores[0]))])
        writer.writerows([["d%d" % d] + [repr(score) for score in row] for d, row in enumerate(scores)])
        file.flush()
        run = subprocess.run(COMMAND + ["stats", "--json", "--input", file.name], capture_output=True, text=True)
    if run.returncode:
        sys.exit("%s\n%s" % (scores, run.stderr))
    return json.loads(run.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="?", type=int, default=200)
    tables = parser.parse_args().tables
    worst, counted = {}, {}

    def compare(what, ours, theirs):
        if theirs is None or np.isnan(theirs):
            return
        counted[what] = counted.get(what, 0) + 1
        worst[what] = max(worst.get(what, 0), abs(ours - theirs))

    for seed in range(tables):
        scores = table(seed)
        ours = answer(scores)
        columns = np.array(scores).T
        if len(columns) > 2:
            statistic, p = stats.friedmanchisquare(*columns)
            if not np.isnan(p):
                compare("Friedman's chi-squared", ours["friedman_chi2_tie_corrected"], statistic)
                compare("Friedman's p", ours["friedman_p_tie_corrected"], p)
        for z, p in zip(ours["z"], ours["nemenyi_p_studentized_range"]):
            # SciPy integrates at finite degrees of freedom; its infinite case is exact to about 1e-10
            compare("Nemenyi's p", p, stats.studentized_range.sf(abs(z) * 2**0.5, len(columns), np.inf))
        pair = 0
        for x in range(len(columns)):
            for y in range(x + 1, len(columns)):
                compare_pair(ours["comparisons"][pair], columns[x] - columns[y], compare)
                pair += 1
    for what, difference in worst.items():
        print("%-45s %6d compared, largest difference %.1e" % (what, counted[what], difference))
    sys.exit(any(difference > TOLERANCE for difference in worst.values()))


def compare_pair(ours, differences, compare):
    d = np.round(differences, 12)
    nonzero = d[d != 0]
    if len(nonzero) > 0:
        for zeros in ("wilcox", "pratt", "zsplit"):
            for corrected in (False, True):
                theirs = stats.wilcoxon(d, zero_method=zeros, correction=corrected, mode="approx").pvalue
                compare("Wilcoxon, " + zeros, ours["normal_p_%s_%scc" % (zeros, "" if corrected else "no")], theirs)
        if len(set(abs(d))) == len(d) and len(nonzero) == len(d) and len(d) <= 25:
            compare("Wilcoxon, exact", ours["exact_p_two_sided"], stats.wilcoxon(d, mode="exact").pvalue)
        test = stats.binomtest(int((d > 0).sum()), len(nonzero))
        compare("sign test", ours["sign_test_p_two_sided_ties_dropped"], test.pvalue)
        if d.std() > 0:
            low, high = stats.t.interval(0.95, len(d) - 1, d.mean(), stats.sem(d))
            compare("Student's interval", ours["mean_difference_ci95_t"][0], low)
            compare("Student's interval", ours["mean_difference_ci95_t"][1], high)


if __name__ == "__main__":
    main()
