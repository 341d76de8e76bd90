import Foundation
import OptionKit
import StandardOptions

@testable import ScenarioFiles

/// A scenario in a folder of its own that is taken away with the value.
final class TestFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "quorate-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ data: Data) throws { try data.write(to: URL(fileURLWithPath: path + "/" + name)) }

  func read(_ overrides: [String] = []) throws -> ScenarioFile {
    try ScenarioFile.read(path, catalogue: .standard, overrides: try overrides.map { try Override($0) })
  }

  /// Every problem of reading, without the folder's own path.
  func problems(_ overrides: [String] = []) -> [String] {
    do {
      _ = try read(overrides)
      return []
    } catch {
      let all = (error as? Problems)?.all.map(\.description) ?? ["\(error)"]
      return all.map { String($0.split(separator: path + "/", omittingEmptySubsequences: false).joined()) }
    }
  }

  /// The names and sizes in the folder, to see that nothing was written.
  func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
      let known = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return "\(name) \((known[.size] as? NSNumber)?.intValue ?? -1) \(String(describing: known[.modificationDate]))"
    }
  }
}

/// A small sound scenario: two CCGs and the council that their residents share.
enum SmallScenario {
  static let yaml = """
    title: A small case
    summary: Two groups and a council.
    documents: {paper: paper.txt}
    as-of: 2018-12-11
    base-year: 2018/19
    first-year: 2019/20
    years: {value: 5, assumption: enough}
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
        - {id: extra, divided-anew: false, time-limited: true}
    contract: {provider: P, start: 2015-11-01, end: 2020-10-31, can-extend: false, outcome-share: 6%, term-years: 3, source: paper 3}
    lead-team: {host: west-ccg, cost: 100, equal-share: 50%, source: paper 4}
    options:
      footprint: [county-wide, individual-ccgs]
      funding:
        - historic-block
        - {id: slow-capitation, use: capitation, title: Slow, with: {paceOfChange: 0.2}}
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
      commissioners:
        west-ccg: {views: {county-wide: prefers}, governance-days: 10, source: paper 5}
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
    checks:
      - id: total
        title: The column beside its total
        total: {value: 600, source: paper 2}
        parts: [{column: contributions service}]

    """

  static let people = """
    id,title,kind,stp,council-area,local-footprint,population,weighted-capitation
    shire-cc,Shire CC,local-authority,,,,300,
    west-ccg,West CCG,ccg,one,shire-cc,shire-cc,,200
    east-ccg,East CCG,ccg,two,shire-cc,shire-cc,,110

    """

  static let money = """
    commissioner,service,extra
    shire-cc,100,
    west-ccg,300.50,7
    east-ccg,199.50,3

    """

  static func folder(
    yaml: String = yaml, people: String = people, money: String = money
  ) throws -> TestFolder {
    try TestFolder(["scenario.yaml": yaml, "people.csv": people, "money.csv": money])
  }

  /// The sound scenario with one text exchanged for another in each file.
  static func changed(_ old: String, _ new: String) throws -> TestFolder {
    let exchange = { (text: String) in
      text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return try folder(yaml: exchange(yaml), people: exchange(people), money: exchange(money))
  }
}
