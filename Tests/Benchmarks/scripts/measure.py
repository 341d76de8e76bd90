"""Measures the sweep and the main job and prints the tables of the README: medians of paired runs, ratios first.

    swift build -c release --product Benchmarks && swift build -c release --product quorate
    python3 Tests/Benchmarks/scripts/measure.py [part ...]

The parts, all of them unless some are named: overhead, speed, threads, instructions, month, allocations, growth, memory, start.
Overhead installs its peer from PyPI into a scratch folder; instructions and month need valgrind and a C compiler, allocations a
C compiler on Linux; everything else needs the two programs only. With --check it ends with status 1 where a count that
does not depend on the machine's load (instructions, allocations) has fallen behind what is promised.
"""

import atexit
import csv
import io
import math
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(os.environ.get("QUORATE_BUILD", ".build/release"))
BENCH, QUORATE = BUILD / "Benchmarks", BUILD / "quorate"
ESSEX = pathlib.Path("Scenarios/essex-ewmhs")
HERE = pathlib.Path(__file__).parent
PEERS = HERE.parent / "peers"
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="quorate-measure-"))
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)
BUNDLES = {
    "one queue": "county-wide+historic-block+lead-commissioner-action+single-contract-delegated-lead+contingency-pool",
    "seven queues": "individual-ccgs+historic-block+consensus+each-separately+no-risk-sharing",
}
missed = []


def run(*command, **more):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def report(what, ratio, ours, theirs=""):
    print(f"| {what} | {ratio} | {ours} | {theirs} |", flush=True)


def promise(what, kept):
    if not kept:
        missed.append(what)


def rate(text):
    return float(re.search(r"(\d+) a second", text).group(1))


def seconds(text):
    return float(re.search(r"([\d.e-]+) s\t", text).group(1))


def processor(text):
    return float(re.search(r"([\d.e-]+) s of processor", text).group(1))


def spread(values, form="{:.2f}"):
    return f"{form.format(statistics.median(values))} ({form.format(min(values))} to {form.format(max(values))})"


# Overhead


def peer_python():
    """The interpreter of a scratch folder with the pinned peer in it, installed where it is not there yet."""
    folder = pathlib.Path(tempfile.gettempdir()) / "venv-overhead"
    python = folder / "bin" / "python"
    if not python.exists():
        run(sys.executable, "-m", "venv", folder)
        run(folder / "bin" / "pip", "install", "--quiet", "-r", PEERS / "requirements-overhead.txt")
    return python


def overhead():
    python = peer_python()
    ours, theirs, ratios = [], [], []
    for _ in range(3):
        mine = run(BENCH, "overhead").strip().split("\t")
        peer = run(python, PEERS / "overhead_peer.py").strip().split("\n")[-1].split("\t")
        if abs(float(mine[2]) - float(peer[2])) > 0.01:
            sys.exit(f"not the same work: {mine} {peer}")
        ours.append(float(mine[1]))
        theirs.append(float(peer[1]))
        ratios.append(theirs[-1] / ours[-1])
    report("overhead, 10 policies x 1,000 futures, ten uncertainties, one outcome", f"{statistics.median(ratios):,.0f}",
           f"{statistics.median(ours):.2f} ms", f"EMA Workbench {statistics.median(theirs):,.0f} ms")
    folder = SCRATCH / "made-overhead"
    made(1, folder, years=1)
    whole = statistics.median(1e7 / rate(run(BENCH, "sweep", folder, 1000)) for _ in range(3))
    report("the same with the model itself: 10,000 runs of one commissioner and one year, all stages, scored",
           f"{statistics.median(theirs) / whole:,.0f}", f"{whole:.1f} ms", "as above, with its sum of ten products")


# Speed and threads


def speed():
    rates = [rate(run(BENCH, "sweep", ESSEX, 32)) for _ in range(7)]
    report("Essex longlist, one thread", "", f"{spread(rates, '{:,.0f}')} runs a second")


