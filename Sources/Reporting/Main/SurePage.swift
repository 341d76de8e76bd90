import Appraisal
import Documents
import MultiCriteria
import OptionKit
import ReportWriter

/// How sure this is: what each question's answer rests on, and what would change it.
struct SurePage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  /// How firm, question by question, in short.
  var summary: RichText {
    guard let tie = Tie(facts) else { return "" }
    var text: RichText = ""
    for shared in tie.shared {
      guard let answer = facts.result.answers.first(where: { $0.dimension == shared.dimension }),
        answer.rows.count(where: { $0.lawful > 0 }) > 1,
        let row = answer.rows.first(where: { $0.title == shared.title })
      else { continue }
      let share = NumberFormat.percent(row.probabilityBest, places: 0)
      text +=
        text.isEmpty
        ? "\(shared.title) is in the best package in \(share) of futures." : " \(shared.title) in \(share)."
    }
    if tie.isTie, !tie.open.isEmpty {
      text += "\(text.isEmpty ? "" : " ")Open: \(NumberFormat.list(tie.open.map { $0.dimension.title.lowercased() }))."
    }
    return text
  }

  /// What would change the answer, in short.
  var wouldChange: RichText {
    guard let found = facts.sensitivity else { return "Nothing was compared." }
    let firm = Tie(facts)?.shared.map(\.dimension) ?? []
    let shifts = found.dimensions.filter { firm.contains($0.dimension) && $0.rivals > 0 && $0.shift != nil }
    var parts: [RichText] = [BeliefPage(facts).wouldChange].filter { !$0.isEmpty }
    if let least = shifts.min(by: { ($0.shift?.moved ?? 1, $0.dimension) < ($1.shift?.moved ?? 1, $1.dimension) }),
      let shift = least.shift
    {
      parts.append(
        """
        Another \(least.dimension.title.lowercased()) would draw level if \(NumberFormat.percent(shift.moved)) of the weight moved \
        \(Weights.change(shift, found)).
        """)
    }
    if let futures = found.futures {
      parts.append(
        "Better forecasts would gain at most \(NumberFormat.number(futures.perfectInformation)) points of 100.")
    }
    if let vote = found.vote, let winner = vote.choice.condorcetWinner, found.compared.indices.contains(winner) {
      parts.append("By their own interests the commissioners would choose \(facts.named(found.compared[winner])).")
    }
    return parts.isEmpty ? "No change of weights would." : parts.joined(" ")
  }

  var blocks: [Block] {
    let chart: [Block] = facts.shown.isEmpty ? [] : [scores]
    return [.paragraph(opening)] + [.table(answers)].filter { _ in facts.result.answers.contains { $0.rows.count > 1 } }
      + chart + weights
      + doubts
  }

  private var opening: RichText {
    let text: RichText = """
      Differences under \(facts.tooSmall) do not count: a scale judged by people cannot tell them apart. Chances are shares of \
      \(NumberFormat.count(facts.result.manifest.futures, "future")), and every package met the same ones.
      """
    let settled = facts.result.answers.filter { $0.rows.count == 1 }.map { $0.dimension.title.lowercased() }
    return settled.isEmpty ? text : text + " Only one choice was put forward for \(NumberFormat.list(settled))."
  }

  /// A row for each question, with what the documents concluded.
  private var answers: Table {
    var table = Table(
      "answers", caption: "Each question by itself",
      [
        .words("Question"), .words("Best here", id: "best"),
        .numbers("Ahead of the next, points", id: "lead").from(facts.scoreOrigin),
        .numbers("In the best package", id: "share").from(facts.scoreOrigin),
        .words("The documents concluded", id: "documents"),
      ])
    for answer in facts.result.answers where answer.rows.count > 1 {
      let lawful = answer.rows.filter { $0.lawful > 0 }
      guard let first = lawful.first, let best = first.best else {
        table.add([
          .text(answer.dimension.title), "none can be run", .dash, .dash, .words(Self.beside(answer.standing)),
        ])
        continue
      }
      let close = lawful.filter { best - ($0.best ?? 0) <= 0.5 }
      let next = lawful.dropFirst().first?.best
      let shown = close.count > 1 ? "tie: " + close.prefix(3).map(\.title).joined(separator: ", or ") : first.title
      table.add([
        .text(answer.dimension.title), .text(close.count > 3 ? shown + ", and \(close.count - 3) more" : shown),
        next.map { .points(best - $0) } ?? .text("the only one"),
        .share(close.reduce(0) { $0 + $1.probabilityBest }, places: 0), .words(Self.beside(answer.standing)),
      ])
    }
    table.origin = Origin(
      """
      The best package with each option is compared; the share counts futures whose best package has one of those named.\
      \(facts.scenario.varied.isEmpty ? "" : " Where a question varies beside some packages only, those tried with every option count.")
      """,
      inputs: facts.scoreInputs + [
        "Every option, and what the documents concluded: \(.link("annex", to: "options"))"
      ])
    return table
  }

  /// The answer to one question in a sentence, as its row has it.
  func words(_ answer: DimensionAnswer) -> String {
    let lawful = answer.rows.filter { $0.lawful > 0 }
    guard let first = lawful.first, let best = first.best else { return "None can be run." }
    let close = lawful.filter { best - ($0.best ?? 0) <= 0.5 }
    let share = NumberFormat.percent(close.reduce(0) { $0 + $1.probabilityBest }, places: 0)
    let lead = lawful.dropFirst().first?.best.map { NumberFormat.number(best - $0) }
    if close.count > 1 {
      return
        "A tie: \(NumberFormat.list(close.map(\.title))). One of them is in the best package in \(share) of futures."
    }
    guard let lead else { return "\(first.title), the only one that can be run." }
    return "\(first.title), ahead of the next by \(lead) points. It is in the best package in \(share) of futures."
  }

  static func beside(_ standing: DimensionAnswer.Standing) -> RichText {
    switch standing {
    case .open: "nothing"
    case .same: .tag("= the same", .good)
    case .notSeparated: .tag("≈ one that ties", .plain)
    case .differs: .tag("≠ something else", .bad)
    case .ruledOut: .tag("✕ what cannot be run", .bad)
    }
  }

  private var scores: Block {
    let lines = facts.shown.map { bundle -> ScoreChart.Line in
      let found = facts.result.bundles[bundle]
      return ScoreChart.Line(
        label: facts.name(bundle), score: found.score, error: 2 * found.standardError,
        probabilityBest: found.probabilityBest, worstRegret: found.worstRegret, isToday: bundle == facts.today)
    }
    return .chart(
      .scores(ScoreChart(id: "scores", title: "Scores of the options, and how sure they are", lines: lines)),
      caption:
        "The line shows how far the average could move if we ran more futures. Regret: how far behind the best of a future."
    )
  }

  private var weights: [Block] {
    guard let found = facts.sensitivity else { return [] }
    var table = Table(
      "switching", caption: "What would change each answer: the smallest change of weights",
      [
        .words("Question"),
        .numbers("Weight that must move", id: "moved").from(
          Origin(
            "Scores are straight lines in the weights, so the smallest change is exact.", inputs: [facts.weightsInput])),
        .prose("How"),
      ])
    let open = Set(facts.result.answers.filter { $0.rows.count > 1 }.map(\.dimension))
    for answer in found.dimensions where open.contains(answer.dimension) {
      table.add([
        .text(answer.dimension.title),
        answer.shift.map { .share($0.moved) } ?? .text(answer.rivals == 0 ? "no other option" : "no weights do"),
        answer.shift.map { .text(Weights.change($0, found)) } ?? .dash,
      ])
    }
    table.origin = Origin(
      "Scores are straight lines in the weights, so the smallest change is exact.",
      inputs: [facts.weightsInput, "Their ranges: \(.link("annex", to: "firmness"))"])
    return table.rows.isEmpty ? [] : [.table(table)]
  }

  /// What a careful reader would question.
  private var doubts: [Block] {
    let found = (facts.sensitivity?.findings ?? []).prefix(6).map { RichText(NumberFormat.sentence($0.message) + ".") }
    let doubts = found + facts.result.alikeOptions.map(alike)
    return doubts.isEmpty ? [] : [.heading("What a careful reader would question"), .list(doubts)]
  }

  /// Options that the runs do not tell apart.
  private func alike(_ found: AlikeOptions) -> RichText {
    let titles = found.options.map { facts.scenario.option(found.dimension, $0)?.title ?? $0 }
    return """
      \(found.dimension.title): the runs do not tell \(NumberFormat.list(titles)) apart. Every criterion came to the same, \
      with \(NumberFormat.count(found.compared, "set")) of other choices.
      """
  }
}
