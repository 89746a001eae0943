"""What the peers' scripts read of JMH's results."""
import json


def processor_times(file, benchmark):
    """The parameters and the processor milliseconds of the iterations, of each run of a benchmark with CpuTime."""
    with open(file) as results:
        runs = json.load(results)
    return [
        (run["params"], [value for values in run["secondaryMetrics"]["cpu"]["rawData"] for value in values])
        for run in runs
        if run["benchmark"].endswith(benchmark)
    ]
