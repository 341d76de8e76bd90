import Commissioning
import OptionKit

/// What making the map costs once and saves a year (``TransitionShares``): it comes on top of everything else that each
/// pays, and nothing in the run depends on it.
extension Simulator {
  /// Writes a year's part into the measures.
  func record(_ transition: TransitionShares, _ year: Int, _ cells: MeasureWriter) {
    let (costs, savings) = (cells.row(.transitionCost, year), cells.row(.transitionSaving, year))
    for commissioner in 0..<prepared.count {
      let place = year * prepared.count + commissioner
      let (cost, saving) = (transition.cost[place].pounds, transition.saving[place].pounds)
      costs[commissioner] += cost
      savings[commissioner] += saving
      costs[prepared.count] += cost
      savings[prepared.count] += saving
    }
  }

  /// Posts a year's part in the ledger.
  func post(_ transition: TransitionShares, _ year: Int, _ recorder: inout Recorder) {
    guard recorder.isOn else { return }
    for commissioner in 0..<prepared.count {
      let place = year * prepared.count + commissioner
      recorder.postMonthly(
        year: year, from: name(commissioner), to: "reorganising", transition.cost[place], .reorganising)
      recorder.postMonthly(
        year: year, from: "reorganising", to: name(commissioner), transition.saving[place], .savedByReorganising)
    }
  }
}
