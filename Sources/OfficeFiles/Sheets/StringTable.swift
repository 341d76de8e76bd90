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
    for text in all {
      let keeps = text.first?.isWhitespace == true || text.last?.isWhitespace == true
      out += "<si><t\(keeps ? " xml:space=\"preserve\"" : "")>\(Self.held(text))</t></si>"
    }
    return out + "</sst>"
  }

  /// As a cell holds it: longer ones end in a word that says so.
  private static func held(_ text: String) -> String {
    guard text.utf16.count > most else { return XMLText.escaped(CodedText.encoded(text)) }
    let end = " … (cut: a cell holds \(most) characters)"
    return XMLText.escaped(String(text.unicodeScalars.prefix(most / 2 - end.count)) + end)
  }
}
