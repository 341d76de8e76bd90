import Documents
import Foundation
import Hummingbird
import Renderers

/// Weights tried on a finished run: the order moves at once, and the weights may be kept for the next run.
struct WeightPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/runs/:id/weights") { request, visit in
      let (run, outcome) = try found(visit)
      let (given, errors) = Self.weights(Form(query: request.uri.query), outcome)
      return page(run, outcome, given, errors, visit).response(errors.isEmpty ? .ok : .unprocessableContent)
    }
    router.get("/runs/:id/order") { request, visit in
      let (_, outcome) = try found(visit)
      let (given, _) = Self.weights(Form(query: request.uri.query), outcome)
      let order = WeighedOrder(outcome.result, kept: outcome.kept, given: given)
      let rows = WeightForm(order: order).shares.map { "{\"share\":\(quoted($0.share)),\"turns\":\(quoted($0.turns))}" }
      let html = quoted(WeighedTables(order: order).html.markup)
      return Answer.text(
        "{\"html\":\(html),\"rows\":[\(rows.joined(separator: ","))]}", "application/json")
    }
    router.post("/runs/:id/weights") { _, visit in
      let (run, outcome) = try found(visit)
      let (given, found) = Self.weights(visit.form, outcome)
      var errors = found
      guard let reason = visit.form.text("reason") else {
        errors.append(("Say why these weights should count", "reason"))
        return page(run, outcome, given, errors, visit).response(.unprocessableContent)
      }
      guard errors.isEmpty else { return page(run, outcome, given, errors, visit).response(.unprocessableContent) }
      keep(given, outcome, run, reason)
      return Answer.goTo("/scenarios/\(run.request.scenario)")
    }
  }

  private func quoted(_ text: String) -> String { JSONText.quoted(text) }

  private func found(_ visit: Visit) throws(Refusal) -> (Run, RunOutcome) {
    guard let run = desk.runs.run(visit.part("id")), let outcome = run.outcome else { throw .notFound }
    return (run, outcome)
  }

  /// The weights that a form gives, those of the run where it gives none, with what is wrong.
  static func weights(_ form: Form, _ outcome: RunOutcome) -> ([Double], [(text: String, field: String)]) {
    var errors: [(text: String, field: String)] = []
    let criteria = outcome.result.plan.criteria
    let given = criteria.map { judged -> Double in
      let name = "w.\(judged.option.id)"
      guard let text = form.text(name) else { return judged.weight }
      guard let weight = Double(text), (0...1_000_000).contains(weight) else {
        errors.append(("The weight of \(judged.option.title) must be a number from 0 upwards", name))
        return judged.weight
      }
      return weight
    }
    if !given.contains(where: { $0 > 0 }) { errors.append(("At least one weight must be above 0", "")) }
    return (given, errors)
  }

  /// Puts every weight that differs from the run's in the draft; one that was changed before and is back where the
  /// scenario has it is no longer changed.
  private func keep(_ given: [Double], _ outcome: RunOutcome, _ run: Run, _ reason: String) {
    let now = Date().timeIntervalSince1970
    desk.notebook.change(run.request.scenario) { draft in
      for (judged, weight) in zip(outcome.result.plan.criteria, given) where weight != judged.weight {
        draft.add(
          Change(kind: .weight, path: judged.option.id, value: NumberFormat.short(weight), reason: reason, at: now))
      }
    }
  }

  private func page(
    _ run: Run, _ outcome: RunOutcome, _ given: [Double], _ errors: [(text: String, field: String)], _ visit: Visit
  ) -> Page {
    let order = WeighedOrder(outcome.result, kept: outcome.kept, given: given)
    return Page(
      title: "Weights: \(run.title)", kind: "Run \(run.id)",
      crumbs: [.init(title: "Scenarios", path: "/"), .init(title: "Run \(run.id)", path: "/runs/\(run.id)")],
      errors: errors, session: visit.session,
      body: RunAgain.notice(run, desk, visit.session) + WeightForm(order: order).html(run: run, session: visit.session)
        + "<section aria-labelledby=\"order-h\"><h2 id=\"order-h\">The order with these weights</h2>\n<div id=\"order\" "
        + "data-order=\"/runs/\(run.id)/order\">\(WeighedTables(order: order).html)</div>"
        + "<p class=\"away\" role=\"status\" id=\"order-status\"></p></section>\n")
  }
}
