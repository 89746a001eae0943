#!/usr/bin/python3
"""Trains scikit-learn's classifiers on synthetic rows and tests them on real ones.

    train_on_synthetic.py TRAIN.csv TEST.csv CLASS POSITIVE SYNTHETIC.csv...

For each file of synthetic rows one line: the share of the positive class; average precision and F1 of histogram gradient
boosting (categories as such) and of logistic regression (one-hot, standardised) on TEST; the mean of the two average precisions;
and how far the margins of all columns are from those of TRAIN: the mean total variation of categorical columns, the mean
Kolmogorov-Smirnov distance of numeric ones. TRAIN itself may stand among the files. Needs scikit-learn and pandas (Debian:
python3-sklearn, python3-pandas).
"""
import argparse
import warnings

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

MISSING = "(missing)"


def read(path):
    table = pd.read_csv(path)
    words = [column for column in table if table[column].dtype == object]
    table[words] = table[words].fillna(MISSING)
    return table


def classifiers(words, numbers):
    yield make_pipeline(
        make_column_transformer(
            (OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), words), ("passthrough", numbers)
        ),
        HistGradientBoostingClassifier(
            random_state=0, categorical_features=[True] * len(words) + [False] * len(numbers)
        ),
    )
    yield make_pipeline(
        make_column_transformer((OneHotEncoder(handle_unknown="ignore"), words), (StandardScaler(), numbers)),
        LogisticRegression(max_iter=300),
    )


def variation(real, other):
    shares = real.value_counts(normalize=True).sub(other.value_counts(normalize=True), fill_value=0)
    return shares.abs().sum() / 2


def kolmogorov(real, other):
    real, other = np.sort(real.to_numpy()), np.sort(other.to_numpy())
    both = np.concatenate([real, other])
    below = [np.searchsorted(values, both, "right") / len(values) for values in (real, other)]
    return np.abs(below[0] - below[1]).max()


def main():
    warnings.filterwarnings("ignore")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "test", "target", "positive"):
        parser.add_argument(name)
    parser.add_argument("synthetic", nargs="+")
    asked = parser.parse_args()
    train, test, target, positive = read(asked.train), read(asked.test), asked.target, asked.positive
    features = [column for column in train if column != target]
    words = [column for column in features if train[column].dtype == object]
    numbers = [column for column in features if column not in words]
    truth = test[target] == positive
    print("| rows | positive | boosting: AP, F1 | logistic regression: AP, F1 | mean AP | TV | KS |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for path in asked.synthetic:
        rows = read(path)
        labels = rows[target] == positive
        cells, precisions = [], []
        for classifier in classifiers(words, numbers):
            scores = classifier.fit(rows[features], labels).predict_proba(test[features])[:, 1]
            precisions.append(average_precision_score(truth, scores))
            cells.append(f"{precisions[-1]:.3f}, {f1_score(truth, scores >= 0.5):.3f}")
        tv = np.mean([variation(train[c], rows[c]) for c in words + [target]])
        ks = np.mean([kolmogorov(train[c], rows[c]) for c in numbers])
        name = path.rsplit("/", 1)[-1]
        print(f"| {name} | {labels.mean():.3f} | {cells[0]} | {cells[1]} | {np.mean(precisions):.3f} | {tv:.3f} | {ks:.3f} |", flush=True)


if __name__ == "__main__":
    main()
