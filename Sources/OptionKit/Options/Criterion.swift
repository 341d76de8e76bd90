import Commissioning

/// Which end of a measure is better.
public enum Preference: String, Sendable, Hashable, CaseIterable {
  case more
  case less
}

/// Something options are judged by, read from the measures of a run.
///
/// It says nothing of scales or weights, which belong to the appraisal's plan.
public protocol Criterion: CommissioningOption {
  /// The unit of the value.
  var unit: MeasureUnit { get }
  /// Which end is better.
  var preference: Preference { get }
  /// The measures it reads; where a scenario does not produce one of them, the criterion is not assessed.
  var needs: [Measure] { get }
  /// The value for one run; called for every run, in the hot path: do not allocate.
  func value(of run: borrowing Measures) -> Double
}

extension DecisionDimension {
  /// What is judged.
  public static let criterion = DecisionDimension(
    "criterion", title: "Criterion", question: "What is judged?", protocolName: "Criterion", order: 910,
    role: .judgement, folder: "Criteria",
    takesPrograms: true)
}

extension Criterion {
  /// ``DecisionDimension/criterion``.
  public static var dimension: DecisionDimension? { .criterion }
}
