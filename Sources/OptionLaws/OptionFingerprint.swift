import Commissioning
import OptionKit

/// What an option does in a case, as text: two that tell the same are the same there.
public enum OptionFingerprint {
  /// Contributions, games, maps, terms, settlements or values of a case, whatever the option's dimension gives.
  public static func words(of option: any CommissioningOption, in made: LawCase) -> String {
    do {
      return try told(option, made)
    } catch {
      return "\(error)"
    }
  }

  private static func told(_ option: any CommissioningOption, _ made: LawCase) throws -> String {
    let service = made.service
    switch option {
    case let footprint as any FootprintOption: return try footprint.map(of: service).written(ids: service.ids)
    case let formula as any FundingFormula:
      let members = Members(everybodyIn: service)
      let cost = members.currentTotal + Money(pence: 100_000_007)
      return try FundingLaws.paid(formula, cost, members).map(\.written).joined(separator: ",")
    case let rule as any VotingRule:
      guard let unit = made.maps.first?.units.first else { return "" }
      let electorate = Electorate(of: unit, in: service)
      let game = try rule.game(for: electorate, matter: .ordinary)
      let sides = min(10, electorate.count)
      return (0..<(UInt64(1) << UInt64(sides))).map {
        game.wins(.init(bits: $0, among: electorate.count)) ? "1" : "0"
      }.joined() + "\(try rule.procedure(for: electorate, matter: .ordinary))"
    case let arrangement as any CommissioningArrangement:
      return try made.maps.map { "\(try arrangement.terms(on: $0, in: service))" }.joined()
    case let variation as any LocalVariation:
      return try made.maps.map { "\(try variation.scope(on: $0, in: service))" }.joined()
    case let timing as any PurchaseTiming:
      return try made.maps.map { "\(try timing.schedule(on: $0, in: service))" }.joined()
    case let share as any RiskShare:
      let paid = service.current()
      var reserves = paid.map { _ in Money(pence: 5000) }
      var support = reserves
      var notes = [Money](repeating: .zero, count: share.carried * paid.count)
      let spent = paid.indices.map { Money(pence: ($0 % 3 - 1) * 70_001) }
      try share.settle(
        RiskYear(ids: service.ids, contributions: paid, overspends: spent, yearsSinceStart: 1), reserves: &reserves,
        carried: &notes, into: &support)
      return (reserves + support).map(\.written).joined(separator: ",")
    case let criterion as any MapCriterion:
      return made.maps.map { "\(criterion.value(of: $0, in: service))" }.joined(separator: ",")
    case let criterion as any Criterion:
      return "\(criterion.value(of: CriterionLaws.run(seed: made.seed)))"
    case let test as any LegalTest:
      return try made.bundles.map { "\(try test.objections(to: $0)) \(try test.approvals(for: $0))" }.joined()
    default: return ""
    }
  }
}
