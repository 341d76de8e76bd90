import Appraisal
import Diagnostics
import Hummingbird
import OptionKit
import Renderers
import ReportWriter
import Simulation

/// Every map of a scenario under constraints that the visitor sets, scored and ranked.
struct AllMapsPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/scenarios/:id/maps") { request, visit in
      guard let place = desk.shelf.place(visit.part("id")) else { throw Refusal.notFound }
      let changes = desk.notebook.draft(place.key).inForce
      let file = try desk.shelf.read(place, settings: RunRequest.settings(changes))
      let given = Form(query: request.uri.query)
      let form = AllMapsForm(file.scenario, given)
      let path = "/scenarios/\(place.key)/maps"
      let movers = MapUnits(file.scenario.service, isFree: false).movers
      var page = Page(
        title: "All maps of \(file.scenario.title)", kind: "Scenario",
        crumbs: [
          .init(title: "Scenarios", path: "/"), .init(title: file.scenario.title, path: "/scenarios/\(place.key)"),
        ],
        errors: form.errors, session: visit.session,
        body: """
          <p>Every way to divide the bodies of this scenario into units, scored by its criteria. Say what a map must keep; \
          councils follow their residents.</p>
          \(form.html(path: path, movers: movers))
          """)
      guard given["go"] != nil, form.errors.isEmpty else { return page.response() }
      do {
        let appraiser = try Appraiser(
          file.scenario, plan: file.plan, program: Manifest.programVersion, overrides: changes.map(\.text))
        let count = try appraiser.countOfMaps(form.request)
        let most = form.request.runsEveryMap ? AllMapsForm.mostRun : AllMapsForm.mostScored
        guard count <= most else {
          page.errors = [
            ("\(count) maps keep what is asked, and at most \(most) are looked at here: ask more of them", "floor")
          ]
          return page.response()
        }
        let found = try await appraiser.footprints(form.request, threads: 1)
        page.body += "<section aria-labelledby=\"found-h\"><h2 id=\"found-h\">What was found</h2>\n"
        page.body += AllMapsTables(found: found, scenario: file.scenario).html
        page.body += "</section>\n"
      } catch {
        guard let problems = Problems(of: error, names: .form) else { throw error }
        page.errors = problems.all.map { ($0.message + ($0.remedy.isEmpty ? "" : ": " + $0.remedy), "floor") }
      }
      return page.response()
    }
  }
}
