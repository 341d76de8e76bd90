import Testing

@testable import ReportWriter

@Suite("Tables as CSV")
struct TableTextTests {
  @Test("a field is quoted where a comma, a quotation mark or a line's end is in it, and only there")
  func quoting() {
    let table = DataTable(
      columns: ["a", "b, c"],
      rows: [
        [.text("plain"), .text("say \"so\"")], [.text("two\nlines"), .text("a\r\nb")], [.text("Østfold; é"), .empty],
        [.integer(3), .text("\"")],
      ])
    #expect(
      table.written(as: .csv)
        == "a,\"b, c\"\nplain,\"say \"\"so\"\"\"\n\"two\nlines\",\"a\nb\"\nØstfold; é,\n3,\"\"\"\"\n")
  }
}
