import Documents
import OfficeFiles

/// The tables of a document's annexes as sheets of the workbook that lies beside the paper, with what each holds.
///
/// A table has a sheet of its own; tables that differ only in whom they speak of (`paid-1`, `paid-2`) share one, told
/// apart by its first column. A sheet's name begins with the letter of its annex. Values, never formulas.
public struct AnnexSheets: Sendable {
  /// An annex.
  public struct Annex: Sendable {
    /// Its letter, as the page has it.
    public let letter: String
    /// The name under which links reach it.
    public let id: String
    /// Its title.
    public let title: String
    /// Its sheets in order; none where it has no table.
    public let entries: [Entry]
  }

  /// What stands on a sheet.
  public struct Entry: Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// What the first table shows.
    public let caption: String
    /// Names of the tables, in order.
    public let tables: [String]
  }

  /// The annexes in order.
  public private(set) var annexes: [Annex] = []
  /// Their sheets in order.
  public private(set) var sheets: [Sheet] = []

  /// The sheets of a document.
  public init(_ document: Document) {
    var taken: Set<String> = []
    for (number, section) in document.annexes.enumerated() {
      let letter = Document.annexLetter(number)
      var entries: [Entry] = []
      let groups = Self.groups(of: section)
      let captions = groups.map { $0.tables[0].table.caption.plain }
      for group in groups {
        let name = TablesWorkbook.name("\(letter) \(group.stem)", &taken)
        let tables = group.tables.map(\.table)
        var caption = tables.first?.caption.plain ?? ""
        // What several tables of an annex are called says nothing without the heading above each.
        if captions.count(where: { $0 == caption }) > 1, let under = group.tables.first?.under, !under.isEmpty {
          caption = "\(under): \(caption)"
        }
        let isOne = Set(tables.map(\.caption.plain)).count == 1
        let title = isOne ? caption : "\(caption), and \(tables.count - 1) more like it"
        let sheet = TableSheet(
          name, tables, labels: group.labels, title: title.isEmpty ? name : title,
          note: "Annex \(letter) of the report: \(section.title). Values, as the page shows them.")
        sheets.append(sheet.sheet)
        entries.append(Entry(sheet: name, caption: title, tables: tables.map(\.name)))
      }
      annexes.append(Annex(letter: letter, id: section.id, title: section.title, entries: entries))
    }
  }

  /// A table and the heading that it stands under.
  private typealias Placed = (table: Table, under: String)

  private struct Group {
    var stem: String
    var tables: [Placed]

    /// What tells its tables apart: their headings, else their captions, else their names.
    var labels: [String] {
      for all in [tables.map(\.under), tables.map(\.table.caption.plain)]
      where Set(all).count == all.count && !all.contains("") {
        return all
      }
      return tables.map(\.table.name)
    }
  }

  private static func groups(of section: Documents.Section) -> [Group] {
    var under = section.title
    var groups: [Group] = []
    for placed in tables(in: section.blocks, &under) {
      let stem = self.stem(placed.table.name)
      let known = groups.firstIndex {
        stem != placed.table.name && $0.stem == stem
          && $0.tables[0].table.columns.map(\.title) == placed.table.columns.map(\.title)
      }
      if let known {
        groups[known].tables.append(placed)
      } else {
        groups.append(Group(stem: stem, tables: [placed]))
      }
    }
    return groups
  }

  /// A table's name without a number at its end.
  private static func stem(_ name: String) -> String {
    guard let hyphen = name.lastIndex(of: "-"), hyphen > name.startIndex else { return name }
    let end = name[name.index(after: hyphen)...]
    return !end.isEmpty && end.allSatisfy { ("0"..."9").contains($0) } ? String(name[..<hyphen]) : name
  }

  private static func tables(in blocks: [Block], _ under: inout String) -> [Placed] {
    var all: [Placed] = []
    for block in blocks {
      switch block {
      case .heading(let text, _): under = text.plain
      case .table(let table): all.append((table, under))
      case .chart(let chart, _): all.append((chart.table, under))
      case .charts(let charts): all += charts.map { ($0.chart.table, $0.heading.plain) }
      case .folded(let title, let inside):
        var own = title.plain
        all += tables(in: inside, &own)
      case .notice(let inside), .part(_, let inside): all += tables(in: inside, &under)
      case .cards(let cards): for card in cards { all += tables(in: card) }
      case .card(let card): all += tables(in: card)
      case .paragraph, .list, .figures, .verdict: break
      }
    }
    return all
  }

  private static func tables(in card: Card) -> [Placed] {
    var own = card.title.plain
    return tables(in: card.blocks, &own)
  }
}
