import Appraisal
import Documents
import Foundation
import OptionKit
import Renderers
import ReportWriter
import Reporting
import ScenarioFiles
import Simulation
import StandardOptions

@testable import QuorateCommand

/// What a scenario comes to, from what costs least to the whole report; its digest is left out of everything.
struct WalkedCase {
  /// What is compared, the cheapest first.
  enum Layer {
    /// What `check` says, and notes.
    case told
    /// Events and measures of every bundle in two futures.
    case runs
    /// The page without its register.
    case report
    /// The register.
    case register
  }

  let file: ScenarioFile

  /// - Throws: every problem of the scenario.
  init(_ root: Setting) throws(Problems) {
    var tree = try ScenarioTree(Array("title: a case\n".utf8), name: "scenario.yaml")
    tree.root = root
    let tables = WholeCase.files.dropFirst().map { (name: $0.name, bytes: Array($0.text.utf8)) }
    var file = try ScenarioFile.read(
      files: [(name: "scenario.yaml", bytes: tree.bytes)] + tables, id: "whole", catalogue: .standard)
    file.scenario.digest = ""
    self.file = file
  }

  /// The case as it stands.
  static let root: Setting = {
    let text = Array((WholeCase.files.first?.text ?? "").utf8)
    return (try? ScenarioTree(text, name: "scenario.yaml").root) ?? .none
  }()

  /// What the case as it stands comes to.
  static let base = Task {
    let one = try WalkedCase(root)
    return (told: try one.told(), runs: try one.runs(), report: try await one.report())
  }

  /// What `check` says, and notes.
  func told() throws -> String {
    let published = try file.expectations.map { try $0.check(in: file.scenario) }
    let story = CheckStory(file: file, figures: file.scenario.checks, published: published, gaps: try GapStory(file))
    // What is assumed most widely is the register's.
    let text = story.text.split(separator: "\n").prefix { !$0.hasPrefix("Widest") }.joined(separator: "\n")
    return (file.notes + [text]).joined(separator: "\n")
  }

  /// Events and measures of every bundle in two futures.
  func runs() throws -> String {
    let appraiser = try appraiser
    var text = ""
    for bundle in appraiser.longlist.lawful {
      for future in 0..<2 {
        let story = try appraiser.replay(bundle.id, future: future)
        text += "\(bundle.id) \(future)"
        for measure in Measure.allCases {
          for year in 0..<story.measures.years { text += " \(story.measures[measure, year].bitPattern)" }
        }
        for event in story.events { text += "\n\(event.month) \(event.text) \(event.cause)" }
      }
    }
    return text
  }

  /// The page without its register, and the register.
  func report() async throws -> (page: Documents.Document, register: Documents.Document) {
    let result = try await appraiser.run(threads: 1) { _ in }
    let document = AppraisalReport.document(for: result)
    var (page, register) = (document, document)
    page.sections.removeAll { $0.id == "assumptions" }
    register.sections.removeAll { $0.id != "assumptions" }
    return (page, register)
  }

  private var appraiser: Appraiser {
    get throws { try Appraiser(file.scenario, plan: file.plan, program: "test") }
  }

  /// The first layer in which it differs from the case as it stands; nil where it differs in none.
  ///
  /// - Parameter runs: whether runs are compared before the whole report is.
  func difference(runs isRun: Bool) async throws -> Layer? {
    let base = try await Self.base.value
    if try told() != base.told { return .told }
    if isRun, try runs() != base.runs { return .runs }
    let report = try await report()
    if report.page != base.report.page { return .report }
    return report.register != base.report.register ? .register : nil
  }
}
