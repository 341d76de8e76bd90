import Diagnostics

extension Workbook {
  /// Throws the first thing that a spreadsheet would refuse or offer to repair.
  func check() throws(Problem) {
    guard !sheets.isEmpty else { throw Problem("a workbook needs a sheet") }
    var seen = Set<String>()
    for sheet in sheets {
      let isOdd = sheet.name.contains { "[]:*?/\\".contains($0) || $0.isNewline } || sheet.name.hasPrefix("'")
      guard !sheet.name.isEmpty, sheet.name.utf16.count <= 31, !isOdd, !sheet.name.hasSuffix("'") else {
        throw Problem(
          "“\(sheet.name)” cannot name a sheet", remedy: "use at most 31 characters, none of [ ] : * ? / \\")
      }
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw Problem("two sheets are named “\(sheet.name)”", remedy: "rename one")
      }
      let columns = sheet.rows.map(\.count).max() ?? 0
      guard sheet.rows.count <= CellReference.mostRows, columns <= CellReference.mostColumns else {
        throw Problem(
          "the sheet “\(sheet.name)” has \(sheet.rows.count) rows and \(columns) columns; a sheet holds 1,048,576 and 16,384"
        )
      }
    }
    var names = Set<String>()
    for name in self.names {
      let letters = name.name.unicodeScalars
      let isPlain = letters.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == ".")
      }
      guard
        isPlain, let first = letters.first, first.properties.isAlphabetic || first == "_",
        CellReference(name.name) == nil, !["R", "C"].contains(name.name.uppercased()),
        names.insert(name.name.lowercased()).inserted
      else { throw Problem("“\(name.name)” cannot name cells, or names two") }
    }
  }
}
