import Documents
import Hummingbird
import Renderers

/// The runs: all of them, one under way, one done, and what can be taken away from it.
struct RunPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/runs") { _, visit in list(visit).response() }
    router.get("/runs/:id") { _, visit in page(try run(visit), visit).response() }
    router.get("/runs/:id/events") { _, visit in try ProgressStream(run: run(visit), desk: desk).response() }
    router.post("/runs/:id/cancel") { _, visit in
      let run = try run(visit)
      desk.runs.stop(run)
      return Answer.goTo("/runs/\(run.id)")
    }
    router.get("/runs/:id/report") { _, visit in
      guard let page = try run(visit).outcome?.file("index.html") else { throw Refusal.notFound }
      return Answer.report(page)
    }
    router.get("/runs/:id/files/:name") { _, visit in
      let name = visit.part("name")
      guard let bytes = try run(visit).outcome?.file(name) else { throw Refusal.notFound }
      return Answer.download(bytes, name: name)
    }
  }

  /// The run that the address names.
  func run(_ visit: Visit) throws(Refusal) -> Run {
    guard let run = desk.runs.run(visit.part("id")) else { throw .notFound }
    return run
  }

  private func list(_ visit: Visit) -> Page {
    let runs = desk.runs.all
    let rows = runs.map { run -> HTMLText in
      "<tr><th scope=\"row\"><a href=\"/runs/\(run.id)\">Run \(run.id)</a></th><td>\(run.title)</td><td>\(RunWords.phase(run.now))</td></tr>\n"
    }
    let body: HTMLText =
      runs.isEmpty
      ? "<p>Nothing has been run yet. Choose one of the <a href=\"/\">scenarios</a> and run it.</p>\n"
      : """
      <div class="frame" tabindex="0" role="region" aria-label="Runs"><table><caption>Runs of this workbench, the newest first</caption>
      <thead><tr><th scope="col">Run</th><th scope="col">Scenario</th><th scope="col">State</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>

      """
    return Page(title: "Runs", session: visit.session, body: body)
  }

  private func page(_ run: Run, _ visit: Visit) -> Page {
    let state = run.now
    var page = Page(
      title: run.title, kind: "Run \(run.id)",
      crumbs: [
        .init(title: "Scenarios", path: "/"), .init(title: run.title, path: "/scenarios/\(run.request.scenario)"),
      ],
      session: visit.session, body: .none)
    switch state.phase {
    case .waiting, .running:
      page.refresh = 3
      page.body = RunWords.live(run, visit.session)
    case .cancelled: page.body = "<p>The run was stopped before anything was complete.</p>\n" + again(run)
    case .failed(let problems):
      page.errors = problems.map { ("\($0)", "") }
      page.body = again(run)
    case .done(let outcome):
      page.body =
        RunAgain.notice(run, desk, visit.session) + ResultSummary(run: run, outcome: outcome).html
    }
    return page
  }

  private func again(_ run: Run) -> HTMLText {
    "<p><a href=\"/scenarios/\(run.request.scenario)\">Back to the scenario</a></p>\n"
  }
}
