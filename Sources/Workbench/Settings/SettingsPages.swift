import Diagnostics
import Hummingbird
import OptionKit
import Renderers
import ScenarioFiles

/// The settings of a scenario, a form for each stage, option and criterion.
struct SettingsPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/scenarios/:id/settings/:group") { _, visit in
      try page(of: question(visit), visit).response()
    }
    router.post("/scenarios/:id/settings/:group") { _, visit in try set(visit) }
  }

  /// What an address asks for.
  private struct Question {
    var place: ScenarioShelf.Place
    var file: ScenarioFile
    var draft: Draft
    var groups: [SettingGroup]
    var group: SettingGroup
  }

  private func question(_ visit: Visit) throws -> Question {
    guard let place = desk.shelf.place(visit.part("id")) else { throw Refusal.notFound }
    let draft = desk.notebook.draft(place.key)
    let file = try desk.shelf.read(place)
    let changed = try? desk.shelf.read(place, settings: RunRequest.settings(draft.inForce))
    let groups = SettingGroup.all(file, changed: changed, draft: draft, catalogue: desk.catalogue)
    guard let group = groups.first(where: { $0.id == visit.part("group") }) else { throw Refusal.notFound }
    return Question(place: place, file: file, draft: draft, groups: groups, group: group)
  }

  private func set(_ visit: Visit) throws -> Response {
    let asked = try question(visit)
    let reading = SettingsReading(visit.form, of: asked.group, draft: asked.draft) { (changes) throws(Problems) in
      let file = try desk.shelf.read(asked.place, settings: RunRequest.settings(changes))
      _ = try RunRequest(scenario: asked.place.key, changes: changes).applied(to: file)
    }
    guard reading.errors.isEmpty else {
      return page(of: asked, visit, reading.errors, visit.form).response(.unprocessableContent)
    }
    let made = reading.changes
    desk.notebook.change(asked.place.key) { draft in for change in made { draft.add(change) } }
    return Answer.goTo("/scenarios/\(asked.place.key)/settings/\(asked.group.id)")
  }

  private func page(
    of asked: Question, _ visit: Visit, _ errors: [(text: String, field: String)] = [], _ given: Form = Form()
  ) -> Page {
    let base = "/scenarios/\(asked.place.key)"
    let form = SettingsForm(
      group: asked.group, draft: asked.draft, path: "\(base)/settings/\(asked.group.id)", session: visit.session,
      errors: errors, given: given)
    let view = ChangeView(place: asked.place, draft: asked.draft, session: visit.session)
    return Page(
      title: asked.group.title, kind: asked.file.scenario.title,
      crumbs: [
        .init(title: "Scenarios", path: "/"), .init(title: asked.file.scenario.title, path: base),
        .init(title: "Change", path: "\(base)/change"),
      ], errors: errors, session: visit.session,
      body: DraftNotice(desk: desk, place: asked.place, session: visit.session).html + form.html
        + view.undoing(asked.group.id) + near(asked, base))
  }

  /// The groups before and after.
  private func near(_ asked: Question, _ base: String) -> HTMLText {
    guard let place = asked.groups.firstIndex(where: { $0.id == asked.group.id }) else { return .none }
    let links = [place - 1, place + 1].filter(asked.groups.indices.contains).map { other -> HTMLText in
      let word = other < place ? "Before" : "Next"
      return "<li>\(word): <a href=\"\(base)/settings/\(asked.groups[other].id)\">\(asked.groups[other].title)</a></li>"
    }
    return "<nav class=\"near\" aria-label=\"Other settings\"><ul class=\"row\">\(links)</ul></nav>\n"
  }
}
