import Appraisal
import OptionKit
import Renderers
import Simulation

/// What every map looked at must keep, as the form of the page says it.
struct AllMapsForm {
  let scenario: Scenario
  let form: Form
  /// What is wrong with it, with the field it belongs to.
  private(set) var errors: [(text: String, field: String)] = []
  /// What is asked.
  private(set) var request = FootprintRequest()

  /// The most maps that are run in full, and that are scored unit by unit, for one look at the page.
  static let (mostRun, mostScored): (UInt64, UInt64) = (5000, 200_000)

  /// Reads the form; nothing is asked of maps where it is empty.
  init(_ scenario: Scenario, _ form: Form) {
    (self.scenario, self.form) = (scenario, form)
    (request.top, request.weightings) = (10, 200)
    request.runsEveryMap = form["runs"] != nil
    readFloor()
    readUnits()
    request.together = groups("together")
    request.apart = groups("apart")
    if form["touch"] != nil {
      request.neighbours = scenario.neighbours.map { ($0.first, $0.second) }
      if scenario.neighbours.isEmpty { errors.append(("The scenario does not say who touches whom", "touch")) }
    }
  }

  private mutating func readFloor() {
    guard let text = form.text("floor") else { return }
    guard let least = Double(text.filter { $0 != "," }), least.isFinite, least >= 0 else {
      errors.append(("The least size of a unit must be a number from 0", "floor"))
      return
    }
    request.floors = [.init(form.text("size") ?? scenario.service.residentsBy, least: least)]
  }

  private mutating func readUnits() {
    let (least, most) = (number("least"), number("most"))
    guard least != nil || most != nil else { return }
    let range = (least ?? 1, most ?? 64)
    guard range.0 <= range.1 else {
      errors.append(("There cannot be at least \(range.0) units and at most \(range.1)", "most"))
      return
    }
    request.units = range.0...range.1
  }

  private mutating func number(_ field: String) -> Int? {
    guard let text = form.text(field) else { return nil }
    guard let number = Int(text), (1...64).contains(number) else {
      errors.append(("Numbers of units are whole numbers from 1 to 64", field))
      return nil
    }
    return number
  }

  /// Groups of bodies, one a line, by id or title.
  private mutating func groups(_ field: String) -> [[String]] {
    var groups: [[String]] = []
    for line in (form.text(field) ?? "").split(whereSeparator: \.isNewline).prefix(20) {
      var ids: [String] = []
      for part in line.split(separator: ",").prefix(64) {
        let name = part.trimmingPrefix { $0 == " " }.description
        let clean = String(name.reversed().drop { $0 == " " }.reversed())
        let people = scenario.service.commissioners
        guard let one = people.first(where: { $0.id == clean || $0.title.lowercased() == clean.lowercased() }) else {
          errors.append(("There is no body \(clean)", field))
          continue
        }
        ids.append(one.id)
      }
      if ids.count > 1 { groups.append(ids) } else { errors.append(("A line names two bodies or more", field)) }
    }
    return groups
  }

  /// The form as a page shows it.
  func html(path: String, movers: [Int]) -> HTMLText {
    let wrong = { (field: String) in errors.first { $0.field == field }?.text }
    let names = Set(movers.flatMap { scenario.service.commissioners[$0].sizes.keys }).sorted()
    let sizes = names.map { (value: $0, title: $0.split(separator: "-").joined(separator: " ")) }
    let ids = movers.map { scenario.service.commissioners[$0].title }.joined(separator: ", ")
    let whole = " inputmode=\"numeric\"" as HTMLText
    let touch: HTMLText =
      scenario.neighbours.isEmpty ? .none : box("touch", "Every unit hangs together", isOn: form["touch"] != nil)
    return """
      <form method="get" action="\(path)"><input type="hidden" name="go" value="1"/>
      <div class="pair">\(Field.line("floor", "Every unit has at least", value: form["floor"] ?? "", error: wrong("floor"), extra: whole))\
      \(Field.choice("size", "of", sizes, chosen: form["size"] ?? scenario.service.residentsBy))</div>
      <div class="pair">\(Field.line("least", "Units, at least", value: form["least"] ?? "", error: wrong("least"), extra: whole))\
      \(Field.line("most", "Units, at most", value: form["most"] ?? "", error: wrong("most"), extra: whole))</div>
      <div class="pair">\(Field.area("together", "Kept together", value: form["together"] ?? "", hint: "Names separated by commas, a group a line: \(ids)"))\
      \(Field.area("apart", "Kept apart", value: form["apart"] ?? "", hint: "No two of a line in one unit."))</div>
      \(touch)\(box("runs", "Run every map in full, so that all measured criteria count (at most \(Self.mostRun) maps)", isOn: form["runs"] != nil))
      <button>Search the maps</button></form>

      """
  }

  private func box(_ name: String, _ label: String, isOn: Bool) -> HTMLText {
    let mark: HTMLText = isOn ? " checked=\"checked\"" : .none
    return """
      <div class="box"><input type="checkbox" id="\(name)" name="\(name)" value="yes"\(mark)/> \
      <label for="\(name)">\(label)</label></div>

      """
  }
}
