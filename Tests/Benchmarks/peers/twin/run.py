"""One run: a bundle in one future, stage after stage, as the pages of the model say."""

import math
from fractions import Fraction
from statistics import NormalDist

import draws
from base import Unit, by_money, money, nearest, pence_of, split
from options import Formula, Funders, RiskShare, banzhaf, carries, vetoes

NEVER = None


class Bundle:
    """A bundle of a case made ready: its units as they start, formula, risk share and terms."""

    def __init__(self, case, data):
        self.id, self.case = data["id"], case
        raw = case.data
        self.formula = Formula(raw["formulas"][data["formula"]])
        self.risk = RiskShare(raw["risks"][data["risk"]])
        self.terms = data["terms"]
        self.purchase = data["purchase"]
        if not hasattr(case, "present"):
            case.present, today = None, raw.get("present")
            formula = Formula(raw["formulas"][today["formula"]]) if today else None
            if formula is not None and formula.payment == "block":
                everybody = [(list(range(case.n)), [1.0] * case.n)]
                units = [(u["members"], u["shares"]) for u in raw["maps"][today["footprint"]]]
                case.present = formula, everybody if formula.county else units
        key = data["footprint"] + "+" + data["rule"]
        cache = case.__dict__.setdefault("cache", {})
        if key not in cache:
            forums = {tuple(f["members"]): f for f in raw["forums"][key]}
            units = raw["maps"][data["footprint"]]
            made = [Unit(case, u["members"], u["shares"], forums, u["hasOutsidePartners"]) for u in units]
            cuts = case.boundaries(units)
            gap = [0.0] * case.n
            paid = sum(u.today for u in made)
            for u in made:
                power = banzhaf(u.forums["ordinary"]["game"], len(u.members))
                for c, p in zip(u.members, power):
                    gap[c] += p * (u.today / case.B if case.B > 0 else 0.0)
            cache[key] = forums, made, cuts, [g - s for g, s in zip(gap, case.share_today)], {}
        self.forums, self.units, self.cuts, self.power_gap, self.formed = cache[key]
        self.map = raw["footprints"].index(data["footprint"]) if data["footprint"] in raw["footprints"] else -1
        self.footprint = data["footprint"]
        today = raw["today"]
        self.is_todays_map = data["footprint"] == today["footprint"]
        self.signs = data["id"] != today["id"] or case.M is not None
        self.today = self
        if (data["footprint"], data["rule"]) != (today["footprint"], today["rule"]):
            self.today = Bundle(case, dict(data, footprint=today["footprint"], rule=today["rule"], id=today["id"]))
        self.prospects()

    def prospects(self):
        """What anybody can know beforehand of what it does to each member."""
        case, n = self.case, self.case.n
        paid = [p / 100 for p in case.paid]
        self.loss = [0.0] * n
        if case.live["funding"] and any(c["isRedivided"] for c in case.data["components"]):
            due = [0] * n
            if self.formula.county:
                among = Funders(case, list(range(n)), [1.0] * n, case.redivided)
                for c, x in enumerate(self.formula.divide(sum(case.redivided), among, 0)):
                    due[c] += x
            else:
                brought = [[0] * len(u.members) for u in self.units]
                for c in range(n):
                    held = [(a, u.members.index(c)) for a, u in enumerate(self.units) if c in u.members]
                    parts = split(case.redivided[c], [self.units[a].shares[i] for a, i in held]) if held else []
                    for (a, i), part in zip(held, parts):
                        brought[a][i] = part
                for u, mine in zip(self.units, brought):
                    for c, x in zip(u.members, self.formula.divide(sum(mine), Funders(case, u.members, u.shares, mine), 0)):
                        due[c] += x
            self.loss = [(d - r) / 100 / p if p > 0 else 0.0 for d, r, p in zip(due, case.redivided, paid)]

        outside = [u["hasOutsidePartners"] for u in case.data["maps"][self.footprint]]
        self.partners = sum(outside)
        self.with_outside = [any(o and c in u.members for o, u in zip(outside, self.units)) for c in range(n)]

    def unit(self, members, shares, partners=False):
        key = (tuple(members), tuple(shares), partners)
        if key not in self.formed:
            self.formed[key] = Unit(self.case, members, shares, self.forums, partners)
        return self.formed[key]


class State:
    """A unit during a run."""

    def __init__(self, unit, lots, teams, boundaries):
        self.unit, self.lots, self.teams, self.boundaries = unit, lots, teams, boundaries
        n = len(unit.members)
        self.start = None  # month in which its own contract starts
        self.ends = NEVER  # month in which the contract in force ends
        self.formed = False  # whether it came about in the run
        self.let_from = -math.inf  # when the contract last let starts
        self.outside = False  # whether it is a member that has not signed
        self.settles = False  # whether this year's price has been agreed
        self.delay, self.may_extend = 0, False  # months after today's contract; whether the one last let can be extended
        self.extends_next = None  # the same, settled while the contract before has not started: from the next year on
        self.extended = None  # when a contract ended whose successor was late, and when that starts (inf: not in sight)
        self.runs_on, self.bridged, self.settled = 0, False, None  # what serves in between, and for which end it was settled
        self.asks, self.first_asked, self.draws_from = -math.inf, None, 0
        self.months_over, self.overtime, self.saved = 0, 0.0, 0.0
        self.followed, self.follows, self.follows_from = 0.0, 0.0, None  # what new prices have added
        self.held = 0.0
        self.premium = 0.0
        self.factor = 1.0
        self.invested = [0.0] * len(unit.case.sources)
        self.carried = [0.0] * len(unit.case.sources)
        self.reserves = [0] * n
        self.losses = 0
        self.earned = None
        self.contributions = [0] * n


