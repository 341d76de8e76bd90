import Commissioning

/// One value of a table, with how a reader meets it.
///
/// `value` is what a program or a workbook takes, in full precision and with its unit; `shown` is the same for a reader,
/// rounded and with its signs. A renderer that shows text writes `shown` and never formats a number itself.
public struct Cell: Sendable, Hashable {
  /// What a cell holds.
  public enum Value: Sendable, Hashable {
    /// Nothing is to be said here, or there is no figure.
    case none
    /// Words.
    case text(String)
    /// Yes or no.
    case flag(Bool)
    /// A whole number of something.
    case count(Int)
    /// A sum in whole pence.
    case money(Money)
    /// A number with its unit: a share is a fraction of 1, pounds are pounds.
    case quantity(Double, MeasureUnit)
    /// A day.
    case date(CalendarDate)
    /// A bundle by its id.
    case bundle(String)
    /// A commissioner by its id.
    case commissioner(String)
    /// An option by its id.
    case option(String)
  }

  /// What it holds.
  public var value: Value
  /// As a reader meets it.
  public var shown: RichText
  /// Small print under it, or beside it where the table is shaded.
  public var note: RichText?
  /// Decimals that a reader sees; nil where it is no number.
  public var places: Int?
  /// Whether a gain is shown with its sign.
  public var isSigned = false
  /// Its place among the bands of the table's shading.
  public var shade: Int?
  /// How the value follows from other cells, where a workbook can work it out again.
  public var formula: Formula?

  /// Makes a cell.
  public init(_ value: Value, shown: RichText, places: Int? = nil, isSigned: Bool = false) {
    (self.value, self.shown, self.places, self.isSigned) = (value, shown, places, isSigned)
  }

  /// The same cell with small print.
  public func noted(_ note: RichText) -> Cell {
    var cell = self
    cell.note = note
    return cell
  }

  /// The same cell in a band of the table's shading.
  public func shaded(_ band: Int) -> Cell {
    var cell = self
    cell.shade = band
    return cell
  }

  /// The same cell with how it follows from others.
  public func following(_ formula: Formula) -> Cell {
    var cell = self
    cell.formula = formula
    return cell
  }

  /// The same value met by a reader in other words.
  public func shown(as text: RichText) -> Cell {
    var cell = self
    cell.shown = text
    return cell
  }
}

extension Cell: ExpressibleByStringInterpolation {
  /// Words written in the source.
  public init(stringLiteral text: String) { self = .text(text) }
  /// Words with others in them.
  public init(stringInterpolation: RichText.Interpolation) {
    let text = RichText(stringInterpolation: stringInterpolation)
    self.init(text.isEmpty ? .none : .text(text.plain), shown: text)
  }
}
