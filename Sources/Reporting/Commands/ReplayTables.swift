import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// One run's numbers as tables that another program can be held against.
package enum ReplayTables {
  /// `quantity,id,time,value`: the outside world that the run met.
  package static func world(_ story: Simulation.Replay) -> DataTable {
    DataTable(
      columns: ["quantity", "id", "time", "value"],
      rows: story.worldFigures.map {
        [.text($0.quantity), .text($0.id), $0.time.map { .integer($0) } ?? .empty, .number($0.value)]
      })
  }

  /// `month,scope,id,quantity,value`: queues, capacities and payments month by month.
  package static func months(_ story: Simulation.Replay) -> DataTable {
    DataTable(
      columns: ["month", "scope", "id", "quantity", "value"],
      rows: story.months.map {
        [.integer($0.month), .text($0.scope.rawValue), .text($0.id), .text($0.quantity), .number($0.value)]
      })
  }

  /// `year,measure,id,value`: every measure of every commissioner, and of the whole case under `all`.
  package static func figures(_ story: Simulation.Replay) -> DataTable {
    let ids = story.prepared.scenario.service.ids
    var rows: [[DataTable.Cell]] = []
    for year in 0..<story.prepared.years {
      let name = FinancialYear(starting: story.prepared.scenario.firstYear.start + year).description
      for measure in Measure.allCases where story.prepared.produced.contains(measure) {
        for (place, id) in ids.enumerated() where !measure.isOfTheCase {
          rows.append(
            [.text(name), .text(measure.rawValue), .text(id), .number(story.measures[measure, year, place])])
        }
        rows.append([.text(name), .text(measure.rawValue), .text("all"), .number(story.measures[measure, year])])
      }
    }
    return DataTable(columns: ["year", "measure", "id", "value"], rows: rows)
  }

  /// `measure,unit,part,value`: for each measure the first bundle, each part's effect, the interaction, the second.
  package static func split(_ comparison: Comparison) -> DataTable {
    var rows: [[DataTable.Cell]] = []
    for split in comparison.splits {
      let add = { (part: String, value: Double) in
        rows.append(
          [.text(split.measure.rawValue), .text(split.measure.unit.summed), .text(part), .number(value)])
      }
      add("first", split.from)
      for (part, effect) in zip(comparison.parts, split.effects) { add(part.id, effect) }
      add("interaction", split.interaction)
      add("second", split.to)
    }
    return DataTable(columns: ["measure", "unit", "part", "value"], rows: rows)
  }

  /// The same with a measure a row and a part a column, for reading.
  package static func splitSideBySide(_ comparison: Comparison) -> DataTable {
    let heads = ["measure", "unit", "first"] + comparison.parts.map(\.title) + ["interaction", "second"]
    let rows = comparison.splits.filter { split in
      split.difference != 0 || split.effects.contains { $0 != 0 }
    }.map { split -> [DataTable.Cell] in
      let rounded = { (value: Double) -> DataTable.Cell in .text(written(value)) }
      let effects = split.effects + [split.interaction]
      return [.text(split.measure.rawValue), .text(split.measure.unit.summed), rounded(split.from)]
        + effects.map(rounded) + [rounded(split.to)]
    }
    return DataTable(columns: heads, rows: rows)
  }

  /// A number for reading: whole where it is large, four digits where it is small.
  package static func written(_ value: Double) -> String {
    abs(value) >= 1000 ? NumberText.fixed(value, places: 0) : NumberText.fixed(value, places: abs(value) < 10 ? 4 : 1)
  }
}

extension MeasureUnit {
  /// The unit of a sum over the years.
  package var summed: String { self == .poundsPerYear ? MeasureUnit.pounds.rawValue : rawValue }
}

extension Measure {
  /// Whether it is told of the whole case only.
  package var isOfTheCase: Bool {
    whole == .caseOnly
  }
}
