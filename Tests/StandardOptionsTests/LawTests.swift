import OptionKit
import OptionLaws
import StandardOptions
import Testing

@Suite("Laws over the whole catalogue")
struct LawTests {
  static let seeds = Array(0..<40)

  static func all<Option>(_ dimension: DecisionDimension, as: Option.Type) throws -> [Option] {
    try Catalogue.standard.entries(in: dimension).map {
      try #require(try Catalogue.standard.make(dimension, $0.about.id) as? Option)
    }
  }

  @Test("footprints hold every commissioner, with shares that add up", arguments: seeds)
  func footprints(seed: Int) throws {
    for option in try Self.all(.footprint, as: (any FootprintOption).self) {
      #expect(FootprintLaws.failures(of: option, in: LawCase(seed: seed).service) == [])
    }
  }

  @Test("contributions add up, are never negative, treat equals alike and leave one alone its own", arguments: seeds)
  func funding(seed: Int) throws {
    let service = LawCase(seed: seed).service
    for footprint in try Self.all(.footprint, as: (any FootprintOption).self)
    where footprint.problems(in: service).isEmpty {
      let map = try footprint.map(of: service)
      for formula in try Self.all(.funding, as: (any FundingFormula).self) {
        #expect(FundingLaws.failures(of: formula, in: service, on: map) == [])
      }
    }
  }

  @Test("one more yes never fails a matter, and what all agree to passes", arguments: 0..<12)
  func voting(seed: Int) throws {
    let service = LawCase(seed: seed).service
    for footprint in try Self.all(.footprint, as: (any FootprintOption).self)
    where footprint.problems(in: service).isEmpty {
      for unit in try footprint.map(of: service).units {
        for rule in try Self.all(.rule, as: (any VotingRule).self) {
          #expect(VotingLaws.failures(of: rule, in: unit, of: service) == [])
        }
      }
    }
  }

  @Test("risk shares neither make nor lose a penny", arguments: seeds)
  func risk(seed: Int) throws {
    for share in try Self.all(.risk, as: (any RiskShare).self) {
      #expect(RiskLaws.failures(of: share, seed: seed) == [])
    }
  }

  @Test("arrangements set up lots and teams for every unit", arguments: seeds)
  func arrangements(seed: Int) throws {
    let service = LawCase(seed: seed).service
    for footprint in try Self.all(.footprint, as: (any FootprintOption).self)
    where footprint.problems(in: service).isEmpty {
      let map = try footprint.map(of: service)
      for arrangement in try Self.all(.arrangement, as: (any CommissioningArrangement).self) {
        #expect(ArrangementLaws.failures(of: arrangement, on: map, in: service) == [])
      }
    }
  }

  @Test("criteria read what they say they read, and always have a value", arguments: seeds)
  func criteria(seed: Int) throws {
    for criterion in try Self.all(.criterion, as: (any Criterion).self) {
      if let onMaps = criterion as? any MapCriterion {
        #expect(MapCriterionLaws.failures(of: onMaps, in: LawCase(seed: seed)) == [])
        continue
      }
      #expect(CriterionLaws.failures(of: criterion, seed: seed) == [])
    }
  }

  @Test("tests of law say why and where it is written, the same every time", arguments: 0..<12)
  func law(seed: Int) throws {
    for test in try Self.all(.law, as: (any LegalTest).self) {
      #expect(LegalLaws.failures(of: test, in: LawCase(seed: seed)) == [])
    }
  }

  @Test("the same question has the same answer, in every dimension", arguments: 0..<4)
  func sameAnswer(seed: Int) throws {
    for entry in Catalogue.standard.entries {
      let option = try Catalogue.standard.make(entry.dimension, entry.about.id)
      let told = (0..<2).map { _ in OptionFingerprint.words(of: option, in: LawCase(seed: seed)) }
      #expect(told[0] == told[1], "\(entry.about.id)")
    }
  }

  @Test("parameters out of bounds or unknown are refused where they stand, for every option")
  func parameters() {
    for entry in Catalogue.standard.entries {
      #expect(ParameterLaws.failures(of: entry, in: .standard) == [])
    }
  }
}
