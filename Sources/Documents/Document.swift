/// What a command found, said in sections, paragraphs, figures, tables and charts, and not yet written in any form.
///
/// `Reporting` makes documents from results; renderers turn them into a page, Markdown, a terminal's text, a workbook or
/// tables. A renderer reads nothing but a document and works nothing out, so that the same document says the same
/// wherever it is read.
public struct Document: Sendable, Hashable {
  /// What kind of document it is: `Options appraisal`.
  public var kind: String
  /// Its title.
  public var title: String
  /// What it is about, in a sentence or two; empty where the title says it.
  public var summary: String
  /// The facts under the title, each a few words.
  public var facts: [String]
  /// The sections in order; those without content are passed over by every renderer.
  public var sections: [Section]
  /// What stands at the foot: by which program, from which input.
  public var colophon: RichText
  /// For whom it is, how it is marked and who answers for it; empty unless somebody says.
  public var cover = Cover()

  /// Makes a document.
  public init(
    kind: String = "", title: String, summary: String = "", facts: [String] = [], sections: [Section] = [],
    colophon: RichText = ""
  ) {
    (self.kind, self.title, self.summary) = (kind, title, summary)
    (self.facts, self.sections, self.colophon) = (facts, sections, colophon)
  }
}

/// A part of a document with a heading of its own.
public struct Section: Sendable, Hashable {
  /// The name under which links reach it: lower case letters, digits and hyphens, once in the document.
  public var id: String
  /// The heading.
  public var title: String
  /// What stands under it.
  public var blocks: [Block]
  /// Whether it is an annex: folded away on a screen, and printed only where annexes are asked for.
  public var isAnnex = false

  /// Makes an annex.
  public static func annex(id: String, title: String, _ blocks: [Block]) -> Section {
    var section = Section(id: id, title: title, blocks)
    section.isAnnex = true
    return section
  }

  /// Makes a section.
  public init(id: String, title: String, _ blocks: [Block] = []) {
    (self.id, self.title, self.blocks) = (id, title, blocks)
  }
}

extension Document {
  /// The sections that say something and are no annexes, in order.
  public var mainSections: [Section] { sections.filter { !$0.isEmpty && !$0.isAnnex } }
  /// The annexes that say something, in order.
  public var annexes: [Section] { sections.filter { !$0.isEmpty && $0.isAnnex } }

  /// The letter of the so-many-th annex, from 0: `A` to `Z`, then `A1` and so on.
  public static func annexLetter(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
    return number < 26 ? letter : letter + "\(number / 26)"
  }
}
