import Commissioning
import OptionKit
import OptionLaws
import Testing

@testable import StandardOptions

@Suite("Risk sharing")
struct RiskSharingTests {
  /// Pounds to money.
  static func money(_ pounds: [Int]) -> [Money] { pounds.map { Money(pounds: $0) } }

  static func year(_ contributions: [Int], _ overspends: [Int], _ year: Int = 0) -> RiskYear {
    RiskYear(
      ids: contributions.indices.map { "m\($0)" }, contributions: money(contributions),
      overspends: money(overspends), yearsSinceStart: year)
  }

  static func share(_ id: String, _ entries: [(String, Setting)] = []) throws -> any RiskShare {
    let settings = Setting(.mapping(entries.map { .init($0.0, $0.1) }))
    return try #require(try Catalogue.standard.make(.risk, id, settings: settings) as? any RiskShare)
  }

  /// Settles several years; support by year and what is held and noted in the end.
  static func run(_ share: any RiskShare, _ contributions: [Int], _ overspends: [[Int]]) throws
    -> (support: [[Money]], reserves: [Money], notes: [Money])
  {
    var reserves = [Money](repeating: .zero, count: contributions.count)
    var notes = [Money](repeating: .zero, count: contributions.count * share.carried)
    var support = reserves
    let all = try overspends.enumerated().map { place, over in
      try share.settle(
        year(contributions, over, place), reserves: &reserves, carried: &notes, into: &support)
      return support
    }
    return (all, reserves, notes)
  }

