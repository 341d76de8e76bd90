import Diagnostics
import Foundation
import OfficeFiles
import Testing

@Suite("Word documents written")
struct WordTests {
  static func table(_ rows: Int, columns: Int = 3) -> WordTable {
    WordTable(
      caption: "Scores <by> option",
      columns: (0..<columns).map { .init("Column \($0)", isNumeric: $0 > 0, share: $0 == 0 ? 2 : 1) },
      rows: (0..<rows).map { row in
        .init(
          (0..<columns).map { [WordRun("\(row) × \($0)")] }, isStrong: row == rows - 1,
          fills: row == 0 ? [1: "D5EEDD"] : [:])
      })
  }

  static let chart = ChartData(
    Chart(.bars(lying: true, stacked: false), title: "Scores", description: "Two bars", number: .decimals(1)),
    heading: "Option", labels: ["A", "B & c"], series: [.init("Score", [40, 60.5]), .init("Last", [.nan, 3])])

  static var example: WordDocument {
    let picture = try? WordPicture(Self.picture, file: "logo.png", description: "The client's mark", centimetres: 1)
    var document = WordDocument(
      title: "An appraisal", creator: "Tests",
      blocks: (picture.map { [.picture($0)] } ?? []) + [
        .paragraph(.init(.title, "An appraisal")), .paragraph(.init(.subtitle, "Of three options")),
        .contents(title: "Contents"), .pageBreak,
        .paragraph(.init(.heading1, [WordRun("Findings & more")], bookmark: "findings")),
        .paragraph(
          .init(
            .body,
            [
              WordRun("Plain, "), WordRun("strong", [.strong]), WordRun(", see "),
              WordRun("the scores", link: "scores"),
              WordRun(" and"), WordRun("\ncode", [.code]), WordRun(" small", [.small]), WordRun(" good", [.good]),
            ])),
        .paragraph(.init(.keyMessage, "The first option leads.")), .paragraph(.init(.bullet, "One point")),
        .paragraph(.init(.bullet, "Another")), .chart(chart, caption: "Scores of both"),
        .landscape([
          .paragraph(.init(.heading2, [WordRun("Scores")], bookmark: "scores")), .table(table(60, columns: 9)),
        ]), .paragraph(.init(.heading2, "After")), .table(table(3)), .paragraph(.init(.smallPrint, "The end.")),
      ])
    (document.client, document.classification) = ("A board", "Official")
    return document
  }

  /// A PNG of one point.
  static let picture: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") ?? Data())

  @Test("the same document gives the same bytes")
  func sameBytes() throws {
    let bytes = try Self.example.written()
    #expect(try bytes == Self.example.written())
    try WrittenOut.keep(bytes, "example.docx")
  }

  @Test("a chart holds a workbook with its numbers, which reads back")
  func embedded() throws {
    let archive = try ZipArchive(Self.example.written(), file: "a.docx")
    let data = try #require(try archive.content("word/embeddings/chart1.xlsx"))
    let rows = try WorkbookFile(data, file: "chart1.xlsx").sheet().rows.map { $0.map(\.text) }
    #expect(rows == [["Option", "Score", "Last"], ["A", "40"], ["B & c", "60.5", "3"]])
  }

