#!/usr/bin/env python3
"""Training steps of CTGAN and TVAE written in PyTorch, on the shapes of TrainingStepBenchmark, beside its figures.

    benchmarks/run TrainingStep -p method=ctgan,tvae -prof org.makeweight.benchmarks.CpuTime -rf json -rff plain.json \\
        -jvmArgsAppend -Dmakeweight.vector=false
    benchmarks/run TrainingStep -p method=ctgan,tvae -prof org.makeweight.benchmarks.CpuTime -rf json -rff vectors.json
    benchmarks/peers/training_steps.py plain.json vectors.json > table.md

Prints a table in Markdown: processor milliseconds of a step on one thread, ours as the median of the iterations and
PyTorch's of the repeats. The networks, losses and optimisers are those of Xu et al. (2019) with the sizes that are our
defaults too; rows and conditions are drawn by NumPy in whole batches. PyTorch is measured twice for CTGAN: with the
generator cut off from the critic's step, as we do, and with gradients through it that nothing uses, as an
implementation has that does not cut it off.

Needs torch and numpy.
"""
import argparse
import os
import statistics
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"

import numpy  # noqa: E402
import torch  # noqa: E402
from jmh import processor_times  # noqa: E402
from torch import nn  # noqa: E402
from torch.nn import functional  # noqa: E402

ROWS, BATCH, PAC, LATENT, WIDTH = 5000, 500, 10, 128, 256
SHAPES = {"mixed": ([8] * 6, [11] * 8), "numeric": ([9] * 2 + [10] * 8, [])}


