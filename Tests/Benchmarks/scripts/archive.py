#!/usr/bin/env python3
"""What keeping a run costs beside not keeping it: the same appraisal by turns, in one sitting.

    python3 Tests/Benchmarks/scripts/archive.py [SCENARIO [TURNS [further words of appraise ...]]]

Prints a line a turn and then medians: by the clock, and by processor time, which other work on the machine moves less.
"""
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
QUORATE = ROOT / ".build/release/quorate"


def turn(words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    clock = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    scenario = sys.argv[1] if len(sys.argv) > 1 else ROOT / "Scenarios/essex-ewmhs"
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    found = {"not kept": [], "kept": []}
    scratch = pathlib.Path(tempfile.mkdtemp())
    try:
        for number in range(turns):
            for name in (list(found) if number % 2 == 0 else list(found)[::-1]):
                words = [QUORATE, "appraise", scenario, "--report", scratch / name.replace(" ", "-"), "--replace"]
                words += ["--no-keep"] if name == "not kept" else ["--archive", scratch / "runs.sqlite"]
                found[name].append(turn(words + sys.argv[3:]))
                print(f"{name}: {found[name][-1][0]:.2f} s by the clock, {found[name][-1][1]:.2f} s of the processor", flush=True)
        for place, what in enumerate(["by the clock", "of the processor"]):
            apart, kept = (statistics.median(turn[place] for turn in found[name]) for name in ("not kept", "kept"))
            print(f"{what}: {apart:.2f} s not kept, {kept:.2f} s kept, {100 * (kept / apart - 1):.1f}% more")
        size = os.path.getsize(scratch / "runs.sqlite")
        print(f"the archive of {turns} runs: {size / 1e6:.1f} MB")
    finally:
        shutil.rmtree(scratch)


main()
