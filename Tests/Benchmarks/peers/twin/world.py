"""The outside world of futures, as the pages "The outside world of a future" and "Uncertainties and designs" say.

`worlds` draws any number of futures at once into arrays whose first axis is the future; `World` is one of them.
"""

import numpy as np

import draws

BALLOTS = 12
MOVING = ("demographic-growth", "other-growth", "price-uplift", "efficiency", "allocation-growth", "deflator",
          "workforce")


class Worlds:
    """Arrays by future. What a stage that is not live would read stays 0."""


def worlds(case, futures):
    data, Y, n, P = case.data, case.years, case.n, len(case.places)
    seed = data["seed"]
    k = np.asarray(futures, np.uint64)
    K = len(futures)
    w = Worlds()
    w.futures = list(futures)
    value, moving = {}, {}
    column = {name: i for i, name in enumerate(data["futureNames"])}
    rows = [data["futures"][f] for f in futures]
    over = draws.stream(seed, "futures over the years")
    for p in case.parameters:
        name = p["name"]
        drawn = np.array([r[column[name]] for r in rows]) if name in column else np.full(K, p["central"])
        value[name] = np.clip(drawn, p["low"], p["high"])
        if name in MOVING:
            moving[name] = np.repeat(drawn[:, None], Y, axis=1)
            if "moves" in p:
                trend, carry, sd = p["moves"]
                years = np.arange(Y, dtype=np.uint64) + np.uint64(case.first_year)
                z = draws.normal(draws.draw(over, k[:, None], draws.key_of(name), years)[0])
                noise = np.zeros((K, Y))
                for y in range(Y):
                    noise[:, y] = (sd * z[:, y] if y == 0 else
                                   carry * noise[:, y - 1] + np.sqrt(1 - carry * carry) * sd * z[:, y])
                    moving[name][:, y] = drawn + trend * y + noise[:, y]
                if "limits" in p:
                    moving[name] = np.clip(moving[name], *p["limits"])
            moving[name] = np.clip(moving[name], p["low"], p["high"])
    w.value = value
    v = value

    def index(factor, floor):
        now = np.ones(K)
        out = np.empty((K, Y))
        for y in range(Y):
            times = max(0, case.first_year - case.base_year) if y == 0 else 1
            for _ in range(times):
                now = now * factor[:, y]
            out[:, y] = np.maximum(floor, now)
        return out

    g = moving
    w.D = index(1 + g["demographic-growth"] + g["other-growth"], 0)
    w.P = index(1 + g["price-uplift"] - g["efficiency"], 0.01)
    w.C = index((1 + g["price-uplift"]) * (1 - g["efficiency"] * v["efficiency-realised"][:, None]), 0.01)
    w.A = index(1 + g["allocation-growth"], 0)
    w.G = index(1 + g["deflator"], 0.01)
    w.workforce = g["workforce"]

    surges = draws.stream(seed, "surges")
    ends, when = draws.draw(surges, k, draws.key_of("funding ends"), 0)
    ended = (ends < v["funding-ends"])[:, None] & (np.arange(Y)[None] >= np.floor(when * Y)[:, None])
    w.L = np.where(ended, 1 - v["funding-ends-share"][:, None], 1.0)
    w.reorganised = np.full(K, np.inf)
    if case.reorganisation_month is not None:
        comes = draws.draw(surges, k, draws.key_of("reorganisation"), 0)[0] < v["reorganisation"]
        w.reorganised[comes] = case.reorganisation_month

    place_keys = np.array([case.keys[c] for c in case.places], np.uint64)
    if data["need"]:
        w.need = np.tile(np.array(data["need"]), (K, 1))
    else:
        local = draws.stream(seed, "local need")
        over_keys = np.array([draws.key_of(case.ids[case.council_of[c]]) if case.council_of[c] is not None
                              else draws.key_of("nowhere") for c in case.places], np.uint64)
        council = draws.normal(draws.draw(local, k[:, None], over_keys, 0)[0])
        own = draws.normal(draws.draw(local, k[:, None], place_keys, 0)[0])
        alike = v["need-alike"][:, None]
        w.need = v["need-spread"][:, None] * (np.sqrt(alike) * council + np.sqrt(1 - alike) * own)

    w.R = np.zeros((K, 12 * Y, P))
    if case.live["demand"]:
        pairs = draws.draw(
            draws.stream(seed, "referrals"), k[:, None, None], place_keys,
            2 * np.arange(6 * Y, dtype=np.uint64)[:, None])
        z = draws.normal(np.stack(pairs, axis=2).reshape(K, 12 * Y, P))
        years = np.arange(Y, dtype=np.uint64)[:, None]
        surge = draws.draw(surges, k[:, None, None], place_keys, years)[0] < v["shock-chance"][:, None, None]
        size = np.where(surge, 1 + v["shock-size"][:, None, None], 1.0)
        rate = v["referral-rate"][:, None] / 1000 * np.array(case.residents) / 12
        level = rate[:, None, :] * w.D[:, :, None] * size
        w.R = np.maximum(0, np.repeat(level, 12, axis=1) * (1 + v["referral-noise"][:, None, None] * z))

    keys = np.array(case.keys, np.uint64)
    w.spending = np.zeros((K, Y, n))
    w.outcomes = np.zeros((K, Y))
    if case.live["risk"]:
        years = np.arange(Y, dtype=np.uint64)[:, None]
        z = draws.normal(draws.draw(draws.stream(seed, "spending outside the plan"), k[:, None, None], keys, years)[0])
        shock = draws.draw(draws.stream(seed, "shocks to spending"), k[:, None, None], keys, years)[0]
        w.spending = z * v["cost-noise"][:, None, None] + np.where(
            shock < v["spending-shock-chance"][:, None, None], v["spending-shock-size"][:, None, None], 0.0)
        w.outcomes = draws.normal(
            draws.draw(draws.stream(seed, "indicators"), k[:, None], draws.key_of_number(0), years[:, 0])[0])

    # By future, matter (the last being the approval to go to the market), year and commissioner.
    J = len(case.matters) + 1
    forum_numbers(case, w, column, rows)
    positions(case, w, futures)
    if case.live["decisions"]:
        matter_keys = [key for _, _, key in case.matters] + [draws.key_of("re-procurement")]
        both = np.array([[draws.key_with(c, m) for c in case.keys] for m in matter_keys], np.uint64)[:, None, :]
        years = np.arange(Y, dtype=np.uint64)[:, None]
        views = draws.stream(seed, "views")
        z, mandate = draws.draw(views, k[:, None, None, None], both, years)
        worth = draws.stream(seed, "worth")
        keys_of_matters = np.array(matter_keys, np.uint64)[:, None, None]
        sort, paper = draws.draw(worth, k[:, None, None, None], keys_of_matters, years)
        first, size = draws.draw(worth, k[:, None, None, None], both, years)
        at = lambda name: v[name][:, None, None, None]
        w.views = np.sqrt(at("shared-error")) * draws.normal(paper) + np.sqrt(1 - at("shared-error")) * draws.normal(z)
        good, mixed = sort < at("good-share"), sort < at("good-share") + at("mixed-share")
        is_good = good | (mixed & (first >= at("mixed-against")))
        relative = np.where(is_good, 1.0, -1.0) * (1 + at("worth-spread") * (2 * size - 1))
        relative[:, -1] = 1.0  # the approval to go to the market
        w.worth = relative * np.where(relative > 0, at("worth-of-good"), at("loss-of-poor"))
        high, low = draws.normal(v["support"]), draws.normal(v["support-of-poor"])
        middle, half = (high + low) / 2, np.maximum(0, (high - low) / 2)
        cases = [case.agenda[i]["kind"] == "investment" for i, _, _ in case.matters] + [False]
        sharp = np.where(np.array(cases)[None, :, None, None], 1 + at("matrix-clarity"), 1.0)
        w.readiness = np.sqrt(1 + at("wavering") ** 2) * (
            middle[:, None, None, None] + half[:, None, None, None] * relative * sharp)
        w.mandates = mandate
        w.persuasion = draws.draw(views, k[:, None, None, None], both, years, 1)[0]
        ballots = np.arange(BALLOTS, dtype=np.uint64)[:, None]
        moved, w.attendance = draws.draw(
            draws.stream(seed, "ballots"), k[:, None, None, None, None], both[:, :, None, :], years[:, None, :],
            ballots)
        w.moved = draws.normal(moved)
        w.delegation = draws.draw(
            draws.stream(seed, "matters"), k[:, None, None], np.array(matter_keys, np.uint64)[:, None],
            years[:, 0])[0]
    return w


