import Coalitions
import Commissioning
import Documents
import OptionKit
import Renderers
import Simulation

/// What a map comes to at once, without a run: sizes, who pays, who decides.
struct MapTables {
  let sketch: MapSketch
  private var scenario: Scenario { sketch.scenario }

  /// Units as cards whose members can be taken up and put elsewhere, and the same in tables.
  var html: HTMLText {
    let (map, numbers) = sketch.map
    let titles = map.units.enumerated().map { place, unit in
      numbers.indices.contains(place) ? "Unit \(numbers[place] + 1)" : unit.title
    }
    var blocks: [Block] = [.table(sizes(map, titles))]
    blocks += payments(map) + power(map, titles)
    return "\(cards(map, numbers))\(HTMLText(blocks))"
  }

  private func title(_ commissioner: Int) -> String { scenario.service.commissioners[commissioner].title }

  private func cards(_ map: CommissioningMap, _ numbers: [Int]) -> HTMLText {
    let units = map.units.enumerated().map { place, unit -> HTMLText in
      let number = numbers.indices.contains(place) ? numbers[place] + 1 : 0
      let members = unit.members.map { member -> HTMLText in
        let share = member.share < 1 ? " (\(NumberFormat.percent(member.share, places: 0)) of it)" : ""
        guard sketch.movers.contains(member.commissioner), number > 0 else {
          return "<li>\(title(member.commissioner))\(share)</li>"
        }
        return """
          <li><button type="button" class="chip" aria-pressed="false" data-mover="u.\(scenario.service.ids[member.commissioner])">\
          \(title(member.commissioner))</button></li>
          """
      }
      let here: HTMLText =
        number > 0
        ? "<button type=\"button\" class=\"second here\" data-unit=\"\(number)\" hidden=\"hidden\">Put here</button>"
        : .none
      let heading = number > 0 ? "Unit \(number)" : unit.title
      return "<div class=\"card unit\"><h2>\(heading)</h2><ul class=\"chips\">\(members)</ul>\(here)</div>\n"
    }
    let free = (0..<sketch.movers.count).first { !sketch.numbers.contains($0) }
    let new: HTMLText =
      free.map {
        "<div class=\"card unit\"><h2>A unit of its own</h2><button type=\"button\" class=\"second here\" data-unit=\"\($0 + 1)\" hidden=\"hidden\">Put here</button></div>\n"
      } ?? .none
    return "<div class=\"cards units\">\(units)\(new)</div>\n"
  }

  private func sizes(_ map: CommissioningMap, _ titles: [String]) -> Table {
    // Sizes of those that move: councils count the same people over again.
    let names = Set(sketch.movers.flatMap { scenario.service.commissioners[$0].sizes.keys }).sorted()
    let current = scenario.service.current()
    var table = Table(
      "sizes", caption: "The units",
      [.words("Unit"), .numbers("Members")]
        + names.map {
          .numbers(RichText(NumberFormat.sentence($0.split(separator: "-").joined(separator: " "))), id: $0)
        }
        + [.numbers("Pays today")])
    for (unit, title) in zip(map.units, titles) {
      let places = unit.members.filter { sketch.movers.contains($0.commissioner) }
      let counted = places.isEmpty ? unit.members : places
      let sums = names.map { name in
        counted.reduce(0.0) { $0 + (scenario.service.commissioners[$1.commissioner].sizes[name] ?? 0) * $1.share }
      }
      let paid = unit.members.reduce(0.0) { $0 + current[$1.commissioner].pounds * $1.share }
      table.add(
        [.text(title), .count(unit.members.count)] + sums.map { .number($0, places: 0, unit: .people) }
          + [.pounds(paid)])
    }
    return table
  }

  private func payments(_ map: CommissioningMap) -> [Block] {
    guard let formula = scenario.option(.funding, sketch.formula)?.option as? any FundingFormula else { return [] }
    let paid: ContributionTable
    do { paid = try ContributionTable(in: scenario.service, on: map, by: formula) } catch {
      return [
        .heading("Who pays"),
        .paragraph(RichText("It cannot be divided: \((error as? Problem)?.message ?? "\(error)").")),
      ]
    }
    var table = Table(
      "payments", caption: "Who pays in the base year of what formulas divide, against today",
      [.words("Commissioner"), .numbers("Today"), .numbers("Would pay"), .numbers("Saves")])
    for (place, row) in paid.rows.enumerated() {
      table.add([.text(title(place)), .money(row.current), .money(row.contribution), .money(row.gain, signed: true)])
    }
    return [.table(table)]
  }

  private func power(_ map: CommissioningMap, _ titles: [String]) -> [Block] {
    guard let named = scenario.option(.rule, sketch.rule), let rule = named.option as? any VotingRule else { return [] }
    var table = Table(
      "deciding", caption: "Who decides in each unit, ordinary matters",
      [.words("Unit"), .words("Member"), .numbers("Share of the power"), .words("Can stop it alone")])
    for (unit, name) in zip(map.units, titles) {
      let voters = Electorate(of: unit, in: scenario.service)
      guard let game = try? rule.game(for: voters, matter: .ordinary), let profile = try? PowerProfile(game) else {
        table.add([.text(name), .text("the rule cannot decide here"), .none, .none])
        continue
      }
      for (place, commissioner) in voters.commissioners.enumerated() {
        let member = profile.members[place]
        table.add([
          .text(name), .text(title(commissioner)), .share(member.banzhafNormalised.value), .flag(member.isVeto),
        ])
      }
    }
    return [.table(table)]
  }
}
