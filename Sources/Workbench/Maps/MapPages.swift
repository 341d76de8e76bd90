import Hummingbird
import OptionKit
import Renderers
import Simulation

/// The map: a commissioner put into another unit, by a select or by pressing it and then the unit.
struct MapPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/scenarios/:id/map") { request, visit in
      guard let place = desk.shelf.place(visit.part("id")) else { throw Refusal.notFound }
      let changes = desk.notebook.draft(place.key).inForce
      let scenario = try desk.shelf.read(place, settings: RunRequest.settings(changes)).scenario
      let form = Form(query: request.uri.query)
      let sketch = try MapSketch(scenario, form)
      let tables = MapTables(sketch: sketch).html
      if form["part"] != nil { return Answer.text(tables.markup, "text/html; charset=utf-8") }
      return page(sketch, tables, place, visit).response()
    }
  }

  private func page(_ sketch: MapSketch, _ tables: HTMLText, _ place: ScenarioShelf.Place, _ visit: Visit) -> Page {
    let scenario = sketch.scenario
    let units = sketch.movers.indices.map { (value: "\($0 + 1)", title: "Unit \($0 + 1)") }
    let fields = zip(sketch.movers, sketch.numbers).map { mover, number in
      Field.choice(
        "u.\(scenario.service.ids[mover])", scenario.service.commissioners[mover].title, units, chosen: "\(number + 1)")
    }
    let options = { (dimension: DecisionDimension) in
      (scenario.options[dimension] ?? []).map { (value: $0.id, title: $0.title) }
    }
    let starts = options(.footprint).map { option -> HTMLText in
      "<li><a href=\"/scenarios/\(place.key)/map?\(Form.query([("footprint", option.value)]))\">\(option.title)</a></li>"
    }
    let path = "/scenarios/\(place.key)/map"
    return Page(
      title: "The map of \(scenario.title)", kind: "Scenario",
      crumbs: [.init(title: "Scenarios", path: "/"), .init(title: scenario.title, path: "/scenarios/\(place.key)")],
      session: visit.session,
      body: """
        <p>Put a commissioner into another unit: choose it in the list, or press its name and then the unit. Councils follow \
        their residents. What stands here is worked out for the base year, without a run.</p>
        <details><summary>Begin with one of the scenario's maps</summary><ul>\(starts)</ul></details>
        <form method="get" action="\(path)" data-live="\(path)" data-into="map" id="sketch">
        <div class="pair">\(Field.choice("funding", "Money is divided by", options(.funding), chosen: sketch.formula))\
        \(Field.choice("rule", "Each unit decides by", options(.rule), chosen: sketch.rule))</div>
        <details><summary>Units by list</summary><div class="pair">\(fields)</div></details>
        <button>Show the map</button></form>
        <div id="map" aria-live="polite">\(tables)</div>

        """)
  }
}
