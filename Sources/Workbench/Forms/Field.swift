import Renderers

/// Parts of forms, each with its label, its hint and what is wrong with it.
enum Field {
  /// What shows that a form comes from this session's own page.
  static func token(_ session: Session?) -> HTMLText {
    session.map { "<input type=\"hidden\" name=\"csrf\" value=\"\($0.token)\"/>" } ?? .none
  }

  /// A line of text or a number.
  static func line(
    _ name: String, _ label: String, value: String = "", hint: String = "", error: String? = nil,
    type: String = "text", extra: HTMLText = .none
  ) -> HTMLText {
    let told = [hint.isEmpty ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap { $0 }
    let by: HTMLText = told.isEmpty ? .none : " aria-describedby=\"\(told.joined(separator: " "))\""
    let wrong: HTMLText = error == nil ? .none : " aria-invalid=\"true\""
    return """
      <div class="field\(error == nil ? "" : " wrong")"><label for="\(name)">\(label)</label>\
      \(note(hint, "\(name)-hint", "hint"))\(note(error ?? "", "\(name)-error", "error"))\
      <input id="\(name)" name="\(name)" type="\(type)" value="\(value)"\(by)\(wrong)\(extra)/></div>

      """
  }

  /// Several lines of text.
  static func area(_ name: String, _ label: String, value: String = "", hint: String = "") -> HTMLText {
    let by: HTMLText = hint.isEmpty ? .none : " aria-describedby=\"\(name)-hint\""
    return """
      <div class="field"><label for="\(name)">\(label)</label>\(note(hint, "\(name)-hint", "hint"))\
      <textarea id="\(name)" name="\(name)" rows="2"\(by)>\(value)</textarea></div>

      """
  }

  /// One of several.
  static func choice(
    _ name: String, _ label: String, _ options: [(value: String, title: String)], chosen: String, hint: String = ""
  ) -> HTMLText {
    let items = options.map { option -> HTMLText in
      let mark: HTMLText = option.value == chosen ? " selected=\"selected\"" : .none
      return "<option value=\"\(option.value)\"\(mark)>\(option.title)</option>"
    }
    let by: HTMLText = hint.isEmpty ? .none : " aria-describedby=\"\(name)-hint\""
    return """
      <div class="field"><label for="\(name)">\(label)</label>\(note(hint, "\(name)-hint", "hint"))\
      <select id="\(name)" name="\(name)"\(by)>\(items)</select></div>

      """
  }

  private static func note(_ text: String, _ id: String, _ style: String) -> HTMLText {
    if text.isEmpty { return .none }
    let mark: HTMLText = style == "error" ? "<span class=\"away\">Error: </span>" : .none
    return "<p class=\"\(style)\" id=\"\(id)\">\(mark)\(text)</p>"
  }
}
