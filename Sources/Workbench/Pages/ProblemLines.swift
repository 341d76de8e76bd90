import Diagnostics
import Renderers

/// Every problem of a scenario under the line that it is about.
struct ProblemLines {
  let problems: [Problem]
  let place: ScenarioShelf.Place
  let shelf: ScenarioShelf
  /// Lines shown before and after.
  private static let around = 2

  var html: HTMLText {
    var known: [String: [Substring]] = [:]
    let parts = problems.enumerated().map { number, problem -> HTMLText in
      var shown = HTMLText.none
      if let location = problem.location, let line = location.line, location.sheet == nil {
        let lines = known[location.file] ?? shelf.lines(of: location.file, in: place)
        known[location.file] = lines
        shown = excerpt(lines, line)
      }
      return """
        <article class="card problem" id="problem-\(number + 1)" tabindex="-1"><h3>\(problem.location?.description ?? place.key)</h3>
        \(shown)<p class="error">\(problem.message).</p>\
        \(problem.remedy.isEmpty ? .none : "<p>What to do: \(problem.remedy).</p>" as HTMLText)</article>

        """
    }
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return """
      <section aria-labelledby="check-h"><h2 id="check-h">Check: \(count)</h2>
      \(parts)<p>Mend the file, then load this page again.</p></section>

      """
  }

  private func excerpt(_ lines: [Substring], _ line: Int) -> HTMLText {
    guard lines.indices.contains(line - 1) else { return .none }
    let first = max(1, line - Self.around)
    let shown = (first...min(lines.count, line + Self.around)).map { number -> HTMLText in
      let text = String(lines[number - 1].prefix(300))
      return number == line
        ? "<mark><b>\(number)</b> \(text)</mark>\n" : "<span><b>\(number)</b> \(text)</span>\n"
    }
    return "<pre class=\"source\" tabindex=\"0\">\(shown)</pre>"
  }
}
