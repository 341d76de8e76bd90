import Appraisal
import OptionKit
import ReportFiles
import Reporting
import RunArchive
import ScenarioFiles
import Simulation

/// One of two that are compared: a run of this workbench, one that was kept, or a scenario that has not been run.
struct ComparedSide: Sendable {
  /// As an address names it: `run:1`, `kept:0123…`, `scenario:essex`.
  var key: String
  var title: String
  /// What went in.
  var given: RunGiven
  /// What came out; nil where nothing has.
  var figures: RunFigures?
  /// `ranking.csv`, for what moved.
  var ranking: [UInt8]?
  /// What options, criteria and commissioners are called, by id, where it is known.
  var titles: [String: String] = [:]

  /// The one that an address names; nil where there is none.
  init?(_ key: String, _ desk: Desk) throws {
    let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    self.key = key
    switch parts[0] {
    case "run":
      guard let run = desk.runs.run(parts[1]) else { return nil }
      (title, given) = ("Run \(run.id): \(run.title)", run.given)
      guard let outcome = run.outcome else { return }
      ranking = outcome.file("ranking.csv")
      figures = RunFigures(
        ranking: ranking, matrix: outcome.file("matrix.csv"), measures: outcome.file("measures.csv"))
      titles = Self.titles(outcome.result.scenario, outcome.result.plan)
    case "kept":
      guard let archive = try ArchivePages.opened(desk), let run = try? archive.run(parts[1]), run.id == parts[1]
      else { return nil }
      title = "Kept run \(run.id): \(run.title)"
      given = RunGiven(
        scenario: run.scenario, files: try archive.files(of: run, [.input]).map { ($0.name, $0.bytes) },
        words: try archive.words(of: run))
      // The files that it read, from which it is known what its ids are called.
      let prefix = run.scenario + "/"
      let files = given.names.compactMap { name in
        name.hasPrefix(prefix) ? given[name].map { (name: String(name.dropFirst(prefix.count)), bytes: $0) } : nil
      }
      if let file = try? ScenarioFile.read(files: files, id: run.scenario, catalogue: desk.catalogue) {
        titles = Self.titles(file.scenario, file.plan)
      }
      guard run.state == .finished else { return }
      ranking = try archive.file("ranking.csv", of: run, .result)
      figures = RunFigures(
        ranking: ranking, matrix: try archive.file("matrix.csv", of: run, .result),
        measures: try archive.file("measures.csv", of: run, .result))
    case "scenario":
      guard let place = desk.shelf.place(parts[1]) else { return nil }
      let changes = desk.notebook.draft(place.key).inForce
      let file = try desk.shelf.read(place, settings: RunRequest.settings(changes))
      title = "Scenario: \(file.scenario.title)"
      given = RunGiven(file, RunRequest(scenario: place.key, changes: changes))
    default: return nil
    }
  }

  /// A bundle with its figures; the leader where none is named, or what is named is not there.
  func standing(_ bundle: String?) -> RunComparison.Standing? {
    guard let figures, let leader = figures.leader ?? figures.bundles.first else { return nil }
    let id = bundle.flatMap { figures.bundles.contains($0) ? $0 : nil } ?? leader
    var standing = figures.standing(of: id)
    standing.title = name(of: id)
    return standing
  }

  /// What a bundle is called: the titles of its options.
  func name(of bundle: String) -> String {
    bundle.split(separator: "+").map { titles[String($0)] ?? String($0) }.joined(separator: " \u{B7} ")
  }

  private static func titles(_ scenario: Scenario, _ plan: AppraisalDesign) -> [String: String] {
    var titles: [String: String] = [:]
    for (id, body) in zip(scenario.service.ids, scenario.service.commissioners) { titles[id] = body.title }
    for judged in plan.criteria { titles[judged.option.id] = judged.option.title }
    for dimension in scenario.dimensions {
      for option in scenario.options[dimension] ?? [] { titles[option.id] = option.title }
    }
    return titles
  }

  /// What can be chosen: every run of the workbench, the newest kept ones, every scenario.
  static func all(_ desk: Desk) -> [(value: String, title: String)] {
    let runs = desk.runs.all.filter { $0.outcome != nil }.map {
      (value: "run:\($0.id)", title: "Run \($0.id): \($0.title)")
    }
    let kept = ((try? ArchivePages.opened(desk)?.runs(newest: 50)) ?? []).map {
      (value: "kept:\($0.id)", title: "Kept run \($0.id): \($0.title)")
    }
    let scenarios = desk.shelf.places.map { (value: "scenario:\($0.key)", title: "Scenario, not run: \($0.title)") }
    return runs + kept + scenarios
  }
}
