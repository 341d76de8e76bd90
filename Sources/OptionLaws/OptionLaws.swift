import Commissioning
import OptionKit

/// Every law of an option's own dimension, over cases made up from numbers: what an author runs first.
///
///     @Test("keeps the laws") func laws() { #expect(OptionLaws.failures(of: MyFormula()) == []) }
public enum OptionLaws {
  /// What an option breaks, in words with the number of the case; empty where it keeps the laws.
  ///
  /// Each case is met on a map of everybody together, one of each alone and one of two halves. Whatever
  /// the dimension, the same question has the same answer.
  public static func failures(of option: any CommissioningOption, cases: Range<Int> = 0..<25) -> [String] {
    var found: [String] = []
    for seed in cases {
      let failures = failures(of: option, in: LawCase(seed: seed))
      found += failures.map { "case \(seed): \($0)" }
      if found.count > 100 { return found + ["and more; the cases from \(seed + 1) on were not tried"] }
    }
    return found
  }

  /// What an option breaks in one case.
  public static func failures(of option: any CommissioningOption, in made: LawCase) -> [String] {
    var failures = dimensionFailures(of: option, in: made)
    if OptionFingerprint.words(of: option, in: made) != OptionFingerprint.words(of: option, in: made) {
      failures.append("\(option.knownAs): asked the same twice, it answers in two ways")
    }
    return failures
  }

  private static func dimensionFailures(of option: any CommissioningOption, in made: LawCase) -> [String] {
    let service = made.service
    switch option {
    case let footprint as any FootprintOption: return FootprintLaws.failures(of: footprint, in: service)
    case let formula as any FundingFormula:
      return made.maps.flatMap { FundingLaws.failures(of: formula, in: service, on: $0) }
    case let rule as any VotingRule:
      return made.maps.flatMap { map in
        map.units.flatMap { VotingLaws.failures(of: rule, in: $0, of: service) }
      }
    case let arrangement as any CommissioningArrangement:
      return made.maps.flatMap { ArrangementLaws.failures(of: arrangement, on: $0, in: service) }
    case let share as any RiskShare: return RiskLaws.failures(of: share, seed: made.seed)
    case let criterion as any MapCriterion: return MapCriterionLaws.failures(of: criterion, in: made)
    case let criterion as any Criterion: return CriterionLaws.failures(of: criterion, seed: made.seed)
    case let variation as any LocalVariation:
      return made.maps.flatMap { VariationLaws.failures(of: variation, on: $0, in: service) }
    case let timing as any PurchaseTiming:
      return made.maps.flatMap { TimingLaws.failures(of: timing, on: $0, in: service) }
    case let test as any LegalTest: return LegalLaws.failures(of: test, in: made)
    default: return []
    }
  }
}
