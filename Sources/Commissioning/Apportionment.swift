/// Splitting a sum among several to the penny, so that the parts always add up to the whole.
///
/// Largest remainder (Hamilton's method): each part is first rounded down, `floor(amount x w_i / sum(w))`, and the
/// pennies left over go one each to the largest remainders. Equal remainders are served in the order given, so two
/// identical members may differ by one penny and never by more. A negative amount is split as its opposite.
///
/// Source: Balinski and Young, *Fair Representation* (1982), for the method and its properties.
public enum Apportionment {
  /// Why a sum could not be split.
  public enum Failure: Error, Hashable, Sendable {
    /// There is nobody to split it among.
    case nobody
    /// The weights add up to nothing.
    case noWeight
    /// A weight is negative, or not a finite number; its position.
    case badWeight(Int)
    /// The amount is beyond ``Money/limit``.
    case tooLarge
  }

  /// Splits an amount in proportion to weights.
  public static func split(_ amount: Money, by weights: [Double]) throws(Failure) -> [Money] {
    var parts = [Money](repeating: .zero, count: weights.count)
    try split(amount, by: weights, into: &parts)
    return parts
  }

  /// Splits an amount in proportion to weights, into room already there; `parts` must be as long as `weights`.
  public static func split(_ amount: Money, by weights: [Double], into parts: inout [Money]) throws(Failure) {
    guard !weights.isEmpty, parts.count == weights.count else { throw .nobody }
    try split(amount, into: &parts, where: { _ in true }, by: { weights[$0] })
  }
}
