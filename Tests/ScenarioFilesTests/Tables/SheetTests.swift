import Foundation
import OptionKit
import Testing

@testable import ScenarioFiles

/// The cells of a sheet as text, and what is wrong with it.
private func cells(_ text: String, decimal: DecimalMark? = nil) -> [[String]] {
  Sheet(text, name: "t.csv", decimal: decimal).rows.map { $0.map(\.text) }
}

/// The numbers of a sheet under its heading and beside its first column.
private func numbers(_ text: String, decimal: DecimalMark? = nil) -> [[Double?]] {
  let sheet = Sheet(text, name: "t.csv", decimal: decimal)
  return sheet.rows.dropFirst().map { $0.dropFirst().map { sheet.number($0)?.value } }
}

@Suite("Sheets as anybody saves them")
struct SheetTests {
  @Test(
    "the separator is the one with which the lines agree, whatever stands in a heading",
    arguments: [
      "option;Cost (£, 2018);Quality\n#weight;60;40\nA;1234;50\n", "option;\"Cost, £k\";Quality\nA;10;5\nB;12;7\n",
      "option\tCost, £k\tQuality\nA\t10\t5\n", "option|Cost|Quality\nA|10|5\nB|12|7\n",
      "option;Cost, £k;Quality\nA;1,5;3\nB;2,5;4\n", "option,Cost (a;b),Quality\nA,10,5\n",
      "option;Cost;Quality\nA;\"a, b; c\";5\n", "option|a, b|c; d\nx|1|2\n",
    ])
  func separators(_ text: String) {
    #expect(cells(text).allSatisfy { $0.count == 3 }, "\(cells(text))")
  }

  @Test(
    "Excel's sep= line is believed and skipped, and lines keep their numbers",
    arguments: [
      "sep=;\r\na;b\r\n1,2;2\r\n", "SEP=,\r\na,b\r\n\"1,2\",2\r\n", "\u{FEFF}sep=\t\na\tb\n1,2\t2\n",
      "\"sep=;\"\na;b\n1,2;2\n", "sep=;;\na;b\n1,2;2\n", "sep=|\ra|b\r1,2|2\r",
    ])
  func preamble(_ text: String) {
    let sheet = Sheet(text, name: "t.csv")
    #expect(sheet.rows.map { $0.map(\.text) } == [["a", "b"], ["1,2", "2"]])
    #expect(sheet.rows[1][1].place.line == 3)
  }

