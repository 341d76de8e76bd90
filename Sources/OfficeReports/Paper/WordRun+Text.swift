import Documents
import OfficeFiles

extension WordRun {
  /// Text with its marks as pieces of a paragraph. A link leads to the bookmark of a section or part; text that may not
  /// break is held together by no-break spaces.
  static func runs(of text: RichText, _ marks: Set<Mark> = [], link: String? = nil) -> [WordRun] {
    text.spans.flatMap { span -> [WordRun] in
      switch span {
      case .text(let words): [WordRun(words, marks, link: link)]
      case .strong(let inside): runs(of: inside, marks.union([.strong]), link: link)
      case .small(let inside): runs(of: inside, marks.union([.small]), link: link)
      case .code(let words), .id(let words): [WordRun(words, marks.union([.code]), link: link)]
      case .link(let inside, let id): runs(of: inside, marks, link: id)
      case .tag(let inside, let tone):
        runs(of: inside, marks.union(tone == .good ? [.good] : tone == .bad ? [.bad] : [.strong]), link: link)
      case .unbroken(let inside):
        runs(of: inside, marks, link: link).map { run in
          var run = run
          run.text = String(run.text.map { $0 == " " ? "\u{a0}" : $0 })
          return run
        }
      case .missing(let words): [WordRun(words, marks.union([.emphasis]), link: link)]
      case .lineBreak: [WordRun("\n", marks)]
      }
    }
  }

  /// A cell's words, with its small print on a line below.
  static func runs(of cell: Documents.Cell) -> [WordRun] {
    let words = runs(of: cell.shown)
    guard let note = cell.note, !note.isEmpty else { return words }
    return words + [WordRun(words.isEmpty ? "" : "\n")] + runs(of: note, [.small])
  }
}
