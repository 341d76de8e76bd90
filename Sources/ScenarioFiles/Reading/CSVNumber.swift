/// A number as people write it in a spreadsheet: `1,234.50`, `£3.2`, `45%`, `(120)`, `−7`.
///
/// A percentage is a fraction of 1; brackets mean below zero; thousands must stand in threes. Not a number: words,
/// `nan`, `inf`, hexadecimal, a decimal comma,
/// anything beyond 1e100.
public struct CSVNumber: Sendable, Hashable {
  /// The value.
  public var value: Double
  /// Whether it was written with a percent sign.
  public var isPercentage: Bool

  /// Reads a number, or nil if the text is none.
  public init?(_ source: String) {
    var text = Substring(source.filter { !$0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{FEFF}" })
    if source.split(whereSeparator: \.isWhitespace).count > 1, Double(String(text)) != nil { return nil }
    var negative = false
    var percentage = false
    if text.first == "(", text.last == ")" {
      negative = true
      text = text.dropFirst().dropLast()
    }
    if text.last == "%" {
      percentage = true
      text = text.dropLast()
    }
    for _ in 0..<2 {
      if text.first == "£" {
        text = text.dropFirst()
      } else if let sign = text.first, "-\u{2212}+".contains(sign) {
        guard !(negative && sign != "+") else { return nil }
        negative = negative || sign != "+"
        text = text.dropFirst()
      }
    }
    guard let first = text.first, first.isASCII, first.isNumber || first == ".",
      text.allSatisfy({ $0.isASCII && ($0.isNumber || ".,eE+-".contains($0)) }),
      let digits = Self.withoutThousands(text), let size = Double(digits), size <= 1e100
    else { return nil }
    let signed = negative ? 0 - size : size
    value = percentage ? signed / 100 : signed
    isPercentage = percentage
  }

  private static func withoutThousands(_ text: Substring) -> String? {
    guard text.contains(",") else { return String(text) }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard let head = groups.first, (1...3).contains(head.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy(\.isNumber) }), parts.count == 1 || !parts[1].contains(",")
    else { return nil }
    return groups.joined() + (parts.count > 1 ? "." + parts[1] : "")
  }
}
