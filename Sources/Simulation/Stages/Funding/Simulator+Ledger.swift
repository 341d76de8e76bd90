import Commissioning
import OptionKit

/// Contributions in the ledger: each year's in twelve instalments, money added in the year over the months left of it.
///
/// Only a run that is recorded has a ledger; nothing here changes a run.
extension Simulator {
  /// Posts what the members pay for the year as the formula divided it.
  func postContributions(_ year: Int, _ recorder: inout Recorder) {
    guard recorder.isOn, prepared.runs(.funding) else { return }
    for place in state.units.indices {
      let unit = state.units[place]
      for (member, commissioner) in unit.compiled.members.enumerated() {
        recorder.postMonthly(
          year: year, from: name(commissioner), to: "provider", unit.contributions[member],
          .contribution(unit: unit.compiled.title))
      }
    }
  }

  /// Posts what an investment case adds to a unit, as it has just been divided, from a month to the end of its year.
  func postAdded(to unit: Int, from month: Int, _ recorder: inout Recorder) {
    guard recorder.isOn else { return }
    let unit = state.units[unit]
    for (member, commissioner) in unit.compiled.members.enumerated() {
      recorder.postMonthly(
        from: month, until: (month / 12 + 1) * 12, payer: name(commissioner), to: "provider", unit.parts[member],
        .investment(unit: unit.compiled.title))
    }
  }
}
