import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import ReportFiles
import ReportWriter
import RunArchive

/// `quorate runs compare RUN1 RUN2`: what differs between two runs, going in and coming out.
struct RunsCompare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two runs: every input that differs, every result that moved, and what each input moves alone.",
    discussion: """
      kind is manifest, input, leader, rank, score, probability_best or measure; then swap-score and swap-margin: the \
      first run's leader, its score and its lead over the first run's runner-up, before, and after with that one input \
      of the second run and nothing else. all is every input at once; what the single ones leave of it is what they do \
      together. A run that is unfinished has inputs only.
      """)

  @Argument(help: ArgumentHelp("The run before: an id, the beginning of one, or last.", valueName: "run"))
  var before: String

  @Argument(help: ArgumentHelp("The run after.", valueName: "run"))
  var after: String

  @Flag(help: "Leave out what each input moves when swapped alone, which runs two bundles again for each.")
  var noSwap = false

  @Option(help: "The most inputs that are swapped, in their order.")
  var mostSwaps = 100

  @Option(help: "Threads; the results are the same whatever their number.")
  var threads: Int?

  @OptionGroup var runs: RunsArguments

  mutating func run() async throws {
    guard (0...100_000).contains(mostSwaps) else {
      throw Problem("--most-swaps is \(mostSwaps)", remedy: "give a number from 0 to 100000", at: .init("--most-swaps"))
    }
    if let threads, !(1...1024).contains(threads) {
      throw Problem("--threads is \(threads)", remedy: "it must lie between 1 and 1024", at: .init("--threads"))
    }
    let (first, second) = (before, after)
    let (a, b, moved, pair) = try runs.opened(for: .reading) { archive in
      let (one, two) = (try archive.run(first), try archive.run(second))
      let manifests = KeptDifference.manifest(try archive.manifest(of: one), try archive.manifest(of: two))
      return (
        try RunInputs(one, in: archive), try RunInputs(two, in: archive),
        (inputs: manifests, results: try KeptDifference.results(one, two, in: archive)),
        ResultDifference.leaderAndRunnerUp(try archive.file("ranking.csv", of: one, .result))
      )
    }
    let changes = InputChange<RunInputs>.all(from: a, to: b)
    var rows = moved.inputs
    rows += changes.map { [.text("input"), .text($0.name), .text($0.before), .text($0.after)] }
    rows += moved.results
    if !noSwap, !pair.isEmpty { rows += await swaps(changes, a, b, pair) }
    var table = DataTable(columns: ["kind", "name", "before", "after"], rows: rows)
    if runs.output.format == .table { table = shortened(table) }
    runs.print(table)
  }

  /// What each changed input moves alone.
  private func swaps(
    _ changes: [InputChange<RunInputs>], _ a: RunInputs, _ b: RunInputs, _ pair: [String]
  ) async -> [[DataTable.Cell]] {
    guard !changes.isEmpty else { return [] }
    let work = InputSwaps(a, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    do {
      if changes.count > mostSwaps {
        Console.error(
          "note: the first \(mostSwaps) of \(changes.count) inputs are swapped; --most-swaps gives another number.")
      }
      return try await work.rows(Array(changes.prefix(mostSwaps)), all: b, of: pair)
    } catch {
      Console.error("note: nothing was swapped: the first run cannot be made again here: \(error)")
      return []
    }
  }

  /// For a person, the first rows of each kind.
  private func shortened(_ table: DataTable) -> DataTable {
    var counts: [String: Int] = [:]
    var short = table
    short.rows = table.rows.filter { row in
      counts[row[0].word, default: 0] += 1
      return counts[row[0].word, default: 0] <= 20
    }
    if short.rows.count < table.rows.count {
      Console.error("\(short.rows.count) of \(table.rows.count) rows, twenty of each kind; --format csv has them all.")
    }
    return short
  }
}

extension DataTable.Cell {
  fileprivate var word: String { if case .text(let text) = self { text } else { "" } }
}
