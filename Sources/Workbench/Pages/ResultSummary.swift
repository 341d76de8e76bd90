import Appraisal
import Documents
import Renderers

/// What a run found, in short: the verdict, the order, and what can be taken away. The whole is the report's.
struct ResultSummary {
  let run: Run
  let outcome: RunOutcome

  var html: HTMLText {
    let result = outcome.result
    var blocks: [Block] = []
    if result.isPartial {
      blocks.append(
        .notice([.paragraph("The run was stopped: this rests on \(result.manifest.futures) futures only.")]))
    }
    blocks += outcome.document.sections.first?.blocks ?? []
    return """
      \(steps)<section aria-labelledby="decision-h"><h2 id="decision-h">\(outcome.document.sections.first?.title ?? "")</h2>
      \(ReportLinks.html(blocks, run: run))</section>
      \(changes)\(sections)<section aria-labelledby="order-h"><h2 id="order-h">The order</h2>
      \(HTMLText([.table(ranking)]))</section>
      <section aria-labelledby="take-h"><h2 id="take-h">Read and take away</h2>
      <p><a href="/runs/\(run.id)/report">The whole report</a></p>
      <ul class="files">\(downloads)</ul></section>

      """
  }

  private var steps: HTMLText {
    """
    <ul class="steps"><li><a class="button" href="/runs/\(run.id)/weights">Try other weights</a></li>\
    <li><a class="button" href="/runs/\(run.id)/compare">Compare two packages</a></li>\
    <li><a class="button" href="/compare?a=run:\(run.id)">Compare with another run</a></li>\
    <li><a class="button" href="/scenarios/\(run.request.scenario)/change">Change settings</a></li>\
    <li><a class="button" href="/runs/\(run.id)/report">Read the whole report</a></li></ul>

    """
  }

  private var changes: HTMLText {
    if run.request.changes.isEmpty { return .none }
    let items = run.request.changes.map { "<li><code>\($0.text)</code> – \($0.reason)</li>" as HTMLText }
    return
      "<section aria-labelledby=\"changed-h\"><h2 id=\"changed-h\">Changed for this run</h2><ul>\(items)</ul></section>\n"
  }

  /// The report section by section, and each commissioner's own pages.
  private var sections: HTMLText {
    let all = outcome.document.sections.dropFirst().filter { !$0.isEmpty && $0.id != "commissioners" }.map {
      "<li><a href=\"/runs/\(run.id)/sections/\($0.id)\">\($0.title)</a></li>" as HTMLText
    }
    return """
      <section aria-labelledby="own-h"><h2 id="own-h">My organisation</h2><ul class="files">\(LastResult.organisations(run, outcome))</ul></section>
      <section aria-labelledby="parts-h"><h2 id="parts-h">The report, part by part</h2>
      <ul class="steps">\(LastResult.parts(run, outcome))</ul><ul class="files">\(all)</ul></section>

      """
  }

  private var downloads: [HTMLText] {
    outcome.files.map { file in
      let name = file.name == "index.html" ? "index.html (the report as one file)" : file.name
      let size = (file.bytes.count + 1023) / 1024
      return """
        <li><a href="/runs/\(run.id)/files/\(file.name)" download="\(file.name)">\(name)</a> <small>\(size) KB</small></li>

        """
    }
  }

  private var ranking: Table {
    let result = outcome.result
    var table = Table(
      "ranking", caption: "The best 25 of \(result.bundles.count) bundles, the shortlist, and business as usual",
      [
        .numbers("Rank"), .words("Bundle"), .numbers("Score"), .numbers("Best in"), .numbers("Worst regret"),
      ])
    for (place, position) in result.ranking.enumerated() {
      let isToday = position == result.businessAsUsual
      guard place < 25 || isToday || result.shortlist.contains(position) else { continue }
      let found = result.bundles[position]
      let name = BundleNames.titles(of: found.choices, in: result.scenario)
      table.add(
        [
          .count(place + 1), .text(isToday ? name + " (business as usual)" : name), .points(found.score),
          .share(found.probabilityBest, places: 0), .points(found.worstRegret),
        ], place == 0 ? .leader : isToday ? .today : .plain)
    }
    return table
  }
}
