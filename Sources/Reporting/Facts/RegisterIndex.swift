import Commissioning
import Documents
import OptionKit
import ReportWriter
import Simulation

/// The register of figures, with the id of each row on a page and what each stage of a year reads of it.
struct RegisterIndex: Sendable {
  /// The rows in the order of the register.
  let rows: [Report.RegisterRow]
  private let places: [String: Int]
  private let commissioners: Set<String>

  init(_ report: Report, commissioners: [Commissioner]) {
    rows = report.register
    var places: [String: Int] = [:]
    for (place, row) in rows.enumerated() where places[row.name] == nil { places[row.name] = place }
    self.places = places
    self.commissioners = Set(commissioners.map(\.id))
  }

  /// The id of a row, by the row's place.
  static func anchor(_ place: Int) -> String { "figure-\(place + 1)" }

  /// The id of a row, by the figure's name; nil where there is no such row.
  func anchor(of name: String) -> String? { places[name].map(Self.anchor) }

  /// Links to the rows whose names begin so, each by its title or name; nil where there is none.
  func links(to prefix: String) -> RichText? {
    let found = rows.indices.filter { rows[$0].name.hasPrefix(prefix) && places[rows[$0].name] == $0 }
    if found.isEmpty { return nil }
    return found.map { .link(RichText(name($0)), to: Self.anchor($0)) }.joined("; ")
  }

  /// What a row is called.
  func name(_ place: Int) -> String { rows[place].title.isEmpty ? rows[place].name : rows[place].title }

  /// A row by name as a link; the name alone where there is no such row.
  func linked(_ name: String) -> RichText {
    places[name].map { .link(RichText(self.name($0)), to: Self.anchor($0)) } ?? RichText(name)
  }

  /// A row by name as a link, with its value and range; the name alone where there is no such row.
  func stated(_ name: String) -> RichText { places[name].map(stated) ?? RichText(name) }

  /// Every row whose name begins so, as a link with its value and range.
  func stated(under prefix: String) -> [RichText] {
    rows.indices.filter { rows[$0].name.hasPrefix(prefix) && places[rows[$0].name] == $0 }.map { stated($0) }
  }

  /// A row as a link, with its value and range.
  func stated(_ place: Int) -> RichText {
    let row = rows[place]
    let unit = row.unit.isEmpty || row.unit == "-" || row.unit == "number" ? "" : " \(row.unit)"
    let value = row.number.map(Self.shown) ?? row.value
    // A title may be a sentence; before a colon its full stop goes.
    var title = self.name(place)
    while title.hasSuffix(".") { title.removeLast() }
    var text: RichText = "\(.link(RichText(title), to: Self.anchor(place))): \(value)\(unit)"
    if let low = row.low, let high = row.high { text += " (\(Self.shown(low)) to \(Self.shown(high)))" }
    return text
  }

  /// A figure as the register shows it.
  static func shown(_ value: Double) -> String {
    guard value.isFinite else { return NumberFormat.notAssessed }
    return abs(value) >= 1000
      ? NumberFormat.number(value, places: 0) : NumberFormat.short(value, digits: 4).replacing("-", with: "−")
  }

  /// The places of what a stage reads: its parameters, the settings of the options that it asks, and what is known of the
  /// commissioners where money is shared or people are referred.
  func reads(_ stage: Stage) -> [Int] {
    rows.indices.filter { place in
      let name = rows[place].name
      if let parameter = ModelParameter(id: name) { return parameter.meaning.stage == stage }
      guard let head = name.split(separator: ".").first.map(String.init), head != name else { return false }
      return Self.heads(stage).contains(head) || (Self.isAboutBodies(stage) && commissioners.contains(head))
    }
  }

  /// The first parts of the names of what a stage reads beside its parameters.
  private static func heads(_ stage: Stage) -> [String] {
    switch stage {
    case .demand: ["footprint"]
    case .cost: ["arrangement", "lead-team", "footprint"]
    case .procurement: ["arrangement", "contract"]
    case .funding: ["funding", "contributions", "lead-team", "transition"]
    case .decisions: ["rule", "agenda", "arrangement"]
    case .risk: ["risk", "funding"]
    case .standing: ["agenda"]
    case .adoption: ["agenda", "order"]
    }
  }

  private static func isAboutBodies(_ stage: Stage) -> Bool { stage == .demand || stage == .funding }
}
