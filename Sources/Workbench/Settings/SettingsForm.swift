import Documents
import OptionKit
import Renderers

/// The settings of a group as a form, made from what was declared: a number box with a slider, a select or a line each,
/// with unit, range, source and default, and a box for why.
struct SettingsForm {
  let group: SettingGroup
  let draft: Draft
  /// Where it is sent.
  let path: String
  let session: Session?
  /// What was sent and is wrong, by field.
  var errors: [(text: String, field: String)] = []
  /// What stood in the fields that were sent.
  var given = Form()

  var html: HTMLText {
    let reasons = Dictionary(draft.inForce.map { ($0.key, $0.reason) }) { _, last in last }
    let rows = zip(group.own, group.now).map { own, now in
      row(own, now, reasons["\(own.change.rawValue) \(own.key)"])
    }
    let isOnly = group.own.allSatisfy { $0.control == .none }
    let send: HTMLText = """
      \(Field.line("reason", "Why, for every change above that gives no reason of its own?", value: given["reason"] ?? "", hint: "Kept with each change and with every run that rests on it."))\
      <button>Set</button>
      """
    let once: HTMLText =
      group.own.first { $0.source == shared }.map { "<p>Unless said otherwise below: \(Self.origin($0))</p>\n" }
      ?? .none
    let known: HTMLText =
      group.own.contains { !$0.believed.isEmpty && $0.change == .setting }
      ? "<p>A number set here is taken as known: every future has it, and its range is not drawn any more.</p>\n"
      : .none
    return """
      \(known)\(once)<form method="post" action="\(path)" class="settings" novalidate="novalidate">\(Field.token(session))
      <div class="weights">\(rows)</div>
      \(isOnly ? .none : send)</form>

      """
  }

  private func row(_ own: Changeable, _ now: Changeable, _ reason: String?) -> HTMLText {
    let id = "v.\(own.path)"
    let value = given[id] ?? now.value
    let wrong = errors.filter { $0.field == id }.map(\.text)
    let mark: HTMLText = reason == nil ? .none : " <strong class=\"small\">(changed)</strong>"
    let error: HTMLText = wrong.map { "<p class=\"error\"><span class=\"away\">Error: </span>\($0)</p>" as HTMLText }
      .joined()
    let told: HTMLText = wrong.isEmpty ? .none : "<div id=\"\(id)-error\">\(error)</div>"
    return """
      <fieldset class="weight setting\(wrong.isEmpty ? "" : " wrong")" data-now="\(now.value)"><legend>\(NumberFormat.sentence(own.title))\(mark)</legend>
      <div class="hint" id="\(id)-hint">\(facts(own, now))</div>\(told)
      \(control(own, id, value, !wrong.isEmpty))\(why(own, reason))</fieldset>

      """
  }

  /// Where several values of the group come from alike, said once over all of them; empty where that is not so.
  private var shared: String {
    let counts = Dictionary(group.own.map { ($0.source, 1) }, uniquingKeysWith: +)
    return group.own.map(\.source).first { !$0.isEmpty && $0 != "default" && counts[$0, default: 0] > 1 } ?? ""
  }

  private static func origin(_ own: Changeable) -> String {
    let word = own.kind == "assumption" ? "Assumed: " : own.kind == "setting" ? "Set: " : "Source: "
    return word + ended(own.source)
  }

  /// Everything known of it.
  private func facts(_ own: Changeable, _ now: Changeable) -> HTMLText {
    var lines: [String] = []
    if now.value != own.value { lines.append("In the scenario: \(own.value).") }
    if !own.believed.isEmpty { lines.append("Believed: \(own.believed).") }
    if !own.allowed.isEmpty { lines.append("Allowed: \(own.allowed).") }
    if !own.source.isEmpty, own.source != shared { lines.append(Self.origin(own)) }
    if !own.standard.isEmpty {
      let why = own.standardReason.isEmpty || own.standardReason == own.source ? "" : ", \(own.standardReason)"
      lines.append(Self.ended("Default: \(own.standard)\(why)"))
    }
    return "<p>\(lines.joined(separator: " "))</p><p><code>\(own.path)</code></p>"
  }

