import Renderers

/// The one button that runs a scenario with everything that is changed now, with the futures and the seed of a run before.
struct RunAgain {
  let last: Run
  let session: Session?

  var html: HTMLText {
    let (futures, seed) = (last.request.futures, last.request.seed)
    let kept: HTMLText =
      (futures.map { "<input type=\"hidden\" name=\"futures\" value=\"\($0)\"/>" as HTMLText } ?? .none)
      + (seed.map { "<input type=\"hidden\" name=\"seed\" value=\"\(String($0))\"/>" as HTMLText } ?? .none)
    return """
      <form method="post" action="/scenarios/\(last.request.scenario)/runs" class="again">\(Field.token(session))\(kept)\
      <button>Run it again</button></form>

      """
  }

  /// What stands over every page of a run that does not rest on what is changed now; nothing where it does.
  static func notice(_ run: Run, _ desk: Desk, _ session: Session?) -> HTMLText {
    guard run.isOver, !run.request.restsOn(desk.notebook.draft(run.request.scenario).inForce) else { return .none }
    return """
      <div class="notice" role="note"><p><strong>Out of date.</strong> What is changed in the scenario now is not what \
      this run rests on.</p>\(RunAgain(last: run, session: session).html)</div>

      """
  }
}
