import Appraisal
import ArgumentParser
import OptionKit
import ScenarioFiles
import Simulation

/// What every map must keep, as the command line says it.
struct MapRuleFlags: ParsableArguments {
  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A size that every unit must have, such as 500000:population. May be repeated.", valueName: "n:size"))
  var atLeast: [String] = []

  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp("Ids that stay in one unit, separated by commas. May be repeated.", valueName: "ids"))
  var together: [String] = []

  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp("Ids of which no two are in one unit, separated by commas. May be repeated.", valueName: "ids"))
  var apart: [String] = []

  @ArgumentParser.Option(help: ArgumentHelp("How many units there may be: 3, or 2..4.", valueName: "k..l"))
  var units: String?

  @Flag(help: "Every unit hangs together, by the neighbours that the scenario names.")
  var contiguous = false

  /// Puts the rules into a request.
  ///
  /// - Throws: every flag that cannot be read.
  func apply(to request: inout FootprintRequest, of scenario: Scenario) throws(Problems) {
    var problems: [Problem] = []
    for text in atLeast {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let least = CSVNumber(parts[0]), !parts[1].isEmpty else {
        problems.append(
          Problem(
            "\"\(text)\" is no size", remedy: "write a number and a size, such as 500000:population",
            at: .init("--at-least")))
        continue
      }
      request.floors.append(.init(parts[1], least: least.value))
    }
    request.together = together.map { Self.ids($0, "--together", &problems) }
    request.apart = apart.map { Self.ids($0, "--apart", &problems) }
    if let units {
      if let range = Self.range(units) {
        request.units = range
      } else {
        problems.append(Problem("\"\(units)\" is no number of units", remedy: "write 3 or 2..4", at: .init("--units")))
      }
    }
    if contiguous {
      if scenario.neighbours.isEmpty {
        problems.append(
          Problem(
            "the scenario does not say who touches whom", remedy: "add `neighbours` under `commissioners`",
            at: .init("--contiguous")))
      }
      request.neighbours = scenario.neighbours.map { ($0.first, $0.second) }
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private static func ids(_ text: String, _ flag: String, _ problems: inout [Problem]) -> [String] {
    let ids = text.split(separator: ",").map { String($0.filter { $0 != " " }) }
    if ids.count < 2 {
      problems.append(Problem("\"\(text)\" names fewer than two", remedy: "write a,b", at: .init(flag)))
    }
    return ids
  }

  /// `3`, `2..4` or `2...4`, numbers from 1.
  static func range(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ (1...64).contains($0) }) else { return nil }
    if numbers.count == 1, !text.contains(".") { return numbers[0]...numbers[0] }
    guard numbers.count == 2, text.contains(".."), numbers[0] <= numbers[1] else { return nil }
    return numbers[0]...numbers[1]
  }
}
