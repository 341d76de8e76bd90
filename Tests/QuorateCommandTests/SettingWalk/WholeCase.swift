/// A small case that says everything a scenario can say, as far as it can be said at once: every section, two options where
/// one may be chosen, and each list with an item.
enum WholeCase {
  /// The files by name, the scenario first.
  static let files: [(name: String, text: String)] = [
    ("scenario.yaml", service + evidence), ("people.csv", people), ("money.csv", money), ("evidence.csv", staff),
    ("transition.csv", transition), ("panel.csv", panel),
  ]

  private static let service = """
    title: A whole case
    summary: Two groups and a council.
    documents: {paper: paper.txt}
    as-of: 2018-12-11
    base-year: 2018/19
    first-year: 2019/20
    years: {value: 2, assumption: enough}
    commissioners:
      table: people.csv
      rows: 4
      groupings: [stp, council-area, local-footprint, later]
      sizes:
        population: {title: Residents, unit: heads, sums-to: 600, source: paper 1}
        weighted-capitation: {sums-to: 400, source: paper 1}
        need: {sums-to: 410, source: paper 1}
      residents-by: population
      councils-by: council-area
      boundaries: [stp]
      need-by: need
      outside-partners: {one: [a trust]}
      neighbours: {west-ccg: [east-ccg], east-ccg: [north-ccg], shire-cc: [west-ccg]}
    contributions:
      table: money.csv
      rows: 4
      source: paper 2
      range: {share: 10%, except: [north-ccg]}
      components:
        - {id: service, title: The service, divided-anew: true, total: 700}
        - {id: grant, title: A grant, divided-anew: false, unspent: returned, time-limited: true, total: 40}
    contract: {provider: P, start: 2015-11-01, end: 2020-10-31, can-extend: false, outcome-share: 6%, term-years: 3, indicators: [waits], source: paper 3}
    lead-team:
      host: west-ccg
      cost: 100
      equal-share: 50%
      posts: [{id: manager, band: 8a, wte: 1.5}]
      source: paper 4
    law: [collaboration-mechanisms, {id: nhs, use: nhs-act-2006, title: The Act}]
    reorganisation: {date: 2020-04-01, grouping: later, assumption: a plan}
    options:
      footprint: [county-wide, {id: stp, title: By STP}]
      funding: [historic-block, {id: even, use: equal-split, title: Even shares}]
      rule: [unanimity, {id: weighed, use: weighted-majority, title: By weight, with: {threshold: 60%}}]
      arrangement: [single-contract-delegated-lead]
      risk: [no-risk-sharing]
      timing: [all-at-once, staggered]
    business-as-usual:
      footprint: county-wide
      funding: historic-block
      rule: unanimity
      arrangement: single-contract-delegated-lead
      risk: no-risk-sharing
      timing: all-at-once
      comparator: {until: 2020-10-31, instead: a new contract on the same terms, assumption: a reading}
    longlist:
      varied:
        - {dimension: timing, around: {footprint: [county-wide], funding: [historic-block]}, reason: few}
    ruled-out:
      - {when: {footprint: [stp], funding: [even]}, reason: nobody wants it, source: paper 7}
    stances:
      everyone: {red-line: 5%, attendance: 0.9, governance-days: 10, keeps-money-inside: false, assumption: a guess}
      commissioners:
        west-ccg: {views: {county-wide: prefers}, red-line: 3%, source: paper 8}
    positions:
      source: paper 9
      stp: {considers: {count: 1, among: [west-ccg, east-ccg, north-ccg], not: [north-ccg], within: {county-wide: prefers}}}
    agenda:
      - {id: price, title: A price, kind: price, per-year: 2, value-share: 1%, matter: ordinary, deadline-months: 6, paid-from: service, separable: true, assumption: a guess}
    parameters:
      scale-elasticity: {value: 0.04, low: 0, high: 0.1, assumption: unknown}
      other-growth: {value: 2%, low: 0%, high: 5%, assumption: unknown, over-years: {trend: 0.1%, carry-over: 0.5, sd: 0.5%, limits: [0.015, 0.03]}}
      reorganisation: {value: 0.9, low: 0.8, high: 1, assumption: unknown}
      support: {value: 0.8, low: 0.5, high: 0.95, assumption: unknown}
    correlations:
      - {names: [scale-elasticity, other-growth], pairs: [[scale-elasticity, other-growth, 0.5]], assumption: a guess}

    """

