#!/usr/bin/env python3
"""Runs generated scenarios through the program and through the twin, and says whether they agree.

    python3 compare.py --build .build/release [--count 200] [--seed 1] [--cases FOLDER]

Money agrees to the penny, counts exactly, everything else within one part in a thousand million. Status 1 if not.
"""

import argparse
import collections
import glob
import os
import subprocess
import sys
import tempfile

import numpy as np

import vector
from base import Case
from run import Bundle, Run
from world import World, worlds

MONEY = {"contribution", "lead-team-cost", "transaction-cost", "total-cost", "resource", "balance", "aid", "gain"}


def program_figures(case, text):
    names = case.data["measures"]
    rows = np.frombuffer(bytes.fromhex(text), ">f8").reshape(len(names), case.years, case.n + 1)
    return dict(zip(names, rows))


def difference(name, ours, theirs):
    """How far apart, and whether that is too far."""
    apart = np.abs(ours - theirs)
    if name in MONEY:
        return apart, apart > 0.0049
    return apart / np.maximum(1, np.abs(theirs)), ~(apart <= 1e-9 * np.maximum(1, np.abs(theirs)))


def judge(path, report, found, vectorised):
    case = Case(path)
    futures = vector.Futures(case) if vectorised else None
    for data, runs in zip(case.data["bundles"], case.data["runs"]):
        try:
            bundle = Bundle(case, data)
        except NotImplementedError as reason:
            found["left out"] += len(runs)
            report("left out", os.path.basename(path), reason)
            continue
        together = vector.Sweep(futures, data).run() if vectorised else None
        for future, text in enumerate(runs):
            if text is None:
                found["failed in the program"] += 1
                continue
            found["runs"] += 1
            if vectorised:
                figures = {name: rows[future] for name, rows in together.items()}
            else:
                figures = Run(case, bundle, World(worlds(case, [future]), 0)).run()
            theirs = program_figures(case, text)
            wrong = []
            for name, rows in theirs.items():
                ours = np.array(figures.get(name, np.zeros_like(rows)))
                apart, bad = difference(name, ours, rows)
                found["figures"] += rows.size
                found["largest"] = max(found["largest"], float(np.max(np.where(bad, 0, apart))))
                if bad.any():
                    found["figures apart"] += int(bad.sum())
                    y, c = (int(x) for x in np.argwhere(bad)[0])
                    wrong.append(f"{name} year {y} row {c}: {ours[y, c]!r} against {rows[y, c]!r}")
            if wrong:
                found["runs apart"] += 1
                first = min(wrong, key=lambda x: int(x.split("year ")[1].split()[0]))
                report("apart", f"{os.path.basename(path)} {data['id']} future {future}: {len(wrong)} measures,", first)
    found["scenarios"] += 1


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--build", default=".build/release")
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--cases", help="a folder or file of cases written before, in place of new ones")
    options.add_argument("--numbers", help="a file of seeds and numbers of generated scenarios, in place of a count")
    options.add_argument("--vector", action="store_true", help="the twin over all futures at once, vector.py")
    options.add_argument("--show", type=int, default=20)
    options.add_argument("--may-leave-out", action="store_true", help="what the twin does not know is told and no failure")
    options = options.parse_args()
    found = collections.Counter(largest=0.0)
    shown = 0

    def report(*words):
        nonlocal shown
        shown += 1
        if shown <= options.show:
            print(*words)

    with tempfile.TemporaryDirectory() as scratch:
        folder = options.cases or scratch
        program = os.path.join(options.build, "Benchmarks")
        wanted = [["twin-cases", str(options.count), str(options.seed)]]
        if options.numbers:
            with open(options.numbers) as lines:
                wanted = [["twin-case", line.split()[1], line.split()[0]] for line in lines if line[0] != "#"]
        if not options.cases:
            for words in wanted:
                subprocess.run([program, *words, folder], check=True, stdout=subprocess.DEVNULL)
        paths = sorted(glob.glob(os.path.join(folder, "*.json"))) if os.path.isdir(folder) else [folder]
        for path in paths:
            judge(path, report, found, options.vector)
    if options.numbers:
        found["left out"] += len(wanted) - found["scenarios"]
    agree = found["figures"] - found["figures apart"]
    print(f"{found['scenarios']} scenarios, {found['runs']} runs ({found['runs apart']} apart), "
          f"{agree} of {found['figures']} figures agree, largest difference among them {found['largest']:.1e}; "
          f"{found['left out']} runs left out, {found['failed in the program']} failed in the program")
    # What the twin does not know yet is told by its number; what differs fails.
    missing = found["left out"] and not options.may_leave_out
    sys.exit(1 if found["runs apart"] or missing or not found["runs"] else 0)


if __name__ == "__main__":
    main()
