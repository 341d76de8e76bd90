"""SALib's Sobol analysis and EMA Workbench's PRIM on the samples of InfluenceBenchmark.swift: medians and ratios.

python3 -m venv venv && venv/bin/pip install -r requirements-influence.txt
swift build -c release --product Benchmarks
OMP_NUM_THREADS=1 venv/bin/python influence_peer.py ../../../.build/release/Benchmarks

Quorate and the peers take turns, three rounds of each in one run, and the median of the rounds' medians is printed with
the checksum of each: the total effect of the first input, and the coverage of the first box.
"""

import statistics
import subprocess
import sys
import time
import warnings

import numpy as np

warnings.simplefilter("ignore")
found = {}
GAMMA = np.uint64(0x9E3779B97F4A7C15)


def uniforms(counters, seed=42):
    """SplitMix64 by counter, as CounterGenerator does it."""
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + (counters.astype(np.uint64) + np.uint64(1)) * GAMMA
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return ((z >> np.uint64(11)).astype(float) + 0.5) * 2.0**-53


def output(u):
    x = 2 * u - 1
    return x[:, 0] * (1 - x[:, 0] * x[:, 0] / 3) + 7 * x[:, 1] * x[:, 1] + x[:, 2] ** 4 * x[:, 0]


def timed(name, repeats, work):
    times, result = [], 0.0
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - start) * 1e3)
    found.setdefault(name, []).append((statistics.median(times), result))


def sobol():
    from SALib.analyze import sobol as analysis

    rows, d = 12_500, 3
    a = uniforms(np.arange(rows * d)).reshape(rows, d)
    b = uniforms(np.arange(rows * d, 2 * rows * d)).reshape(rows, d)
    y = np.empty((rows, 2 * d + 2))
    y[:, 0], y[:, 2 * d + 1] = output(a), output(b)
    for i in range(d):
        ab, ba = a.copy(), b.copy()
        ab[:, i], ba[:, i] = b[:, i], a[:, i]
        y[:, 1 + i], y[:, 1 + d + i] = output(ab), output(ba)
    problem = {"num_vars": d, "names": ["x1", "x2", "x3"], "bounds": [[0, 1]] * d}
    y = y.ravel()

    def work():
        found = analysis.analyze(problem, y, calc_second_order=True, num_resamples=100, seed=1)
        return found["ST"][0]

    timed("sobol, 100,000 rows, errors by 100 drawings", 5, work)
    # The same design without the second mixed matrix, which is all that ours reads.
    short = y.reshape(rows, 2 * d + 2)[:, [0, 1, 2, 3, 7]].ravel()

    def first():
        return analysis.analyze(problem, short, calc_second_order=False, num_resamples=100, seed=1)["ST"][0]

    timed("sobol, the same without second order", 5, first)


def prim():
    import logging

    import pandas as pd
    from ema_workbench.analysis import prim as boxes

    logging.disable(logging.CRITICAL)
    rows, d = 10_000, 20
    x = uniforms(np.arange(10_000_000, 10_000_000 + rows * d)).reshape(rows, d)
    hit = (x[:, 3] > 0.6) & (x[:, 11] < 0.4) | (uniforms(np.arange(20_000_000, 20_000_000 + rows)) < 0.02)
    frame = pd.DataFrame(x, columns=[f"x{i}" for i in range(d)])

    def work():
        box = boxes.Prim(frame, hit, threshold=0.1, peel_alpha=0.05).find_box()
        trajectory = box.peeling_trajectory
        balance = 2 * trajectory.coverage * trajectory.density / (trajectory.coverage + trajectory.density)
        return trajectory.coverage[balance.idxmax()]

    timed("prim, 10,000 x 20, first box", 3, work)


def quorate(program):
    lines = subprocess.run([program, "influence"], capture_output=True, text=True, check=True).stdout.splitlines()
    for line in lines:
        name, milliseconds, checksum = line.split("\t")
        found.setdefault("quorate: " + name, []).append((float(milliseconds), float(checksum)))


PAIRS = [
    ("sobol, 100,000 rows, errors by 100 drawings", "sobol, 100,000 rows, errors by 100 drawings"),
    ("sobol, 100,000 rows, errors in closed form", "sobol, 100,000 rows, errors by 100 drawings"),
    ("sobol, 100,000 rows, errors by 100 drawings", "sobol, the same without second order"),
    ("prim, 10,000 x 20, first box", "prim, 10,000 x 20, first box"),
]

if __name__ == "__main__":
    for _ in range(3):
        quorate(sys.argv[1])
        sobol()
        prim()
    median = {name: (statistics.median(t for t, _ in all), all[0][1]) for name, all in found.items()}
    print("ratio\tours ms\ttheirs ms\tours\ttheirs\twhat")
    for ours, theirs in PAIRS:
        (a, x), (b, y) = median["quorate: " + ours], median[theirs]
        print(f"{b / a:.1f}\t{a:.2f}\t{b:.1f}\t{x:.6f}\t{y:.6f}\t{ours} / {theirs}")
