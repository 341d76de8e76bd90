/// Small files that commands are tried on.
enum FlagFiles {
  /// By path.
  static func all() throws -> [String: String] {
    var files = tables
    for (name, text) in [("scenario.yaml", scenario), ("people.csv", people), ("money.csv", money)] {
      files["case/" + name] = text
    }
    return files
  }

  private static let tables = [
    "tables/scores.csv": """
    option,a,b,c
    #weight,2,1,1
    A,1.5,3,5
    B,2,1,4
    C,3,2,1

    """,
    "tables/payoffs.csv": """
    option,s,t
    #probability,0.3,0.7
    A,1,4
    B,2,2
    C,0,9

    """,
    "tables/flows.csv": """
    option,year,cost,benefit
    A,0,100.5,0
    A,1,0,120
    B,0,50,60

    """,
    "tables/costs.csv": """
    future,procurement-cost
    0,15000
    1,15900
    2,16800
    3,17700
    4,18600
    5,19500
    6,20400
    7,21300

    """,
    "tables/game.csv": """
    coalition,value
    a,60.5
    b,50
    c,40
    a+b,90
    a+c,80
    b+c,70
    a+b+c,110

    """,
    "tables/game2.csv": """
    coalition,value
    a,60.5
    b,50
    c,40
    a+b,70
    a+c,80
    b+c,70
    a+b+c,110

    """,
    "tables/game.yaml": """
    members:
      - {name: G, weights: {votes: 29, population: 170}}
      - {name: F, weights: {votes: 29, population: 123}}
    rule:
      all:
        - quota: 40
          weight: votes
        - heads: 1
        - quota: 62%
          weight: population

    """,
    "tables/weights.csv": """
    criterion,weight
    wait,9
    equity-of-funding,1
    months-to-decide,1

    """,
    "tables/futures.csv": """
    future,other-growth
    0,0.04
    1,0.05
    2,0.02
    3,0.09
    4,0.01
    5,0.06
    6,0.03
    7,0.04
    8,0.01
    9,0.02
    10,0.03
    11,0.04
    12,0.05
    13,0.01
    14,0.02
    15,0.03

    """,
    "tables/business.csv": """
    commissioner,provider,n,m
    a,own-a,80,7
    a,shared,6.5,1
    b,own-b,80,7
    b,shared,5,1
    c,own-c,80,7
    c,shared,5,1
    d,own-d,80,7
    d,shared,5,1
    e,own-e,80,7
    e,shared,4,1
    f,own-f,80,7
    f,shared,4,1
    a,core,40,3
    b,core,30,3
    c,core,28,3

    """,
  ]

  private static let scenario = """
    title: A small case
    summary: Two groups and a council.
    documents: {paper: paper.txt}
    as-of: 2018-12-11
    base-year: 2018/19
    first-year: 2019/20
    years: {value: 3, assumption: enough}
    commissioners:
      table: people.csv
      rows: 4
      groupings: [stp, council-area, local-footprint]
      sizes:
        population: {sums-to: 300, source: paper 1}
        weighted-capitation: {sums-to: 400, source: paper 1}
      councils-by: council-area
      boundaries: [stp]
    contributions:
      table: money.csv
      source: paper 2
      components:
        - {id: service, divided-anew: true, total: 700}
    contract: {provider: P, start: 2015-11-01, end: 2020-10-31, can-extend: false, outcome-share: 6%, term-years: 3, source: paper 3}
    lead-team: {host: west-ccg, cost: 100, equal-share: 50%, source: paper 4}
    options:
      footprint: [county-wide, stp]
      funding: [historic-block, equal-split, capitation]
      rule: [unanimity, simple-majority]
      arrangement: [single-contract-delegated-lead]
      risk: [no-risk-sharing]
    business-as-usual:
      footprint: county-wide
      funding: historic-block
      rule: unanimity
      arrangement: single-contract-delegated-lead
      risk: no-risk-sharing
    stances:
      everyone: {red-line: 5%, attendance: 0.9, assumption: a guess}
    agenda:
      - {id: price, kind: price, value-share: 1%, matter: ordinary, deadline-months: 6, assumption: a guess}
    parameters:
      scale-elasticity: {value: 0.04, low: 0, high: 0.1, assumption: unknown}
      procurement-cost: {value: 20000, low: 10000, high: 40000, assumption: unknown}
      other-growth: {value: 2%, low: 0%, high: 5%, assumption: unknown}
    criteria:
      - id: wait
        branch: Care
        scale: {zero: 36, hundred: 4}
        anchors: reasons
        weight: {value: 3, source: paper 6}
      - id: equity-of-funding
        branch: Shares
        scale: {zero: 0.4, hundred: 0}
        anchors: reasons
        weight: {value: 3, source: paper 6}
      - id: months-to-decide
        branch: Working together
        scale: {zero: 12, hundred: 1}
        anchors: reasons
        weight: {value: 1, source: paper 6}

    """

  private static let people = """
    id,title,kind,stp,council-area,local-footprint,population,weighted-capitation
    shire-cc,Shire CC,local-authority,,,,300,
    west-ccg,West CCG,ccg,one,shire-cc,shire-cc,,200
    east-ccg,East CCG,ccg,two,shire-cc,shire-cc,,110
    north-ccg,North CCG,ccg,two,shire-cc,shire-cc,,90

    """

  private static let money = """
    commissioner,service
    shire-cc,100
    west-ccg,300.50
    east-ccg,199.50
    north-ccg,100

    """
}
