import Foundation
import ScenarioFiles
import Testing

@Suite("What each row of the table of real systems moves", .serialized)
struct RowMoveTests {
  @Test("every row says what it exchanges, or honestly that it exchanges nothing")
  func swaps() throws {
    for one in try RowTable().shown {
      #expect(
        RowMove.words[one.swap] != nil || RowMove.Swap(one.swap) != nil, "\(one.scenario), \(one.row): \(one.swap)")
    }
  }

  static let rows = ((try? RowTable())?.shown ?? []).filter { RowMove.Swap($0.swap) != nil }

  /// What is printed need not be the largest change to the last digit, or every change of the model would move it; but it
  /// must change in the direction said, and by half the largest change at least.
  @Test("what the table says moves is what moves; QUORATE_WRITE=1 writes it", arguments: rows)
  func moves(one: RowTable.Shown) throws {
    let swap = try #require(RowMove.Swap(one.swap))
    if ProcessInfo.processInfo.environment["QUORATE_WRITE"] == "1" {
      return try RowTable.keep(RowMove.of(swap, in: one.scenario).text, of: one)
    }
    let changes = try RowMove.changes(swap, in: one.scenario)
    let most = changes.map(\.size).max() ?? 0
    let again =
      "run \"QUORATE_WRITE=1 swift test --disable-xctest --filter RowMoveTests\", then RowTableTests, and look"
    if one.moves == RowMove.still {
      #expect(
        changes.isEmpty, "\(one.scenario), \(one.row): \(one.swap) moves \(changes.map(\.measure.title)); \(again)")
    } else {
      let said = changes.first { $0.move.text == one.moves }
      #expect(
        (said?.size ?? 0) >= most / 2 && said != nil,
        "\(one.scenario), \(one.row): \(one.swap) does not move \(one.moves); \(again)")
    }
  }
}
