"""What the scripts share that run the same trials here and with scikit-learn."""
import csv
import gzip
import math
import os
import resource
import subprocess

import numpy

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMAND = os.environ.get("MAKEWEIGHT", os.path.join(HOME, "makeweight"))


def cpu_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def makeweight(*arguments):
    """Runs the command; returns its processor seconds. Exit code 3, some trials failed, is no error here."""
    before = cpu_of_children()
    done = subprocess.run([COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode not in (0, 3):
        raise SystemExit(f"makeweight {' '.join(arguments)}: exit code {done.returncode}\n{done.stdout[-2000:]}")
    return cpu_of_children() - before


def catalogue(data):
    with open(os.path.join(data, "catalogue.csv"), newline="") as file:
        return {line["id"]: line for line in csv.DictReader(file)}


def table(data, entry):
    """Numbers and whether each row is of the minority, of a set without categories or missing cells."""
    if entry["categorical_features"] != "0" or entry["missing_cells"] != "0":
        raise SystemExit(f"{entry['id']} has categories or missing cells; take another set")
    with gzip.open(os.path.join(data, entry["id"] + ".csv.gz"), "rt", newline="") as file:
        rows = list(csv.reader(file))[1:]
    x = numpy.array([[float(cell) for cell in row[:-1]] for row in rows])
    y = numpy.array([int(row[-1] == entry["minority_label"]) for row in rows])
    return x, y


def folds(data, entry, k, repeats, seed, folder):
    """The folds that an experiment with this seed uses: for each repeat the fold of each row."""
    file = os.path.join(folder, f"folds-{entry['id']}.csv")
    source = os.path.join(data, entry["id"] + ".csv.gz")
    makeweight("split", "--input", source, "--target", "class", "--folds", str(k), "--repeats", str(repeats),
               "--seed", str(seed), "--output", file)
    with open(file, newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    return numpy.array(rows, dtype=int).T


def experiment(file, sets, augmenters, classifiers, k, repeats, seed, metrics):
    with open(file, "w") as out:
        out.write(f"""makeweight: 1
name: peers
seed: {seed}
datasets: [{', '.join(sets)}]
augmenters: [{', '.join(augmenters)}]
classifiers: [{', '.join(classifiers)}]
validation: {{folds: {k}, repeats: {repeats}}}
generator_seeds: 1
baselines: false
metrics: [{', '.join(metrics)}]
primary: {metrics[0]}
""")


def trials(folder, metrics):
    """The metrics of each completed trial of a results folder, by (set, repeat, fold, augmenter, classifier)."""
    measured = {}
    with open(os.path.join(folder, "tables", "trials.csv"), newline="") as lines:
        for line in csv.DictReader(lines):
            if line["status"] == "completed":
                key = (line["dataset"], int(line["repeat"]), int(line["fold"]), line["augmenter"], line["classifier"])
                measured[key] = [float(line[metric]) for metric in metrics]
    return measured


def mean(values):
    values = list(values)
    return math.fsum(values) / len(values) if values else math.nan
