import Coalitions
import Commissioning
import OptionKit
import Reporting
import ScenarioFiles
import Simulation

/// One rule asked about in one scenario, for any unit.
struct PowerQuestion {
  let scenario: Scenario
  let rule: any VotingRule
  let ruleID: String
  let matter: MatterClass
  let months: Int?
  /// By commissioner: what it saves against today under the formula asked about.
  let gains: [Money]?
  let changes: PowerChangeFlags

  /// The body of a unit: who votes, under what name, and who they were before a change.
  private struct Body {
    var electorate: Electorate
    var names: [String]
    var origins: [[Int]]
    /// The commissioners that each voter speaks for, with the share of each in the unit.
    var holdings: [[CommissioningMap.Membership]]

    init(_ electorate: Electorate) {
      self.electorate = electorate
      names = electorate.ids
      origins = names.indices.map { [$0] }
      holdings = zip(electorate.commissioners, electorate.shares).map { [.init($0, share: $1)] }
    }

    /// The same voters in fewer or other places; several at one place are one.
    func regrouped(_ groups: [[Int]], _ electorate: Electorate) -> Body {
      var next = Body(electorate)
      next.names = groups.map { $0.map { names[$0] }.joined(separator: "+") }
      next.origins = groups.map { $0.flatMap { origins[$0] } }
      next.holdings = groups.map { $0.flatMap { holdings[$0] } }
      return next
    }
  }

  /// The report on a unit, changed as asked.
  func report(on unit: CommissioningMap.Unit) throws -> PowerReport {
    let today = Body(Electorate(of: unit, in: scenario.service))
    var report: PowerReport
    if changes.isChange {
      let after = try changed(today, unit)
      let blocs = changes.bloc.map { list($0).filter(after.names.contains) }
      let (made, groups) = try measure(after, unit, blocs)
      report = made
      report.change = PowerChange(
        before: try measure(today, unit, []).report, groups: groups.map { $0.flatMap { after.origins[$0] } })
    } else {
      report = try measure(today, unit, []).report
    }
    if let target = changes.target {
      let setting = report.setting
      let equal = report.named.names.map { _ in 1.0 }
      switch target {
      case .payment: report.aim = try PowerAim(setting?.paymentShares ?? equal, "what each pays")
      case .population: report.aim = try PowerAim(setting?.populationShares ?? equal, "people")
      case .equal: report.aim = try PowerAim(equal, "equal shares")
      }
    }
    return report
  }

  /// What each voter's commissioners save against today, pence, as far as they are in the unit.
  private func gains(of body: Body) -> [Int]? {
    gains.map { all in
      body.holdings.map { $0.reduce(0) { $0 + (all[$1.commissioner].scaled(by: $1.share) ?? .zero).pence } }
    }
  }

  private func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
  }

  /// Who votes after members joined, left and merged.
  private func changed(_ today: Body, _ unit: CommissioningMap.Unit) throws -> Body {
    var body = today
    let ids = scenario.service.ids
    let newcomers = changes.joining.filter { !today.names.contains($0) }
    guard newcomers.count == changes.joining.count else {
      let there = changes.joining.filter(today.names.contains).joined(separator: ", ")
      throw Problem("\(there) is a member of \(unit.id) already", remedy: "name somebody else", at: .init("--joining"))
    }
    if !newcomers.isEmpty {
      let joining = newcomers.compactMap { id in ids.firstIndex(of: id).map { CommissioningMap.Membership($0) } }
      let wider = CommissioningMap.Unit(id: unit.id, title: unit.title, members: unit.members + joining)
      body = Body(Electorate(of: wider, in: scenario.service))
      body.origins = body.names.map { id in today.names.firstIndex(of: id).map { [$0] } ?? [] }
    }
    let leaving = changes.without.flatMap(list).compactMap { body.names.firstIndex(of: $0) }
    if !leaving.isEmpty {
      let kept = body.names.indices.filter { !leaving.contains($0) }
      guard !kept.isEmpty else {
        throw Problem("nobody is left in \(unit.id)", remedy: "let somebody stay", at: .init("--without"))
      }
      body = body.regrouped(kept.map { [$0] }, body.electorate.leaving(leaving))
    }
    for text in changes.merge {
      let places = list(text).compactMap { body.names.firstIndex(of: $0) }.sorted()
      guard let first = places.first, places.count > 1 else { continue }
      let kept = body.names.indices.filter { $0 == first || !places.contains($0) }
      body = body.regrouped(kept.map { $0 == first ? places : [$0] }, body.electorate.merging(places))
    }
    return body
  }

  private func measure(_ body: Body, _ unit: CommissioningMap.Unit, _ blocs: [[String]]) throws
    -> (report: PowerReport, groups: [[Int]])
  {
    let game = try rule.game(for: body.electorate, matter: matter)
    let procedure = try rule.procedure(for: body.electorate, matter: matter)
    let weights = game.shownWeights
    do {
      let (named, groups) = try PowerChangeFlags.voting(
        NamedGame(names: body.names, game: game, weights: weights), asBlocs: blocs)
      var report = try PowerReport(named)
      for note in report.notes { Console.error("note: " + note) }
      report.setting = PowerSetting(
        scenario: scenario, electorate: body.electorate, game: game, procedure: procedure, ruleID: ruleID,
        matter: matter, unit: unit, groups: groups, months: months, gains: gains(of: body))
      return (report, groups)
    } catch let error as VotingError {
      throw Problem(
        "\(ruleID) in \(unit.id): \(error)", remedy: error.remedy, at: .init("--rule"))
    }
  }
}

extension SimpleGame {
  /// The votes a table shows: those of the test in which everybody votes who votes at all and which tells members apart
  /// best; one each where no test is like that.
  var shownWeights: [ExactDecimal] {
    let tests = rule.tests ?? []
    let votes = (0..<memberCount).map { member in tests.isEmpty || tests.contains { $0.weights[member] > 0 } }
    let whole = tests.filter { test in votes.indices.allSatisfy { votes[$0] == (test.weights[$0] > 0) } }
    let spread = { (test: WeightedQuota) in Set(test.weights).count }
    guard let most = whole.map(spread).max(), let test = whole.first(where: { spread($0) == most }) else {
      return votes.map { ExactDecimal($0 ? 1 : 0) }
    }
    return (0..<memberCount).map { test.printedWeight($0) }
  }
}