  private static let evidence = """
    conclusions:
      - {dimension: footprint, question: Which map, conclusion: One for all, options: [county-wide], source: paper 10}
    timetable:
      source: paper 11
      steps:
        - {title: Decide, from: 2019-01-01, until: 2019-03-01, owner: the board, event: approved}
        - {title: Start, from: 2019-04-01, done: 2019-04-02, source: paper 12}
    evidence:
      people: {table: evidence.csv, columns: [staff], rows: 4, source: paper 13}
    checks:
      - {id: one, title: Same, same-quantity: false, same: [{label: a, value: 5, source: paper 1}, {label: b, cell: people west-ccg staff}], adopted: a, because: it is newer}
      - {id: two, title: Total, tolerance: 0.5, total: {label: all, value: 10.4, source: paper 1}, parts: [{label: sum, column: people staff, rows: [west-ccg, east-ccg]}]}
      - {id: three, title: Share, tolerance: 0.1, share: {stated: {value: 59%, source: paper 1}, part: {value: 5, source: paper 1}, whole: {value: 10, source: paper 1}}}
      - {id: four, title: Alike, alike: {within: 2, rows: [west-ccg, east-ccg], column: people staff, per: commissioners weighted-capitation}}
    expect:
      - {id: e1, title: Paid, tolerance: 1, contributions: {of: [west-ccg], funding: even, footprint: county-wide}, published: {value: 175.8, source: paper 1}}
      - {id: e2, title: Team, lead-team: {of: [west-ccg]}, published: {value: 30, source: paper 1}, adopted: ours, because: rounding}
      - {id: e3, title: Units, units: {footprint: stp}, published: {value: 2, source: paper 1}}
    transition: {table: transition.csv, reading: low, source: paper 14}
    criteria:
      - id: wait
        title: Waits
        branch: Care
        scale: {zero: 36, hundred: 4, curvature: 1}
        anchors: reasons
        weight: {value: 3, low: 1, high: 5, source: paper 6}
      - id: equity
        use: equity-of-funding
        branch: Shares
        scale: {points: [[0, 100], [0.4, 0]]}
        anchors: reasons
        weight: {value: 3, source: paper 6}
      - id: months-to-decide
        branch: Working together
        scale: {threshold: 4, better: min}
        anchors: reasons
        weight: {value: 1, source: paper 6}
      - {id: liked, title: Liked, panel: footprint, branch: People, anchors: reasons, weight: {value: 1, source: paper 6}}
    panel: {table: panel.csv, shares: {A: 2, B: 1}}
    appraisal:
      assumption: enough
      futures: 4
      seed: 3
      sampling: latin-hypercube
      factors: {deflator: [1%, 3%]}
      shortlist: 3
      weightings: 60
      adoption-at-least: 0
      failure-limit: 10%
    decision:
      advice: {text: Take it., package: {footprint: county-wide}, reasons: [cheap], by: An officer, date: 2019-01-05, source: paper 15}
      decided: {text: Taken., package: {footprint: stp}, reasons: [near], by: The board, date: 2019-02-05, departs: they like it, source: paper 16}
      involvement: [{text: Asked., source: paper 17}]
      equality: [{text: Looked at., source: paper 18}]
      interests: [{text: None., source: paper 19}]
    plan:
      commissioner: west-ccg
      year: 2018/19
      unit: 1000
      source: paper 20
      people: 300
      opening: 100
      base: {title: the limit, amount: 11000, source: paper 21, how: inferred}
      resources: [{kind: programme, amount: 110, source: paper 22}, {kind: allowance, amount: 4, source: paper 23}]
      lines:
        - {id: acute, title: Acute, heading: commissioning, planned: 90, demographic: 1%, other: 2%, uplift: 3%, efficiency: 4%, source: paper 24}
        - {id: team, title: Team, heading: running-costs, planned: 6, uplift: 2%, source: paper 25}
      reserves:
        - {id: contingency, title: Contingency, share: 1%, releasable: 100%, source: paper 26}
        - {id: pot, title: A pot, amount: 2, releasable: 50%, against-savings: true, source: paper 27}
      rules:
        - {id: surplus, title: A surplus, of: surplus, at-least: 1%, source: paper 28}
        - {id: heads, title: By head, of: running-costs, at-most-per-head: 25, source: paper 29}
      bridge: [{kind: inflation, amount: 5, source: paper 30}, {kind: qipp, amount: -4, source: paper 31}]
      outlook:
        years: 3
        futures: 40
        source: paper 32
        allocation-growth: {pert: [1%, 2%, 3%], assumption: a guess}
        growth: {pert: [0.7, 1, 1.4], assumption: a guess}
        uplift: {pert: [0.6, 0.9, 1.1], assumption: a guess}
        efficiency: {pert: [0.5, 0.9, 1.05], assumption: a guess}
        savings-delivered: {pert: [55%, 87%, 100%], assumption: a guess}
        risks: [{id: more, title: More than planned, line: acute, chance: 60%, amount: {pert: [1000, 20000, 60000], assumption: a guess}, recurrent: 50%, from: 1, once: true, assumption: a guess}]

    """

  private static let people = """
    id,title,kind,stp,council-area,local-footprint,later,population,weighted-capitation,need
    shire-cc,Shire CC,local-authority,,,,,300,,
    west-ccg,West CCG,ccg,one,shire-cc,shire-cc,a,150,200,190
    east-ccg,East CCG,ccg,two,shire-cc,shire-cc,a,90,110,120
    north-ccg,North CCG,ccg,two,shire-cc,shire-cc,a,60,90,100

    """

  private static let money = """
    commissioner,service,grant
    shire-cc,100,10
    west-ccg,300.50,10
    east-ccg,199.50,10
    north-ccg,100,10

    """

  private static let staff = """
    commissioner,staff
    shire-cc,3
    west-ccg,6
    east-ccg,4
    north-ccg,3

    """

  private static let transition = """
    map,item,kind,amount,phasing,reading,source
    stp,IT,one-off,20,50/50,low,a plan
    stp,IT,one-off,30,50/50,high,a plan
    stp,saving,saving,5,,low,a plan

    """

  private static let panel = """
    option,criterion,score,scorer,organisation,date,rationale,evidence
    county-wide,liked,60,one,A,2019-01-01,it is,a survey
    county-wide,liked,40,two,B,2019-01-01,it may,a survey
    stp,liked,70,one,A,2019-01-01,near,a survey
    stp,liked,20,two,B,2019-01-01,far,a survey

    """
}
