import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter

extension BeliefTables {
  /// Rows shown to a person in each list.
  private static let shown = 15

  /// Everything, for a person.
  package var story: String {
    let margin = found.margin
    let range = margin.range ?? 0...0
    var text = "Leader: \(found.ids[0])\nRival:  \(found.ids[1])\n\n"
    let side = margin.difference < 0 ? "behind" : "ahead"
    text += "The leader is \(side) by \(fixed(abs(margin.difference))) points of 100 on average (standard error "
    text +=
      "\(fixed(margin.error))), between \(fixed(range.lowerBound)) and \(fixed(range.upperBound)) in nine futures of "
    text += "ten, and behind in \(percent(margin.shareBelow)) of \(margin.count) futures.\n"
    text += "\nWHICH NUMBERS MOVE THE LEAD MOST (margin with each at its 5% and 95% end, in the same futures)\n"
    text += tornado.written(as: .table)
    text += "\nWHAT EXPLAINS WHETHER IT LEADS (shares of the margin's variance) AND WHAT KNOWING IS WORTH (points)\n"
    text += effects.written(as: .table)
    let method = found.isDesigned ? "Saltelli's design" : "a regression on \(found.sample) futures"
    text +=
      "From \(method). \(percent(found.unexplained)) of the variance is chance inside the model or not shown by it.\n"
    text += "Knowing everything before choosing would be worth \(fixed(found.perfect.value, 3)) points"
    if let points = found.pointsPerPound {
      text += ", as much as £\(whole(found.perfect.value / points)) of whole-life cost"
    }
    text += ".\n"
    text += "\nWHEN THE LEADER FAILS\n" + boxesInWords
    if !found.levels.isEmpty { text += "\nLEVELS SIDE BY SIDE\n" + levels.written(as: .table) }
    let idle = found.rows.filter { !$0.reaches }.map(\.name)
    if !idle.isEmpty {
      text += "\nREACH NO CRITERION OF THE BUNDLES COMPARED\n" + idle.joined(separator: ", ") + "\n"
    }
    return text
  }

  private var tornado: DataTable {
    let order = found.rows.indices.filter { found.rows[$0].reaches }.sorted {
      let (x, y) = (swing($0), swing($1))
      return x == y ? $0 < $1 : x > y
    }
    return DataTable(
      columns: ["parameter", "low", "margin", "high", "margin at high", "turns at", "unit"],
      rows: order.prefix(Self.shown).map { place in
        let row = found.rows[place]
        let turns = row.switchValue.map { short($0) + (row.isSwitchBelieved ? "" : " (beyond belief)") } ?? ""
        return [
          .text(row.name), .text(short(row.low)), .text(fixed(row.marginLow.value)), .text(short(row.high)),
          .text(fixed(row.marginHigh.value)), .text(turns), .text(row.unit),
        ]
      })
  }

  private func swing(_ place: Int) -> Double {
    abs(found.rows[place].marginHigh.value - found.rows[place].marginLow.value)
  }

  private var effects: DataTable {
    let rows = found.rows.filter(\.reaches).enumerated().sorted {
      let (x, y) = ($0.element.shapley.value, $1.element.shapley.value)
      return x == y ? $0.offset < $1.offset : x > y
    }.map(\.element)
    return DataTable(
      columns: ["parameter", "first order", "total", "Shapley", "error", "worth knowing", "error"],
      rows: rows.prefix(Self.shown).map { row in
        [
          .text(row.name), .text(fixed(row.first.value, 3)), .text(fixed(row.total.value, 3)),
          .text(fixed(row.shapley.value, 3)), .text(fixed(row.shapley.error, 3)), .text(fixed(row.evppi.value, 3)),
          .text(fixed(row.evppi.error, 3)),
        ]
      })
  }

  /// The boxes as sentences: in which futures the rival is ahead, and how often.
  package var boxesInWords: String {
    let margin = found.margin
    guard margin.shareBelow > 0 else { return "The rival is ahead in none of \(margin.count) futures.\n" }
    guard !found.boxes.isEmpty else {
      return
        "The rival is ahead in \(percent(margin.shareBelow)) of \(margin.count) futures; no few numbers tell in which.\n"
    }
    return found.boxes.map { entry in
      let box = entry.box
      let conditions = box.bounds.map { bound -> String in
        let row = found.rows[bound.input]
        let name = "\(row.name) (\(row.title.prefix(1).lowercased() + row.title.dropFirst()))"
        switch (bound.low, bound.high) {
        case (let low?, let high?): return "\(name) lies between \(told(low, row.unit)) and \(told(high, row.unit))"
        case (let low?, nil): return "\(name) is at least \(told(low, row.unit))"
        case (nil, let high?): return "\(name) is at most \(told(high, row.unit))"
        default: return "\(name) is anything"
        }
      }
      var text = "In the futures where \(conditions.joined(separator: " and ")), \(found.ids[1]) beats \(found.ids[0]) "
      text += "in \(percent(box.density)) (\(percent(margin.shareBelow)) of all futures). "
      text +=
        "They are \(percent(box.mass)) of all futures and hold \(percent(box.coverage)) of those in which it does.\n"
      return text
    }.joined()
  }

  private func told(_ value: Double, _ unit: String) -> String {
    if unit == MeasureUnit.share.rawValue { return NumberText.short(value * 100, digits: 3) + "%" }
    return unit.isEmpty || unit == MeasureUnit.number.rawValue ? short(value) : short(value) + " " + unit
  }

  private func short(_ value: Double) -> String { NumberText.short(value, digits: 4) }
  private func fixed(_ value: Double, _ places: Int = 2) -> String { NumberText.fixed(value, places: places) }
  private func whole(_ value: Double) -> String { NumberText.fixed(value, places: 0, grouped: true) }
  private func percent(_ share: Double) -> String { NumberText.fixed(100 * share, places: 0) + "%" }
}
