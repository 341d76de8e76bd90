import Testing

@testable import Commissioning

@Suite("Money and its division")
struct MoneyTests {
  @Test("money is read exactly, with or without pounds signs and commas, and nothing else is")
  func reading() {
    #expect(Money(text: "£1,844,918.50") == Money(pence: 184_491_850))
    #expect(Money(text: "-12.3") == Money(pence: -1230))
    #expect(Money(text: "0") == .zero)
    for bad in ["", "1.234", "12a", "--1", ".", "99999999999999999999", "1e5", "nan"] {
      #expect(Money(text: bad) == nil)
    }
    #expect(Money(rounding: .nan) == nil)
    #expect(Money(rounding: 1e300) == nil)
  }

  @Test("parts always add up to the whole, whatever the weights", arguments: 0..<200)
  func partsSum(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let count = Int(next() % 40) + 1
    let weights = (0..<count).map { _ in Double(next() % 1_000_000) * (next() % 5 == 0 ? 1e-9 : 1) }
    guard weights.contains(where: { $0 > 0 }) else { return }
    let amount = Money(pence: Int(next() % 1_000_000_000_000) * (next() % 2 == 0 ? 1 : -1))
    let parts = try Apportionment.split(amount, by: weights)
    #expect(parts.reduce(.zero, +) == amount)
    let total = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) {
      #expect(abs(Double(part.pence) - Double(amount.pence) * weight / total) < 1.001)
    }
  }

  @Test("a weight that is negative or not a number is refused, and so is nobody to pay")
  func refusals() {
    #expect(throws: Apportionment.Failure.badWeight(1)) { try Apportionment.split(Money(pence: 5), by: [1, -1]) }
    #expect(throws: Apportionment.Failure.badWeight(0)) { try Apportionment.split(Money(pence: 5), by: [.nan]) }
    #expect(throws: Apportionment.Failure.noWeight) { try Apportionment.split(Money(pence: 5), by: [0, 0]) }
    #expect(throws: Apportionment.Failure.nobody) { try Apportionment.split(Money(pence: 5), by: []) }
  }

  @Test("the lead team's cost splits half equally and half by contract, both halves exactly")
  func leadTeam() throws {
    let team = LeadTeam(host: nil, annualCost: Money(pounds: 312_478), equalShare: 0.5)
    let parts = try team.split(team.annualCost, byContract: [Money(pounds: 3), Money(pounds: 1)])
    #expect(parts.reduce(.zero, +) == team.annualCost)
    #expect(parts[0] == Money(pence: 7_811_950 + 11_717_925))
  }
}

@Suite("Calendar")
struct CalendarTests {
  @Test("financial years and days are read as people write them, and impossible ones are not")
  func reading() {
    #expect(FinancialYear(text: "2018/19") == FinancialYear(starting: 2018))
    #expect(FinancialYear(text: "1999/00")?.description == "1999/00")
    #expect(FinancialYear(text: "2018/20") == nil)
    #expect(CalendarDate(text: "2020-10-31")?.months(sinceStartOf: FinancialYear(starting: 2019)) == 18)
    #expect(CalendarDate(text: "2019-02-29") == nil)
    #expect(CalendarDate(text: "2019-3-31")?.financialYear == nil)
    #expect(CalendarDate(text: "2019-03-31")?.financialYear == FinancialYear(starting: 2018))
  }
}

@Suite("Maps")
struct MapTests {
  let ids = ["county", "west", "mid", "south"]
  var sample: ServiceCase? {
    guard let date = CalendarDate(text: "2018-12-11") else { return nil }
    let place = { (id: String, size: Double) in
      Commissioner(
        id: id, title: id, kind: .ccg, groups: ["council-area": "county"], sizes: ["weighted-capitation": size])
    }
    return ServiceCase(
      commissioners: [
        Commissioner(id: "county", title: "County", kind: .localAuthority), place("west", 100), place("mid", 300),
        place("south", 100),
      ], baseYear: FinancialYear(starting: 2018), asOf: date)
  }

  @Test("a council belongs to each unit with the share of its residents there, and its shares add up to one")
  func councilsFollow() throws {
    let sample = try #require(sample)
    #expect(sample.places == [1, 2, 3])
    let map = sample.map(of: [("a", "A", [1], []), ("b", "B", [2, 3], ["Suffolk"])])
    #expect(map.faults(commissioners: 4).isEmpty)
    #expect(!map.isPartition)
    #expect(map.written(ids: ids) == "{county:0.2,west}{county:0.8,mid,south}")
  }

  @Test("a map that leaves somebody out, or counts somebody twice, says so")
  func faults() {
    let map = CommissioningMap(units: [.init(id: "a", title: "A", members: [.init(0), .init(1, share: 0.5)])])
    #expect(map.faults(commissioners: 3).count == 2)
  }

  @Test("days between days: leap years, centuries, and one after the other")
  func daysBetween() throws {
    let day = { (text: String) in try #require(CalendarDate(text: text)) }
    #expect(try day("2012-11-24").days(since: day("2012-10-31")) == 24)
    #expect(
      try day("2000-03-01").days(since: day("2000-02-28")) == 2 && day("1900-03-01").days(since: day("1900-02-28")) == 1
    )
    #expect(
      try day("2013-01-01").days(since: day("2012-01-01")) == 366
        && day("2012-01-01").days(since: day("2013-01-01")) == -366)
    var date = try day("1999-12-30")
    let first = date
    for count in 1...800 {
      date = try #require(date.adding(days: 1))
      #expect(date.days(since: first) == count)
    }
  }
}
