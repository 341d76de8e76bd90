"""Random tables of scores through pymcdm and scikit-criteria, for peer-tables.json: figures only.

    python3 -m venv peers && peers/bin/pip install pymcdm==1.4.0 scikit-criteria==0.10
    peers/bin/python peers.py > peer-tables.json

A number after it makes so many tables in place of 60; the test reads them where QUORATE_PEER_TABLES names the file. Of
1,000 tables all 66,448 scores agreed to nine digits (December 2026).
"""
import json, sys, warnings
import numpy as np
from pymcdm import methods as pm, normalizations as norm
from skcriteria import mkdm
from skcriteria.agg.similarity import TOPSIS as SkTOPSIS
from skcriteria.agg.simple import WeightedSumModel, WeightedProductModel
from skcriteria.preprocessing.scalers import VectorScaler, SumScaler

warnings.simplefilter("ignore")
random = np.random.default_rng(20261130)
NORMS = {"minmax": norm.minmax_normalization, "max": norm.max_normalization, "sum": norm.sum_normalization,
         "vector": norm.vector_normalization}


def table(place):
    options, criteria = int(random.integers(2, 9)), int(random.integers(1, 7))
    # Whole numbers in every third table, so that options tie on criteria.
    rows = random.integers(1, 12, (options, criteria)).astype(float) if place % 3 == 0 else \
        np.round(random.lognormal(2, 1, (options, criteria)), 3) + 0.01
    weights = np.round(random.dirichlet(np.ones(criteria)), 4)
    weights[0] += 1 - weights.sum()
    types = np.ones(criteria) if place % 2 == 0 else random.choice([1, -1], criteria)
    return rows, weights, types


def results(rows, weights, types):
    found = {}
    def keep(name, values):
        values = [float(v) for v in values]
        if all(np.isfinite(values)):
            found[name] = values
    span = rows.max(axis=0) - rows.min(axis=0)
    for name, scale in NORMS.items():
        if name == "minmax" and (span == 0).any():
            continue
        keep(f"pymcdm topsis {name}", pm.TOPSIS(scale)(rows, weights, types))
        keep(f"pymcdm additive {name}", pm.WSM(scale)(rows, weights, types))
    keep("pymcdm weighted-product sum", pm.WPM(norm.sum_normalization)(rows, weights, types))
    low, high = rows.min(axis=0) - 1, rows.max(axis=0) + 1
    keep("pymcdm spotis anchored", pm.SPOTIS(np.column_stack([low, high]))(rows, weights, types))
    keep("pymcdm promethee raw", pm.PROMETHEE_II("usual")(rows, weights, types))
    if (types > 0).all():
        given = mkdm(rows, [max] * len(types), weights=weights)
        keep("scikit-criteria topsis vector", SkTOPSIS().evaluate(VectorScaler("matrix").transform(given)).e_.similarity)
        keep("scikit-criteria additive raw", WeightedSumModel().evaluate(given).e_.score)
        keep("scikit-criteria additive sum", WeightedSumModel().evaluate(SumScaler("matrix").transform(given)).e_.score)
        keep("scikit-criteria weighted-product raw", 10 ** WeightedProductModel().evaluate(given).e_.score)
    return found


count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
tables = []
for place in range(count):
    rows, weights, types = table(place)
    tables.append({
        "rows": rows.tolist(), "weights": weights.tolist(), "directions": ["max" if t > 0 else "min" for t in types],
        "results": results(rows, weights, types)})
json.dump({"by": "pymcdm 1.4.0 and scikit-criteria 0.10", "tables": tables}, sys.stdout)
