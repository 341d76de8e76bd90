import Commissioning
import OptionKit

extension NewScenario {
  /// The whole of `scenario.yaml`, commented.
  var text: String {
    [heading, people, money, options, forum, parameters, judging, further].joined(separator: "\n")
  }

  private var heading: String {
    """
    # \(VisibleText.line(title))
    #
    # Begun by `quorate new` from a table of bodies. It runs as it stands. Every assumption is marked `assumption` and is
    # ours until you put in what you know: change the number and say `source: DOCUMENT PLACE` in place of `assumption`.
    # `quorate check` says what is missing and what stays unassessed for want of it.

    title: \(Self.quoted(title))
    summary: \(Self.quoted(kind.merges ? "Which of the maps should be made, and what is known of each?" : "Who should decide together, by which rule, and who pays what?"))

    # Short names of documents, by which `source` cites them. Add yours: `plan: Our plan (March 2026)`.
    documents:
      bodies: The table of bodies that this case was begun from

    # The law of this day holds. Money is in prices of the base year.
    as-of: \(day)
    base-year: \(baseYear)
    first-year: \(baseYear + 1)
    years: {value: \(kind.years), assumption: "Ours: long enough to see what is decided carried out and paid for"}

    # The live stages. Others: demand, cost (with the contract's prices and waits), procurement (with a contract), risk,
    # adoption (with views of the maps).
    stages: [\((kind.merges ? ["funding"] : ["funding", "decisions", "standing"]).joined(separator: ", "))]

    """
  }

  private var people: String {
    let lines = sizes.enumerated().map { place, name in
      let sum = bodies.reduce(0) { $0 + $1.sizes[place] }
      let title = name == "population" ? "People" : Self.title(of: name)
      return
        "    \(Self.word(name)): {title: \(Self.quoted(title)), source: bodies column \(name), sums-to: \(Self.number(sum))}"
    }
    return """
      # Who they are. Who touches whom (`neighbours: {one: [other]}`) lets `quorate footprints --contiguous` answer.
      commissioners:
        table: commissioners.csv
        rows: \(bodies.count)
        sizes:
      \(lines.joined(separator: "\n"))
        residents-by: population

      """
  }

  private var money: String {
    let why =
      tellsPayments
      ? "  source: bodies column pays"
      : """
        assumption: "A placeholder of one pound for each person: all pay alike for each head until you put in what each pays"
        range: {share: 50%}
      """
    return """
      # What each pays a year. `divided-anew` says that funding formulas re-divide it.
      contributions:
        table: contributions.csv
        rows: \(bodies.count)
      \(why)
        components:
          - {id: pays, title: What each pays, divided-anew: true, total: \(Self.pounds(total))}

      # Until this is filled in, every map costs the same to run. What one \(kind.merges ? "body's board, executive and audit cost" : "team that leads costs") a year:
      # lead-team: {cost: 1000000, equal-share: 100%, source: plan 3}

      """
  }

  private var parameters: String {
    let beliefs =
      NeutralBelief.money + (kind.merges ? [] : NeutralBelief.decisions + NeutralBelief.membership)
    return """
      # What is believed of the model's numbers. The ranges are wide; `quorate sensitivity` tells which of them matter.
      parameters:
      \(beliefs.map(\.line).joined(separator: "\n"))

      appraisal:
        futures: 64
        seed: 1
        sampling: latin-hypercube
        shortlist: 6
        assumption: how the sweep is made, not a fact of the case

      """
  }

  private var forum: String {
    if kind.merges { return "" }
    return """
      # Where members stand. Views of a map go under `commissioners: {ID: {views: {together: prefers}, source: …}}`.
      stances:
        everyone:
          red-line: {value: 10%, low: 5%, high: 20%}
          attendance: {value: 85%, low: 60%, high: 100%}
          governance-days: {value: 20, low: 5, high: 60}
          assumption: "Ours: nobody has been asked"

      # What comes to be decided. `investment`, `price`, `reprocurement` and others bring money of their own.
      agenda:
        - id: matters
          title: Matters of the service
          kind: variation
          per-year: {value: 6, low: 2, high: 12}
          value-share: {value: 1%, low: 0%, high: 3%}
          matter: ordinary
          deadline-months: 12
          assumption: "Ours: nobody has counted what comes, or what it is worth"

      """
  }

  private var further: String {
    """
    # What else a case may hold, each with its sources; see Scenarios/README.md:
    # checks: figures that should agree; expect: published figures that the options must reproduce;
    # conclusions: what was decided or advised; timetable: dated steps; positions: how many prefer which map.
    \(kind == .lgr ? "# Council tax brought together, debt, and what it costs once and saves a year: `quorate reorganise`.\n" : "")
    """
  }
}
