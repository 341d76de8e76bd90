import Diagnostics
import Foundation
import OfficeFiles
import Testing

@Suite("Workbooks written")
struct WorkbookTests {
  /// A workbook with some of everything.
  static var example: Workbook {
    var sheet = Sheet("Scores & ranks")
    sheet.rows = [
      [.text("Scores", .title)], [.text("A note", .note)],
      [.text("option", .heading), .text("score", .heading), .text("weight", .heading), .text("weighted", .heading)],
      [
        .text("=HYPERLINK(\"http://x\",\"y\")"), .number(40, .decimals(1)), .number(0.25, .percent, .input),
        .live("B4*C4", 10, .decimals(1)),
      ],
      [
        .text("Café <b> & co"), .number(60.5, .decimals(1)), .number(0.75, .percent, .input),
        .live("B5*C5", 45.375, .decimals(1)),
      ],
      [
        .text("total", .total), .empty, .live("SUM(C4:C5)", 1, .percent, .total),
        .live("SUMPRODUCT(B4:B5,C4:C5)", 55.375, .pounds, .total),
      ],
      [.text("verdict"), .live("IF(ABS(D6-SUM(D4:D5))<1E-9,\"PASS\",\"FAIL\")", text: "PASS")],
      [.text("to the notes", .link), .number(.nan), Cell(.flag(true)), .live("limit", 7.5)],
    ]
    sheet.rows[7][0].link = "#'Notes'!A1"
    (sheet.frozenRows, sheet.frozenColumns) = (3, 1)
    sheet.filter = CellRange(.init(row: 2, column: 0), .init(row: 4, column: 3))
    sheet.highlights = [
      .init(CellRange(column: 1, rows: 3...4), .bar(from: 0, to: 100)),
      .init(CellRange(column: 3, rows: 3...4), .scale(low: 0, middle: 30, high: 60)),
      .init(CellRange(column: 1, rows: 6...6), .verdict(good: "PASS", bad: "FAIL")),
    ]
    sheet.bounds = [.init(CellRange(column: 2, rows: 3...4), 0, 1, message: "A share from 0 to 1.")]
    let names = Chart.Cells(sheet.reference(row: 2, column: 1), ["score"])
    let labels = Chart.Cells(CellRange(column: 0, rows: 3...4).on(sheet.name), ["=HYPERLINK", "Café <b> & co"])
    let values = Chart.Cells(CellRange(column: 1, rows: 3...4).on(sheet.name), [40, 60.5])
    let series = Chart.Series(name: names, labels: labels, values: values)
    for (place, kind) in [Chart.Kind.bars(lying: true, stacked: false), .lines, .points].enumerated() {
      sheet.charts.append(
        .init(
          Chart(kind, title: "Scores \(place)", description: "Two bars", number: .decimals(1), series: [series]),
          over: CellRange(.init(row: 10 + 15 * place, column: 0), .init(row: 24 + 15 * place, column: 6))))
    }
    let notes = Sheet("Notes", rows: [[.text("Notes", .title)], [.text("limit"), .number(7.5)]])
    var book = Workbook(title: "An example", creator: "Tests", sheets: [sheet, notes])
    book.names = [.init("limit", notes.reference(row: 1, column: 1))]
    return book
  }

  @Test("the same workbook gives the same bytes")
  func sameBytes() throws {
    let bytes = try Self.example.written()
    #expect(try bytes == Self.example.written())
    try WrittenOut.keep(bytes, "example.xlsx")
  }

  @Test("names that a spreadsheet would repair are refused")
  func badNames() {
    for name in ["", "a/b", "'a", String(repeating: "a", count: 32), "x]"] {
      #expect(throws: Problem.self) { try Workbook(sheets: [Sheet(name)]).written() }
    }
    #expect(throws: Problem.self) { try Workbook(sheets: [Sheet("a"), Sheet("A")]).written() }
    #expect(throws: Problem.self) { try Workbook(sheets: []).written() }
    var book = Workbook(sheets: [Sheet("a")])
    for name in ["A1", "1a", "a b", "R", ""] {
      book.names = [.init(name, "'a'!$A$1")]
      #expect(throws: Problem.self) { try book.written() }
    }
  }

  @Test("references are read and written as spreadsheets do")
  func references() {
    #expect(CellReference(row: 6, column: 2).description == "C7")
    #expect(CellReference(row: 0, column: 26).description == "AA1")
    #expect(CellReference("$AA$1") == CellReference(row: 0, column: 26))
    #expect(CellReference("xfd1048576") == CellReference(row: 1_048_575, column: 16_383))
    for text in ["", "A", "7", "A0", "XFE1", "A1048577", "A1B", "1A", "AAAA1"] { #expect(CellReference(text) == nil) }
    for column in 0..<16_384 { #expect(CellReference(CellReference.letters(column) + "1")?.column == column) }
  }

  @Test(
    "openpyxl reads values, formulas, formats, rules and charts",
    .enabled(if: Outside.hasPython("openpyxl"), "did not run: Python has no openpyxl"))
  func openpyxl() throws {
    let script = """
      import sys, openpyxl
      a = openpyxl.load_workbook(sys.argv[1]); b = openpyxl.load_workbook(sys.argv[1], data_only=True)
      s, t = a.worksheets[0], b.worksheets[0]
      print(a.sheetnames, s['A4'].value, s['A4'].data_type, s['A5'].value, s['B5'].value, s['D6'].value, t['D6'].value, t['B7'].value)
      print(s['C4'].number_format, s['D6'].number_format, s.freeze_panes, s.auto_filter.ref, len(s._charts), s['C8'].value)
      print(sorted(r.type for x in s.conditional_formatting for r in x.rules), s.data_validations.dataValidation[0].sqref)
      print(a.defined_names['limit'].attr_text, s['A8'].hyperlink.location, a.properties.title, s.column_dimensions['A'].width)
      """
    let output = try Outside.inFolder { folder in
      let file = folder.appendingPathComponent("a.xlsx")
      try Data(Self.example.written()).write(to: file)
      return try Outside.run(["python3", "-W", "error::UserWarning", "-c", script, file.path]).output
    }
    let expected = """
      ['Scores & ranks', 'Notes'] =HYPERLINK("http://x","y") s Café <b> & co 60.5 =SUMPRODUCT(B4:B5,C4:C5) 55.375 PASS
      0.0% £#,##0;[Red]-£#,##0 B4 A3:D5 3 True
      ['cellIs', 'cellIs', 'colorScale', 'dataBar'] C4:C5
      'Notes'!$B$2 'Notes'!A1 An example 28.0

      """
    #expect(output == expected)
  }
}
