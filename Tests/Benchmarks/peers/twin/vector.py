"""The twin over all futures at once: the same year with a future in every row of NumPy's arrays.

Draws are made once and met by every bundle. A row of the state is one unit of one future; members and places are
columns, masked, so that futures in which somebody left need no loop of their own. What a unit's forum says of every
matter of every year is worked out once for a map and a rule and met by all bundles that have both. Covers what the
bundles of the Essex scenario use: block payment, rules that are one weighted test, no hosted functions.
"""

import numpy as np

import draws
from base import Unit
from options import Formula, RiskShare, banzhaf, vetoes
from world import worlds

INF = np.inf


def nearest(x):
    size = np.abs(x)
    whole = np.floor(size)
    return np.copysign(whole + (size - whole >= 0.5), x)


def split(amount, weights, mask):
    """Largest remainder in every row; where nobody has weight everybody in the mask weighs 1."""
    total = weights.sum(1)
    if not total.all():
        weights = np.where((total == 0)[:, None], mask, weights)
        total = weights.sum(1)
    size = np.abs(amount)
    exact = weights * (size / total)[:, None]
    parts = np.floor(exact)
    left = size - parts.sum(1)
    rests = np.where(weights > 0, exact - parts, -1.0)
    order = np.argsort(-rests, axis=1, kind="stable")
    extra = np.zeros_like(parts)
    np.put_along_axis(extra, order, (np.arange(parts.shape[1]) < left[:, None]).astype(float), axis=1)
    return (parts + extra) * np.sign(amount)[:, None]


class Tables:
    """Every unit that came about under a rule, as columns of arrays that rows of the state point into."""

    def __init__(self, case, forums):
        self.case, self.forums, self.of, self.units = case, forums, {}, []
        self.after = {}

    def number(self, members, shares):
        key = tuple(members), tuple(shares)
        if key not in self.of:
            self.of[key] = len(self.units)
            self.units.append(Unit(self.case, list(members), list(shares), self.forums))
            self.stale = True
        return self.of[key]

    def rest(self, number, c):
        if (number, c) not in self.after:
            u = self.units[number]
            keep = [i for i, m in enumerate(u.members) if m != c]
            share = u.shares[u.members.index(c)]
            self.after[number, c] = (
                self.number([u.members[i] for i in keep], [u.shares[i] for i in keep]) if keep else -1,
                self.number([c], [share]))
        return self.after[number, c]

    def settle(self):
        if not self.stale:
            return
        case, n, P = self.case, self.case.n, len(self.case.places)
        U = len(self.units)
        self.shares, self.redivided = np.zeros((U, n)), np.zeros((U, n))
        self.serves = np.zeros((U, P))
        self.weights, self.second = np.zeros((U, 2, n)), np.zeros((U, 2, n))
        self.needed, self.second_needed = np.full((U, 2), INF), np.full((U, 2), INF)
        self.veto = np.zeros((U, 2, n))
        for i, u in enumerate(self.units):
            self.shares[i, u.members], self.redivided[i, u.members] = u.shares, u.redivided
            self.serves[i, u.places] = 1
            if u.forums is None:
                continue
            for k, name in enumerate(("ordinary", "reserved")):
                rule = u.forums[name]
                for game, weights, needed in ((rule["game"], self.weights, self.needed),
                                              (rule.get("fallback"), self.second, self.second_needed)):
                    if game is None:
                        continue
                    if "weights" not in game:
                        raise NotImplementedError("a rule of several tests")
                    weights[i, k, u.members], needed[i, k] = game["weights"], game["needed"]
                if len(u.members) > 1:
                    self.veto[i, k, u.members] = vetoes(rule["game"], len(u.members))
        self.mask = self.shares > 0
        self.heads = self.mask.sum(1)
        column = lambda name: np.array([getattr(u, name) for u in self.units])
        self.size, self.today = column("size"), column("today")
        self.key = np.array([u.key for u in self.units], np.uint64)
        self.places = self.serves.sum(1)
        self.odd = np.array([not any(c in case.place_of for c in u.members) for u in self.units])
        self.stale = False


