import Commissioning
import Foundation
import OptionKit
import ScenarioFiles
import Simulation
import StandardOptions

/// What a row of the table moves: the measure that changes most when its option is exchanged for its neighbour.
///
/// `Scenarios/<name>/rows.csv` names the exchange in its column `swap`: `risk:mutual-aid/own-contingency`, and behind `@` what
/// else is chosen. A row that exchanges nothing says so: `figures` (held, and no option), `law` (which bundles may run),
/// `command` (answered by a command), `register` (shown, and never enters a run).
struct RowMove: Equatable {
  /// The measure's title; empty where nothing moves.
  var measure: String
  /// Whether it rises.
  var rises: Bool

  static let words = [
    "figures": "figures that are held; no option", "law": "which bundles may run",
    "command": "nothing in a run: a command answers", "register": "nothing: in the register only",
  ]

  /// As the table prints it.
  var text: String { measure.isEmpty ? "nothing" : "\(measure), \(rises ? "up" : "down")" }

  /// An exchange as written.
  struct Swap {
    var dimension: DecisionDimension
    var from, to: String
    var others: [DecisionDimension: String] = [:]

    init?(_ text: String) {
      let parts = text.split(separator: "@").map(String.init)
      guard let head = parts.first, let pair = Self.pair(head) else { return nil }
      let options = pair.1.split(separator: "/").map(String.init)
      guard options.count == 2 else { return nil }
      (dimension, from, to) = (pair.0, options[0], options[1])
      for other in parts.dropFirst() {
        guard let (dimension, id) = Self.pair(other) else { return nil }
        others[dimension] = id
      }
    }

    private static func pair(_ text: String) -> (DecisionDimension, String)? {
      let words = text.split(separator: ":").map(String.init)
      guard words.count == 2, let dimension = DecisionDimension(rawValue: words[0]) else { return nil }
      return (dimension, words[1])
    }
  }

  /// How much each measure changes, as a share of the larger of both, over some futures: the mean over the years of the
  /// whole case. Only measures of which one end is better count, and those that change by a hundredth or more.
  static func changes(_ swap: Swap, in scenario: String, futures: Int = 3) throws -> [(
    measure: Measure, change: Double
  )] {
    let case_ = try Collaboration(scenario)
    var sums: [Measure: (from: Double, to: Double)] = [:]
    let produced = try PreparedScenario(case_.scenario).produced
    let measures = Measure.allCases.filter { produced.contains($0) && $0.better != nil }
    for future in 0..<futures {
      for isTo in [false, true] {
        var choices = swap.others
        choices[swap.dimension] = isTo ? swap.to : swap.from
        let run = try case_.replay(choices, future: future).measures
        for measure in measures {
          let value = (0..<run.years).reduce(0.0) { $0 + run[measure, $1] }
          var sum = sums[measure] ?? (0, 0)
          if isTo { sum.to += value } else { sum.from += value }
          sums[measure] = sum
        }
      }
    }
    return measures.compactMap { measure in
      guard let sum = sums[measure], sum.from.isFinite, sum.to.isFinite else { return nil }
      let size = max(abs(sum.from), abs(sum.to))
      guard size > 1e-9 else { return nil }
      let change = (sum.to - sum.from) / size
      return abs(change) >= 0.01 ? (measure, change) : nil
    }
  }

  /// The move of an exchange: the largest change, the first in the list of measures where two are as large.
  static func of(_ swap: Swap, in scenario: String) throws -> RowMove {
    var most: (measure: Measure, change: Double)?
    for one in try changes(swap, in: scenario) where abs(one.change) > abs(most?.change ?? 0) + 1e-12 { most = one }
    return RowMove(measure: most?.measure.title ?? "", rises: (most?.change ?? 0) > 0)
  }
}
