import Coalitions
import OptionKit
import ReportWriter

extension PowerReport {
  /// One row a member, in the game's order: the eight columns that stay, and more to the right.
  package var table: DataTable {
    var table = essentials
    for (name, cells) in right.flatMap(\.columns) {
      table.columns.append(name)
      for row in table.rows.indices { table.rows[row].append(cells[row]) }
    }
    return table
  }

  /// Who votes with what, and what it comes to.
  package var essentials: DataTable {
    let total = named.weights.reduce(0.0) { $0 + $1.value }
    return DataTable(
      columns: [
        "member", "weight", "votes_share", "banzhaf", "banzhaf_normalised", "shapley_shubik", "veto", "dummy",
      ],
      rows: profile.members.enumerated().map { index, member in
        let weight = named.weights[index].value
        return [
          .text(named.names[index]), .number(weight), .number(total > 0 ? weight / total : 0),
          .number(member.banzhaf.value), .number(member.banzhafNormalised.value),
          .number(member.shapleyShubik.value), .flag(member.isVeto), .flag(member.isDummy),
        ]
      })
  }

  /// Groups of columns to the right of the essentials, each with a heading for a person.
  private var right: [(heading: String, columns: [Column])] {
    let unit = setting.map { setting in [("unit", named.names.map { _ in DataTable.Cell.text(setting.unit.id) })] }
    let votes = setting?.columns(profile, vote) ?? vote?.columns ?? []
    return [
      (setting == nil ? "In the vote" : "Beside money and people, and in the vote", votes),
      ("Before the change", change?.columns ?? []),
      ("Weights for the target", aim?.columns ?? []), ("", unit ?? []),
      ("Further indices", showsIndices ? indices : []),
    ]
  }

  private typealias Column = (String, [DataTable.Cell])

  /// Swings, Coleman's two, and of up to 30 members Deegan-Packel's, Holler's and Johnston's index.
  private var indices: [Column] {
    let members = profile.members
    var columns: [Column] = [
      ("swings", members.map { $0.swings(among: members.count).map { .text("\($0)") } ?? .empty }),
      ("prevent", members.map { .number($0.prevent.value) }), ("initiate", members.map { .number($0.initiate.value) }),
      ("dictator", members.map { .flag($0.isDictator) }),
    ]
    if members.count <= Self.mostNamed, let extras = try? CoalitionExtras(self) {
      columns += extras.indices.map { name, values in (name, values.map { .number($0.value) }) }
    }
    return columns
  }

  /// The tables a person reads, one under another, each short enough for a page.
  private func tables(as format: DataTable.Format) -> String {
    var text = essentials.written(as: format)
    for (heading, columns) in right where !heading.isEmpty && !columns.isEmpty {
      let rows = named.names.indices.map { place in [.text(named.names[place])] + columns.map { $0.1[place] } }
      text += "\n\(heading)\n" + (format == .markdown ? "\n" : "")
      text += DataTable(columns: ["member"] + columns.map(\.0), rows: rows).written(as: format)
    }
    return text
  }

  /// The report in a format, ending in a newline.
  package func written(as format: DataTable.Format) throws -> String { try Self.written([self], as: format) }

  /// Reports on several units of one map: one table, or an object with a list of units.
  package static func written(_ reports: [PowerReport], as format: DataTable.Format) throws -> String {
    if format == .json {
      let texts = try reports.map { try PowerReportJSON($0).text }
      guard texts.count > 1 else { return texts.joined() + "\n" }
      return "{\"units\": [\n" + texts.joined(separator: ",\n") + "\n]}\n"
    }
    guard format == .csv else {
      return reports.map { report in
        let heading = reports.count > 1 ? report.setting.map { "\($0.unit.title)\n\n" } ?? "" : ""
        return heading + report.tables(as: format) + PowerStory(report).text
      }.joined(separator: "\n")
    }
    guard var whole = reports.first?.table else { return "" }
    for report in reports.dropFirst() { whole.rows += report.table.rows }
    return whole.written(as: .csv)
  }
}
