"""Times games of costs in Quorate and in other people's packages, on the same games, in one run, and compares the answers.

    python3 -m venv venv && venv/bin/pip install -r requirements-games.txt
    swift build -c release --product Benchmarks
    venv/bin/python games_peer.py --benchmarks ../../../.build/release/Benchmarks [--members 8,10,12]

Games are drawn from a fixed seed: what every group pays is the square root of the sum of its members' sizes, and a sum for
each group. Quorate's answers are exact fractions of whole pence, tucoopy's come from linear programs in floating point
(scipy's HiGHS), shapley-numba's from its compiled loop, compiled before it is timed. Prints a Markdown table of medians in
milliseconds and of how far the answers are apart.
"""

import argparse
import random
import statistics
import subprocess
import tempfile
import time


def game(members):
    draw = random.Random(members)
    sizes = [draw.randint(1, 100) for _ in range(members)]
    values = [0]
    for group in range(1, 1 << members):
        total = sum(sizes[i] for i in range(members) if group >> i & 1)
        values.append(int(1e6 * total**0.5) + draw.randint(0, 200000))
    return values


def timed(work, repeats):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        answer = work()
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times), answer


def checksum(parts):
    return sum((i + 1) * part for i, part in enumerate(parts))


def with_tucoopy(values, members, repeats):
    from tucoopy.base.game import Game
    from tucoopy.solutions.shapley import shapley_value_fast
    from tucoopy.solutions.nucleolus import nucleolus
    from tucoopy.solutions.least_core import least_core
    profit = Game(members, {group: -float(value) for group, value in enumerate(values)})

    def parts(found):
        found = getattr(found, "x", found)
        return [-part for part in found]

    out = {}
    out["shapley"] = timed(lambda: checksum(parts(shapley_value_fast(profit))), repeats)
    out["least core"] = timed(lambda: least_core(profit).epsilon, 1 if members > 10 else repeats)
    out["nucleolus"] = timed(lambda: checksum(parts(nucleolus(profit))), 1 if members > 8 else repeats)
    return out


def with_shapley_numba(values, members, repeats):
    import numba
    import numpy as np
    from shapley_numba.core import numba_game
    from shapley_numba.shapley import shapley

    @numba_game([("values", numba.float64[:])])
    class Table:
        def __init__(self, values):
            self.values = values

        def value(self, subset):
            place = 0
            for i in range(len(subset)):
                if subset[i] != 0:
                    place += 1 << i
            return self.values[place]

    made = Table(np.array(values, dtype=np.float64))
    shapley(made, members)
    return {"shapley": timed(lambda: checksum(shapley(made, members)), repeats)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--benchmarks", required=True)
    parser.add_argument("--members", default="8,10,12")
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    sizes = [int(size) for size in options.members.split(",")]
    games = {size: game(size) for size in sizes}
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        for size, values in games.items():
            file.write(f"{size};cost;{','.join(map(str, values))}\n")
        file.flush()
        text = subprocess.run([options.benchmarks, "games", file.name], check=True, capture_output=True, text=True).stdout
    ours = {}
    for line in text.splitlines():
        name, milliseconds, total = line.split("\t")
        size, what = name.split(" ", 1)
        ours[int(size), what] = float(milliseconds), float(total)
    print("| members | what | Quorate, exact, ms | tucoopy, ms | shapley-numba, ms | quickest peer over Quorate | apart by |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for size, values in games.items():
        peers = {}
        for name, run in (("tucoopy", with_tucoopy), ("shapley-numba", with_shapley_numba)):
            try:
                peers[name] = run(values, size, options.repeat)
            except Exception as error:  # a peer that cannot answer is told, not hidden
                print(f"{name} at {size}: {type(error).__name__}: {error}")
                peers[name] = {}
        for what in ("shapley", "least core", "nucleolus"):
            own, total = ours[size, what]
            cells, best, apart = [], None, 0.0
            for name in ("tucoopy", "shapley-numba"):
                found = peers[name].get(what)
                cells.append("" if found is None else f"{found[0]:.3g}")
                if found is not None:
                    best = found[0] if best is None else min(best, found[0])
                    apart = max(apart, abs(found[1] - total) / max(1, abs(total)))
            ratio = "" if best is None else f"{best / own:.3g}"
            print(f"| {size} | {what} | {own:.3g} | {cells[0]} | {cells[1]} | {ratio} | {apart:.1e} |")


if __name__ == "__main__":
    main()