class Futures:
    """The outside worlds of all futures, and what all bundles share."""

    def __init__(self, case):
        # It does not know what matters are worth, written rounds, adoption, sources of cases, contracts that end,
        # capacity by locality or a choice of what varies locally; run.py does.
        varies = any(b["purchase"]["scope"] != [1, 0] for b in case.data["bundles"])
        unknown = case.data["agenda"] or len(case.sources) > 1 or case.contract is not None
        if unknown or varies or case.central["sharing"] != 1:
            raise NotImplementedError(
                "worth of matters, written rounds, adoption, sources of cases, contracts that end and localities: use run.py")
        self.case = case
        self.w = w = worlds(case, range(len(case.data["futures"])))
        self.F, self.n, self.P = len(w.futures), case.n, len(case.places)
        self.residents = np.array(case.residents)
        self.homes = np.zeros((case.n, self.P))
        for c, homes in enumerate(case.homes):
            for k, share in homes:
                self.homes[c, k] = share
        self.inside = (self.homes > 0).astype(float)
        people = case.people_data
        self.governance = np.array([p["governanceDays"] for p in people])
        self.attends = np.array([p["attendance"] for p in people])
        self.red = np.array([p["redLine"] for p in people])
        self.tables, self.verdicts, self.maps = {}, {}, {}
        self.bloc = np.array(case.bloc)
        self.referred = w.R.reshape(self.F, case.years, 12, self.P).sum(2)

    def distance(self, table, cfg, f):
        need, serves = self.w.need[f], table.serves[cfg]
        heads = serves @ self.residents
        mean = np.divide((need * serves) @ self.residents, heads, out=np.zeros(len(f)), where=heads > 0)
        return np.abs(need - mean[:, None]) @ self.homes.T * table.mask[cfg]

    def verdict(self, table, rule, j, item, f, cfg, y, a, distance):
        """What a forum says of matter j: carried, months, who was outvoted, who leans to yes."""
        w, case, v = self.w, self.case, self.w.value
        kind = 0 if item["matter"] == "ordinary" else 1
        rule = rule[item["matter"]]
        N, deadline = len(f), item["deadlineMonths"]
        interval = max(1, rule["monthsBetweenMeetings"])
        time = np.full(N, rule["noticeDays"] / 30.4 + interval / 2)
        moved = w.reorganised[f] <= a
        pause = v["reorganisation-pause"][f]
        late = moved & (a < w.reorganised[f] + pause)
        time[late] += (pause - (a - np.where(late, w.reorganised[f], 0)))[late]
        views = w.views[f, j, y]
        views[moved] = views[moved][:, self.bloc]
        dislike = v["distance-dislike"] * (1 - v["variation-meets"] * v["local-variation"]) / np.maximum(1e-9, v["need-spread"])
        gap = views - distance * dislike[f][:, None] - v["hold-out"][f][:, None] * table.veto[cfg, kind]
        g = 1 - v["modification"][f] if rule["mayBeModified"] else np.ones(N)
        mandates, unmandated = w.mandates[f, j, y], v["unmandated"][f][:, None]
        wavering, threshold = v["wavering"][f][:, None], w.threshold[f][:, None]
        mask, heads = table.mask[cfg], table.heads[cfg]
        carried, months = np.zeros(N, bool), np.full(N, float(deadline))
        no, leans = np.zeros((N, self.n), bool), np.zeros((N, self.n), bool)
        fallback = rule.get("fallback") is not None
        cast = rule["game"].get("cast")

        def leaning(at, k):
            moves = w.moved[f[at], j, y[at], k]
            moves[moved[at]] = moves[moved[at]][:, self.bloc]
            return threshold[at] + (g[at] ** k)[:, None] * gap[at] + wavering[at] * moves

        def carries(at, yes, votes):
            weights = table.weights[cfg[at], kind]
            ayes = (yes * weights).sum(1)
            if cast is None:
                return ayes >= table.needed[cfg[at], kind]
            voted = (votes * weights).sum(1)
            left, right = ayes * cast[1], voted * cast[0]
            return (voted > 0) & (left > right if cast[2] else left >= right)

        active = np.arange(N)
        for k in range(12):
            active = active[time[active] <= deadline]
            if not len(active):
                break
            if k >= rule["attempts"] and rule["ladder"] and not fallback:
                self.climb(rule, active, leaning(active, k), w.persuasion[f, j, y], mask, heads, time, carries,
                           carried, months, no, leans)
                break
            present = mask[active] & (
                (self.governance <= rule["noticeDays"] + 30.4 * k) | (mandates[active] >= unmandated[active]))
            present &= w.attendance[f[active], j, y[active], k] < self.attends
            U = leaning(active, k)
            yes = present & (U > 0)
            if rule["silenceAuthorises"]:
                yes |= mask[active] & ~present
            won = carries(active, yes, present)
            if fallback and k >= rule["attempts"]:
                won |= (yes * table.second[cfg[active], kind]).sum(1) >= table.second_needed[cfg[active], kind]
            won &= present.sum(1) >= rule["quorumShare"] * heads[active] - 1e-9
            at = active[won]
            carried[at], months[at] = True, time[at]
            no[at], leans[at] = (present & ~(U > 0))[won], (U > 0)[won] & mask[at]
            active = active[~won]
            time[active] += interval
        return carried, months, no, leans

    @staticmethod
    def climb(rule, active, U, persuasion, mask, heads, time, carries, carried, months, no, leans):
        doubtful = 1.0
        for step, rung in enumerate(rule["ladder"]):
            time[active] += rung["months"]
            doubtful *= 1 - rung["persuades"]
            yes = ((U > 0) | (persuasion[active] >= doubtful)) & mask[active]
            won = 2 * yes.sum(1) > heads[active] if rung["isFinal"] else carries(active, yes, mask[active])
            at = active[won]
            carried[at], months[at] = True, time[at]
            no[at], leans[at] = (mask[active] & ~yes)[won], (U > 0)[won] & mask[at]
            active, U = active[~won], U[~won]
            if rung["isFinal"]:
                break
        months[active] = time[active]

    def first_verdicts(self, table, rule, key, cfg):
        """Of a unit of the map: every matter of every year in every future."""
        if (key, cfg) not in self.verdicts:
            F, Y = self.F, self.case.years
            f, y = np.repeat(np.arange(F), Y), np.tile(np.arange(Y), F)
            all_cfg = np.full(F * Y, cfg)
            distance = np.repeat(self.distance(table, np.full(F, cfg), np.arange(F)), Y, axis=0)
            found = []
            for j, (k, month, _) in enumerate(self.case.matters):
                one = self.verdict(
                    table, rule, j, self.case.agenda[k], f, all_cfg, y, 12 * y + month, distance)
                found.append([x.reshape((F, Y) + x.shape[1:]) for x in one])
            self.verdicts[key, cfg] = found
        return self.verdicts[key, cfg]


