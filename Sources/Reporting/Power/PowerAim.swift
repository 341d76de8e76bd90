import Coalitions
import OptionKit
import ReportWriter

/// Weights that would make power proportional to a target, with the error achieved.
package struct PowerAim {
  /// Shares of 1.
  package let target: [Double]
  /// What they are shares of, in words.
  package let what: String
  package let found: InversePower

  /// Searches for normalised Banzhaf power in proportion to `wanted`: a quota of its own for up to five members, more
  /// than half of 100 votes (of 10 a member where there are more than ten) beyond.
  ///
  /// - Throws: ``Problem`` where nobody has a share, or there are too many members.
  package init(_ wanted: [Double], _ what: String) throws {
    let sum = wanted.reduce(0, +)
    self.what = what
    target = wanted.map { $0 / sum }
    do {
      found = try InversePower(target: wanted, index: .banzhaf, votes: max(100, 10 * wanted.count))
    } catch {
      throw Problem(
        "no weights can be aimed at \(what): \(error)", remedy: "aim at equal, or leave --target out",
        at: .init("--target"))
    }
  }

  /// Columns for the right of the table.
  package var columns: [(String, [DataTable.Cell])] {
    [
      ("target", target.map { .number($0) }), ("target_weight", found.weights.map { .integer($0) }),
      ("target_achieved", found.achieved.map { .number($0) }),
    ]
  }

  /// One sentence.
  package var sentence: String {
    let weights = found.weights.map { "\($0)" }.joined(separator: ", ")
    let firm = found.isProvedBest ? "no weighted rule comes closer" : "not proved to be the closest"
    return "Banzhaf power closest to \(what): weights \(weights), passing at \(found.needed) of "
      + "\(found.weights.reduce(0, +)); it misses by \(NumberText.short(found.error, digits: 4)) in all (\(firm)).\n"
  }

  /// As a JSON object.
  package var json: String {
    let numbers = { (values: [Double]) in "[" + values.map { NumberText.exact($0) }.joined(separator: ", ") + "]" }
    return "{\"of\": \(JSONText.quoted(what)), \"target\": \(numbers(target)), \"weights\": \(found.weights), "
      + "\"quota\": \(found.needed), \"achieved\": \(numbers(found.achieved)), "
      + "\"error\": \(NumberText.exact(found.error)), \"proved_best\": \(found.isProvedBest)}"
  }
}
