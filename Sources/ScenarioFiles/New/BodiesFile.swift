import Commissioning
import OptionKit

/// The bodies of a case to be begun, read from a sheet: `id,title,kind,population` and any further sizes.
///
/// `title` and `kind` may be left out, column or cell; `id` too where there is a title, of which it is then made. `pays` holds pounds a year. Every other column is a size, named by
/// its heading.
public struct BodiesFile: Sendable {
  /// The bodies, in the file's order.
  public private(set) var bodies: [NewBody] = []
  /// The names of their sizes, `population` first.
  public private(set) var sizes = ["population"]
  /// What was left out or guessed, for standard error.
  public private(set) var notes: [String] = []
  private var problems: [Problem] = []

  /// The most bodies of a case.
  static let most = 200
  private static let known: Set<String> = ["id", "title", "kind", "population", "pays"]

  /// Reads the bodies.
  ///
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ file: Sheet) throws(Problems) {
    // Any further column is a size, so none is left unused.
    let has = { (name: String) in file.rows.contains { $0.contains { NameKey.heading($0.text) == name } } }
    let key = has("id") || !has("title") ? "id" : "title"
    var table = HeadedTable(
      file, needed: [key, "population"], example: "id,title,kind,population", isYear: { _ in true })
    table.leaveOutTotals(without: "population")
    (problems, notes) = (table.problems, table.notes)
    guard table.has(key), table.has("population") else { throw Problems(problems) }
    if key == "title" { notes.append("there is no column id: ids are made of the titles") }
    for heading in table.headings where !heading.text.isEmpty {
      let name = NameKey.heading(heading.text)
      guard !Self.known.contains(name) else { continue }
      let id = name.split(separator: "_").joined(separator: "-")
      if !NewScenario.isID(id) {
        problems.append(
          Problem(
            "\"\(heading.text)\" is no name for a size", remedy: "write letters, figures and hyphens",
            at: heading.place))
      }
      sizes.append(id)
    }
    var lines: [String: Int] = [:]
    for row in table.rows { read(row, table, &lines) }
    if bodies.count < 2, problems.isEmpty {
      problems.append(Problem("there are fewer than two bodies", remedy: "add a row for each", at: .init(file.name)))
    }
    if table.rows.count > Self.most {
      problems.append(
        Problem("there are \(table.rows.count) bodies", remedy: "\(Self.most) are the most", at: .init(file.name)))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private mutating func read(_ row: [Sheet.Cell], _ table: HeadedTable, _ lines: inout [String: Int]) {
    let isMade = !table.has("id")
    let place = table.place(row, isMade ? "title" : "id")
    let id = isMade ? Self.id(of: table.text(row, "title")) : table.text(row, "id")
    if !NewScenario.isID(id) {
      let near = Self.id(of: id)
      problems.append(
        Problem(
          id.isEmpty ? "a body has no id" : "\"\(id)\" is no id",
          remedy: NewScenario.isID(near)
            ? "write \(near)" : "write small letters, figures and hyphens, such as west-ccg",
          at: place))
    } else if let line = lines[id] {
      problems.append(Problem("\(id) stands in line \(line) too", remedy: "keep one row for each body", at: place))
    }
    lines[id] = lines[id] ?? place.line ?? 0
    let title = table.text(row, "title")
    let amount = pays(row, table, id)
    let numbers = ["population"] + sizes.dropFirst().map { $0 }
    bodies.append(
      NewBody(
        id: id, title: title.isEmpty ? NewScenario.title(of: id) : NameKey.clean(title), kind: kind(row, table),
        sizes: numbers.map { size(row, table, $0, of: id) }, pays: amount, place: place))
  }

  /// Small letters and figures with hyphens between, as ids are written.
  private static func id(of title: String) -> String {
    title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  private mutating func kind(_ row: [Sheet.Cell], _ table: HeadedTable) -> OrganisationKind? {
    let text = table.text(row, "kind")
    guard !text.isEmpty else { return nil }
    if let kind = OrganisationKind(rawValue: NameKey.heading(text).split(separator: "_").joined(separator: "-")) {
      return kind
    }
    problems.append(
      Problem(
        NotFound(
          "kind of organisation", text, among: OrganisationKind.allCases.map(\.rawValue),
          .refused("no kind of organisation")), at: table.place(row, "kind")))
    return nil
  }

  private mutating func size(_ row: [Sheet.Cell], _ table: HeadedTable, _ name: String, of id: String) -> Double {
    let column = NameKey.heading(name)
    let (text, number) = (table.text(row, column), table.number(row, column))
    let isPopulation = name == "population"
    if let number, !number.isPercentage, (isPopulation ? 1...1e10 : 0...1e10).contains(number.value) {
      return number.value
    }
    problems.append(
      Problem(
        text.isEmpty ? "\(id) has no \(name)" : "the \(name) of \(id) is \"\(text)\"",
        remedy: "give a number \(isPopulation ? "of people, at least 1" : "from 0, or leave the column out")",
        at: table.place(row, column)))
    return 1
  }

  private mutating func pays(_ row: [Sheet.Cell], _ table: HeadedTable, _ id: String) -> Money? {
    guard table.has("pays") else { return nil }
    let text = table.text(row, "pays")
    if let number = table.number(row, "pays"), !number.isPercentage, (0...1e11).contains(number.value) {
      return Money(pence: Int((number.value * 100).rounded()))
    }
    problems.append(
      Problem(
        text.isEmpty ? "what \(id) pays is left out" : "what \(id) pays is \"\(text)\"",
        remedy: "give pounds a year for every body, or leave the column out", at: table.place(row, "pays")))
    return nil
  }
}
