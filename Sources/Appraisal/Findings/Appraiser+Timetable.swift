import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// The last day on which a decision still leaves every step its time.
  ///
  /// With a contract that ends, steps are counted back from the day after. An approval with days of its own, such as a
  /// merger applied for by 31 July that starts the next 1 April, is not counted in months: what rests on it cannot start
  /// before its day. Without a contract, only such days make a timetable.
  func timetable(_ bundle: PreparedBundle) -> TimetableFinding? {
    let (asOf, approvals) = (scenario.service.asOf, bundle.approvals.filter { $0.months > 0 })
    let fixed = approvals.filter { $0.effective != nil }.max {
      ($0.effective ?? asOf) < ($1.effective ?? asOf)
    }
    guard let end = scenario.service.contract?.end, let needed = end.adding(days: 1) else {
      return fixed.flatMap { fixedDays($0, approvals) }
    }
    var steps = approvals.filter { $0.effective == nil }.map(Self.step)
    for parameter in [ModelParameter.procurementMonths, .mobilisationMonths] {
      let input = scenario.input(parameter)
      steps.append(
        .init(
          parameter == .procurementMonths ? "Procurement" : "Mobilisation",
          months: input.uncertainty.distribution.mean, basis: input.provenance.text))
    }
    let months = steps.reduce(0) { $0 + $1.months }
    let last = needed.adding(months: -Int(months.rounded(.up)))
    if let fixed, let from = fixed.effective, let applyBy = fixed.applyBy {
      steps.insert(Self.step(fixed), at: 0)
      if from > needed {
        return TimetableFinding(
          neededBy: needed, lastSafeDate: nil, steps: steps,
          words: "\(fixed.step): that is after \(needed), when the service must start. \(otherwise)"
        )
      }
      let decided = min(applyBy, last ?? applyBy)
      return found(needed, decided, steps, months)
    }
    return found(needed, last, steps, months)
  }

  private func found(
    _ needed: CalendarDate, _ last: CalendarDate?, _ steps: [TimetableFinding.Step], _ months: Double
  ) -> TimetableFinding {
    let asOf = scenario.service.asOf
    guard let last, last >= asOf else {
      return TimetableFinding(
        neededBy: needed, lastSafeDate: nil, steps: steps,
        words:
          "The steps take \(Words.fixed(months, 0)) months, more than are left before \(needed.words). \(otherwise)"
      )
    }
    let slack = (last.year - asOf.year) * 12 + last.month - asOf.month
    return TimetableFinding(
      neededBy: needed, lastSafeDate: last, steps: steps,
      words: "A decision by \(last.words) leaves every step its time; from \(asOf.words) that is \(slack) months away.")
  }

  /// What follows where the next arrangement comes after the contract's end.
  private var otherwise: String {
    scenario.service.contract?.canExtend == true
      ? "The contract would have to be extended."
      : "The contract gives no right to extend it: a modification, a bridging contract or a gap would follow."
  }

  private func fixedDays(_ fixed: Approval, _ approvals: [Approval]) -> TimetableFinding? {
    guard let from = fixed.effective, let applyBy = fixed.applyBy else { return nil }
    return TimetableFinding(
      neededBy: from, lastSafeDate: applyBy, steps: approvals.map(Self.step),
      words: "What is applied for by \(applyBy) takes effect on \(from); later, it waits a year.")
  }

  private static func step(_ approval: Approval) -> TimetableFinding.Step {
    .init(approval.step, months: approval.months, basis: approval.source.description)
  }
}
