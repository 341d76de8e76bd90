import OptionKit

/// A provider that goes on losing money hands its contract back.
///
/// In each year throughout which a unit's own contract has run, its margin is held against `margin-floor`. Below it for
/// `loss-years` running, the contract ends `hand-back-notice` months after the year, where it would have ended later, and
/// going to the market begins as for any contract that ends.
///
/// Not claimed: failure of the provider in the year itself, or that it negotiates instead. A contract that began before
/// the run is left to its end.
extension Simulator {
  mutating func handBack(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    guard prepared.runs(.cost), prepared.runs(.procurement) else { return }
    for unit in state.units.indices where state.units.base[unit].ownFrom <= year * 12 {
      let margin = ownMargin(unit, variants, world)
      guard margin < world[.marginFloor] else {
        state.units.base[unit].lossYears = 0
        continue
      }
      state.units.base[unit].lossYears += 1
      if state.units.base[unit].lossYears == 1 {
        recorder.note(
          year * 12 + 11, .cost, state.units.base[unit].compiled.id,
          loss(unit, margin))
      }
      let borne = Int(world[.lossYears].rounded())
      let end = (year + 1) * 12 + Int(world[.handBackNotice].rounded())
      guard state.units.base[unit].lossYears >= borne, end < state.units.base[unit].contractEnd else { continue }
      state.units.base[unit].lossYears = 0
      state.units.base[unit].contractEnd = end
      recorder.note(
        year * 12 + 11, .cost, state.units.base[unit].compiled.id,
        .handedBack(margin: margin, floor: world[.marginFloor], years: borne))
    }
  }

  /// Why a provider loses money.
  private func loss(_ unit: Int, _ margin: Double) -> RunEvent {
    let standing = state.units[unit]
    return .marginBelowFloor(
      margin: margin, overtime: standing.overtime, money: standing.money.pounds,
      unearned: 1 - (standing.earned.isNaN ? 1 : standing.earned))
  }
}
