import OptionKit
import Simulation

extension Appraiser {
  /// When the last of a bundle's units has its approval, its award and its start, from the runs kept of it.
  func milestones(_ tables: DetailTally, _ row: Int) -> [DatedMilestone] {
    let measures: [(Milestone.Event, Measure)] = [
      (.approved, .monthApproved), (.awarded, .monthAwarded), (.started, .monthStarted),
    ]
    return measures.map { event, measure in
      DatedMilestone(
        event, planned: scenario.milestones.first { $0.event == event }, months: tables.totals(measure, of: row),
        firstYear: scenario.firstYear, monthsRun: prepared.years * 12)
    }
  }
}
