#!/usr/bin/env python3
"""Runs of imbalanced-learn's under-samplers, for comparison with the cleaning methods.

    cleaning.py FOLDER                writes data-*.csv and runs.json, the files of the tests
    cleaning.py FOLDER --many N       the same from N random data sets, for a wider comparison

Needs imbalanced-learn 0.10 or later. Its NeighbourhoodCleaningRule changed in 0.12; here the new rule is
put together from its parts, so that the version does not matter.
"""
import argparse
import json
import os

import imblearn
import numpy
import sklearn
from imblearn.under_sampling import (
    AllKNN,
    ClusterCentroids,
    CondensedNearestNeighbour,
    EditedNearestNeighbours,
    InstanceHardnessThreshold,
    NearMiss,
    OneSidedSelection,
    RandomUnderSampler,
    RepeatedEditedNearestNeighbours,
    TomekLinks,
)
from sklearn.cluster import KMeans
from sklearn.neighbors import KNeighborsClassifier


def table(seed, counts, columns):
    """Normal columns, each class moved by its number, rows shuffled; six decimals, so that a text holds them."""
    random = numpy.random.RandomState(seed)
    y = random.permutation(numpy.repeat(numpy.arange(len(counts)), counts))
    x = random.standard_normal((len(y), columns)) + 0.8 * y[:, None]
    return numpy.round(x, 6), y


def neighbourhood_cleaning(x, y, params):
    """The rule as of imbalanced-learn 0.12: rows outvoted, and the neighbours of outvoted minority rows."""
    k = params["n_neighbors"]
    strategy = params.get("sampling_strategy", "auto")
    enn = EditedNearestNeighbours(sampling_strategy=strategy, n_neighbors=k, kind_sel="mode")
    enn.fit_resample(x, y)
    left = set(range(len(y))) - set(enn.sample_indices_.tolist())
    labels, first, counts = numpy.unique(y, return_index=True, return_counts=True)
    smallest = min(range(len(labels)), key=lambda c: (counts[c], first[c]))
    large = [
        label
        for label, count in zip(labels, counts)
        if label in enn.sampling_strategy_ and count > counts[smallest] * params["threshold_cleaning"]
    ]
    classifier = KNeighborsClassifier(n_neighbors=k).fit(x, y)
    minority = numpy.flatnonzero(y == labels[smallest])
    wrong = classifier.predict(x[minority]) != labels[smallest]
    near = classifier.kneighbors(x[minority], n_neighbors=k + 1, return_distance=False)[:, 1:]
    left |= {int(row) for row in near[wrong].ravel() if y[row] in large}
    return [row for row in range(len(y)) if row not in left]


class NewerRandomState(numpy.random.RandomState):
    """Draws the first centre of k-means++ as scikit-learn 1.3 and later do."""

    def randint(self, low, high=None, size=None, dtype=int):
        if high is None and size is None:
            return self.choice(low, p=numpy.full(low, 1 / low))
        return super().randint(low, high, size, dtype)


def centroids(x, y, params):
    """ClusterCentroids with the k-means of scikit-learn 1.4 and later: one start, drawn anew from the seed a class."""
    seed = params["random_state"]
    newer = tuple(int(part) for part in sklearn.__version__.split(".")[:2]) >= (1, 3)
    found = []

    class OneStart(KMeans):
        def fit(self, points, *arguments):
            self.random_state = seed if newer else NewerRandomState(seed)
            super().fit(points, *arguments)
            found.append(self)
            return self

    sampler = ClusterCentroids(
        sampling_strategy=params["sampling_strategy"],
        voting=params["voting"],
        estimator=OneStart(n_init=1),
    )
    return sampler.fit_resample(x, y)


def places(x, some):
    """The row number of each of some rows of x, all of whose rows differ."""
    place = {tuple(row): number for number, row in enumerate(x)}
    return [place[tuple(row)] for row in some]


def kept(sampler, x, y, params):
    if sampler == "InstanceHardnessThreshold":
        params = {**params, "estimator": KNeighborsClassifier()}
    if sampler == "NeighbourhoodCleaningRule":
        return neighbourhood_cleaning(x, y, params)
    classes = {
        "NearMiss": NearMiss,
        "OneSidedSelection": OneSidedSelection,
        "RandomUnderSampler": RandomUnderSampler,
        "TomekLinks": TomekLinks,
        "EditedNearestNeighbours": EditedNearestNeighbours,
        "RepeatedEditedNearestNeighbours": RepeatedEditedNearestNeighbours,
        "AllKNN": AllKNN,
        "CondensedNearestNeighbour": CondensedNearestNeighbour,
        "InstanceHardnessThreshold": InstanceHardnessThreshold,
    }
    chosen = classes[sampler](**params)
    rows, _ = chosen.fit_resample(x, y)
    if sampler == "RepeatedEditedNearestNeighbours":
        return places(x, rows)  # its sample_indices_ are not those of the rows it gives
    return chosen.sample_indices_.tolist()


