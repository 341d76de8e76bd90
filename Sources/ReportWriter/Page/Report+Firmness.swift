import Appraisal
import MultiCriteria
import OptionKit

extension Report {
  /// How firm the lead is: what would have to change before another bundle came first.
  var firmness: HTMLText {
    guard let found = sensitivity else {
      return paragraph("Nothing was compared, so there is nothing to be firm about.")
    }
    return list(firmnessWords(found)) + weightTables(found) + acceptabilityTables(found) + agreementTable(found)
      + futuresTable(found) + voteTable(found) + questions(found)
  }

  /// What the ranking rests on, where it speaks of the bundles and criteria that are here.
  var sensitivity: SensitivityFinding? {
    result.sensitivity.flatMap { found in
      found.values.options.count == result.bundles.count
        && found.criteria.allSatisfy(result.plan.criteria.indices.contains)
        ? found : nil
    }
  }

  private func list(_ items: [HTMLText]) -> HTMLText {
    "<ul>\(items.map { "<li>\($0)</li>\n" as HTMLText })</ul>\n"
  }

  /// The section's findings, a sentence or two each.
  private func firmnessWords(_ found: SensitivityFinding) -> [HTMLText] {
    var lines: [HTMLText] = []
    if let lead = result.firmness.overToday {
      lines.append("<strong>Against business as usual.</strong> \(words(for: lead))")
    }
    lines.append("<strong>Weights.</strong> \(weightWords(found))")
    if let any = found.acceptability.first, !any.firstOfAll.isEmpty {
      let best = any.firstOfAll.indices.max { any.firstOfAll[$0] < any.firstOfAll[$1] } ?? 0
      let own = found.compared.firstIndex(of: found.firmness.leader).map { any.firstOfAll[$0] } ?? 0
      var text = "If every set of weights counted alike, the leader would come first of all lawful bundles in "
      text += ReportFigure.percent(own) + " of them"
      if found.compared[best] != found.firmness.leader, any.firstOfAll[best] > own {
        text += "; \(name(found.compared[best])) would in \(ReportFigure.percent(any.firstOfAll[best]))"
      }
      lines.append("<strong>Any weights at all.</strong> \(text).")
    }
    lines.append("<strong>Methods.</strong> \(methodWords(found))")
    if let futures = found.futures {
      let worth = ReportFigure.number(futures.perfectInformation, places: 2)
      lines.append(
        "<strong>Futures.</strong> Knowing the future before choosing among the bundles shown would be worth at most \(worth) points of 100 on average (the expected value of perfect information), over \(ReportFigure.count(futures.futures, "future"))."
      )
    }
    if let vote = found.vote {
      lines.append("<strong>Commissioners.</strong> \(vote.words)")
    }
    return lines
  }

  /// The leader against business as usual in the same futures, in a sentence.
  func words(for lead: LeadSignificance.Lead) -> String {
    let range =
      "between \(ReportFigure.number(lead.range.lowerBound)) and \(ReportFigure.number(lead.range.upperBound)) in nine "
      + "futures of ten"
    return "In the same futures the leader scores \(ReportFigure.number(abs(lead.mean))) points of 100 "
      + "\(lead.mean < 0 ? "less" : "more") than business as usual on average (standard error "
      + "\(ReportFigure.number(lead.error, places: 2))), \(range), and is ahead of it in "
      + "\(ReportFigure.percent(lead.shareAhead)) of them."
  }

  private func weightWords(_ found: SensitivityFinding) -> String {
    var text: String
    if let shift = found.firmness.weightShift {
      text =
        "Moving \(ReportFigure.percent(shift.moved, places: 2)) of the weight (\(change(shift, found))) would bring "
        + "another bundle level: \(name(shift.rival))."
    } else {
      text = "No weights bring another bundle level with the leader."
    }
    for answer in found.dimensions where answer.rivals > 0 && answer.dimension == .footprint {
      if let shift = answer.shift {
        text +=
          " For another \(answer.dimension.title.lowercased()) to come first, at least "
          + "\(ReportFigure.percent(shift.moved)) of the weight would have to move (\(change(shift, found)))."
      } else {
        text += " No weights at all would put another \(answer.dimension.title.lowercased()) first."
      }
    }
    if let today, today != found.firmness.leader {
      text +=
        found.shiftToToday.map {
          " Business as usual would draw level if \(ReportFigure.percent($0.moved)) moved (\(change($0, found)))."
        } ?? " No weights bring business as usual level: it is no better on any criterion."
    }
    return text
  }

  /// A change of weights in words: what gives and what takes.
  private func change(_ shift: WeightShift, _ found: SensitivityFinding) -> String {
    let before = found.values.normalisedWeights
    let moves = zip(shift.weights, before).map { $0 - $1 }
    let named = { (places: [Int]) -> String in
      places.prefix(3).map { found.values.criteria[$0].name.lowercased() }.joined(separator: ", ")
        + (places.count > 3 ? " and \(places.count - 3) more" : "")
    }
    let givers = moves.indices.filter { moves[$0] < -1e-12 }.sorted { (moves[$0], $0) < (moves[$1], $1) }
    let takers = moves.indices.filter { moves[$0] > 1e-12 }
    return givers.isEmpty ? "none need move" : "from \(named(givers)) to \(named(takers))"
  }

  private func weightTables(_ found: SensitivityFinding) -> HTMLText {
    var answers = HTMLTable(
      "The smallest change of weights that would change each answer",
      [.words("Question"), .numbers("Weight that must move"), .prose("How"), .words("Which would then be level")])
    for answer in found.dimensions {
      answers.add([
        "\(answer.dimension.title)",
        answer.shift.map { "\(ReportFigure.percent($0.moved, places: 2))" }
          ?? (answer.rivals == 0 ? "there is no other" : "no weights do"),
        answer.shift.map { "\(change($0, found))" } ?? "—", answer.shift.map { "\(name($0.rival))" } ?? "—",
      ])
    }
    var table = HTMLTable(
      "How far each weight can move alone, the others keeping their proportions",
      [
        .words("Criterion"), .numbers("Weight"), .numbers("The leader leads from"), .numbers("to"),
        .words("Then level"), .numbers("Its footprint leads from"), .numbers("to"),
      ])
    for (place, interval) in found.firmness.intervals.enumerated() {
      let map = found.footprintIntervals.indices.contains(place) ? found.footprintIntervals[place] : interval
      let rivals = [interval.rivalBelow, interval.rivalAbove].compactMap { $0 }.map(name)
      var shown: [String] = []
      for rival in rivals where !shown.contains(rival) { shown.append(rival) }
      table.add([
        "\(found.values.criteria[place].name)", "\(ReportFigure.percent(interval.weight))",
        "\(ReportFigure.percent(interval.lower))", "\(ReportFigure.percent(interval.upper))",
        shown.isEmpty ? "nobody" : "\(shown.joined(separator: "; "))",
        "\(ReportFigure.percent(map.lower))", "\(ReportFigure.percent(map.upper))",
      ])
    }
    return "<h3>Weights</h3>\n" + paragraph(result.plan.weighing.words)
      + paragraph(
        "The intervals are exact: scores are straight lines in a weight. Where another bundle hardly differs from the "
          + "leader, a small change lets it pass; the last two columns ask only whether a bundle on another map would.")
      + answers.html + folded("How far each weight can move", table.html)
  }
}
