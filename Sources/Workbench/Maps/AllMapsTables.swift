import Appraisal
import Commissioning
import Documents
import OptionKit
import Renderers
import Reporting
import Simulation

/// What a search of all maps found: the best, where those with a name stand, the best drawn.
struct AllMapsTables {
  let found: FootprintFinding
  let scenario: Scenario

  var html: HTMLText {
    let drawing = MapDrawing(scenario)
    var blocks: [Block] = [.paragraph(RichText(counted)), .table(table), .paragraph(RichText(criteria), .small)]
    if !drawing.isEmpty {
      let charts = found.rows.prefix(3).enumerated().map { place, row in
        let title = "Place \(row.rank)" + (row.names.isEmpty ? "" : ": " + name(row))
        return TitledChart(RichText(title), .map(drawing.chart(of: row.map, id: "best-\(place + 1)", title: title)))
      }
      blocks += [.heading("The best, drawn"), .charts(charts)]
    }
    return HTMLText(blocks)
  }

  private var counted: String {
    let all = found.counted.map { "\($0)" } ?? "more than 10^19"
    let kept = found.kept.map { "\($0)" } ?? "some"
    let gap: String
    if let best = found.rows.first, let named = found.rows.first(where: { !$0.names.isEmpty }) {
      gap =
        " Of the maps with a name \(name(named)) stands highest, at place \(named.rank), "
        + "\(NumberFormat.number(max(0, best.score - named.score), places: 2)) points behind the best."
    } else {
      gap = ""
    }
    return
      "Of \(all) ways to divide \(found.movers.count) bodies, \(kept) keep what is asked; all of these were scored.\(gap)"
  }

  private var criteria: String {
    let used = found.criteria.used.map { "\($0.title) \(NumberFormat.percent($0.weight, places: 0))" }
    var text = "Counted, \(found.way.rawValue): \(used.joined(separator: ", "))."
    if !found.criteria.left.isEmpty { text += " Left out: \(found.criteria.left.joined(separator: ", "))." }
    return text + " Everything but the map is as in business as usual, every uncertain number at its mean."
  }

  private var table: Table {
    var table = Table(
      "all-maps", caption: "The best maps, and those with a name",
      [
        .numbers("Place"), .prose("Its units", id: "units"), .numbers("Points"), .words("Called"),
        .words("Keeps what is asked", id: "keeps"), .numbers("Leads in so many weightings", id: "leads"),
      ])
    for row in found.rows {
      table.add([
        .count(Int(clamping: row.rank)), .text(units(row.map)), .points(row.score),
        row.names.isEmpty ? .dash : .text(name(row)), .flag(row.keepsRules), .share(row.leadsWeightings, places: 0),
      ])
    }
    return table
  }

  private func name(_ row: FootprintFinding.Row) -> String {
    row.names.map { scenario.option(.footprint, $0)?.title ?? $0 }.joined(separator: ", ")
  }

  private func units(_ map: CommissioningMap) -> String {
    let movers = Set(found.movers)
    return map.units.compactMap { unit -> String? in
      let members = unit.members.filter { movers.contains($0.commissioner) }.map { member in
        scenario.service.commissioners[member.commissioner].title
          + (member.share == 1 ? "" : " (\(NumberFormat.percent(member.share, places: 0)))")
      }
      return members.isEmpty ? nil : members.joined(separator: ", ")
    }.joined(separator: " | ")
  }
}
