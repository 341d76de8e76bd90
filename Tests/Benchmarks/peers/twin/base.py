"""A case read from a file, and the base year: what the page "The base year" works out once."""

import json
import math

import draws


def nearest(x):
    """Whole pence, halves away from zero."""
    size = abs(x)
    if not size <= 1e15:
        raise ArithmeticError("an amount is too large or not a number")
    whole = math.floor(size)
    if size - whole >= 0.5:
        whole += 1
    return -whole if x < 0 else whole


def pence_of(pounds):
    return nearest(100 * pounds)


def money(amount, factor):
    return nearest(amount * factor)


def split(amount, weights, strict=False):
    """Largest remainder; `strict` where nobody having weight is a formula's failure."""
    count = len(weights)
    total = 0.0
    for weight in weights:
        if not weight >= 0 or weight == math.inf:
            raise ArithmeticError("a weight is below 0 or not a number")
        total += weight
    if total == 0:
        if strict:
            if count == 1 or amount == 0:
                return [amount] * count
            raise ArithmeticError("nobody has weight")
        weights, total = [1.0] * count, float(count)
    left = abs(amount)
    scale = left / total
    parts, rests = [], []
    for weight in weights:
        exact = weight * scale
        part = min(math.floor(exact), left)
        parts.append(part)
        rests.append(exact - part)
        left -= part
    while left > 0:
        best = -1
        for i in range(count):
            if weights[i] > 0 and (best < 0 or rests[i] > rests[best]):
                best = i
        parts[best] += 1
        rests[best] -= 1
        left -= 1
    return [-p for p in parts] if amount < 0 else parts


def by_money(amounts):
    return [float(max(0, a)) for a in amounts]


