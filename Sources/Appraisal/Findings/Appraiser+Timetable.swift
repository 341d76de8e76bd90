import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// When it must be decided: from the runs where there is a tender in them, else at the mean length of each step.
  ///
  /// With a contract that ends, steps are counted back from the day after. An approval with days of its own, such as a
  /// merger applied for by 31 July that starts the next 1 April, is not counted in months: what rests on it cannot start
  /// before its day. Approvals that the law test asks for are not in the runs and are added to their months. Without a
  /// contract, only such days make a timetable.
  func timetable(_ bundle: PreparedBundle, _ tables: DetailTally, _ row: Int) -> TimetableFinding? {
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
    let before = approvals.filter { $0.effective == nil }.reduce(0) { $0 + $1.months }
    let start = start(tables, row, neededBy: needed, before: before)
    let last = start.map { $0.dates[$0.dates.count - 1] } ?? needed.adding(months: -Int(months.rounded(.up)))
    if let fixed, let from = fixed.effective, let applyBy = fixed.applyBy {
      steps.insert(Self.step(fixed), at: 0)
      if from > needed {
        return TimetableFinding(
          neededBy: needed, lastSafeDate: nil, steps: steps, verdict: .approvedTooLate(step: fixed.step),
          canExtend: canExtend)
      }
      let decided = min(applyBy, last ?? applyBy)
      return found(needed, decided, steps, months, start)
    }
    return found(needed, last, steps, months, start)
  }

  private func found(
    _ needed: CalendarDate, _ last: CalendarDate?, _ steps: [TimetableFinding.Step], _ months: Double,
    _ start: TimetableFinding.Start?
  ) -> TimetableFinding {
    let asOf = scenario.service.asOf
    let safe = last.flatMap { $0 >= asOf ? $0 : nil }
    let verdict: TimetableFinding.Verdict =
      start != nil ? .fromRuns : safe != nil ? .inTime : .tooLate(months: months)
    return TimetableFinding(
      neededBy: needed, lastSafeDate: safe, steps: steps, verdict: verdict, canExtend: canExtend, start: start)
  }

  /// Whether today's contract may be extended where the new one starts late.
  private var canExtend: Bool { scenario.service.contract?.canExtend == true }

  /// What the runs say of the start; nil where no tender was run.
  ///
  /// - Parameter before: months of approvals that the runs do not hold.
  private func start(_ tables: DetailTally, _ row: Int, neededBy needed: CalendarDate, before: Double)
    -> TimetableFinding.Start?
  {
    guard prepared.runs(.procurement), tables.futures[row] > 0 else { return nil }
    let mean = { (measure: Measure) -> Double in
      let totals = tables.totals(measure, of: row)
      return totals.reduce(0, +) / Double(totals.count)
    }
    let toStart = tables.totals(.monthsToStart, of: row).sorted()
    let dates = TimetableFinding.Start.shares.map { share -> CalendarDate? in
      let months = OrderStatistics.quantile(toStart, share) + before
      guard let day = needed.adding(months: -Int(months.rounded(.up))), day >= scenario.service.asOf else { return nil }
      return day
    }
    let (due, late) = (tables.totals(.contractsDue, of: row), tables.totals(.monthsLate, of: row))
    let (contracts, months) = (due.reduce(0, +), zip(due, late).reduce(0) { $0 + $1.0 * $1.1 })
    let between = mean(.lateMonths)
    let part = { (measure: Measure) in between > 0 ? mean(measure) / between : 0 }
    var start = TimetableFinding.Start(
      chance: mean(.onTime), contractsDue: contracts / Double(max(1, due.count)),
      monthsLate: contracts > 0 ? months / contracts : 0,
      monthsLateAtMost: OrderStatistics.quantile(late.sorted(), 0.95),
      modified: part(.modifiedMonths), bridged: part(.bridgedMonths), gap: part(.gapMonths),
      monthsToApprove: mean(.monthsToApprove), dates: dates)
    start.milestones = milestones(tables, row)
    return start
  }

  private func fixedDays(_ fixed: Approval, _ approvals: [Approval]) -> TimetableFinding? {
    guard let from = fixed.effective, let applyBy = fixed.applyBy else { return nil }
    return TimetableFinding(
      neededBy: from, lastSafeDate: applyBy, steps: approvals.map(Self.step),
      verdict: .onApplication(by: applyBy, effective: from))
  }

  private static func step(_ approval: Approval) -> TimetableFinding.Step {
    .init(approval.step, months: approval.months, basis: approval.source.description)
  }
}
