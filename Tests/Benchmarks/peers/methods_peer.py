"""The same table as MethodsBenchmark.swift through pymcdm and numpy: name, shortest milliseconds, checksum.

python3 -m venv venv && venv/bin/pip install -r requirements-methods.txt && venv/bin/python methods_peer.py
"""

import time

import numpy as np
from pymcdm import normalizations
from pymcdm.methods import PROMETHEE_II, SPOTIS, TOPSIS, WSM

OPTIONS, CRITERIA, DRAWS = 560, 12, 10_000


def uniform(seed, count):
    """SplitMix64 at counters 0, 1, 2, ... as numbers between 0 and 1."""
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + (np.arange(count, dtype=np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return ((z >> np.uint64(11)).astype(float) + 0.5) * 2.0**-53


def measure(name, repeats, work):
    best, result = float("inf"), None
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    print(f"{name}\t{best * 1e3:.4f}\t{float(result)!r}")


table = 100 * uniform(42, OPTIONS * CRITERIA).reshape(OPTIONS, CRITERIA)
types = np.array([-1 if column % 3 == 0 else 1 for column in range(CRITERIA)])
weights = np.arange(1, CRITERIA + 1) / np.arange(1, CRITERIA + 1).sum()
values = np.where(types == 1, table, 100 - table)


def smaa():
    """SMAA-2 with numpy: one matrix product, one sort, one tally."""
    parts = -np.log(uniform(1, DRAWS * CRITERIA)).reshape(DRAWS, CRITERIA)
    scores = (parts / parts.sum(axis=1, keepdims=True)) @ values.T
    order = np.argsort(-scores, axis=1)
    tally = np.zeros(OPTIONS * OPTIONS, dtype=np.int64)
    places = order * OPTIONS + np.arange(OPTIONS)
    tally += np.bincount(places.ravel(), minlength=OPTIONS * OPTIONS)
    return tally.reshape(OPTIONS, OPTIONS)[:, 0].max() / DRAWS


def dominance():
    """Size of the Pareto front, a row against all rows at a time."""
    front = 0
    for row in values:
        front += not np.any(np.all(values >= row, axis=1) & np.any(values > row, axis=1))
    return front


def promethee(shape):
    method = {"linear": "vshape_2", "usual": "usual"}[shape]
    return lambda: PROMETHEE_II(method, p=[30.0] * CRITERIA, q=[5.0] * CRITERIA)(table, weights, types)[0]


measure("smaa-2, 10,000 draws, all ranks", 5, smaa)
measure("promethee, linear", 5, promethee("linear"))
measure("promethee, usual", 5, promethee("usual"))
measure("topsis, vector", 50, lambda: TOPSIS(normalizations.vector_normalization)(table, weights, types)[0])
measure("weighted sum, minmax", 50, lambda: WSM(normalizations.minmax_normalization)(table, weights, types)[0])
measure("spotis", 50, lambda: SPOTIS(np.array([[0.0, 100.0]] * CRITERIA))(table, weights, types)[0])
measure("dominance", 3, dominance)
