import Foundation
import MultiCriteria
import Testing

@testable import ScenarioFiles

@Suite("What a table costs grows with its cells")
struct TableGrowthTests {
  /// A table of scores, the last rows counting the options where asked.
  private static func table(options: Int, criteria: Int, summaries: Int = 0) -> String {
    var text = "option," + (0..<criteria).map { "c\($0)" }.joined(separator: ",") + "\n"
    text += "#weight," + Array(repeating: "1", count: criteria).joined(separator: ",") + "\n"
    for option in 0..<options {
      text += "o\(option)," + (0..<criteria).map { "\((option * 31 + $0 * 17) % 97).5" }.joined(separator: ",") + "\n"
    }
    let count = "count," + Array(repeating: "\(options)", count: criteria).joined(separator: ",") + "\n"
    for _ in 0..<summaries { text += count }
    return text
  }

  /// The shortest of three readings, in this thread's own seconds of processor time, which a busy machine does not stretch.
  private static func time(_ text: String) throws -> Double {
    let now = {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    var least = Double.infinity
    for _ in 0..<3 {
      let start = now()
      _ = try ScoreTableFile(Sheet(text, name: "m.csv"))
      least = min(least, now() - start)
    }
    return least
  }

  @Test(
    "eight times the rows take less than 24 times the time, also with rows that look like summaries", arguments: [0, 1])
  func rows(_ summaries: Int) throws {
    let few = try Self.time(Self.table(options: 60, criteria: 6, summaries: summaries * 20))
    let many = try Self.time(Self.table(options: 480, criteria: 6, summaries: summaries * 160))
    #expect(many < few * 24)
  }

  @Test("eight times the columns take less than 24 times the time")
  func columns() throws {
    let few = try Self.time(Self.table(options: 6, criteria: 50))
    let many = try Self.time(Self.table(options: 6, criteria: 400))
    #expect(many < few * 24)
  }

  @Test(
    "plain numbers read as those that are taken apart do",
    arguments: [
      "0", "-0", "007", "12.50", "-3.25", "5.", ".5", "-", "1.2.3", "1,5", "1-2", "--1", "", "0.1",
      "123456789012345678901234567890",
    ])
  func plainNumbers(_ text: String) {
    for mark in DecimalMark.allCases {
      #expect(CSVNumber(text, decimal: mark)?.value == WrittenNumber(text)?.value(mark))
    }
  }

  @Test("more than fifty pairs that move together are counted and not listed")
  func pairs() throws {
    let criteria = (0..<20).map { CriterionColumn("c\($0)", weight: 1) }
    let rows = (0..<5).map { option in (0..<20).map { Double(option * ($0 + 1)) } }
    let found = try ScoreTable(options: ["a", "b", "c", "d", "e"], criteria: criteria, rows: rows).findings()
    let doubled = found.filter { $0.kind == .doubleCounting }
    #expect(doubled.count == 51)
    #expect(doubled.last?.fact == .morePairs(140))
  }
}
