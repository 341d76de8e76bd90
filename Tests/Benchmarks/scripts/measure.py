"""Measures the sweep and prints the tables of the README, medians of paired runs, ratios first.

    swift build -c release --product Benchmarks && swift build -c release --product quorate
    python3 Tests/Benchmarks/scripts/measure.py [speed] [instructions] [threads] [growth] [memory] [start]

Instructions need valgrind and a C compiler; everything else needs the two programs only.
"""

import math
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(".build/release")
BENCH, QUORATE = BUILD / "Benchmarks", BUILD / "quorate"
ESSEX = pathlib.Path("Scenarios/essex-ewmhs")
HERE = pathlib.Path(__file__).parent
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="quorate-measure-"))


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def rate(text):
    return float(re.search(r"(\d+) a second", text).group(1))


def speed():
    rates = [rate(run(BENCH, "sweep", ESSEX, 32)) for _ in range(7)]
    print(f"sweep, one thread: {statistics.median(rates):.0f} runs a second (from {min(rates):.0f} to {max(rates):.0f})")


def threads():
    """Two threads in one process beside two processes of one thread at the same time, in turns."""
    ratios, alone = [], []
    for _ in range(7):
        both = rate(run(BENCH, "threads", ESSEX, 64, 2))
        start = time.perf_counter()
        pair = [
            subprocess.Popen([BENCH, "threads", ESSEX, "32", "1"], stdout=subprocess.PIPE, text=True) for _ in range(2)
        ]
        together = sum(rate(process.communicate()[0]) for process in pair)
        ratios.append(both / together)
        alone.append(both)
    print(f"two threads over two processes: {statistics.median(ratios):.3f} (from {min(ratios):.3f} to {max(ratios):.3f})")
    print(f"two threads: {statistics.median(alone):.0f} runs a second")


def collected(*command):
    """Instructions and calls to malloc of a command under callgrind, and by function whose name holds a word."""
    out = SCRATCH / "callgrind"
    stripped = SCRATCH / "stripped"
    run("strip", "-g", "-o", stripped, command[0])
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", str(stripped), *map(str, command[1:])],
        capture_output=True)
    total, names, mallocs, current, called = 0, {}, 0, "", ""
    own, inclusive, calls = {}, {}, {}
    pending = False
    for line in out.read_text().splitlines():
        found = re.match(r"(c?)fn=\((\d+)\)(?: (.*))?", line)
        if found:
            if found.group(3):
                names[found.group(2)] = found.group(3)
            if found.group(1):
                called = found.group(2)
            else:
                current = found.group(2)
        elif line.startswith("calls="):
            count = int(line[6:].split()[0])
            calls[called] = calls.get(called, 0) + count
            pending = True
        elif re.match(r"^[+\-*\d]\S* \d+$", line):
            cost = int(line.split()[1])
            if pending:
                inclusive[called] = inclusive.get(called, 0) + cost
                pending = False
            else:
                own[current] = own.get(current, 0) + cost
                total += cost
    mallocs = sum(count for key, count in calls.items() if names.get(key) in ("malloc", "calloc", "posix_memalign"))
    return total, mallocs, names, own, inclusive, calls


def instructions():
    """Per run and per commissioner-month, from two sweeps that differ in the number of futures only."""
    few, many = collected(BENCH, "sweep", ESSEX, 2), collected(BENCH, "sweep", ESSEX, 6)
    runs = int(re.search(r"(\d+) runs", run(BENCH, "sweep", ESSEX, 1)).group(1))
    each = (many[0] - few[0]) / (4 * runs)
    print(f"instructions a run: {each:.0f}; a commissioner-month (10 x 120): {each / 1200:.1f}")
    print(f"allocations a run: {(many[1] - few[1]) / (4 * runs):.2f}")
    month = SCRATCH / "month"
    run("cc", "-O2", "-o", month, HERE.parent / "peers" / "month.c", "-lm")
    for units, footprint in ((1, "county-wide"), (7, "individual-ccgs")):
        swift = collected(BENCH, "digest", ESSEX, 2, footprint)
        key = [k for k, name in swift[2].items() if "SimulatorV5serve" in name and "RecorderVz" in name]
        loop = max(key, key=lambda k: swift[5].get(k, 0) and swift[4].get(k, 0) / swift[5][k])
        a, b = collected(month, units, 100), collected(month, units, 1100)
        plain = (b[0] - a[0]) / 1000 / 840
        quorate = swift[4][loop] / swift[5][loop] / 12 / 7
        print(f"month loop, {footprint}: {quorate:.1f} instructions a place and month, plain C with {units} queues {plain:.1f},"
              f" ratio {quorate / plain:.2f}")