def threads():
    """Two threads in one process, and two processes of one thread at the same time, by turns and in either order."""

    def together():
        return run(BENCH, "threads", ESSEX, 64, 2)

    def apart():
        pair = [subprocess.Popen([BENCH, "threads", ESSEX, "32", "1"], stdout=subprocess.PIPE, text=True)
                for _ in range(2)]
        return [process.communicate()[0] for process in pair]

    walls, works, rates = [], [], []
    for turn in range(10):
        if turn % 2:
            alone, both = apart(), together()
        else:
            both, alone = together(), apart()
        walls.append(rate(both) / sum(map(rate, alone)))
        works.append(sum(map(processor, alone)) / processor(both))
        rates.append(rate(both))
    report("two threads over two processes at the same time, by the clock", spread(walls),
           f"{spread(rates, '{:,.0f}')} runs a second")
    report("the same by processor time a run, which other work on the machine moves less", spread(works), "")


# Instructions


def collected(*command):
    """Instructions of a command under callgrind: all, and by function own and inclusive, with its calls."""
    out, stripped = SCRATCH / "callgrind", SCRATCH / "stripped"
    run("strip", "-g", "-o", stripped, command[0])
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", str(stripped), *map(str, command[1:])],
        capture_output=True)
    names, own, inclusive, calls = {}, {}, {}, {}
    total, current, called, pending = 0, "", "", False
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
            calls[called] = calls.get(called, 0) + int(line[6:].split()[0])
            pending = True
        elif re.match(r"^[+\-*\d]\S* \d+$", line):
            cost = int(line.split()[1])
            if pending:
                inclusive[called] = inclusive.get(called, 0) + cost
                pending = False
            else:
                own[current] = own.get(current, 0) + cost
                total += cost
    return total, names, inclusive, calls


def instructions():
    """Per run and commissioner-month, from two sweeps that differ in futures only."""
    few, many = collected(BENCH, "sweep", ESSEX, 2), collected(BENCH, "sweep", ESSEX, 6)
    runs = int(re.search(r"(\d+) runs", run(BENCH, "sweep", ESSEX, 1)).group(1))
    each = (many[0] - few[0]) / (4 * runs)
    report("instructions a commissioner-month of the whole run, scoring included (10 x 120 a run)", "",
           f"{each / 1200:.1f} ({each:,.0f} a run)")


def month():
    """The month's loop by itself, beside the same in plain C, and what it asks of the heap."""
    month = SCRATCH / "month"
    run("cc", "-O3", "-o", month, PEERS / "month.c", "-lm")
    for name, bundle in BUNDLES.items():
        numbers = SCRATCH / "numbers"
        waiting, seen, places, months = lay_out(bundle, numbers)
        printed = run(month, numbers, 1).split("\t")
        if not all(math.isclose(float(a), b, rel_tol=1e-12) for a, b in zip(printed[1:], (waiting, seen))):
            sys.exit(f"not the same work: {printed} {waiting!r} {seen!r}")
        swift = collected(BENCH, "digest", ESSEX, 1, bundle)
        keys = [k for k, word in swift[1].items()
                if "SimulatorV5serve" in word and "RecorderVz" in word and swift[3].get(k) == 10]
        loop = min(keys, key=lambda k: swift[2][k])
        ours = swift[2][loop] / (places * (months + 1))
        plain = (collected(month, numbers, 1100)[0] - collected(month, numbers, 100)[0]) / 1000 / (places * months)
        report(f"month's loop, {name}: instructions a place and month, over plain C", f"{ours / plain:.2f}",
               f"{ours:.1f}", f"cc -O3 {plain:.1f}, sums equal to 1e-12")
        promise(f"the month's loop within 1.5 times of plain C ({name})", ours <= 1.5 * plain)
    asked = within("*SimulatorV5serve33*", HEAP)
    report("allocations in the month's loop, over two futures of the whole longlist", "", f"{asked}")
    promise("the month's loop allocates nothing", asked == 0)
    if within("*SweepV4pass4over*", HEAP) == 0:
        sys.exit("allocations are not being counted")


HEAP = r"malloc|calloc|realloc|posix_memalign|aligned_alloc|swift_slowAlloc|swift_allocObject"