class Table:
    """Encoded rows of numbers (a place and modes each) and of categories."""

    def __init__(self, modes, categories):
        self.random = numpy.random.RandomState(1)
        blocks, self.spans, start = [], [], 0
        for mode_count in modes:
            blocks += [self.random.uniform(-1, 1, (ROWS, 1)), self.one_hot(mode_count)]
            self.spans += [(start, start + 1), (start + 1, start + 1 + mode_count)]
            start += 1 + mode_count
        self.choices = []
        for count in categories:
            blocks.append(self.one_hot(count))
            self.spans.append((start, start + count))
            self.choices.append((start, start + count))
            start += count
        self.rows = numpy.hstack(blocks).astype(numpy.float32)
        self.width, self.asked = start, sum(categories)

    def one_hot(self, count):
        return numpy.eye(count)[self.random.randint(0, count, ROWS)]

    def conditions(self):
        """A column and a category of it for each row of a batch; the conditions as a matrix."""
        if not self.choices:
            return None, None, torch.zeros(BATCH, 0)
        column = self.random.randint(0, len(self.choices), BATCH)
        category = self.random.randint(0, self.asked // len(self.choices), BATCH)
        vector = numpy.zeros((BATCH, self.asked), dtype=numpy.float32)
        vector[numpy.arange(BATCH), column * (self.asked // len(self.choices)) + category] = 1
        return column, category, torch.from_numpy(vector)

    def batch(self):
        return torch.from_numpy(self.rows[self.random.randint(0, ROWS, BATCH)])


class Residual(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.linear, self.norm = nn.Linear(inputs, WIDTH), nn.BatchNorm1d(WIDTH)

    def forward(self, rows):
        return torch.cat([functional.relu(self.norm(self.linear(rows))), rows], dim=1)


class Ctgan:
    """A step of the critic and one of the generator."""

    def __init__(self, table, attached):
        self.table, self.attached = table, attached
        inputs = LATENT + table.asked
        self.generator = nn.Sequential(
            Residual(inputs), Residual(inputs + WIDTH), nn.Linear(inputs + 2 * WIDTH, table.width)
        )
        self.critic = nn.Sequential(
            nn.Linear(PAC * (table.width + table.asked), WIDTH),
            nn.LeakyReLU(0.2),
            nn.Dropout(0.5),
            nn.Linear(WIDTH, WIDTH),
            nn.LeakyReLU(0.2),
            nn.Dropout(0.5),
            nn.Linear(WIDTH, 1),
        )
        self.generator_steps, self.critic_steps = (
            torch.optim.Adam(network.parameters(), lr=2e-4, betas=(0.5, 0.9), weight_decay=1e-6)
            for network in (self.generator, self.critic)
        )

    def written(self, conditions):
        """Logits and rows."""
        logits = self.generator(torch.cat([torch.randn(BATCH, LATENT), conditions], dim=1))
        parts = [
            torch.tanh(logits[:, start:end])
            if end - start == 1
            else functional.gumbel_softmax(logits[:, start:end], tau=0.2)
            for start, end in self.table.spans
        ]
        return logits, torch.cat(parts, dim=1)

    def packed(self, rows, conditions):
        return torch.cat([rows, conditions], dim=1).view(BATCH // PAC, -1)

    def step(self):
        _, _, conditions = self.table.conditions()
        fake = self.written(conditions)[1]
        fake = self.packed(fake if self.attached else fake.detach(), conditions)
        real = self.packed(self.table.batch(), conditions[torch.randperm(BATCH)])
        share = torch.rand(BATCH // PAC, 1)
        between = share * real + (1 - share) * fake
        if not self.attached:
            between.requires_grad_(True)
        slope = torch.autograd.grad(self.critic(between).sum(), between, create_graph=True)[0]
        penalty = 10 * ((slope.norm(2, dim=1) - 1) ** 2).mean()
        self.critic_steps.zero_grad()
        (self.critic(fake).mean() - self.critic(real).mean() + penalty).backward()
        self.critic_steps.step()

        column, category, conditions = self.table.conditions()
        logits, fake = self.written(conditions)
        loss = -self.critic(self.packed(fake, conditions)).mean()
        for place, (start, end) in enumerate(self.table.choices):
            asked = numpy.flatnonzero(column == place)
            loss = loss + functional.cross_entropy(
                logits[asked, start:end], torch.from_numpy(category[asked]), reduction="sum"
            ) / BATCH
        self.generator_steps.zero_grad()
        loss.backward()
        self.generator_steps.step()


class Tvae:
    """A step of both coders."""

    def __init__(self, table):
        self.table = table
        self.encoder = nn.Sequential(nn.Linear(table.width, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU())
        self.mean, self.log_variance = nn.Linear(128, LATENT), nn.Linear(128, LATENT)
        self.decoder = nn.Sequential(
            nn.Linear(LATENT, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, table.width)
        )
        self.deviation = nn.Parameter(torch.full((table.width,), 0.1))
        weights = [self.deviation]
        for part in (self.encoder, self.mean, self.log_variance, self.decoder):
            weights += part.parameters()
        self.steps = torch.optim.Adam(weights, weight_decay=1e-5)

    def step(self):
        rows = self.table.batch()
        hidden = self.encoder(rows)
        mean, log_variance = self.mean(hidden), self.log_variance(hidden)
        written = self.decoder(mean + torch.randn_like(mean) * torch.exp(0.5 * log_variance))
        loss = 0
        for start, end in self.table.spans:
            if end - start == 1:
                error = rows[:, start] - torch.tanh(written[:, start])
                deviation = self.deviation[start]
                loss = loss + (error**2 / 2 / deviation**2).sum() + BATCH * torch.log(deviation)
            else:
                chosen = rows[:, start:end].argmax(dim=1)
                loss = loss + functional.cross_entropy(written[:, start:end], chosen, reduction="sum")
        divergence = -0.5 * (1 + log_variance - mean**2 - log_variance.exp()).sum()
        self.steps.zero_grad()
        ((2 * loss + divergence) / BATCH).backward()
        self.steps.step()
        self.deviation.data.clamp_(0.01, 1.0)


def measured(step, rounds, steps=100):
    """The median over some rounds of the processor milliseconds of a step."""
    for _ in range(steps):
        step()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(steps):
            step()
        times.append(1000 * (time.process_time() - start) / steps)
    return statistics.median(times)


def ours(file):
    """The median of the processor milliseconds of a step, by method and columns."""
    return {
        (params["method"], params["columns"]): statistics.median(times)
        for params, times in processor_times(file, "TrainingStepBenchmark.step")
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plain", help="JMH's results as JSON, of plain loops")
    parser.add_argument("vectors", help="the same, of vector loops")
    parser.add_argument("--rounds", type=int, default=7, help="of a hundred steps each")
    arguments = parser.parse_args()
    plain, vectors = ours(arguments.plain), ours(arguments.vectors)
    torch.set_num_threads(1)
    torch.manual_seed(0)
    print("| method, columns (of them categories) | plain, ms | vectors, ms | PyTorch, ms | ratios |")
    print("|---|---:|---:|---:|---:|")
    for (method, columns), milliseconds in plain.items():
        if method not in ("ctgan", "tvae"):
            continue
        table = Table(*SHAPES[columns])
        steps = [Ctgan(table, False), Ctgan(table, True)] if method == "ctgan" else [Tvae(table)]
        theirs = [measured(one.step, arguments.rounds) for one in steps]
        ratios = [f"{theirs[-1] / milliseconds:.1f}", f"{theirs[-1] / vectors[method, columns]:.1f}"]
        print(
            f"| {method}, {table.width} ({table.asked}) | {milliseconds:.1f} | {vectors[method, columns]:.1f} "
            f"| {', '.join(f'{value:.1f}' for value in theirs)} | {', '.join(ratios)} |",
            flush=True,
        )
    print(f"\nPyTorch {torch.__version__}, NumPy {numpy.__version__}.")


if __name__ == "__main__":
    sys.exit(main())
