/// How many columns of a terminal a text takes, and how it is broken into lines of so many.
enum TextWidth {
  /// The columns of a text: two for a wide character of East Asian scripts and for emoji, none for a mark on another.
  static func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// A text broken at spaces, and after the joints of an id, into lines of at most so many columns; a word longer than
  /// a line is cut.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(1, width)
    guard columns(text) > width || text.contains("\n") else { return [text] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for piece in pieces(of: String(paragraph)) {
        let bare = piece.hasSuffix(" ") ? String(piece.dropLast()) : piece
        if columns(line) + columns(bare) <= width {
          line += piece
          continue
        }
        if !line.isEmpty { lines.append(trimmed(line)) }
        line = piece
        while columns(trimmed(line)) > width {
          var (head, used) = ("", 0)
          for character in line {
            let step = columns(character)
            if used + step > width, !head.isEmpty { break }
            head.append(character)
            used += step
          }
          lines.append(head)
          line = String(line.dropFirst(head.count))
        }
      }
      lines.append(trimmed(line))
    }
    return lines
  }

  /// The longest piece of a text that is not broken.
  static func longestPiece(_ text: String) -> Int {
    text.split(separator: "\n").flatMap { pieces(of: String($0)) }.map { columns(trimmed($0)) }.max() ?? 0
  }

  private static func pieces(of text: String) -> [String] {
    var (pieces, piece) = ([String](), "")
    for character in text {
      piece.append(character)
      if character == " " || character == "+" {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
