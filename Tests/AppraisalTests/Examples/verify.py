"""Runs the worked examples of published-examples.json through pymcdm, where it has the method, and prints the gaps.

python3 -m venv venv && venv/bin/pip install numpy==2.4.6 pymcdm==1.4.0 && venv/bin/python verify.py
"""

import json
import pathlib

import numpy as np
from pymcdm import normalizations
from pymcdm.methods import PROMETHEE_II, SPOTIS, TOPSIS, WSM

SCALES = {
    "minmax": normalizations.minmax_normalization,
    "vector": normalizations.vector_normalization,
    "max": lambda column, cost: 1 - column / column.max() if cost else column / column.max(),
    "raw": lambda column, cost: column,
}
SHAPES = {"linear": "vshape_2", "v-shape": "vshape", None: "usual"}

examples = json.loads(pathlib.Path(__file__).with_name("published-examples.json").read_text())
for example in examples["methods"]:
    table = np.array(example["rows"], float)
    weights = np.array(example["weights"], float)
    total = weights.sum() if example["scaling"] != "raw" or example["method"] != "additive" else 1
    types = np.array([1 if way == "max" else -1 for way in example["directions"]])
    if example["method"] == "additive":
        scores = WSM(SCALES[example["scaling"]])(table, weights / total, types)
    elif example["method"] == "topsis":
        scores = TOPSIS(SCALES[example["scaling"]])(table, weights / total, types)
    elif example["method"] == "spotis":
        scores = SPOTIS(np.array(example["bounds"], float))(table, weights / total, types)
    else:
        width = len(weights)
        p, q = np.array(example.get("p", [1.0] * width), float), np.array(example.get("q", [0.0] * width), float)
        method = PROMETHEE_II(SHAPES[example.get("preference")], p=p, q=q)
        scores = method(table, weights / total, types)
    gap = np.abs(np.array(scores) - np.array(example["expected"])).max()
    verdict = "agrees" if gap <= example["tolerance"] else "DIFFERS"
    print(f"{verdict}: largest gap {gap:.2g} of {example['tolerance']:.2g} allowed: {example['citation']}")