def forum_numbers(case, w, column, rows):
    """Numbers of agenda and stances: the scenario's, or drawn."""
    K, n = len(rows), case.n
    people = case.people_data
    per_year = np.tile(np.array([float(i["perYear"]) for i in case.agenda]), (K, 1))
    w.value_share = np.tile(np.array([i["valueShare"] for i in case.agenda]), (K, 1))
    stance = {name: np.tile(np.array([p[name] for p in people]), (K, 1))
              for name in ("redLine", "attendance", "governanceDays")}
    for number in case.data["forumNumbers"]:
        name = number["name"]
        drawn = np.array([r[column[name]] for r in rows]) if name in column else np.full(K, number["central"])
        for of in number["of"]:
            if number["subject"] == "per-year":
                per_year[:, of] = np.floor(np.abs(drawn) + 0.5) * np.sign(drawn)
            elif number["subject"] == "value-share":
                w.value_share[:, of] = np.maximum(0, drawn)
            elif number["subject"] == "governanceDays":
                stance["governanceDays"][:, of] = np.maximum(0, drawn)
            else:
                stance[number["subject"]][:, of] = drawn
    w.red_line, w.attends, w.governance = stance["redLine"], stance["attendance"], stance["governanceDays"]
    w.comes_up = np.ones((K, len(case.matters) + 1), bool)
    w.earmarked = np.zeros((K, len(case.sources), case.years))
    for j, (i, month, _) in enumerate(case.matters):
        w.comes_up[:, j] = case.numbers[j] <= per_year[:, i]
        if case.agenda[i]["kind"] == "investment":
            value = np.where(w.comes_up[:, j], w.value_share[:, i], 0.0)
            w.earmarked[:, case.source_of[i]] += value[:, None] * (np.arange(case.years) + (12 - month) / 12)


