import Appraisal
import Documents
import MultiCriteria
import OptionKit
import Renderers
import ReportWriter

/// The weights as number boxes with a slider beside each, what each swing is, and where the leader would change.
struct WeightForm {
  let order: WeighedOrder

  /// What stands beside each box: the share of all weight, and where the leader turns.
  var shares: [(share: String, turns: String)] {
    order.result.plan.criteria.indices.map { place in
      guard order.result.isAssessed(place) else { return ("not assessed", "") }
      let turns = order.intervals[place].flatMap { WeighedTables.turns($0, order) }
      return (
        "\(NumberFormat.percent(order.weights[place])) of all weight", turns ?? "No weight here changes the leader."
      )
    }
  }

  func html(run: Run, session: Session?) -> HTMLText {
    let criteria = order.result.plan.criteria
    let top = max(100, 2 * (criteria.map(\.weight).max() ?? 0))
    let rows = zip(criteria.indices, shares).map { place, said in row(place, criteria[place], said, top) }
    return """
      <p>A weight says what going from the low end of a criterion's scale to the high end is worth beside the others. \
      Only their proportions count.</p>
      <form id="weights" method="get" action="/runs/\(run.id)/weights">
      <div class="weights">\(rows)</div>
      <p><button>Show the order</button> <a href="/runs/\(run.id)/weights">Reset to the run's weights</a></p>
      </form>
      <form method="post" action="/runs/\(run.id)/weights" id="keep">\(Field.token(session))\(hidden)\
      \(Field.area("reason", "Why these weights?", hint: "Kept with the weights and with every run that rests on them."))\
      <button class="second">Keep these weights for the next run</button></form>

      """
  }

  private var hidden: HTMLText {
    zip(order.result.plan.criteria, order.given).map { judged, weight in
      "<input type=\"hidden\" name=\"w.\(judged.option.id)\" value=\"\(NumberFormat.exact(weight))\"/>" as HTMLText
    }.joined()
  }

  private func row(
    _ place: Int, _ judged: AppraisalDesign.Judged, _ said: (share: String, turns: String), _ top: Double
  ) -> HTMLText {
    let name = "w.\(judged.option.id)"
    let value = NumberFormat.exact(order.given[place])
    let off: HTMLText = order.result.isAssessed(place) ? .none : " disabled=\"disabled\""
    return """
      <fieldset class="weight"><legend>\(judged.option.title)</legend>
      <p class="hint" id="\(name)-hint">\(Self.swing(judged))</p>
      <label for="\(name)">Weight</label>
      <input id="\(name)" name="\(name)" type="number" min="0" max="1000000" step="any" value="\(value)" \
      data-run="\(NumberFormat.exact(judged.weight))" aria-describedby="\(name)-hint \(name)-turns"\(off)/>
      <label class="away" for="\(name)-slider">\(judged.option.title), slider</label>
      <input id="\(name)-slider" type="range" min="0" max="\(NumberFormat.exact(top))" step="\(NumberFormat.exact(top / 100))" value="\(value)" \
      list="\(name)-marks" data-for="\(name)"\(off)/>\(marks(place, name))
      <span class="share">\(said.share)</span>
      <p class="turns small" id="\(name)-turns">\(said.turns)</p></fieldset>

      """
  }

  /// Where the leader turns, as marks on the slider.
  private func marks(_ place: Int, _ name: String) -> HTMLText {
    guard let interval = order.intervals[place] else { return .none }
    let ends = [(interval.rivalBelow, interval.lower), (interval.rivalAbove, interval.upper)]
    let points = ends.compactMap { $0.0 == nil ? nil : order.typed($0.1, of: place) }
    let options = points.map { "<option value=\"\(NumberFormat.short($0))\"></option>" as HTMLText }
    return "<datalist id=\"\(name)-marks\">\(options)</datalist>"
  }

  /// What the swing is from the low end of a scale to the high end.
  static func swing(_ judged: AppraisalDesign.Judged) -> String {
    "Points: \(ScaleWords.written(judged.scale, judged.criterion.unit))."
  }
}
