import Renderers
import ScenarioFiles

/// The forms and tables on which a scenario is changed.
struct ChangeView {
  let place: ScenarioShelf.Place
  let draft: Draft
  let session: Session?
  private var base: String { "/scenarios/\(place.key)" }

  /// One number with everything known of it.
  func form(
    _ number: Changeable, value: String, reason: String, _ errors: [(text: String, field: String)]
  ) -> HTMLText {
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    let range = number.range.isEmpty ? "" : "Range: \(number.range). "
    return """
      <section aria-labelledby="one-h"><h2 id="one-h">\(number.title)</h2>
      <p>\(number.group). Now <strong>\(number.value)</strong> \(number.unit == "share" ? "" : number.unit). \(range)\
      \(number.kind == "assumption" ? "Assumed: " : "Source: ")\(number.source).</p>
      <form method="post" action="\(base)/change">\(Field.token(session))\
      <input type="hidden" name="path" value="\(number.path)"/>\
      \(Field.line("value", "New value", value: value, hint: "Written as in the scenario, such as 6% or 1200.", error: wrong("value")))\
      \(Field.line("reason", "Why?", value: reason, hint: "Kept with the change and with every run that rests on it.", error: wrong("reason")))\
      <button>Set</button></form></section>

      """
  }

  /// The steps taken, with undo and redo.
  var history: HTMLText {
    if draft.steps.isEmpty { return .none }
    let rows = draft.steps.enumerated().map { place, step -> HTMLText in
      let state = place < draft.position ? "in force" : "undone"
      return "<tr><th scope=\"row\"><code>\(step.text)</code></th><td>\(step.reason)</td><td>\(state)</td></tr>\n"
    }
    let undo: HTMLText = draft.position > 0 ? .none : " disabled=\"disabled\""
    let redo: HTMLText = draft.position < draft.steps.count ? .none : " disabled=\"disabled\""
    return """
      <section aria-labelledby="steps-h"><h2 id="steps-h">Steps</h2>
      <div class="frame" tabindex="0" role="region" aria-label="What was changed"><table><caption>What was changed, the oldest first</caption>
      <thead><tr><th scope="col">Change</th><th scope="col">Why</th><th scope="col">State</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      <div class="row"><form method="post" action="\(base)/undo">\(Field.token(session))\
      <button class="second"\(undo)>Undo</button></form>\
      <form method="post" action="\(base)/redo">\(Field.token(session))<button class="second"\(redo)>Do again</button></form></div>
      </section>

      """
  }

  /// Every option with a box.
  func options(_ file: ScenarioFile) -> HTMLText {
    let off = Set(draft.inForce.filter { $0.kind == .option }.map(\.path))
    let groups = file.scenario.dimensions.map { dimension -> HTMLText in
      let boxes = (file.scenario.options[dimension] ?? []).map { option -> HTMLText in
        let path = "\(dimension.id).\(option.id)"
        let mark: HTMLText = off.contains(path) ? .none : " checked=\"checked\""
        let isToday = file.scenario.businessAsUsual[dimension] == option.id
        let told = isToday ? " (today)" : ""
        return """
          <div class="box"><input type="checkbox" name="on" value="\(path)" id="on-\(path)"\(mark)/> \
          <label for="on-\(path)">\(option.title)\(told)</label></div>

          """
      }
      return "<fieldset><legend>\(dimension.title)</legend>\(boxes)</fieldset>\n"
    }
    return """
      <section aria-labelledby="options-h"><h2 id="options-h">On the table</h2>
      <details><summary>Take options off the table or put them back</summary>
      <form method="post" action="\(base)/options">\(Field.token(session))\(groups)\
      <div class="field"><label for="why">Why?</label><input id="why" name="reason" type="text"/></div>
      <button>Set</button></form></details></section>

      """
  }

  /// Every number that can be changed, by what it belongs to.
  func table(_ numbers: [Changeable]) -> HTMLText {
    var groups: [(name: String, rows: [Changeable])] = []
    for number in numbers {
      if let known = groups.firstIndex(where: { $0.name == number.group }) {
        groups[known].rows.append(number)
      } else {
        groups.append((number.group, [number]))
      }
    }
    let changed = Set(draft.inForce.map(\.path))
    let parts = groups.map { group -> HTMLText in
      let rows = group.rows.map { number -> HTMLText in
        let mark: HTMLText = changed.contains(number.path) ? " <strong>(changed)</strong>" : .none
        return """
          <tr><th scope="row"><a href="\(base)/change?path=\(number.path)">\(number.title)</a>\(mark)</th>\
          <td class="n">\(number.value)</td><td>\(number.range)</td><td>\(number.source)</td></tr>

          """
      }
      return """
        <details><summary>\(group.name): \(rows.count)</summary>
        <div class="frame" tabindex="0" role="region" aria-label="\(group.name)"><table><caption>\(group.name)</caption>
        <thead><tr><th scope="col">Number</th><th scope="col" class="n">Now</th><th scope="col">Range</th>\
        <th scope="col">Source or reason</th></tr></thead><tbody>\(rows)</tbody></table></div></details>

        """
    }
    return "<section aria-labelledby=\"numbers-h\"><h2 id=\"numbers-h\">Every number</h2>\n\(parts)</section>\n"
  }
}
