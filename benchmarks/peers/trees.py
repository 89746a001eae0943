#!/usr/bin/env python3
"""scikit-learn's tree, forest and AdaBoost on the work of TreeBenchmark, beside our figures.

    benchmarks/run TreeBenchmark -prof org.makeweight.benchmarks.CpuTime -rf json -rff trees.json
    benchmarks/peers/trees.py trees.json

Processor milliseconds of a training on one thread, best of the repeats on both sides.
"""
import argparse
import time

import jmh
import numpy
import sklearn
from sklearn.ensemble import AdaBoostClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

PEERS = {
    "cart": lambda: DecisionTreeClassifier(random_state=0),
    "tribuo-cart": lambda: DecisionTreeClassifier(random_state=0),
    "random-forest": lambda: RandomForestClassifier(random_state=0),
    "adaboost": lambda: AdaBoostClassifier(algorithm="SAMME", random_state=0),
}


def work(minority, majority, columns):
    random = numpy.random.RandomState(1)
    y = numpy.repeat([1, 0], [minority, majority])
    x = random.standard_normal((len(y), columns)) + 1.5 / columns**0.5 * y[:, None]
    return x, y


def milliseconds(make, x, y):
    best, spent = float("inf"), 0.0
    while spent < 3:
        start = time.process_time()
        make().fit(x, y)
        took = time.process_time() - start
        best, spent = min(best, took), spent + took
    return 1000 * best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("result", help="JMH's results as JSON")
    result = parser.parse_args().result
    print(f"scikit-learn {sklearn.__version__}\n")
    print("| training | minority / majority / columns | ours, ms | scikit-learn, ms | ratio |\n|---|---|---:|---:|---:|")
    for params, values in jmh.processor_times(result, "TreeBenchmark.train"):
        id, sizes = params["work"].split(" ")
        theirs = milliseconds(PEERS[id], *work(*map(int, sizes.split("/"))))
        print(f"| {id} | {sizes.replace('/', ' / ')} | {min(values):.3g} | {theirs:.3g} | {theirs / min(values):.1f} |")


if __name__ == "__main__":
    main()
