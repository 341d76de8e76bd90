#!/usr/bin/env python3
"""The Essex longlist in Quorate and in two peers, by turns, in one sitting; medians and ratios.

    python3 -m venv scratch && scratch/bin/pip install -r Tests/Benchmarks/peers/requirements-sweep.txt
    scratch/bin/python Tests/Benchmarks/peers/sweep_peer.py --build .build/release

Peers: EMA Workbench driving the twin (twin/run.py) one run at a time, a future's draws kept for all its bundles (`ema`)
or made anew in every run (`ema-anew`), and the twin vectorised over futures (twin/vector.py, `vector`). Each is a
process of its own on one thread, but for `ema-anew-2`, in which Quorate has two threads, as `appraise` takes all there
are. Every round runs Quorate before each peer; a round's ratio is against the run just before. What is not measured:
reading the cases, which `Benchmarks twin-futures` writes first.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TWIN = os.path.join(HERE, "twin")
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")


def rate(words):
    """Runs a second of a program that prints runs, seconds, runs a second and a checksum."""
    out = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    runs, seconds = (float(part.split()[0]) for part in out.split("\t")[:2])
    return runs / seconds


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--build", default=".build/release")
    options.add_argument("--scenario", default="Scenarios/essex-ewmhs")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--ema", default="8,40", help="futures, and every so many bundles, for EMA Workbench")
    options.add_argument("--vector", default="1000,10", help="the same for the vectorised twin")
    options = options.parse_args()
    program = os.path.join(options.build, "Benchmarks")
    alone = [program, "sweep", options.scenario, "16"]
    both = [program, "threads", options.scenario, "64", "2"]
    with tempfile.TemporaryDirectory() as scratch:
        peers = {}
        for name, sample in (
                ("ema", options.ema), ("ema-anew", options.ema), ("ema-anew-2", options.ema),
                ("vector", options.vector)):
            futures, step = sample.split(",")
            folder = os.path.join(scratch, name)
            said = subprocess.run([program, "twin-futures", options.scenario, futures, step, folder], check=True,
                                  capture_output=True, text=True).stdout.strip()
            path = os.path.join(folder, os.listdir(folder)[0])
            print(f"{name}: {said}", file=sys.stderr)
            script, *more = name.split("-")
            peers[name] = [sys.executable, "-W", "ignore", os.path.join(TWIN, f"{script}_peer.py"), path, *more[:1]]
        found = {name: ([], [], []) for name in peers}
        for _ in range(options.rounds):
            for name, words in peers.items():
                quorate, peer = rate(both if name.endswith("-2") else alone), rate(words)
                for into, value in zip(found[name], (quorate, peer, quorate / peer)):
                    into.append(value)
                print(f"{name}: {quorate:.0f} against {peer:.1f}, {quorate / peer:.1f} times", file=sys.stderr)
    print("peer\tQuorate, runs a second\tpeer, runs a second\tratio\tleast\tmost")
    for name, (quorate, peer, ratio) in found.items():
        print(f"{name}\t{statistics.median(quorate):.0f}\t{statistics.median(peer):.1f}\t"
              f"{statistics.median(ratio):.1f}\t{min(ratio):.1f}\t{max(ratio):.1f}")


if __name__ == "__main__":
    main()
