import Commissioning

/// What the law of a date allows: its objections rule a bundle out with the citation.
public protocol LegalTest: CommissioningOption {
  /// Approvals a lawful bundle must still obtain, each with its source.
  func approvals(for bundle: BundleView) throws -> [Approval]
}

extension LegalTest {
  /// None.
  public func approvals(for bundle: BundleView) throws -> [Approval] { [] }
}

/// An approval that a lawful bundle needs before it can start.
public struct Approval: Sendable, Hashable {
  /// What must be approved.
  public var step: String
  /// By whom.
  public var by: String
  /// How long it takes, in months.
  public var months: Double
  /// Where it is written.
  public var source: Source
  /// The last day to apply, where the law fixes one.
  public var applyBy: CalendarDate?
  /// The first day on which what is approved can take effect, where the law fixes one.
  public var effective: CalendarDate?

  /// Describes an approval.
  public init(
    _ step: String, by: String, months: Double, source: Source, applyBy: CalendarDate? = nil,
    effective: CalendarDate? = nil
  ) {
    (self.step, self.by, self.months, self.source) = (step, by, months, source)
    (self.applyBy, self.effective) = (applyBy, effective)
  }
}

extension DecisionDimension {
  /// What the law allows.
  public static let law = DecisionDimension(
    "law", title: "Law", question: "What does the law allow?", protocolName: "LegalTest", order: 900, role: .judgement)
}

extension LegalTest {
  /// ``DecisionDimension/law``.
  public static var dimension: DecisionDimension? { .law }
}
