import Diagnostics

/// A workbook to be written as .xlsx.
///
/// Parts of ECMA-376 (5th edition, Part 1, SpreadsheetML, transitional) that it writes: workbook, worksheets, shared
/// strings, styles, defined names, conditional formats (data bars, colour scales, expressions), data validation,
/// hyperlinks, auto filters, page set-up, drawings and charts (bar, line, scatter). No macros, no external links, no
/// calculation chain, no theme. The same workbook gives the same bytes.
public struct Workbook: Sendable {
  /// A cell or range with a name that formulas may use.
  public struct Name: Sendable {
    /// Letters, digits, `_` and `.`, beginning with a letter.
    public var name: String
    /// Sheet and cells: `'Control'!$B$4`.
    public var refersTo: String

    /// Names cells.
    public init(_ name: String, _ refersTo: String) { (self.name, self.refersTo) = (name, refersTo) }
  }

  /// Its title, as the program that opens it shows among the properties.
  public var title: String
  /// Who made it.
  public var creator: String
  /// Sheets from left to right; at least one.
  public var sheets: [Sheet]
  /// Names.
  public var names: [Name] = []

  /// Makes a workbook.
  public init(title: String = "", creator: String = "", sheets: [Sheet]) {
    (self.title, self.creator, self.sheets) = (title, creator, sheets)
  }

  /// The file. Throws where a sheet's or a name's name is none that a spreadsheet takes, or a sheet is too large.
  public func written() throws(Problem) -> [UInt8] {
    try check()
    var package = OfficePackage()
    var styles = StyleTable()
    var strings = StringTable()
    var relations = Relations()
    var charts = 0
    for (place, sheet) in sheets.enumerated() {
      let number = place + 1
      var links = Relations()
      if !sheet.charts.isEmpty {
        var drawn = Relations()
        for placed in sheet.charts {
          charts += 1
          package.add("xl/charts/chart\(charts).xml", placed.chart.xml(external: nil), .chart)
          _ = drawn.add(.chart, "../charts/chart\(charts).xml")
        }
        package.add("xl/drawings/drawing\(number).xml", SheetDrawing.xml(sheet.charts), .drawing)
        package.add("xl/drawings/_rels/drawing\(number).xml.rels", drawn.xml)
      }
      let text = SheetXML(sheet, isFirst: place == 0, number: number).written(&styles, &strings, &links)
      package.add("xl/worksheets/sheet\(number).xml", text, .worksheet)
      if !links.isEmpty { package.add("xl/worksheets/_rels/sheet\(number).xml.rels", links.xml) }
      _ = relations.add(.worksheet, "worksheets/sheet\(number).xml")
    }
    _ = relations.add(.styles, "styles.xml")
    _ = relations.add(.sharedStrings, "sharedStrings.xml")
    package.add("xl/styles.xml", styles.xml, .spreadsheetStyles)
    package.add("xl/sharedStrings.xml", strings.xml, .sharedStrings)
    package.add("xl/_rels/workbook.xml.rels", relations.xml)
    package.add("xl/workbook.xml", xml, .workbook)
    package.addProperties(title: title, creator: creator, application: "Quorate")
    return try package.written(main: "xl/workbook.xml")
  }

  private var xml: String {
    var text = XMLText.declaration
    text += "<workbook xmlns=\"\(Namespace.sheet)\" xmlns:r=\"\(Namespace.relation)\">"
    text += "<workbookPr/><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\""
    text += " windowHeight=\"15000\" tabRatio=\"850\"/></bookViews><sheets>"
    for (place, sheet) in sheets.enumerated() {
      text += "<sheet name=\(XMLText.quoted(sheet.name)) sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    text += "</sheets>"
    var defined: [String] = []
    for name in names {
      defined.append("<definedName name=\"\(name.name)\">\(XMLText.escaped(name.refersTo))</definedName>")
    }
    for (place, sheet) in sheets.enumerated() {
      let quoted = Sheet.quoted(sheet.name)
      if let filter = sheet.filter {
        defined.append(
          "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(place)\" hidden=\"1\">"
            + XMLText.escaped("\(quoted)!\(filter.fixed)") + "</definedName>")
      }
      if sheet.frozenRows > 0 {
        defined.append(
          "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(place)\">"
            + XMLText.escaped("\(quoted)!$1:$\(sheet.frozenRows)") + "</definedName>")
      }
    }
    if !defined.isEmpty { text += "<definedNames>" + defined.joined() + "</definedNames>" }
    return text + "<calcPr calcId=\"191029\" fullCalcOnLoad=\"1\"/></workbook>"
  }
}