  @Test("a heading called sep=rate is a heading")
  func noPreamble() { #expect(cells("sep=rate,b\n1,2\n") == [["sep=rate", "b"], ["1", "2"]]) }

  @Test(
    "only CR, LF and both end a row",
    arguments: ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{1C}", "\u{1D}", "\u{1E}"])
  func softBreaks(_ mark: String) {
    #expect(cells("option,a\nA\(mark)B,1\nC,2\n") == [["option", "a"], ["A\(mark)B", "1"], ["C", "2"]])
    #expect(cells("option,a\r\n\"A\(mark)B\",1\r\nC,2") == [["option", "a"], ["A\(mark)B", "1"], ["C", "2"]])
  }

  @Test("a mark that combines with a separator does not hide it")
  func combining() { #expect(cells("a,b\n1,\u{301}2\n") == [["a", "b"], ["1", "\u{301}2"]]) }

  @Test("empty columns and rows mean nothing, before, between and behind")
  func padding() {
    let plain = [["option", "a"], ["A", "1"]]
    for text in ["option,a,,\nA,1,,\n,,,\n", ",option,a\n,A,1\n", "option,,a\nA,,1\n", "\n\noption,a\n\nA,1\n\n"] {
      #expect(cells(text) == plain, "\(text)")
    }
  }

  @Test("UTF-8 and UTF-16 with and without their marks and Windows-1252 read the same")
  func encodings() throws {
    let text = "option,Café £\nA,1\n"
    let expected = [["option", "Café £"], ["A", "1"]]
    let big = [UInt8](text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    let little = [UInt8](text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let western = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFE, 0xFF] + big, [0xFF, 0xFE] + little, big, little,
      western,
    ] {
      let sheet = try Sheet(bytes: bytes, name: "t.csv")
      #expect(sheet.rows.map { $0.map(\.text) } == expected)
      #expect(sheet.notes.isEmpty == (bytes != western), "a guess is said")
    }
    #expect(throws: Problem.self) { try Sheet(bytes: [0x50, 0x4B, 3, 4, 0, 0, 1, 0xFF], name: "t.xlsx") }
  }

  @Test("a file beyond the limit is refused by its size, and a pipe by what comes out of it")
  func limits() throws {
    let path = NSTemporaryDirectory() + "quorate-sheet-\(UUID().uuidString).csv"
    try String(repeating: "a,b\n", count: 100).write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: Problem.self) { try Sheet.read(path: path, limit: 399) }
    #expect(try Sheet.read(path: path, limit: 400).rows.count == 100)
    #expect(throws: Problem.self) { try Sheet.read(path: "/dev/zero", limit: 1000) }
  }
}

@Suite("Numbers as people write them, the same in every table and flag")
struct NotationTests {
  @Test(
    "the file says what its comma is",
    arguments: [
      ("o;c;q\n#w;0,6;0,4\nA;1,234;50,5\nB;2,5;40\n", [[0.6, 0.4], [1.234, 50.5], [2.5, 40]]),
      ("o;c\nA;1,234\nB;2.5\n", [[1234], [2.5]]), ("o;c\nA;1.234\nB;2,5\n", [[1234], [2.5]]),
      ("o,c\nA,\"1,234\"\nB,1.234\n", [[1234], [1.234]]), ("o,c\nA,\"0,6\"\nB,\"1.234,5\"\n", [[0.6], [1234.5]]),
      ("o\tc\nA\t1,234\n", [[1234]]), ("o;c\nA;1.234.567\nB;1,5\n", [[1_234_567], [1.5]]),
      ("o;c\nA;1 234,5\n", [[1234.5]]), ("o;c\nA;1234\n", [[1234]]), ("o;c\nA;0,125\nB;3,125\n", [[0.125], [3.125]]),
    ])
  func decimals(text: String, expected: [[Double]]) {
    #expect(numbers(text).map { $0.compactMap(\.self) } == expected)
    #expect(Sheet(text, name: "t.csv").problems.isEmpty)
  }

  @Test(
    "where nothing tells it is asked, never a silent factor of a thousand",
    arguments: [
      "o;c;q\n#w;60;40\nA;1,234;50\nB;2,500;40\n", "o;c\nA;1.234\nB;2.500\nC;950\n", "o;c\nA;1.250\nB;1,500\n",
    ])
  func doubtful(text: String) {
    let sheet = Sheet(text, name: "t.csv")
    #expect(sheet.problems.count == 1 && sheet.problems[0].remedy.contains("--decimal"))
    #expect(sheet.problems[0].location?.line != nil)
    #expect(numbers(text, decimal: .comma) != numbers(text, decimal: .point))
    #expect(Sheet(text, name: "t.csv", decimal: .comma).problems.isEmpty)
  }

  @Test("two notations in one file are a located problem that names both cells")
  func contradiction() {
    let sheet = Sheet("o;c\nA;0,6\nB;0.5\n", name: "t.csv")
    #expect(sheet.problems.map(\.location) == [.init("t.csv", line: 2, column: 3)])
    #expect(sheet.problems[0].message.contains("line 3"))
  }

  @Test(
    "accounting cells",
    arguments: [
      ("£1,234.00 ", 1234.0), (" £-   ", 0), ("£(1,500.00)", -1500), ("(£1,500.00)", -1500), ("1,500-", -1500),
      ("1 500", 1500), ("£ 1 500", 1500), ("1\u{A0}500", 1500), ("1\u{202F}500.5", 1500.5), ("1'500", 1500),
      ("(5)%", -0.05),
      ("(5%)", -0.05), ("£ -", 0), ("-£1,500", -1500), ("\u{2013}5", -5), ("1.8%", 0.018),
      ("12,345,678.9", 12_345_678.9),
    ])
  func accounts(text: String, value: Double) { #expect(CSVNumber(text)?.value == value, "\(text)") }

  @Test(
    "cells that are no numbers",
    arguments: [
      "3 4%", "-", "–", "n/a", "£1.5m", "$5", "€5", "5k", "1 2", "1 50", "0,123", "1,50", "--5", "-(5)", "£", "£%",
      "1e", "e5",
      "1e5.5", "1,234 567", "1'2", "5%%", "((5))", "NaN", "∞", "0x1F", "1_000", "１２", "1e99999", "01-Jun", "1/3",
    ])
  func none(text: String) { #expect(CSVNumber(text) == nil, "\(text)") }

  @Test("a number that is written reads back, by either mark")
  func roundTrip() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(Int64(bitPattern: state) >> 20) / 1000
      let text = "\(value)"
      guard !text.contains("e") else { continue }
      #expect(CSVNumber(text)?.value == value)
      #expect(CSVNumber(text.split(separator: ".").joined(separator: ","), decimal: .comma)?.value == value)
      #expect(CSVNumber(text + "%")?.value == Double(text + "e-2"))
    }
  }
}
