"""The options of a bundle: rules of decision, funding formulas and risk shares.

From the page "The standard options" and the options' own pages (`quorate options ID`).
"""

import itertools

import numpy as np

from base import by_money, money, nearest, split

FORMULAS = ("historic-block", "equal-split", "capitation", "activity-based", "episodic-payment", "blend")
RISKS = ("no-risk-sharing", "contingency-pool", "own-contingency", "outcome-linked-payment", "cap-and-collar",
         "alliance-gain-loss-share", "risk-sharing-agreement", "pooled-fund")


# Rules

def carries(game, yes, present):
    """Whether those who say yes carry it, of those present (lists of bool)."""
    if "all" in game:
        return all(carries(part, yes, present) for part in game["all"])
    if "any" in game:
        return any(carries(part, yes, present) for part in game["any"])
    weights = game["weights"]
    votes = sum(w for w, y in zip(weights, yes) if y)
    if "cast" in game:
        numerator, denominator, strictly = game["cast"]
        cast = sum(w for w, p in zip(weights, present) if p)
        left, right = votes * denominator, cast * numerator
        return cast > 0 and (left > right if strictly else left >= right)
    return votes >= game["needed"]


def vetoes(game, n):
    everybody = [True] * n
    return [not wins(game, [j != i for j in range(n)]) for i in range(n)] if n else everybody


def wins(game, yes):
    """Against everybody's votes: what a rule passes when nobody is away."""
    if "all" in game:
        return all(wins(part, yes) for part in game["all"])
    if "any" in game:
        return any(wins(part, yes) for part in game["any"])
    return sum(w for w, y in zip(game["weights"], yes) if y) >= game["needed"]


def banzhaf(game, n):
    """Normalised, by looking at every coalition."""
    sets = np.arange(1 << n, dtype=np.int64)

    def won(game):
        if "all" in game:
            return np.logical_and.reduce([won(part) for part in game["all"]])
        if "any" in game:
            return np.logical_or.reduce([won(part) for part in game["any"]])
        votes = np.zeros(1 << n, np.int64)
        for i, w in enumerate(game["weights"]):
            votes += w * (sets >> i & 1)
        return votes >= game["needed"]

    result = won(game)
    swings = [int(np.count_nonzero(result & ~result[sets & ~(1 << i)] & ((sets >> i & 1) == 1))) for i in range(n)]
    total = sum(swings)
    return [s / total if total else 0.0 for s in swings]


# Funding formulas

class Funders:
    """Those among whom a formula divides: paid in pence for what is divided, sizes and activity times their shares."""

    def __init__(self, case, members, shares, paid):
        self.kinds = [case.kinds[c] for c in members]
        self.shares, self.paid = shares, paid
        basis = {"local-authority": "population", "ccg": "weighted-capitation"}
        self.size = [case.people_data[c]["sizes"].get(basis.get(case.kinds[c], "population"), 0.0) * s
                     for c, s in zip(members, shares)]
        self.activity = [0.0] * len(members)


