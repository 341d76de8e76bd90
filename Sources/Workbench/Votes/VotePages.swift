import Coalitions
import Commissioning
import Hummingbird
import OptionKit
import Renderers
import Simulation

/// The vote: weights, quota and denominator changed, and power, blockers and the chance of passing at once.
struct VotePages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/vote") { request, visit in
      let form = Form(query: request.uri.query)
      let question = VoteQuestion(form)
      let (body, errors) = answer(question)
      if form["part"] != nil { return Answer.text(body.markup, "text/html; charset=utf-8") }
      return page(question, body, errors, visit).response(errors.isEmpty ? .ok : .unprocessableContent)
    }
    router.get("/scenarios/:id/votes") { _, visit in try rules(visit).response() }
  }

  private func answer(_ question: VoteQuestion) -> (HTMLText, [(text: String, field: String)]) {
    do throws(VoteQuestion.Mistakes) {
      let read = try question.game()
      do throws(VotingError) {
        let answer = try VoteAnswer(names: read.names, weights: read.weights, game: read.game, chance: read.chance)
        return (HTMLText(answer.blocks), [])
      } catch { throw VoteQuestion.Mistakes(all: [("\(error)", "members")]) }
    } catch {
      return (error.all.map { "<p class=\"error\">\($0.text).</p>\n" as HTMLText }.joined(), error.all)
    }
  }

  private func page(
    _ question: VoteQuestion, _ body: HTMLText, _ errors: [(text: String, field: String)], _ visit: Visit
  ) -> Page {
    let kinds = [(value: "at-least", title: "at least the quota"), (value: "over", title: "more than the quota")]
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    let form: HTMLText = """
      <form method="get" action="/vote" data-live="/vote" data-into="answer">
      <div class="field"><label for="members">Members and their weights</label>\
      <p class="hint" id="members-hint">One a line: the name, a comma, the weight.</p>\
      <textarea id="members" name="members" rows="8" aria-describedby="members-hint">\(question.members)</textarea></div>
      \(Field.choice("kind", "A yes needs", kinds, chosen: question.isStrict ? "over" : "at-least"))\
      \(Field.line("quota", "Quota", value: question.quota, hint: "Votes such as 51, or a share such as 50% or 2/3.", error: wrong("quota")))\
      \(Field.line("total", "Share of what total", value: question.total, hint: "The denominator of a share; the votes that exist where it is empty.", error: wrong("total")))\
      \(Field.line("yes", "Chance that a member says yes, per cent", value: question.yes, error: wrong("yes"), extra: " inputmode=\"decimal\""))\
      <button>Work it out</button></form>

      """
    return Page(
      title: "The vote", crumbs: [.init(title: "Scenarios", path: "/")], errors: errors, session: visit.session,
      body: "<div class=\"two\">\(form)<div id=\"answer\" aria-live=\"polite\">\(body)</div></div>\n")
  }

  /// The rules of a scenario in the largest unit of today's map, each with a way to change it.
  private func rules(_ visit: Visit) throws -> Page {
    guard let place = desk.shelf.place(visit.part("id")) else { throw Refusal.notFound }
    let scenario = try desk.shelf.read(place).scenario
    let today = scenario.businessAsUsual[.footprint] ?? ""
    guard let footprint = scenario.option(.footprint, today)?.option as? any FootprintOption,
      let unit = try footprint.map(of: scenario.service).units.max(by: { $0.members.count < $1.members.count })
    else { throw Refusal.notFound }
    let voters = Electorate(of: unit, in: scenario.service)
    let names = voters.commissioners.map { scenario.service.commissioners[$0].title }
    let support = scenario.input(.support).uncertainty.distribution.mean
    var items: [HTMLText] = []
    for named in scenario.options[.rule] ?? [] {
      guard let rule = named.option as? any VotingRule, let game = try? rule.game(for: voters, matter: .ordinary) else {
        continue
      }
      let way: HTMLText
      if let question = VoteQuestion(game, names: names, support: support) {
        way = "<a href=\"/vote?\(query(question))\">Change its weights and quota</a>"
      } else {
        way = "<span class=\"small\">It is composed of several tests; the report shows who holds power under it.</span>"
      }
      items.append("<li><strong>\(named.title)</strong><br/>\(way)</li>")
    }
    return Page(
      title: "Rules of \(scenario.title)", kind: "Ordinary matters, in \(unit.title)",
      crumbs: [.init(title: "Scenarios", path: "/"), .init(title: scenario.title, path: "/scenarios/\(place.key)")],
      session: visit.session, body: "<ul>\(items)</ul>\n")
  }

  private func query(_ question: VoteQuestion) -> String {
    Form.query([
      ("members", question.members), ("kind", question.isStrict ? "over" : "at-least"), ("quota", question.quota),
      ("total", question.total), ("yes", question.yes),
    ])
  }
}
