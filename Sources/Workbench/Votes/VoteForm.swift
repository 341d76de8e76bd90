import Renderers

/// The form of a vote: a row a member, its votes typed or moved by a slider, then what is needed and who comes.
struct VoteForm {
  let question: VoteQuestion
  var errors: [(text: String, field: String)] = []

  /// Rows for further members.
  private static let spare = 2

  var html: HTMLText {
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    let kinds = [(value: "over", title: "more than the quota"), (value: "at-least", title: "at least the quota")]
    let isCast = question.total == "cast"
    let totals = [
      (value: "exist", title: "the votes that exist, or the total below"), (value: "cast", title: "the votes cast"),
    ]
    let members = question.members.map { (value: $0.name, title: $0.name) }
    return """
      <form method="get" action="/vote" data-live="/vote" data-into="answer">
      <div class="frame" tabindex="0" role="region" aria-label="Members"><table class="boxes"><caption>Members</caption>
      <thead><tr><th scope="col">Name</th><th scope="col">Votes</th><th scope="col">Says yes, %</th>\
      <th scope="col">Comes, %</th></tr></thead><tbody>\(rows)</tbody></table></div>
      <p class="hint">An empty row takes a further member. An empty chance is the one for everybody.</p>
      <div class="pair">\(Field.choice("kind", "A yes needs", kinds, chosen: question.isStrict ? "over" : "at-least"))\
      \(Field.line("quota", "Quota", value: question.quota, hint: "Votes such as 51, or a share such as 50% or 2/3.", error: wrong("quota")))\
      \(Field.choice("of", "Share of what", totals, chosen: isCast ? "cast" : "exist", hint: "The denominator."))\
      \(Field.line("total", "Another total", value: isCast ? "" : question.total, hint: "Such as 100, where the agreement says so.", error: wrong("total")))\
      \(Field.line("quorum", "Quorum", value: question.quorum, hint: "Members that must be there: 4, or 2/3.", error: wrong("quorum")))\
      \(Field.choice("casting", "Casting vote", [(value: "", title: "nobody")] + members, chosen: question.casting))\
      \(Field.line("yes", "Says yes, everybody, %", value: question.yes, error: wrong("yes"), extra: " inputmode=\"decimal\""))\
      \(Field.line("there", "Comes, everybody, %", value: question.there, error: wrong("there"), extra: " inputmode=\"decimal\""))\
      \(Field.line("together", "Leanings hang together, %", value: question.together, hint: "0: each decides by itself.", error: wrong("together"), extra: " inputmode=\"decimal\""))</div>\
      <button>Work it out</button></form>

      """
  }

  private var rows: [HTMLText] {
    let spare = (0..<Self.spare).map { _ in VoteQuestion.Member() }
    return (question.members + spare).enumerated().map { place, member in
      let row = place + 1
      return """
        <tr><td>\(box("name", "name-\(row)", "Name of member \(row)", member.name))</td>\
        <td>\(box("votes", "votes-\(row)", "Votes of member \(row)", member.votes, isNumber: true))</td>\
        <td>\(box("y", "y-\(row)", "Member \(row) says yes, per cent", member.yes, isNumber: true))</td>\
        <td>\(box("t", "t-\(row)", "Member \(row) comes, per cent", member.there, isNumber: true))</td></tr>

        """
    }
  }

  private func box(_ name: String, _ id: String, _ label: String, _ value: String, isNumber: Bool = false) -> HTMLText {
    let wrong: HTMLText = errors.contains { $0.field == id } ? " aria-invalid=\"true\"" : .none
    let mode: HTMLText = isNumber ? " inputmode=\"decimal\" class=\"votes\"" : .none
    return
      "<input id=\"\(id)\" name=\"\(name)\" type=\"text\" aria-label=\"\(label)\" value=\"\(value)\"\(mode)\(wrong)/>"
  }
}
