"""A service shared by any number of commissioners, for timing: Essex's parameters, agenda and criteria with as many
CCGs as asked for, one map of one unit and one of four, two formulas, two rules, one contract.

    python3 essex_like.py <commissioners> <folder> [<essex scenario>]
"""

import pathlib
import re
import sys

count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
essex = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else "Scenarios/essex-ewmhs") / "scenario.yaml"
text = essex.read_text()


def block(name):
    """A top-level key of the Essex scenario with everything under it."""
    found = re.search(rf"^{name}:.*\n(?:(?:[ #].*)?\n)*", text, re.M)
    return re.sub(r"\nreorganisation:.*", "\n", found.group(0), flags=re.S) if found else ""


folder.mkdir(parents=True, exist_ok=True)
rows = ["id,title,kind,area,population,weighted-capitation"]
paid = ["commissioner,contract"]
total, sizes = 0, (0, 0)
for i in range(count):
    people = 100_000 + 7_919 * i % 200_000
    money = 1_000_000 + 104_729 * i % 1_500_000
    total += money
    weighted = people * (9 + i % 3) // 10
    sizes = (sizes[0] + people, sizes[1] + weighted)
    rows.append(f"ccg-{i},CCG {i},ccg,area-{i * 4 // count},{people},{weighted}")
    paid.append(f"ccg-{i},{money}")
(folder / "commissioners.csv").write_text("\n".join(rows) + "\n")
(folder / "contributions.csv").write_text("\n".join(paid) + "\n")
lead = "single-contract-delegated-lead" if count > 1 else "each-separately"
parts = [
    f"""title: {count} commissioners
summary: made for timing
{block("documents")}
as-of: 2018-12-11
base-year: 2018/19
first-year: 2019/20
years: {{value: 10, assumption: as Essex}}
commissioners:
  table: commissioners.csv
  rows: {count}
  groupings: [area]
  sizes:
    population: {{title: Population, sums-to: {sizes[0]}, assumption: made for timing}}
    weighted-capitation: {{title: Weighted capitation, sums-to: {sizes[1]}, assumption: made for timing}}
contributions:
  table: contributions.csv
  rows: {count}
  assumption: made for timing
  components:
    - {{id: contract, title: Contract, divided-anew: true, total: {total}}}
""",
    block("contract"),
    f"""lead-team:
  host: ccg-0
  cost: 312478
  equal-share: 50%
  assumption: as Essex
options:
  footprint:
    - county-wide
    - {{id: areas, use: stp, with: {{grouping: area}}}}
  funding: [historic-block, capitation]
  rule: [unanimity, simple-majority]
  arrangement: [{lead}]
  risk: [no-risk-sharing, contingency-pool]
business-as-usual:
  footprint: county-wide
  funding: historic-block
  rule: unanimity
  arrangement: {lead}
  risk: no-risk-sharing
stances:
  everyone:
    red-line: {{value: 5%, low: 2%, high: 10%}}
    attendance: {{value: 85%, low: 70%, high: 95%}}
    governance-days: {{value: 20, low: 10, high: 40}}
    assumption: as Essex
""",
    # One component pays for everything here.
    re.sub(r"\n +paid-from: .*", "", block("agenda")),
    block("parameters"),
    block("correlations"),
    block("appraisal"),
    block("criteria"),
]
(folder / "scenario.yaml").write_text("\n".join(parts))
