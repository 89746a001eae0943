#!/usr/bin/python3
"""Recomputes the evidence of a results folder from tables/trials.csv alone, and compares it with the tables.

usage: evidence.py RESULTS_FOLDER

Means, differences, wins, ties, losses, rank biserial, mean ranks, corrected resampled t tests and their intervals must agree
within 1e-12; p-values, which need a distribution, within 1e-9. Wilcoxon's p comes from SciPy (Debian: python3-scipy), as do
Student's quantiles. Bootstrap intervals and Bayesian probabilities are drawn and not compared. Sets whose families count once are
not handled: the script says so and stops. Exit code 1 if anything differs.
"""
import csv
import math
import sys
from collections import defaultdict

from scipy import stats

DECIDE = {"recall", "precision", "f1", "f2", "balanced_accuracy", "g_mean", "mcc", "specificity"}
LOWER = {"brier", "log_loss", "expected_cost"}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ratio(a, b):
    return a / b if b else 0.0


def decide(metric, tp, fp, fn, tn):
    recall, precision = ratio(tp, tp + fn), ratio(tp, tp + fp)
    specificity = ratio(tn, tn + fp)
    return {
        "recall": recall,
        "precision": precision,
        "f1": ratio(2 * tp, 2 * tp + fp + fn),
        "f2": ratio(5 * tp, 5 * tp + 4 * fn + fp),
        "specificity": specificity,
        "balanced_accuracy": (recall + specificity) / 2,
        "g_mean": math.sqrt(recall * specificity),
        "mcc": ratio(tp * tn - fp * fn, math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))),
    }[metric]


def mean(values):
    values = list(values)
    return math.fsum(values) / len(values)


class Cell:
    """All trials of a method on a data set at a threshold."""

    def __init__(self, trials):
        self.trials = trials
        statuses = {t["status"] for t in trials}
        self.state = "failed" if "failed" in statuses else "without" if statuses != {"completed"} else "figure"

    def figure(self, metric):
        if self.state != "figure":
            return None
        if metric in DECIDE:
            runs = defaultdict(lambda: [0, 0, 0, 0])
            for t in self.trials:
                for i, key in enumerate(("tp", "fp", "fn", "tn")):
                    runs[t["repeat"], t["generator_seed"]][i] += int(t[key])
            return mean(decide(metric, *counts) for counts in runs.values())
        folds = self.folds(metric)
        return mean(folds.values()) if folds else None

    def folds(self, metric):
        """The value of each fold, runs averaged within it; none if it is not defined everywhere."""
        folds = defaultdict(list)
        for t in self.trials:
            if t[metric] == "":
                return {}
            folds[int(t["repeat"]), int(t["fold"])].append(float(t[metric]))
        return {fold: mean(values) for fold, values in folds.items()}


def read(folder):
    cells = defaultdict(list)
    for trial in rows(folder + "/tables/trials.csv"):
        key = trial["classifier"], trial["dataset"], trial["augmenter"], trial["threshold"]
        cells[key].append(trial)
    return {key: Cell(trials) for key, trials in cells.items()}


class Check:
    def __init__(self):
        self.compared, self.wrong, self.largest = defaultdict(int), 0, defaultdict(float)

    def equal(self, what, mine, text, tolerance=1e-12):
        theirs = None if text == "" else float(text)
        self.compared[what] += 1
        if mine is None or theirs is None:
            good = mine is None and theirs is None
        else:
            self.largest[what] = max(self.largest[what], abs(mine - theirs))
            good = abs(mine - theirs) <= tolerance
        if not good:
            self.wrong += 1
            if self.wrong <= 20:
                print(f"DIFFERS {what}: {mine} but the table has {text}")


def holm(ps):
    order = sorted((i for i, p in enumerate(ps) if p is not None), key=lambda i: ps[i])
    adjusted, running = [None] * len(ps), 0.0
    for place, i in enumerate(order):
        running = max(running, min(1.0, ps[i] * (len(order) - place)))
        adjusted[i] = running
    return adjusted


def wilcoxon(differences):
    d = [round(x, 12) for x in differences]
    sizes = [abs(x) for x in d]
    if all(x == 0 for x in d):
        return 1.0
    exact = 0 not in d and len(set(sizes)) == len(d) and len(d) <= 25
    if exact:
        return float(stats.wilcoxon(d, mode="exact").pvalue)
    return float(stats.wilcoxon(d, zero_method="pratt", correction=False, mode="approx").pvalue)


def thresholds(row, name, first):
    """The rule of a method as a row names it."""
    base = row["threshold"] or first
    return (name[: -len("@tuned")], "tuned") if name.endswith("@tuned") else (name, base)


def cell_of(cells, classifier, dataset, name, threshold):
    """That of an augmenter with the classifier, or of an ensemble that stands beside the augmenters."""
    return cells.get((classifier, dataset, name, threshold)) or cells.get((name, dataset, "none", threshold))


def difference_of(cells, row, metric, dataset, first):
    return [
        cell_of(cells, row["classifier"], dataset, *thresholds(row, row[name], first)) for name in ("augmenter", "control")
    ]


