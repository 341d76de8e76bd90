import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Reporting
import Simulation
import Testing

@testable import ReportWriter

extension Report {
  /// The files with what the page says of the result.
  static func files(for result: AppraisalResult, full: Bool) -> [(name: String, content: String)] {
    files(for: result, words: AppraisalReport.words(of: result), full: full)
  }
}

@Suite("Sentences of verdicts")
struct ReportWordsTests {
  @Test("a timetable says how late it is, and what serves meanwhile under a contract that may or may not be extended")
  func timetable() throws {
    let needed = try EssexService.date(2020, 11, 1)
    var found = TimetableFinding(
      neededBy: needed, lastSafeDate: nil, steps: [], verdict: .tooLate(months: 19.4), canExtend: true)
    #expect(
      found.words
        == "The steps take 19 months at their mean lengths, more than are left before 1 November 2020: the service starts "
        + "late. The contract gives the right to extend it until then.")
    found.verdict = .approvedTooLate(step: "Merger approved")
    found.canExtend = false
    #expect(found.words.hasPrefix("Merger approved: that is after 1 November 2020, when the service must start"))
    #expect(found.words.hasSuffix("a bridging contract, or a gap."))
    found.verdict = .fromRuns
    found.start = .init(
      chance: 0.25, contractsDue: 2.5, monthsLate: 3.2, monthsLateAtMost: 11, modified: 0.6, bridged: 0.3, gap: 0.1,
      monthsToApprove: 4, dates: [needed, nil, nil])
    #expect(found.words.hasPrefix("In 25% of futures every new contract starts on time, on 1 November 2020; a "))
    #expect(found.words.contains("a contract starts 3.2 months late, the mean over the 2.5 that are to start"))
    #expect(found.words.contains("60% falls to modifications, 30% to bridging contracts and 10% to gaps. "))
    #expect(found.words.contains("decided in 50% of futures by 1 November 2020. With every approval counted"))
    #expect(found.words.contains("even a decision on the case's own date would not be in time in 80% and 95%"))
    found.start?.chance = 1
    #expect(!found.words.contains("late") && found.words.contains("on 1 November 2020. To start on time"))
  }

  @Test("what would win a commissioner follows from where it stands, what it needs and what it loses")
  func support() {
    var found = SupportFinding(
      commissioner: 0, view: .supportsIfLocal, gain: -12_400, beyondUsual: 12_400, position: .supports, toWin: 12_400,
      needs: [.localVariation, .moneyInside])
    #expect(
      found.words
        == "Its support rests on more scope for local variation, which it has asked for and a guarantee that its money "
        + "stays in the county. £12,400 a year would bring it to no loss.")
    found.position = .against
    #expect(found.words.hasPrefix("It would take more scope"))
    found.needs = []
    #expect(found.words == "It would pay £12,400 a year more than under business as usual.")
    (found.gain, found.beyondUsual) = (0, -5)
    #expect(found.words == "Nothing more is needed.")
  }

  @Test("an answer stands beside what the documents concluded, with the criteria that made the difference")
  func beside() throws {
    let result = try EssexResult().result
    let rows = [("a", 51.25), ("b", 50.0)].map { id, best in
      DimensionAnswer.Row(
        id: id, title: "Option \(id)", best: best, mean: best, probabilityBest: 0.5, lawful: 2, reason: "")
    }
    let concluded = ReviewConclusion(
      dimension: "funding", question: "?", conclusion: "b", options: ["b"], source: Source("Review", section: "5"))
    var answer = DimensionAnswer(
      dimension: .funding, question: "?", rows: rows, conclusion: concluded,
      drivers: [CriterionGain(criterion: 3, ours: 10, theirs: 14, points: 1.04)], standing: .differs)
    let lead = "The documents concluded: b (\(concluded.source)). Here Option a scores 1.25 points more"
    #expect(
      answer.besideTheDocuments(result.plan) == lead + " at its best than Option b, mostly on mean wait (1.0).")
    answer.standing = .notSeparated
    #expect(answer.besideTheDocuments(result.plan) == lead + " than Option b, which is no clear difference.")
    answer.conclusion = nil
    #expect(answer.besideTheDocuments(result.plan).isEmpty)
  }

  @Test("words follow figures: a tie is said not to be separated, a sole option to be alone, a dominator to be safe")
  func robustness() throws {
    let criteria = [CriterionColumn("a", low: 0, high: 100), CriterionColumn("b", low: 0, high: 100)]
    let said = { (options: [String], values: [Double]) throws -> [String] in
      let table = ScoreTable(options: options, criteria: criteria, values: values)
      return try WeightRobustness(table, scaling: .anchored).sentences(of: table)
    }
    #expect(try said(["x", "y"], [60, 40, 40, 60])[0].contains("does not separate x and y"))
    #expect(try said(["x", "y"], [61, 40, 40, 60])[0].contains("hardly separates"))
    #expect(try said(["x", "y"], [90, 90, 10, 20]).contains { $0.contains("No weights put another") })
    #expect(try said(["x"], [1, 2]) == ["x is the only option."])
    let level = try PayoffTable(options: ["x", "y"], states: ["s", "t"], values: [1, 9, 2, 1])
    #expect(level.sentence(for: level.comparison(0, 1)).contains("do not separate x and y"))
    #expect(level.sentence(for: level.comparison(0, 0)).contains("the same in every future"))
  }
}
