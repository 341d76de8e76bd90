/// A share of votes or heads as an exact fraction between 0 and 1: one half, two thirds, 62%.
public struct Share: Hashable, Sendable, CustomStringConvertible {
  /// Above the line.
  public let numerator: Int
  /// Below the line, at least 1.
  public let denominator: Int

  /// One half.
  public static let half = Share(unchecked: 1, 2)
  /// Everything.
  public static let whole = Share(unchecked: 1, 1)

  private init(unchecked numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A fraction.
  ///
  /// - Throws: ``VotingError/badShare(_:)`` unless `0 <= numerator <= denominator` and `denominator > 0`.
  public init(_ numerator: Int, _ denominator: Int) throws(VotingError) {
    guard denominator > 0, numerator >= 0, numerator <= denominator else {
      throw .badShare("\(numerator)/\(denominator)")
    }
    var (a, b) = (numerator, denominator)
    while b != 0 { (a, b) = (b, a % b) }
    self.init(unchecked: numerator / a, denominator / a)
  }

  /// Reads `2/3`, `62%` or `0.62`, exactly.
  public init(parsing text: String) throws(VotingError) {
    if let slash = text.firstIndex(of: "/") {
      let top = try ExactDecimal(parsing: text[..<slash])
      let bottom = try ExactDecimal(parsing: text[text.index(after: slash)...])
      let places = max(top.places, bottom.places)
      try self.init(top.scaled(to: places), bottom.scaled(to: places))
      return
    }
    let percent = text.hasSuffix("%")
    let number = try ExactDecimal(parsing: percent ? text.dropLast() : text[...])
    var below = percent ? 100 : 1
    for _ in 0..<number.places {
      let (product, overflow) = below.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .notRepresentable(text) }
      below = product
    }
    guard number.units >= 0, number.units <= below else { throw .badShare(text) }
    try self.init(number.units, below)
  }

  /// The least whole amount that is at least this share of a total (or above it, when `strictly`).
  func leastAmount(of total: Int, strictly: Bool) -> Int {
    let product = Int128(total) * Int128(numerator)
    let floor = product / Int128(denominator)
    if strictly { return Int(floor) + 1 }
    return Int(product % Int128(denominator) == 0 ? floor : floor + 1)
  }

  /// As a number.
  public var value: Double { Double(numerator) / Double(denominator) }
  /// `2/3`.
  public var description: String { "\(numerator)/\(denominator)" }
}
