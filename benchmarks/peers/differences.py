#!/usr/bin/python3
"""How figures of a Markdown table differ over its rows, with Student's intervals.

    benchmarks/peers/differences.py TABLE.md COLUMN ...     needs SciPy (Debian: python3-scipy)

Cells of these columns hold several figures, `0.69, 0.64, 0.50`: those of one setting after another. Prints a table in Markdown: for
each column the mean over the rows of each later figure less the first, with its 95 % interval.
"""
import math
import statistics
import sys

from scipy import stats


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def signed(value):
    return f"{value:+.3f}".replace("-", "−")


def difference(values):
    half = stats.t.ppf(0.975, len(values) - 1) * statistics.stdev(values) / math.sqrt(len(values))
    mean = statistics.mean(values)
    return f"{signed(mean)} ({signed(mean - half)} to {signed(mean + half)})"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as table:
        heading, _, *rows = [cells(line) for line in table if line.startswith("|")]
    lines = []
    for column in sys.argv[2:]:
        figures = [[float(figure) for figure in row[heading.index(column)].split(",")] for row in rows]
        later = range(1, len(figures[0]))
        lines.append([column, *(difference([row[k] - row[0] for row in figures]) for k in later)])
    print("| | " + " | ".join(f"figure {k + 1} less the first" for k in range(1, len(lines[0]))) + " |")
    print("|---|" + "---|" * (len(lines[0]) - 1))
    for line in lines:
        print("| " + " | ".join(line) + " |")


if __name__ == "__main__":
    main()