def settings(seed):
    for strategy in ("auto", "all", "not majority"):
        common = {"sampling_strategy": strategy}
        yield "RandomUnderSampler", {**common, "random_state": seed}
        yield "RandomUnderSampler", {**common, "random_state": seed, "replacement": True}
        for version in (1, 2, 3):
            yield "NearMiss", {**common, "version": version}
            yield "NearMiss", {**common, "version": version, "n_neighbors": 9, "n_neighbors_ver3": 5}
        yield "TomekLinks", common
        for kind in ("all", "mode"):
            yield "EditedNearestNeighbours", {**common, "n_neighbors": 4, "kind_sel": kind}
        yield "OneSidedSelection", {**common, "random_state": seed}
        yield "OneSidedSelection", {**common, "random_state": seed, "n_neighbors": 3}
        for kind in ("all", "mode"):
            yield "RepeatedEditedNearestNeighbours", {**common, "n_neighbors": 3, "kind_sel": kind}
            yield "AllKNN", {**common, "n_neighbors": 4, "kind_sel": kind}
        yield "RepeatedEditedNearestNeighbours", {**common, "n_neighbors": 3, "max_iter": 2, "kind_sel": "mode"}
        yield "AllKNN", {**common, "n_neighbors": 3, "allow_minority": True}
        yield "CondensedNearestNeighbour", {**common, "random_state": seed}
        yield "CondensedNearestNeighbour", {**common, "random_state": seed, "n_neighbors": 3, "n_seeds_S": 2}
        yield "InstanceHardnessThreshold", {**common, "random_state": seed, "cv": 5}
        yield "InstanceHardnessThreshold", {**common, "random_state": seed, "cv": 3}
        # not voting="hard": the centre of two rows is equally near to both, and rounding decides
        yield "ClusterCentroids", {**common, "random_state": seed, "voting": "soft"}
        for threshold in (0.5, 1.5):
            yield "NeighbourhoodCleaningRule", {**common, "n_neighbors": 3, "threshold_cleaning": threshold}


def tables(many):
    if not many:
        yield "two", table(1, [40, 14], 3)
        yield "three", table(2, [30, 12, 24], 2)
        yield "tied", table(3, [12, 26, 12], 4)
        return
    for i in range(many):
        random = numpy.random.RandomState(1000 + i)
        counts = random.randint(10, 120, size=random.randint(2, 5))
        yield f"random{i}", table(2000 + i, counts, random.randint(1, 25))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--many", type=int, default=0)
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    runs = []
    for number, (name, (x, y)) in enumerate(tables(arguments.many)):
        with open(os.path.join(arguments.folder, f"data-{name}.csv"), "w") as out:
            out.write(",".join(f"x{c}" for c in range(x.shape[1])) + ",y\n")
            for row, label in zip(x, y):
                out.write(",".join(repr(float(v)) for v in row) + f",{label}\n")
        for sampler, params in settings(number):
            run = {"dataset": name, "sampler": sampler, "params": params}
            try:
                if sampler == "ClusterCentroids":
                    rows, labels = centroids(x, y, params)
                    run["X"] = rows.tolist()
                    run["y"] = labels.tolist()
                    runs.append(run)
                    continue
                run["kept"] = [int(row) for row in kept(sampler, x, y, params)]
                if len(set(y[run["kept"]])) < 2:
                    run = None  # nothing can be trained on one class
            except ValueError as refusal:
                run["refused"] = str(refusal).splitlines()[0]
            if run:
                runs.append(run)
    versions = {"imbalanced-learn": imblearn.__version__, "scikit-learn": sklearn.__version__}
    with open(os.path.join(arguments.folder, "runs.json"), "w") as out:
        out.write('{"versions": ' + json.dumps(versions) + ', "runs": [\n')
        out.write(",\n".join(json.dumps(run) for run in runs))
        out.write("\n]}\n")


if __name__ == "__main__":
    main()
