import Commissioning
import Foundation
import OptionKit
import ScenarioFiles
import Simulation
import StandardOptions

/// What a row of the table moves: the measure that changes most when its option is exchanged for its neighbour.
///
/// `Scenarios/<name>/rows.csv` names the exchange in its column `swap`: `risk:mutual-aid/own-contingency`, and behind `@` what
/// else is chosen, or `contract:` and one of several contracts. A row that exchanges nothing says so: `figures` (held, and no option), `law` (which bundles may run),
/// `command` (answered by a command), `register` (shown, and never enters a run).
struct RowMove: Equatable {
  /// Which way it goes.
  enum Way: String {
    case up, down
    /// The whole stays, and what members have of it does not.
    case between = "between members"
  }

  /// The measure's title; empty where nothing moves.
  var measure: String
  /// Which way it goes.
  var way: Way

  static let words = [
    "figures": "figures that are held; no option", "law": "which bundles may run",
    "command": "nothing in a run: a command answers", "register": "nothing: in the register only",
  ]

  /// As the table prints it.
  var text: String { measure.isEmpty ? Self.still : "\(measure), \(way.rawValue)" }

  /// What is printed where an exchange moves nothing.
  static let still = "nothing in a run: what differs is in the register"

  /// An exchange as written.
  struct Swap {
    var dimension: DecisionDimension
    var from, to: String
    var others: [DecisionDimension: String] = [:]
    /// The contract in whose case it is exchanged, where a scenario has several.
    var contract: String?

    init?(_ text: String) {
      let parts = text.split(separator: "@").map(String.init)
      guard let head = parts.first, let pair = Self.pair(head) else { return nil }
      let options = pair.1.split(separator: "/").map(String.init)
      guard options.count == 2 else { return nil }
      (dimension, from, to) = (pair.0, options[0], options[1])
      for other in parts.dropFirst() {
        if other.hasPrefix("contract:") {
          contract = String(other.dropFirst("contract:".count))
          continue
        }
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

  /// How a measure changes by an exchange.
  struct Change {
    var measure: Measure
    /// Of the whole case, as a share of the larger of both.
    var whole: Double
    /// What differs from member to member, as a share of what all have: not below the size of ``whole``.
    var size: Double

    var move: RowMove { RowMove(measure: measure.title, way: abs(whole) < 0.01 ? .between : whole > 0 ? .up : .down) }
  }

  /// How much each measure changes over some futures, added up over the years: of the whole case and member by member. Only
  /// measures of which one end is better, or that may lie on either side of 0, count, and changes of a hundredth or more.
  static func changes(_ swap: Swap, in scenario: String, futures: Int = 2) throws -> [Change] {
    var case_ = try Collaboration(scenario)
    if let contract = swap.contract {
      guard let own = try case_.scenario.contractCases().first(where: { $0.contract.id == contract }) else {
        throw Problem("\(scenario) has no contract \(contract)")
      }
      case_.file.scenario = own.scenario
    }
    let produced = try PreparedScenario(case_.scenario).produced
    let measures = Measure.allCases.filter { produced.contains($0) && ($0.better != nil || $0.isSigned) }
    let count = case_.scenario.service.count
    // For each measure the whole case and then each member, before and after.
    var sums = [[(from: Double, to: Double)]](
      repeating: .init(repeating: (0, 0), count: count + 1), count: measures.count)
    for future in 0..<futures {
      for isTo in [false, true] {
        var choices = swap.others
        choices[swap.dimension] = isTo ? swap.to : swap.from
        let run = try case_.replay(choices, future: future).measures
        for (place, measure) in measures.enumerated() {
          for year in 0..<run.years {
            for part in 0...(measure.whole == .caseOnly ? 0 : count) {
              let value = part == 0 ? run[measure, year] : run[measure, year, part - 1]
              guard value.isFinite else { continue }
              if isTo { sums[place][part].to += value } else { sums[place][part].from += value }
            }
          }
        }
      }
    }
    return zip(measures, sums).compactMap { measure, sums in
      let share = { (difference: Double, size: Double) in size > 1e-9 ? difference / size : 0 }
      let whole = share(sums[0].to - sums[0].from, max(abs(sums[0].to), abs(sums[0].from)))
      let members = sums.dropFirst()
      let spread = share(
        members.reduce(0) { $0 + abs($1.to - $1.from) }, members.reduce(0) { $0 + max(abs($1.to), abs($1.from)) })
      let change = Change(measure: measure, whole: whole, size: max(abs(whole), spread))
      return change.size >= 0.01 ? change : nil
    }
  }

  /// The move of an exchange: the largest change, the first in the list of measures where two are as large.
  static func of(_ swap: Swap, in scenario: String) throws -> RowMove {
    var most: Change?
    for one in try changes(swap, in: scenario) where one.size > (most?.size ?? 0) + 1e-12 { most = one }
    return most?.move ?? RowMove(measure: "", way: .between)
  }
}
