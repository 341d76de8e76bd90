import Appraisal
import Coalitions
import Commissioning
import Documents
import OptionKit
import Reporting
import Simulation
import Testing

@testable import ReportWriter

@Suite("What a finance director could not read, and can")
struct ReportDefectTests {
  private static func document(_ change: (inout AppraisalResult) -> Void = { _ in }) throws -> Document {
    try PlainEnglishTests.document(change)
  }

  private static func words(_ document: Document, _ id: String) throws -> String {
    let section = try #require(document.sections.first { $0.id == id })
    return PlainEnglishTests.texts(section.blocks).map(\.plain).joined(separator: "\n")
  }

  private static func table(_ name: String, _ document: Document) throws -> Table {
    try #require(document.table(named: name), "\(name)")
  }

  @Test("a change against today and what is paid beyond business as usual have two names, and no third is a gain")
  func threeGains() throws {
    let document = try Self.document()
    let captions = document.tables.map(\.caption.plain).joined(separator: "\n")
    #expect(captions.contains("Change against today") && captions.contains("Beyond business as usual"))
    for table in document.tables {
      #expect(!table.caption.plain.contains("Gain") && !table.columns.contains { $0.title.plain.contains("Gain") })
    }
  }

  @Test("a commissioner's money adds up: its years make its total, and the commissioners' totals make the whole")
  func addsUp() throws {
    let result = try EssexResult().result
    let document = AppraisalReport.document(for: result)
    let number = { (cell: Cell) -> Double in
      switch cell.value {
      case .quantity(let value, _): value
      case .money(let money): money.pounds
      default: .nan
      }
    }
    for index in result.scenario.service.commissioners.indices {
      let table = try Self.table("paid-\(index + 1)", document)
      let total = try #require(table.rows.firstIndex { $0.role == .total })
      for column in 1..<table.columns.count {
        let sum = (0..<total).reduce(0) { $0 + number(table.rows[$1].cells[column]) }
        #expect(abs(sum - number(table.rows[total].cells[column])) < 0.01)
      }
    }
    let change = try Self.table("base_year", document)
    for column in change.columns.indices where change.columns[column].id.hasPrefix("change_") {
      let sum = change.rows.dropLast().reduce(0) { $0 + number($1.cells[column]) }
      #expect(abs(sum - number(change.rows[change.rows.count - 1].cells[column])) < 0.01)
    }
  }

  @Test("an assumed view is marked as assumed wherever it stands, and counted on page 1")
  func assumedViews() throws {
    let map = "county-wide"
    let document = try Self.document { result in
      for place in result.scenario.stances.indices {
        result.scenario.stances[place].views = [map: .supports]
        result.scenario.stances[place].viewsAreGiven = place == 0
      }
      let leader = result.firmness.leader
      var choices = Dictionary(
        uniqueKeysWithValues: zip(result.bundles[leader].choices.dimensions, result.bundles[leader].choices.names))
      choices[.footprint] = map
      result.bundles[leader].choices = Choices(choices)
    }
    let table = try Self.table("positions", document)
    let origin = try #require(table.columns.firstIndex { $0.id == "origin" })
    let known = table.rows.map { $0.cells[origin].shown.plain }
    #expect(known.first == "stated" && known.dropFirst().allSatisfy { $0 == "assumed" })
    #expect(try Self.words(document, "summary").contains("documents state 1, the scenario assumes 9"))
    #expect(!document.tables.contains { $0.caption.plain.contains("Stated view") })
  }

  @Test("a rule that only recommends says that each must ratify, and one that is ruled out is marked")
  func ruleStanding() throws {
    let recommending = Recommending()
    let document = try Self.document { result in
      let rules = result.scenario.options[.rule] ?? []
      result.scenario.options[.rule] = rules.map { rule in
        var rule = rule
        if rule.id == rules[0].id { rule.option = recommending }
        return rule
      }
      if let place = result.answers.firstIndex(where: { $0.dimension == .rule }),
        let row = result.answers[place].rows.firstIndex(where: { $0.id == rules[1].id })
      {
        result.answers[place].rows[row].lawful = 0
        result.answers[place].rows[row].best = nil
      }
    }
    let table = try Self.table("rules", document)
    let shown = table.rows.map { row in row.cells.map(\.shown.plain).joined(separator: "|") }
    #expect(shown.contains { $0.contains("recommends only") && $0.contains("each, since each must ratify") })
    #expect(shown.contains { $0.contains("✕ ruled out") })
  }

  @Test("no right to extend a contract is not called an extension; with one it is")
  func extending() throws {
    for canExtend in [false, true] {
      let document = try Self.document { result in
        result.scenario.service.contract?.canExtend = canExtend
        for place in result.details.indices { result.details[place].timetable?.lastSafeDate = nil }
      }
      let text = try Self.words(document, "when")
      #expect(text.contains("The contract would have to be extended.") == canExtend)
      #expect(text.contains("The contract gives no right to extend it.") == !canExtend)
      #expect(text.contains("none can be in place by") && !text.contains("can no longer"))
    }
  }

