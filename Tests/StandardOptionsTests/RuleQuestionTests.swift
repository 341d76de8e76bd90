import Coalitions
import OptionKit
import Testing

@testable import StandardOptions

/// Collaborative commissioning framework (August 2012), section 4: what every decision rule must answer.
@Suite("Questions every rule answers")
struct RuleQuestionTests {
  @Test("every rule of the catalogue answers all six, in sentences of its own")
  func answers() throws {
    for entry in Catalogue.standard.entries(in: .rule) {
      let rule = try Essex.rule(entry.about.id)
      let answers = try #require(type(of: rule).answers, "\(entry.about.id) does not say").all
      #expect(answers.count == 6)
      for (question, answer) in answers {
        #expect(answer.count >= 4 && answer.hasSuffix("."), "\(entry.about.id): \(question) \(answer)")
        #expect(!answer.contains("`"), "\(entry.about.id): \(answer)")
      }
    }
  }

  @Test("whoever says that a rule binds nobody has a rule that only recommends")
  func consistent() throws {
    let service = try Essex.service()
    let unit = try #require(try CountyWide().map(of: service).units.first)
    for entry in Catalogue.standard.entries(in: .rule) {
      let rule = try Essex.rule(entry.about.id)
      let answers = try #require(type(of: rule).answers)
      let procedure = try rule.procedure(for: Electorate(of: unit, in: service), matter: .ordinary)
      #expect((answers.binds == "Nobody.") == (procedure.effect == .recommends), "\(entry.about.id)")
    }
  }

  @Test("only where somebody outside orders the map is nobody asked to sign; its units decide as the rule inside says")
  func ordered() throws {
    for entry in Catalogue.standard.entries(in: .rule) {
      #expect(try Essex.rule(entry.about.id).isOrdered == (entry.about.id == "decided-by-order"), "\(entry.about.id)")
    }
    let service = try Essex.service()
    let electorate = Electorate(of: try #require(try CountyWide().map(of: service).units.first), in: service)
    let rule = try Essex.rule("decided-by-order", [("after", Setting("unanimity"))])
    let game = try rule.game(for: electorate, matter: .ordinary)
    #expect(game.wins(MemberSet(0..<10, among: 10)) && !game.wins(MemberSet(1..<10, among: 10)))
    #expect(try rule.procedure(for: electorate, matter: .ordinary).basis == .merger)
  }

  @Test("a rule inside a rule keeps what it falls back on")
  func fallbacks() throws {
    let service = try Essex.service()
    let electorate = Electorate(of: try #require(try CountyWide().map(of: service).units.first), in: service)
    let inner = Setting(.mapping([.init("first-then", Setting(.mapping([.init("first", Setting("unanimity"))])))]))
    let outer: [(String, [(String, Setting)])] = [
      ("reserved-matters", [("ordinary", inner)]), ("delegated-lead", [("above", inner)]),
      ("veto-members", [("rule", inner), ("vetoes", Setting(.list([Setting("essex-cc")])))]),
      ("associates-without-vote", [("rule", inner), ("associates", Setting(.list([Setting("thurrock-bc")])))]),
      ("all-of", [("first", inner), ("second", Setting("simple-majority"))]),
      ("any-of", [("first", inner), ("second", Setting("unanimity"))]), ("ratified-by-each", [("rule", inner)]),
      ("decided-by-order", [("after", inner)]),
      ("with-abstention", [("rule", inner)]),
    ]
    let seven = MemberSet([0, 1, 3, 4, 5, 6, 7], among: 10)
    for (id, settings) in outer {
      let rule = try Essex.rule(id, settings)
      #expect(try !(rule.game(for: electorate, matter: .ordinary).wins(seven)), "\(id)")
      let later = try #require(try rule.fallback(for: electorate, matter: .ordinary), "\(id)")
      #expect(later.wins(seven), "\(id)")
    }
    #expect(try Unanimity().fallback(for: electorate, matter: .ordinary) == nil)
    let veto = try Essex.rule("veto-members", outer[2].1)
    let without = MemberSet(1..<10, among: 10)
    let vetoed = try #require(try veto.fallback(for: electorate, matter: .ordinary))
    #expect(!vetoed.wins(without))
  }
}
