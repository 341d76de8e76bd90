import Commissioning
import OptionKit
import OptionLaws
import Testing

@testable import StandardOptions

@Suite("Funding in Essex")
struct FundingTests {
  @Test("capitation reproduces the review's table: councils to the pound, CCGs within £3, both totals to the penny")
  func capitationTable() throws {
    let service = try Essex.service()
    let members = Members(everybodyIn: service)
    let paid = try FundingLaws.paid(Capitation(), members.currentTotal, members)
    let printed = [
      1_811_119, 224_275, 210_195, 1_638_853, 1_100_422, 2_199_961, 2_232_215, 1_179_299, 995_542, 1_857_343,
    ]
    for place in 0..<3 { #expect(Int(paid[place].pounds.rounded()) == printed[place]) }
    for place in 3..<10 { #expect(abs(paid[place].pounds - Double(printed[place])) <= 3) }
    let (councils, groups) = (paid[0..<3].reduce(Money.zero, +), paid[3...].reduce(Money.zero, +))
    #expect(councils == Money(pounds: 2_245_589))
    #expect(groups == Money(pounds: 11_203_635))
    let basis = try #require(Capitation().basis(of: members))
    #expect(basis[0] == 1_468_177 && basis[9] == 314_110)
  }

  @Test("kind totals can be held in each unit by itself, and then a unit pays what its members bring")
  func unitScope() throws {
    let service = try Essex.service()
    let formula = try Essex.formula("capitation", [("scope", Setting("unit"))])
    for unit in try Essex.footprint("local-authority").map(of: service).units {
      let members = Members(of: unit, in: service)
      let paid = try FundingLaws.paid(formula, members.currentTotal, members)
      for kind in [OrganisationKind.ccg, .localAuthority] {
        let places = members.kinds.indices.filter { members.kinds[$0] == kind }
        let before = places.reduce(Money.zero) { $0 + members.current[$1] }
        let after = places.reduce(Money.zero) { $0 + paid[$1] }
        #expect(after == before)
      }
    }
  }

  @Test("a pace of change of 1 is the undamped formula, one of a quarter arrives in the fourth year")
  func pace() throws {
    let service = try Essex.service()
    var members = Members(everybodyIn: service)
    let target = try FundingLaws.paid(Capitation(), members.currentTotal, members)
    #expect(
      try FundingLaws.paid(Essex.formula("capitation", [("paceOfChange", Setting("1"))]), members.currentTotal, members)
        == target)
    let slow = try Essex.formula("capitation", [("paceOfChange", Setting("0.25"))])
    let first = try FundingLaws.paid(slow, members.currentTotal, members)
    for place in first.indices {
      let quarter = 0.75 * Double(members.current[place].pence) + 0.25 * Double(target[place].pence)
      #expect(abs(Double(first[place].pence) - quarter) < 2)
    }
    members.yearsSinceStart = 3
    #expect(try FundingLaws.paid(slow, members.currentTotal, members) == target)
    let never = try Essex.formula("capitation", [("paceOfChange", Setting("0"))])
    #expect(try FundingLaws.paid(never, members.currentTotal, members) == members.current)
  }

  @Test("a blend at 0% and 100% is its ends, and half way lies half way")
  func blend() throws {
    let members = Members(everybodyIn: try Essex.service())
    let cost = Money(pence: 1_234_567_891)
    let paid = { (weight: String) in
      try FundingLaws.paid(Essex.formula("blend", [("weight", Setting(weight))]), cost, members)
    }
    let (first, second) = (
      try FundingLaws.paid(HistoricBlock(), cost, members), try FundingLaws.paid(Capitation(), cost, members)
    )
    #expect(try paid("0") == first)
    #expect(try paid("1") == second)
    for (place, half) in try paid("0.5").enumerated() {
      let off = 2 * half.pence - first[place].pence - second[place].pence
      #expect(abs(off) <= 2)
    }
  }

  @Test("capitation with equal need is an equal split per head, and so is an equal split where heads are equal")
  func equalNeed() throws {
    var service = try Essex.service()
    for place in service.commissioners.indices {
      service.commissioners[place].sizes = ["population": 1000, "weighted-capitation": 1000]
    }
    let members = Members(everybodyIn: service)
    let paid = try FundingLaws.paid(Capitation(), members.currentTotal, members)
    for kind in [0..<3, 3..<10] {
      let pence = paid[kind].map(\.pence)
      #expect(try #require(pence.max()) - #require(pence.min()) <= 1)
    }
    let groups = Members(of: .init(id: "g", title: "G", members: (3..<10).map { .init($0) }), in: service)
    let (split, heads) = (
      try FundingLaws.paid(EqualSplit(), groups.currentTotal, groups),
      try FundingLaws.paid(Capitation(), groups.currentTotal, groups)
    )
    for place in split.indices { #expect(abs(split[place].pence - heads[place].pence) <= 1) }
  }

  @Test("today's arrangement costs everybody what it costs today")
  func historic() throws {
    let members = Members(everybodyIn: try Essex.service())
    #expect(try FundingLaws.paid(HistoricBlock(), members.currentTotal, members) == members.current)
  }

  @Test("activity moves money within a kind only, and a full risk share moves none")
  func activity() throws {
    var members = Members(everybodyIn: try Essex.service())
    members.activity = [0, 0, 0, 10, 20, 30, 40, 50, 60, 70]
    let paid = try FundingLaws.paid(ActivityBased(), members.currentTotal, members)
    #expect(Array(paid[0..<3]) == Array(members.current[0..<3]))
    #expect(abs(Double(paid[9].pence) / Double(paid[3].pence) - 7) < 1e-6)
    let shared = try Essex.formula("episodic-payment", [("pooledVariance", Setting("1"))])
    #expect(try FundingLaws.paid(shared, members.currentTotal, members) == members.current)
    #expect(try FundingLaws.paid(EpisodicPayment(), members.currentTotal, members) == paid)
  }

  @Test("activity and episodes are ruled out with the citation until the year in which they become possible")
  func notPossibleToday() throws {
    let bundle = try Essex.bundle(
      footprint: CountyWide(), rule: Unanimity(), arrangement: SingleContractDelegatedLead())
    for (id, section) in [("activity-based", "5.2.1"), ("episodic-payment", "5.2.2")] {
      let today = try Essex.formula(id).objections(to: bundle)
      #expect(today.first?.source?.section == section)
      #expect(try Essex.formula(id, [("availableFrom", Setting("2021"))]).objections(to: bundle).count == 1)
      #expect(try Essex.formula(id, [("availableFrom", Setting("2020"))]).objections(to: bundle).isEmpty)
    }
    let blend = try Essex.formula("blend", [("second", Setting("activity-based"))])
    #expect(try blend.objections(to: bundle).count == 1)
  }

  @Test("a kind that nobody can be counted in is a problem and no trap")
  func noBasis() throws {
    var service = try Essex.service()
    for place in 3..<10 { service.commissioners[place].sizes = ["weighted-capitation": 0] }
    let members = Members(everybodyIn: service)
    #expect(throws: Problem.self) { try FundingLaws.paid(Capitation(), members.currentTotal, members) }
    #expect(throws: Problem.self) {
      var none: [Money] = []
      try Capitation().apportion(.zero, among: members, in: FinancialYear(starting: 2020), into: &none)
    }
    service.commissioners[3].sizes = [:]
    #expect(Capitation().problems(in: service).count == 1)
    let free = try Essex.formula("capitation", [("preserveKindTotals", Setting("false"))])
    #expect(free.problems(in: try Essex.service()).count == 1)
  }
}
