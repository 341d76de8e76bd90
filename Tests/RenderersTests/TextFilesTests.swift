import Documents
import Testing

@testable import Renderers

@Suite("Documents as CSV and Markdown")
struct TextFilesTests {
  @Test("a field is quoted where a comma, a quotation mark or a line's end is in it, and only there")
  func quoting() {
    let table = Table(
      "t", [.words("A", id: "a"), .words("B", id: "b, c")],
      rows: [
        .init(["plain", "say \"so\""]), .init(["two\nlines", "a\r\nb"]), .init(["Østfold; é", .none]),
        .init([.count(3), "\""]),
      ])
    #expect(
      table.csv == "a,\"b, c\"\nplain,\"say \"\"so\"\"\"\n\"two\nlines\",\"a\nb\"\nØstfold; é,\n3,\"\"\"\"\n")
    #expect(table.file.name == "t.csv" && table.file.bytes == Array(table.csv.utf8))
  }

  @Test("CSV gives values, not what a reader sees")
  func values() {
    #expect(
      Sample.table.csv == """
        commissioner,gain_or_loss,why
        essex,-11826.00,"says ""so\"""
        Total,0.00,

        """)
  }

  @Test("Markdown keeps every name the name that it is, and every table a table")
  func markdown() {
    let text = MarkdownText(Sample.document).text
    #expect(text.hasPrefix("# \\<b\\>Essex & \"Co\"\\</b\\> | \\`x\\` \\*y\\* \\[z\\](w)\n"))
    #expect(text.contains("| \\<b\\>Essex & \"Co\"\\</b\\> \\| \\`x\\` \\*y\\* \\[z\\](w) | −£11,826 | says \"so\" |"))
    #expect(text.contains("| **Total** | **£0** |  |"))
    #expect(text.hasSuffix("Written by Quorate `abc`.\n"))
    #expect(!text.contains("\n\n\n") && !text.contains("## Nothing"))
  }
}
