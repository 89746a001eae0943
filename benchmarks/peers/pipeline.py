#!/usr/bin/env python3
"""The same trials with scikit-learn and imbalanced-learn, and with makeweight run; the ratio of their processor times.

    pipeline.py DATA [--sets A,B] [--folds 5] [--repeats 2] [--classifiers ID,ID]

DATA is a folder with catalogue.csv and data sets without categories. Both sides do every set, augmenter, repeat and fold on one
thread: split, standardise, augment once for all classifiers, train, score. Ours is the whole command, once for each classifier and once
for all, the start of the virtual machine, its compilers, report and files included. Theirs is one pass whose preparation and whose
classifiers are timed apart; their imports, files and reports are not counted. Processor time, so that other work on the machine
matters little. Prints mean F1 and average precision beside it. XGBoost has HistGradientBoostingClassifier beside it, of 100 trees as
well.
"""
import argparse
import os
import shutil
import tempfile
import time
import warnings

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import harness
from imblearn.over_sampling import ADASYN, SMOTE, BorderlineSMOTE, RandomOverSampler
from imblearn.combine import SMOTEENN
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

SETS = "ecoli3,glass1,pima,yeast3,yeast6,vehicle1,haberman,wisconsin,mammography,oil-spill,segment0"
METRICS = ["f1", "average_precision"]

SAMPLERS = {
    "none": lambda seed: None,
    "random-oversampling": lambda seed: RandomOverSampler(random_state=seed),
    "smote": lambda seed: SMOTE(random_state=seed),
    "borderline-smote": lambda seed: BorderlineSMOTE(random_state=seed),
    "adasyn": lambda seed: ADASYN(random_state=seed),
    "smote-enn": lambda seed: SMOTEENN(random_state=seed),
}

CLASSIFIERS = {
    "logistic-regression": lambda seed: LogisticRegression(max_iter=1000),
    "knn": lambda seed: KNeighborsClassifier(),
    "cart": lambda seed: DecisionTreeClassifier(random_state=seed),
    "xgboost": lambda seed: HistGradientBoostingClassifier(random_state=seed),
}


def seconds_of(work):
    start = time.process_time()
    return work(), time.process_time() - start


def prepare(x, y, test, sampler):
    scaler = StandardScaler().fit(x[~test])
    train = scaler.transform(x[~test]), y[~test]
    return (train if sampler is None else sampler.fit_resample(*train)), scaler.transform(x[test])


def trial(train, x_test, y_test, classifier):
    scores = classifier.fit(*train).predict_proba(x_test)[:, 1]
    return [f1_score(y_test, scores > 0.5, zero_division=0), average_precision_score(y_test, scores)]


def theirs(tables, ids):
    """The metrics of each trial, and the processor seconds of each classifier and of what all share."""
    measured, spent = {}, dict.fromkeys([*ids, "shared"], 0.0)
    for name, (x, y, folds) in tables.items():
        for repeat, of_row in enumerate(folds):
            for fold in range(max(of_row) + 1):
                seed, test = 1000 * repeat + fold, of_row == fold
                for augmenter, sampler in SAMPLERS.items():
                    try:
                        (train, x_test), seconds = seconds_of(lambda: prepare(x, y, test, sampler(seed)))
                    except ValueError:
                        continue  # a sampler that finds nothing to do, as ours is then not applicable
                    spent["shared"] += seconds
                    for id in ids:
                        made = CLASSIFIERS[id](seed)
                        metrics, seconds = seconds_of(lambda: trial(train, x_test, y[test], made))
                        measured[name, repeat, fold, augmenter, id] = metrics
                        spent[id] += seconds
    return measured, spent


def ours(data, sets, ids, k, repeats, folder):
    spec, run = os.path.join(folder, "spec.yaml"), os.path.join(folder, "run")
    shutil.rmtree(run, ignore_errors=True)
    harness.experiment(spec, sets, list(SAMPLERS), ids, k, repeats, 0, METRICS)
    seconds = harness.makeweight("run", spec, "--data", data, "--out", run, "--threads", "1", "--quiet")
    return harness.trials(run, METRICS), seconds


def main():
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--sets", default=SETS)
    parser.add_argument("--classifiers", default=",".join(CLASSIFIERS))
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=2)
    arguments = parser.parse_args()
    sets, ids = arguments.sets.split(","), arguments.classifiers.split(",")
    folder = tempfile.mkdtemp()
    entries = harness.catalogue(arguments.data)
    tables = {}
    for name in sets:
        folds = harness.folds(arguments.data, entries[name], arguments.folds, arguments.repeats, 0, folder)
        tables[name] = (*harness.table(arguments.data, entries[name]), folds)
    print("| classifiers | trials | ours, s | theirs, s | ratio | F1: ours, theirs | average precision: ours, theirs |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    beside, spent = theirs(tables, ids)
    plain = [id for id in ids if id != "xgboost"]
    groups = []
    for group in [plain, *([id] for id in ids), ids]:
        if group and group not in groups:
            groups.append(group)
    for group in groups:
        measured, seconds = ours(arguments.data, sets, group, arguments.folds, arguments.repeats, folder)
        both = [key for key in beside if key in measured]
        cells = [
            f"{harness.mean(measured[key][m] for key in both):.4f}, {harness.mean(beside[key][m] for key in both):.4f}"
            for m in range(len(METRICS))
        ]
        other = spent["shared"] + sum(spent[id] for id in group)
        print(f"| {', '.join(group)} | {len(measured)} | {seconds:.1f} | {other:.1f} | {other / seconds:.2f} | "
              f"{cells[0]} | {cells[1]} |", flush=True)
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
