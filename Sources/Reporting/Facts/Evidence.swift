import Appraisal
import Documents
import ReportWriter
import Simulation

/// What the figures rest on, counted: read in a document, worked out, assumed by the scenario, or the program's own.
struct Evidence {
  /// Rows of the register by what they are.
  let read, derived, assumed, defaults, settings: Int
  /// Commissioners whose view of the leader's map a document names, the scenario assumes, is drawn, or nobody tells.
  let given, guessed, drawn, unsaid: Int

  init(_ facts: AppraisalFacts) {
    let rows = facts.register.rows
    let count = { (origin: RegisterOrigin) in rows.count { $0.origin == origin } }
    (read, derived, assumed) = (count(.document), count(.derived), count(.scenario))
    (defaults, settings) = (count(.program), count(.setting))
    let map = facts.leader.flatMap { facts.result.bundles[$0].choices[.footprint] } ?? ""
    let origins = facts.commissioners.indices.map { facts.scenario.originOfView($0, of: map) }
    let held = { (origin: Scenario.ViewOrigin) in origins.count { $0 == origin } }
    (given, guessed, drawn, unsaid) = (held(.given), held(.assumed), held(.drawn), held(.unsaid))
  }
}
