import Appraisal
import Documents
import Hummingbird
import Renderers
import Reporting
import Simulation

/// Two bundles of a run against each other, in the same futures.
struct ComparePages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/runs/:id/compare") { request, visit in
      guard let run = desk.runs.run(visit.part("id")), let outcome = run.outcome else { throw Refusal.notFound }
      let form = Form(query: request.uri.query)
      let result = outcome.result
      let first = Self.place(form["a"], in: result) ?? result.ranking.first ?? 0
      let second = Self.place(form["b"], in: result) ?? result.businessAsUsual
      let found = try await outcome.compared(first, second)
      return page(run, outcome, found, visit).response()
    }
  }

  private static func place(_ id: String?, in result: AppraisalResult) -> Int? {
    id.flatMap { id in result.bundles.firstIndex { $0.id == id } }
  }

  private func page(_ run: Run, _ outcome: RunOutcome, _ found: BundleComparison, _ visit: Visit) -> Page {
    let result = outcome.result
    let name = { (place: Int) in BundleNames.titles(of: result.bundles[place].choices, in: result.scenario) }
    var listed = result.shortlist + [result.businessAsUsual] + result.ranking.prefix(40)
    listed += [found.first, found.second]
    var seen = Set<Int>()
    let options = listed.filter { seen.insert($0).inserted }.map { (value: result.bundles[$0].id, title: name($0)) }
    let form: HTMLText = """
      <form method="get" action="/runs/\(run.id)/compare">
      \(Field.choice("a", "First", options, chosen: result.bundles[found.first].id))\
      \(Field.choice("b", "Second", options, chosen: result.bundles[found.second].id))\
      <button>Compare</button></form>

      """
    return Page(
      title: "Two bundles compared", kind: run.title,
      crumbs: [.init(title: "Scenarios", path: "/"), .init(title: "Run \(run.id)", path: "/runs/\(run.id)")],
      session: visit.session,
      body: RunAgain.notice(run, desk, visit.session) + form + HTMLText(BundleComparisonReport(result, found).blocks))
  }
}
