import Foundation

/// A small sound scenario in a folder that is taken away with the value: two CCGs and the council that their residents
/// share, with room for plug-ins.
final class SmallCase {
  let path = NSTemporaryDirectory() + "quorate-case-\(UUID().uuidString)"

  /// A case that names plug-ins by their folders.
  init(plugins: [String] = [], funding: [String] = [], rules: [String] = [], criteria: String = "") throws {
    let named = plugins.isEmpty ? "" : "plugins: [\(plugins.joined(separator: ", "))]\n"
    try write("case/scenario.yaml", named + Self.yaml(funding, rules) + criteria)
    try write("case/people.csv", Self.people)
    try write("case/money.csv", Self.money)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The scenario's folder.
  var folder: String { path + "/case" }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

  /// Puts one of the example plug-ins into the scenario's folder.
  func add(example: String) throws {
    let from = NewOptionTests.clone + "/Plugins/External/" + example
    try FileManager.default.createDirectory(atPath: folder + "/plugins", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: from, toPath: folder + "/plugins/" + example)
  }

  /// Puts a plug-in written in the shell there that says hello and then does as the script says.
  func add(_ id: String, dimension: String, more: String = "", script: String) throws {
    try write(
      "case/plugins/\(id)/plugin.yaml",
      """
      quorate: 1
      id: \(id)
      dimension: \(dimension)
      title: \(id)
      summary: A test's.
      version: "3"
      source: {document: a test}
      command: [sh, run.sh]
      \(more)

      """)
    try write(
      "case/plugins/\(id)/run.sh",
      """
      while IFS= read -r line; do
        n=${line#*'"request":'}; n=${n%%,*}
        case $line in
          *'"ask":"hello"'*) echo '{"quorate":1,"request":'$n',"hello":"\(id)"}';;
          *) \(script)
        esac
      done

      """)
  }

  private static func yaml(_ funding: [String], _ rules: [String]) -> String {
    """
    title: A small case
    summary: Two groups and a council.
    documents: {paper: paper.txt}
    as-of: 2018-12-11
    base-year: 2018/19
    first-year: 2019/20
    years: {value: 3, assumption: enough}
    commissioners:
      table: people.csv
      rows: 3
      groupings: [stp, council-area, local-footprint]
      sizes:
        population: {sums-to: 300, source: paper 1}
        weighted-capitation: {sums-to: 310, source: paper 1}
      councils-by: council-area
      boundaries: [stp]
    contributions:
      table: money.csv
      source: paper 2
      components:
        - {id: service, divided-anew: true, total: 600}
    contract: {provider: P, start: 2015-11-01, end: 2020-10-31, can-extend: false, outcome-share: 6%, term-years: 3, source: paper 3}
    lead-team: {host: west-ccg, cost: 100, equal-share: 50%, source: paper 4}
    options:
      footprint: [county-wide]
      funding: [\((["historic-block", "equal-split"] + funding).joined(separator: ", "))]
      rule: [\((["unanimity"] + rules).joined(separator: ", "))]
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
    criteria:
      - id: wait
        branch: Care
        scale: {zero: 36, hundred: 4}
        anchors: reasons
        weight: {value: 3, source: paper 6}

    """
  }

  private static let people = """
    id,title,kind,stp,council-area,local-footprint,population,weighted-capitation
    shire-cc,Shire CC,local-authority,,,,300,
    west-ccg,West CCG,ccg,one,shire-cc,shire-cc,,200
    east-ccg,East CCG,ccg,two,shire-cc,shire-cc,,110

    """

  private static let money = """
    commissioner,service
    shire-cc,100
    west-ccg,300.50
    east-ccg,199.50

    """
}
