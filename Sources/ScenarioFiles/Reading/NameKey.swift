/// Names as people write them: the same name whatever its case and blanks.
enum NameKey {
  /// A name on one line: every run of blanks and line breaks is one space.
  static func clean(_ text: String) -> String {
    text.unicodeScalars.contains { $0.properties.isWhitespace && $0 != " " } || text.contains("  ")
      ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
  }

  /// What two spellings of a name have in common: small letters, single spaces.
  static func of(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The same for a heading, in which `_`, `-` and a space are one.
  static func heading(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: "_")
  }

  /// A row's label without marks around it: `Weights (%):` is `weights`.
  static func label(_ text: String) -> String {
    var text = Substring(text.lowercased())
    if let open = text.firstIndex(of: "("), text.last == ")" || text.hasSuffix("):") { text = text[..<open] }
    return text.split { $0.isWhitespace || $0 == ":" || $0 == "%" || $0 == "#" || $0 == "_" || $0 == "-" }
      .joined(separator: " ")
  }
}

/// Spellings met so far: each name as it was first written.
struct Spellings {
  private var known: [String: (name: String, line: Int?)] = [:]
  /// Names met in more than one spelling, for notes.
  private(set) var notes: [String] = []

  /// The spelling first met; the first time that it was another, that is noted.
  mutating func first(_ name: String, what: String, in sheet: Sheet, line: Int?) -> String {
    let name = NameKey.clean(name)
    let key = NameKey.of(name)
    guard let met = known[key] else {
      known[key] = (name, line)
      return name
    }
    if met.name != name {
      let text =
        "\(sheet.name):\(line ?? 0): the \(what) \(name) is taken for \(met.name)"
        + (met.line.map { " of line \($0)" } ?? "")
      if !notes.contains(where: { $0.hasSuffix(text.drop { $0 != " " }) }) { notes.append(text) }
    }
    return met.name
  }

  /// Counts names as met that are known from elsewhere.
  mutating func know(_ names: [String]) {
    for name in names where known[NameKey.of(name)] == nil { known[NameKey.of(name)] = (name, nil) }
  }
}
