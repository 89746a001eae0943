"""Writes group-folds.json: folds of scikit-learn 1.8 or later for random classes and groups."""
import json

import numpy as np
import sklearn
from sklearn.model_selection import StratifiedGroupKFold

random = np.random.RandomState(20260101)
runs = []
for classes in [2, 2, 2, 3, 9]:
    for folds in [2, 3, 5]:
        rows = random.randint(60, 120)
        labels = np.sort(np.r_[random.randint(0, classes, rows - 4 * classes), np.tile(np.arange(classes), 4)])
        random.shuffle(labels)
        groups = random.randint(0, 40, rows)
        seed = random.randint(0, 2**31)
        stream = np.random.RandomState(seed)
        repeats = []
        for _ in range(2):
            fold_of = np.zeros(rows, int)
            splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=stream)
            for fold, (_, test) in enumerate(splitter.split(labels, labels, groups)):
                fold_of[test] = fold
            repeats.append("".join(map(str, fold_of)))
        runs.append({"folds": folds, "seed": int(seed), "labels": "".join(map(str, labels)),
                     "groups": groups.tolist(), "test_fold": repeats})
with open("group-folds.json", "w") as out:
    out.write(f'{{"scikit-learn": "{sklearn.__version__}", "numpy": "{np.__version__}", "runs": [\n')
    out.write(",\n".join(map(json.dumps, runs)) + "\n]}\n")
