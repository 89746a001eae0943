#!/usr/bin/python3
"""Recomputes the evidence of a results folder from tables/trials.csv alone, and compares it with the tables.

    evidence.py RESULTS_FOLDER

Means, differences, wins, ties, losses, rank biserial, mean ranks, corrected resampled t tests and their intervals must agree
within 1e-12; p-values, which need a distribution, within 1e-9. Wilcoxon's p comes from SciPy (Debian: python3-scipy), as do
Student's quantiles. Bootstrap intervals and Bayesian probabilities are drawn and not compared. Metrics that are good near 0 or 1
are compared by their distance from there; with families: once the sets of a family are averaged first. Of a metric of all classes
the trials do not hold the counts where a data set has more than two: it is left out then, and the script says so. The run must be
finished. Exit code 1 if anything differs.
"""
import argparse
import csv
import math
import re
import sys
from collections import defaultdict

from scipy import stats

CLASSES = {"macro_f1", "macro_recall", "macro_g_mean"}
DECIDE = {"recall", "precision", "f1", "f2", "balanced_accuracy", "g_mean", "mcc", "specificity", "expected_cost"} | CLASSES
NEAR = {"calibration_intercept": 0, "calibration_slope": 1}
LOWER = {"brier", "log_loss", "ece", "expected_cost"} | set(NEAR)
COSTS = {}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ratio(a, b):
    return a / b if b else 0.0


def comparable(metric, value):
    """The value itself, or its distance from where it should be."""
    return abs(value - NEAR[metric]) if metric in NEAR else value


def decide(metric, tp, fp, fn, tn):
    if metric == "expected_cost":
        return (fn * COSTS["false_negative"] + fp * COSTS["false_positive"]) / (tp + fp + fn + tn)
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
        "macro_f1": (ratio(2 * tp, 2 * tp + fp + fn) + ratio(2 * tn, 2 * tn + fp + fn)) / 2,
        "macro_recall": (recall + specificity) / 2,
        "macro_g_mean": math.sqrt(recall * specificity),
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

    def folds(self, metric, of=lambda metric, value: value):
        """The value of each fold, runs averaged within it; none if it is not defined everywhere."""
        folds = defaultdict(list)
        for t in self.trials:
            if t[metric] == "":
                return {}
            folds[int(t["repeat"]), int(t["fold"])].append(of(metric, float(t[metric])))
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
        self.skipped = set()

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


def pair_of(cells, row, dataset, first):
    """The cells of a row's method and of its control on a data set."""
    return [
        cell_of(cells, row["classifier"], dataset, *thresholds(row, row[name], first)) for name in ("augmenter", "control")
    ]


def score(cells, metric):
    """Of a method on the data sets that count as one: the mean, None where it is not applicable, or the word failed."""
    if any(cell is not None and cell.state == "failed" for cell in cells):
        return "failed"
    figures = [None if cell is None else cell.figure(metric) for cell in cells]
    return None if None in figures else mean(comparable(metric, figure) for figure in figures)


def effects(cells, folder, units, first, check):
    families = defaultdict(list)
    for row in rows(folder + "/tables/effects.csv"):
        metric, sign = row["metric"], -1 if row["metric"] in LOWER else 1
        if metric in check.skipped:
            continue
        differences, preferences = [], []
        for members in units:
            x, y = (score(some, metric) for some in zip(*(pair_of(cells, row, dataset, first) for dataset in members)))
            if x is None or y is None:
                continue
            if "failed" in (x, y):
                preferences.append(0.0 if x == y else -math.inf if x == "failed" else math.inf)
            else:
                differences.append(x - y)
                preferences.append(sign * (x - y))
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


def student_quantile(p, df):
    """SciPy's own t.ppf is wrong in the tenth digit for few degrees of freedom; two steps of Newton mend it."""
    t = stats.t.ppf(p, df)
    for _ in range(2):
        t += (stats.t.sf(t, df) - (1 - p)) / stats.t.pdf(t, df)
    return t


def per_dataset(cells, folder, first, check):
    for row in rows(folder + "/tables/per-dataset.csv"):
        metric = row["metric"]
        a, b = pair_of(cells, row, row["dataset"], first)
        x, y = a.folds(metric, comparable), b.folds(metric, comparable)
        d = [x[fold] - y[fold] for fold in sorted(x)]
        n, m = len(d), mean(d)
        check.equal("per-dataset folds", n, row["folds"])
        check.equal("per-dataset mean_difference", m, row["mean_difference"])
        if len({round(v, 12) for v in d}) == 1:
            continue
        folds = len({fold for _, fold in x})
        scale = math.sqrt(math.fsum((v - m) ** 2 for v in d) / (n - 1) * (1 / n + 1 / (folds - 1)))
        half = scale * student_quantile(0.975, n - 1)
        check.equal("per-dataset ci_low", m - half, row["ci_low"])
        check.equal("per-dataset ci_high", m + half, row["ci_high"])
        check.equal("per-dataset t", m / scale, row["t"], 1e-9 * max(1, abs(m / scale)))
        check.equal("per-dataset p", 2 * stats.t.sf(abs(m / scale), n - 1), row["p"], 1e-9)


def ranks(cells, folder, units, check):
    tables = defaultdict(dict)
    for row in rows(folder + "/tables/tests.csv"):
        if row["statistic"] == "average_rank":
            tables[row["classifier"], row["metric"], row["threshold"]][row["method"]] = row["value"]
    for (classifier, metric, threshold), methods in tables.items():
        if metric in check.skipped:
            continue
        sums, count = dict.fromkeys(methods, 0.0), 0
        for members in units:
            goodness = {}
            for method in methods:
                rule = thresholds({"threshold": threshold}, method, FIRST)
                own = score([cell_of(cells, classifier, dataset, *rule) for dataset in members], metric)
                if own == "failed":
                    goodness[method] = -math.inf
                elif own is not None:
                    goodness[method] = round(-own if metric in LOWER else own, 12)
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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    folder = parser.parse_args().folder.rstrip("/")
    with open(folder + "/experiment.yaml", encoding="utf-8") as file:
        text = file.read()
    COSTS.update((name, float(value)) for name, value in re.findall(r"(false_(?:negative|positive)): ([0-9.eE+-]+)", text))
    cells = read(folder)
    trials = rows(folder + "/tables/trials.csv")
    FIRST = next((t["threshold"] for t in trials if t["threshold"] != "tuned"), "tuned")
    described = rows(folder + "/tables/datasets.csv")
    units = defaultdict(list)
    for dataset in described:
        once = re.search(r"^families: once", text, re.MULTILINE) and dataset["family"]
        units[dataset["family"] if once else dataset["id"]].append(dataset["id"])
    check = Check()
    if any(int(d["rows"]) != int(d["minority_rows"]) + int(d["majority_rows"]) for d in described):
        check.skipped = CLASSES & set(trials[0])
        print("not recomputed over data sets, which have more than two classes: " + ", ".join(sorted(check.skipped)))
    effects(cells, folder, list(units.values()), FIRST, check)
    per_dataset(cells, folder, FIRST, check)
    ranks(cells, folder, list(units.values()), check)
    for what, count in check.compared.items():
        print(f"{what}: {count} compared, largest difference {check.largest[what]:.2e}")
    if check.wrong:
        sys.exit(f"{check.wrong} differ")
    print("all agree")


if __name__ == "__main__":
    main()
