import Diagnostics
import Documents
import Foundation
import Hummingbird
import Renderers
import ScenarioFiles

/// Numbers, weights and options of a scenario changed above its files, each with a reason; undone and done again.
struct ChangePages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/scenarios/:id/change") { request, visit in
      let form = Form(query: request.uri.query)
      return try page(visit, path: form["path"], value: nil, reason: "", [], find: form.text("find") ?? "").response()
    }
    router.post("/scenarios/:id/change") { _, visit in try set(visit) }
    router.post("/scenarios/:id/options") { _, visit in try setOptions(visit) }
    for (name, isUndo) in [("undo", true), ("redo", false)] {
      router.post("/scenarios/:id/\(name)") { _, visit in
        let place = try place(visit)
        desk.notebook.change(place.key) { _ = isUndo ? $0.undo() : $0.redo() }
        // Back to the form it was asked from: a name of plain characters and nothing else.
        let group = visit.form.text("group") ?? ""
        let isPlain = group.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
        let back = group.isEmpty || !isPlain ? "change" : "settings/\(group)"
        return Answer.goTo("/scenarios/\(place.key)/\(back)")
      }
    }
  }

  private func place(_ visit: Visit) throws(Refusal) -> ScenarioShelf.Place {
    guard let place = desk.shelf.place(visit.part("id")) else { throw .notFound }
    return place
  }

  /// Takes one number, if the scenario can be read with it.
  private func set(_ visit: Visit) throws -> Response {
    let place = try place(visit)
    let path = visit.form.text("path") ?? ""
    let value = visit.form.text("value") ?? ""
    let reason = visit.form.text("reason") ?? ""
    var errors: [(text: String, field: String)] = []
    if value.isEmpty { errors.append(("Give a value", "value")) }
    if reason.isEmpty { errors.append(("Say why", "reason")) }
    let change = Change(
      kind: .setting, path: path, value: value, reason: String(reason.prefix(2000)), at: Date().timeIntervalSince1970)
    if !value.isEmpty {
      do {
        let others = desk.notebook.draft(place.key).inForce.filter { $0.key != change.key }
        _ = try desk.shelf.read(place, settings: RunRequest.settings(others + [change]))
      } catch { errors += error.all.map { ($0.message + ($0.remedy.isEmpty ? "" : "; \($0.remedy)"), "value") } }
    }
    guard errors.isEmpty else {
      return try page(visit, path: path, value: value, reason: reason, errors).response(.unprocessableContent)
    }
    desk.notebook.change(place.key) { $0.add(change) }
    return Answer.goTo("/scenarios/\(place.key)/change")
  }

  /// Puts options on the table or takes them off, as the boxes say.
  private func setOptions(_ visit: Visit) throws -> Response {
    let place = try place(visit)
    let file = try desk.shelf.read(place)
    let draft = desk.notebook.draft(place.key)
    let reason = visit.form.text("reason") ?? ""
    let kept = Set(visit.form.all("on"))
    let off = Set(draft.inForce.filter { $0.kind == .option }.map(\.path))
    var changes: [Change] = []
    for dimension in file.scenario.dimensions {
      for option in file.scenario.options[dimension] ?? [] {
        let path = "\(dimension.id).\(option.id)"
        guard kept.contains(path) == off.contains(path) else { continue }
        changes.append(
          Change(
            kind: .option, path: path, value: kept.contains(path) ? "on" : "off", reason: String(reason.prefix(2000)),
            at: Date().timeIntervalSince1970))
      }
    }
    var errors: [(text: String, field: String)] = []
    if reason.isEmpty, !changes.isEmpty { errors.append(("Say why", "why")) }
    var after = draft
    for change in changes { after.add(change) }
    do {
      _ = try RunRequest(scenario: place.key, changes: after.inForce.filter { $0.kind == .option }).applied(to: file)
    } catch { errors += error.all.map { ($0.message + "; " + $0.remedy, "options-h") } }
    guard errors.isEmpty else {
      return try page(visit, path: nil, value: nil, reason: reason, errors).response(.unprocessableContent)
    }
    let made = changes
    desk.notebook.change(place.key) { for change in made { $0.add(change) } }
    return Answer.goTo("/scenarios/\(place.key)/change")
  }

  private func page(
    _ visit: Visit, path: String?, value: String?, reason: String, _ errors: [(text: String, field: String)],
    find: String = ""
  ) throws -> Page {
    let place = try place(visit)
    let draft = desk.notebook.draft(place.key)
    let whole = try desk.shelf.read(place)
    let changed = try? desk.shelf.read(place, settings: RunRequest.settings(draft.inForce))
    let groups = SettingGroup.all(whole, changed: changed, draft: draft, catalogue: desk.catalogue)
    let numbers = groups.flatMap(\.now)
    let view = ChangeView(place: place, draft: draft, session: visit.session)
    var body = DraftNotice(desk: desk, place: place, session: visit.session).html + view.history
    if let path {
      guard let number = numbers.first(where: { $0.path == path }) else { throw Refusal.notFound }
      body = view.form(number, value: value ?? number.value, reason: reason, errors) + body
    }
    return Page(
      title: "Change \(whole.scenario.title)", kind: "Scenario",
      crumbs: [
        .init(title: "Scenarios", path: "/"), .init(title: whole.scenario.title, path: "/scenarios/\(place.key)"),
      ], errors: errors, session: visit.session, body: body + view.groups(groups, find: find) + view.options(whole))
  }
}
