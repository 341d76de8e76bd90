/// Which mark stands before the decimals of a number.
public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
  /// `1,234.5`, as in Britain.
  case point
  /// `1.234,5`, as on most of the Continent.
  case comma

  /// The mark itself.
  var character: Character { self == .point ? "." : "," }
  /// The mark that parts thousands where this one parts decimals.
  var thousands: Character { self == .point ? "," : "." }
}

/// A number as it stands in a cell, before it is settled which of its marks parts the decimals.
///
/// Taken off are a sign before or behind, one pound sign, brackets around what is below zero and a percent sign, in any
/// order in which accounts write them: `£(1,500.00)`, `(£1,500.00)`, `-£3`, `1,500-`, `(5)%`.
struct WrittenNumber {
  /// Whether it is below zero.
  private(set) var isNegative = false
  /// Whether it has a percent sign.
  private(set) var isPercentage = false
  private var body: Substring
  private var exponent: Substring = ""

  /// Takes a cell's text apart; nil where what remains cannot be a number by either mark.
  init?(_ source: String) {
    guard source.utf8.count <= 400 else { return nil }
    let plain = String(source.compactMap(Self.plain))
    body = Substring(plain)
    var (isSigned, isBracketed, hasCurrency) = (false, false, false)
    while true {
      body = body.drop { $0 == " " }
      while body.last == " " { body.removeLast() }
      if body.first == "£", !hasCurrency {
        (hasCurrency, body) = (true, body.dropFirst())
      } else if let sign = body.first, sign == "-" || sign == "+", !isSigned {
        isSigned = true
        isNegative = sign == "-"
        body = body.dropFirst()
      } else if body.first == "(", body.last == ")", !isBracketed {
        (isBracketed, body) = (true, body.dropFirst().dropLast())
      } else if body.last == "%", !isPercentage {
        (isPercentage, body) = (true, body.dropLast())
      } else if body.last == "-", !isSigned, body.count > 1 {
        (isSigned, isNegative, body) = (true, true, body.dropLast())
      } else {
        break
      }
    }
    // Accounts show nothing as a dash behind the pound sign.
    if body.isEmpty, hasCurrency, isSigned, isNegative, !isBracketed, !isPercentage, plain.contains("£") {
      guard plain.drop(while: { $0 == " " }).first == "£" else { return nil }
      (isNegative, body) = (false, "0")
      return
    }
    guard !(isBracketed && isNegative) else { return nil }
    isNegative = isNegative || isBracketed
    if let mark = body.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      exponent = body[body.index(after: mark)...]
      body = body[..<mark]
      let digits = exponent.first == "-" || exponent.first == "+" ? exponent.dropFirst() : exponent
      guard (1...4).contains(digits.count), digits.allSatisfy(Self.isDigit), !body.contains(" ") else { return nil }
    }
    guard let first = body.first, Self.isDigit(first) || first == "." || first == ",",
      body.contains(where: Self.isDigit)
    else { return nil }
  }

  /// The number with a decimal mark; nil where it cannot be read so.
  ///
  /// Moving the point keeps 1.8% the same number as 0.018, which a division does not.
  func value(_ mark: DecimalMark) -> Double? {
    guard let digits = digits(mark), exponent.isEmpty || Int(exponent) != nil else { return nil }
    let power = (Int(exponent) ?? 0) - (isPercentage ? 2 : 0)
    guard let value = Double(digits + "e\(power)"), abs(value) <= 1e100 else { return nil }
    return value == 0 ? 0 : value
  }

  /// The digits as `-1234.50`, without percent sign and exponent.
  func digits(_ mark: DecimalMark) -> String? {
    let parts = body.split(separator: mark.character, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Self.joined(parts[0], thousands: mark.thousands),
      parts.count == 1 || parts[1].allSatisfy(Self.isDigit)
    else { return nil }
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (parts.count > 1 && !parts[1].isEmpty ? "." + parts[1] : "")
  }

  /// Whether it has an exponent, which no amount of money has.
  var hasExponent: Bool { !exponent.isEmpty }

  /// How many decimals are written, for judging whether a sum was rounded.
  func places(_ mark: DecimalMark) -> Int {
    let parts = body.split(separator: mark.character, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count > 1 ? parts[1].count : 0
  }

  /// Digits without what parts thousands: one kind of mark, groups of three, no leading zero.
  private static func joined(_ text: Substring, thousands: Character) -> String? {
    if text.allSatisfy(isDigit) { return String(text) }
    let marks = Set(text.filter { !isDigit($0) })
    guard marks.count == 1, let mark = marks.first, mark == thousands || mark == " " || mark == "'" else { return nil }
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard let head = groups.first, (1...3).contains(head.count), head.first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigit(_ character: Character) -> Bool {
    character >= "0" && character <= "9" && character.isASCII
  }

  /// Spaces of every width as one kind, minus signs as hyphens, no byte order marks.
  private static func plain(_ character: Character) -> Character? {
    switch character {
    case "\u{FEFF}": nil
    case "\u{2212}", "\u{2013}": "-"
    case "\u{2019}": "'"
    case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}", "\t": " "
    default: character
    }
  }
}
