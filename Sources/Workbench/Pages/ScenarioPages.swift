import Diagnostics
import Hummingbird
import Renderers
import ScenarioFiles

/// The scenarios of the folder, and one of them with its check and what can be done with it.
struct ScenarioPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/") { _, visit in list(visit).response() }
    router.get("/scenarios/:id") { _, visit in
      try page(of: place(visit), visit, [], [:]).response()
    }
    router.post("/scenarios/:id/runs") { _, visit in try start(visit) }
  }

  /// The scenario that the address names.
  func place(_ visit: Visit) throws(Refusal) -> ScenarioShelf.Place {
    guard let place = desk.shelf.place(visit.part("id")) else { throw .notFound }
    return place
  }

  private func list(_ visit: Visit) -> Page {
    let places = desk.shelf.places
    let rows = places.map { place -> HTMLText in
      "<tr><th scope=\"row\"><a href=\"/scenarios/\(place.key)\">\(place.title)</a></th><td><code>\(place.key)</code></td></tr>\n"
    }
    let table: HTMLText = """
      <div class="frame" tabindex="0" role="region" aria-label="Scenarios"><table><caption>Scenarios of this folder</caption>
      <thead><tr><th scope="col">Title</th><th scope="col">Folder</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>

      """
    let none: HTMLText = """
      <p>This folder holds no scenario. A scenario is a folder with a <code>scenario.yaml</code>; start the workbench in \
      a folder that holds some, or write one with <code>quorate new</code>.</p>

      """
    return Page(
      title: "Scenarios", session: visit.session,
      body: (places.isEmpty ? none : table) + FolderPages.upload(visit.session))
  }

  /// A scenario's page.
  ///
  /// - Parameters:
  ///   - errors: what is wrong with the form that was sent.
  ///   - given: what stood in its fields.
  private func page(
    of place: ScenarioShelf.Place, _ visit: Visit, _ errors: [(text: String, field: String)], _ given: [String: String]
  ) -> Page {
    var page = Page(
      title: place.title, kind: "Scenario", crumbs: [.init(title: "Scenarios", path: "/")], errors: errors,
      session: visit.session, body: .none)
    do {
      let file = try desk.shelf.read(place)
      page.title = file.scenario.title
      page.body =
        ScenarioSummary(file: file).html + DraftNotice(desk: desk, place: place, session: visit.session).html
        + LastResult(desk: desk, place: place).html + runForm(place, file, visit, errors, given)
        + ScenarioChecks(file: file).html + FolderPages.take(place, visit.session)
    } catch {
      let problems = error.all
      page.errors = problems.enumerated().map { ("\($0.element)", "problem-\($0.offset + 1)") }
      page.body = ProblemLines(problems: problems, place: place, shelf: desk.shelf).html
    }
    return page
  }

  private func runForm(
    _ place: ScenarioShelf.Place, _ file: ScenarioFile, _ visit: Visit, _ errors: [(text: String, field: String)],
    _ given: [String: String]
  ) -> HTMLText {
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    return """
      <section aria-labelledby="run-h"><h2 id="run-h">Run the appraisal</h2>
      <form method="post" action="/scenarios/\(place.key)/runs" class="inline">\(Field.token(visit.session))\
      \(Field.line("futures", "Futures that every bundle meets", value: given["futures"] ?? "\(file.plan.futures)",
        hint: "More make the chances narrower and take longer.", error: wrong("futures"), extra: " inputmode=\"numeric\""))\
      \(Field.line("seed", "Seed of every draw", value: given["seed"] ?? String(file.plan.seed),
        hint: "The same seed gives the same result.", error: wrong("seed"), extra: " inputmode=\"numeric\""))\
      <button>Run</button></form>
      <ul class="steps"><li><a class="button" href="/scenarios/\(place.key)/change">Change settings</a></li>\
      <li><a class="button" href="/scenarios/\(place.key)/map">Draw the map</a></li>\
      <li><a class="button" href="/scenarios/\(place.key)/maps">Search all maps</a></li>\
      <li><a class="button" href="/scenarios/\(place.key)/votes">Try a vote</a></li></ul></section>

      """
  }

  private func start(_ visit: Visit) throws -> Response {
    let place = try place(visit)
    let changes = desk.notebook.draft(place.key).inForce
    let file = try desk.shelf.read(place, settings: RunRequest.settings(changes))
    var errors: [(text: String, field: String)] = []
    var request = RunRequest(scenario: place.key, changes: changes)
    if let text = visit.form.text("futures") {
      request.futures = Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
      if request.futures == nil { errors.append(("Futures must be a whole number from 1 to 1000000", "futures")) }
    }
    if let text = visit.form.text("seed") {
      request.seed = UInt64(text)
      if request.seed == nil { errors.append(("The seed must be a whole number from 0 upwards", "seed")) }
    }
    guard errors.isEmpty else {
      let given = Dictionary(visit.form.fields.map { ($0.name, $0.value) }) { first, _ in first }
      return page(of: place, visit, errors, given).response(.unprocessableContent)
    }
    return Answer.goTo("/runs/\(try desk.runs.start(request, of: file).id)")
  }
}