def effects(cells, folder, datasets, first, check):
    families = defaultdict(list)
    for row in rows(folder + "/tables/effects.csv"):
        metric, sign = row["metric"], -1 if row["metric"] in LOWER else 1
        differences, preferences = [], []
        for dataset in datasets:
            a, b = difference_of(cells, row, metric, dataset, first)
            if a is None or b is None or "without" in (a.state, b.state):
                continue
            x, y = a.figure(metric), b.figure(metric)
            if x is not None and y is not None:
                differences.append(x - y)
                preferences.append(sign * (x - y))
            elif "failed" in (a.state, b.state):
                preferences.append(0.0 if a.state == b.state else -math.inf if a.state == "failed" else math.inf)
        check.equal("effects datasets", len(preferences), row["datasets"])
        check.equal("effects mean_difference", mean(differences) if differences else None, row["mean_difference"])
        rounded = [p if math.isinf(p) else round(p, 12) for p in preferences]
        check.equal("effects wins", sum(p > 0 for p in rounded), row["wins"])
        check.equal("effects losses", sum(p < 0 for p in rounded), row["losses"])
        check.equal("effects ties", sum(p == 0 for p in rounded), row["ties"])
        p = None
        if row["p_wilcoxon"] != "":
            largest = 1 + max((abs(x) for x in rounded if not math.isinf(x)), default=0)
            p = wilcoxon([math.copysign(largest, x) if math.isinf(x) else x for x in rounded])
            check.equal("effects p_wilcoxon", p, row["p_wilcoxon"], 1e-9)
        families[row["classifier"], metric, row["threshold"], row["control"]].append((row, p))
    for family in families.values():
        for (row, _), adjusted in zip(family, holm([p for _, p in family])):
            check.equal("effects p_holm", adjusted, row["p_holm"], 1e-9)


def per_dataset(cells, folder, first, check):
    for row in rows(folder + "/tables/per-dataset.csv"):
        metric = row["metric"]
        a, b = difference_of(cells, row, metric, row["dataset"], first)
        x, y = a.folds(metric), b.folds(metric)
        d = [x[fold] - y[fold] for fold in sorted(x)]
        n, m = len(d), mean(d)
        check.equal("per-dataset folds", n, row["folds"])
        check.equal("per-dataset mean_difference", m, row["mean_difference"])
        if len({round(v, 12) for v in d}) == 1:
            continue
        folds = len({fold for _, fold in x})
        scale = math.sqrt(math.fsum((v - m) ** 2 for v in d) / (n - 1) * (1 / n + 1 / (folds - 1)))
        half = scale * stats.t.ppf(0.975, n - 1)
        check.equal("per-dataset ci_low", m - half, row["ci_low"], 1e-9)
        check.equal("per-dataset ci_high", m + half, row["ci_high"], 1e-9)
        check.equal("per-dataset t", m / scale, row["t"], 1e-9 * max(1, abs(m / scale)))
        check.equal("per-dataset p", 2 * stats.t.sf(abs(m / scale), n - 1), row["p"], 1e-9)


def ranks(cells, folder, datasets, check):
    tables = defaultdict(dict)
    for row in rows(folder + "/tables/tests.csv"):
        if row["statistic"] == "average_rank":
            tables[row["classifier"], row["metric"], row["threshold"]][row["method"]] = row["value"]
    for (classifier, metric, threshold), methods in tables.items():
        sums, count = dict.fromkeys(methods, 0.0), 0
        for dataset in datasets:
            goodness = {}
            for method in methods:
                row = {"threshold": threshold}
                cell = cell_of(cells, classifier, dataset, *thresholds(row, method, FIRST))
                figure = None if cell is None else cell.figure(metric)
                if figure is not None:
                    goodness[method] = round(-figure if metric in LOWER else figure, 12)
                elif cell is not None and cell.state == "failed":
                    goodness[method] = -math.inf
            if len(goodness) < len(methods):
                continue
            count += 1
            for method, own in goodness.items():
                better = sum(other > own for other in goodness.values())
                equal = sum(other == own for other in goodness.values())
                sums[method] += better + (equal + 1) / 2
        for method, text in methods.items():
            check.equal("tests average_rank", sums[method] / count, text)


FIRST = ""


def main():
    global FIRST
    folder = sys.argv[1].rstrip("/")
    with open(folder + "/experiment.yaml", encoding="utf-8") as file:
        if "families: once" in file.read():
            sys.exit("families count once here, which this script does not handle")
    cells = read(folder)
    trials = rows(folder + "/tables/trials.csv")
    FIRST = next((t["threshold"] for t in trials if t["threshold"] != "tuned"), "tuned")
    datasets = list(dict.fromkeys(t["dataset"] for t in trials))
    check = Check()
    effects(cells, folder, datasets, FIRST, check)
    per_dataset(cells, folder, FIRST, check)
    ranks(cells, folder, datasets, check)
    for what, count in check.compared.items():
        print(f"{what}: {count} compared, largest difference {check.largest[what]:.2e}")
    if check.wrong:
        sys.exit(f"{check.wrong} differ")
    print("all agree")


if __name__ == "__main__":
    main()
