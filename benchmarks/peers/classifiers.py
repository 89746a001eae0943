#!/usr/bin/env python3
"""Trees, ensembles and other classifiers beside scikit-learn's and imbalanced-learn's on the same folds.

    classifiers.py DATA [--sets A,B] [--only ID,ID] [--repeats 10] [--folds 2] [--out FOLDER]

DATA is a folder with catalogue.csv and data sets without categories. Prints the table of docs/classifiers.md: means over
sets, repeats and folds, and the largest difference of a set's means. Every repeat has folds and seeds of its own. Needs
imbalanced-learn 0.10 or later. Boosting is SAMME on both sides; the balanced forest draws every class with replacement.
"""
import argparse
import os
import shutil
import tempfile

import harness
import imblearn
import numpy
import sklearn
from imblearn.ensemble import (
    BalancedBaggingClassifier,
    BalancedRandomForestClassifier,
    EasyEnsembleClassifier,
    RUSBoostClassifier,
)
from sklearn.ensemble import AdaBoostClassifier, BaggingClassifier, RandomForestClassifier
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import average_precision_score, balanced_accuracy_score, f1_score
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC
from sklearn.tree import DecisionTreeClassifier

SETS = "ecoli3,glass1,pima,yeast3,yeast6,vehicle1,haberman,wisconsin,oil-spill,new_thyroid1"
METRICS = ["balanced_accuracy", "average_precision", "f1"]


def samme(seed, rounds=50):
    return AdaBoostClassifier(n_estimators=rounds, algorithm="SAMME", random_state=seed)


def standardised(classifier):
    return make_pipeline(StandardScaler(), classifier)


PEERS = {
    "sgd": lambda seed: standardised(SGDClassifier(loss="log_loss", random_state=seed)),
    "liblinear-svm": lambda seed: standardised(LinearSVC(intercept_scaling=10, max_iter=10_000, random_state=seed)),
    "naive-bayes": lambda seed: standardised(GaussianNB()),
    "cart": lambda seed: DecisionTreeClassifier(random_state=seed),
    "random-forest": lambda seed: RandomForestClassifier(random_state=seed),
    "adaboost": samme,
    "bagging": lambda seed: BaggingClassifier(n_estimators=50, random_state=seed),
    "easy-ensemble": lambda seed: EasyEnsembleClassifier(n_estimators=10, estimator=samme(None), random_state=seed),
    "balanced-forest": lambda seed: BalancedRandomForestClassifier(
        sampling_strategy="all", replacement=True, bootstrap=False, random_state=seed
    ),
    "rus-boost": lambda seed: RUSBoostClassifier(algorithm="SAMME", random_state=seed),
    "under-bagging": lambda seed: BalancedBaggingClassifier(n_estimators=50, random_state=seed),
}


def measure(classifier, x, y, test):
    classifier.fit(x[~test], y[~test])
    probable = hasattr(classifier, "predict_proba")
    scores = classifier.predict_proba(x[test])[:, 1] if probable else classifier.decision_function(x[test])
    said = classifier.predict(x[test])
    return [
        balanced_accuracy_score(y[test], said),
        average_precision_score(y[test], scores),
        f1_score(y[test], said, zero_division=0),
    ]


def peers(data, sets, ids, k, repeats, folder):
    entries = harness.catalogue(data)
    measured, refused = {}, {}
    for name in sets:
        x, y = harness.table(data, entries[name])
        for repeat, of_row in enumerate(harness.folds(data, entries[name], k, repeats, 0, folder)):
            for fold in range(k):
                for id in ids:
                    made = PEERS[id](1000 * repeat + fold)
                    try:
                        measured[name, repeat, fold, "none", id] = measure(made, x, y, of_row == fold)
                    except ValueError as refusal:  # RUSBoost's where a first tree is worse than chance on all rows
                        refused.setdefault((id, name), []).append(str(refusal).splitlines()[0])
    for (id, name), reasons in refused.items():
        print(f"{id} beside, on {name}, {len(reasons)} trials left out: {reasons[0]}")
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("--sets", default=SETS)
    parser.add_argument("--only", default=",".join(PEERS))
    parser.add_argument("--repeats", type=int, default=10)
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--out", help="keeps our results there")
    arguments = parser.parse_args()
    sets, ids = arguments.sets.split(","), arguments.only.split(",")
    folder = arguments.out or tempfile.mkdtemp()
    os.makedirs(folder, exist_ok=True)
    spec = os.path.join(folder, "spec.yaml")
    harness.experiment(spec, sets, ["none"], ids, arguments.folds, arguments.repeats, 0, METRICS)
    harness.makeweight("run", spec, "--data", arguments.data, "--out", os.path.join(folder, "run"), "--quiet")
    ours = harness.trials(os.path.join(folder, "run"), METRICS)
    theirs = peers(arguments.data, sets, ids, arguments.folds, arguments.repeats, folder)
    print(f"scikit-learn {sklearn.__version__}, imbalanced-learn {imblearn.__version__}; "
          f"{len(sets)} sets, {arguments.repeats} x {arguments.folds} folds\n")
    print("| id | " + " | ".join(f"{m}: ours, theirs | difference, of a set" for m in METRICS) + " |")
    print("|---|" + "---:|" * 2 * len(METRICS))
    for id in ids:
        cells = []
        for m in range(len(METRICS)):
            by_set = []
            for name in sets:
                keys = [key for key in theirs if key[0] == name and key[4] == id]
                by_set.append((harness.mean(ours[key][m] for key in keys), harness.mean(theirs[key][m] for key in keys)))
            a, b = (harness.mean(pair[side] for pair in by_set) for side in (0, 1))
            most = max((a - b for a, b in by_set), key=abs)
            cells += [f"{a:.4f}, {b:.4f}", f"{a - b:+.4f}, {most:+.3f}"]
        print(f"| `{id}` | " + " | ".join(cells) + " |")
    if not arguments.out:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
