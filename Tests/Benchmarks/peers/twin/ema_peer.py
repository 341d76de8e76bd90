#!/usr/bin/env python3
"""EMA Workbench driving the twin one run at a time: futures as its scenarios, bundles as its policies, one thread.

    python3 ema_peer.py CASES.json [anew]

CASES.json is what `Benchmarks twin-futures` writes. A future's outside world is drawn once and kept for all its
bundles, which the workbench by itself would not do; with `anew` every run draws its own. Prints runs, seconds and a
checksum.
"""

import logging
import sys
import time

from ema_workbench import (CategoricalParameter, IntegerParameter, Model, Policy, RealParameter, ScalarOutcome,
                           Scenario, SequentialEvaluator, ema_logging)

from base import Case
from run import Bundle, Run
from world import World, worlds

ema_logging.log_to_stderr(logging.ERROR)
case = Case(sys.argv[1])
bundles = {b["id"]: Bundle(case, b) for b in case.data["bundles"]}
known = {}


def twin(future=0, bundle="", **values):
    if future not in known or "anew" in sys.argv:
        known[future] = World(worlds(case, [future]), 0)
    figures = Run(case, bundles[bundle], known[future]).run()
    return {name.replace("-", "_"): sum(row[-1] for row in rows) for name, rows in figures.items()}


names = case.data["futureNames"]
model = Model("twin", function=twin)
columns = [[row[i] for row in case.data["futures"]] for i in range(len(names))]
model.uncertainties = [IntegerParameter("future", 0, 10**9)] + [
    RealParameter(name.replace("-", "_"), min(column) - 1, max(column) + 1) for name, column in zip(names, columns)]
model.levers = [CategoricalParameter("bundle", list(bundles))]
model.outcomes = [ScalarOutcome(name.replace("-", "_")) for name in case.data["measures"]]
scenarios = [
    Scenario(f"future {k}", future=k, **{name.replace("-", "_"): value for name, value in zip(names, row)})
    for k, row in enumerate(case.data["futures"])]
policies = [Policy(name, bundle=name) for name in bundles]

start = time.perf_counter()
with SequentialEvaluator(model) as evaluator:
    _, outcomes = evaluator.perform_experiments(scenarios=scenarios, policies=policies)
seconds = time.perf_counter() - start
runs = len(scenarios) * len(policies)
print(f"{runs} runs\t{seconds} s\t{runs / seconds:.1f} a second\t{outcomes['total_cost'].sum():.2f}")