  @Test("where some futures are in time it is not said that none can be, and the share stands beside each option")
  func inTime() throws {
    let document = try Self.document { result in
      for place in result.details.indices {
        result.details[place].timetable?.lastSafeDate = nil
        result.details[place].timetable?.start = .init(
          chance: place == 0 ? 0.25 : 0.5, contractsDue: 3, monthsLate: 8, monthsLateAtMost: 20, modified: 0.5,
          bridged: 0.5, gap: 0, monthsToApprove: 6, dates: [nil, nil, nil])
      }
    }
    let text = try Self.words(document, "when")
    #expect(text.contains("in 25% to 50%.") && !text.contains("none can be in place"))
    #expect(text.contains("too late for 95%"))
    let table = try Self.table("decide_by", document)
    #expect(table.rows.contains { $0.cells.contains { $0.shown.plain == "25.0%" } })
  }

  @Test("an option far below business as usual is discounted, with why; one near it is carried forward")
  func discounted() throws {
    var usual = 0.0
    let document = try Self.document { result in
      usual = result.bundles[result.businessAsUsual].score
      result.answers[0].rows[0].best = usual - 14
      result.answers[0].rows[1].best = usual - 0.2
    }
    let table = try #require(document.tables.first { $0.name.hasPrefix("options-") })
    let rows = table.rows.map { $0.cells.map(\.shown.plain).joined(separator: "|") }
    #expect(rows[0].contains("– discounted") && rows[0].contains("14.0 points less than business as usual"))
    #expect(rows[1].contains("✓ carried forward"))
  }

  @Test("a lower cost of moving is called what it is, and nothing pays back in 0 years")
  func transition() throws {
    let document = try Self.document { result in
      for place in result.details.indices {
        result.details[place].transitionCost = -4_774_092
        result.details[place].paybackYears = 0
      }
    }
    let text = try Self.words(document, "shortlist")
    #expect(text.contains("Transaction costs beyond business as usual") && text.contains("−£4,774,092"))
    #expect(!text.contains("Payback") && !text.contains("0.0 years") && !text.contains("Cost of moving"))
  }

  @Test("page 1 tells the sum of all years and broken rules, not only the base year")
  func cost() throws {
    let document = try Self.document()
    let text = try Self.words(document, "summary")
    #expect(text.contains("from all commissioners together over 10 years"))
    #expect(text.contains("A yearly spending rule is expected to be broken"))
    #expect(text.contains("business as usual"))
  }

  @Test("one minus sign, no doubled end of a sentence")
  func signs() throws {
    let document = try Self.document { result in
      for place in result.details.indices {
        result.details[place].cons = [CriterionGain(criterion: 4, ours: -0.01, theirs: 0.02, points: -0.1)]
      }
    }
    let all = document.sections.flatMap { PlainEnglishTests.texts($0.blocks) }.map(\.plain)
    #expect(all.contains { $0.contains("−1% against 2.0% under business as usual (−0.1 points)") })
    for text in all { #expect(!text.contains("?.") && !text.contains(".."), "\(text)") }
  }

  @Test("the documents' departure from the ranking is told where a decision is recorded, and blanks stay blank")
  func record() throws {
    let blank = try Self.table("record", try Self.document())
    #expect(blank.rows.allSatisfy { $0.cells[2].shown.isEmpty && $0.cells[3].shown.isEmpty })
    let document = try Self.document { result in
      let other = result.bundles[result.businessAsUsual].choices
      result.firmness.notSeparated = []
      result.plan.record = DecisionRecord(
        decision: .init(
          "As today", choices: Dictionary(uniqueKeysWithValues: zip(other.dimensions, other.names)), reasons: ["Time."],
          by: "The board"), departure: "It was late.", equality: [.init("An assessment of 2018.")])
    }
    let text = try Self.words(document, "record")
    #expect(text.contains("As today") && text.contains("It was late.") && text.contains("points less than Option A"))
    let reviewer = try Self.table("reviewer", document)
    let rows = reviewer.rows.map { $0.cells.map(\.shown.plain).joined(separator: "|") }
    #expect(rows.contains { $0.contains("equality") && $0.contains("✓ met") && $0.contains("An assessment of 2018.") })
    #expect(rows.contains { $0.contains("involvement") && $0.contains("not supplied") })
    #expect(rows.contains { $0.contains("departure from advice") && $0.contains("✓ met") })
  }

  @Test("a map keeps neighbours side by side where tiles allow it, and the same place on the same tile on every map")
  func map() throws {
    let document = try Self.document { result in
      let ids = result.scenario.service.places.map { result.scenario.service.commissioners[$0].id }
      result.scenario.neighbours = zip(ids, ids.dropFirst()).map { Scenario.Border($0, $1) }
    }
    var charts: [MapChart] = []
    for section in document.mainSections {
      for case .charts(let titled) in section.blocks {
        for one in titled { if case .map(let chart) = one.chart { charts.append(chart) } }
      }
    }
    let first = try #require(charts.first)
    #expect(!charts.isEmpty && first.borders > 3 && first.touching == first.borders)
    #expect(Set(first.tiles.map { "\($0.column),\($0.row)" }).count == first.tiles.count)
    for chart in charts {
      #expect(
        chart.tiles.map(\.column) == first.tiles.map(\.column) && chart.tiles.map(\.row) == first.tiles.map(\.row))
      #expect(chart.tiles.allSatisfy { chart.units.indices.contains($0.unit - 1) })
    }
  }
}

/// A rule whose result is a recommendation.
struct Recommending: VotingRule {
  static let about = About(
    id: "recommending", title: "Recommending", summary: "It recommends.", source: Source("a test"))
  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try SimpleGame(memberCount: electorate.count, rule: .heads(.majority(), of: electorate.count))
  }
  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = DecisionProcedure()
    procedure.effect = .recommends
    return procedure
  }
}