  @Test("what is no picture is refused")
  func pictures() throws {
    #expect(Self.picture.count > 60)
    #expect(throws: Problem.self) { try WordPicture([1, 2, 3], file: "a", description: "", centimetres: 1) }
    for length in 0..<Self.picture.count {
      _ = try? WordPicture(Array(Self.picture[..<length]), file: "a", description: "", centimetres: 1)
    }
    let jpeg: [UInt8] = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 1]
    #expect(try WordPicture(jpeg, file: "a", description: "", centimetres: 1).width == 30)
  }

  @Test("a template's styles are used by their names, and what it lacks is added")
  func template() throws {
    var writer = ZipWriter()
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    try writer.add(
      "word/document.xml",
      Array(
        ("<w:document xmlns:w=\"\(word)\"><w:body><w:p/><w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/>"
          + "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\"/></w:sectPr></w:body></w:document>")
          .utf8))
    let style = { (id: String, name: String) in
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/></w:style>"
    }
    try writer.add(
      "word/styles.xml",
      Array(
        ("<w:styles xmlns:w=\"\(word)\">" + style("Standard", "Normal") + style("berschrift1", "heading 1")
          + "</w:styles>").utf8))
    try writer.add(
      "word/numbering.xml",
      Array(
        ("<w:numbering xmlns:w=\"\(word)\"><w:abstractNum w:abstractNumId=\"1\"/><w:num w:numId=\"1\">"
          + "<w:abstractNumId w:val=\"1\"/></w:num></w:numbering>").utf8))
    var document = Self.example
    document.template = try WordTemplate(writer.bytes, file: "house.dotx")
    let archive = try ZipArchive(document.written(), file: "a.docx")
    let text = String(decoding: try #require(try archive.content("word/document.xml")), as: UTF8.self)
    let styles = String(decoding: try #require(try archive.content("word/styles.xml")), as: UTF8.self)
    let lists = String(decoding: try #require(try archive.content("word/numbering.xml")), as: UTF8.self)
    #expect(text.contains("w:val=\"berschrift1\"") && text.contains("w:w=\"12240\""))
    #expect(styles.contains("w:styleId=\"KeyMessage\"") && styles.contains("w:basedOn w:val=\"Standard\""))
    #expect(!styles.contains("w:styleId=\"Heading1\""))
    #expect(lists.contains("w:numId=\"1\"") && lists.contains("w:numId=\"9001\"") && styles.contains("w:val=\"9001\""))
    #expect(throws: Problem.self) { try WordTemplate(WorkbookTests.example.written(), file: "a.xlsx") }
  }

  @Test(
    "python-docx reads headings, tables, charts and sections",
    .enabled(if: Outside.hasPython("docx"), "did not run: Python has no docx"))
  func pythonDocx() throws {
    let script = """
      import sys, docx
      d = docx.Document(sys.argv[1])
      print([(p.style.name, p.text) for p in d.paragraphs if p.style.name.startswith(('Heading', 'Title', 'List'))])
      print([(len(t.rows), len(t.columns), t.cell(1, 0).text) for t in d.tables], len(d.inline_shapes))
      print([s.orientation for s in d.sections], d.core_properties.title, d.sections[0].footer.paragraphs[0].text)
      """
    let output = try Outside.inFolder { folder in
      let file = folder.appendingPathComponent("a.docx")
      try Data(Self.example.written()).write(to: file)
      return try Outside.run(["python3", "-c", script, file.path]).output
    }
    let expected = """
      [('Title', 'An appraisal'), ('Heading 1', 'Findings & more'), ('List Bullet', 'One point'), ('List Bullet', 'Another'), ('Heading 2', 'Scores'), ('Heading 2', 'After')]
      [(61, 9, '0 × 0'), (4, 3, '0 × 0')] 2
      [<WD_ORIENTATION.PORTRAIT: 0>, <WD_ORIENTATION.LANDSCAPE: 1>, <WD_ORIENTATION.PORTRAIT: 0>] An appraisal Official\tPage  of 

      """
    #expect(output == expected)
  }

  @Test(
    "LibreOffice opens it and writes it again",
    .enabled(if: Outside.hasLibreOffice, "did not run: LibreOffice is not installed"))
  func libreOffice() throws {
    let text = try Outside.converted(Self.example.written(), named: "a.docx", to: "txt:Text")
    let words = String(decoding: text, as: UTF8.self)
    #expect(
      words.contains("Findings & more") && words.contains("Table 2. Scores <by> option") && words.contains("59 × 8"))
    #expect(try Outside.converted(Self.example.written(), named: "a.docx", to: "pdf").count > 5_000)
  }
}
