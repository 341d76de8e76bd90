import Coalitions
import Commissioning
import Hummingbird
import OptionKit
import Renderers
import Reporting
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
      let vote = try question.vote()
      do throws(VotingError) {
        return (HTMLText(try VoteReport(vote).blocks), [])
      } catch { throw VoteQuestion.Mistakes(all: [("\(error)", "name-1")]) }
    } catch {
      return (error.all.map { "<p class=\"error\">\($0.text).</p>\n" as HTMLText }.joined(), error.all)
    }
  }

  private func page(
    _ question: VoteQuestion, _ body: HTMLText, _ errors: [(text: String, field: String)], _ visit: Visit
  ) -> Page {
    let form = VoteForm(question: question, errors: errors).html
    return Page(
      title: "The vote", crumbs: [.init(title: "Scenarios", path: "/")], errors: errors, session: visit.session,
      body: "<div class=\"two wide\">\(form)<div id=\"answer\" aria-live=\"polite\">\(body)</div></div>\n")
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
    let attendance = voters.commissioners.map { place in
      scenario.stances.indices.contains(place) ? scenario.stances[place].attendance : 1
    }
    var items: [HTMLText] = []
    for named in scenario.options[.rule] ?? [] {
      guard let rule = named.option as? any VotingRule, let game = try? rule.game(for: voters, matter: .ordinary) else {
        continue
      }
      let way: HTMLText
      let procedure = try? rule.procedure(for: voters, matter: .ordinary)
      let outlook = procedure.flatMap { try? DecisionOutlook(scenario, voters, game, $0, matter: .ordinary) }
      if let question = VoteQuestion(
        game, names: names, support: support, attendance: attendance, quorum: outlook?.quorum ?? 0)
      {
        way = "<a href=\"/vote?\(Form.query(question.fields))\">Change its weights and quota</a>"
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
}
