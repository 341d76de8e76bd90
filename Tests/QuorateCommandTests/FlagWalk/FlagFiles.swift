/// Small files that commands are tried on: a case and tables.
enum FlagFiles {
  /// By path.
  static var all: [String: String] {
    var files = tables
    for (name, text) in content.files { files["case/" + name] = text }
    return files
  }

  /// Four commissioners, four bundles over two years, and three criteria.
  private static let content = SmallCase.Content(
    rules: ["simple-majority"], hasNorth: true, years: 2,
    parameters: """
        procurement-cost: {value: 20000, low: 10000, high: 40000, assumption: unknown}
        other-growth: {value: 2%, low: 0%, high: 5%, assumption: unknown}
        support: {value: 0.8, low: 0.5, high: 0.95, assumption: unknown}

      """,
    criteria: """
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

      """,
    more: "appraisal: {weightings: {value: 50, assumption: enough}}\n")

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
    future,other-growth,procurement-cost
    0,0.04,15000
    1,0.05,15900
    2,0.02,16800
    3,0.09,17700
    4,0.01,18600
    5,0.06,19500
    6,0.03,20400
    7,0.04,21300
    8,0.01,22200
    9,0.02,23100
    10,0.03,24000
    11,0.04,24900
    12,0.05,25800
    13,0.01,26700
    14,0.02,27600
    15,0.03,28500

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
}
