/// Texts of a workbook, each held once.
struct StringTable {
  private var places: [String: Int] = [:]
  private var all: [String] = []
  private var uses = 0

  /// Most characters that a cell can hold.
  static let most = 32_767

  /// Where a text stands in the table.
  mutating func place(of text: String) -> Int {
    uses += 1
    if let known = places[text] { return known }
    places[text] = all.count
    all.append(text)
    return all.count - 1
  }

  var xml: String {
    var out = XMLText.declaration
    out += "<sst xmlns=\"\(Namespace.sheet)\" count=\"\(uses)\" uniqueCount=\"\(all.count)\">"
    for text in all { out += "<si><t xml:space=\"preserve\">\(Self.held(text))</t></si>" }
    return out + "</sst>"
  }

  /// As a cell holds it: longer ones end in a word that says so.
  private static func held(_ text: String) -> String {
    guard text.utf16.count > most else { return escaped(text) }
    let end = " … (cut: a cell holds \(most) characters)"
    return escaped(String(text.unicodeScalars.prefix(most / 2 - end.count)) + end)
  }

  /// `_x000D_` and its like are how a sheet writes control characters; text that looks so is kept from being read so.
  private static func escaped(_ text: String) -> String {
    let parts = text.split(separator: "_x", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return XMLText.escaped(text) }
    var out = String(parts[0])
    for part in parts.dropFirst() {
      let code = part.prefix(5)
      let isCode = code.count == 5 && code.last == "_" && code.dropLast().allSatisfy(\.isHexDigit)
      out += (isCode ? "_x005F_x" : "_x") + part
    }
    return XMLText.escaped(out)
  }
}
