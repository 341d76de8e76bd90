/// Numbers of cells as decimal text, without the dust that binary arithmetic leaves.
enum DecimalText {
  /// The shortest decimal that reads back as the same number, without an exponent below 1e21 and above 1e-10.
  static func exact(_ value: Double) -> String {
    if value == 0 { return "0" }
    return shifted("\(value)", by: 0)
  }

  /// A hundred times as much with a per cent sign: 0.07 is `7%`, not `7.000000000000001%`.
  static func percent(_ value: Double) -> String {
    value == 0 ? "0%" : shifted("\(value)", by: 2) + "%"
  }

  /// Moves the decimal point of a number as Swift prints it.
  private static func shifted(_ text: String, by places: Int) -> String {
    let parts = text.split(separator: "e")
    let sign = text.hasPrefix("-") ? "-" : ""
    let number = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + places
    guard abs(exponent) < 24, let whole = number.first else { return text }
    var digits = Array(whole) + (number.count > 1 ? Array(number[1]) : [])
    var point = whole.count + exponent
    while point <= 0 {
      digits.insert("0", at: 0)
      point += 1
    }
    while digits.count < point { digits.append("0") }
    var left = String(digits[..<point].drop { $0 == "0" })
    var right = digits[point...]
    while right.last == "0" { right = right.dropLast() }
    if left.isEmpty { left = "0" }
    return sign + left + (right.isEmpty ? "" : "." + String(right))
  }
}
