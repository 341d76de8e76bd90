import Documents
import Renderers

/// The last result of a scenario, from its own page: what it came to, each commissioner's own pages, which belief matters,
/// and when it could be. Whether it is up to date stands in ``DraftNotice``.
struct LastResult {
  let desk: Desk
  let place: ScenarioShelf.Place

  var html: HTMLText {
    guard
      let run = desk.runs.all.first(where: { $0.request.scenario == place.key && $0.outcome != nil }),
      let outcome = run.outcome
    else { return .none }
    return """
      <section aria-labelledby="last-h"><h2 id="last-h">The last result</h2>
      <ul class="steps"><li><a class="button" href="/runs/\(run.id)">Run \(run.id)</a></li>\(Self.parts(run, outcome))</ul>
      <h3>My organisation</h3><ul class="files">\(Self.organisations(run, outcome))</ul></section>

      """
  }

  /// The parts of the report that are asked for most.
  static func parts(_ run: Run, _ outcome: RunOutcome) -> HTMLText {
    ["belief", "when", "timetable"].compactMap { id in
      outcome.document.sections.first { $0.id == id && !$0.isEmpty }
    }.map { section -> HTMLText in
      "<li><a class=\"button\" href=\"/runs/\(run.id)/sections/\(section.id)\">\(section.title)</a></li>"
    }.joined()
  }

  /// Each commissioner's own pages.
  static func organisations(_ run: Run, _ outcome: RunOutcome) -> HTMLText {
    SectionPages.organisations(in: outcome.document).map { one -> HTMLText in
      "<li><a href=\"/runs/\(run.id)/organisations/\(one.id)\">\(one.title)</a></li>"
    }.joined()
  }
}
