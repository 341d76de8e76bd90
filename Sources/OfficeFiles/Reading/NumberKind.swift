/// What a cell's number format says that its number is.
enum NumberKind: Sendable {
  case plain, percent, day

  /// From a format's number among those that need no text (ECMA-376 Part 1, 18.8.30); nil for one's own.
  init?(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...36, 50...58: self = .day
    case 0..<164: self = .plain
    default: return nil
    }
  }

  /// From a format's text: the first section counts; what stands in quotation marks, brackets or after a backslash does
  /// not.
  init(code: String) {
    var letters = ""
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    scan: for character in code {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: break
      case ";": break scan
      default: letters.append(character)
      }
    }
    let small = letters.lowercased()
    if small.contains("%") {
      self = .percent
    } else if small.contains("y") || small.contains("d") {
      self = small.contains("general") ? .plain : .day
    } else {
      self = .plain
    }
  }
}