def within(function, called):
    """How often a function calls others of some names, however deep, in a sweep of two futures."""
    out, stripped = SCRATCH / "callgrind-within", SCRATCH / "stripped"
    run("strip", "-g", "-o", stripped, BENCH)
    # Counting is on within the function only, so whatever is called is called by it.
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--toggle-collect={function}", f"--callgrind-out-file={out}", str(stripped),
         "sweep", str(ESSEX), "2"], capture_output=True)
    text = out.read_text()
    if int(re.search(r"^summary: (\d+)", text, re.M).group(1)) == 0:
        sys.exit(f"{function} was not met")
    names = dict(re.findall(r"c?fn=\((\d+)\) (.*)", text))
    calls = re.findall(r"cfn=\((\d+)\)[^\n]*\ncalls=(\d+)", text)
    return sum(int(count) for key, count in calls if re.match(rf"({called})\b", names.get(key, "")))


def lay_out(bundle, file):
    """Writes the numbers of a run for month.c and returns the sums that it has to come to."""

    def replay(part):
        text = run(QUORATE, "replay", ESSEX, "--bundle", bundle, "--future", 0, "--part", part, "--format", "csv")
        return list(csv.DictReader(io.StringIO(text)))

    world = {row["id"]: row["value"] for row in replay("world") if row["quantity"] == "parameter"}
    figures, places, units = {}, [], []
    for row in replay("months"):
        month, names = int(row["month"]), {"place": places, "unit": units}.get(row["scope"])
        if names is None:
            continue
        if row["id"] not in names:
            names.append(row["id"])
        figures[month, row["id"], row["quantity"]] = row["value"]
    months = max(key[0] for key in figures)
    standard = float(world["wait-standard"]) * 12 / 52
    lines = [f"{len(places)} {len(units)} {months}", f"{world['leave-rate']} {standard!r} 1"]
    lines.append(" ".join(figures[0, place, "waiting"] for place in places))
    for unit in units:
        served = [places.index(unit)] if unit in places else range(len(places))
        lines.append(" ".join(map(str, [len(served), *served])))
    for month in range(1, months + 1):
        lines.append(" ".join(f"{figures[month, unit, 'capacity']} {figures[month, unit, 'own']}" for unit in units))
        lines.append(" ".join(figures[month, place, "referred"] for place in places))
    file.write_text("\n".join(lines) + "\n")
    waiting = seen = 0.0
    for month in range(1, months + 1):
        for place in places:
            waiting += float(figures[month, place, "waiting"])
            seen += float(figures[month, place, "seen"])
    return waiting, seen, len(places), months


# Allocations


def allocations():
    """Counted by standing between the program and the heap: a whole run's, and what more months cost."""
    counter = SCRATCH / "allocations.so"
    run("cc", "-O2", "-shared", "-fPIC", "-o", counter, HERE / "allocations.c", "-ldl")

    def asked(*command):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                              env=dict(os.environ, LD_PRELOAD=str(counter)))
        return int(re.search(r"allocations (\d+)", done.stderr).group(1))

    for name, bundle in BUNDLES.items():
        few, many = (asked(BENCH, "digest", ESSEX, futures, bundle) for futures in (100, 1100))
        fresh = (many - few) / 1000
        report(f"allocations of drawing a future and one run in it, {name}", "", f"{fresh:.2f}")
    runs = int(re.search(r"(\d+) runs", run(BENCH, "sweep", ESSEX, 1)).group(1))
    each = (asked(BENCH, "sweep", ESSEX, 12) - asked(BENCH, "sweep", ESSEX, 4)) / (8 * runs)
    report("allocations a run over the whole longlist", "", f"{each:.2f}")


# Growth


def made(count, folder, years=10):
    run(sys.executable, HERE / "essex_like.py", count, folder, ESSEX)
    text = (folder / "scenario.yaml").read_text()
    (folder / "scenario.yaml").write_text(re.sub(r"years: \{value: 10,", f"years: {{value: {years},", text))
    return folder


