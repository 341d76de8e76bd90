import Documents
import Renderers
import ScenarioFiles

/// What a scenario is about, and what is on the table.
struct ScenarioSummary {
  let file: ScenarioFile

  var html: HTMLText {
    let scenario = file.scenario
    let years = "\(scenario.firstYear) and \(scenario.years - 1) more"
    let facts = [
      "\(scenario.service.count) commissioners", "\(file.plan.criteria.count) criteria",
      "law and prices as of \(scenario.service.asOf.words)", "years run: \(years)",
    ]
    let options = scenario.dimensions.map { dimension -> HTMLText in
      let named = (scenario.options[dimension] ?? []).map { "<li>\($0.title)</li>" as HTMLText }
      return "<details><summary>\(dimension.title): \(named.count)</summary><ul>\(named)</ul></details>\n"
    }
    let notes = file.notes.map { "<li>\($0)</li>" as HTMLText }
    let told: HTMLText = notes.isEmpty ? .none : "<div class=\"notice\" role=\"note\"><ul>\(notes)</ul></div>\n"
    return """
      <p class="lead">\(scenario.summary)</p>
      <p class="facts">\(facts.joined(separator: " · "))</p>
      \(told)<section aria-labelledby="table-h"><h2 id="table-h">On the table</h2>
      \(options)</section>

      """
  }
}
