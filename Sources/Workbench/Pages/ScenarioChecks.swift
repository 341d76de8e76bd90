import Commissioning
import Documents
import Renderers
import ScenarioFiles

/// The figures that a scenario states more than once, beside one another, and published figures beside what follows.
struct ScenarioChecks {
  let file: ScenarioFile

  var html: HTMLText {
    var checks = file.scenario.checks
    var failed: [HTMLText] = []
    for expectation in file.expectations {
      do { checks.append(try expectation.check(in: file.scenario)) } catch {
        failed.append("<li>\(expectation.title): \("\(error)")</li>")
      }
    }
    guard !checks.isEmpty || !failed.isEmpty else { return .none }
    let open = checks.filter(\.isOpen)
    var table = Table(
      "checks", caption: "Figures beside one another, and published figures beside what the options give",
      [.words("Figure"), .words("Outcome"), .prose("Reading adopted, and why")])
    for check in checks {
      let why = check.adopted.map { "\($0.reading): \($0.reason)" } ?? (check.isOpen ? "no reading is adopted" : "")
      let tone: RichText.Tone = check.isOpen ? .bad : check.outcome == .agrees ? .good : .plain
      table.add([.text(check.title), .words(.tag(RichText(check.outcome.rawValue), tone)), .text(why)])
    }
    let verdict: HTMLText =
      open.isEmpty && failed.isEmpty
      ? "<p>No problem was found. \(checks.count) comparisons: each agrees or has a reading adopted.</p>"
      : "<p><strong>\(open.count + failed.count) comparisons are open.</strong></p><ul>\(failed)</ul>"
    return """
      <section aria-labelledby="check-h"><h2 id="check-h">Check</h2>
      \(verdict)
      <details><summary>All comparisons</summary>\(HTMLText([.table(table)]))</details></section>

      """
  }
}
