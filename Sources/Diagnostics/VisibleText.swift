/// Text from a file, a flag or a program as it may be shown: nothing in it steers a terminal or hides.
///
/// Written out as `\u{1B}` are control characters (C0, delete and C1), marks that change the direction of reading
/// (Unicode's bidirectional formatting characters), separators of lines and paragraphs, and tags. What remains is the
/// same text.
public enum VisibleText {
  /// Whether a character steers or hides rather than shows.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Text on lines of its own; line feeds and tabs stay.
  public static func lines(_ text: String) -> String { written(text, breaks: "\n") }

  /// Text on one line; every line break and tab is a space.
  public static func line(_ text: String) -> String { written(text, breaks: " ") }

  private static func written(_ text: String, breaks: String) -> String {
    let isOne = breaks == " "
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x09, 0x0A: !isOne
      // The first bytes of everything above: C1 and U+061C, U+200E and the like, U+FEFF, tags.
      case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: false
      default: true
      }
    }
    if isPlain { return text }
    var out = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      let isReturn = scalar == "\r"
      if scalar == "\n" || isReturn || (isOne && (scalar == "\t" || scalar == "\u{2028}" || scalar == "\u{2029}")) {
        if !(scalar == "\n" && wasReturn) { out.append(contentsOf: breaks.unicodeScalars) }
      } else if isHidden(scalar) {
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        out.append(scalar)
      }
      wasReturn = isReturn
    }
    return String(out)
  }
}
