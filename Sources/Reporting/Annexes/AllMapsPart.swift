import Appraisal
import Commissioning
import Documents
import OptionKit
import ReportWriter
import Simulation

/// All maps beside those on the table: the best ones, how the named ones stand, and over which weights that holds.
struct AllMapsPart {
  let facts: AppraisalFacts
  let found: MapExamination

  init(_ facts: AppraisalFacts, _ found: MapExamination) { (self.facts, self.found) = (facts, found) }

  var blocks: [Block] {
    guard let maps = found.maps else { return [.paragraph(RichText("Not assessed: \(found.whyNoMaps)."))] }
    var blocks: [Block] = [.paragraph(opening(maps)), .paragraph(counted(maps), .small)]
    if let sentence = beside(maps) { blocks.append(.paragraph(sentence)) }
    blocks.append(.table(ranks(maps)))
    blocks += drawn(maps)
    blocks.append(.table(leaders(maps)))
    return blocks
  }

  private func opening(_ maps: FootprintFinding) -> RichText {
    var which = ""
    if found.isContiguous { which += " whose units hang together" }
    if let units = found.units {
      which += " with \(units.count == 1 ? "\(units.lowerBound)" : "\(units.lowerBound) to \(units.upperBound)") units"
    }
    let kept = NumberFormat.count(Int(clamping: maps.kept ?? 0), "map")
    let leader = facts.leader.map(facts.named) ?? "business as usual"
    return """
      There are \(kept) of \(AppraisalFacts.spelt(maps.movers.count)) areas\(which). Each was run once, every uncertain number \
      at its mean and everything else as in \(leader).
      """
  }

  private func counted(_ maps: FootprintFinding) -> RichText {
    let used = maps.criteria.used.map { "\($0.title) \(NumberFormat.percent($0.weight, places: 0))" }
    var text = "Counted, with weights made to add up to 100%: \(used.joined(separator: ", "))."
    if !maps.criteria.left.isEmpty {
      text += " Left out, since no run tells them of a map that nobody has scored: "
      text += maps.criteria.left.joined(separator: ", ") + "."
    }
    return RichText(text + " So the points are not those of the ranking.")
  }

  /// What the best map has that the best named one has not.
  private func beside(_ maps: FootprintFinding) -> RichText? {
    guard let best = maps.rows.first, let named = maps.rows.first(where: { !$0.names.isEmpty }) else { return nil }
    let lead = best.score - named.score
    let name = title(named)
    if named.rank == 1 { return "No map is ahead of \(name)." }
    if lead < 0.5 {
      return """
        Of the maps on the table \(name) stands highest, at place \(Int(clamping: named.rank)). The best map of all is \
        \(NumberFormat.number(lead, places: 2)) points ahead, which is too little to count.
        """
    }
    let gains = maps.criteria.used.indices.map { place in
      (maps.criteria.used[place].title, maps.criteria.used[place].weight * (best.values[place] - named.values[place]))
    }
    let better = gains.filter { $0.1 >= 0.1 }.sorted { $0.1 > $1.1 }.prefix(3)
    let worse = gains.filter { $0.1 <= -0.1 }.sorted { $0.1 < $1.1 }.prefix(3)
    let words = { (list: ArraySlice<(String, Double)>) in
      list.map { "\($0.0) (\(NumberFormat.number(abs($0.1))))" }.joined(separator: ", ")
    }
    var text = """
      Of the maps on the table \(name) stands highest, at place \(Int(clamping: named.rank)). The best map of all is \
      \(NumberFormat.number(lead)) points ahead
      """
    if !better.isEmpty { text += ", on \(words(better))" }
    if !worse.isEmpty { text += "; it is behind on \(words(worse))" }
    return RichText(text + ".")
  }

  private func ranks(_ maps: FootprintFinding) -> Table {
    var table = Table(
      "all_maps", caption: "The best maps of all, and those on the table",
      [.numbers("Place"), .prose("Map: its units"), .numbers("Points"), .words("Called"), .words("Remark")])
    for row in maps.rows {
      table.add([
        .count(Int(clamping: row.rank)), .text(units(row, maps)), .points(row.score),
        row.names.isEmpty ? .text("no name yet") : .text(title(row)),
        row.keepsRules ? .text("") : .text(found.isContiguous ? "outside the maps counted" : "not one of them"),
      ])
    }
    table.origin = Origin(
      "Places are among all maps counted; equal points share the first place. A map on the table that is not one of them "
        + "has the place that its points would give it.")
    return table
  }

  /// The best three maps and the best named one, drawn.
  private func drawn(_ maps: FootprintFinding) -> [Block] {
    let layout = MapLayout(facts.scenario)
    guard !layout.places.isEmpty else { return [] }
    var rows = Array(maps.rows.prefix(3))
    if !rows.contains(where: { !$0.names.isEmpty }), let named = maps.rows.first(where: { !$0.names.isEmpty }) {
      rows.append(named)
    }
    let charts = rows.enumerated().map { place, row -> TitledChart in
      let heading = row.names.isEmpty ? "Place \(row.rank)" : "\(title(row)), place \(row.rank)"
      return TitledChart(
        RichText(heading), .map(layout.chart(of: row.map, id: "best-map-\(place + 1)", title: "Footprint: \(heading)")))
    }
    return [.charts(charts)]
  }

  private func leaders(_ maps: FootprintFinding) -> Table {
    var table = Table(
      "leading_maps",
      caption:
        "Which maps lead under other weights: \(NumberFormat.count(maps.weightings, "draw")) within stated ranges",
      [.prose("Map: its units"), .words("Called"), .numbers("Leads in", id: "share")])
    for leader in maps.leaders.prefix(5) {
      let names = leader.names.compactMap { facts.scenario.option(.footprint, $0)?.title }
      table.add([
        .text(units(of: leader.map, maps)), .text(names.isEmpty ? "no name yet" : names.joined(separator: ", ")),
        .share(leader.share, places: 0),
      ])
    }
    return table
  }

  private func title(_ row: FootprintFinding.Row) -> String {
    row.names.map { facts.scenario.option(.footprint, $0)?.title ?? $0 }.joined(separator: ", ")
  }

  private func units(_ row: FootprintFinding.Row, _ maps: FootprintFinding) -> String { units(of: row.map, maps) }

  /// The areas of each unit; councils that follow their residents are left out.
  private func units(of map: CommissioningMap, _ maps: FootprintFinding) -> String {
    let movers = Set(maps.movers)
    return map.units.compactMap { unit -> String? in
      let members = unit.members.filter { movers.contains($0.commissioner) }.map { member in
        let name = facts.title(of: member.commissioner)
        return member.share == 1 ? name : "\(name) (\(NumberFormat.percent(member.share, places: 0)))"
      }
      return members.isEmpty ? nil : members.joined(separator: ", ")
    }.joined(separator: " | ")
  }
}
