"""Times voting power in other people's packages and in quorate, on the same games, and compares the answers.

    python -m venv venv && venv/bin/pip install -r requirements-power.txt
    venv/bin/python power_peer.py --quorate PATH/TO/quorate [--repeat 3] [--slow]

Each line: game, program, milliseconds (best of the repeats), largest difference from quorate's Shapley-Shubik index.
quorate is timed as a whole process, start-up, reading and printing included; the packages from inside Python, with
the game already built in memory. A peer that would need more than a minute is left out unless --slow is given.
"""

import argparse
import csv
import io
import random
import subprocess
import time


def games():
    generator = random.Random(1)
    yield "essex-10", [1660] * 3 + [714] * 7, 5001
    yield "nice-27-votes", [29] * 4 + [27] * 2 + [14, 13] + [12] * 5 + [10] * 3 + [7] * 5 + [4] * 5 + [3], 255
    population = [82038, 59247, 58966, 57612, 39394, 38667, 22489, 15760, 10533, 10290, 10213, 10092, 9980, 8854, 8230,
                  8082, 5393, 5313, 5160, 3744, 3701, 2439, 1978, 1446, 752, 429, 379]
    yield "population-27", population, sum(population) * 62 // 100
    college = ([54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12] + [11] * 4 + [10] * 2 + [9] * 2 + [8] * 6
               + [7] * 3 + [6] * 2 + [5] * 4 + [4] * 6 + [3] * 8)
    yield "electoral-college-51", college, 270
    weights = [generator.randint(1, 99) for _ in range(100)]
    yield "hundred-to-99", weights, sum(weights) // 2 + 1
    weights = [generator.randint(1, 9999) for _ in range(200)]
    yield "two-hundred-to-9999", weights, sum(weights) // 2 + 1


def quorate(path, weights, quota):
    command = [path, "power", "--weights", ",".join(map(str, weights)), "--quota", str(quota), "--format", "csv"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [float(row["shapley_shubik"]) for row in csv.DictReader(io.StringIO(text))]


def with_powerindex(weights, quota):
    import powerindex
    game = powerindex.Game(quota, list(weights))
    game.calc_banzhaf()
    game.calc_shapley_shubik()
    return list(game.shapley_shubik)


def with_power_bdd(weights, quota):
    from power_bdd.bdd import BDD, WeightedGame
    order = sorted(range(len(weights)), key=lambda i: -weights[i])
    diagram = BDD(WeightedGame(quota, [weights[i] for i in order]))
    diagram.create_BDD()
    diagram.calc_banzhaf()
    diagram.calc_shapley()
    answer = [0.0] * len(weights)
    for place, member in enumerate(order):
        answer[member] = float(diagram.phi[place + 1])
    return answer


def with_tucoopy(weights, quota):
    from tucoopy.power.banzhaf import banzhaf_index_weighted_voting
    from tucoopy.power.shapley_shubik import shapley_shubik_index_weighted_voting
    banzhaf_index_weighted_voting(list(weights), quota)
    return shapley_shubik_index_weighted_voting(list(weights), quota)


PEERS = {"powerindex": with_powerindex, "power_bdd": with_power_bdd, "tucoopy": with_tucoopy}
TOO_SLOW = {("two-hundred-to-9999", peer) for peer in PEERS} | {("population-27", "powerindex"),
                                                               ("population-27", "tucoopy")}


def best(repeat, function, *arguments):
    shortest, answer = float("inf"), None
    for _ in range(repeat):
        start = time.perf_counter()
        answer = function(*arguments)
        shortest = min(shortest, time.perf_counter() - start)
    return shortest * 1000, answer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quorate", required=True)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--slow", action="store_true")
    options = parser.parse_args()
    print("game,program,milliseconds,largest_difference")
    for name, weights, quota in games():
        spent, truth = best(options.repeat, quorate, options.quorate, weights, quota)
        print(f"{name},quorate,{spent:.2f},0", flush=True)
        for peer, function in PEERS.items():
            if (name, peer) in TOO_SLOW and not options.slow:
                print(f"{name},{peer},left out,", flush=True)
                continue
            try:
                spent, answer = best(options.repeat, function, weights, quota)
                difference = max(abs(a - b) for a, b in zip(answer, truth))
                print(f"{name},{peer},{spent:.2f},{difference:.1e}", flush=True)
            except Exception as error:
                print(f"{name},{peer},failed: {type(error).__name__},", flush=True)


if __name__ == "__main__":
    main()