class Run:
    def __init__(self, case, bundle, world):
        self.case, self.bundle, self.w = case, bundle, world
        v = self.v = world.value
        terms = bundle.terms
        self.varies = self.share_that_varies(bundle.purchase["scope"])
        self.units = []
        for i, u in enumerate(bundle.units):
            s = State(u, max(1, terms["lots"][i]) if i < len(terms["lots"]) else 1,
                      max(1, terms["leadTeams"][i]) if i < len(terms["leadTeams"]) else 1, bundle.cuts[i])
            if case.M is not None:
                s.start, s.ends = case.M, case.M
                s.delay = bundle.purchase["delays"][i]
                if s.delay > 0:
                    s.start = case.M + s.delay
                    s.extended = (case.M, s.start)
            elif case.contract is None:
                s.start = 0
            self.units.append(s)
            self.place(s)
            if s.start == 0:
                s.factor = self.cost_factor(s)
        self.W = [0.0] * len(case.places)
        if case.live["demand"]:
            self.W = [v["referral-rate"] / 1000 * r / 12 * v["opening-wait"] * 12 / 52 for r in case.residents]
        self.to_approve = self.to_start = 0
        self.contracts_due, self.months_late = 0, 0
        self.reached = None  # when the last of the map's units was approved, awarded and started
        self.beyond = [0] * case.n
        self.goes = [None] * case.n
        self.adopt()
        self.seen_last = None
        self.figures = {}

    # Needs and fit

    def share_that_varies(self, scope):
        modules, rest = scope
        m = self.v["local-variation"]
        return modules * m + rest * (1 - m)

    def place(self, s, varies=None):
        varies = self.varies if varies is None else varies
        case, need, unit = self.case, self.w.need, s.unit
        heads = sum(case.residents[k] for k in unit.places)
        mean = sum(need[k] * case.residents[k] for k in unit.places) / heads if heads > 0 else 0.0
        s.distance = [sum(abs(need[k] - mean) * share for k, share in case.homes[c]) for c in unit.members]
        s.fit = [math.exp(-d * (1 - self.v["variation-meets"] * varies)) for d in s.distance]

    # Adoption

    def readiness(self, view):
        v = self.v
        scope = "sign-supports" if self.varies >= v["scope-asked"] else "sign-undecided"
        names = {"prefers": "sign-prefers", "supports": "sign-supports", "supports-if-local": scope,
                 "considers": "sign-considers", "undecided": "sign-undecided",
                 "none": "sign-supports" if self.bundle.is_todays_map else "sign-silent"}
        return v[names[view]] if view in names else 0.0

    def view(self, c):
        return self.w.views_of_maps[self.bundle.map][c] if self.bundle.map >= 0 else "none"

    def adopt(self):
        case, v, w, bundle = self.case, self.v, self.w, self.bundle
        n = case.n
        self.adoption = None
        if not case.live["adoption"]:
            return
        normal = NormalDist()
        ready = [self.readiness(self.view(c)) for c in range(n)]
        chances = [1.0] * n
        if bundle.signs:
            def fits(states):
                out = [0.0] * n
                for s in states:
                    for c, share, fit in zip(s.unit.members, s.unit.shares, s.fit):
                        out[c] += fit * share
                return out

            before = []
            for u in bundle.today.units:
                s = State(u, 1, 1, 0.0)
                self.place(s, self.share_that_varies(case.data["today"]["scope"]))
                before.append(s)
            def bought(states, varies):
                out = [0.0] * n
                for s in states:
                    heads = sum(case.residents[k] for k in s.unit.places)
                    each = s.unit.today / heads / self.person_cost(s, varies) if heads > 0 else 0.0
                    for c, share in zip(s.unit.members, s.unit.shares):
                        out[c] += each * share
                return out

            had = bought(before, self.share_that_varies(case.data["today"]["scope"]))
            has = bought(self.units, self.varies)
            fewer = [max(-1, min(1, 1 - b / a)) if a > 0 and b > 0 else 0.0 for a, b in zip(had, has)]
            now, then = fits(before), fits(self.units)
            for c in range(n):
                red = w.red_line[c]
                burden = (bundle.loss[c] + v["wait-dislike"] * fewer[c]
                          + v["misfit-dislike"] * (now[c] - then[c])
                          - v["say-dislike"] * (bundle.power_gap[c] - bundle.today.power_gap[c]))
                if ready[c] <= 0 or bundle.loss[c] > red or (
                        case.people_data[c]["keepsMoneyInside"] and bundle.with_outside[c]):
                    chances[c] = 0.0
                else:
                    x = normal.inv_cdf(ready[c]) - v["interest"] * burden / max(0.001, red)
                    chances[c] = 0.5 * math.erfc(-x / math.sqrt(2))
        whole = math.prod(chances) * (v["partner-signs"] ** bundle.partners if bundle.signs else 1.0)
        self.adoption = chances + [whole]
        outside = [not w.signing[c] < chances[c] for c in range(n)]
        alone = []
        for s in list(self.units):
            for c in sorted((c for c in s.unit.members if outside[c]), key=lambda c: case.ids[c].encode()):
                if len(s.unit.members) > 1:
                    alone.append(self.separate(s, c))
        self.units += alone

    def separate(self, s, c):
        """A member out of a unit before anything runs."""
        i = s.unit.members.index(c)
        own = State(self.bundle.unit([c], [s.unit.shares[i]]), 1, 1, 1.0)
        own.start, own.ends, own.premium, own.outside = s.start, s.ends, s.premium, True
        if s.delay:
            own.start = s.start - s.delay  # alone it need not wait its turn
        s.unit = self.bundle.unit([m for m in s.unit.members if m != c],
                                  [x for j, x in enumerate(s.unit.shares) if j != i], s.unit.partners)
        s.reserves = [0] * len(s.unit.members)
        s.contributions = [0] * len(s.unit.members)
        for each in (s, own):
            self.place(each)
            if s.start is not None and s.start <= 0:
                each.factor = self.cost_factor(each)
        return own

    def cost_factor(self, s):
        v = self.v
        return (max(1e-6, self.full_size(s) / s.lots) ** -v["scale-elasticity"]
                * (1 + self.variation(len(s.unit.places))) * (1 + s.premium))

    def person_cost(self, s, varies=None):
        """What a person costs by the unit's size and by what varies in it."""
        return (max(1e-6, self.full_size(s)) ** -self.v["scale-elasticity"]
                * (1 + self.variation(len(s.unit.places), varies)))

    def variation(self, places, varies=None):
        varies = self.varies if varies is None else varies
        return self.v["variation-cost"] * varies * (1 - 1 / max(1, places))

    def effort(self, s):
        return 1 + self.v["variation-effort"] * self.varies * (max(1, len(s.unit.places)) - 1)

    def full_size(self, s):
        """Its own size and that of partners outside."""
        return s.unit.size + (self.v["partner-size"] if s.unit.partners else 0.0)

    # The years

    def run(self):
        case, live = self.case, self.case.live
        n = case.n
        for y in range(case.years):
            zero = [0] * n
            self.lead, self.transaction, self.over, self.support, self.growth = (list(zero) for _ in range(5))
            self.gain, self.committed, self.unspent = list(zero), list(zero), list(zero)
            self.outvoted = {}
            self.tally = dict(matters=0, carried=0, lapsed=0, months=0.0, delay=0.0, worth=0.0, good_lost=0.0,
                              poor_passed=0.0, own_worth=[0.0] * n, burden=[0.0] * n, failed=0, exits=[0] * n)
            self.resource = list(zero)
            for s in self.units:
                s.contributions = [0] * len(s.unit.members)
                s.due, s.fair, s.kept = list(s.contributions), list(s.contributions), list(s.contributions)
                s.granted = [list(s.contributions) for _ in case.sources]
                s.times = [0] * len(s.unit.members)
                s.planned = s.seen = s.overtime = s.saved = 0.0
            if live["funding"]:
                self.funding(y)
            if live["decisions"]:
                for s in self.units:
                    self.decide(s, y)
            if live["procurement"]:
                self.procure(y)
                self.cover(y)
            if live["decisions"]:
                self.review_prices(y)
            P = len(case.places)
            self.seen, self.left, self.within, self.waited = ([0.0] * P for _ in range(4))
            if live["demand"]:
                for s in self.units:
                    s.local = self.localities(s)
                for m in range(12 * y, 12 * y + 12):
                    self.month(y, m)
            if live["funding"]:
                self.charge(y)
            if live["risk"]:
                for s in self.units:
                    self.settle(s, y)
            if live["cost"]:
                for s in self.units:
                    own = case.outcome_share * (1 - s.earned) if live["risk"] else 0.0
                    s.margin, s.own_margin = self.margin(s, s.held), self.margin(s, own)
            self.credit(y)
            self.totals(y)
            if live["cost"] and live["procurement"]:
                for s in self.units:
                    self.hand_back(s, y)
            if live["standing"] and y < case.years - 1:
                self.stand(y)
            self.record(y)
            self.seen_last = self.seen
        return self.figures

    # Funding

    def funding(self, y):
        case, w = self.case, self.w
        L, P = w.L[y], w.P[y]
        for c in range(case.n):
            spend = case.redivided[c] + case.kept[c] + case.team_today[c] + money(case.limited[c], L)
            self.resource[c] = money(spend, w.A[y] * (1 + self.v["set-aside"]))
        formula = self.bundle.formula

        def activity(c):
            if self.seen_last is None or not case.live["demand"]:
                return 0.0
            return sum(self.seen_last[k] for k, _ in case.homes[c])

        if formula.county:
            among = Funders(case, list(range(case.n)), [1.0] * case.n, case.redivided)
            among.activity = [activity(c) for c in range(case.n)]
            pot = nearest(sum(case.redivided) * P)
            self.spread(formula.divide(pot, among, min(self.in_force(s, y) for s in self.units)), "due")
            self.spread(split(pot, by_money(case.redivided)), "fair")
        else:
            for s in self.units:
                among = Funders(case, s.unit.members, s.unit.shares, s.unit.redivided)
                among.activity = [activity(c) * share for c, share in zip(s.unit.members, s.unit.shares)]
                pot = nearest(sum(s.unit.redivided) * P)
                s.due = formula.divide(pot, among, self.in_force(s, y))
                s.fair = split(pot, by_money(s.unit.redivided))
        if case.present is not None:
            old, old_fair = self.present(y)
            for name, parts in (("old", old), ("old_fair", old_fair)):
                self.spread(parts, name)
            for s in self.units:
                start = self.formula_start(s)
                h = 12 if start is None else min(12, max(0, start - 12 * y))
                if h == 12:
                    s.due, s.fair = s.old, s.old_fair
                elif h > 0:
                    s.due = [money(a, h / 12) + money(b, 1 - h / 12) for a, b in zip(s.old, s.due)]
                    s.fair = [money(a, h / 12) + money(b, 1 - h / 12) for a, b in zip(s.old_fair, s.fair)]
        for s in self.units:
            months = 0 if s.follows_from is None else min(12, max(0, 12 * (y + 1) - s.follows_from))
            yearly = s.followed + s.follows * months / 12
            if yearly != 0:
                amount = pence_of(yearly * P)
                s.due = [a + b for a, b in zip(s.due, split(amount, by_money(s.due)))]
                s.fair = [a + b for a, b in zip(s.fair, split(amount, by_money(s.fair)))]
            s.kept = [nearest((case.kept[c] + case.limited[c] * L) * share * P)
                      for c, share in zip(s.unit.members, s.unit.shares)]
            s.base = [d + k for d, k in zip(s.due, s.kept)]
            s.granted = [self.of_source(s, k, pence_of(s.invested[k] * P)) if s.invested[k] else [0] * len(s.base)
                         for k in range(len(case.sources))]
            s.contributions = [b + sum(g[i] for g in s.granted) for i, b in enumerate(s.base)]

    def formula_start(self, s):
        if self.case.M is None or self.case.present is None:
            return 0
        if self.bundle.formula.county:
            starts = [u.start for u in self.units]
            return None if None in starts else max(starts)
        return s.start

    def in_force(self, s, y):
        start = self.formula_start(s)
        return 0 if start is None else max(0, y - max(0, start) // 12)

    def spread(self, parts, name):
        """Lays what each pays in all over its units."""
        left = list(parts)
        last = {c: s for s in self.units for c in s.unit.members}
        for s in self.units:
            row = []
            for c, share in zip(s.unit.members, s.unit.shares):
                part = left[c] if last[c] is s else money(parts[c], share)
                row.append(part)
                left[c] -= part
            setattr(s, name, row)

    def present(self, y):
        case = self.case
        formula, groups = case.present
        old, fair = [0] * case.n, [0] * case.n
        for members, shares in groups:
            paid = [money(case.redivided[c], share) for c, share in zip(members, shares)]
            pot = nearest(sum(paid) * self.w.P[y])
            among = Funders(case, members, shares, paid)
            for row, parts in ((old, formula.divide(pot, among, y)), (fair, split(pot, by_money(paid)))):
                for c, part in zip(members, parts):
                    row[c] += part
        return old, fair

    def of_source(self, s, k, amount):
        weights = self.payers(s, k)
        return split(amount, by_money(s.due) if weights is None else weights)

    def payers(self, s, k):
        if k == 0:
            return None
        weights = [self.case.sources[k][c] * share for c, share in zip(s.unit.members, s.unit.shares)]
        return weights if sum(weights) > 0 else None

    def credit(self, y):
        """Earmarked money committed can be spent; what is left is nobody's saving."""
        case = self.case
        if not (case.live["decisions"] and case.live["funding"]):
            return
        for s in self.units:
            for k in range(len(case.sources)):
                yearly = self.w.earmarked[k][y] * s.unit.today * self.w.P[y]
                if yearly == 0 and s.carried[k] == 0:
                    continue
                cash, earmark = sum(s.granted[k]), pence_of(yearly)
                room = earmark + pence_of(s.carried[k])
                credited = min(cash, room)
                parts = s.granted[k] if cash <= room else self.of_source(s, k, room)
                for c, part in zip(s.unit.members, parts):
                    self.committed[c] += part
                left = earmark - credited
                if case.unspent_terms[k] == "carried":
                    s.carried[k] += left / 100
                if left:
                    for c, part in zip(s.unit.members, self.of_source(s, k, left)):
                        self.unspent[c] += part

    # Decisions

    def decide(self, s, y):
        case, w, v = self.case, self.w, self.v
        coming = []
        for j, (k, month, _) in enumerate(case.matters):
            if w.comes_up[j]:
                coming.append((j, case.agenda[k], 12 * y + month, w.value_share[k] * s.unit.today * w.P[y]))
        queue = sum(self.way(s, item, j, value, y) in ("forum", "specification") for j, item, _, value in coming)
        interval = max(1, s.unit.forums["ordinary"]["monthsBetweenMeetings"])
        wait = 6 * max(0, queue * interval / (12 * v["meeting-room"]) - 1)
        s.settles = False
        for j, item, a, value in coming:
            carried, months, share, bound, outvoted, kept = self.matter(s, item, j, a, value, y, wait)
            self.weigh(s, j, y, value, carried, months, bound, outvoted, kept)
            if carried and item["kind"] == "price":
                s.settles = True
            if carried and item["kind"] == "investment":
                source = case.source_of[k]
                s.invested[source] += value * share / w.P[y]
                left = 12 * (y + 1) - (a + math.ceil(months))
                if left > 0:
                    more = self.of_source(s, source, pence_of(value * share * left / 12))
                    s.granted[source] = [x + m for x, m in zip(s.granted[source], more)]
                    s.contributions = [x + m for x, m in zip(s.contributions, more)]
            longest = v["delay-counted"]
            self.tally["delay"] += value * (self.part * min(longest, months) + (1 - self.part) * longest) / 12

    def way(self, s, item, j, value, y):
        """Who settles it."""
        rule = s.unit.forums[item["matter"]]
        if item["kind"] == "routine":
            if self.w.delegation[j][y] < self.bundle.terms["delegatedShare"]:
                return "lead"
            if rule["settlesRoutineElsewhere"]:
                return "operational"
        own = self.bundle.terms["ownDecisions"] if len(s.unit.members) > 1 else "nothing"
        if own == "contracts" and item["kind"] != "reprocurement":
            return "contract"
        if own == "specifications" and item["kind"] in ("routine", "variation"):
            return "specification"
        limit = rule["leadDecidesUpToPence"] / 100
        if item["matter"] == "ordinary" and item["kind"] != "reprocurement" and limit > 0 and limit >= value:
            return "lead"
        return "forum"

    def weigh(self, s, j, y, value, carried, months, bound, outvoted, kept):
        left = max(0, 1 - self.v["worth-lost"] * months) * kept
        total = most = 0.0
        for i, c in enumerate(s.unit.members):
            full = value * s.unit.stakes[i] * self.w.worth[j][y][c]
            most += full
            if carried and bound[i]:
                total += full * left
                self.tally["own_worth"][c] += full * left
                if outvoted[i]:
                    self.tally["burden"][c] += max(0, -full * left)
        self.tally["worth"] += total
        if most > 0:
            self.tally["good_lost"] += max(0, most - total)
        if most < 0:
            self.tally["poor_passed"] += max(0, -total)

    def matter(self, s, item, j, a, value, y, wait=0.0):
        """Whether it carries, after how many months, the share bound, who is bound, who was outvoted, and what is kept
        of its worth."""
        n = len(s.unit.members)
        carried, months, bound, outvoted, kept = self.forum(s, item, j, a, value, y, wait)
        if carried and not all(bound):
            total = sum(s.contributions)
            share = (sum(x for x, b in zip(s.contributions, bound) if b) / total if total > 0 else sum(bound) / n)
            carried = share > 0
        else:
            share = 1.0
        for i in range(n):
            s.times[i] += outvoted[i]
        # Where each decides for itself a matter is as many decisions as there are members.
        way = self.way(s, item, j, value, y)
        self.part = (sum(bound) / n if way in ("specification", "contract") else 1.0) if carried else 0.0
        self.tally["matters"] += 1
        self.tally["carried"] += self.part
        self.tally["months"] += months * self.part
        self.tally["lapsed"] += 1 - self.part
        return carried, months, share, bound, outvoted, kept

    def forum(self, s, item, j, a, value, y, wait):
        case, w, v = self.case, self.w, self.v
        rule = s.unit.forums[item["matter"]]
        ordinary = item["matter"] == "ordinary"
        members = s.unit.members
        n = len(members)
        nobody, everybody = [False] * n, [True] * n
        game, fallback = rule["game"], rule.get("fallback")
        moved = w.reorganised <= a
        voice = [case.bloc[c] if moved else c for c in members]
        g = 1 - v["modification"] if rule["mayBeModified"] else 1.0
        dislike = v["distance-dislike"] * (1 - v["variation-meets"] * self.varies) / max(1e-9, v["need-spread"])
        if "vetoes" not in rule:
            rule["vetoes"] = vetoes(game, n)
        views, ready = w.views[j][y], w.readiness[j][y]
        gap = [views[voice[i]] - abs(s.distance[i]) * dislike
               - (v["hold-out"] if n > 1 and rule["vetoes"][i] else 0.0) for i in range(n)]

        def leaning(k):
            moves = w.moved[j][y][k]
            return [ready[voice[i]] + g ** k * gap[i] + v["wavering"] * moves[voice[i]] for i in range(n)]

        way = self.way(s, item, j, value, y)
        if way in ("specification", "contract"):
            time = 0.0
            if w.reorganised <= a < w.reorganised + v["reorganisation-pause"]:
                time += v["reorganisation-pause"] - (a - w.reorganised)
            if way == "contract":
                if item["kind"] != "suspension":
                    time += sum(w.governance[c] for c in members) / n / 30.4
            else:
                time += rule["noticeDays"] / 30.4 + max(1, rule["monthsBetweenMeetings"]) / 2 + wait
                if rule["recommends"]:
                    time += v["ratification"]
            if time > item["deadlineMonths"]:
                return False, item["deadlineMonths"], nobody, nobody, 1.0
            moves = w.moved[j][y][0]
            goes = [ready[voice[i]] + views[voice[i]] + v["wavering"] * moves[voice[i]] > 0 for i in range(n)]
            return any(goes), time, goes, nobody, 1 - v["scale-lost"] if way == "contract" else 1.0
        if way != "forum":
            U = leaning(0)
            yes = U[s.unit.host] > 0 if way == "lead" else 2 * sum(u > 0 for u in U) > n
            return yes, v["lead-months"] if way == "lead" else v["operational-months"], everybody if yes else nobody, nobody, 1.0

        interval = max(1, rule["monthsBetweenMeetings"])
        urgent = item["kind"] == "suspension"
        writes = rule["written"] != "no" and not urgent
        stays = rule["written"] == "until-consensus"
        time = 0.0 if urgent else rule["noticeDays"] / 30.4
        if not urgent and not writes:
            time += interval / 2 + wait
        if w.reorganised <= a < w.reorganised + v["reorganisation-pause"]:
            time += v["reorganisation-pause"] - (a - w.reorganised)
        band = rule["abstentionBand"]
        deadline = item["deadlineMonths"]
        ladder = rule["ladder"]
        parts = rule["agreesToDisagree"] and item["isSeparable"]

        def apart(k, time):
            U = leaning(max(0, k - 1))
            return True, time, [u > 0 for u in U], nobody, 1 - v["scale-lost"]

        k = 0
        outcome = None
        while time <= deadline and k < 12:
            if k >= rule["attempts"] and fallback is None:
                if ladder:
                    doubtful = 1.0
                    U = leaning(k)
                    for rung in ladder:
                        time += rung["months"]
                        doubtful *= 1 - rung["persuades"]
                        yes = [U[i] > 0 or w.persuasion[j][y][members[i]] >= doubtful for i in range(n)]
                        final = rung["isFinal"]
                        if (final and 2 * sum(yes) > n) or carries(game, yes, everybody):
                            outcome = [not x for x in yes], U
                            break
                        if final:
                            break
                    if outcome is None:
                        return apart(k, time) if parts else (False, time, nobody, nobody, 1.0)
                    break
                if parts:
                    return apart(k, time)
            horizon = rule["noticeDays"] + rule["forwardDays"] + 30.4 * k
            present = []
            for i, c in enumerate(members):
                mandate = w.governance[c] <= horizon
                if not mandate:
                    limits = rule["limitsPence"]
                    mandate = (ordinary and value * s.unit.stakes[i] <= limits[i] / 100 if limits
                               else w.mandates[j][y][c] >= v["unmandated"])
                present.append(mandate and w.attendance[j][y][k][c] < w.attends[c])
            if writes and (k == 0 or stays):
                U = leaning(k)
                rejects = any(p and not u > 0 for p, u in zip(present, U))
                if not rejects and (rule["silenceAuthorises"] or all(present)):
                    outcome = nobody, U
                    break
            elif sum(present) >= rule["quorumShare"] * n - 1e-9:
                U = leaning(k)
                votes = [present[i] and not (band > 0 and abs(U[i]) <= band) for i in range(n)]
                yes = [votes[i] and U[i] > 0 for i in range(n)]
                no = [votes[i] and not U[i] > 0 for i in range(n)]
                won = k >= rule["attempts"] and fallback is not None and carries(fallback, yes, votes)
                won = won or carries(game, yes, votes)
                if not won and rule.get("castingVote") is not None:
                    chair = rule["castingVote"]
                    won = votes[chair] and yes[chair] and sum(yes) == sum(no)
                if won:
                    outcome = no, U
                    break
            k += 1
            time += interval / 2 + wait if writes and k == 1 and not stays else interval
        if outcome is None:
            return apart(k, deadline) if parts else (False, deadline, nobody, nobody, 1.0)
        no, U = outcome
        if not rule["recommends"]:
            return True, time, everybody, no, 1.0
        return True, time + v["ratification"], [u > 0 for u in U], nobody, 1.0

    # Procurement

    def procure(self, y):
        case, v, w = self.case, self.v, self.w
        p = nearest(v["procurement-months"] + v["mobilisation-months"])
        lead = p + nearest(v["approval-lead"])
        purchase = self.bundle.purchase
        after = lambda s: s.delay if s.ends == case.M else 0
        when = lambda s: max(case.earliest, s.ends + after(s) - lead, s.asks, s.let_from)
        for s in self.units:
            if s.extends_next is not None:
                s.extended, s.extends_next = s.extends_next, None
            if s.ends is not NEVER and when(s) < 12 * (y + 1) and purchase["extensionYears"] > 0 and s.let_from >= 0 \
                    and s.may_extend and s.months_over == 0:
                s.may_extend = False
                s.ends += 12 * purchase["extensionYears"]
        due = [s for s in self.units if s.ends is not NEVER and when(s) < 12 * (y + 1)]
        lots = draws.stream(case.data["seed"], "lots") if due else None
        for s in due:
            E, planned = s.ends, s.ends + after(s)
            Q = sum(o.lots for o in due if o.delay == s.delay)
            q = max(12 * y if y > 0 else case.earliest, when(s))
            first_time = E == case.M
            if first_time and s.first_asked is None:
                s.first_asked = q
            spent, approved = 0.0, True
            if case.live["decisions"] and case.reprocurement is not None:
                item = case.agenda[case.reprocurement]
                approved, begin = False, max(y, s.draws_from)
                for attempt in range(nearest(v["askings"])):
                    if spent >= v["asking-months"]:
                        break
                    s.draws_from = begin + attempt + 1
                    draw_year = min(case.years - 1, begin + attempt)
                    approved, months, *_ = self.matter(
                        s, item, len(case.matters), q + math.floor(spent), 0.0, draw_year)
                    spent += months
                    if approved:
                        break
                spent = math.ceil(spent) if approved else max(1, math.ceil(spent))
            at = q + int(spent)
            if first_time and not s.outside:
                self.to_approve = max(self.to_approve, at - s.first_asked)
                self.to_start = max(self.to_start, p)
            if not approved:
                s.asks = at
                self.carry_on(s, E, math.inf, y)
                if first_time:
                    s.start = None
                continue
            share = max(1e-6, self.full_size(s) / s.lots) ** v["bidder-size"]
            b = v["bidders"] * share / (1 + v["bidder-crowding"] * max(0, Q - 1))
            failed, delay, premium, changed = 0, 0, 0.0, 0
            for lot in range(s.lots):
                came = 0
                for attempt in range(nearest(v["lot-offers"])):
                    first, second = draws.draw(lots, self.w.future, s.unit.key, at & 0xFFFFFFFF, 8 * lot + attempt)
                    if attempt == 0 and not second < v["incumbent-wins"]:
                        changed += 1
                    came = poisson(b, float(first))
                    if came > 0:
                        break
                    failed += 1
                    delay = max(delay, (attempt + 1) * nearest(v["rerun-months"]))
                premium += v["competition"] / came if came else v["direct-award"] * v["competition"]
            s.premium = premium / s.lots
            chi = changed / s.lots
            starts = max(planned, at + p + delay)
            if planned < 12 * case.years and not s.outside:
                self.contracts_due += 1
                self.months_late += min(starts, 12 * case.years) - planned
            base = [d + k for d, k in zip(s.due, s.kept)]
            pounds = sum(base) / 100
            if first_time and not s.outside:
                self.to_start = max(self.to_start, p + delay)
                now = (at, at + p + delay - nearest(v["mobilisation-months"]), starts)
                self.reached = tuple(map(max, self.reached, now)) if self.reached else now
            several = 1 if first_time and len(self.units) > 1 else 0
            cost = pence_of(v["procurement-cost"] * self.effort(s) * (s.lots + failed) * w.P[y]
                            + v["split-cost"] * pounds * min(1, s.lots - 1 + several)
                            + v["transfer-cost"] * pounds * chi)
            for c, part in zip(s.unit.members, split(cost, by_money(base))):
                self.transaction[c] += part
            self.tally["failed"] += failed
            if self.bundle.formula.payment == "block":
                money_now = sum(s.contributions) / 100
                volume = money_now / (s.unit.today * w.C[y]) if s.unit.today > 0 else 0.0
                if volume > 0:
                    s.followed += s.follows
                    gap = w.D[y] / volume - 1
                    s.follows = max(-money_now, v["price-follows"] * gap * money_now) / w.P[y]
                    s.follows_from = starts
            self.carry_on(s, E, starts, y)
            if first_time:
                s.start = starts
            s.ends, s.let_from, s.may_extend = starts + 12 * (purchase.get("termYears") or case.term), starts, True
            s.factor = self.cost_factor(s)

    def carry_on(self, s, end, start, y):
        now = s.extended
        if now is not None and now[0] != end and now[1] > 12 * y and now[1] != math.inf:
            s.extends_next = (end, start)
        else:
            s.extended, s.extends_next = (end, start), None

    def review_prices(self, y):
        """Where waits have long stood above the standard, settling the year's price raises the next year's."""
        v, w = self.v, self.w
        if self.bundle.formula.payment != "block" or not (self.case.live["demand"] and self.case.live["cost"]):
            return
        for s in self.units:
            money_now = sum(s.contributions) / 100
            volume = money_now / (s.unit.today * w.C[y]) if s.unit.today > 0 else 0.0
            if not s.settles or s.let_from > 12 * y or s.months_over < nearest(v["review-months"]) or not volume > 0:
                continue
            s.followed += s.follows
            s.follows = max(0, v["price-follows"] * (w.D[y] / volume - 1) * money_now) / w.P[y]
            s.follows_from = 12 * (y + 1)

    def cover(self, y):
        """What serves a unit whose contract has ended and whose next has not begun."""
        v, stream = self.v, draws.stream(self.case.data["seed"], "cover")
        for s in self.units:
            if s.extended is None or s.extended[1] <= s.extended[0]:
                continue
            E = s.extended[0]
            if E >= 12 * (y + 1) or s.settled == E:
                continue
            s.settled = E
            if self.case.contract.get("canExtend"):
                s.runs_on = math.inf
                continue
            modified, challenged = (float(x) for x in draws.draw(stream, self.w.future, s.unit.key, E))
            bridge = float(draws.draw(stream, self.w.future, s.unit.key, E, 1)[0])
            modified = modified < v["modification-chance"]
            challenged = modified and challenged < v["challenge-chance"]
            s.runs_on = E + (nearest(v["modification-months"]) if modified and not challenged else 0)
            s.bridged = bridge < v["bridging-chance"]
            if challenged:
                cost = pence_of(v["challenge-cost"] * self.w.P[y])
                base = by_money([d + k for d, k in zip(s.due, s.kept)])
                for c, part in zip(s.unit.members, split(cost, base)):
                    self.transaction[c] += part

    def contracts(self, y):
        """Whether the new contract came in time, and what served where it did not."""
        case, out = self.case, {name: 0.0 for name in (
            "on-time", "late-months", "modified-months", "bridged-months", "gap-months", "months-to-approve",
            "months-to-start", "month-approved", "month-awarded", "month-started", "contracts-due", "months-late")}
        if not case.live["procurement"]:
            return out
        weight, in_time, to_approve, never = 0.0, True, self.to_approve, self.reached is None
        for s in self.units:
            E, until = s.extended if s.extended is not None else (0, 0)
            late = until > E
            if late and E == case.M and not s.outside and until > case.M + s.delay:
                in_time = False
                if until == math.inf:
                    never = True
                    to_approve = max(to_approve, 12 * case.years - s.first_asked)
            begins, ends = max(E, 12 * y), min(until, 12 * y + 12)
            months = max(0, ends - begins) if late else 0
            on = min(months, max(0, s.runs_on - begins))
            share = max(0.01, s.unit.today)
            weight += share
            out["late-months"] += months * share
            if not case.contract.get("canExtend"):
                out["modified-months"] += on * share
            out["bridged-months" if s.bridged else "gap-months"] += (months - on) * share
        for name in ("late-months", "modified-months", "bridged-months", "gap-months"):
            out[name] /= weight
        if case.M // 12 == y:
            out["on-time"] = 1.0 if in_time else 0.0
        if y == case.years - 1:
            out["months-to-approve"], out["months-to-start"] = to_approve, self.to_start
            for k, name in enumerate(("month-approved", "month-awarded", "month-started")):
                out[name] = 12 * case.years if never else self.reached[k]
            due, months = self.contracts_due, self.months_late
            for s in self.units:
                if s.ends is NEVER or s.outside:
                    continue
                planned = s.ends + (s.delay if s.ends == case.M else 0)
                if planned < 12 * case.years:
                    due, months = due + 1, months + 12 * case.years - planned
            out["contracts-due"], out["months-late"] = due, months / due if due else 0.0
        return out

    # Demand

    def month(self, y, m):
        case, v, w, W = self.case, self.v, self.w, self.W
        R = w.R[m]
        leave = v["leave-rate"]
        P = len(W)
        L = [leave * x for x in W]
        for k in range(P):
            W[k] = W[k] + (R[k] - L[k])
        S = [0.0] * P
        C = w.C[y]
        flex = 1 + v["activity-flex"] if self.bundle.formula.payment != "block" else 1.0
        old, old_places, own = [], [], []
        for s in self.units:
            runs = s.start is not None and m >= s.start
            F = v["fixed-cost-per-contract"] * (s.lots if runs else s.unit.size) * C
            late = s.extended is not None and s.extended[0] <= m < s.extended[1]
            dearer, served = 1.0, 1.0
            if late and m < s.runs_on:
                dearer = 1 + v["extension-premium"]
            elif late and s.bridged:
                dearer = 1 + v["bridging-premium"]
            elif late:
                served = v["gap-service"]
            c = case.c0 * C * (s.factor if runs else 1.0) * dearer
            bought = max(0, sum(s.contributions) / 100 - F) / 12
            K = bought / c * w.workforce[y] * served if c > 0 else 0.0
            s.person = bought / K if K > 0 else 0.0
            s.capacity = K
            s.planned += K
            if runs:
                own.append((s, K))
            else:
                old.append((s, K))
                old_places += s.unit.places

        sharing = v["sharing"]

        def locally(s, K):
            total = 0.0
            if sharing < 1:
                for k, part in zip(s.unit.places, s.local):
                    now = min(W[k], K * flex * (1 - sharing) * part)
                    S[k] += now
                    W[k] -= now
                    total += now
            return total

        def serve(places, K):
            ready = 0.0
            for k in places:
                ready += W[k]
            share = min(1, K * flex * sharing / ready) if ready > 0 else 0.0
            for k in places:
                now = share * W[k]
                S[k] += now
                W[k] -= now
            return ready * share

        if old:
            capacity = sum(K for _, K in old)
            for s, K in old if capacity > 0 else []:
                s.seen += locally(s, K)
            total = serve(sorted(set(old_places)), capacity)
            for s, K in old:
                s.seen += total * K / capacity if capacity > 0 else 0.0
        for s, K in own:
            s.seen += locally(s, K)
            s.seen += serve(s.unit.places, K)
        T = v["wait-standard"] * 12 / 52
        self.spare(W, S, L)
        if case.live["cost"] and flex == 1:
            self.overtime(old, old_places, own, W, S, L, T)
        for k in range(P):
            flow = S[k] + L[k]
            wait = min(v["longest-wait"], W[k] / flow) if flow > 0 else v["longest-wait"] if W[k] > 0 else 0.0
            self.seen[k] += S[k]
            self.left[k] += L[k]
            self.waited[k] += wait * S[k]
            self.within[k] += (1 - math.exp(-T / wait) if wait > 0 else 1.0) * S[k]

    def spare(self, W, S, L):
        """Where a wait would fall below the least, fewer are seen, and the provider keeps what they would have cost."""
        least = self.v["least-wait"] * 12 / 52
        if least <= 0:
            return
        spared = [max(0, min(S[k], (least * (S[k] + L[k]) - W[k]) / (1 + least))) for k in range(len(W))]
        for k, x in enumerate(spared):
            S[k] -= x
            W[k] += x
        for s in self.units:
            for k in s.unit.places:
                if spared[k] > 0:
                    s.seen -= spared[k]
                    s.saved += spared[k] * s.person
                    spared[k] = 0.0

    def overtime(self, old, old_places, own, W, S, L, T):
        """Waits above the standard that have lasted are answered by overtime, at the provider's cost."""
        v = self.v
        groups = [([s], K, s.unit.places, False) for s, K in own]
        if sum(K for _, K in old) > 0:
            groups.insert(0, ([s for s, _ in old], sum(K for _, K in old), sorted(set(old_places)), True))
        for states, K, places, is_old in groups:
            waiting, flow = 0.0, 0.0
            for k in places:
                waiting += W[k]
                flow += S[k] + L[k]
            months, long = max(s.months_over for s in states), waiting > T * flow
            if long and months >= nearest(v["response-months"]):
                more = min(v["overtime-limit"] * K, (waiting - T * flow) / (1 + T))
                share = more / waiting
                for k in places:
                    now = W[k] * share
                    W[k] -= now
                    S[k] += now
                for s in states:
                    part = more * s.capacity / K if is_old else more
                    s.seen += part
                    s.overtime += part * s.person * (1 + v["overtime-premium"])
            for s in states:
                s.months_over = min(255, months + 1) if long else 0

    def localities(self, s):
        """The part of a unit's money that belongs to each of its places."""
        case, places = self.case, s.unit.places
        local = [0.0] * len(places)
        for c, x in zip(s.unit.members, s.contributions):
            homes = [k for k, _ in case.homes[c]]
            living = sum(case.residents[k] for k in places if k in homes)
            if x <= 0:
                continue
            for i, k in enumerate(places):
                if k in homes:
                    part = case.residents[k] / living if living > 0 else 1.0 if len(homes) == 1 else 0.0
                    local[i] += x / 100 * part
        if sum(local) > 0:
            return [m / sum(local) for m in local]
        heads = sum(case.residents[k] for k in places)
        return [case.residents[k] / heads if heads > 0 else 1 / len(places) for k in places]

    # Cost

    def charge(self, y):
        case, v, w = self.case, self.v, self.w
        if case.has_team:
            self.todays_team(y)
        for s in self.units:
            o = self.own_months(s, y)
            members, pay = s.unit.members, by_money([d + k for d, k in zip(s.due, s.kept)])
            s.lead = [0] * len(members)
            if case.has_team and o > 0:
                teams = s.teams * self.bundle.terms["teamSize"] * self.effort(s)
                full = self.full_size(s)
                borne = s.unit.size / full if full > 0 else 1.0
                cost = pence_of(case.team_cost / 100 * teams * borne * o / 12 * w.P[y])
                own = [(case.kept[c] + case.limited[c]) / 100 * share for c, share in zip(members, s.unit.shares)]
                by = lambda due: case.team(cost, [pence_of(d / 100 / w.P[y] + k) for d, k in zip(due, own)])
                s.lead = by(s.due)
                if s.due != s.fair:
                    for c, fair, part in zip(members, by(s.fair), s.lead):
                        self.gain[c] += fair - part
            if case.live["cost"]:
                cost = pence_of(v["boundary-cost"] * s.boundaries * w.P[y] * o / 12)
                for c, part in zip(members, split(cost, pay)):
                    self.transaction[c] += part
            self.host(s, y, o)
            for c, part in zip(members, s.lead):
                self.lead[c] += part

    def own_months(self, s, y):
        return min(12, max(0, 12 * (y + 1) - s.start)) if s.start is not None else 0

    def todays_team(self, y):
        """Before a unit's own contract its members pay their parts of today's one team, split among everybody as today."""
        case = self.case
        last = {c: s for s in self.units for c in s.unit.members}
        for h in sorted({12 - self.own_months(s, y) for s in self.units} - {0}):
            whole = case.team(pence_of(case.team_cost / 100 * self.w.P[y] * h / 12), case.paid)
            left = list(whole)
            for s in self.units:
                for c, share in zip(s.unit.members, s.unit.shares):
                    part = left[c] if last[c] is s else money(whole[c], share)
                    left[c] -= part
                    if 12 - self.own_months(s, y) == h:
                        self.lead[c] += part

    def host(self, s, y, o):
        case, members, shares = self.case, s.unit.members, s.unit.shares
        if o <= 0:
            return
        everybody = sum(case.people)
        g = [case.people[c] * sh for c, sh in zip(members, shares)]
        h = sum(g) / everybody if everybody > 0 else sum(shares) / case.n
        if not sum(g) > 0:
            g = [1.0] * len(members)
        for f in self.bundle.terms["hosted"]:
            yearly = money(f["pence"], h * self.w.P[y])
            shared = f["isShared"] and f["host"] in members
            cost = money(yearly, o / 12 * (1 if shared else f["alone"]))
            s.lead = [a + b for a, b in zip(s.lead, split(cost, g))]
            due = case.M if case.M is not None else 0
            if f["isToday"] and not shared and not s.formed and s.start == due + s.delay and (due + s.delay) // 12 == y:
                for c, part in zip(members, split(money(yearly, f["costOfLeaving"]), g)):
                    if c != f["host"]:
                        self.transaction[c] += part

    def margin(self, s, held):
        M = sum(s.contributions) / 100
        if not M > 0:
            return self.v["base-margin"]
        kept = s.saved - s.overtime if self.bundle.formula.payment == "block" else 0.0
        return self.v["base-margin"] + (kept - held * (sum(d + k for d, k in zip(s.due, s.kept)) / 100)) / M

    # Risk

    def settle(self, s, y):
        case, v, w, risk = self.case, self.v, self.w, self.bundle.risk
        unit, x = s.unit, s.contributions
        M, pay = sum(x), by_money(x)
        base = [d + k for d, k in zip(s.due, s.kept)]
        ids = [case.ids[c] for c in unit.members]
        others = min(1, max(0, v["base-outcome"] + v["outcome-noise"] * w.outcomes[y]))
        if case.live["demand"]:
            within = sum(part * self.within[k] / self.seen[k] if self.seen[k] > 0 else 0.0
                         for k, part in zip(unit.places, s.local))
            n = v["outcome-indicators"]
            j = min(n, v["wait-indicators"])
            earned = within * j / n + others * (n - j) / n
        else:
            earned = others
        s.outcome = earned
        ours = case.outcome_share
        at_risk = risk.outcome_share if risk.outcome_share is not None else ours
        last = earned if s.earned is None else s.earned
        s.held = at_risk * (1 - earned) - max(0, at_risk - ours) * (1 - last) * risk.priced_in
        held = money(sum(base), s.held)
        s.earned = earned
        back = split(held, by_money(base))
        over = [money(a, w.spending[y][c]) - b for a, c, b in zip(base, unit.members, back)]
        formula = self.bundle.formula
        if formula.payment != "block" and s.planned > 0:
            variance = money(M, s.seen / s.planned - 1)
            pooled = money(variance, formula.pooled)
            everybody = sum(self.seen[k] for k in unit.places)
            weights = []
            for a, c in zip(x, unit.members):
                part = a / M if M > 0 else 0.0
                k = case.place_of.get(c)
                weights.append(self.seen[k] / everybody if k is not None and everybody > 0 else part)
            for one in (split(pooled, pay), split(variance - pooled, weights)):
                over = [o + b for o, b in zip(over, one)]
        over = [o - b for o, b in zip(over, risk.borne(ids, x, over, y))]
        support, reserves = risk.settle(ids, x, over, s.reserves, y)
        for i, c in enumerate(unit.members):
            self.over[c] += over[i]
            self.support[c] += support[i]
            self.growth[c] += reserves[i] - s.reserves[i]
        s.reserves = reserves

    # What is written down

    def totals(self, y):
        case = self.case
        n = case.n
        self.paid = [0] * n
        self.fits = [0.0] * n
        for s in self.units:
            for c, x, share, fit in zip(s.unit.members, s.contributions, s.unit.shares, s.fit):
                self.paid[c] += x
                self.fits[c] += fit * share
        self.total = [self.paid[c] + self.lead[c] + self.transaction[c] + self.over[c] - self.support[c]
                      for c in range(n)]
        for s in self.units:
            if s.due == s.fair:
                continue
            cases = split(sum(s.granted[0]), by_money(s.fair))
            for i, c in enumerate(s.unit.members):
                self.gain[c] += s.fair[i] - s.due[i] + cases[i] - s.granted[0][i]
        self.gain = [g / 100 for g in self.gain]
        self.resource = [r + e for r, e in zip(self.resource, self.committed)]
        tolerances = [0 if kind == "local-authority" else self.v["breach-tolerance"] for kind in case.kinds]
        balance = [r - t for r, t in zip(self.resource, self.total)]
        self.breach = [1.0 if r > 0 and b / 100 < -t * (r / 100) else 0.0
                       for r, b, t in zip(self.resource, balance, tolerances)]
        # The year as it stood, before anybody leaves.
        self.contract_rows = self.contracts(y)
        self.rows = {}
        for name in ("margin", "outcome", "price-premium"):
            by, weighted, money_all = [0.0] * n, 0.0, 0.0
            for s in self.units:
                value = {"margin": getattr(s, "margin", 0.0), "outcome": getattr(s, "outcome", 0.0),
                         "price-premium": s.premium if s.start is not None and s.start <= 12 * y + 11 else 0.0}[name]
                for c, share in zip(s.unit.members, s.unit.shares):
                    by[c] += value * share
                weighted += value * sum(s.contributions) / 100
                money_all += sum(s.contributions) / 100
            self.rows[name] = by, weighted / money_all if money_all > 0 else 0.0
        self.outvoted = [0.0] * n
        for s in self.units:
            for c, t in zip(s.unit.members, s.times):
                self.outvoted[c] += t

    def record(self, y):
        case, w = self.case, self.w
        n = case.n
        pounds = lambda amounts: [a / 100 for a in amounts]
        total = [t for t in self.total]
        by = {"contribution": pounds(self.paid), "lead-team-cost": pounds(self.lead),
              "transaction-cost": pounds(self.transaction), "total-cost": pounds(total),
              "resource": pounds(self.resource), "balance": pounds([r - t for r, t in zip(self.resource, total)]),
              "breach": self.breach, "gain": self.gain,
              "change": [(p + l - q - t) / 100
                         for p, l, q, t in zip(self.paid, self.lead, case.paid, case.team_today)],
              "unspent": pounds(self.unspent),
              "aid": pounds([s + g for s, g in zip(self.support, self.growth)]), "outvoted": self.outvoted,
              "exits": [float(e) for e in self.tally["exits"]],
              "decision-value": self.tally["own_worth"], "outvoted-burden": self.tally["burden"]}
        out = {name: row + [sum(row)] for name, row in by.items()}
        referred = [sum(w.R[m][k] for m in range(12 * y, 12 * y + 12)) for k in range(len(case.places))]
        people = {"referrals": referred, "unmet": self.left, "waiting": self.W, "seen": self.seen}
        for name, values in people.items():
            out[name] = [sum(values[k] for k, _ in case.homes[c]) for c in range(n)] + [sum(values)]
        for name, sums, scale in (("wait", self.waited, 52 / 12), ("within-standard", self.within, 1)):
            row = []
            for homes in [[k for k, _ in case.homes[c]] for c in range(n)] + [range(len(case.places))]:
                seen = sum(self.seen[k] for k in homes)
                row.append(sum(sums[k] for k in homes) / seen * scale if seen > 0 else 0.0)
            out[name] = row
        heads = sum(case.residents)
        out["fit"] = self.fits + [
            sum(self.fits[c] * r for c, r in zip(case.places, case.residents)) / heads if heads > 0 else 0.0]
        for name, (row, whole) in self.rows.items():
            out[name] = row + [whole]
        t = self.tally
        alone = {"matters": t["matters"], "carried": t["carried"], "lapsed": t["lapsed"],
                 "decision-months": t["months"] / t["carried"] if t["carried"] else 0.0, "delay-cost": t["delay"],
                 "failed-lots": t["failed"], "good-lost": t["good_lost"], "poor-passed": t["poor_passed"],
                 **self.contract_rows}
        for name, value in alone.items():
            out[name] = [0.0] * n + [float(value)]
        out["care-value"] = [0.0] * n + [
            sum(self.seen) * self.v["care-worth"] * case.B / case.N if case.live["demand"] else 0.0]
        out["adoption"] = self.adoption if y == 0 and self.adoption else [0.0] * (n + 1)
        gap = self.bundle.power_gap
        out["power-gap"] = gap + [sum(abs(g) for g in gap) / 2]
        for name, row in out.items():
            self.figures.setdefault(name, []).append(row)

    # What follows

    def hand_back(self, s, y):
        if s.start is None or s.start > 12 * y or not s.own_margin < self.v["margin-floor"]:
            s.losses = 0
            return
        s.losses += 1
        end = 12 * (y + 1) + nearest(self.v["hand-back-notice"])
        if s.losses >= nearest(self.v["loss-years"]) and (s.ends is NEVER or s.ends > end):
            s.ends = end
            s.losses = 0

    def stand(self, y):
        case, v = self.case, self.v
        leavers = []
        for c in sorted(range(case.n), key=lambda c: case.ids[c]):
            home, at, most = None, 0, 0.0
            for s in self.units:
                if c in s.unit.members:
                    i = s.unit.members.index(c)
                    if s.unit.shares[i] > most:
                        home, at, most = s, i, s.unit.shares[i]
            resource = (self.resource[c] - self.committed[c]) / 100
            if home is None or len(home.unit.members) == 1:
                continue
            if self.goes[c] is not None:
                if self.goes[c] <= y:
                    leavers.append((c, home))
                continue
            grievance = 0.0
            if resource > 0:
                k = case.place_of.get(c)
                M = sum(home.contributions)
                own = 0.0 if k is not None else self.variation(len(case.homes[c]))
                if k is not None:
                    size = case.residents[k] / case.everybody if case.everybody > 0 else 0.0
                else:
                    size = home.unit.size * home.contributions[at] / M if M > 0 else 0.0
                e = -v["scale-elasticity"]
                grievance = (-self.gain[c] / resource + v["misfit-dislike"] * (1 - home.fit[at])
                             + v["outvoted-dislike"] * home.times[at]
                             + self.longer(c, k, home, at) - v["say-dislike"] * self.bundle.power_gap[c] + self.pull(c)
                             - (max(1e-6, max(1e-3, size)) ** e * (1 + own) - self.person_cost(home))
                             - case.team_cost / 100 * v["team-alone"] / resource)
            self.beyond[c] = self.beyond[c] + 1 if grievance > self.w.red_line[c] else 0
            if self.beyond[c] >= v["patience"]:
                self.beyond[c] = 0
                self.goes[c] = y + -(-self.bundle.terms["noticeMonths"] // 12)
                if self.goes[c] <= y:
                    leavers.append((c, home))
        for c, home in leavers:
            self.leave(c, home, y)

    def longer(self, c, k, home, at):
        """What it would be spared of its own residents' waits with its own money for them alone."""
        case, v = self.case, self.v
        if k is None or not case.live["demand"]:
            return 0.0
        heads = sum(case.residents[p] for p in home.unit.places)
        own = home.contributions[at] / 100
        if not (heads > 0 and own > 0 and case.residents[k] > 0) or self.seen[k] <= 0:
            return 0.0
        wait = self.waited[k] / self.seen[k] * 52 / 12
        spared = 1 - sum(home.contributions) / 100 / heads / (own / case.residents[k])
        return v["wait-dislike"] * wait / v["wait-standard"] * max(-1, min(1, spared))

    def pull(self, c):
        """What its view of the map counts when it judges its standing."""
        if not self.case.live["adoption"] or self.bundle.map < 0:
            return 0.0
        v, view = self.v, self.view(c)
        if view == "supports-if-local":
            weight = -v["half-view"] if self.varies >= v["scope-asked"] else v["half-view"]
        else:
            weight = {"prefers": -1, "supports": -v["half-view"], "refuses": 1}.get(view, 0)
        return v["view-weight"] * weight

    def leave(self, c, home, y):
        case, v, terms = self.case, self.v, self.bundle.terms
        members, shares = home.unit.members, home.unit.shares
        self.goes[c] = None
        at = members.index(c)
        share = shares[at]
        pounds = home.contributions[at] / 100 * v["exit-cost"]
        everybody = sum(case.people)
        part = case.people[c] * share / everybody if everybody > 0 else share / case.n
        for f in terms["hosted"]:
            if f["isShared"] and f["host"] != c and f["host"] in members:
                pounds += f["pence"] / 100 * part * f["costOfLeaving"] * self.w.P[y]
        cost = pence_of(pounds)
        self.transaction[c] += cost
        self.total[c] += cost
        self.tally["exits"][c] += 1
        M = sum(home.contributions)
        alone = State(self.bundle.unit([c], [share]), 1, 1, 1.0)
        gone = []
        for k in range(len(case.sources)):
            part = home.contributions[at] / 100 / (M / 100) if M > 0 else 0.0
            weights = self.payers(home, k)
            if weights is not None:
                part = weights[at] / sum(weights)
            gone.append((home.invested[k] * part, home.carried[k] * part))
        alone.invested, alone.carried = [g for g, _ in gone], [g for _, g in gone]
        part = home.contributions[at] / 100 / (M / 100) if M > 0 else 0.0
        alone.followed = (home.followed + home.follows) * part
        alone.reserves = [home.reserves[at]]
        alone.contributions = [home.contributions[at]]
        alone.start, alone.formed = 12 * (y + 1), True
        alone.ends = 12 * (y + 1) + nearest(v["leaver-term"]) if case.contract is not None else NEVER
        alone.premium = v["competition"]
        self.place(alone)
        alone.factor = self.cost_factor(alone)
        if len(members) == 1:
            alone.invested, alone.carried = home.invested, home.carried
            alone.followed = home.followed + home.follows
            self.units[self.units.index(home)] = alone
            return
        self.units.append(alone)
        keep = [i for i in range(len(members)) if i != at]
        home.invested = [a - g for a, (g, _) in zip(home.invested, gone)]
        home.followed, home.follows = home.followed * (1 - part), home.follows * (1 - part)
        home.carried = [a - g for a, (_, g) in zip(home.carried, gone)]
        home.reserves = [home.reserves[i] for i in keep]
        home.contributions = [home.contributions[i] for i in keep]
        home.times = [home.times[i] for i in keep]
        home.unit = self.bundle.unit([members[i] for i in keep], [shares[i] for i in keep], home.unit.partners)
        self.place(home)
        if home.start is not None and home.start <= 12 * (y + 1):
            home.factor = self.cost_factor(home)


def poisson(b, u):
    """The smallest count whose cumulative chance is at least u; the count stops at 200."""
    chance = math.exp(-b)
    total, n = chance, 0
    while total < u and n < 200:
        n += 1
        chance *= b / n
        total += chance
    return n
