/// One statement of a quantity: a number and where it was read.
public struct Statement: Hashable, Sendable {
  /// What is stated: "table of contributions, Mid Essex".
  public var label: String
  /// The number.
  public var value: Double
  /// Where.
  public var source: Source

  /// Records a statement.
  public init(_ label: String, _ value: Double, source: Source) {
    (self.label, self.value, self.source) = (label, value, source)
  }
}

/// A check between figures: two statements of one quantity, a total and its parts, a share in prose, a ratio that
/// should be alike across rows.
public struct ReconciliationCheck: Hashable, Sendable, Identifiable {
  /// What is compared.
  public enum Form: Hashable, Sendable {
    /// The same quantity stated in several places.
    case restated([Statement])
    /// A total beside its parts.
    case total(Statement, parts: [Statement])
    /// A share stated in prose beside a part and its whole.
    case share(Statement, part: Double, whole: Double)
    /// Ratios that should be alike: each stated value is a ratio, `within` the largest over the smallest allowed.
    case alike([Statement], within: Double)
  }

  /// How it came out.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Within the tolerance.
    case agrees
    /// Not within it, and both may be true of different things.
    case differs
    /// Not within it, and both say the same thing of the same quantity.
    case cannotBothHold = "cannot both hold"
  }

  /// The reading adopted where the figures do not agree, and why.
  public struct Adopted: Hashable, Sendable {
    /// The reading.
    public var reading: String
    /// Why it was adopted.
    public var reason: String

    /// Records a reading.
    public init(_ reading: String, because reason: String) {
      self.reading = reading
      self.reason = reason
    }
  }

  /// Its id.
  public var id: String
  /// As printed.
  public var title: String
  /// What is compared.
  public var form: Form
  /// The largest difference that counts as agreement, in the unit of the figures.
  public var tolerance: Double
  /// Whether a difference is a contradiction: the statements are of the same quantity.
  public var isSameQuantity: Bool
  /// The reading adopted; where figures disagree and none is declared, checking the scenario fails.
  public var adopted: Adopted?

  /// Declares a check.
  public init(
    id: String, title: String, form: Form, tolerance: Double, isSameQuantity: Bool = true, adopted: Adopted? = nil
  ) {
    (self.id, self.title, self.form, self.tolerance) = (id, title, form, tolerance)
    (self.isSameQuantity, self.adopted) = (isSameQuantity, adopted)
  }

  /// The difference between what is compared: the range of the statements, the total less the sum of its parts, the
  /// share stated less the share worked out, or the largest ratio over the smallest.
  public var difference: Double {
    switch form {
    case .restated(let statements):
      let values = statements.map(\.value)
      return (values.max() ?? 0) - (values.min() ?? 0)
    case .total(let total, let parts): return total.value - parts.reduce(0) { $0 + $1.value }
    case .share(let stated, let part, let whole): return whole == 0 ? .infinity : stated.value - part / whole
    case .alike(let statements, _):
      let values = statements.map(\.value)
      guard let low = values.min(), let high = values.max(), low > 0 else { return .infinity }
      return high / low
    }
  }

  /// How it came out.
  public var outcome: Outcome {
    let agrees: Bool
    if case .alike(_, let within) = form {
      agrees = difference <= within
    } else {
      agrees = abs(difference) <= tolerance
    }
    return agrees ? .agrees : isSameQuantity ? .cannotBothHold : .differs
  }

  /// Whether it stands in the way: the figures do not agree and no reading has been declared.
  public var isOpen: Bool { outcome != .agrees && adopted == nil }

  /// The statements compared, for a table.
  public var statements: [Statement] {
    switch form {
    case .restated(let statements), .alike(let statements, _): statements
    case .total(let total, let parts): [total] + parts
    case .share(let stated, let part, let whole):
      [stated, Statement("worked out", whole == 0 ? .nan : part / whole, source: stated.source)]
    }
  }
}
