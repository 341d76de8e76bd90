import OptionKit
import Simulation

extension ScenarioFile {
  /// What the scenario does not hold, what moves the result most first: criteria of its own that fall away, by weight;
  /// then stages that are not live, by how many criteria of the catalogue they would answer; then what would be told.
  ///
  /// - Throws: what keeps the scenario from being worked out.
  public func gaps(in catalogue: Catalogue) throws -> [ScenarioGap] {
    let prepared = try PreparedScenario(scenario)
    let criteria = catalogue.entries(in: .criterion).compactMap { entry -> (title: String, needs: [Measure])? in
      guard let one = try? catalogue.make(.criterion, entry.about.id) as? any Criterion else { return nil }
      return (entry.about.title, one.needs)
    }
    let all = plan.criteria.reduce(0) { $0 + $1.weight }
    var found: [ScenarioGap] = []
    for stage in Stage.allCases where !prepared.runs(stage) {
      let needs = { (measures: [Measure]) in measures.contains { $0.stage == stage } }
      let lost = plan.criteria.filter { needs($0.criterion.needs) && $0.panel == nil }.reduce(0) { $0 + $1.weight }
      var gap = place(of: stage, prepared)
      gap.unassessed = criteria.filter { needs($0.needs) }.map(\.title)
      gap.weight = all > 0 ? lost / all : 0
      found.append(gap)
    }
    // One section may be what several stages wait for.
    var merged: [ScenarioGap] = []
    for gap in found {
      if let known = merged.firstIndex(where: { $0.section == gap.section && $0.missing == gap.missing }) {
        merged[known].unassessed += gap.unassessed.filter { !merged[known].unassessed.contains($0) }
        merged[known].weight += gap.weight
      } else {
        merged.append(gap)
      }
    }
    let order = merged.enumerated().sorted { a, b in
      (b.element.weight, b.element.unassessed.count, a.offset) < (
        a.element.weight, a.element.unassessed.count, b.offset
      )
    }
    return order.map(\.element) + further
  }

  /// What a stage waits for.
  private func place(of stage: Stage, _ prepared: PreparedScenario) -> ScenarioGap {
    let gap = { (section: String, missing: String, remedy: String) in
      ScenarioGap(section: section, missing: missing, unassessed: [], remedy: remedy)
    }
    let isListed = scenario.stages.contains(stage)
    let also = isListed ? "" : ", and add \(stage.rawValue) to `stages`"
    if stage != .decisions, prepared.basePrice.pence == 0 {
      return gap("contributions", "what each pays today", "give `contributions` with their table" + also)
    }
    switch stage {
    case .decisions where scenario.agenda.isEmpty:
      return gap("agenda", "what comes to be decided", "give `agenda`, each matter with how often it comes" + also)
    case .demand where prepared.baseSeen <= 0, .cost where prepared.baseSeen <= 0:
      return gap("commissioners.sizes", "how many people each serves", "give sizes and `residents-by`" + also)
    case .procurement where scenario.service.contract == nil:
      return gap("contract", "the contract and when it ends", "give `contract` with its start and end" + also)
    case .procurement where prepared.newContractMonth == nil:
      return gap("contract.end", "a contract that ends in the years run", "correct its end, or run more years" + also)
    case .adoption where !scenario.tellsViews:
      return gap("stances", "who holds which view of the maps", "give `views` in `stances`, or `positions`" + also)
    default:
      let own = ModelParameter.allCases.filter { $0.meaning.stage == stage && scenario.inputs[$0] == nil }.prefix(3)
      let numbers =
        own.isEmpty ? "" : ", and give its numbers in `parameters`: \(own.map(\.id).joined(separator: ", "))"
      return gap("stages", "the stage \(stage.rawValue)", "add \(stage.rawValue) to `stages`" + numbers)
    }
  }

  /// Sections without which only less is told.
  private var further: [ScenarioGap] {
    let service = scenario.service
    let isCounted = service.commissioners.contains { $0.sizes[service.residentsBy] != nil }
    let sized = service.commissioners.contains { !$0.sizes.isEmpty }
    let all: [(Bool, String, String, [String], String)] = [
      (
        sized && !isCounted, "commissioners.residents-by", "by which size people are counted",
        ["figures a head, which take the first size by name"], "name one of the sizes"
      ),
      (
        service.leadTeam == nil, "lead-team", "what leading costs",
        ["what fewer boards or teams save: every map costs the same to run"], "give its cost a year"
      ),
      (
        scenario.neighbours.isEmpty, "commissioners.neighbours", "who touches whom",
        ["which maps hang together (footprints --contiguous)"], "give each pair once"
      ),
      (
        scenario.conclusions.isEmpty, "conclusions", "what was advised or decided",
        ["how far the result agrees with it"], "give question, conclusion and source"
      ),
      (
        scenario.milestones.isEmpty, "timetable", "dated steps", ["the last safe date to decide"],
        "give steps with their dates"
      ),
      (
        scenario.checks.isEmpty && expectations.isEmpty, "checks", "figures that should agree",
        ["whether the figures agree with one another and with what was published"], "give `checks` and `expect`"
      ),
    ]
    return all.filter(\.0).map { ScenarioGap(section: $0.1, missing: $0.2, unassessed: $0.3, remedy: $0.4) }
  }

  /// Whether anything reads a parameter: the end of time-limited money is read where there is some.
  private func isRead(_ parameter: ModelParameter) -> Bool {
    !scenario.timeLimited.isEmpty || (parameter != .fundingEnds && parameter != .fundingEndsShare)
  }

  /// The assumptions with the widest ranges, in units of the value itself; those of one reason and width together.
  ///
  /// Weights are left out, and so is what stands the same in every future by choice (the seed, the number of futures).
  public var widestAssumptions: [WideAssumption] {
    let figures =
      scenario.figures + ModelParameter.allCases.filter(isRead).compactMap { scenario.inputs[$0]?.figure }
      + scenario.forumNumbers.map(\.input.figure)
    var found: [(assumption: WideAssumption, count: Int)] = []
    for figure in figures {
      guard case .assumption(let reason) = figure.provenance, let low = figure.low, let high = figure.high,
        !figure.name.hasPrefix("criteria."), !figure.name.hasPrefix("appraisal."), high > low
      else { continue }
      let size = max(abs(figure.value), (high - low) / 1000)
      let width = (((high - low) / size) * 1e6).rounded() / 1e6
      if let known = found.firstIndex(where: { $0.assumption.reason == reason && $0.assumption.width == width }) {
        found[known].count += 1
      } else {
        found.append((WideAssumption(name: figure.name, width: width, reason: reason), 1))
      }
    }
    return found.map { one in
      var assumption = one.assumption
      if one.count > 1 { assumption.name += " and \(one.count - 1) more" }
      return assumption
    }.enumerated().sorted { ($1.element.width, $0.offset) < ($0.element.width, $1.offset) }.map(\.element)
  }
}
