/// One number of one month of a recorded run, in the units of the model's pages.
public struct MonthlyFigure: Sendable, Hashable {
  /// What it is about.
  public enum Scope: String, Sendable, Hashable {
    /// A commissioner whose residents are counted.
    case place
    /// A unit of the map.
    case unit
    /// A commissioner as a payer.
    case commissioner
  }

  /// Months from the start of the run.
  public var month: Int
  /// What it is about.
  public var scope: Scope
  /// Its id.
  public var id: String
  /// Which number: `referred`, `left`, `seen`, `waiting`, `wait`, `capacity`, `own`, `paid`.
  public var quantity: String
  /// The number: people, months for `wait`, £ for `paid`.
  public var value: Double
}
