import Documents
import Foundation
import Diagnostics
import Hummingbird
import Renderers

/// What a member does: joins by the code, weighs with a reason, sees how far everybody agrees once a round is closed.
struct MemberPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/join") { _, _ in joinForm([], [:]).response() }
    router.post("/join") { _, visit in try join(visit) }
    router.get("/workshops/:id/member") { request, visit in
      let (workshop, member) = try mine(visit)
      if Form(query: request.uri.query)["part"] != nil {
        return Answer.text(status(workshop, member).markup, "text/html; charset=utf-8")
      }
      return page(workshop, member, visit, [], [:]).response()
    }
    router.post("/workshops/:id/member") { _, visit in try weigh(visit) }
  }

  private func joinForm(_ errors: [(text: String, field: String)], _ given: [String: String]) -> Page {
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    return Page(
      title: "Join a workshop", errors: errors,
      body: """
        <form method="post" action="/join">
        \(Field.line("code", "Code of the workshop", value: given["code"] ?? "", hint: "Six digits, from the facilitator.", error: wrong("code"), extra: " inputmode=\"numeric\" autocomplete=\"off\""))\
        \(Field.line("name", "Your name", value: given["name"] ?? "", error: wrong("name"), extra: " autocomplete=\"name\""))\
        \(Field.line("organisation", "Your organisation", value: given["organisation"] ?? "", hint: "Members of one organisation count as one.", extra: " autocomplete=\"organization\""))\
        \(Field.line("key", "Return code, if you were here before", value: given["key"] ?? "", hint: "It stands at the foot of your page.", error: wrong("key"), extra: " autocomplete=\"off\""))\
        <button>Join</button></form>

        """)
  }

  private func join(_ visit: Visit) throws -> Response {
    let form = visit.form
    let given = Dictionary(form.fields.map { ($0.name, $0.value) }) { first, _ in first }
    var errors: [(text: String, field: String)] = []
    let name = VisibleText.line(String((form.text("name") ?? "").prefix(80)))
    let organisation = VisibleText.line(String((form.text("organisation") ?? "").prefix(80)))
    let key = form.text("key")
    if name.isEmpty, key == nil { errors.append(("Give your name", "name")) }
    guard desk.gate.mayTryCode else {
      return joinForm([("Too many wrong codes; wait a minute", "code")], given).response(.tooManyRequests)
    }
    guard let workshop = desk.notebook.workshops.first(where: { Secret.isSame($0.code, form.text("code") ?? "") })
    else {
      desk.gate.noteWrongCode()
      return joinForm([("There is no workshop with this code", "code")] + errors, given).response(.unprocessableContent)
    }
    if !errors.isEmpty { return joinForm(errors, given).response(.unprocessableContent) }
    let id = workshop.id
    let number = desk.notebook.changeWorkshops { all -> Int? in
      guard let place = all.firstIndex(where: { $0.id == id }) else { return nil }
      if let key { return all[place].members.first { Secret.isSame($0.key, key) }?.number }
      guard all[place].members.count < Workshop.mostMembers else { return nil }
      let number = all[place].members.count + 1
      all[place].members.append(
        Workshop.Member(
          number: number, name: name, organisation: organisation, key: "\(number)-" + Secret.code(digits: 6)))
      return number
    }
    guard let number else {
      desk.gate.noteWrongCode()
      return joinForm([(key == nil ? "The workshop is full" : "There is no such return code here", "key")], given)
        .response(.unprocessableContent)
    }
    var response = Answer.goTo("/workshops/\(id)/member")
    response.headers[.setCookie] = SafetyHeaders.cookie(desk.gate.enter(as: .member(workshop: id, number: number)))
    return response
  }

  private func mine(_ visit: Visit) throws(Refusal) -> (Workshop, Workshop.Member) {
    guard case .member(let id, let number)? = visit.session?.role, id == visit.part("id"),
      let workshop = desk.notebook.workshops.first(where: { $0.id == id }),
      let member = workshop.members.first(where: { $0.number == number })
    else { throw .notFound }
    return (workshop, member)
  }

  private func weigh(_ visit: Visit) throws -> Response {
    let (workshop, member) = try mine(visit)
    var errors: [(text: String, field: String)] = []
    var points: [String: Double] = [:]
    for criterion in workshop.criteria {
      let text = visit.form.text("w.\(criterion.id)") ?? ""
      guard let value = Double(text), (0...1000).contains(value) else {
        errors.append(("Points of \(criterion.title) must be a number from 0 to 1000", "w.\(criterion.id)"))
        continue
      }
      points[criterion.id] = value
    }
    if errors.isEmpty, !points.values.contains(where: { $0 > 0 }) {
      errors.append(("At least one criterion needs more than 0 points", "w.\(workshop.criteria.first?.id ?? "")"))
    }
    let reason = String((visit.form.text("reason") ?? "").prefix(2000))
    if reason.isEmpty { errors.append(("Say why", "reason")) }
    let given = Dictionary(visit.form.fields.map { ($0.name, $0.value) }) { first, _ in first }
    guard errors.isEmpty else {
      return page(workshop, member, visit, errors, given).response(.unprocessableContent)
    }
    let entry = Workshop.Entry(member: member.number, points: points, reason: reason, at: Date().timeIntervalSince1970)
    let isTaken = desk.notebook.changeWorkshops { all in
      all.firstIndex { $0.id == workshop.id }.map { all[$0].take(entry) } ?? false
    }
    guard isTaken else {
      return page(workshop, member, visit, [("The round is closed; your points were not taken", "")], given)
        .response(.conflict)
    }
    return Answer.goTo("/workshops/\(workshop.id)/member")
  }

  /// What a member is told while it waits.
  private func status(_ workshop: Workshop, _ member: Workshop.Member) -> HTMLText {
    let round = workshop.rounds.count
    let own = workshop.rounds.last?.entries.contains { $0.member == member.number } == true
    let words =
      workshop.isFrozen
      ? "The weights are frozen. Thank you."
      : !workshop.isOpen
        ? "Round \(round) is closed. Look at how far everybody agrees; another round may follow."
        : own ? "Round \(round) is open. Your points are kept; you may still change them." : "Round \(round) is open."
    let line: HTMLText = "<p role=\"status\"><strong>\(words)</strong></p>\n"
    // Others are shown once nobody can be swayed by them.
    var shown = workshop
    if workshop.isOpen { shown.rounds.removeLast() }
    return line + WorkshopView(workshop: shown).standing
  }

  private func page(
    _ workshop: Workshop, _ member: Workshop.Member, _ visit: Visit, _ errors: [(text: String, field: String)],
    _ given: [String: String]
  ) -> Page {
    let last = workshop.entry(of: member.number)
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    let fields = workshop.criteria.map { criterion -> HTMLText in
      let name = "w.\(criterion.id)"
      let known = last?.points[criterion.id].map { NumberFormat.short($0) } ?? ""
      return Field.line(
        name, criterion.title, value: given[name] ?? known, hint: criterion.swing, error: wrong(name), type: "number",
        extra: " min=\"0\" max=\"1000\" step=\"any\"")
    }
    let form: HTMLText = """
      <form method="post" action="/workshops/\(workshop.id)/member">\(Field.token(visit.session))
      <p>Give 100 points to the criterion whose swing matters most to you, and the others their worth beside it.</p>
      \(fields)\(Field.line("reason", "Why?", value: given["reason"] ?? last?.reason ?? "", error: wrong("reason")))\
      <button>Send my points</button></form>

      """
    return Page(
      title: "Weigh: \(workshop.title)", kind: "\(member.name) \(member.organisation)", errors: errors,
      session: visit.session,
      body: """
        <div data-poll="/workshops/\(workshop.id)/member?part=1">\(status(workshop, member))</div>
        \(workshop.isOpen ? form : .none)<p class="small">Your return code, should you lose the connection: \
        <strong class="code">\(member.key)</strong></p>

        """)
  }
}
