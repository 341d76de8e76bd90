import Commissioning

extension Cell.Value {
  /// As a program reads it back: numbers exactly, money in pounds with two decimals, days as `2020-10-31`, shares as
  /// fractions of 1, yes and no as `true` and `false`, nothing where there is nothing.
  public var plain: String {
    switch self {
    case .none: ""
    case .text(let text), .bundle(let text), .commissioner(let text), .option(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .count(let number): "\(number)"
    case .money(let money): NumberFormat.pence(money.pence)
    case .quantity(let value, _): value.isFinite ? NumberFormat.exact(value) : ""
    case .date(let date): date.description
    }
  }

  /// As JSON: numbers as numbers, everything else as text.
  public var json: JSONValue {
    switch self {
    case .none: .null
    case .flag(let flag): .flag(flag)
    case .count(let number): .integer(number)
    case .money(let money): .pence(money.pence)
    case .quantity(let value, _): .number(value)
    case .text, .bundle, .commissioner, .option, .date: .text(plain)
    }
  }

  /// Whether it is a number of some kind, so that it is set to the right.
  public var isNumeric: Bool {
    switch self {
    case .count, .money, .quantity: true
    case .none, .text, .flag, .date, .bundle, .commissioner, .option: false
    }
  }
}
