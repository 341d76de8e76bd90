import Documents

extension HTMLText {
  /// Blocks one under the other; those that say nothing are passed over.
  package init(_ blocks: [Block]) { self = blocks.filter { !$0.isEmpty }.map { HTMLText($0) }.joined() }

  private init(_ block: Block) {
    self =
      switch block {
      case .heading(let text, let level): "<h\(level)>\(HTMLText(text))</h\(level)>\n"
      case .paragraph(let text, .plain): "<p>\(HTMLText(text))</p>\n"
      case .paragraph(let text, let style): "<p class=\"\(style.rawValue)\">\(HTMLText(text))</p>\n"
      case .list(let items, let style): HTMLText(list: items, style)
      case .figures(let figures, let style): HTMLText(figures: figures, style)
      case .table(let table): HTMLText(table)
      case .chart(let chart, let caption): HTMLText(chart, caption)
      case .charts(let charts): HTMLText(charts)
      case .folded(let heading, let blocks):
        "<details><summary>\(HTMLText(heading))</summary>\n\(HTMLText(blocks))</details>\n"
      case .verdict(let verdict): HTMLText(verdict)
      case .notice(let blocks): "<div class=\"notice\" role=\"note\">\(HTMLText(blocks))</div>\n"
      case .cards(let cards): "<div class=\"cards\">\(cards.map { HTMLText($0) })</div>\n"
      case .card(let card): HTMLText(card)
      case .part(let id, let blocks): "<div class=\"page\" id=\"\(id)\">\(HTMLText(blocks))</div>\n"
      }
  }

  private init(list items: [RichText], _ style: ListStyle) {
    let points = items.map { "<li>\(HTMLText($0))</li>\n" as HTMLText }
    self = style == .plain ? "<ul>\(points)</ul>\n" : "<ul class=\"\(style.rawValue)\">\(points)</ul>\n"
  }

  private init(figures: [KeyFigure], _ style: FigureStyle) {
    let terms = figures.map { figure -> HTMLText in
      let term: HTMLText = "<dt>\(HTMLText(figure.label))</dt><dd>\(HTMLText(figure.value.shown))</dd>"
      return style == .headline ? "<div>\(term)</div>\n" : "\(term)\n"
    }
    let name: HTMLText =
      switch style {
      case .headline: "key"
      case .terms: "figures"
      case .questions: "asks"
      }
    self = "<dl class=\"\(name)\">\(terms)</dl>\n"
  }

  private init(_ verdict: Verdict) {
    let paragraphs = verdict.paragraphs.filter { !$0.isEmpty }.map { "<p>\(HTMLText($0))</p>\n" as HTMLText }
    self = """
      <div class="verdict\(verdict.isOpen ? " open" : "")"><p class="big">\(HTMLText(verdict.headline))</p>
      \(paragraphs)</div>

      """
  }

  private init(_ card: Card) {
    let element: HTMLText = card.isLong ? "article" : "div"
    let kind: HTMLText = card.kind.isEmpty ? .none : "<p class=\"kind\">\(HTMLText(card.kind))</p>"
    self = """
      <\(element) class="card\(card.isBest ? " best" : "")">\(kind)<h3>\(HTMLText(card.title))</h3>
      \(HTMLText(card.blocks))</\(element)>

      """
  }

  private init(_ charts: [TitledChart]) {
    let figures = charts.map {
      "<figure><h4>\(HTMLText($0.heading))</h4>\($0.chart.drawn)\(HTMLText(numbersOf: $0.chart))</figure>\n" as HTMLText
    }
    self = "<div class=\"grid\">\(figures)</div>\n"
  }

  /// A chart in a frame that scrolls where the page is narrow, with a caption.
  private init(_ chart: Chart, _ caption: RichText) {
    let words: HTMLText = caption.isEmpty ? .none : "<figcaption>\(HTMLText(caption))</figcaption>"
    self = """
      <figure><div class="frame" tabindex="0" role="group" aria-label="\(chart.title)">\(chart.drawn)</div>\
      \(words)\(HTMLText(numbersOf: chart))</figure>

      """
  }

  /// The numbers of a chart, folded away beneath it; a printed page leaves them out.
  private init(numbersOf chart: Chart) {
    self = "<details class=\"numbers\"><summary>The numbers</summary>\n\(HTMLText(chart.table))</details>"
  }
}

extension Chart {
  /// The chart as SVG within a page.
  var drawn: HTMLText {
    switch self {
    case .bars(let chart): chart.drawn
    case .fan(let chart): chart.drawn
    case .gap(let chart): chart.drawn
    case .scores(let chart): chart.drawn
    case .time(let chart): chart.drawn
    case .map(let chart): chart.drawn
    case .pairs(let chart): chart.drawn
    case .tornado(let chart): chart.drawn
    }
  }
}
