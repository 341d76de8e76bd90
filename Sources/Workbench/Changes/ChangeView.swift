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
    let told = [(number.believed, "Believed"), (number.allowed, "Allowed")].filter { !$0.0.isEmpty }
    let range = told.map { "\($0.1): \($0.0). " }.joined()
    return """
      <section aria-labelledby="one-h"><h2 id="one-h">\(number.title)</h2>
      <p>\(number.group). Now <strong>\(number.value)</strong> \(number.unit == .share ? "" : number.unit.rawValue). \(range)\
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
    return """
      <section aria-labelledby="steps-h"><h2 id="steps-h">Steps</h2>
      <div class="frame" tabindex="0" role="region" aria-label="What was changed"><table><caption>What was changed, the oldest first</caption>
      <thead><tr><th scope="col">Change</th><th scope="col">Why</th><th scope="col">State</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      \(undoing(""))</section>

      """
  }

  /// Undo and redo; a group's form comes back to itself.
  func undoing(_ group: String) -> HTMLText {
    if draft.steps.isEmpty { return .none }
    let undo: HTMLText = draft.position > 0 ? .none : " disabled=\"disabled\""
    let redo: HTMLText = draft.position < draft.steps.count ? .none : " disabled=\"disabled\""
    let kept: HTMLText = Field.token(session) + "<input type=\"hidden\" name=\"group\" value=\"\(group)\"/>"
    return """
      <div class="row"><form method="post" action="\(base)/undo">\(kept)<button class="second"\(undo)>Undo</button></form>\
      <form method="post" action="\(base)/redo">\(kept)<button class="second"\(redo)>Do again</button></form></div>

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

  /// Every setting by what it belongs to, each group a form of its own, and those whose name holds what is looked for.
  func groups(_ groups: [SettingGroup], find: String) -> HTMLText {
    let items = groups.map { group -> HTMLText in
      let changed = group.changed(in: draft)
      let mark: HTMLText = changed == 0 ? .none : " <strong>(\(changed) changed)</strong>"
      return """
        <li><a href="\(base)/settings/\(group.id)">\(group.title)</a> <small>\(group.own.count)</small>\(mark)</li>

        """
    }
    return """
      <section aria-labelledby="numbers-h"><h2 id="numbers-h">Every setting</h2>
      <form method="get" action="\(base)/change#numbers-h" class="inline" role="search">\
      \(Field.line("find", "Find a setting", value: find, hint: "A word of its name, such as growth."))<button class="second">Find</button></form>
      \(find.isEmpty ? .none : found(groups, find))<ul class="files">\(items)</ul></section>

      """
  }

  private func found(_ groups: [SettingGroup], _ find: String) -> HTMLText {
    let words = find.lowercased().split(separator: " ")
    let rows = groups.flatMap { group in
      zip(group.own, group.now).filter { own, _ in
        let text = "\(own.title) \(own.path) \(own.group)".lowercased()
        return words.allSatisfy(text.contains)
      }.map { own, now -> HTMLText in
        """
        <tr><th scope="row"><a href="\(base)/settings/\(group.id)#v.\(own.path)">\(own.title)</a></th>\
        <td class="n">\(now.value)</td><td>\(group.title)</td></tr>

        """
      }
    }
    if rows.isEmpty { return "<p role=\"status\">No setting is called so.</p>\n" }
    return """
      <div class="frame" tabindex="0" role="region" aria-label="Found"><table><caption>\(rows.count) found</caption>
      <thead><tr><th scope="col">Setting</th><th scope="col" class="n">Now</th><th scope="col">Of</th></tr></thead>
      <tbody>\(rows.prefix(200).map { $0 })</tbody></table></div>

      """
  }
}
