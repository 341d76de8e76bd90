/// A field of a CSV file as it is written: quoted where it must be, and never one that a spreadsheet would run.
///
/// The one place where fields are written, whatever the table.
public enum CSVField {
  /// A field by RFC 4180; text that begins like a formula (`=`, `+`, `-`, `@`, a tab) and is no number has an apostrophe
  /// before it, by which spreadsheets know text (OWASP, *CSV Injection*).
  public static func written(_ field: String) -> String {
    let text = isFormula(field) ? "'" + VisibleText.lines(field) : VisibleText.lines(field)
    let isPlain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
        && byte != UInt8(ascii: "\r")
    }
    if isPlain { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Whether a spreadsheet would take a field for a formula.
  public static func isFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else { return false }
    return Double(field) == nil
  }
}
