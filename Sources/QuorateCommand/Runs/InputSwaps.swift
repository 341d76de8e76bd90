import Appraisal
import OptionKit
import ReportFiles
import ReportWriter

/// What changed inputs move when one alone is swapped: the first run's leader and runner-up, run again in the same
/// futures for each.
struct InputSwaps {
  let inputs: RunInputs
  let threads: Int

  init(_ inputs: RunInputs, threads: Int) { (self.inputs, self.threads) = (inputs, threads) }

  /// The rows of a comparison.
  ///
  /// - Parameters:
  ///   - all: the second run's inputs.
  ///   - names: the first run's leader, and its runner-up where it has one.
  /// - Throws: what keeps the first run from being made again.
  func rows(_ changes: [InputChange<RunInputs>], all: RunInputs, of names: [String]) async throws -> [[DataTable.Cell]]
  {
    let before = await (try inputs.appraiser()).scores(of: names, threads: threads).compactMap { $0 }
    guard before.count == names.count, !names.isEmpty else {
      throw Problem("\(names.joined(separator: " and ")) cannot be run by this program")
    }
    var rows: [[DataTable.Cell]] = []
    let add = { (name: String, scores: [Double?]) in
      let score = scores.first ?? nil
      rows.append([.text("swap-score"), .text(name), .number(before[0]), cell(score)])
      guard before.count == 2 else { return }
      let margin = score.flatMap { leader in (scores.last ?? nil).map { leader - $0 } }
      rows.append([.text("swap-margin"), .text(name), .number(before[0] - before[1]), cell(margin)])
    }
    for change in changes {
      var swapped = inputs
      change.swap(&swapped)
      add(change.name, await scores(names, swapped, change.name))
    }
    add("all", await scores(names, all, "all"))
    return rows
  }

  private func cell(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? .empty }

  private func scores(_ names: [String], _ inputs: RunInputs, _ name: String) async -> [Double?] {
    do {
      return await (try inputs.appraiser()).scores(of: names, threads: threads)
    } catch {
      Console.error("note: \(name) cannot be swapped alone: \(error)")
      return names.map { _ in nil }
    }
  }
}
