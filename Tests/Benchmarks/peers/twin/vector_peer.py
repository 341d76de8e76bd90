#!/usr/bin/env python3
"""The twin over all futures at once: every bundle of a file of cases, one thread.

    python3 vector_peer.py CASES.json

CASES.json is what `Benchmarks twin-futures` writes. Reading the file is not timed; drawing the worlds is. Prints runs,
seconds and the sum of every run's whole-life cost.
"""

import sys
import time

import numpy as np

import vector
from base import Case

case = Case(sys.argv[1])
start = time.perf_counter()
futures = vector.Futures(case)
drawn = time.perf_counter() - start
total = 0.0
for bundle in case.data["bundles"]:
    total += float(np.sum(vector.Sweep(futures, bundle).run()["total-cost"][:, :, -1]))
seconds = time.perf_counter() - start
runs = len(case.data["bundles"]) * futures.F
print(f"{runs} runs\t{seconds} s\t{runs / seconds:.1f} a second\t{total:.2f}\t(worlds {drawn:.2f} s)")
