import ArgumentParser
import Coalitions
import OptionKit
import Reporting
import ScenarioFiles

/// What `quorate power` is to change about the body before it measures, and what power it is to aim at.
struct PowerChangeFlags: ParsableArguments {
  /// What power should be in proportion to.
  enum Target: String, CaseIterable, ExpressibleByArgument {
    case payment, population, equal
  }

  @ArgumentParser.Option(parsing: .singleValue, help: "A member that leaves. May be repeated.")
  var without: [String] = []

  @ArgumentParser.Option(parsing: .singleValue, help: "A commissioner that joins the unit. May be repeated.")
  var joining: [String] = []

  @ArgumentParser.Option(
    parsing: .singleValue, help: "Members that become one organisation, separated by commas. May be repeated.")
  var merge: [String] = []

  @ArgumentParser.Option(
    parsing: .singleValue, help: "Members that always vote as one, separated by commas. May be repeated.")
  var bloc: [String] = []

  @ArgumentParser.Option(help: "Search for weights that give power in proportion to payment, population or equal.")
  var target: Target?

  /// Whether something is asked that only a scenario can answer.
  var needsScenario: Bool { !joining.isEmpty || !merge.isEmpty || (target ?? .equal) != .equal }
  /// Whether the body changes at all.
  var isChange: Bool { !without.isEmpty || !joining.isEmpty || !merge.isEmpty || !bloc.isEmpty }

  /// Lists of names split at commas; every name that is not among `known`, named twice, or alone is a problem.
  static func groups(_ texts: [String], among known: [String], flag: String) throws -> [[String]] {
    var problems: [Problem] = []
    var seen: Set<String> = []
    let lists = texts.map { text in
      text.split(separator: ",", omittingEmptySubsequences: false).map { field in
        String(field.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
    }
    for list in lists {
      if flag != "--without", flag != "--joining", list.count < 2 {
        problems.append(
          Problem("\(list.joined()) is alone", remedy: "name two or more, separated by commas", at: .init(flag)))
      }
      for name in list where !known.contains(name) {
        problems.append(
          Problem(NotFound("member", name, among: known), at: .init(flag)))
      }
      for name in list where known.contains(name) && !seen.insert(name).inserted {
        problems.append(Problem("\(name) is named twice", remedy: "name it once", at: .init(flag)))
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return lists
  }

  /// The report of a game with names, changed as asked.
  func report(on named: NamedGame) throws -> PowerReport {
    let leaving = try Self.groups(without, among: named.names, flag: "--without").joined().map { $0 }
    let staying = named.names.filter { !leaving.contains($0) }
    let blocs = try Self.groups(bloc, among: staying, flag: "--bloc")
    var report: PowerReport
    do {
      var game = named.game
      var kept = Array(named.names.indices)
      for name in leaving {
        guard let place = kept.firstIndex(where: { named.names[$0] == name }) else { continue }
        game = try game.removing(place, quota: .asDeclared)
        kept.remove(at: place)
      }
      let left = NamedGame(
        names: kept.map { named.names[$0] }, game: game, weights: kept.map { named.weights[$0] })
      let (changed, groups) = try Self.voting(left, asBlocs: blocs)
      report = try PowerReport(changed)
      for note in report.notes { Console.error("note: " + note) }
      if isChange {
        report.change = try PowerChange(before: PowerReport(named), groups: groups.map { $0.map { kept[$0] } })
      }
    } catch let error as VotingError {
      throw Problem(
        error.description, remedy: error.remedy, at: .init(isChange ? "--without" : "--weights"))
    }
    if target != nil { report.aim = try PowerAim(Array(repeating: 1, count: report.named.names.count), "equal shares") }
    return report
  }

  /// A game whose blocs vote as one: each is one member, in the place of its first.
  static func voting(_ named: NamedGame, asBlocs blocs: [[String]]) throws -> (NamedGame, groups: [[Int]]) {
    let places = blocs.map { $0.compactMap { named.names.firstIndex(of: $0) }.sorted() }.filter { $0.count > 1 }
    guard !places.isEmpty else { return (named, named.names.indices.map { [$0] }) }
    let (game, groups) = try named.game.merging(places)
    let weights = try groups.map { group in
      let places = group.map { named.weights[$0].places }.max() ?? 0
      return try ExactDecimal(
        units: group.reduce(0) { $0 + (try named.weights[$1].scaled(to: places)) }, places: places)
    }
    let names = groups.map { $0.map { named.names[$0] }.joined(separator: "+") }
    return (NamedGame(names: names, game: game, weights: weights), groups)
  }
}
