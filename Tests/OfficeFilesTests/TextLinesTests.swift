import Testing

@testable import OfficeFiles

@Suite("How many lines a text takes in a column")
struct TextLinesTests {
  @Test("words are kept whole where they fit, and a word longer than the column is broken")
  func lines() {
    for (text, room, lines) in [
      ("", 10.0, 1), ("one two", 7, 1), ("one two", 6, 2), ("a b c d", 3, 2), ("abcdefghij", 5, 2),
      ("abcdefghijk", 5, 3),
      ("ab abcdefghij", 5, 3), ("x", 0, 1),
    ] { #expect(TextLines.count(text, room) == lines, "\(text) in \(room)") }
  }

  @Test("a row whose text turns is as high as its lines, and one with a title is higher than others")
  func heights() throws {
    var sheet = Sheet(
      "A", rows: [[.text("Title", .title)], [.text("short")], [.text("one two three four", wraps: true)]])
    sheet.widths[0] = 10
    let archive = try ZipArchive(Workbook(sheets: [sheet]).written(), file: "a.xlsx")
    let xml = String(decoding: try #require(try archive.content("xl/worksheets/sheet1.xml")), as: UTF8.self)
    #expect(
      xml.contains("<row r=\"1\" ht=\"24\"") && xml.contains("<row r=\"2\">")
        && xml.contains("<row r=\"3\" ht=\"45.2\""))
  }
}
