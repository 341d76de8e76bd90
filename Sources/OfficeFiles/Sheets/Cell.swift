/// What a cell holds: a value, and where the value is worked out, the formula that does so.
public struct Cell: Hashable, Sendable {
  /// A value.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text, never run: one that begins with `=` is written as text.
    case text(String)
    /// A number; one that is not finite is written as an empty cell.
    case number(Double)
    /// True or false.
    case flag(Bool)
  }

  /// The value; with a formula, the value that it has now.
  public var value: Value
  /// A formula without its `=`, in English function names with commas; nil for a plain value.
  public var formula: String?
  /// How it looks.
  public var style: CellStyle
  /// Where a click leads: `#Sheet!A1` inside the workbook, otherwise an address.
  public var link: String?

  /// Makes a cell.
  public init(_ value: Value = .empty, _ style: CellStyle = .init(), formula: String? = nil, link: String? = nil) {
    (self.value, self.style, self.formula, self.link) = (value, style, formula, link)
  }

  /// Nothing.
  public static let empty = Cell()

  /// Text.
  public static func text(_ text: String, _ role: CellStyle.Role = .plain, wraps: Bool = false) -> Cell {
    Cell(.text(text), CellStyle(.general, role, wraps: wraps))
  }

  /// A number.
  public static func number(_ value: Double, _ number: CellStyle.Number = .general, _ role: CellStyle.Role = .plain)
    -> Cell
  {
    Cell(.number(value), CellStyle(number, role))
  }

  /// A formula with the number it gives now.
  public static func live(
    _ formula: String, _ value: Double, _ number: CellStyle.Number = .general, _ role: CellStyle.Role = .plain
  ) -> Cell {
    Cell(.number(value), CellStyle(number, role), formula: formula)
  }

  /// A formula with the text it gives now.
  public static func live(_ formula: String, text: String, _ role: CellStyle.Role = .plain) -> Cell {
    Cell(.text(text), CellStyle(.general, role), formula: formula)
  }
}