def growth():
    """Time against commissioners, years and futures, each three times, with the slope through the logarithms."""
    print("\n| grows with | time | power |\n| --- | --- | ---: |")
    rows = []
    for count in (1, 2, 5, 10, 20, 50, 100, 200):
        folder = made(count, SCRATCH / f"made-{count}")
        futures = max(128, 3000 // count)
        rows.append((count, 1e6 / statistics.median(rate(run(BENCH, "sweep", folder, futures)) for _ in range(3))))
    table("commissioners (1 to 200)", rows)
    rows = []
    for years in (1, 2, 5, 10, 20):
        folder = made(10, SCRATCH / f"years-{years}", years)
        rows.append((years, 1e6 / statistics.median(rate(run(BENCH, "sweep", folder, 320)) for _ in range(3))))
    table("years (10 commissioners)", rows)
    rows = []
    for futures in (8, 16, 32, 64, 128):
        rows.append((futures, statistics.median(seconds(run(BENCH, "sweep", ESSEX, futures)) for _ in range(3)) * 1e3))
    table("futures of the Essex longlist", rows, "ms in all")
    print()


def table(name, rows, unit="microseconds a run"):
    xs, ys = [math.log(x) for x, _ in rows], [math.log(y) for _, y in rows]
    mx, my = statistics.mean(xs), statistics.mean(ys)
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    print(f"| {name} | " + ", ".join(f"{x}: {y:.3g}" if y < 100 else f"{x}: {y:.0f}" for x, y in rows)
          + f" {unit} | {slope:.2f} |", flush=True)


# Memory


def peak(*command):
    text = subprocess.run(
        [sys.executable, "-c",
         "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, "
         "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
         *map(str, command)], capture_output=True, text=True).stdout
    return int(text) / 1024


def memory():
    """Peak memory of the whole job with a hundred times the futures, and of the Essex longlist's sweep."""
    folder = made(5, SCRATCH / "made-memory")
    appraise = [QUORATE, "appraise", "--no-keep", folder, "--threads", 2, "--report", SCRATCH / "memory", "--futures"]
    small, large = peak(*appraise, 1000), peak(*appraise, 100_000)
    report("peak memory of the whole job, five commissioners, 100,000 futures over 1,000", f"{large / small:.2f}",
           f"{large:.0f} MiB", f"{small:.0f} MiB")
    small, large = peak(BENCH, "threads", ESSEX, 250, 2), peak(BENCH, "threads", ESSEX, 1000, 2)
    report("peak memory of the Essex longlist's sweep, 1,000 futures over 250", f"{large / small:.2f}", f"{large:.0f} MiB",
           f"{small:.0f} MiB")
    report("peak memory of the whole Essex job", "", f"{peak(QUORATE, 'appraise', ESSEX, '--report', SCRATCH / 'r'):.0f} MiB")


# Start


def start():
    """From start to the first line on standard error, to the finished report, and the size of the program."""
    firsts, wholes, shorts = [], [], []
    said = ""
    for _ in range(3):
        begin = time.perf_counter()
        process = subprocess.Popen(
            [QUORATE, "appraise", "--no-keep", ESSEX, "--report", SCRATCH / "report"], stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL, text=True)
        said = process.stderr.readline().strip()
        firsts.append((time.perf_counter() - begin) * 1000)
        process.communicate()
        wholes.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        run(QUORATE, "appraise", "--no-keep", ESSEX, "--futures", 8, "--report", SCRATCH / "short")
        shorts.append(time.perf_counter() - begin)
    report(f"start to the first line (“{said}”)", "", f"{spread(firsts, '{:.0f}')} ms")
    report("start to the finished report of the Essex job", "", f"{spread(wholes)} s")
    report("the same with 8 futures: everything but the sweep", "", f"{spread(shorts)} s")
    stripped = SCRATCH / "quorate"
    run("strip", "-o", stripped, QUORATE)
    report("the program", "", f"{QUORATE.stat().st_size / 1e6:.1f} MB", f"stripped {stripped.stat().st_size / 1e6:.1f} MB")


PARTS = {"overhead": overhead, "speed": speed, "threads": threads, "instructions": instructions,
         "month": month, "allocations": allocations, "memory": memory, "start": start, "growth": growth}
words = [word for word in sys.argv[1:] if word != "--check"]
load = os.getloadavg()[0]
print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load {load:.1f} at the start\n")
print("| what | ratio | Quorate | beside it |\n| --- | ---: | ---: | --- |")
for part in words or PARTS:
    PARTS[part]()
print(f"\nload {os.getloadavg()[0]:.1f} at the end")
for what in missed:
    print(f"missed: {what}")
if missed and "--check" in sys.argv:
    sys.exit(1)
