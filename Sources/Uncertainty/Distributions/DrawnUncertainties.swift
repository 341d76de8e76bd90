/// What the uncertain numbers that options declare came to in the future at hand.
///
/// An option asks by the declaration it made, which need not know whether there is a future at all:
///
///     static let uptake = Uncertainty("scheme-uptake", .uniform(low: 0.2, high: 0.8), unit: "share", note: "a guess")
///     var uncertainties: [Uncertainty] { [Self.uptake] }
///     …
///     let share = members.drawn.value(of: Self.uptake)
public struct DrawnUncertainties: Sendable, Hashable {
  let names: [String]
  let values: [Double]

  /// Nothing drawn: every number stands at the mean of what is believed of it.
  public init() { (names, values) = ([], []) }

  /// Values by name.
  public init(_ names: [String], _ values: some Collection<Double>) {
    (self.names, self.values) = (names, Array(values.prefix(names.count)))
  }

  /// Whether nothing is drawn.
  public var isEmpty: Bool { values.isEmpty }

  /// The value in this future; the mean of what the option believes of it where there is no future, as in a table of
  /// the base year.
  public func value(of uncertainty: Uncertainty) -> Double {
    for place in values.indices where names[place] == uncertainty.name { return values[place] }
    return uncertainty.distribution.mean
  }
}
