import Commissioning
import OptionKit
import Simulation

/// What reading one scenario has gathered so far: problems, the documents it may cite and the register of figures.
final class ReadingContext {
  /// Every problem found.
  private(set) var problems: [Problem] = []
  /// Short names of documents, and the documents.
  var documents: [(alias: String, document: String)] = []
  /// Nothing found yet.
  init() {}

  /// Nothing found yet, with the documents of another reading.
  init(quoting other: ReadingContext) { (documents, probe) = (other.documents, other.probe) }

  /// Keeps what the reading asks, where there is no scenario and only the format is wanted.
  var probe: FormatProbe?

  /// Reads a file of the scenario's folder; none where there is no folder.
  var open: ((_ name: String) throws(Problem) -> SourceText)?
  /// Every number of the scenario with its provenance, in the order read.
  private(set) var figures: [Figure] = []

  /// Records a problem.
  func report(_ message: String, _ remedy: String = "", at location: Problem.Location?) {
    if probe != nil { return }
    problems.append(Problem(message, remedy: remedy, at: location))
  }

  /// Records a name that is not there.
  func report(_ missing: NotFound, at location: Problem.Location?) { report([Problem(missing, at: location)]) }

  /// Records problems found elsewhere.
  func report(_ found: [Problem]) { if probe == nil { problems += found } }

  /// Records problems found elsewhere, placed where they have no place of their own.
  func report(_ found: [Problem], at location: Problem.Location?, of title: String) {
    if probe != nil { return }
    problems += found.map {
      var problem = $0
      if problem.location == nil { problem.location = location }
      if !title.isEmpty { problem.message = "\(title): \(problem.message)" }
      return problem
    }
  }

  /// All amounts of money read so far.
  private var total = Money.zero

  /// Counts an amount; where all of a scenario's pass what sums are made for, that is said once, at the amount that does.
  func count(_ amount: Money, at location: Problem.Location?) {
    let before = total
    total = total + Money(pence: abs(amount.pence))
    guard before.isWithinLimit, !total.isWithinLimit else { return }
    report(
      "the scenario's amounts together pass £10 trillion here", "give amounts of a size that can be: pounds, not pence",
      at: location)
  }

  /// What was guessed or left out, for standard error.
  private(set) var notes: [String] = []

  /// Records notes.
  func note(_ found: [String]) { notes += found.filter { !notes.contains($0) } }

  /// Enters a number in the register.
  func register(_ figure: Figure) { figures.append(figure) }

  /// What is stated beside figures, in the order read.
  private(set) var remarks: [Remark] = []

  /// Enters a statement in the register.
  func remark(_ name: String, _ title: String, _ value: String, _ provenance: Provenance?) {
    remarks.append(Remark(name, title: title, value: value, provenance))
  }

  /// Reads `essex-review 5.2.3`: the short name of a document and the place in it.
  func source(_ setting: Setting, title: String) -> Source? {
    if probe != nil { return Source("", section: "") }
    guard case .text(let text) = setting.value else {
      report(
        "\(title): a source is a document's short name and the place in it", "write `essex-review 5.2.3`",
        at: setting.location)
      return nil
    }
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let alias = parts.first.map(String.init) else {
      report("\(title): the source is empty", "name a document and the place in it", at: setting.location)
      return nil
    }
    guard let known = documents.first(where: { $0.alias == alias }) else {
      report(
        NotFound("document", alias, among: documents.map(\.alias), .between("\(title): ", " is none of the documents")),
        at: setting.location)
      return nil
    }
    guard parts.count == 2 else {
      report(
        "\(title): the source names no place in \(alias)", "add the section, table or clause", at: setting.location)
      return nil
    }
    return Source(known.document, section: String(parts[1]))
  }
}
