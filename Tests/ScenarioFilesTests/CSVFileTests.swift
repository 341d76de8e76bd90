import OptionKit
import SwiftCSV
import Testing

@testable import ScenarioFiles

@Suite("CSV as spreadsheets write it")
struct CSVFileTests {
  static func cells(_ text: String) -> [[String]] { Sheet(text, name: "t.csv").rows.map { $0.map(\.text) } }

  @Test(
    "well-formed text reads as SwiftCSV reads it",
    arguments: [
      "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", "\u{FEFF}a,b\n1,2",
      "a,b\n\"two\nlines\",x\n",
      "a,b,c\n,,3\n", "é,ü\nß,£1\n",
    ])
  func asSwiftCSV(_ text: String) throws {
    let other = try EnumeratedCSV(string: text, delimiter: .comma)
    #expect(Self.cells(text) == [other.header] + other.rows)
  }

  @Test("tabs, semicolons, blank lines, old Mac line ends and outer spaces")
  func variants() {
    #expect(Self.cells("a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
    #expect(Self.cells("a;b\n1;2") == [["a", "b"], ["1", "2"]])
    #expect(Self.cells("a,b\r1,2\r\r,\r") == [["a", "b"], ["1", "2"]])
    #expect(Self.cells(" a , b \n 1 ,\" 2 \"\n") == [["a", "b"], ["1", " 2 "]])
    #expect(Self.cells("") == [] && Self.cells("\n\n") == [])
    #expect(Self.cells("a,b\n1,") == [["a", "b"], ["1", ""]])
  }

  @Test("cells know where they stand, also after quoted line breaks")
  func places() {
    let file = Sheet("a,b\n\"x\ny\", 2\n3,4", name: "t.csv")
    #expect(file.rows[1][0].place == .init("t.csv", line: 2, column: 1))
    #expect(file.rows[1][1].place == .init("t.csv", line: 3, column: 5))
    #expect(file.rows[2][1].place == .init("t.csv", line: 4, column: 3))
  }

  @Test("a quote never closed, and text after one, are located problems")
  func quotes() {
    let open = Sheet("a,b\n1,\"2\n3,4", name: "t.csv")
    #expect(open.problems.map(\.location) == [.init("t.csv", line: 2, column: 3)])
    let after = Sheet("a,b\n\"1\"x,2", name: "t.csv")
    #expect(after.problems.map(\.location) == [.init("t.csv", line: 2, column: 4)])
  }

  @Test(
    "numbers as people write them",
    arguments: [
      ("1,234.50", 1234.5), ("£3.20", 3.2), ("-£3", -3), ("£-3", -3), ("45%", 0.45), ("(120)", -120), ("\u{2212}7", -7),
      (" 1e3 ", 1000), ("£1,000,000", 1e6), ("+5", 5), (".5", 0.5), ("(£1,200.75)", -1200.75), ("0", 0),
      ("-0.5%", -0.005),
    ])
  func numbers(text: String, value: Double) throws {
    let number = try #require(CSVNumber(text))
    #expect(abs(number.value - value) < 1e-12)
    #expect(number.isPercentage == text.contains("%"))
  }

  @Test(
    "what is no number",
    arguments: [
      "", "x", "nan", "inf", "0x10", "1,5", "1,2345", "12,34,567", "1.2.3", "--1", "(-1)", "1e999", "£", "%", "1 2",
      "1,000,00", "5k", "½", "٣",
    ])
  func notNumbers(_ text: String) { #expect(CSVNumber(text) == nil, "\(text)") }
}
