import Appraisal
import Commissioning
import Documents
import MultiCriteria
import OptionKit

/// Which belief matters: what moves the lead over the first real rival, and what moves nothing.
struct BeliefPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  /// Numbers drawn and listed, the strongest first.
  static let most = 10

  /// What was found, where it speaks of packages that are here.
  var found: SweepBeliefs? {
    facts.result.beliefs.flatMap { found in
      [found.leader, found.rival].allSatisfy(facts.result.bundles.indices.contains) ? found : nil
    }
  }

  /// What would have to be true for the rival to win, in short; empty where it is not told.
  var wouldChange: RichText {
    guard let found else { return "" }
    let rival = Self.rival(found, facts)
    guard let first = found.rows.first else {
      return "No single uncertain number is seen to move the lead over \(rival)."
    }
    if let turning = found.rows.first(where: { $0.turn != nil }), let turn = turning.turn {
      let side = Self.isLostAbove(turning) ? "above" : "below"
      return """
        \(NumberFormat.sentence(rival)) would draw level if “\(Self.titled(turning))” went \(side) about \
        \(Self.shown(turn, turning.unit)) (an estimate).
        """
    }
    return """
      No single uncertain number turns the lead over \(rival) within its range. “\(Self.titled(first))” moves it most: from \
      \(NumberFormat.number(first.marginLow.value)) to \(NumberFormat.number(first.marginHigh.value)) points.
      """
  }

  var blocks: [Block] { beliefs + DifferencePage(facts).blocks }

  private var beliefs: [Block] {
    guard let found else {
      return [
        .paragraph(
          "Too few futures were run, or there is no rival, so which uncertain number matters cannot be told.")
      ]
    }
    var blocks: [Block] = [.paragraph(opening(found))]
    if !found.rows.isEmpty {
      let caption: RichText =
        "Each bar: the mean lead with one number near either end of its range, all else as it comes."
      blocks += [.chart(.tornado(chart(found)), caption: caption), .table(table(found))]
    }
    return blocks + idle(found)
  }

  private func opening(_ found: SweepBeliefs) -> RichText {
    let (name, rival) = (facts.named(found.leader), Self.rival(found, facts))
    let margin = found.margin
    let side = margin.difference < 0 ? "behind" : "ahead of"
    var text: RichText = """
      The first rival that is no near-twin of \(name) is \(rival). On average \(name) is \
      \(NumberFormat.number(abs(margin.difference))) points \(side) it, and behind it in \
      \(NumberFormat.percent(margin.shareBelow, places: 0)) of futures.
      """
    let moving = found.rows.count
    let all = moving + found.quiet.count + found.unreached.count
    if moving == 0 {
      text +=
        " Of \(NumberFormat.count(all, "uncertain number")) none is seen to move that lead: chance inside the model hides what little they do."
    } else {
      text += """
         Of \(NumberFormat.count(all, "uncertain number")), \(AppraisalFacts.spelt(moving)) \
        \(moving == 1 ? "is" : "are") seen to move that lead. \
        \(NumberFormat.percent(found.unexplained, places: 0)) of its ups and downs come from none of them alone.
        """
    }
    return text
  }

  private func chart(_ found: SweepBeliefs) -> TornadoChart {
    TornadoChart(
      id: "tornado", title: "What moves the lead over \(facts.shortName(found.rival))", figure: "mean lead",
      bars: found.rows.prefix(Self.most).map { row in
        TornadoChart.Bar(
          label: row.title, lowEnd: Self.shown(row.low, row.unit), highEnd: Self.shown(row.high, row.unit),
          atLow: row.marginLow.value, atHigh: row.marginHigh.value)
      }, unit: .points)
  }

  private func table(_ found: SweepBeliefs) -> Table {
    var table = Table(
      "tornado_table", caption: "The mean lead in points, with one number at a time low, in the middle and high",
      [
        .prose("Uncertain number", id: "number"), .words("Low end", id: "low"), .numbers("Lead there", id: "lead_low"),
        .words("Middle", id: "middle"), .numbers("Lead there", id: "lead_middle"), .words("High end", id: "high"),
        .numbers("Lead there", id: "lead_high"), .words("Turns at about", id: "turns"),
      ])
    for row in found.rows.prefix(Self.most) {
      table.add(
        [
          Cell(.text(row.name), shown: RichText(row.title)), .text(Self.shown(row.low, row.unit)),
          .points(row.marginLow.value), .text(Self.shown(row.middle, row.unit)), .points(row.marginMiddle.value),
          .text(Self.shown(row.high, row.unit)), .points(row.marginHigh.value),
          row.turn.map { .text("\(Self.shown($0, row.unit)) (estimate)") } ?? "does not turn",
        ],
        from: Origin(
          "The lead goes with this number as a regression on the futures says; nothing was run anew.",
          inputs: ["Its value, range and source: \(facts.register(row.name, titled: row.title))"]))
    }
    table.origin = Origin(
      """
      Ends are the 5% and 95% points of what was drawn. The lead at each is a regression on \
      \(NumberFormat.count(found.margin.count, "future")), so it and the turn are estimates.
      """,
      inputs: [
        "Every number with its range: \(.link("register", to: "assumptions"))",
        "The same by runs of its own: \(.code("quorate sensitivity"))",
      ])
    return table
  }

  /// How many do nothing that is seen, and where they are listed.
  private func idle(_ found: SweepBeliefs) -> [Block] {
    var parts: [String] = []
    if !found.quiet.isEmpty {
      parts.append("\(found.quiet.count) \(found.quiet.count == 1 ? "does" : "do") not stand out from chance")
    }
    if !found.unreached.isEmpty {
      parts.append(
        "\(found.unreached.count) \(found.unreached.count == 1 ? "moves" : "move") no criterion of the two, whatever the value"
      )
    }
    if parts.isEmpty { return [] }
    let names: RichText = .link("they are listed", to: BeliefsPart.anchor)
    return [.paragraph("Of the others, \(NumberFormat.list(parts)); \(names).", .small)]
  }

  /// Whether the lead is lost when the number rises past its turn.
  private static func isLostAbove(_ row: SweepBeliefs.Row) -> Bool { row.marginHigh.value < row.marginLow.value }

  /// The rival within a sentence.
  private static func rival(_ found: SweepBeliefs, _ facts: AppraisalFacts) -> String {
    found.rival == facts.today ? facts.named(found.rival) : facts.shortName(found.rival)
  }

  private static func titled(_ row: SweepBeliefs.Row) -> String {
    row.title.prefix(1).lowercased() + row.title.dropFirst()
  }

  /// A value in its unit.
  static func shown(_ value: Double, _ unit: String) -> String {
    if let known = MeasureUnit(rawValue: unit), known != .number, known != .times {
      return NumberFormat.measured(value, known)
    }
    let text = NumberFormat.short(value, digits: 3).replacing("-", with: "−")
    return unit.isEmpty || unit == MeasureUnit.number.rawValue ? text : "\(text) \(unit)"
  }
}
