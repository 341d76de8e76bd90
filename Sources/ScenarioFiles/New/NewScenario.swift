import Commissioning
import OptionKit

/// A scenario begun from a table of bodies: files that `quorate check` accepts and `quorate appraise` runs at once.
///
/// Everything that the table does not tell is an assumption marked as ours, with a range, and takes no side: everybody
/// pays alike for each head, all criteria weigh the same, nothing is said to be saved or lost by any map. No number of
/// another case is in it.
public struct NewScenario: Sendable {
  /// What kind of case it is.
  public var kind: NewCaseKind
  /// Its title.
  public var title: String
  /// The bodies.
  public var bodies: [NewBody]
  /// The names of their sizes.
  public var sizes: [String]
  /// The maps on the table, today's first.
  public var maps: [NewMap]
  /// The day whose law holds.
  public var day: CalendarDate

  /// Begins a case.
  ///
  /// - Parameters:
  ///   - maps: maps beside each body by itself; the standard ones where it is nil.
  ///   - day: the day whose law holds; that of the kind where it is nil.
  ///   - title: the kind's where it is nil.
  /// - Throws: ``Problems`` for bodies that have no place in such a case.
  public init(
    _ kind: NewCaseKind, _ file: BodiesFile, maps: MapsFile? = nil, day: CalendarDate? = nil, title: String? = nil
  ) throws(Problems) {
    let strange = file.bodies.filter { !kind.takes($0.kind ?? kind.organisation) }
    if !strange.isEmpty {
      throw Problems(
        strange.map {
          Problem(
            "\($0.id) is of the kind \($0.kind?.rawValue ?? ""), which a case of the kind \(kind.rawValue) does not have",
            remedy: "leave the kind out, which then is \(kind.organisation.rawValue), or begin another kind of case",
            at: $0.place)
        })
    }
    (self.kind, bodies, sizes) = (kind, file.bodies, file.sizes)
    let standard = NewMap.standard(file.bodies)
    // What is drawn already is not drawn twice, whatever it is called.
    let drawn = { (map: NewMap) in Set(map.units.map { Set($0.members) }) }
    let own = (maps?.maps ?? []).filter { drawn($0) != drawn(standard[0]) }
    self.maps = maps == nil ? standard : Array(standard.prefix(1)) + own
    self.day = day ?? kind.day
    self.title = title ?? kind.title(file.bodies.count)
  }

  /// The files, by name.
  public var files: [(name: String, content: String)] {
    var files = [
      (name: "scenario.yaml", content: text), (name: "commissioners.csv", content: bodiesTable),
      (name: "contributions.csv", content: contributionsTable), (name: "README.md", content: readme),
    ]
    if kind.merges { files.append((name: "panel.csv", content: panelTable)) }
    return files
  }

  /// The year that is looked back on, the last that ended by the day.
  var baseYear: FinancialYear {
    let year = day.financialYear
    return CalendarDate(startOf: year) == day ? year + -1 : year
  }

  /// What a body is.
  func organisation(_ body: NewBody) -> OrganisationKind { body.kind ?? kind.organisation }

  /// What a body pays: as told, else one pound for each person.
  func pays(_ body: NewBody) -> Money { body.pays ?? Money(pence: Int((body.population * 100).rounded())) }

  /// What all pay together.
  var total: Money { bodies.reduce(.zero) { $0 + pays($1) } }

  /// Whether the table tells what each pays.
  var tellsPayments: Bool { bodies.allSatisfy { $0.pays != nil } }

  /// On what a binding vote of the bodies rests.
  var basis: DecisionProcedure.LegalBasis {
    let kinds = Set(bodies.map(organisation))
    if kinds == [.ccg] { return .section14Z3 }
    if kinds.allSatisfy(\.isCouncil) { return .councilCommittee }
    return kinds.contains(where: \.isCouncil) ? .section75 : .section65Z6
  }

  private var bodiesTable: String {
    var text = (["id", "title", "kind"] + sizes).joined(separator: ",") + "\n"
    for body in bodies {
      let cells = [body.id, body.title, organisation(body).rawValue] + body.sizes.map(Self.number)
      text += cells.map(CSVField.written).joined(separator: ",") + "\n"
    }
    return text
  }

  private var contributionsTable: String {
    bodies.reduce("commissioner,pays\n") { $0 + "\($1.id),\(Self.pounds(pays($1)))\n" }
  }
}

extension NewScenario {
  /// Whether a word may be an id: small letters, figures and hyphens, beginning with a letter, at most 80.
  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, ("a"..."z").contains(Character(UnicodeScalar(first))), text.utf8.count <= 80
    else {
      return false
    }
    return !text.hasSuffix("-")
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// A title from an id: `west-ccg` is printed `West CCG` where the table gives no title.
  static func title(of id: String) -> String {
    id.split(separator: "-").map { word in
      ["ccg", "icb", "nhs", "bc", "cc", "dc", "mbc"].contains(word)
        ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// A number as YAML and CSV read it back.
  static func number(_ value: Double) -> String { value.written }

  /// Pounds with two decimals.
  static func pounds(_ amount: Money) -> String {
    let size = amount.pence < 0 ? 0 - amount.pence : amount.pence
    let pence = size % 100
    return "\(amount.pence < 0 ? "-" : "")\(size / 100).\(pence < 10 ? "0" : "")\(pence)"
  }

  /// Text as YAML reads it back, whatever is in it.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in VisibleText.line(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { out.unicodeScalars.append("\\") }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  /// An id as YAML reads it back: words that mean something else to YAML are quoted.
  static func word(_ id: String) -> String {
    ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(id) ? "\"\(id)\"" : id
  }
}