def growth():
    """Time a run against commissioners, years and futures, with the slope of a line through the logarithms."""
    rows = []
    for count in (1, 5, 10, 20, 50, 100, 200):
        folder = SCRATCH / f"made-{count}"
        run(sys.executable, HERE / "essex_like.py", count, folder, ESSEX)
        futures = max(16, 3200 // count)
        rows.append((count, 1e6 / statistics.median(rate(run(BENCH, "sweep", folder, futures)) for _ in range(3))))
    table("commissioners", rows)
    rows = []
    for years in (1, 2, 5, 10, 20):
        folder = SCRATCH / f"years-{years}"
        run(sys.executable, HERE / "essex_like.py", 10, folder, ESSEX)
        text = (folder / "scenario.yaml").read_text()
        (folder / "scenario.yaml").write_text(re.sub(r"years: \{value: 10,", f"years: {{value: {years},", text))
        rows.append((years, 1e6 / statistics.median(rate(run(BENCH, "sweep", folder, 320)) for _ in range(3))))
    table("years", rows)
    rows = []
    for futures in (8, 16, 32, 64, 128):
        text = [run(BENCH, "sweep", ESSEX, futures) for _ in range(3)]
        rows.append((futures, statistics.median(float(re.search(r"([\d.e-]+) s\t", t).group(1)) for t in text) * 1e3))
    table("futures of the Essex longlist", rows, "ms in all")


def table(name, rows, unit="microseconds a run"):
    xs, ys = [math.log(x) for x, _ in rows], [math.log(y) for _, y in rows]
    mx, my = statistics.mean(xs), statistics.mean(ys)
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    print(f"{name}: " + ", ".join(f"{x} {y:.1f}" for x, y in rows) + f" {unit}; power {slope:.2f}")


def peak(*command):
    text = subprocess.run(
        [sys.executable, "-c",
         "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, "
         "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
         *map(str, command)], capture_output=True, text=True).stdout
    return int(text) / 1024


def memory():
    """Peak memory of the whole job with a hundred times the futures, on the small made scenario."""
    folder = SCRATCH / "made-memory"
    run(sys.executable, HERE / "essex_like.py", 5, folder, ESSEX)
    appraise = [QUORATE, "appraise", folder, "--threads", "2", "--report", SCRATCH / "memory", "--futures"]
    small, large = peak(*appraise, 1000), peak(*appraise, 100_000)
    print(f"peak memory, 16 bundles: 1,000 futures {small:.1f} MiB, 100,000 futures {large:.1f} MiB, ratio {large / small:.2f}")
    small, large = peak(BENCH, "sweep", ESSEX, 16), peak(BENCH, "sweep", ESSEX, 512)
    print(f"peak memory, Essex: 16 futures {small:.1f} MiB, 512 futures {large:.1f} MiB, ratio {large / small:.2f}")


def start():
    """From start to the first line on standard error, to the finished report, and the size of the program."""
    firsts, wholes = [], []
    for _ in range(3):
        begin = time.perf_counter()
        process = subprocess.Popen(
            [QUORATE, "appraise", ESSEX, "--report", SCRATCH / "report"], stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL, text=True)
        process.stderr.readline()
        firsts.append(time.perf_counter() - begin)
        process.communicate()
        wholes.append(time.perf_counter() - begin)
    print(f"start to first row: {statistics.median(firsts) * 1000:.0f} ms; to the finished report: {statistics.median(wholes):.2f} s")
    stripped = SCRATCH / "quorate"
    run("strip", "-o", stripped, QUORATE)
    print(f"program: {QUORATE.stat().st_size / 1e6:.1f} MB, stripped {stripped.stat().st_size / 1e6:.1f} MB")


for part in sys.argv[1:] or ["speed", "instructions", "threads", "growth", "memory", "start"]:
    {"speed": speed, "instructions": instructions, "threads": threads, "growth": growth, "memory": memory,
     "start": start}[part]()
