"""Times voting power in Quorate and in other people's packages, on the same games, in one run, and compares the answers.

    python3 -m venv venv && venv/bin/pip install -r requirements-power.txt
    swift build -c release
    venv/bin/python power_peer.py --build ../../../.build/release [--repeat 5] [--slow]

Prints a Markdown table. Quorate's times are medians inside its process (Banzhaf's measure alone; then everything a power
profile holds, Shapley-Shubik included) and of the whole command, start-up, reading and printing included. A peer's time
is the median for its Banzhaf and Shapley-Shubik indices together, the game already built in memory; each peer works in a
process of its own and is given up after a minute (with --slow after an hour). The ratio is the quickest peer that is right,
over Quorate's profile. "off by" is the largest difference from Quorate's Shapley-Shubik index.
"""

import argparse
import csv
import io
import multiprocessing
import os
import random
import statistics
import subprocess
import tempfile
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
    weights = [generator.randint(1, 99) for _ in range(70)]
    yield "seventy-to-99", weights, sum(weights) // 2 + 1
    weights = [generator.randint(1, 99) for _ in range(100)]
    yield "hundred-to-99", weights, sum(weights) // 2 + 1
    weights = [generator.randint(1, 9999) for _ in range(200)]
    yield "two-hundred-to-9999", weights, sum(weights) // 2 + 1


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


def peer_process(pipe, peer, weights, quota, repeat):
    """Sends the time and the answer of each repetition, after one small game that warms the imports up."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # one of them prints its progress
    try:
        PEERS[peer]([2, 1, 1], 3)
        for _ in range(repeat):
            start = time.perf_counter()
            answer = PEERS[peer](weights, quota)
            pipe.send((time.perf_counter() - start, answer))
        pipe.send(None)
    except BaseException as error:
        pipe.send(type(error).__name__)


def measured(peer, weights, quota, repeat, limit):
    """Median milliseconds and the answer, or why there is none."""
    ours, theirs = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=peer_process, args=(theirs, peer, weights, quota, repeat))
    worker.start()
    times, answer, end = [], None, time.monotonic() + limit
    why = f"over {limit} s"
    while ours.poll(max(0, end - time.monotonic())):
        try:
            message = ours.recv()
        except EOFError:
            why = "crashed"
            break
        if not isinstance(message, tuple):
            why = message or why
            break
        times.append(message[0])
        answer = message[1]
    worker.terminate()
    worker.join()
    return (statistics.median(times) * 1000 if times else None), answer, why


def inside(build, listed, folder):
    """Quorate's own medians by game and by what was computed."""
    path = os.path.join(folder, "games.txt")
    with open(path, "w") as file:
        for name, weights, quota in listed:
            file.write(f"{name};{quota};{','.join(map(str, weights))}\n")
    text = subprocess.run([os.path.join(build, "Benchmarks"), "power", path], check=True, capture_output=True,
                          text=True).stdout
    rows = [line.split("\t") for line in text.splitlines()]
    return {(name, what): (float(time), float(checksum)) for name, what, time, checksum in rows}


def whole(build, weights, quota, repeat):
    """The command's median milliseconds and its Shapley-Shubik indices."""
    command = [os.path.join(build, "quorate"), "power", "--weights", ",".join(map(str, weights)), "--quota", str(quota),
               "--format", "csv"]
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        times.append(time.perf_counter() - start)
    return (statistics.median(times) * 1000,
            [float(row["shapley_shubik"]) for row in csv.DictReader(io.StringIO(text))])


def short(number):
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--slow", action="store_true")
    options = parser.parse_args()
    listed = list(games())
    print("| game | Banzhaf | profile | command | " + " | ".join(PEERS) + " | ratio |")
    print("| --- |" + " ---: |" * (4 + len(PEERS)))
    with tempfile.TemporaryDirectory() as folder:
        own = inside(options.build, listed, folder)
    for name, weights, quota in listed:
        spent, truth = whole(options.build, weights, quota, options.repeat)
        banzhaf, (profile, checksum) = own[name, "banzhaf"][0], own[name, "profile"]
        assert abs(checksum - sum((place + 1) * value for place, value in enumerate(truth))) < 1e-9
        cells, right = [], []
        for peer in PEERS:
            median, answer, why = measured(peer, weights, quota, options.repeat, 3600 if options.slow else 60)
            if median is None:
                cells.append(why)
                continue
            off = max(abs(a - b) for a, b in zip(answer, truth))
            wrong = "" if off < 1e-9 else f" (off by {off:.1e})"
            cells.append(short(median) + wrong)
            if not wrong:
                right.append(median)
        ratio = short(min(right) / profile) if right else "-"
        print(f"| {name} | {short(banzhaf)} | {short(profile)} | {short(spent)} | " + " | ".join(cells)
              + f" | {ratio} |", flush=True)


if __name__ == "__main__":
    main()
