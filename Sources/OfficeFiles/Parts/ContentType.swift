/// What a part holds, as `[Content_Types].xml` says it.
enum ContentType {
  case workbook, worksheet, spreadsheetStyles, sharedStrings, drawing, chart, core, app
  case document, documentStyles, numbering, settings, header, footer, theme

  var text: String {
    let office = "application/vnd.openxmlformats-officedocument."
    switch self {
    case .workbook: return office + "spreadsheetml.sheet.main+xml"
    case .worksheet: return office + "spreadsheetml.worksheet+xml"
    case .spreadsheetStyles: return office + "spreadsheetml.styles+xml"
    case .sharedStrings: return office + "spreadsheetml.sharedStrings+xml"
    case .drawing: return office + "drawing+xml"
    case .chart: return office + "drawingml.chart+xml"
    case .core: return "application/vnd.openxmlformats-package.core-properties+xml"
    case .app: return office + "extended-properties+xml"
    case .document: return office + "wordprocessingml.document.main+xml"
    case .documentStyles: return office + "wordprocessingml.styles+xml"
    case .numbering: return office + "wordprocessingml.numbering+xml"
    case .settings: return office + "wordprocessingml.settings+xml"
    case .header: return office + "wordprocessingml.header+xml"
    case .footer: return office + "wordprocessingml.footer+xml"
    case .theme: return office + "theme+xml"
    }
  }
}
