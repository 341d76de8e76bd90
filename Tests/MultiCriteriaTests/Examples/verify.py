"""Runs the worked examples of published-examples.json through other implementations and prints the gaps.

pymcdm and pyDecision where they have the method; NumPy for sampled weights (SMAA-2) and for present values; plain
Python for medal tables, votes and payoffs.

python3 -m venv venv && venv/bin/pip install numpy==2.4.6 pymcdm==1.4.0 pydecision==5.1.8 && venv/bin/python verify.py
"""

import collections
import contextlib
import io
import json
import pathlib

import matplotlib

matplotlib.use("Agg")
import numpy as np
from pyDecision.algorithm import ahp_method, electre_iii, roc_method
from pymcdm import normalizations
from pymcdm.methods import PROMETHEE_II, SPOTIS, TOPSIS, WPM, WSM

SCALES = {
    "minmax": normalizations.minmax_normalization,
    "vector": normalizations.vector_normalization,
    "sum": normalizations.sum_normalization,
    "max": lambda column, cost: 1 - column / column.max() if cost else column / column.max(),
    "raw": lambda column, cost: column,
}
SHAPES = {"linear": "vshape_2", "v-shape": "vshape", None: "usual"}
EXAMPLES = json.loads(pathlib.Path(__file__).with_name("published-examples.json").read_text())


def report(found, expected, tolerance, example):
    gap = np.abs(np.array(found, float) - np.array(expected, float)).max()
    verdict = "agrees" if gap <= tolerance else "DIFFERS"
    print(f"{verdict}: largest gap {gap:.2g} of {tolerance:.2g} allowed: {example['citation']}")


def flows(table, weights, types, example):
    """PROMETHEE II pair by pair, for tables whose criteria differ in shape."""
    net = np.zeros(len(table))
    for column, shape in enumerate(example["preferences"]):
        q, p = example["q"][column] if shape == "linear" else 0, example["p"][column]
        differences = types[column] * (table[:, None, column] - table[None, :, column])
        preference = np.clip((differences - q) / (p - q), 0, 1)
        net += weights[column] * (preference.sum(1) - preference.sum(0)) / (len(table) - 1)
    return net


def methods():
    for example in EXAMPLES["methods"]:
        table = np.array(example["rows"], float)
        weights = np.array(example["weights"], float)
        types = np.array([1 if way == "max" else -1 for way in example["directions"]])
        if example["method"] == "lexicographic":
            keys = [tuple(-value for _, value in sorted(zip(example["weights"], row), reverse=True)) for row in table]
            report([1 + sum(other < key for other in keys) for key in keys], example["ranks"], 0, example)
            continue
        total = weights.sum() if example["scaling"] != "raw" or example["method"] != "additive" else 1
        if example["method"] == "additive":
            scores = WSM(SCALES[example["scaling"]])(table, weights / total, types)
        elif example["method"] == "weighted-product":
            scores = WPM(SCALES[example["scaling"]])(table, weights / total, types)
            scores = scores / scores[0] if example.get("comparedWithFirst") else scores ** example.get("power", 1)
        elif example["method"] == "topsis":
            scores = TOPSIS(SCALES[example["scaling"]])(table, weights / total, types)
        elif example["method"] == "spotis":
            scores = SPOTIS(np.array(example["bounds"], float))(table, weights / total, types)
        elif "preferences" in example:
            scores = flows(table, weights / total, types, example)
        else:
            width = len(weights)
            p, q = np.array(example.get("p", [1.0] * width), float), np.array(example.get("q", [0.0] * width), float)
            method = PROMETHEE_II(SHAPES[example.get("preference")], p=p, q=q)
            scores = method(table, weights / total, types)
        report(scores, example["expected"], example["tolerance"], example)


def credibility():
    for example in EXAMPLES["credibility"]:
        types = np.array([-1 if way == "min" else 1 for way in example.get("directions", ["max"] * len(example["q"]))])
        with contextlib.redirect_stdout(io.StringIO()):
            _, matrix, *_ = electre_iii(
                np.array(example["rows"], float) * types, P=example["p"], Q=example["q"], V=example["veto"],
                W=example["weights"], graph=False)
        report(matrix, example["credibility"], example["tolerance"], example)


def weights():
    for example in EXAMPLES["weights"]:
        if example["how"] == "rank-order centroid":
            order = sorted(range(len(example["ranks"])), key=lambda place: example["ranks"][place])
            found = roc_method([f"g{place + 1}" for place in order])
        elif example["how"] == "swing":
            stretch = [abs(b - a) for a, b in example["anchors"]]
            swing = [abs(b - a) for a, b in zip(example["from"], example["to"])]
            raw = np.array(example["points"]) * stretch / swing
            found = raw / raw.sum()
        else:
            ratios = np.array(example["ratios"], float)
            values, vectors = np.linalg.eig(ratios)
            found = np.abs(np.real(vectors[:, np.argmax(np.real(values))]))
            found /= found.sum()
        report(found, example["expected"], example["tolerance"], example)
    for example in EXAMPLES["pairwise"]:
        principal = lambda ratios: ahp_method(np.array(ratios, float), wd="max_eigen")[0]
        found = sum(w * principal(own) for w, own in zip(principal(example["criteria"]), example["options"]))
        report(found, example["expected"], example["tolerance"], example)


def votes():
    for example in EXAMPLES["votes"]:
        count = len(example["options"])
        if "borda" in example:
            points = np.zeros(count)
            for ballot in example["ballots"]:
                for place, option in enumerate(ballot["order"]):
                    points[option] += ballot["votes"] * (count - 1 - place)
            report(points, example["borda"], 0, example)
        if "runOff" in example:
            left = set(range(count))
            while True:
                firsts = collections.Counter({option: 0 for option in left})
                for ballot in example["ballots"]:
                    firsts[next(option for option in ballot["order"] if option in left)] += ballot["votes"]
                best, votes_of_best = firsts.most_common(1)[0]
                if 2 * votes_of_best > sum(firsts.values()):
                    break
                left.remove(min(left, key=lambda option: firsts[option]))
            report([best], [example["runOff"]], 0, example)


def smaa(draws=200_000):
    generator = np.random.default_rng(1)
    for example in EXAMPLES["smaa"]:
        means, deviations = np.array(example["means"]), np.array(example["deviations"])
        samples = generator.normal(size=(draws, *means.shape))
        for criterion, matrix in enumerate(example.get("correlations", [])):
            samples[:, :, criterion] = samples[:, :, criterion] @ np.linalg.cholesky(np.array(matrix)).T
        samples = means + deviations * samples
        drawn = generator.dirichlet(np.ones(means.shape[1]), draws)
        if "fixedWeights" in example:
            drawn = np.tile(example["fixedWeights"], (draws, 1))
        ranks = (-(samples * drawn[:, None, :]).sum(2)).argsort(1).argsort(1)
        found = [[(ranks[:, option] == rank).mean() for rank in range(len(means))] for option in range(len(means))]
        report(found, example["acceptabilities"], 0.015, example)


def present_values():
    for example in EXAMPLES["presentValues"]:
        factors = 1.035 ** -np.array(example["years"], float)
        value = ((np.array(example["benefits"]) - np.array(example["costs"])) * factors).sum()
        if "netPresentValue" in example:
            report([value], [example["netPresentValue"]], example["tolerance"], example)
        if "equivalentAnnualValue" in example:
            annuity = (1 - 1.035 ** -max(example["years"])) / 0.035
            report([value / annuity], [example["equivalentAnnualValue"]], example["tolerance"], example)


for check in (methods, credibility, weights, votes, smaa, present_values):
    check()