class Formula:
    def __init__(self, named):
        self.id, self.settings = named["id"], named["settings"]
        s = self.settings
        if self.id not in FORMULAS:
            raise NotImplementedError(self.id)
        self.county = self.id in ("capitation", "blend") and s.get("scope", "county") == "county"
        self.payment = {"activity-based": "activity", "episodic-payment": "episode"}.get(self.id, "block")
        self.pooled = float(s.get("pooledVariance", 0)) if self.payment != "block" else 0.0
        if self.id == "capitation":
            if s["preserveKindTotals"] != "true" or s["basis"] not in (
                    "{}", "{ccg: weighted-capitation, local-authority: population}",
                    "{local-authority: population, ccg: weighted-capitation}"):
                raise NotImplementedError("capitation " + str(s))
        if self.id == "blend":
            if (s["first"], s["second"]) != ("historic-block", "capitation"):
                raise NotImplementedError("blend " + str(s))

    def divide(self, amount, among, year):
        paid = by_money(among.paid)
        if self.id == "historic-block":
            return split(amount, paid, strict=True)
        if self.id == "equal-split":
            return split(amount, among.shares, strict=True)
        if self.id == "capitation":
            return self.capitation(amount, among, paid, min(1, float(self.settings["paceOfChange"]) * (year + 1)))
        if self.id == "blend":
            v = float(self.settings["weight"]) * min(1, float(self.settings["paceOfChange"]) * (year + 1))
            if v <= 0:
                return split(amount, paid, strict=True)
            second = self.capitation(amount, among, paid, 1)
            if v >= 1:
                return second
            first = split(amount, paid, strict=True)
            return split(amount, [(1 - v) * a + v * b for a, b in zip(first, second)], strict=True)
        weights = []
        historic = self.pooled if self.id == "episodic-payment" else 0.0
        for i, kind in enumerate(among.kinds):
            seen = sum(a for a, k in zip(among.activity, among.kinds) if k == kind)
            total = sum(p for p, k in zip(among.paid, among.kinds) if k == kind)
            today = among.paid[i] / total if total > 0 else 0.0
            weights.append((1 - historic) * among.activity[i] / seen + historic * today if seen > 0 else today)
        return self.by_kind(amount, among, paid, weights)

    def capitation(self, amount, among, paid, pace):
        if pace >= 1:
            return self.by_kind(amount, among, paid, among.size)
        weights = []
        for i, kind in enumerate(among.kinds):
            total = sum(p for p, k in zip(paid, among.kinds) if k == kind)
            heads = sum(s for s, k in zip(among.size, among.kinds) if k == kind)
            weights.append((1 - pace) * (paid[i] / total if total > 0 else 0.0)
                           + pace * (among.size[i] / heads if heads > 0 else 0.0))
        return self.by_kind(amount, among, paid, weights)

    def by_kind(self, amount, among, paid, weights):
        order = list(dict.fromkeys(among.kinds))
        totals = split(amount, [sum(p for p, k in zip(paid, among.kinds) if k == kind) for kind in order], strict=True)
        out = [0] * len(weights)
        for kind, total in zip(order, totals):
            own = [i for i, k in enumerate(among.kinds) if k == kind]
            for i, part in zip(own, split(total, [weights[i] for i in own], strict=True)):
                out[i] = part
        return out


# Risk shares

DEFAULTS = {"no-risk-sharing": {}, "contingency-pool": {"poolShare": "0.005", "carryOver": "true"},
            "own-contingency": {"contingency": "0.005", "carryOver": "true"}}