  private func control(_ own: Changeable, _ id: String, _ value: String, _ isWrong: Bool) -> HTMLText {
    let wrong: HTMLText = isWrong ? " aria-invalid=\"true\"" : .none
    let by: HTMLText = " aria-describedby=\"\(id)-hint\(isWrong ? " \(id)-error" : "")\""
    let label: HTMLText = "<label for=\"\(id)\">Value<span class=\"away\"> of: \(own.title)</span></label>\n"
    switch own.control {
    case .none: return "<p>\(value.isEmpty ? "empty" : value). It is changed in the scenario's file.</p>"
    case .words(let words):
      let items = words.map { word -> HTMLText in
        let mark: HTMLText = word == value ? " selected=\"selected\"" : .none
        return "<option value=\"\(word)\"\(mark)>\(Self.said(word))</option>"
      }
      return "\(label)<select id=\"\(id)\" name=\"\(id)\"\(by)\(wrong)>\(items)</select>"
    case .text:
      return "\(label)<input id=\"\(id)\" name=\"\(id)\" type=\"text\" value=\"\(value)\"\(by)\(wrong)/>"
    case .number(let slider):
      let unit = own.unit == .share || own.unit == .number ? "" : own.unit.rawValue
      return """
        \(label)<input id="\(id)" name="\(id)" type="text" inputmode="decimal" class="number" value="\(value)"\(by)\(wrong)/> \
        <span class="unit">\(unit)</span>\(slider.map { range(own, id, value, $0) } ?? .none)
        """
    }
  }

  private func range(_ own: Changeable, _ id: String, _ value: String, _ slider: ClosedRange<Double>) -> HTMLText {
    let times = own.unit == .share ? 100.0 : 1
    let (low, high) = (slider.lowerBound * times, slider.upperBound * times)
    let at = (Double(setting: Setting(value)) ?? slider.lowerBound) * times
    let step = own.isWhole ? max(1, Self.step(high - low)) : Self.step(high - low)
    return """
      <label class="away" for="\(id)-slider">\(own.title), slider</label><input id="\(id)-slider" type="range" \
      min="\(NumberFormat.short(low))" max="\(NumberFormat.short(high))" step="\(NumberFormat.short(step))" \
      value="\(NumberFormat.short(at))" data-box="\(id)" data-suffix="\(own.unit == .share ? "%" : "")"/>
      """
  }

  /// About a hundred steps, each a round number.
  static func step(_ width: Double) -> Double {
    var step = 1e-6
    for _ in 0..<18 {
      for digit in [1.0, 2, 5] where width / (step * digit) <= 200 { return step * digit }
      step *= 10
    }
    return step
  }

  private func why(_ own: Changeable, _ reason: String?) -> HTMLText {
    if own.control == .none { return .none }
    let id = "r.\(own.path)"
    let wrong = errors.first { $0.field == id }?.text
    let told: HTMLText =
      wrong.map { "<p class=\"error\" id=\"\(id)-error\"><span class=\"away\">Error: </span>\($0)</p>" } ?? .none
    let by: HTMLText = wrong == nil ? .none : " aria-describedby=\"\(id)-error\" aria-invalid=\"true\""
    return """
      \(told)<label class="why" for="\(id)">Why<span class="away"> another value of: \(own.title)</span>?</label>\
      <input id="\(id)" name="\(id)" type="text" value="\(given[id] ?? reason ?? "")"\(by)/>
      """
  }

  /// A text as a sentence that ends.
  private static func ended(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }

  private static func said(_ word: String) -> String {
    switch word {
    case "true": "yes"
    case "false": "no"
    default: word
    }
  }
}