  @Test("mutual aid: a shock is met by own contingency, own part, then the others, and repaid in three equal years")
  func mutualAid() throws {
    let aid = try Self.share("mutual-aid")
    // £100m each: £0.5m of one's own and £0.5m in common. A shock of £1.6m takes both and £0.6m from the others.
    let each = [100_000_000, 100_000_000, 100_000_000]
    let none = [0, 0, 0]
    let run = try Self.run(aid, each, [[1_600_000, 0, 0], none, none, none, none])
    #expect(run.support[0] == Self.money([1_600_000 - 1_000_000, -1_000_000, -1_000_000]))
    // Helpers' parts fell to 0.2m each; what they lent counts as held, and £0.1m each comes back every year.
    #expect(run.support[1] == Self.money([-1_000_000 - 200_000, 0, 0]))
    #expect(run.support[2] == Self.money([-200_000, 0, 0]))
    #expect(run.support[3] == Self.money([-200_000, 0, 0]))
    #expect(run.support[4] == Self.money([0, 0, 0]), "nothing is owed after the third year")
    for member in 0..<3 { #expect(run.notes[5 * member + 1] == .zero) }
    #expect(run.reserves == Self.money([1_000_000, 1_000_000, 1_000_000]), "and every part is whole again")
    let calm = try Self.run(aid, each, [none, none, none])
    #expect(calm.support == [Self.money([-1_000_000, -1_000_000, -1_000_000]), Self.money(none), Self.money(none)])
    #expect(calm.reserves == Self.money([1_000_000, 1_000_000, 1_000_000]))
  }

  @Test("mutual aid: the reserve does not reach further than it goes, and those in need get the same share")
  func mutualAidEmpty() throws {
    let aid = try Self.share("mutual-aid", [("repaymentYears", Setting("2"))])
    let run = try Self.run(aid, [100_000_000, 100_000_000, 100_000_000], [[3_000_000, 2_000_000, 0]])
    // £2m and £1m uncovered; £0.5m of the third's part is shared two to one.
    #expect(run.support[0][0] == Money(pence: 33_333_333))
    #expect(run.support[0][1] == Money(pence: 16_666_667))
    #expect(run.reserves == Self.money([0, 0, 500_000]))
    #expect(run.notes[2] + run.notes[3] == Money(pence: 33_333_333) && run.notes[4] == .zero)
    #expect(abs(run.notes[2].pence - run.notes[3].pence) <= 1)
    #expect(run.notes[5 * 2 + 1] == Money(pounds: 500_000))
  }

  @Test("mutual aid: a member in recovery holds half of its part at first and all of it in the fourth year")
  func recovery() throws {
    let aid = try Self.share(
      "mutual-aid", [("inRecovery", Setting(.list([Setting("m0")]))), ("recoveryYears", Setting("3"))])
    let run = try Self.run(aid, [120_000_000, 120_000_000], [[0, 0], [0, 0], [0, 0], [0, 0], [0, 0]])
    #expect(run.support.map { $0[0] } == Self.money([-900_000, -100_000, -100_000, -100_000, 0]))
    #expect(run.support[0][1] == Money(pounds: -1_200_000))
    #expect(run.reserves[0] == run.reserves[1], "equity is restored")
  }

  @Test("own contingency helps nobody else, and returned contingency costs nothing in a calm year")
  func contingency() throws {
    let kept = try Self.run(try Self.share("own-contingency"), [1_000_000, 1_000_000], [[3_000, 9_000], [0, 0]])
    #expect(kept.support == [Self.money([-2_000, 0]), Self.money([-3_000, -5_000])])
    let returned = try Self.share("own-contingency", [("carryOver", Setting("false"))])
    #expect(try Self.run(returned, [1_000_000, 1_000_000], [[0, 0]]).support == [Self.money([0, 0])])
  }

  @Test("cap and collar: beyond symmetric bounds the provider bears the rest, until the bounds end")
  func capAndCollar() throws {
    let bounds = try Self.share(
      "cap-and-collar", [("cap", Setting("0.02")), ("collar", Setting("0.02")), ("years", Setting("1"))])
    var borne = Self.money([0, 0, 0])
    let contributions = [100_000, 100_000, 100_000]
    try bounds.limit(Self.year(contributions, [5_000, -5_000, 1_500]), into: &borne)
    #expect(borne == Self.money([3_000, -3_000, 0]))
    borne = Self.money([0, 0, 0])
    try bounds.limit(Self.year(contributions, [5_000, -5_000, 1_500], 1), into: &borne)
    #expect(borne == Self.money([0, 0, 0]))
    let part = try Self.share("cap-and-collar", [("cap", Setting("0.02")), ("covered", Setting("0.5"))])
    try part.limit(Self.year(contributions, [5_000, 0, 0]), into: &borne)
    #expect(borne[0] == Money(pounds: 1_500), "half of 5,000 less 2% of 50,000")
  }

  @Test("an alliance's full members share gains and losses by what they pay; associates bear their own; 1.8% rides")
  func alliance() throws {
    let alliance = try Self.share("alliance-gain-loss-share", [("associates", Setting(.list([Setting("m2")])))])
    #expect(alliance.outcomeShare == 0.018)
    let run = try Self.run(alliance, [3_000, 1_000, 1_000], [[400, 0, 500]])
    #expect(run.support[0] == Self.money([100, -100, 0]))
    let half = try Self.share("alliance-gain-loss-share", [("providerPart", Setting("0.25"))])
    let agreed = Setting(.mapping([.init("m0", Setting("0.25")), .init("m1", Setting("0.75"))]))
    let byAgreement = try Self.share("alliance-gain-loss-share", [("shares", agreed)])
    #expect(try Self.run(byAgreement, [3_000, 0], [[400, 0]]).support[0] == Self.money([300, -300]))
    var borne = Self.money([0, 0])
    try half.limit(Self.year([1_000, 1_000], [400, -400]), into: &borne)
    #expect(borne == Self.money([100, -100]))
  }

  @Test("a pooled fund whose agreement leaves terms out is a problem for each, and none when all are stated")
  func pooledFundTerms() throws {
    let service = try Essex.service()
    #expect(PooledFund().problems(in: service).count == 5)
    let stated = [
      ("scope", Setting("children's services")), ("host", Setting("west-essex-ccg")),
      ("authority", Setting("the lead within its scheme")), ("reporting", Setting("quarterly")),
      ("ending", Setting("balances returned by contribution")),
    ]
    #expect(try Self.share("pooled-fund", stated).problems(in: service).isEmpty)
    for left in stated.indices {
      var some = stated
      some.remove(at: left)
      #expect(try Self.share("pooled-fund", some).problems(in: service).count == 1, "\(stated[left].0)")
    }
    #expect(RiskSharingAgreement().problems(in: service).count == 4)
  }

  @Test("a pooled fund treats over- and underspend as its agreement says")
  func pooledFund() throws {
    let contributions = [3_000, 1_000]
    let support = { (over: String, under: String, host: String, years: [[Int]]) in
      try Self.run(
        try Self.share(
          "pooled-fund", [("overspend", Setting(over)), ("underspend", Setting(under)), ("host", Setting(host))]),
        contributions, years)
    }
    #expect(try support("by-contribution", "returned", "m0", [[0, 400]]).support[0] == Self.money([-300, 300]))
    #expect(try support("by-cause", "returned", "m0", [[-100, 400]]).support[0] == Self.money([-100, 100]))
    #expect(try support("host", "returned", "m1", [[400, 0]]).support[0] == Self.money([400, -400]))
    #expect(try support("host", "returned", "m1", [[-400, 0]]).support[0] == Self.money([-100, 100]))
    let kept = try support("by-contribution", "kept", "m0", [[-400, 0], [0, 600]])
    #expect(kept.support[0] == Self.money([-400, 0]))
    #expect(kept.support[1] == Self.money([-150, 550]), "400 kept meets it first and 200 falls by contribution")
    #expect(kept.reserves == Self.money([0, 0]))
  }

  @Test("an agreement smooths its share within groups, no more than its amount, and the next layer sees what is left")
  func agreement() throws {
    let groups = Setting(
      .mapping([
        .init("a", Setting(.list([Setting("m0"), Setting("m1")]))), .init("b", Setting(.list([Setting("m2")]))),
      ]))
    let base = [
      ("pooledShare", Setting("0.5")), ("groups", groups), ("term", Setting("2")),
    ]
    let contributions = [1_000_000, 1_000_000, 1_000_000]
    let over = [8_000, 0, 4_000]
    let free = try Self.run(try Self.share("risk-sharing-agreement", base), contributions, [over, over, over])
    #expect(free.support[0] == Self.money([2_000, -2_000, 0]))
    #expect(free.support[2] == Self.money([0, 0, 0]), "the term is over")
    let capped = try Self.share("risk-sharing-agreement", base + [("amount", Setting("500"))])
    #expect(try Self.run(capped, contributions, [over]).support[0] == Self.money([500, -500, 0]))
    let layered = try Self.share("risk-sharing-agreement", base + [("rest", Setting("own-contingency"))])
    // Left with 6,000, 2,000 and 4,000: contingencies of 5,000 meet 5,000, 2,000 and 4,000.
    #expect(
      try Self.run(layered, contributions, [over]).support[0] == Self.money([2_000, -2_000 - 3_000, -1_000]))
  }

  @Test("outcome-linked money is the option's share and leaves the rest to what it is laid over")
  func outcomeLinked() throws {
    let linked = try Self.share(
      "outcome-linked-payment", [("share", Setting("0.15")), ("rest", Setting("mutual-aid"))])
    #expect(linked.outcomeShare == 0.15 && linked.carried == 5)
    #expect(try Self.run(linked, [1_000_000], [[0]]).support[0] == Self.money([-10_000]))
  }
}
