import Documents
import Foundation
import Hummingbird
import Renderers

/// What a facilitator does: opens a workshop, watches it, closes a round, opens the next, freezes the weights.
struct WorkshopPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/workshops") { _, visit in list(visit).response() }
    router.post("/workshops") { _, visit in try open(visit) }
    router.get("/workshops/:id") { request, visit in
      let workshop = try workshop(visit)
      let view = WorkshopView(workshop: workshop)
      if Form(query: request.uri.query)["part"] != nil {
        return Answer.text(view.standing.markup, "text/html; charset=utf-8")
      }
      return page(workshop, view, visit).response()
    }
    router.post("/workshops/:id/round") { _, visit in
      try change(visit) { workshop in
        guard !workshop.isFrozen else { return }
        let last = workshop.rounds.count - 1
        if workshop.rounds[last].isOpen {
          workshop.rounds[last].isOpen = false
        } else if workshop.rounds.count < Workshop.mostRounds {
          workshop.rounds.append(Workshop.Round())
        }
      }
    }
    router.post("/workshops/:id/freeze") { _, visit in try freeze(visit) }
  }

  private func workshop(_ visit: Visit) throws(Refusal) -> Workshop {
    guard let found = desk.notebook.workshops.first(where: { $0.id == visit.part("id") }) else { throw .notFound }
    return found
  }

  private func list(_ visit: Visit) -> Page {
    let items = desk.notebook.workshops.reversed().map { one -> HTMLText in
      let state = one.isFrozen ? "frozen" : "\(one.members.count) members, round \(one.rounds.count)"
      return "<li><a href=\"/workshops/\(one.id)\">\(one.title)</a> – \(state)</li>"
    }
    let runs = desk.runs.all.filter { $0.outcome != nil }.map { (value: $0.id, title: "Run \($0.id): \($0.title)") }
    let form: HTMLText =
      runs.isEmpty
      ? "<p>A workshop weighs the criteria of a finished run. <a href=\"/\">Run a scenario</a> first.</p>\n"
      : """
      <section aria-labelledby="new-h"><h2 id="new-h">Open a workshop</h2>
      <form method="post" action="/workshops">\(Field.token(visit.session))\
      \(Field.choice("run", "Weigh the criteria of", runs, chosen: runs.first?.value ?? ""))\
      <div class="box"><input type="checkbox" id="anonymous" name="anonymous" value="yes"/> \
      <label for="anonymous">Show organisations only, without names</label></div>\
      <button>Open</button></form></section>

      """
    let lan =
      desk.settings.password == nil
      ? "<p class=\"small\">Others reach this workbench only where it was started with --listen and --password-file.</p>\n"
      : HTMLText.none
    return Page(
      title: "Workshops", session: visit.session,
      body: (items.isEmpty ? "<p>None was opened yet.</p>\n" : "<ul>\(items)</ul>\n") + form + lan)
  }

  private func open(_ visit: Visit) throws -> Response {
    guard let run = desk.runs.run(visit.form["run"] ?? ""), let outcome = run.outcome else { throw Refusal.notFound }
    let criteria = outcome.result.plan.criteria.enumerated().filter { outcome.result.isAssessed($0.offset) }.map {
      Workshop.Criterion(
        id: $0.element.option.id, title: $0.element.option.title, swing: WeightForm.swing($0.element))
    }
    let isAnonymous = visit.form["anonymous"] != nil
    let id = desk.notebook.changeWorkshops { all in
      let id = "\((all.compactMap { Int($0.id) }.max() ?? 0) + 1)"
      var code = Secret.code(digits: 6)
      while all.contains(where: { $0.code == code }) { code = Secret.code(digits: 6) }
      all.append(
        Workshop(
          id: id, code: code, scenario: run.request.scenario, title: run.title, isAnonymous: isAnonymous,
          criteria: criteria))
      if all.count > 100 { all.removeFirst() }
      return id
    }
    return Answer.goTo("/workshops/\(id)")
  }

  /// Changes a workshop, unless somebody else changed it since the page was made.
  private func change(_ visit: Visit, _ change: (inout Workshop) -> Void) throws -> Response {
    let id = visit.part("id")
    let version = visit.form["version"].flatMap(Int.init)
    let isDone = desk.notebook.changeWorkshops { all -> Bool? in
      guard let place = all.firstIndex(where: { $0.id == id }) else { return nil }
      guard all[place].version == version else { return false }
      change(&all[place])
      all[place].version += 1
      return true
    }
    guard let isDone else { throw Refusal.notFound }
    guard isDone else {
      throw Refusal(
        status: .conflict, title: "Somebody else changed this meanwhile",
        message: "Another facilitator was faster. Load the workshop's page again and look at what it shows now.")
    }
    return Answer.goTo("/workshops/\(id)")
  }

  /// Puts the mean shares of the last round into the scenario's changes, with who and why.
  private func freeze(_ visit: Visit) throws -> Response {
    let workshop = try workshop(visit)
    guard let round = workshop.rounds.indices.last(where: { !workshop.rounds[$0].entries.isEmpty }) else {
      throw Refusal(status: .conflict, title: "Nobody has weighed yet", message: "Wait for the first weights.")
    }
    let answer = try change(visit) { $0.isFrozen = true }
    let now = Date().timeIntervalSince1970
    let changes = workshop.spread(of: round).map { spread in
      Change(
        kind: .weight, path: spread.criterion.id, value: NumberFormat.fixed(spread.cell.mean, places: 4),
        reason: workshop.origin(spread, round: round), at: now)
    }
    desk.notebook.change(workshop.scenario) { draft in for change in changes { draft.add(change) } }
    return answer
  }

  private func page(_ workshop: Workshop, _ view: WorkshopView, _ visit: Visit) -> Page {
    let version: HTMLText = "<input type=\"hidden\" name=\"version\" value=\"\(workshop.version)\"/>"
    let label = workshop.rounds.last?.isOpen == true ? "Close this round" : "Open another round"
    let forms: HTMLText =
      workshop.isFrozen
      ? "<p>The weights are frozen and stand in <a href=\"/scenarios/\(workshop.scenario)\">the scenario's changes</a>.</p>\n"
      : """
      <div class="row"><form method="post" action="/workshops/\(workshop.id)/round">\(Field.token(visit.session))\(version)\
      <button class="second">\(label)</button></form>
      <form method="post" action="/workshops/\(workshop.id)/freeze">\(Field.token(visit.session))\(version)\
      <button>Freeze the weights</button></form></div>

      """
    return Page(
      title: "Workshop: \(workshop.title)", crumbs: [.init(title: "Workshops", path: "/workshops")],
      session: visit.session,
      body: """
        <p>Members open <strong>/join</strong> at this workbench's address and type the code \
        <strong class="code">\(workshop.code)</strong>.</p>
        <div data-poll="/workshops/\(workshop.id)?part=1">\(view.standing)</div>
        \(forms)
        """)
  }
}