ROWS = ("f", "cfg", "order", "first", "lots", "teams", "boundaries", "start", "ends", "tendering", "from_", "until",
        "premium", "factor", "invested", "reserves", "losses", "earned", "formed", "distance", "fit")


class Sweep:
    """One bundle through all futures."""

    def __init__(self, futures, data):
        self.futures, self.case, self.w = futures, futures.case, futures.w
        case, raw = self.case, self.case.data
        self.formula, self.risk = Formula(raw["formulas"][data["formula"]]), RiskShare(raw["risks"][data["risk"]])
        self.terms = data["terms"]
        if self.formula.payment != "block" or self.terms["hosted"] or self.terms["ownDecisions"] != "nothing" or \
                self.risk.id not in ("no-risk-sharing", "contingency-pool", "outcome-linked-payment"):
            raise NotImplementedError(data["id"])
        self.key = data["footprint"] + "+" + data["rule"]
        if self.key not in futures.tables:
            forums = {tuple(x["members"]): x for x in raw["forums"][self.key]}
            futures.tables[self.key] = table = Tables(case, forums)
            units = raw["maps"][data["footprint"]]
            table.first = [table.number(u["members"], u["shares"]) for u in units]
            table.cuts = case.boundaries(units)
            table.rule = raw["forums"][self.key][0]
            for forum in raw["forums"][self.key]:
                for name in ("ordinary", "reserved"):
                    if forum[name]["leadDecidesUpToPence"] or forum[name]["abstentionBand"] or \
                            forum[name].get("castingVote") is not None:
                        raise NotImplementedError(data["id"])
                    strip = lambda x: {k: x[k] for k in x if k not in ("game", "fallback", "vetoes")}
                    if strip(forum[name]) != strip(table.rule[name]):
                        raise NotImplementedError("procedures that differ between units")
            gap = np.zeros(case.n)
            for number in table.first:
                u = table.units[number]
                gap[u.members] += np.array(banzhaf(u.forums["ordinary"]["game"], len(u.members))) * u.today / case.B
            table.power_gap = gap - np.array(case.share_today)
        self.table = table = futures.tables[self.key]
        table.settle()
        F, U = futures.F, len(table.first)
        self.F, self.n, self.P = F, case.n, futures.P
        R = F * U
        self.f = np.repeat(np.arange(F), U)
        tile = lambda values: np.tile(np.array(values), F)
        self.cfg, self.order, self.first = tile(table.first), tile(range(U)), tile(range(U))
        self.lots = np.maximum(1, tile(self.terms["lots"])).astype(float)
        self.teams = np.maximum(1, tile(self.terms["leadTeams"])).astype(float)
        self.boundaries = tile(table.cuts)
        M = case.M
        self.start = np.full(R, INF if M is None and case.contract else float(M or 0))
        self.ends = np.full(R, INF if M is None else float(M))
        self.tendering, self.formed = np.zeros(R, bool), np.zeros(R, bool)
        self.from_, self.until = np.full(R, INF), np.full(R, INF)
        self.premium, self.factor, self.invested, self.losses = np.zeros(R), np.ones(R), np.zeros(R), np.zeros(R)
        self.reserves, self.earned = np.zeros((R, self.n)), np.full(R, np.nan)
        self.distance = self.fit = np.zeros((R, self.n))
        self.place(np.arange(R))
        early = self.start == 0
        self.factor[early] = self.cost_factor(np.flatnonzero(early))
        self.arrange()
        v = self.w.value
        self.W = ((v["referral-rate"] / 1000)[:, None] * futures.residents / 12
                  * v["opening-wait"][:, None] * 12 / 52)
        self.beyond = np.zeros((F, self.n))
        self.out = {name: np.zeros((F, case.years, self.n + 1)) for name in raw["measures"]}

    def place(self, rows):
        v = self.w.value
        self.distance[rows] = self.futures.distance(self.table, self.cfg[rows], self.f[rows])
        fit = np.exp(-self.distance[rows] * (1 - (v["variation-meets"] * v["local-variation"])[self.f[rows]])[:, None])
        self.fit = self.fit.copy() if self.fit is self.distance else self.fit
        self.fit[rows] = fit * self.table.mask[self.cfg[rows]]

    def cost_factor(self, rows):
        v, f, cfg = self.w.value, self.f[rows], self.cfg[rows]
        places = self.table.places[cfg]
        varied = 1 - 1 / np.maximum(places, 1)
        return (np.maximum(1e-6, self.table.size[cfg] / self.lots[rows]) ** -v["scale-elasticity"][f]
                * (1 + v["variation-cost"][f] * v["local-variation"][f] * varied) * (1 + self.premium[rows]))

    def arrange(self):
        """Where each future's rows begin, which row has a place, which is a member's last and which its home."""
        table, F, n = self.table, self.F, self.n
        self.starts = np.searchsorted(self.f, np.arange(F))
        counts = np.diff(np.append(self.starts, len(self.f)))
        self.counts = counts
        rank = np.arange(len(self.f)) - self.starts[self.f]
        self.padded = np.full((F, counts.max()), -1)
        self.padded[self.f, rank] = np.arange(len(self.f))
        self.shares, self.mask = table.shares[self.cfg], table.mask[self.cfg]
        best, last = np.zeros((F, n)), np.full((F, n), -1)
        home = np.full((F, n), -1)
        for k in range(self.padded.shape[1]):
            at = self.padded[:, k]
            there = at >= 0
            shares = np.where(there[:, None], self.shares[at], 0)
            better = shares > best
            best, home = np.where(better, shares, best), np.where(better, at[:, None], home)
            last = np.where(shares > 0, at[:, None], last)
        self.home = home
        self.is_last = np.zeros_like(self.mask)
        futures, commissioners = np.nonzero(last >= 0)
        self.is_last[last[futures, commissioners], commissioners] = True
        odd = table.odd[self.cfg]
        self.odd_futures = np.unique(self.f[odd])
        self.place_row = np.zeros((F, self.P), int)
        rows, places = np.nonzero(table.serves[self.cfg] * ~odd[:, None])
        self.place_row[self.f[rows], places] = rows

    def by_future(self, rows):
        return np.add.reduceat(rows, self.starts, axis=0)

    def run(self):
        case = self.case
        for y in range(case.years):
            self.year(y)
        return self.out

    def year(self, y):
        case, w, v, F, n, f = self.case, self.w, self.w.value, self.F, self.n, self.f
        table, cfg = self.table, self.cfg
        P = w.P[:, y]
        L = w.L[:, y]
        self.failed = np.zeros(F)
        self.transaction, self.lead = np.zeros((F, n)), np.zeros((F, n))
        self.tally = np.zeros((5, F))  # matters, carried, lapsed, months, delay
        self.times = np.zeros((len(f), n))
        # Funding
        spend = (np.array(case.redivided) + np.array(case.kept) + np.array(case.team_today)
                 + nearest(np.array(case.limited) * L[:, None]))
        resource = nearest(spend * (w.A[:, y] * (1 + v["set-aside"]))[:, None])
        resource += nearest(100 * (case.B * case.earmarked[y] * P[:, None] * np.array(case.share_today)))
        X = self.fund(y, P)
        X += nearest((np.array(case.kept) + np.array(case.limited) * L[f][:, None]) * self.shares * P[f][:, None]
                     ) * self.mask
        self.X = X
        self.decide(y, P)
        X = self.X
        self.procure(y, P)
        demand = self.serve(y)
        # Lead teams and boundaries
        o = np.minimum(12, np.maximum(0, 12 * (y + 1) - self.start))
        pay = np.maximum(0, X)
        if case.has_team:
            teams = self.teams * self.terms["teamSize"] * (
                1 + v["variation-effort"][f] * v["local-variation"][f] * (np.maximum(1, table.places[cfg]) - 1))
            cost = nearest(100 * (case.team_cost / 100 * teams * o / 12 * P[f]))
            equal = nearest(cost * case.team_equal)
            self.lead = self.by_future(
                split(equal, self.mask.astype(float), self.mask) + split(cost - equal, pay, self.mask))
        cost = nearest(100 * (v["boundary-cost"][f] * self.boundaries * P[f] * o / 12))
        if cost.any():
            self.transaction += self.by_future(split(cost, pay, self.mask))
        pounds = X.sum(1) / 100
        volume = pounds / (table.today[cfg] * w.C[f, y])
        pressure = v["demand-pressure"][f]
        margin = v["base-margin"][f] - pressure * np.where(
            volume > 0, w.D[f, y] / np.where(volume > 0, volume, 1) - 1, 1.0)
        margin = np.where(table.today[cfg] > 0, margin, v["base-margin"][f])
        earned, over, support, growth = self.settle(y, demand)
        paid = self.by_future(X)
        fits = self.by_future(self.fit * self.shares)
        total = paid + self.lead + self.transaction + over - support
        team = np.array(case.team_today)
        tau = team / team.sum() if team.sum() > 0 else np.zeros(n)
        gain = (paid.sum(1) / 100)[:, None] * np.array(case.share_today) + \
            (self.lead.sum(1) / 100)[:, None] * tau - (paid + self.lead) / 100
        breach = (resource > 0) & ((resource - total) / 100 < -v["breach-tolerance"][:, None] * (resource / 100))
        premium = np.where(self.start <= 12 * y + 11, self.premium, 0.0)
        whole = self.by_future(pounds)
        for name, value in (("margin", margin), ("outcome", earned), ("price-premium", premium)):
            self.put(name, y, self.by_future(value[:, None] * self.shares), np.divide(
                self.by_future(value * pounds), whole, out=np.zeros(F), where=whole > 0))
        outvoted = self.by_future(self.times)
        # What follows
        own = self.start <= 12 * y
        bad = own & (margin < v["margin-floor"][f])
        self.losses = np.where(bad, self.losses + 1, 0)
        back = (self.losses >= 2) & (self.ends > 12 * (y + 2)) & case.live["procurement"]
        self.ends[back], self.losses[back] = 12 * (y + 2), 0
        exits = np.zeros((F, n))
        if y < case.years - 1 and case.live["standing"]:
            exits, dues = self.stand(y, gain, resource, P)
            self.transaction += dues
            total = total + dues
        # Measures
        for name, value in (("contribution", paid), ("lead-team-cost", self.lead),
                            ("transaction-cost", self.transaction), ("total-cost", total), ("resource", resource),
                            ("balance", resource - total), ("aid", support + growth)):
            self.put(name, y, value / 100)
        for name, value in (("breach", breach.astype(float)), ("gain", gain), ("outvoted", outvoted), ("exits", exits)):
            self.put(name, y, value)
        inside = self.futures.inside.T
        for name, value in (("referrals", self.futures.referred[:, y]), ("unmet", demand["left"]),
                            ("waiting", self.W), ("seen", demand["seen"])):
            self.put(name, y, value @ inside, value.sum(1))
        seen = np.column_stack([demand["seen"] @ inside, demand["seen"].sum(1)])
        for name, value, scale in (("wait", demand["waited"], 52 / 12), ("within-standard", demand["within"], 1)):
            sums = np.column_stack([value @ inside, value.sum(1)])
            row = np.divide(sums, seen, out=np.zeros_like(sums), where=seen > 0) * scale
            self.put(name, y, row[:, :-1], row[:, -1])
        heads = self.futures.residents.sum()
        self.put("fit", y, fits, fits[:, case.places] @ self.futures.residents / heads if heads > 0 else 0.0)
        matters, carried, lapsed, months, delay = self.tally
        for name, value in (("matters", matters), ("carried", carried), ("lapsed", lapsed), ("delay-cost", delay),
                            ("failed-lots", self.failed),
                            ("decision-months", np.divide(months, carried, out=np.zeros(F), where=carried > 0))):
            self.put(name, y, 0.0, value)
        self.put("power-gap", y, table.power_gap, np.abs(table.power_gap).sum() / 2)

    def put(self, name, y, row, whole=None):
        self.out[name][:, y, :-1] = row
        self.out[name][:, y, -1] = row.sum(1) if whole is None else whole

    def fund(self, y, P):
        case, formula, table = self.case, self.formula, self.table
        if not formula.county:
            pot = nearest((100 * self.invested + table.redivided[self.cfg].sum(1)) * P[self.f])
            if formula.id == "historic-block":
                return split(pot, np.maximum(0, table.redivided[self.cfg]), self.mask)
            if formula.id == "equal-split":
                return split(pot, self.shares, self.mask)
            raise NotImplementedError(formula.id)
        paid = np.array(case.redivided, float)
        pot = nearest((paid.sum() + 100 * self.by_future(self.invested)) * P)
        settings = formula.settings
        pace = min(1, float(settings["paceOfChange"]) * (y + 1))
        if formula.id == "capitation":
            parts = self.capitation(pot, paid, pace)
        else:
            v = float(settings["weight"]) * pace
            everybody = np.ones((self.F, self.n), bool)
            first = split(pot, np.broadcast_to(paid, everybody.shape), everybody)
            parts = split(pot, (1 - v) * first + v * self.capitation(pot, paid, 1), everybody)
        rows = nearest(parts[self.f] * self.shares)
        others = np.where(self.is_last, 0, rows)
        return np.where(self.is_last, parts[self.f] - self.by_future(others)[self.f], others)

    def capitation(self, pot, paid, pace):
        case = self.case
        kinds = list(dict.fromkeys(case.kinds))
        of = np.array([kinds.index(k) for k in case.kinds])
        basis = {"local-authority": "population", "ccg": "weighted-capitation"}
        size = np.array([p["sizes"].get(basis.get(p["kind"], "population"), 0.0) for p in case.people_data])
        totals = np.array([paid[of == k].sum() for k in range(len(kinds))])
        heads = np.array([size[of == k].sum() for k in range(len(kinds))])
        weights = size if pace >= 1 else (1 - pace) * paid / totals[of] + pace * size / heads[of]
        by_kind = split(pot, np.tile(totals, (self.F, 1)), np.ones((self.F, len(kinds)), bool))
        parts = np.zeros((self.F, self.n))
        for k in range(len(kinds)):
            own = of == k
            parts[:, own] = split(
                by_kind[:, k], np.tile(weights[own], (self.F, 1)), np.ones((self.F, own.sum()), bool))
        return parts

    def decide(self, y, P):
        case, w, table, f, futures = self.case, self.w, self.table, self.f, self.futures
        R = len(f)
        J = len(case.matters)
        carried, months = np.zeros((J, R), bool), np.zeros((J, R))
        no, leans = np.zeros((J, R, self.n), bool), np.zeros((J, R, self.n), bool)
        for k, number in enumerate(table.first):
            rows = np.flatnonzero((self.first == k) & ~self.formed)
            found = futures.first_verdicts(table, table.rule, self.key, number)
            for j in range(J):
                for into, one in zip((carried, months, no, leans), found[j]):
                    into[j, rows] = one[f[rows], y]
        rows = np.flatnonzero((self.first < 0) | self.formed)
        share_out = table.rule
        for j, (k, month, _) in enumerate(case.matters):
            item = case.agenda[k]
            if len(rows):
                years = np.full(len(rows), y)
                found = futures.verdict(table, table.rule, j, item, f[rows], self.cfg[rows], years,
                                        12 * years + month, self.distance[rows])
                for into, one in zip((carried, months, no, leans), found):
                    into[j, rows] = one
            value = item["valueShare"] * table.today[self.cfg] * P[f]
            lead = np.zeros(R, bool)
            if item["kind"] in ("variation", "price") and item["matter"] == "ordinary":
                lead = (w.delegation[:, j, y] < self.terms["delegatedShare"])[f]
            yes, tau, part = self.bind(share_out[item["matter"]], carried[j], months[j], no[j], leans[j], lead)
            if item["kind"] == "investment":
                self.invested += np.where(yes, value * part / P[f], 0)
                left = 12 * (y + 1) - (12 * y + month + np.ceil(tau))
                amount = np.where(yes & (left > 0), nearest(100 * (value * part * left / 12)), 0)
                self.X = self.X + split(amount, np.maximum(0, self.X), self.mask)
            self.tally[4] += self.by_future(np.where(yes, value * np.minimum(12, tau) / 12, value))

    def bind(self, rule, carried, months, no, leans, lead):
        """Outvoting or ratifying, and the count: whether it carries, months and the share bound."""
        part = np.ones(len(carried))
        if rule["recommends"]:
            months = months + np.where(carried, self.w.value["ratification"][self.f], 0)
            total = self.X.sum(1)
            part = np.where(total > 0, (self.X * leans).sum(1) / np.where(total > 0, total, 1),
                            leans.sum(1) / self.table.heads[self.cfg])
            carried = carried & (part > 0)
        else:
            self.times += no * (carried & ~lead)[:, None]
        carried, months, part = carried | lead, np.where(lead, 0.5, months), np.where(lead, 1.0, part)
        for k, value in enumerate((np.ones(len(carried)), carried, ~carried, np.where(carried, months, 0))):
            self.tally[k] += self.by_future(value.astype(float))
        return carried, months, part

    def procure(self, y, P):
        case, w, v, table = self.case, self.w, self.w.value, self.table
        if not case.live["procurement"]:
            return
        p = nearest(v["procurement-months"] + v["mobilisation-months"])
        begins = np.maximum(0, self.ends - p[self.f] - 3)
        due = np.flatnonzero((begins < 12 * (y + 1)) & ~self.tendering)
        if len(due):
            self.tender(y, P, due, p)
        self.tendering &= ~(self.start <= 12 * y)

    def tender(self, y, P, due, p):
        case, w, v, table = self.case, self.w, self.w.value, self.table
        f, cfg, N = self.f[due], self.cfg[due], len(due)
        on_market = np.bincount(f, self.lots[due], minlength=self.F)[f]
        E = self.ends[due]
        q = np.maximum(12 * y, E - p[f] - 3)
        spent, approved = np.zeros(N), np.zeros(N, bool)
        if case.live["decisions"] and case.reprocurement is not None:
            item, j = case.agenda[case.reprocurement], len(case.matters)
            rule = table.rule[item["matter"]]
            for attempt in range(3):
                ask = np.flatnonzero(~approved & (spent < 24))
                if not len(ask):
                    break
                carried, months, no, leans = self.futures.verdict(
                    table, table.rule, j, item, f[ask], cfg[ask], np.full(len(ask), min(case.years - 1, y + attempt)),
                    q[ask] + np.floor(spent[ask]), self.distance[due[ask]])
                if rule["recommends"]:
                    months = months + np.where(carried, v["ratification"][f[ask]], 0)
                    X = self.X[due[ask]]
                    total = X.sum(1)
                    part = np.where(total > 0, (X * leans).sum(1) / np.where(total > 0, total, 1),
                                    leans.sum(1) / table.heads[cfg[ask]])
                    carried = carried & (part > 0)
                else:
                    self.times[due[ask]] += no * carried[:, None]
                for k, value in enumerate((np.ones(len(ask)), carried, ~carried, np.where(carried, months, 0))):
                    self.tally[k] += np.bincount(f[ask], value, minlength=self.F)
                approved[ask], spent[ask] = carried, spent[ask] + months
            spent = np.where(approved, np.ceil(spent), 24)
        at = q + spent
        lots = self.lots[due]
        share = np.maximum(1e-6, table.size[cfg] / lots) ** v["bidder-size"][f]
        b = v["bidders"][f] * share / (1 + v["bidder-crowding"][f] * np.maximum(0, on_market - 1))
        failed, delay, premium, changed = (np.zeros(N) for _ in range(4))
        stream = draws.stream(case.data["seed"], "lots")
        rerun = nearest(v["rerun-months"])[f]
        competition = v["competition"][f]
        for lot in range(int(lots.max())):
            rows = np.flatnonzero(lots > lot)
            came = np.zeros(N)
            for attempt in range(3):
                if not len(rows):
                    break
                one, two = draws.draw(stream, f[rows], table.key[cfg[rows]], at[rows], 8 * lot + attempt)
                if attempt == 0:
                    changed[rows] += ~(two < v["incumbent-wins"][f[rows]])
                came[rows] = poisson(b[rows], one)
                rows = rows[came[rows] == 0]
                failed[rows] += 1
                delay[rows] = np.maximum(delay[rows], (attempt + 1) * rerun[rows])
            premium += np.where(lots > lot, np.where(came > 0, competition / np.maximum(came, 1), 2 * competition), 0)
        self.premium[due] = premium / lots
        starts = np.maximum(E, at + p[f] + delay)
        pounds = self.X[due].sum(1) / 100
        todays = E == case.M
        cost = nearest(100 * (
            v["procurement-cost"][f] * (lots + failed) * P[f]
            + v["split-cost"][f] * pounds * np.minimum(1, lots - 1 + (todays & (self.counts[f] > 1)))
            + v["transfer-cost"][f] * pounds * (changed / lots)))
        np.add.at(self.transaction, f, split(cost, np.maximum(0, self.X[due]), self.mask[due]))
        np.add.at(self.failed, f, failed)
        self.from_[due], self.until[due] = E, starts
        self.start[due] = np.where(todays, starts, self.start[due])
        self.ends[due], self.tendering[due] = starts + 12 * case.term, True
        self.factor[due] = self.cost_factor(due)

    def serve(self, y):
        case, w, v, f, cfg, F = self.case, self.w, self.w.value, self.f, self.cfg, self.F
        R, table = len(f), self.table
        months = np.arange(12 * y, 12 * y + 12)
        own = months >= self.start[:, None]
        C = w.C[f, y][:, None]
        fixed = v["fixed-cost-per-contract"][f][:, None] * np.where(
            own, self.lots[:, None], table.size[cfg][:, None]) * C
        late = (self.from_[:, None] <= months) & (months < self.until[:, None])
        c = case.c0 * C * np.where(own, self.factor[:, None], 1.0) * np.where(
            late, 1 + v["extension-premium"][f][:, None], 1.0)
        pounds = (self.X.sum(1) / 100)[:, None]
        K = np.where(c > 0, np.maximum(0, pounds - fixed) / 12 / np.where(c > 0, c, 1) * w.workforce[f, y][:, None], 0)
        # Behind the rows' own queues stands one a future for the old contract.
        capacity = np.concatenate([np.where(own, K, 0), self.by_future(np.where(own, 0, K))])
        leave, T = v["leave-rate"][:, None], (v["wait-standard"] * 12 / 52)[:, None]
        sums = {name: np.zeros((F, self.P)) for name in ("seen", "left", "within", "waited")}
        W = self.W
        old = R + np.arange(F)[:, None]
        own_place = own[self.place_row]
        odd = self.odd_futures
        for k, m in enumerate(months):
            left = leave * W
            W = W + (w.R[:, m] - left)
            owner = np.where(own_place[:, :, k], self.place_row, old)
            if len(odd):
                before = W[odd]
            ready = np.bincount(owner.ravel(), W.ravel(), minlength=R + F)
            share = np.divide(capacity[:, k], ready, out=np.zeros(R + F), where=ready > 0)
            seen = np.minimum(1, share)[owner] * W
            if len(odd):
                seen[odd] = self.in_turn(odd, before, own[:, k], capacity[:, k])
            W = W - seen
            flow = seen + left
            wait = np.where(flow > 0, np.minimum(24, W / np.where(flow > 0, flow, 1)), np.where(W > 0, 24.0, 0.0))
            sums["seen"] += seen
            sums["left"] += left
            sums["waited"] += wait * seen
            sums["within"] += np.where(wait > 0, 1 - np.exp(-T / np.where(wait > 0, wait, 1)), 1.0) * seen
        self.W = W
        return sums

    def in_turn(self, odd, W, own, capacity):
        """Those seen where a council serves the places of others: the old contract first, then unit after unit."""
        padded = self.padded[odd]
        serves = self.table.serves[self.cfg]
        there = padded >= 0
        runs = there & own[padded]
        mask = np.zeros_like(W)
        for k in range(padded.shape[1]):
            mask = np.maximum(mask, np.where((there & ~runs)[:, k][:, None], serves[padded[:, k]], 0))
        seen = np.zeros_like(W)

        def turn(mask, capacity):
            nonlocal W, seen
            ready = (W * mask).sum(1)
            share = np.minimum(1, np.divide(capacity, ready, out=np.zeros_like(ready), where=ready > 0))
            now = share[:, None] * W * mask
            W, seen = W - now, seen + now

        turn(mask, capacity[len(self.f) + odd])
        for k in range(padded.shape[1]):
            turn(np.where(runs[:, k][:, None], serves[padded[:, k]], 0),
                 np.where(runs[:, k], capacity[padded[:, k]], 0))
        return seen

    def settle(self, y, demand):
        case, w, v, f, X, risk = self.case, self.w, self.w.value, self.f, self.X, self.risk
        serves = self.table.serves[self.cfg]
        others = np.minimum(1, np.maximum(0, v["base-outcome"] + 0.05 * w.outcomes[:, y]))[f]
        seen, within = (demand["seen"][f] * serves).sum(1), (demand["within"][f] * serves).sum(1)
        earned = np.divide(within, seen, out=np.zeros_like(seen), where=seen > 0) / 3 + others * 2 / 3
        last = np.where(np.isnan(self.earned), earned, self.earned)
        at_risk = case.outcome_share if risk.outcome_share is None else risk.outcome_share
        held = nearest(X.sum(1) * (
            at_risk * (1 - earned) - max(0, at_risk - case.outcome_share) * (1 - last) * risk.priced_in))
        self.earned = earned
        pay = np.maximum(0, X)
        over = nearest(X * w.spending[f, y]) - split(held, pay, self.mask)
        F0 = np.zeros((self.F, self.n))
        if risk.id != "contingency-pool":
            return earned, self.by_future(over), F0, F0
        before = self.reserves
        paid_in = np.maximum(0, nearest(X * float(risk.settings["poolShare"])) - before) * self.mask
        reserves = before + paid_in
        excess = np.maximum(0, over)
        met = np.minimum(reserves.sum(1), excess.sum(1))
        got = split(met, excess, self.mask)
        reserves = reserves - split(met, np.maximum(0, reserves), self.mask)
        support = got - paid_in
        if risk.settings["carryOver"] != "true":
            support, reserves = support + reserves, np.zeros_like(reserves)
        self.reserves = reserves
        return earned, self.by_future(over), self.by_future(support), self.by_future(reserves - before)

    def stand(self, y, gain, resource, P):
        case, w, v, table, home, F, n = self.case, self.w, self.w.value, self.table, self.home, self.F, self.n
        columns = np.arange(n)[None]
        many = table.heads[self.cfg[home]] > 1
        pounds = resource / 100
        fine = many & (resource > 0)
        safe = np.where(fine, pounds, 1)
        M = self.X.sum(1)[home]
        size = np.where(M > 0, table.size[self.cfg[home]] * self.X[home, columns] / np.where(M > 0, M, 1), 0)
        size[:, case.places] = self.futures.residents / case.everybody if case.everybody > 0 else 0
        e = -v["scale-elasticity"][:, None]
        grievance = np.where(fine, -gain / safe + v["misfit-dislike"][:, None] * (1 - self.fit[home, columns])
                             + v["outvoted-dislike"][:, None] * self.times[home, columns]
                             - (np.maximum(1e-6, np.maximum(1e-3, size)) ** e
                                - np.maximum(1e-6, table.size[self.cfg[home]]) ** e)
                             - case.team_cost / 100 / 2 / safe, 0)
        self.beyond = np.where(many, np.where(grievance > self.futures.red, self.beyond + 1, 0), self.beyond)
        leaving = many & (self.beyond >= v["patience"][:, None])
        dues = np.zeros((F, n))
        if not leaving.any():
            return np.zeros((F, n)), dues
        self.beyond[leaving] = 0
        touched = []
        for c in sorted(range(n), key=lambda c: case.ids[c]):
            goes = np.flatnonzero(leaving[:, c])
            if len(goes):
                dues[goes, c] = self.leave(y, c, goes, home[goes, c], touched)
        order = np.lexsort((self.order, self.f))
        moved = np.zeros(len(self.f), bool)
        moved[np.concatenate(touched)] = True
        for name in ROWS:
            setattr(self, name, getattr(self, name)[order])
        rows = np.flatnonzero(moved[order])
        table.settle()
        self.place(rows)
        runs = rows[self.start[rows] <= 12 * (y + 1)]
        self.factor[runs] = self.cost_factor(runs)
        self.arrange()
        return leaving.astype(float), dues

    def leave(self, y, c, goes, rows, touched):
        """One commissioner leaves in some futures; its new units come behind all rows until they are sorted."""
        case, v, table = self.case, self.w.value, self.table
        x, M = self.X[rows, c], self.X[rows].sum(1)
        dues = nearest(100 * (x / 100 * v["exit-cost"][goes]))
        numbers = self.cfg[rows]
        pairs = {number: table.rest(number, c) for number in np.unique(numbers)}
        rest = np.array([pairs[k][0] for k in numbers])
        alone = np.array([pairs[k][1] for k in numbers])
        gone = self.invested[rows] * np.divide(x, M, out=np.zeros_like(x), where=M > 0)
        last = rest < 0
        stay, N = ~last, int((~last).sum())
        new = len(self.f) + np.arange(N)
        at = np.where(last, rows, 0)
        at[stay] = new
        ends = 12 * (y + 1) + 60 if case.contract is not None else INF
        reserve = self.reserves[rows, c].copy()
        gone = np.where(last, self.invested[rows], gone)
        order = self.order.max() + 1
        grow = {name: np.concatenate([getattr(self, name), getattr(self, name)[rows[stay]]]) for name in ROWS}
        for name, value in grow.items():
            setattr(self, name, value)
        for name in ("X", "times"):
            setattr(self, name, np.concatenate([getattr(self, name), np.zeros((N, self.n))]))
        kept = rows[stay]
        self.cfg[kept], self.formed[kept] = rest[stay], True
        self.first[kept] = -1
        self.invested[kept] -= gone[stay]
        self.reserves[kept, c] = self.X[kept, c] = self.times[kept, c] = 0
        self.order[new] = order
        self.cfg[at], self.formed[at], self.first[at] = alone, True, -1
        self.lots[at] = self.teams[at] = self.boundaries[at] = 1
        self.start[at], self.ends[at], self.tendering[at] = 12 * (y + 1), ends, False
        self.from_[at] = self.until[at] = INF
        self.premium[at], self.losses[at], self.earned[at] = v["competition"][goes], 0, np.nan
        self.invested[at], self.reserves[at] = gone, 0
        self.reserves[at, c] = reserve
        touched += [kept, at]
        return dues


def poisson(b, u):
    chance = np.exp(-b)
    total, n = chance.copy(), np.zeros(len(b))
    for k in range(1, 201):
        more = total < u
        if not more.any():
            break
        chance = chance * b / k
        n[more] = k
        total = np.where(more, total + chance, total)
    return n
