import Commissioning
import OptionKit

/// Leave to go to the market, which the members of a unit give or refuse.
extension Simulator {
  /// Months until going to the market is approved, or until the refusal stands: so many askings in so many months.
  mutating func approval(
    _ unit: Int, _ month: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) -> (months: Int, isCarried: Bool) {
    guard prepared.runs(.decisions), let item = prepared.reprocurement else { return (0, true) }
    var waited = 0.0
    // Each asking meets views of its own, also where one that was refused is followed by another.
    let first = max(year, state.units.base[unit].drawsFrom)
    for attempt in 0..<Int(world[.askings].rounded()) where waited < world[.askingMonths] {
      state.units.base[unit].drawsFrom = first + attempt + 1
      let at = min(prepared.years - 1, first + attempt) * (prepared.matters.count + 1) + prepared.matters.count
      let matter = Matter(at: at, item: item, month: month + Int(waited), value: 0)
      let outcome = decide(matter, in: unit, variants, world, &recorder)
      waited += outcome.months
      state.tally.matters += 1
      if outcome.carried {
        state.tally.carried += 1
        state.tally.months += outcome.months
        state.tally.decided += 1
        return (Int(waited.rounded(.up)), true)
      }
      state.tally.lapsed += 1
    }
    return (max(1, Int(waited.rounded(.up))), false)
  }
}
