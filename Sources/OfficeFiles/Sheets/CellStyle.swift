/// How a cell looks: what its number is in, and what part it plays on its sheet.
public struct CellStyle: Hashable, Sendable {
  /// What a number is in.
  public enum Number: Hashable, Sendable {
    /// As the program that opens it likes.
    case general
    /// Whole, thousands separated.
    case whole
    /// A fixed number of decimals, thousands separated.
    case decimals(Int)
    /// Pounds without pence, negative in red with a sign.
    case pounds
    /// Pounds and pence.
    case pence
    /// A share of 1, as a percentage with one decimal.
    case percent
    /// A day, counted from 1899-12-30.
    case date
    /// Text, even where it looks like a number.
    case text
    /// A format of one's own, in Excel's notation.
    case custom(String)
  }

  /// What part a cell plays.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case plain, title, subtitle, heading, input, total, note, link, good, bad, strong
  }

  /// What a number is in.
  public var number: Number
  /// What part it plays.
  public var role: Role
  /// Whether long text turns at the cell's edge.
  public var wraps: Bool

  /// Makes a style.
  public init(_ number: Number = .general, _ role: Role = .plain, wraps: Bool = false) {
    (self.number, self.role, self.wraps) = (number, role, wraps)
  }
}

extension CellStyle.Number {
  /// In Excel's notation.
  var code: String {
    switch self {
    case .general: "General"
    case .whole: "#,##0"
    case .decimals(let places): places < 1 ? "#,##0" : "#,##0." + String(repeating: "0", count: min(places, 15))
    case .pounds: "\u{a3}#,##0;[Red]-\u{a3}#,##0"
    case .pence: "\u{a3}#,##0.00;[Red]-\u{a3}#,##0.00"
    case .percent: "0.0%"
    case .date: "yyyy-mm-dd"
    case .text: "@"
    case .custom(let code): code
    }
  }
}
