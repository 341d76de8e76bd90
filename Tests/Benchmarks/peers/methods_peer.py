"""The same table as MethodsBenchmark.swift through numpy, pymcdm and scikit-criteria: a table of medians and ratios.

python3 -m venv venv && venv/bin/pip install -r requirements-methods.txt
swift build -c release --product Benchmarks
OMP_NUM_THREADS=1 venv/bin/python methods_peer.py ../../../.build/release/Benchmarks

Quorate and the peers take turns, three rounds of each in one run, and the median of the rounds' medians is printed.
scikit-criteria's dominance takes about a quarter of a minute, so that it runs once.
"""

import statistics
import subprocess
import sys
import time
import warnings

import numpy as np
import skcriteria
from pymcdm import normalizations
from pymcdm.methods import PROMETHEE_II, SPOTIS, TOPSIS, WSM
from skcriteria.agg.topsis import TOPSIS as SKTOPSIS
from skcriteria.agg.simple import WeightedSumModel
from skcriteria.pipelines import mkpipe
from skcriteria.preprocessing.invert_objectives import InvertMinimize, NegateMinimize
from skcriteria.preprocessing.scalers import SumScaler, VectorScaler

warnings.simplefilter("ignore")

OPTIONS, CRITERIA, DRAWS = 560, 12, 10_000


def uniform(seed, count):
    """SplitMix64 at counters 0, 1, 2, ... as numbers between 0 and 1."""
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + (np.arange(count, dtype=np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return ((z >> np.uint64(11)).astype(float) + 0.5) * 2.0**-53


rows = []


def measure(peer, name, repeats, work):
    times, result = [], None
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    rows.append((name, peer, statistics.median(times) * 1e3, float(result)))


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


def sorted_promethee():
    """Net flows by sorted prefix sums: for the linear shape, sums over the two kinks of the preference function."""
    net = np.zeros(OPTIONS)
    q, p = 5.0, 30.0
    for column in range(CRITERIA):
        x = values[:, column]
        ascending = np.sort(x)
        sums = np.concatenate([[0.0], np.cumsum(ascending)])

        def hinge(y):
            """Sum over all others of max(0, y - x)."""
            below = np.searchsorted(ascending, y)
            return below * y - sums[below]

        def above(y):
            """Sum over all others of max(0, x - y)."""
            below = np.searchsorted(ascending, y)
            return (sums[-1] - sums[below]) - (OPTIONS - below) * y

        plus = (hinge(x - q) - hinge(x - p)) / (p - q)
        minus = (above(x + q) - above(x + p)) / (p - q)
        net += weights[column] * (plus - minus)
    return net[0] / (OPTIONS - 1)


decision = skcriteria.mkdm(table, types.tolist(), weights=weights)
sk_topsis = mkpipe(NegateMinimize(), VectorScaler(target="matrix"), SKTOPSIS())
sk_sum = mkpipe(InvertMinimize(), SumScaler(target="matrix"), WeightedSumModel())
vector = TOPSIS(normalizations.vector_normalization)
minmax = WSM(normalizations.minmax_normalization)
spotis = SPOTIS(np.array([[0.0, 100.0]] * CRITERIA))
linear, usual = promethee("linear"), promethee("usual")


def quorate():
    lines = subprocess.run([sys.argv[1], "methods"], capture_output=True, text=True, check=True).stdout.splitlines()
    for line in lines:
        name, milliseconds, checksum = line.split("\t")
        rows.append((name, "quorate", float(milliseconds), float(checksum)))


for turn in range(3):
    quorate()
    measure("numpy", "smaa-2, 10,000 draws, all ranks", 5, smaa)
    measure("numpy, sorted prefix sums", "promethee, linear", 50, sorted_promethee)
    measure("pymcdm", "promethee, linear", 5, linear)
    measure("pymcdm", "promethee, usual", 5, usual)
    measure("pymcdm", "topsis, vector", 50, lambda: vector(table, weights, types)[0])
    measure("scikit-criteria", "topsis, vector", 20, lambda: sk_topsis.evaluate(decision).e_.similarity[0])
    measure("pymcdm", "weighted sum, minmax", 50, lambda: minmax(table, weights, types)[0])
    measure("scikit-criteria", "weighted sum, minmax", 20, lambda: sk_sum.evaluate(decision).e_.score[0])
    measure("pymcdm", "spotis", 50, lambda: spotis(table, weights, types)[0])
    measure("numpy", "dominance", 3, dominance)
    if turn == 0:
        measure("scikit-criteria", "dominance", 1, lambda: OPTIONS - decision.dominance.dominated().sum())

print("| work | Quorate, ms | peer | peer, ms | ratio | checksums |")
print("| --- | ---: | --- | ---: | ---: | --- |")
keys = list(dict.fromkeys((name, peer) for name, peer, _, _ in rows if peer != "quorate"))
for name, peer in keys:
    own = [row for row in rows if row[:2] == (name, "quorate")]
    other = [row for row in rows if row[:2] == (name, peer)]
    a, b = statistics.median(row[2] for row in own), statistics.median(row[2] for row in other)
    sums = f"{own[0][3]:.10g}" if abs(own[0][3] - other[0][3]) < 1e-9 else f"{own[0][3]:.10g}, {other[0][3]:.10g}"
    print(f"| {name} | {a:.4g} | {peer} | {b:.4g} | {b / a:.1f} | {sums} |")
