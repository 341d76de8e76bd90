import Documents
import Testing

@testable import Renderers

@Suite("Text for a terminal")
struct TerminalTests {
  static let words = [
    "a", "contribution", "Southend-on-Sea", "multi-agency-commissioning-board", "£1,844,918", "不分明", "é", "",
    "castle-point-and-rochford+capitation+simple-majority+lots-delegated-lead", "Mid and South Essex",
  ]

  static func table(columns: Int, rows: Int, seed: Int) -> Table {
    var state = UInt64(seed &* 7919 &+ 13)
    let next = { (count: Int) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let text = { (0..<next(4)).map { _ in words[next(words.count)] }.joined(separator: " ") }
    return Table(
      "t",
      (0..<columns).map { column in
        column % 3 == 2 ? .numbers(RichText(words[next(words.count)])) : .words(RichText(text()))
      },
      rows: (0..<rows).map { _ in
        .init((0..<columns).map { $0 % 3 == 2 ? .number(Double(next(1_000_000)), places: 1) : .text(text()) })
      })
  }

  @Test("no line is wider than the terminal, and no character of any cell is lost", arguments: 0..<60)
  func fits(seed: Int) {
    let table = Self.table(columns: 1 + seed % 9, rows: 3, seed: seed)
    for width in [20, 31, 48, 80, 133] {
      let text = TerminalText.table(table, width: width)
      for line in text.split(separator: "\n") { #expect(TextWidth.columns(String(line)) <= width, "\(line)") }
      // Lines of different columns stand side by side, so the characters are counted rather than the words.
      for character in Set(table.rows.flatMap { $0.cells.map(\.shown.plain) }.joined()) where character != " " {
        let wanted = table.rows.flatMap { $0.cells.map(\.shown.plain) }.joined().count { $0 == character }
        #expect(text.count { $0 == character } >= wanted, "\(character) at \(width)")
      }
    }
  }

  @Test("a table that goes to a file or fits is one line a row, numbers to the right")
  func plain() {
    let table = Table(
      "t", [.words("Member"), .numbers("Weight")],
      rows: [.init(["Essex County Council", .count(7)]), .init(["Castle Point", .count(12)])])
    let wanted = """
      Member                Weight
      Essex County Council       7
      Castle Point              12

      """
    #expect(TerminalText.table(table) == wanted)
    #expect(TerminalText.table(table, width: 28) == wanted)
    #expect(
      TerminalText.table(table, width: 20) == """
        Member        Weight
        Essex County       7
        Council
        Castle Point      12

        """)
  }

  @Test("a document is no wider than the terminal either", arguments: [24, 40, 72, 100])
  func document(width: Int) {
    let text = TerminalText(Sample.document, width: width).text
    for line in text.split(separator: "\n") { #expect(TextWidth.columns(String(line)) <= width, "\(line)") }
    for word in ["Essex", "Winner", "gains", "folded", "notice"] { #expect(text.contains(word), "\(word)") }
  }
}