class Case:
    """What a file says, with the base year worked out."""

    def __init__(self, path):
        with open(path) as file:
            data = json.load(file)
        self.data = data
        self.years, self.first_year, self.base_year = data["years"], data["firstYear"], data["baseYear"]
        people = data["people"]
        self.people_data = people
        self.ids = [p["id"] for p in people]
        self.kinds = [p["kind"] for p in people]
        self.n = n = len(people)
        council_of = []
        for i, p in enumerate(people):
            group = p["groups"].get(data["councilsBy"])
            council_of.append(next((j for j in range(n) if self.ids[j] == group and j != i), None))
        self.council_of = council_of
        self.places = [i for i in range(n) if council_of[i] is not None] or list(range(n))
        self.place_of = {c: k for k, c in enumerate(self.places)}
        self.residents = [people[c]["sizes"].get(data["residentsBy"], 0.0) for c in self.places]
        self.everybody = sum(self.residents)
        self.homes = []
        for c in range(n):
            if c in self.place_of:
                self.homes.append([(self.place_of[c], 1.0)])
                continue
            under = [k for k, p in enumerate(self.places) if council_of[p] == c]
            total = sum(self.residents[k] for k in under)
            self.homes.append([(k, self.residents[k] / total) for k in under] if total > 0 else [])
        self.people = []
        for p in people:
            sizes = p["sizes"]
            self.people.append(sizes.get(data["residentsBy"], sizes[min(sizes)] if sizes else 0.0))
        zero = [0] * n
        add = lambda chosen: [sum(x) for x in zip(zero, *[c["pence"] for c in data["components"] if chosen(c)])]
        self.redivided = add(lambda c: c["isRedivided"])
        self.kept = add(lambda c: not c["isRedivided"] and not c["isTimeLimited"])
        self.limited = add(lambda c: not c["isRedivided"] and c["isTimeLimited"])
        self.paid = add(lambda c: True)
        self.B = sum(self.paid) / 100
        self.share_today = [p / 100 / self.B if self.B > 0 else 0.0 for p in self.paid]
        lead = data.get("leadTeam")
        self.team_cost = lead["pence"] if lead else 0
        self.team_equal = lead["equalShare"] if lead else 0.0
        self.has_team = lead is not None
        self.host = lead.get("host") if lead else None
        self.team_today = self.team(self.team_cost, self.paid) if lead else zero
        self.parameters = data["parameters"]
        self.central = {p["name"]: p["central"] for p in self.parameters}
        star = self.central
        self.N = star["referral-rate"] / 1000 * self.everybody * star["capacity-ratio"]
        self.c0 = (
            max(0, self.B - star["fixed-cost-per-contract"]) * star["workforce"] / self.N if self.N > 0 else 0.0)
        contract = data.get("contract")
        self.contract = contract
        self.M = None
        if contract:
            end = self.month_of(contract["ends"])
            if 0 <= end + 1 < 12 * self.years:
                self.M = end + 1
        self.earliest = min(0, self.month_of(data["asOf"]))
        self.outcome_share = contract["outcomeShare"] if contract else 0.0
        self.term = contract["termYears"] if contract else 5
        self.agenda = data["agenda"]
        kinds = [k for k, item in enumerate(self.agenda) if item["kind"] != "reprocurement"
                 for _ in range(item["mostAYear"])]
        self.matters, self.numbers = [], []
        seen = {}
        for j, k in enumerate(kinds):
            seen[k] = seen.get(k, 0) + 1
            key = draws.key_of_names([self.agenda[k]["id"], str(seen[k])])
            self.matters.append((k, 12 * j // len(kinds), key))
            self.numbers.append(seen[k])
        self.reprocurement = next((k for k, i in enumerate(self.agenda) if i["kind"] == "reprocurement"), None)
        named = {a.get("component") for a in self.agenda if a["kind"] == "investment"}
        own = [c for c in data["components"] if c["id"] in named and not c["isRedivided"]]
        divided = [c for c in data["components"] if c["isRedivided"]]
        # Sources of cases: the price that formulas divide, then each component that the agenda names.
        self.sources = [None] + [[float(max(0, p)) for p in c["pence"]] for c in own]
        self.unspent_terms = [divided[0]["unspent"] if divided else "returned"] + [c["unspent"] for c in own]
        self.source_of = [next((1 + j for j, c in enumerate(own) if c["id"] == a.get("component")), 0)
                          for a in self.agenda]
        stages = set(data["stages"])
        paying = self.B > 0
        tells = bool(data["positions"]) or any(p["views"] for p in people)
        demand = "demand" in stages and paying and self.N > 0
        self.live = {
            "demand": demand, "cost": "cost" in stages and demand, "funding": "funding" in stages and paying,
            "risk": "risk" in stages and paying, "standing": "standing" in stages and paying,
            "procurement": "procurement" in stages and paying and self.M is not None,
            "adoption": "adoption" in stages and paying and tells,
            "decisions": "decisions" in stages and bool(self.matters)}
        moved = data.get("reorganisation")
        self.reorganisation_month = self.month_of(moved["month"]) if moved else None
        self.bloc = list(range(n))
        if moved:
            for c in self.places:
                group = people[c]["groups"].get(moved["grouping"])
                if group is not None:
                    same = [p for p in self.places if people[p]["groups"].get(moved["grouping"]) == group]
                    self.bloc[c] = min(same, key=lambda p: self.ids[p])
        self.keys = [draws.key_of(i) for i in self.ids]

    def month_of(self, date):
        return (date[0] - self.first_year) * 12 + date[1] - 4

    def team(self, amount, paid):
        equal = money(amount, self.team_equal)
        one = split(equal, [1.0] * len(paid))
        two = split(amount - equal, by_money(paid))
        return [a + b for a, b in zip(one, two)]

    def boundaries(self, units):
        """By unit of a map: partnerships and areas that its borders cut."""
        counts = [0.0] * len(units)
        groups_of = [p["groups"] for p in self.people_data]
        for grouping in self.data["boundaryGroupings"]:
            names = sorted({g[grouping] for g in groups_of if grouping in g})
            for name in names:
                inside = [u for u, unit in enumerate(units)
                          if any(groups_of[c].get(grouping) == name for c in unit["members"])]
                k = len(inside)
                for u in inside:
                    if k > 1:
                        counts[u] += (k - 1) / k
                    if name in self.data["outsidePartners"] and not units[u]["hasOutsidePartners"]:
                        counts[u] += 1 / k
        return counts


class Unit:
    """What stands still of a unit of a map: its members, whom it serves, its size, how it decides."""

    def __init__(self, case, members, shares, forums, partners=False):
        self.case, self.members, self.shares, self.partners = case, members, shares, partners
        own = [case.place_of[c] for c in members if c in case.place_of]
        if own:
            self.places = own
            self.size = (sum(case.residents[k] for k in own) / case.everybody if case.everybody > 0
                         else len(own) / len(case.places))
        else:
            self.places = sorted({k for c in members for k, _ in case.homes[c]})
            self.size = sum(case.paid[c] / 100 * s for c, s in zip(members, shares)) / case.B if case.B > 0 else 0.0
        self.today = sum(case.paid[c] / 100 * s for c, s in zip(members, shares))
        self.redivided = [money(case.redivided[c], s) for c, s in zip(members, shares)]
        paid = [case.paid[c] / 100 * s for c, s in zip(members, shares)]
        self.stakes = [p / sum(paid) if sum(paid) > 0 else 1 / len(paid) for p in paid]
        self.host = (members.index(case.host) if case.host in members
                     else min(range(len(members)), key=lambda i: case.ids[members[i]]))
        self.key = draws.key_of_names(sorted((case.ids[c] for c in members), key=lambda s: s.encode()))
        self.forums = forums.get(tuple(members))
