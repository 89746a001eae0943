#!/usr/bin/env python3
"""The same trials with scikit-learn and imbalanced-learn, and with makeweight run; the ratio of their processor times.

    pipeline.py DATA [--sets A,B] [--rounds 1] [--folds 5] [--repeats 2] [--classifiers ID,ID]

DATA is a folder with catalogue.csv and data sets without categories. For each classifier, then for all together, both sides do
every set, augmenter, repeat and fold on one thread, in turn: split, standardise, augment, train, score. Ours is the whole
command, start of the virtual machine, report and files included. Processor time of the whole process, so that other work on
the machine matters little; the least of the rounds. Prints mean F1 and average precision beside it. XGBoost has
HistGradientBoostingClassifier beside it, of 100 trees as well.
"""
import argparse
import os
import shutil
import sys
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


def trial(x, y, test, sampler, classifier):
    scaler = StandardScaler().fit(x[~test])
    x_train, y_train = scaler.transform(x[~test]), y[~test]
    if sampler is not None:
        x_train, y_train = sampler.fit_resample(x_train, y_train)
    classifier.fit(x_train, y_train)
    scores = classifier.predict_proba(scaler.transform(x[test]))[:, 1]
    return [f1_score(y[test], scores > 0.5, zero_division=0), average_precision_score(y[test], scores)]


def theirs(tables, ids):
    """The metrics of each trial, and the processor seconds of all."""
    measured = {}
    start = time.process_time()
    for name, (x, y, folds) in tables.items():
        for repeat, of_row in enumerate(folds):
            for fold in range(max(of_row) + 1):
                seed = 1000 * repeat + fold
                for augmenter, sampler in SAMPLERS.items():
                    for id in ids:
                        try:
                            measured[name, repeat, fold, augmenter, id] = trial(
                                x, y, of_row == fold, sampler(seed), CLASSIFIERS[id](seed)
                            )
                        except ValueError:
                            pass  # a sampler that finds nothing to do, as ours is then not applicable
    return measured, time.process_time() - start


def ours(data, sets, ids, k, repeats, folder):
    spec, run = os.path.join(folder, "spec.yaml"), os.path.join(folder, "run")
    shutil.rmtree(run, ignore_errors=True)
    harness.experiment(spec, sets, list(SAMPLERS), ids, k, repeats, 0, METRICS)
    seconds = harness.makeweight("run", spec, "--data", data, "--out", run, "--threads", "1", "--quiet")
    return harness.trials(run, METRICS), seconds


def main():
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--sets", default=SETS)
    parser.add_argument("--classifiers", default=",".join(CLASSIFIERS))
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--repeats", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
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
    groups = [[id] for id in ids] + ([[id for id in ids if id != "xgboost"]] if len(ids) > 2 else []) + [ids]
    for group in groups if len(ids) > 1 else [ids]:
        best = [float("inf"), float("inf")]
        for _ in range(arguments.rounds):
            measured, seconds = ours(arguments.data, sets, group, arguments.folds, arguments.repeats, folder)
            best[0] = min(best[0], seconds)
            beside, seconds = theirs(tables, group)
            best[1] = min(best[1], seconds)
        both = [key for key in beside if key in measured]
        cells = [
            f"{harness.mean(measured[key][m] for key in both):.4f}, {harness.mean(beside[key][m] for key in both):.4f}"
            for m in range(len(METRICS))
        ]
        print(f"| {', '.join(group)} | {len(measured)}, {len(beside)} | {best[0]:.1f} | {best[1]:.1f} | "
              f"{best[1] / best[0]:.2f} | {cells[0]} | {cells[1]} |")
        sys.stdout.flush()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
