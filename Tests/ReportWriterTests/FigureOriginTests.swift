import Appraisal
import Documents
import Renderers
import Reporting
import Testing

@Suite("From a figure of the main part to its source")
struct FigureOriginTests {
  /// A numeric cell of a table.
  struct Figure {
    var table: Table
    var row, column: Int
    var name: String { "\(table.name), row \(row + 1), column \(table.columns[column].id)" }
  }

  /// Tables wherever they stand among blocks.
  static func tables(_ blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .folded(_, let blocks), .part(_, let blocks), .notice(let blocks): tables(blocks)
      case .cards(let cards): cards.flatMap { tables($0.blocks) }
      case .card(let card): tables(card.blocks)
      default: []
      }
    }
  }

  static func figures(_ document: Document) -> [Figure] {
    tables(document.mainSections.flatMap(\.blocks)).flatMap { table in
      table.rows.indices.flatMap { row in
        table.columns.indices.filter { column in
          table.rows[row].cells.indices.contains(column) && table.rows[row].cells[column].value.isNumeric
        }.map { Figure(table: table, row: row, column: $0) }
      }
    }
  }

  /// Where the links of a text lead.
  static func places(_ text: RichText) -> [String] {
    text.spans.flatMap { span -> [String] in
      if case .link(_, let place) = span { [place] } else { [] }
    }
  }

  /// The rows of the register that an origin reaches: by itself, or over the list of what a stage reads.
  static func sources(_ origin: Origin, _ document: Document) -> [Table.Row] {
    let rows = tables(document.sections.flatMap(\.blocks)).flatMap(\.rows).filter { $0.anchor != nil }
    let reached = { (place: String) in rows.filter { $0.anchor == place } }
    var found: [Table.Row] = []
    for place in origin.inputs.flatMap(places) {
      for row in reached(place) {
        if place.hasPrefix("figure-") { found.append(row) }
        if place.hasPrefix("reads-") { found += row.cells.flatMap { places($0.shown) }.flatMap(reached) }
      }
    }
    return found
  }

  @Test("ten figures drawn at random open to a rule, to inputs, and to rows that name a document or an assumption")
  func ten() throws {
    let document = try BeliefSectionTests.document()
    let page = Reading(HTMLPage(document).file().text)
    let figures = Self.figures(document)
    #expect(figures.count > 150)
    var state: UInt64 = 42
    for _ in 0..<10 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let figure = figures[Int(state >> 33) % figures.count]
      let (id, origin) = try #require(
        figure.table.origin(ofRow: figure.row, column: figure.column), "\(figure.name)")
      #expect(!origin.rule.isEmpty && !origin.inputs.isEmpty)
      #expect(page.ids.contains(id) && page.links.contains("#" + id), "\(figure.name)")
      #expect(origin.inputs.flatMap(Self.places).allSatisfy(page.ids.contains), "\(figure.name)")
      let sources = Self.sources(origin, document)
      #expect(!sources.isEmpty, "\(figure.name)")
      for row in sources {
        #expect(page.ids.contains(row.anchor ?? ""))
        // The last cell of a register's row is its document or the reason for assuming it.
        #expect(row.cells.last?.shown.isEmpty == false, "\(figure.name): \(row.cells[0].shown.plain)")
      }
    }
  }

  @Test("no figure of the main part is without an origin")
  func every() throws {
    let document = try BeliefSectionTests.document()
    var without: Set<String> = []
    for figure in Self.figures(document) {
      let found = figure.table.origin(ofRow: figure.row, column: figure.column)
      if found.map({ Self.sources($0.origin, document).isEmpty }) ?? true { without.insert(figure.name) }
    }
    #expect(without.isEmpty, "\(without.sorted())")
  }

  @Test("the links of figures cost a page little")
  func light() throws {
    let page = HTMLPage(try BeliefSectionTests.document()).file().text
    let bytes = page.components(separatedBy: "<a href=\"#from-").count * 60
    #expect(bytes < page.utf8.count / 10)
  }
}
