import Documents
import Hummingbird
import Renderers

/// The report of a run section by section, the same blocks as in the report itself, and each commissioner's own pages.
struct SectionPages {
  let desk: Desk

  func add(to router: Router<Visit>) {
    router.get("/runs/:id/sections/:section") { _, visit in
      let (run, document) = try found(visit)
      guard let section = document.sections.first(where: { $0.id == visit.part("section") }) else {
        throw Refusal.notFound
      }
      return page(run, section.title, section.blocks, visit).response()
    }
    router.get("/runs/:id/organisations/:part") { _, visit in
      let (run, document) = try found(visit)
      let parts = Self.organisations(in: document)
      guard let one = parts.first(where: { $0.id == visit.part("part") }) else { throw Refusal.notFound }
      return page(run, one.title, one.blocks, visit).response()
    }
  }

  /// The pages that a document has for each commissioner.
  static func organisations(in document: Document) -> [(id: String, title: String, blocks: [Block])] {
    let section = document.sections.first { $0.id == "commissioners" }
    return (section?.blocks ?? []).flatMap { parts($0, "") }
  }

  private static func parts(_ block: Block, _ title: String) -> [(id: String, title: String, blocks: [Block])] {
    switch block {
    case .part(let id, let blocks): [(id, title.isEmpty ? heading(blocks) ?? id : title, blocks)]
    case .folded(let title, let blocks): blocks.flatMap { parts($0, title.plain) }
    default: []
    }
  }

  private static func heading(_ blocks: [Block]) -> String? {
    for block in blocks {
      if case .heading(let text, _) = block { return text.plain }
      if case .folded(let text, _) = block { return text.plain }
    }
    return nil
  }

  private func found(_ visit: Visit) throws(Refusal) -> (Run, Document) {
    guard let run = desk.runs.run(visit.part("id")), let outcome = run.outcome else { throw .notFound }
    return (run, outcome.document)
  }

  private func page(_ run: Run, _ title: String, _ blocks: [Block], _ visit: Visit) -> Page {
    Page(
      title: title, kind: run.title,
      crumbs: [.init(title: "Scenarios", path: "/"), .init(title: "Run \(run.id)", path: "/runs/\(run.id)")],
      session: visit.session,
      body: RunAgain.notice(run, desk, visit.session) + ReportLinks.html(blocks, run: run, isWholePage: true))
  }
}