class RiskShare:
    def __init__(self, named):
        self.id, s = named["id"], named["settings"]
        if self.id not in RISKS:
            raise NotImplementedError(self.id)
        self.settings = s
        # What a share leaves over goes to another with its own defaults.
        self.rest = RiskShare({"id": s["rest"], "settings": DEFAULTS[s["rest"]]}) if "rest" in s else None
        self.outcome_share = float(s["share"]) if self.id == "outcome-linked-payment" else None
        if self.id == "alliance-gain-loss-share":
            if s["shares"] != "{}":
                raise NotImplementedError("shares agreed by an alliance")
            self.associates = words(s["associates"])
            self.outcome_share = float(s["incentive"])
        if self.id == "risk-sharing-agreement":
            self.groups = groups(s["groups"])
        self.priced_in = float(s["pricedIn"]) if self.id == "outcome-linked-payment" else 0.0

    def borne(self, ids, contributions, overspends, year):
        """What it leaves with the provider, shown the overspends before it."""
        if self.id == "alliance-gain-loss-share":
            return [0 if i in self.associates else money(o, float(self.settings["providerPart"]))
                    for i, o in zip(ids, overspends)]
        if self.id != "cap-and-collar" or 0 < int(float(self.settings["years"])) <= year:
            return [0] * len(overspends)
        cap, collar, covered = (float(self.settings[x]) for x in ("cap", "collar", "covered"))
        out = []
        for x, o in zip(contributions, overspends):
            inside = covered * o
            out.append(nearest(inside - min(cap * covered * x, max(-collar * covered * x, inside))))
        return out

    def settle(self, ids, contributions, overspends, reserves, year):
        """Support and the reserves after it."""
        n = len(contributions)
        if self.id == "alliance-gain-loss-share":
            return self.alliance(ids, contributions, overspends), list(reserves)
        if self.id == "risk-sharing-agreement":
            moved = self.agreement(ids, contributions, overspends, year)
            left = [o - m for o, m in zip(overspends, moved)]
            support, reserves = self.rest.settle(ids, contributions, left, reserves, year)
            return [a + b for a, b in zip(moved, support)], reserves
        if self.id == "pooled-fund":
            return self.fund(ids, contributions, overspends, list(reserves))
        if self.id == "contingency-pool":
            share, keep = float(self.settings["poolShare"]), self.settings["carryOver"] == "true"
            paid_in = [max(0, money(x, share) - r) for x, r in zip(contributions, reserves)]
            reserves = [r + p for r, p in zip(reserves, paid_in)]
            over = [max(0, o) for o in overspends]
            met = min(sum(reserves), sum(over))
            got = split(met, by_money(over)) if met > 0 else [0] * n
            if met > 0:
                drawn = split(met, by_money(reserves))
                reserves = [r - d for r, d in zip(reserves, drawn)]
            support = [g - p for g, p in zip(got, paid_in)]
        elif self.id == "own-contingency":
            share, keep = float(self.settings["contingency"]), self.settings["carryOver"] == "true"
            paid_in = [max(0, money(x, share) - r) for x, r in zip(contributions, reserves)]
            reserves = [r + p for r, p in zip(reserves, paid_in)]
            met = [min(r, max(0, o)) for r, o in zip(reserves, overspends)]
            reserves = [r - m for r, m in zip(reserves, met)]
            support = [m - p for m, p in zip(met, paid_in)]
        elif self.rest:
            return self.rest.settle(ids, contributions, overspends, reserves, year)
        else:
            # Nothing is shared and nothing kept: reserves held go back to who holds them.
            return list(reserves), [0] * n
        if not keep:
            support = [s + r for s, r in zip(support, reserves)]
            reserves = [0] * n
        return support, reserves

    def alliance(self, ids, contributions, overspends):
        shared = [0 if i in self.associates else money(o, float(self.settings["shared"]))
                  for i, o in zip(ids, overspends)]
        full = [k for k, i in enumerate(ids) if i not in self.associates]
        support = [0] * len(ids)
        if full:
            parts = split(sum(shared), by_money([contributions[k] for k in full]))
            for k, part in zip(full, parts):
                support[k] = shared[k] - part
        return support

    def agreement(self, ids, contributions, overspends, year):
        out = [0] * len(ids)
        if 0 < int(float(self.settings["term"])) <= year:
            return out
        most = round(float(self.settings["amount"].replace("£", "").replace(",", "")) * 100)
        for group in self.groups or [list(ids)]:
            inside = [k for k, i in enumerate(ids) if i in group]
            if not inside:
                continue
            pool = [money(overspends[k], float(self.settings["pooledShare"])) for k in inside]
            parts = split(sum(pool), by_money([contributions[k] for k in inside]))
            moved = [a - b for a, b in zip(pool, parts)]
            given = sum(m for m in moved if m > 0)
            if given > most:
                up = split(most, by_money(moved))
                down = split(most, by_money([-m for m in moved]))
                moved = [a - b for a, b in zip(up, down)]
            for k, m in zip(inside, moved):
                out[k] = m
        return out

    def fund(self, ids, contributions, overspends, reserves):
        total, pay = sum(overspends), by_money(contributions)
        if total > 0:
            met = min(total, sum(reserves))
            drawn = split(met, by_money(reserves)) if met > 0 else [0] * len(ids)
            reserves = [r - d for r, d in zip(reserves, drawn)]
            how = self.settings["overspend"]
            if how == "host" and self.settings["host"] in ids:
                falls = [total - met if i == self.settings["host"] else 0 for i in ids]
            else:
                falls = split(total - met, by_money(overspends) if how == "by-cause" else pay)
            return [o - f for o, f in zip(overspends, falls)], reserves
        back = split(total, pay)
        if self.settings["underspend"] == "kept":
            return list(overspends), [r - b for r, b in zip(reserves, back)]
        return [o - b for o, b in zip(overspends, back)], reserves


def words(text):
    """The items of a list as a scenario writes it: `[a, b]`."""
    return [w for w in text.strip("[]").split(", ") if w]


def groups(text):
    """The lists of a mapping as a scenario writes it: `{one: [a, b], two: [c]}`."""
    return [words(part.split("]")[0]) for part in text.split("[")[1:]]
