import Documents
import Hummingbird
import Renderers
import ReportFiles
import ReportWriter
import Reporting

/// Two runs against each other, of one scenario or of two: every input that differs, then what came out.
struct RunComparePages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/compare") { request, visit in
      try page(Form(query: request.uri.query), visit).response()
    }
  }

  private func page(_ form: Form, _ visit: Visit) throws -> Page {
    let choices = ComparedSide.all(desk)
    let known = { (name: String, other: Int) -> String in
      form.text(name) ?? (choices.indices.contains(other) ? choices[other].value : choices.first?.value ?? "")
    }
    // Beside the run asked for stands the newest other one.
    let first = known("a", 1)
    let second = form.text("b") ?? choices.first { $0.value != first }?.value ?? first
    var page = Page(title: "Two runs compared", session: visit.session, body: .none)
    guard !choices.isEmpty else {
      page.body = "<p>There is nothing to compare yet. <a href=\"/\">Run a scenario</a> first.</p>\n"
      return page
    }
    let sides = (try ComparedSide(first, desk), try ComparedSide(second, desk))
    let isAsked = form["a"] != nil || form["b"] != nil
    var body = choose(choices, first, second)
    if isAsked, let a = sides.0, let b = sides.1 {
      body += bundles(a, b, form) + HTMLText(compared(a, b, form).blocks)
    } else if isAsked {
      page.errors = [("There is no such run any more; choose another", sides.0 == nil ? "a" : "b")]
    }
    page.body = body
    return page
  }

  private func choose(_ choices: [(value: String, title: String)], _ first: String, _ second: String) -> HTMLText {
    """
    <form method="get" action="/compare"><div class="pair">\
    \(Field.choice("a", "First", choices, chosen: first))\(Field.choice("b", "Second", choices, chosen: second))</div>\
    <button>Compare</button></form>

    """
  }

  /// Which bundle of each is looked at.
  private func bundles(_ a: ComparedSide, _ b: ComparedSide, _ form: Form) -> HTMLText {
    guard let first = a.standing(form["x"]), let second = b.standing(form["y"]) else { return .none }
    let named = { (side: ComparedSide) in
      (side.figures?.bundles ?? []).map { (value: $0, title: side.name(of: $0)) }
    }
    return """
      <form method="get" action="/compare"><input type="hidden" name="a" value="\(a.key)"/>\
      <input type="hidden" name="b" value="\(b.key)"/><div class="pair">\
      \(Field.choice("x", "Package of the first", named(a), chosen: first.bundle))\
      \(Field.choice("y", "Package of the second", named(b), chosen: second.bundle))</div>\
      <button class="second">Show these packages</button></form>

      """
  }

  private func compared(_ a: ComparedSide, _ b: ComparedSide, _ form: Form) -> RunComparison {
    let inputs = InputChange<RunGiven>.all(from: a.given, to: b.given).map { change in
      (name: Self.named(change.name), before: change.before, after: change.after)
    }
    let rows = ResultDifference.results(
      { $0 == "ranking.csv" ? a.ranking : nil }, { $0 == "ranking.csv" ? b.ranking : nil }, withMeasures: false)
    let moved = rows.compactMap { row -> (kind: String, name: String, before: String, after: String)? in
      guard row.count == 4 else { return nil }
      let words = row.map(\.plain)
      return (words[0], words[1], words[2], words[3])
    }
    return RunComparison(
      inputs: inputs, first: a.standing(form["x"]), second: b.standing(form["y"]),
      moved: a.figures == nil || b.figures == nil ? [] : moved,
      titles: b.titles.merging(a.titles) { _, first in first })
  }

  /// An input without the words of the command line about it.
  private static func named(_ name: String) -> String {
    for prefix in ["command --set ", "command --"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }
}
