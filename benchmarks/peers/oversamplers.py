#!/usr/bin/env python3
"""The over-samplers of imbalanced-learn on the work of OverSamplingBenchmark, beside its figures.

    benchmarks/run OverSampling -prof org.makeweight.benchmarks.CpuTime -rf json -rff plain.json \\
        -jvmArgsAppend -Dmakeweight.vector=false
    benchmarks/run OverSampling -prof org.makeweight.benchmarks.CpuTime -rf json -rff vectors.json
    benchmarks/peers/oversamplers.py plain.json vectors.json [--skip-over BILLIONS] > table.md

Prints a table in Markdown: processor seconds of one warm call on one thread, ours and imbalanced-learn's, best of the
repeats, and the floor of the work: the distances that any exact method without an index must compute, at two flops a
pair and column, by a core at the rate that a matrix product of this size reaches here. Ratios are imbalanced-learn's
time over ours.

Needs imbalanced-learn, and runs it as it is installed by default. OMP_NUM_THREADS and OPENBLAS_NUM_THREADS are set to 1.
"""
import argparse
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import imblearn  # noqa: E402
import numpy  # noqa: E402
import sklearn  # noqa: E402
from imblearn.over_sampling import ADASYN, SMOTE, SMOTENC, BorderlineSMOTE  # noqa: E402
from jmh import processor_times  # noqa: E402


def table(minority, majority, numeric, nominal):
    """Overlapping normal classes, then columns of six categories, as in the benchmark."""
    random = numpy.random.RandomState(1)
    y = numpy.zeros(minority + majority, dtype=int)
    y[:minority] = 1
    x = random.standard_normal((len(y), numeric)) + 1.5 / numpy.sqrt(numeric) * y[:, None]
    if nominal:
        x = numpy.hstack([x, random.randint(0, 6, (len(y), nominal))])
    return x, y


def sampler(method, numeric, nominal):
    if nominal:
        return SMOTENC(categorical_features=list(range(numeric, numeric + nominal)), random_state=0)
    return {"smote": SMOTE, "borderline-smote": BorderlineSMOTE, "adasyn": ADASYN}[method](random_state=0)


def best(call, seconds=2.0, repeats=3):
    """The least processor seconds of a call, made a few times."""
    least, spent = numpy.inf, 0.0
    for _ in range(repeats):
        rounds, start = 0, time.process_time()
        while rounds == 0 or time.process_time() - start < seconds / repeats:
            call()
            rounds += 1
        least = min(least, (time.process_time() - start) / rounds)
        spent += time.process_time() - start
        if spent > 10 * seconds:
            break
    return least


def pairs(method, minority, majority):
    """Distances that the method needs: within the minority, each once; of the minority over all rows."""
    within = minority * (minority - 1) / 2
    over = minority * majority
    return {"smote": within, "adasyn": within + over, "borderline-smote": within + over}[method]


def flops_per_second():
    """What this core reaches in a single-precision matrix product."""
    a = numpy.ones((1024, 1024), dtype=numpy.float32)
    return 2 * 1024**3 / best(lambda: a @ a, seconds=1.0)


def ours(file):
    """The least processor seconds of a call, by the work done."""
    return {
        params["work"]: min(times) / 1000 for params, times in processor_times(file, "OverSamplingBenchmark.augment")
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plain", help="JMH's results as JSON, of plain loops")
    parser.add_argument("vectors", help="the same, of vector loops")
    parser.add_argument("--skip-over", type=float, default=1e9, help="billions of pairs beyond which the peer is not run")
    arguments = parser.parse_args()
    plain, vectors = ours(arguments.plain), ours(arguments.vectors)
    peak = flops_per_second()
    print("| method | minority / majority / columns | plain, s | vectors, s | imbalanced-learn, s | ratios | floor, s |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for key, seconds in plain.items():
        method, sizes = key.split(" ")
        minority, majority, numeric, nominal = map(int, sizes.split("/"))
        work = pairs(method, minority, majority)
        floor = 2 * work * (numeric + nominal) / peak
        columns = f"{numeric}" + (f" + {nominal} nominal" if nominal else "")
        if work / 1e9 > arguments.skip_over:
            peer, ratios = "not run", ""
        else:
            x, y = table(minority, majority, numeric, nominal)
            chosen = sampler(method, numeric, nominal)
            theirs = best(lambda: chosen.fit_resample(x, y))
            peer, ratios = f"{theirs:.3g}", f"{theirs / seconds:.1f}, {theirs / vectors[key]:.1f}"
        print(
            f"| {method} | {minority:,} / {majority:,} / {columns} | {seconds:.3g} | {vectors[key]:.3g} "
            f"| {peer} | {ratios} | {floor:.2g} |",
            flush=True,
        )
    print(
        f"\nimbalanced-learn {imblearn.__version__}, scikit-learn {sklearn.__version__}, NumPy {numpy.__version__}; "
        f"the floor at {peak / 1e9:.0f} GFLOP/s.",
    )


if __name__ == "__main__":
    sys.exit(main())
