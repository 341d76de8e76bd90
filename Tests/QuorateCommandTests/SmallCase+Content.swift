extension SmallCase {
  /// What the files of a small case hold beside their frame.
  struct Content {
    var plugins: [String] = []
    /// Maps, formulas and rules beside those of today and an equal split.
    var footprints: [String] = [], funding: [String] = [], rules: [String] = []
    /// Whether a third group makes four commissioners of them.
    var hasNorth = false
    var years = 3
    /// Further lines of `parameters`, of `criteria` (which stands last), and of the scenario itself.
    var parameters = "", criteria = "", more = ""

    /// The files by name.
    var files: [(name: String, text: String)] {
      [("scenario.yaml", scenario), ("people.csv", people), ("money.csv", money)]
    }

    private func list(_ first: [String], _ further: [String]) -> String {
      (first + further).joined(separator: ", ")
    }

    private var scenario: String {
      (plugins.isEmpty ? "" : "plugins: [\(list(plugins, []))]\n") + more + frame + parameters + Self.wait + criteria
    }

    private var frame: String {
      """
      title: A small case
      summary: Two groups and a council.
      documents: {paper: paper.txt}
      as-of: 2018-12-11
      base-year: 2018/19
      first-year: 2019/20
      years: {value: \(years), assumption: enough}
      commissioners:
        table: people.csv
        rows: \(hasNorth ? 4 : 3)
        groupings: [stp, council-area, local-footprint]
        sizes:
          population: {sums-to: 300, source: paper 1}
          weighted-capitation: {sums-to: \(hasNorth ? 400 : 310), source: paper 1}
        councils-by: council-area
        boundaries: [stp]
      contributions:
        table: money.csv
        source: paper 2
        components:
          - {id: service, divided-anew: true, total: \(hasNorth ? 700 : 600)}
      contract: {provider: P, start: 2015-11-01, end: 2020-10-31, can-extend: false, outcome-share: 6%, term-years: 3, source: paper 3}
      lead-team: {host: west-ccg, cost: 100, equal-share: 50%, source: paper 4}
      options:
        footprint: [\(list(["county-wide"], footprints))]
        funding: [\(list(["historic-block", "equal-split"], funding))]
        rule: [\(list(["unanimity"], rules))]
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

      """
    }

    private static let wait = """
      criteria:
        - id: wait
          branch: Care
          scale: {zero: 36, hundred: 4}
          anchors: reasons
          weight: {value: 3, source: paper 6}

      """

    private var people: String {
      """
      id,title,kind,stp,council-area,local-footprint,population,weighted-capitation
      shire-cc,Shire CC,local-authority,,,,300,
      west-ccg,West CCG,ccg,one,shire-cc,shire-cc,,200
      east-ccg,East CCG,ccg,two,shire-cc,shire-cc,,110

      """ + (hasNorth ? "north-ccg,North CCG,ccg,two,shire-cc,shire-cc,,90\n" : "")
    }

    private var money: String {
      """
      commissioner,service
      shire-cc,100
      west-ccg,300.50
      east-ccg,199.50

      """ + (hasNorth ? "north-ccg,100\n" : "")
    }
  }
}
