import Appraisal
import Commissioning
import OptionKit
import Simulation

/// Reads a scenario's tree section by section, finding every problem on the way.
///
/// Each section is read in a file of its own; what later sections refer to (ids, tables, options) is kept here.
final class ScenarioReading {
  let root: Fields
  let folder: ScenarioFolder
  var catalogue: Catalogue
  let findings: ReadingContext
  /// Ids of the commissioners in the order of their table.
  var ids: [String] = []
  /// Tables by the name checks use for them, with the source of their cells.
  var tables: [String: (table: KeyedTable, source: Source)] = [:]
  /// The section of the commissioners, finished once everything in it is read.
  var people: Fields?
  /// Ids of the components that are money for a time.
  var timeLimited: [String] = []
  /// The financial plan, once read.
  var financialPlan: FinancialPlan?
  /// Options read so far by dimension.
  var options: [DecisionDimension: [NamedOption]] = [:]

  init(_ tree: Setting, folder: ScenarioFolder, catalogue: Catalogue, findings: ReadingContext) {
    (self.folder, self.catalogue, self.findings) = (folder, catalogue, findings)
    root = Fields(tree, title: "", findings: findings)
  }

  /// The scenario, how it is judged and what it must reproduce; nil where there was any problem.
  func read(_ permission: ExternalPermission) -> (Scenario, AppraisalDesign, [Expectation])? {
    let before = findings.problems.count
    readPlugins(permission)
    // Without its plug-ins, every mention of them would be one more problem.
    guard findings.problems.count == before else { return nil }
    readDocuments()
    let title = root.text("title", required: true) ?? ""
    let summary = root.text("summary", required: true) ?? ""
    let service = readService()
    let firstYear = root.year("first-year", required: true)
    if let firstYear, firstYear < service.baseYear {
      findings.report(
        "first-year is \(firstYear), before the base year \(service.baseYear)",
        "run from \(service.baseYear) at the earliest, or give figures of an earlier base-year",
        at: root.setting("first-year")?.location)
    }
    let years = root.count("years", in: 1...60, unit: "years", required: true)
    readOptions(for: service)
    var scenario = Scenario(
      id: folder.id, title: title, service: service, firstYear: firstYear ?? service.baseYear + 1, years: years ?? 1)
    scenario.summary = summary
    readStages(into: &scenario)
    readPlaces(into: &scenario)
    readParameters(into: &scenario)
    readStances(into: &scenario)
    readPositions(into: &scenario)
    readAgenda(into: &scenario)
    readBusinessAsUsual(into: &scenario)
    scenario.transition = readTransition()
    readLonglist(into: &scenario)
    readContracts(into: &scenario)
    readConclusions(into: &scenario)
    readEvidence()
    readChecks(into: &scenario)
    readFinancialPlan(into: &scenario)
    let expectations = readExpectations()
    var plan = readPlan(for: service)
    readOrder(into: &scenario, plan)
    plan.record = readRecord()
    root.finish()
    guard findings.problems.isEmpty else { return nil }
    (scenario.figures, scenario.remarks) = (findings.figures, findings.remarks)
    scenario.digest = folder.digest
    return (scenario, plan, expectations)
  }

  /// `documents: {essex-review: 003_….txt}`: the short names by which sources cite documents.
  private func readDocuments() {
    guard let fields = root.fields("documents", required: true) else { return }
    for (key, _) in fields.keys {
      guard let document = fields.text(key) else { continue }
      findings.documents.append((key, document))
    }
    fields.finish()
  }

  private func readStages(into scenario: inout Scenario) {
    guard root.has("stages") else { return }
    let names = root.some(of: Stage.allCases.map(\.rawValue), "stages", what: "stage")
    scenario.stages = Set(names.compactMap(Stage.init(rawValue:)))
  }

  /// Reads a table of the folder, reporting what is wrong with the file.
  func table(
    _ fields: Fields, key: String, columns: [String], expected: [String]?
  ) -> KeyedTable? {
    let rows = fields.value("rows", as: Int.self, in: 1...10_000)
    guard let file = fields.text("table", required: true) else { return nil }
    if findings.probe != nil {
      let row = [FormatProbe.anyName] + columns.map { _ in "1" }
      let text = ([key] + columns).joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
      return (try? SourceText(bytes: Array(text.utf8), name: file)).map {
        KeyedTable($0, key: key, columns: columns, expected: expected, rows: nil, findings: findings)
      }
    }
    do throws(Problem) {
      return KeyedTable(
        try folder.table(file), key: key, columns: columns, expected: expected, rows: rows, findings: findings)
    } catch {
      findings.report([error], at: fields.setting("table")?.location, of: "")
      return nil
    }
  }
}
