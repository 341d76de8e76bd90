import Renderers

/// What has been changed in a scenario and not been run yet, and the button that runs it.
struct DraftNotice {
  let desk: Desk
  let place: ScenarioShelf.Place
  let session: Session?

  var html: HTMLText {
    let now = desk.notebook.draft(place.key).inForce
    let last = desk.runs.all.first { $0.request.scenario == place.key && $0.outcome != nil }
    let items = now.map { "<li><code>\($0.text)</code> – \($0.reason)</li>" as HTMLText }
    var parts: [HTMLText] = []
    if let trouble = desk.notebook.trouble { parts.append("<p><strong>\(trouble).</strong></p>") }
    if let last {
      let link: HTMLText = "<a href=\"/runs/\(last.id)\">run \(last.id)</a>"
      parts.append(
        last.request.restsOn(now)
          ? "<p>The last result, \(link), is up to date.</p>"
          : "<p><strong>Out of date.</strong> The last result, \(link), does not rest on what is changed now.</p>\(RunAgain(last: last, session: session).html)"
      )
    }
    if !items.isEmpty { parts.append("<p>Changed above the scenario's files:</p><ul>\(items)</ul>") }
    return parts.isEmpty ? .none : "<div class=\"notice\" role=\"note\">\(parts)</div>\n"
  }
}
