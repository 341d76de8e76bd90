import Documents
import Hummingbird
import Renderers
import RunArchive

/// Runs that were kept, by whichever command made them: a list, each at an address that stays, its report and files.
struct ArchivePages {
  let desk: Desk
  /// Runs listed at most.
  static let most = 200

  func add(to router: Router<Visit>) {
    router.get("/archive") { _, visit in try list(visit).response() }
    router.get("/archive/:run") { _, visit in try page(visit).response() }
    router.get("/archive/:run/report") { _, visit in
      let (archive, run) = try found(visit)
      guard let bytes = try archive.file("index.html", of: run, .document) else { throw Refusal.notFound }
      return Answer.report(bytes)
    }
    router.get("/archive/:run/files/:name") { _, visit in
      let (archive, run) = try found(visit)
      let name = visit.part("name")
      for role in [KeptFile.Role.document, .result] {
        if let bytes = try archive.file(name, of: run, role) { return Answer.download(bytes, name: name) }
      }
      throw Refusal.notFound
    }
  }

  /// The archive; nil where there is none yet.
  static func opened(_ desk: Desk) throws -> RunArchive? {
    guard let path = desk.archive else { return nil }
    do { return try RunArchive.open(path, for: .reading) } catch .missing { return nil } catch { throw error.problem }
  }

  /// The run that the address names in full.
  private func found(_ visit: Visit) throws -> (RunArchive, KeptRun) {
    guard let archive = try Self.opened(desk) else { throw Refusal.notFound }
    guard let run = try? archive.run(visit.part("run")), run.id == visit.part("run") else { throw Refusal.notFound }
    return (archive, run)
  }

  private func list(_ visit: Visit) throws -> Page {
    let runs = try Self.opened(desk)?.runs(newest: Self.most) ?? []
    let rows = runs.map { run -> HTMLText in
      let outcome = run.headline.map { "\($0.leader): \(NumberFormat.number($0.score))" } ?? "unfinished"
      let who = [run.by, run.at].filter { !$0.isEmpty }.joined(separator: ", ")
      return """
        <tr><th scope="row"><a href="/archive/\(run.id)">\(run.title)</a></th><td><code>\(run.id)</code></td>\
        <td>\(outcome)</td><td>\(who)</td><td>\(run.isFrozen ? "frozen" : "")</td></tr>

        """
    }
    let body: HTMLText =
      runs.isEmpty
      ? """
      <p>No run is kept here. <code>quorate appraise</code> keeps its runs in an archive; \
      <code>quorate serve --archive FILE</code> shows another one.</p>

      """
      : """
      <div class="frame" tabindex="0" role="region" aria-label="Kept runs"><table><caption>Kept runs, the newest first</caption>
      <thead><tr><th scope="col">Scenario</th><th scope="col">Run</th><th scope="col">Leader and score</th>\
      <th scope="col">Who and when</th><th scope="col">State</th></tr></thead><tbody>\(rows)</tbody></table></div>

      """
    return Page(title: "Archive", session: visit.session, body: body)
  }

  private func page(_ visit: Visit) throws -> Page {
    let (archive, run) = try found(visit)
    let values = try archive.manifest(of: run).map { KeyFigure(RichText($0.name), .text($0.value)) }
    let notes = try archive.notes(on: run).map { RichText("\($0.text) (\($0.by) \($0.at))") }
    let files = try archive.entries(of: run).filter { $0.role != .input }.map { file -> HTMLText in
      "<li><a href=\"/archive/\(run.id)/files/\(file.name)\">\(file.name)</a> <small>\((file.length + 1023) / 1024) KB</small></li>"
    }
    let report: HTMLText =
      run.state == .finished
      ? "<ul class=\"steps\"><li><a class=\"button\" href=\"/archive/\(run.id)/report\">Read the report</a></li><li><a class=\"button\" href=\"/compare?a=kept:\(run.id)\">Compare with another run</a></li></ul>\n"
      : .none
    let written: HTMLText = files.isEmpty ? .none : "<h2>Files</h2>\n<ul class=\"files\">\(files)</ul>\n"
    let noted: HTMLText = notes.isEmpty ? .none : "<h2>Notes</h2>\n\(HTMLText([.list(notes)]))"
    return Page(
      title: run.title, kind: "Kept run \(run.id)", crumbs: [.init(title: "Archive", path: "/archive")],
      session: visit.session, body: report + written + noted + "<h2>What was run</h2>\n" + HTMLText([.figures(values)]))
  }
}
