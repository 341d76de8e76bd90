/// A table as RFC 4180 has it, its fields as they stand: for files that Quorate wrote, and for tables of which one field
/// is to be changed and nothing else.
package struct PlainCSV: Sendable {
  /// Rows of fields, the heading first.
  package var rows: [[String]] = []

  /// Reads a table; nil where the bytes are no UTF-8 or a quotation is not closed.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    func endField() {
      row.append(String(field))
      field = String.UnicodeScalarView()
      (isQuoted, wasQuote) = (false, false)
    }
    for scalar in text.unicodeScalars {
      if isQuoted, !wasQuote {
        if scalar == "\"" { wasQuote = true } else { field.append(scalar) }
        continue
      }
      switch scalar {
      case "\"" where wasQuote:
        field.append(scalar)
        wasQuote = false
      case "\"" where field.isEmpty && !isQuoted: isQuoted = true
      case ",": endField()
      case "\n":
        if field.last == "\r" { field.removeLast() }
        endField()
        rows.append(row)
        row = []
      default: field.append(scalar)
      }
    }
    if isQuoted, !wasQuote { return nil }
    if !field.isEmpty || !row.isEmpty {
      endField()
      rows.append(row)
    }
  }

  /// The same table as bytes.
  package var bytes: [UInt8] {
    var text = ""
    for row in rows {
      text += row.map(Self.quoted).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Rows by their first field; nil where two have the same, or one is not as long as the heading.
  package var keyed: (heading: [String], rows: [String: [String]], order: [String])? {
    guard let heading = rows.first, Set(heading).count == heading.count else { return nil }
    var found: [String: [String]] = [:]
    var order: [String] = []
    for row in rows.dropFirst() {
      guard let key = row.first, row.count == heading.count, found.updateValue(row, forKey: key) == nil else {
        return nil
      }
      order.append(key)
    }
    return (heading, found, order)
  }
}
