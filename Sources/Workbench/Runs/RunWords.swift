import Documents
import Renderers

/// How a run stands, in words and as a table.
enum RunWords {
  /// In a few words.
  static func phase(_ state: Run.State) -> String {
    switch state.phase {
    case .waiting: state.isStopped ? "stopping" : "waiting"
    case .running where state.isStopped: "stopping after the futures under way"
    case .running where state.futures >= state.of && state.of > 0: "comparing the best bundles"
    case .running: "\(state.futures) of \(state.of) futures"
    case .done(let outcome): outcome.result.isPartial ? "done in part" : "done"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }

  /// What is shown of a run under way: how far it is and how the bundles stand.
  static func live(_ run: Run, _ session: Session?) -> HTMLText {
    let state = run.now
    return """
      <div id="live" data-events="/runs/\(run.id)/events">
      <p role="status" id="state">\(sentence(state))</p>
      <progress id="progress" max="\(max(1, state.of))" value="\(state.futures)" aria-label="Futures met"></progress>
      <div id="standing">\(standing(state))</div>
      </div>
      <form method="post" action="/runs/\(run.id)/cancel">\(Field.token(session))\
      <button class="second">Stop the run</button></form>
      <p class="small">What is complete when a run is stopped is appraised and marked as partial.</p>

      """
  }

  /// As a sentence for the status line.
  static func sentence(_ state: Run.State) -> String {
    let words = phase(state)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// The best bundles over the futures met so far.
  static func standing(_ state: Run.State) -> HTMLText {
    guard let interim = state.interim else { return "<p>The first futures are being met.</p>" }
    var table = Table(
      "standing", caption: "The best bundles over the first \(state.futures) futures",
      [
        .numbers("Place"), .words("Bundle"), .numbers("Score"), .numbers("Give or take (two standard errors)"),
        .numbers("Best in"),
      ])
    for (place, one) in interim.best(10).enumerated() {
      table.add([
        .count(place + 1), .text(state.names.indices.contains(one.bundle) ? state.names[one.bundle] : ""),
        .points(one.score), .points(2 * one.standardError, places: 2), .share(one.probabilityBest, places: 0),
      ])
    }
    return HTMLText([.table(table)])
  }
}
