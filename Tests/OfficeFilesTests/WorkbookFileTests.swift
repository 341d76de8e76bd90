import Diagnostics
import Foundation
import OfficeFiles
import Testing

@Suite("Workbooks read")
struct WorkbookFileTests {
  /// A workbook's bytes from the XML of its one sheet and what goes with it.
  static func file(
    rows: String, around: String = "", before: String = "", strings: String = "", formats: String = "",
    styles: String = "<xf numFmtId=\"0\"/>", book: String = "", more: [(String, String)] = []
  ) throws -> [UInt8] {
    let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = "http://schemas.openxmlformats.org/package/2006/relationships"
    var writer = ZipWriter()
    let parts: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(list)\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<x:workbook xmlns:x=\"\(sheet)\" xmlns:r=\"\(relations)\">\(book)<x:sheets><x:sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"s\"/></x:sheets></x:workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(list)\"><Relationship Id=\"s\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"\(relations)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"u\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(sheet)\">\(strings)</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(sheet)\"><numFmts>\(formats)</numFmts><cellXfs>\(styles)</cellXfs></styleSheet>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(sheet)\">\(before)<sheetData>\(rows)</sheetData>\(around)</worksheet>"
      ),
    ]
    for (name, text) in parts + more { try writer.add(name, Array(text.utf8)) }
    return writer.bytes
  }

  static func read(_ bytes: [UInt8], sheet: String? = nil) throws -> SheetCells {
    try WorkbookFile(bytes, file: "scores.xlsx").sheet(sheet)
  }

  @Test("what is written is read back: text, numbers, percentages, truth, formulas by their value")
  func roundTrip() throws {
    let cells = try Self.read(WorkbookTests.example.written())
    #expect(cells.name == "Scores & ranks")
    #expect(
      cells.rows.map { $0.map(\.text) } == [
        ["Scores"], ["A note"], ["option", "score", "weight", "weighted"],
        ["=HYPERLINK(\"http://x\",\"y\")", "40", "25%", "10"], ["Café <b> & co", "60.5", "75%", "45.375"],
        ["total", "", "100%", "55.375"], ["verdict", "PASS"], ["to the notes", "", "true", "7.5"],
      ])
    #expect(cells.rows[5][3].place.description == "scores.xlsx:Scores & ranks!D6")
    #expect(cells.table(headed: ["option"]).first?.map(\.text) == ["option", "score", "weight", "weighted"])
    #expect(try Self.read(WorkbookTests.example.written(), sheet: "notes").rows.count == 2)
  }

  @Test("shared and inline strings, rich text without its phonetic hints, escapes")
  func strings() throws {
    let bytes = try Self.file(
      rows:
        "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"D3\" t=\"inlineStr\"><is><t>in &lt;line&gt;</t></is></c>"
        + "<c t=\"s\"><v>1</v></c></row><row><c t=\"str\"><f>A1</f><v>made</v></c></row>",
      strings: "<si><r><t>ri</t></r><r><t xml:space=\"preserve\">ch </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>"
        + "<si><t>a_x000A_b_x005F_x</t></si>")
    let cells = try Self.read(bytes)
    #expect(cells.rows.map { $0.map(\.text) } == [["", "rich ", "", "in <line>", "a\nb_x"], ["made"]])
    #expect(cells.rows[1][0].place.description == "scores.xlsx:Sheet1!A4")
  }

  @Test("text that looks like the code of a character stays as it is")
  func codes() throws {
    let texts = ["_x000D_", "_x005F_x000A_", "_x00_", "_x000D_x000D_", "a_", " led and trailed "]
    let bytes = try Workbook(sheets: [Sheet("a", rows: texts.map { [.text($0)] })]).written()
    #expect(try Self.read(bytes).rows.map { $0[0].text } == texts)
  }

  @Test("days and percentages follow the format, whatever it is called, in both calendars")
  func formats() throws {
    let styles = [0, 9, 14, 165, 166, 167, 22].map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    let formats =
      "<numFmt numFmtId=\"165\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy;@\"/>"
      + "<numFmt numFmtId=\"166\" formatCode=\"0.00&quot;days&quot;\"/><numFmt numFmtId=\"167\" formatCode=\"[Red]0.0%\"/>"
    let values = ["0.1", "0.07", "43556", "43556", "1.5", "-1.2E-3", "43556.39583333333", "1", "60", "61"]
    let marks = [0, 1, 2, 3, 4, 5, 6, 2, 2, 2]
    let row = zip(values, marks).map { "<c s=\"\($1)\"><v>\($0)</v></c>" }.joined()
    let bytes = try Self.file(rows: "<row>\(row)</row>", formats: formats, styles: styles)
    #expect(
      try Self.read(bytes).rows[0].map(\.text) == [
        "0.1", "7%", "2019-04-01", "2019-04-01", "1.5", "-0.12%", "2019-04-01 09:30:00", "1900-01-01", "60",
        "1900-03-01",
      ])
    let old = try Self.file(
      rows: "<row><c s=\"2\"><v>42094</v></c></row>", styles: styles, book: "<x:workbookPr date1904=\"1\"/>")
    #expect(try Self.read(old).rows[0][0].text == "2019-04-01")
  }

  @Test("hidden rows and columns, merged cells, errors and formulas without a value are told with their place")
  func notes() throws {
    let cells = try Self.read(
      Self.file(
        rows:
          "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
          + "<c r=\"B2\"><f>A1</f></c></row>",
        around: "<mergeCells><mergeCell ref=\"C1:D2\"/></mergeCells>",
        before: "<cols><col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>"))
    #expect(
      cells.notes.map(\.description) == [
        "scores.xlsx:Sheet1!B1: columns B to C are hidden, and are read.",
        "scores.xlsx:Sheet1!A1: row 1 is hidden, and is read.",
        "scores.xlsx:Sheet1!C1: C1:D2 is merged; what it says counts for C1 alone.",
      ])
    #expect(
      cells.problems.map(\.description) == [
        "scores.xlsx:Sheet1!A2: this cell holds the error #DIV/0!; mend it, or clear it.",
        "scores.xlsx:Sheet1!B2: the formula in this cell was saved without its value; open the file in a spreadsheet program"
          + " and save it there.",
      ])
  }

  @Test("macros, other formats, entities and damage are problems that say what to do")
  func refused() throws {
    let plain = "<row><c><v>1</v></c></row>"
    let cases: [(String, [UInt8])] = [
      ("macros", try Self.file(rows: plain, more: [("xl/vbaProject.bin", "x")])),
      ("binary", try Self.file(rows: plain, more: [("xl/workbook.bin", "x")])),
      ("OpenDocument", try Self.file(rows: plain, more: [("mimetype", "x"), ("content.xml", "x")])),
      ("entities", try Self.file(rows: "<!DOCTYPE a [<!ENTITY b \"c\">]>")),
      ("damaged", try Self.file(rows: "<row><c t=\"s\"><v>7</v></c></row>")),
      ("damaged", try Self.file(rows: "<row><c r=\"A0\"><v>7</v></c></row>")),
      ("damaged", try Self.file(rows: "<row><c><v>x</v></c></row>")),
      ("damaged", try Self.file(rows: "<row>")),
      ("no workbook", try ZipTests.archive([("a", [1])])),
    ]
    for (word, bytes) in cases {
      #expect(performing: { try Self.read(bytes) }, throws: { "\($0)".contains(word) })
    }
    #expect(
      performing: { try Self.read(Self.file(rows: plain), sheet: "Other") }, throws: { "\($0)".contains("“Sheet1”") })
  }

  @Test("cells far out cost only what they hold, and too many are refused")
  func far() throws {
    let far = try Self.file(rows: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    #expect(try Self.read(far).rows.count == 1)
    let rows = (1...300).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(performing: { try Self.read(Self.file(rows: rows)) }, throws: { "\($0)".contains("more cells") })
  }

  @Test("no damaged byte of a sheet traps")
  func fuzz() throws {
    let good = Array("<row r=\"1\" hidden=\"1\"><c r=\"A1\" s=\"0\" t=\"n\"><f>A&amp;1</f><v>1.5</v></c></row>".utf8)
    for place in good.indices {
      for byte in [0, 60, 62, 34, 38, 65, 57, 255] as [UInt8] {
        var text = good
        text[place] = byte
        let bytes = try Self.file(rows: String(decoding: text, as: UTF8.self))
        _ = try? Self.read(bytes)
      }
    }
  }

  @Test(
    "what openpyxl and LibreOffice write is read",
    .enabled(
      if: Outside.hasPython("openpyxl") && Outside.hasLibreOffice, "did not run: openpyxl or LibreOffice is missing"))
  func others() throws {
    let script = """
      import sys, datetime, openpyxl
      w = openpyxl.Workbook(); s = w.active; s.title = 'Marks'
      s.append(['Title']); s.append([]); s.append([None, 'Option', 'Cost', 'Share', 'Day', 'Sum'])
      s.append([None, 'A', 1500.5, 0.07, datetime.date(2019, 4, 1), '=C4*2'])
      s['D4'].number_format = '0%'; s['C4'].number_format = '#,##0.00'
      w.save(sys.argv[1])
      """
    let bytes = try Outside.inFolder { folder in
      let file = folder.appendingPathComponent("a.xlsx")
      try Outside.run(["python3", "-c", script, file.path])
      return Array(try Data(contentsOf: file))
    }
    let raw = try Self.read(bytes)
    #expect(raw.problems.count == 1)
    let saved = try Self.read(Outside.converted(bytes, named: "a.xlsx", to: "xlsx:Calc MS Excel 2007 XML"))
    #expect(saved.problems.isEmpty)
    #expect(
      saved.table(headed: ["option"]).map { $0.map(\.text) } == [
        ["Option", "Cost", "Share", "Day", "Sum"], ["A", "1500.5", "7%", "2019-04-01", "3001"],
      ])
  }

  @Test(
    "LibreOffice works the formulas out anew and comes to the same values",
    .enabled(if: Outside.hasLibreOffice, "did not run: LibreOffice is not installed"))
  func recalculated() throws {
    let bytes = try WorkbookTests.example.written()
    let saved = try Self.read(Outside.converted(bytes, named: "a.xlsx", to: "xlsx:Calc MS Excel 2007 XML"))
    #expect(saved.rows.map { $0.map(\.text) } == (try Self.read(bytes).rows.map { $0.map(\.text) }))
  }
}
