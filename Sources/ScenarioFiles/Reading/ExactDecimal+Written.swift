import Coalitions

extension ExactDecimal {
  /// Reads a decimal as tables have it, exactly: `16.6`, or a percentage, which is a fraction of 1 (`40%` is 0.4).
  ///
  /// - Throws: ``VotingError/notANumber(_:)`` or ``VotingError/notRepresentable(_:)``, with the text as it was given.
  public init(written text: String) throws(VotingError) {
    guard text.hasSuffix("%") else {
      try self.init(parsing: text)
      return
    }
    let number = text.dropLast().reversed().drop(while: \.isWhitespace).reversed()
    let digits: ExactDecimal
    do { digits = try ExactDecimal(parsing: String(number)) } catch { throw .notANumber(text) }
    guard digits.places <= 16 else { throw .notRepresentable(text) }
    self.init(units: digits.units, places: digits.places + 2)
  }
}