def positions(case, w, futures):
    """Each member's view of each map, given or drawn within what is counted."""
    maps, n, seed = case.data["footprints"], case.n, case.data["seed"]
    w.views_of_maps = [[["none"] * n for _ in maps] for _ in futures]
    w.signing = np.zeros((len(futures), n))
    if not case.live["adoption"]:
        return
    k = np.asarray(futures, np.uint64)
    w.signing = draws.draw(draws.stream(seed, "adoption"), k[:, None], np.array(case.keys, np.uint64), 0)[0]
    order = draws.stream(seed, "positions")
    for at in range(len(futures)):
        views = w.views_of_maps[at]
        for m, name in enumerate(maps):
            for c in range(n):
                views[m][c] = case.people_data[c]["views"].get(name, "none")
        # Map after map; in each, counts that name who may be among them first.
        counts = []
        for name in dict.fromkeys(c["map"] for c in case.data["positions"]):
            own = [c for c in case.data["positions"] if c["map"] == name]
            counts += [c for c in own if c.get("among") is not None] + [c for c in own if c.get("among") is None]
        for counted in counts:
            m, view = counted["map"], counted["view"]
            if m < 0:
                continue
            named = [maps[m] in p["views"] for p in case.people_data]
            keys = np.array([draws.key_with(key, draws.key_of(maps[m])) for key in case.keys], np.uint64)
            number = draws.draw(order, np.uint64(futures[at]), keys, 0)[0]
            left = counted["count"] - sum(named[c] and views[m][c] == view for c in range(n))
            for c in sorted(range(n), key=lambda c: (number[c], c)):
                held = counted.get("within")
                if left > 0 and not named[c] and views[m][c] == "none" and c not in counted["not"] \
                        and (counted.get("among") is None or c in counted["among"]) \
                        and (held is None or (held["map"] >= 0 and views[held["map"]][c] == held["view"])):
                    views[m][c] = view
                    left -= 1


class World:
    """One future as plain lists of Python."""

    def __init__(self, many, at):
        self.future = many.futures[at]
        self.value = {name: float(x[at]) for name, x in many.value.items()}
        self.reorganised = many.reorganised[at]
        self.views_of_maps = many.views_of_maps[at]
        for name in ("signing", "D", "P", "C", "A", "G", "L", "workforce", "need", "R", "spending", "outcomes", "views",
                     "readiness", "worth", "mandates", "persuasion", "attendance", "moved", "delegation",
                     "value_share", "red_line", "attends", "governance", "comes_up", "earmarked"):
            if hasattr(many, name):
                setattr(self, name, getattr(many, name)[at].tolist())
