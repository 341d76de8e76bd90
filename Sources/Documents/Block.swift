/// One thing that stands in a section, from the top.
public indirect enum Block: Sendable, Hashable {
  /// A heading within the section: level 3 under the section's own, level 4 under that.
  case heading(RichText, level: Int = 3)
  /// A paragraph.
  case paragraph(RichText, ParagraphStyle = .plain)
  /// A list of points.
  case list([RichText], ListStyle = .plain)
  /// Figures with their names.
  case figures([KeyFigure], FigureStyle = .terms)
  /// A table.
  case table(Table)
  /// A chart with a caption. ``Chart/table`` holds the same numbers for whoever cannot draw.
  case chart(Chart, caption: RichText = "")
  /// Charts of one kind side by side, each under its own heading.
  case charts([TitledChart])
  /// What is folded away on a screen, and open in print and wherever nothing folds.
  case folded(RichText, [Block])
  /// What the whole document comes to, before any table.
  case verdict(Verdict)
  /// What a reader must know before relying on anything else: a run cut short, runs that failed.
  case notice([Block])
  /// Things of one kind side by side.
  case cards([Card])
  /// One of them by itself.
  case card(Card)
  /// A part that links reach by its id, and that has a sheet of its own in print.
  case part(id: String, [Block])
}

/// How a paragraph is set.
public enum ParagraphStyle: String, Sendable, Hashable {
  case plain, small
}

/// How a list's points are marked.
public enum ListStyle: String, Sendable, Hashable {
  /// Bullets.
  case plain
  /// What speaks for something.
  case pros
  /// What speaks against it.
  case cons
}

/// How figures with their names are set.
public enum FigureStyle: String, Sendable, Hashable {
  /// Name and value in a line, one under the other.
  case terms
  /// Large, side by side: the few figures that matter most.
  case headline
  /// Questions with their answers in sentences.
  case questions
}

/// A figure with its name.
public struct KeyFigure: Sendable, Hashable {
  /// What it is.
  public var label: RichText
  /// What it stands at.
  public var value: Cell

  /// Makes a figure.
  public init(_ label: RichText, _ value: Cell) { (self.label, self.value) = (label, value) }
}

/// What a document comes to.
public struct Verdict: Sendable, Hashable {
  /// In a sentence.
  public var headline: RichText
  /// What follows, a paragraph each.
  public var paragraphs: [RichText]
  /// Whether the evidence leaves it open.
  public var isOpen: Bool

  /// Makes a verdict.
  public init(_ headline: RichText, paragraphs: [RichText] = [], isOpen: Bool = false) {
    (self.headline, self.paragraphs, self.isOpen) = (headline, paragraphs, isOpen)
  }
}

/// One of several things of a kind: a bundle, an answer, a check.
public struct Card: Sendable, Hashable {
  /// A word or two over the heading; empty where there is none.
  public var kind: RichText
  /// The heading.
  public var title: RichText
  /// What stands under it.
  public var blocks: [Block]
  /// Whether it is the one to look at first.
  public var isBest: Bool
  /// Whether it may run over the end of a printed sheet.
  public var isLong: Bool

  /// Makes a card.
  public init(_ title: RichText, kind: RichText = "", isBest: Bool = false, isLong: Bool = false, _ blocks: [Block]) {
    (self.kind, self.title, self.blocks, self.isBest, self.isLong) = (kind, title, blocks, isBest, isLong)
  }
}

/// A chart under a heading of its own, among others of its kind.
public struct TitledChart: Sendable, Hashable {
  /// The heading.
  public var heading: RichText
  /// The chart.
  public var chart: Chart

  /// Makes one.
  public init(_ heading: RichText, _ chart: Chart) { (self.heading, self.chart) = (heading, chart) }
}
