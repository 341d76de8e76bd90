"""What EMA Workbench needs beside the model itself: ten policies by a thousand scenarios, one thread.

    python3 -m venv scratch && scratch/bin/pip install -r requirements-overhead.txt
    scratch/bin/python overhead_peer.py

The model is a sum of ten products, so nearly all of the time is the workbench's own. Prints the median of three in
milliseconds and the mean outcome, which `Benchmarks overhead` prints too (the draws differ, the mean hardly).
"""

import logging
import statistics
import time

from ema_workbench import Model, Policy, RealParameter, ScalarOutcome, SequentialEvaluator, ema_logging

ema_logging.log_to_stderr(logging.ERROR)
NAMES = [f"x{i}" for i in range(10)]


def total(lever=0.0, **values):
    return {"y": sum(values[name] * (1 + lever * place) for place, name in enumerate(NAMES))}


model = Model("total", function=total)
model.uncertainties = [RealParameter(name, 0, 1) for name in NAMES]
model.levers = [RealParameter("lever", 0, 1)]
model.outcomes = [ScalarOutcome("y")]
policies = [Policy(f"p{i}", lever=i / 10) for i in range(10)]

times, mean = [], 0.0
for _ in range(3):
    start = time.perf_counter()
    with SequentialEvaluator(model) as evaluator:
        _, outcomes = evaluator.perform_experiments(scenarios=1000, policies=policies, log_progress=True)
    times.append((time.perf_counter() - start) * 1000)
    mean = float(outcomes["y"].mean())
print(f"overhead, 10 policies x 1,000 runs\t{statistics.median(times):.1f}\t{mean:.4f}")
