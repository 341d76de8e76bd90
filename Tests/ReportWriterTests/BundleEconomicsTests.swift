import Appraisal
import MultiCriteria
import Testing

@Suite("The economics of a bundle come from the same present values as flows given by hand")
struct BundleEconomicsTests {
  static let years: [BundleEconomics.Year] = (1...3).map {
    .init(ahead: $0, cost: 1000, estimated: 100, care: 1100, decisions: 50 * Double($0))
  }

  @Test("money at 3.5%, care at 1.5%, and a bias of 41% on what is estimated only")
  func values() {
    let found = BundleEconomics(Self.years, schedule: .greenBookStandard, today: nil)
    var (cost, care, decisions, biased) = (0.0, 0.0, 0.0, 0.0)
    var (money, health) = (1.0, 1.0)
    for year in 1...3 {
      (money, health) = (money / 1.035, health / 1.015)
      cost += 1000 * money
      biased += 1041 * money
      care += 1100 * health
      decisions += 50 * Double(year) * money
    }
    #expect(abs(found.value.cost - cost) < 1e-9 && abs(found.value.healthBenefit - care) < 1e-9)
    #expect(abs(found.value.netPresentSocialValue - (care + decisions - cost)) < 1e-9)
    #expect(abs(found.withBias.netPresentSocialValue - (care + decisions - biased)) < 1e-9)
    #expect(found.switching.isEmpty && found.beyondToday == 0)
  }

  @Test("at its switching value a bundle is worth as much as business as usual")
  func switching() throws {
    let dearer = Self.years.map {
      BundleEconomics.Year(ahead: $0.ahead, cost: 1100, estimated: 100, care: $0.care, decisions: $0.decisions)
    }
    let today = BundleEconomics(dearer, schedule: .greenBookStandard, today: nil).value
    let found = BundleEconomics(Self.years, schedule: .greenBookStandard, today: today)
    #expect(found.beyondToday > 0)
    let cost = try #require(found.switching.first { $0.item == .cost })
    #expect(abs(cost.factor - 1.1) < 1e-9)
  }
}
