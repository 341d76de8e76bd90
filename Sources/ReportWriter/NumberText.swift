import Diagnostics

/// Numbers as text, the same on every platform and in every locale.
public enum NumberText {
  /// The shortest decimal that reads back as the same number; whole numbers without a point.
  public static func exact(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if value == 0 { return "0" }
    if value.rounded() == value, abs(value) < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }

  /// At most `digits` significant digits, trailing zeros dropped, no exponent between 1e-4 and 1e15.
  public static func short(_ value: Double, digits: Int = 6) -> String {
    guard value.isFinite, value != 0 else { return exact(value) }
    let size = abs(value)
    var whole = 1
    var bound = 10.0
    while size >= bound, whole < 16 {
      whole += 1
      bound *= 10
    }
    var leading = 0
    bound = 1
    while size < bound, leading < 5 {
      leading += 1
      bound /= 10
    }
    let places = size >= 1 ? max(0, digits - whole) : digits + leading - 1
    var text = fixed(value, places: min(places, 12))
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text == "0" || text == "-0" ? exact(value) : text
  }

  /// A fixed number of decimals, halves away from zero, optionally with thousands separated by commas.
  public static func fixed(_ value: Double, places: Int, grouped: Bool = false) -> String {
    guard value.isFinite else { return exact(value) }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e18 else { return exact(value) }
    let digits = UInt64(scaled)
    let unit = UInt64(scale)
    let sign = value < 0 && digits > 0 ? "-" : ""
    let whole = grouped ? separated(digits / unit) : "\(digits / unit)"
    guard places > 0 else { return sign + whole }
    let fraction = "\(digits % unit)"
    return sign + whole + "." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// Pence as pounds with two decimals: `1844918.00`, or `1,844,918.00` when grouped.
  public static func pounds(_ pence: Int, grouped: Bool = false) -> String {
    let size = pence.magnitude
    let pennies = size % 100
    let whole = grouped ? separated(UInt64(size / 100)) : "\(size / 100)"
    return (pence < 0 ? "-" : "") + whole + (pennies < 10 ? ".0" : ".") + "\(pennies)"
  }

  private static func separated(_ value: UInt64) -> String {
    var text = ""
    for (place, digit) in "\(value)".reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}

/// Text as a JSON string.
public enum JSONText {
  /// Quotes and escapes a string for JSON (RFC 8259).
  public static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || VisibleText.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        }
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
