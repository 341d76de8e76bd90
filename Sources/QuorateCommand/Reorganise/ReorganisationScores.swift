import Reorganisation
import ReportWriter

extension ReorganisationTables {
  /// A rise of Band D by this share scores nothing on the step to one council tax.
  static let steepest = 0.1

  /// Scores of the maps by sizes and council tax, from 0 to 100, as a scenario's panel takes them.
  ///
  ///     above-floor      = 100 x people in units of the floor or more / all people
  ///     like-sizes       = 100 x smallest unit / largest unit
  ///     council-tax-step = 100 x (1 - largest rise of Band D / a tenth), at least 0
  var scores: DataTable {
    var rows: [[DataTable.Cell]] = []
    let add = { (map: String, criterion: String, score: Double, why: String, evidence: String) in
      rows.append([
        .text(map), .text(criterion), .number((score * 10).rounded() / 10),
        .text("worked out from the table of bodies"),
        .text("Quorate"), .empty, .text(why), .text(evidence),
      ])
    }
    for row in mapSizes.rows where row.year == "population" {
      if let floor {
        add(
          row.map, "above-floor", row.share(above: floor) * 100,
          "share of people in a unit of \(NumberText.exact(floor)) or more", "column population")
      }
      add(
        row.map, "like-sizes", row.most > 0 ? row.least / row.most * 100 : 0, "people of the smallest over the largest",
        "column population")
    }
    for map in maps {
      guard let all = harmonisations?.filter({ $0.map == map.id }) else { break }
      let rises = all.flatMap { entry in
        entry.one.bodies.indices.map { place in
          entry.one.bodies[place].charge > 0 ? entry.one.change(place) / entry.one.bodies[place].charge : 0
        }
      }
      let largest = max(0, rises.max() ?? 0)
      add(
        map.id, "council-tax-step", max(0, 1 - largest / Self.steepest) * 100,
        "largest rise of Band D to the \(target.rawValue) of its unit is \(NumberText.fixed(largest * 100, places: 2))%; "
          + "0 stands at \(NumberText.short(Self.steepest * 100))%", "columns band-d and tax base")
    }
    return DataTable(
      columns: ["option", "criterion", "score", "scorer", "organisation", "date", "rationale", "evidence"], rows: rows)
  }
}
