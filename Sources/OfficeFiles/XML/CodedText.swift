/// Characters that XML cannot hold, as sheets write them: `_x000D_` (ECMA-376 Part 1, 22.9.2.19).
enum CodedText {
  /// Text with every code made the character again.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let all = Array(text.unicodeScalars)
    var out = ""
    var place = 0
    while place < all.count {
      if let scalar = code(all, place) {
        out.unicodeScalars.append(scalar)
        place += 7
      } else {
        out.unicodeScalars.append(all[place])
        place += 1
      }
    }
    return out
  }

  /// Text that looks like a code, kept from being read as one.
  static func encoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let all = Array(text.unicodeScalars)
    var out = ""
    for place in all.indices {
      if code(all, place) != nil { out += "_x005F" }
      out.unicodeScalars.append(all[place])
    }
    return out
  }

  /// The character that a code at a place stands for.
  private static func code(_ all: [Unicode.Scalar], _ place: Int) -> Unicode.Scalar? {
    guard place + 7 <= all.count, all[place] == "_", all[place + 1] == "x", all[place + 6] == "_" else { return nil }
    let digits = all[place + 2..<place + 6]
    guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
