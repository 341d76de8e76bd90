import Documents

/// A drawing with a name and a description, in the colours of the page around it.
///
/// Colour is set by classes of the page's style sheet, so that a chart follows light, dark and print.
struct SVGChart {
  /// Unique on the page.
  var id: String
  /// What it shows, in a phrase.
  var title: String
  /// What a reader who cannot see it should know: axes, units, what is drawn.
  var summary: String
  /// Size in the units of the drawing.
  var width, height: Double
  /// What is drawn.
  var body = HTMLText.none

  /// Starts a drawing.
  init(id: String, title: String, summary: String, width: Double, height: Double) {
    (self.id, self.title, self.summary, self.width, self.height) = (id, title, summary, width, height)
  }

  /// How a text stands to its place.
  enum Anchor: String { case start, middle, end }

  /// The whole drawing.
  var html: HTMLText {
    """
    <svg role="img" aria-labelledby="\(id)-t \(id)-d" viewBox="0 0 \(Self.place(width)) \(Self.place(height))" \
    width="\(Self.place(width))" height="\(Self.place(height))">
    <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(summary)</desc>
    \(body)</svg>

    """
  }

  /// A coordinate with one decimal; nothing that is not a number can get out.
  static func place(_ value: Double) -> String { value.isFinite ? NumberFormat.short(value, digits: 5) : "0" }

  /// Draws a line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    let from: HTMLText = "x1=\"\(Self.place(x1))\" y1=\"\(Self.place(y1))\""
    body += "<line class=\"\(style)\" \(from) x2=\"\(Self.place(x2))\" y2=\"\(Self.place(y2))\"/>\n"
  }

  /// Draws a box between two corners.
  mutating func box(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    let corner: HTMLText = "x=\"\(Self.place(min(x1, x2)))\" y=\"\(Self.place(min(y1, y2)))\""
    let size: HTMLText = "width=\"\(Self.place(abs(x2 - x1)))\" height=\"\(Self.place(abs(y2 - y1)))\""
    body += "<rect class=\"\(style)\" \(corner) \(size)/>\n"
  }

  /// Draws a dot.
  mutating func dot(_ x: Double, _ y: Double, radius: Double = 4.5, _ style: String) {
    let centre: HTMLText = "cx=\"\(Self.place(x))\" cy=\"\(Self.place(y))\""
    body += "<circle class=\"\(style)\" \(centre) r=\"\(Self.place(radius))\"/>\n"
  }

  /// Draws a diamond.
  mutating func diamond(_ x: Double, _ y: Double, radius: Double = 5.5, _ style: String) {
    polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], style)
  }

  /// Draws a shape.
  mutating func polygon(_ points: [(Double, Double)], _ style: String) {
    body += "<polygon class=\"\(style)\" points=\"\(Self.written(points))\"/>\n"
  }

  /// Draws a line through points.
  mutating func polyline(_ points: [(Double, Double)], _ style: String) {
    body += "<polyline class=\"\(style)\" points=\"\(Self.written(points))\"/>\n"
  }

  /// Writes a text.
  mutating func text(_ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ style: String = "") {
    let at: HTMLText = "x=\"\(Self.place(x))\" y=\"\(Self.place(y))\" text-anchor=\"\(anchor.rawValue)\""
    body += style.isEmpty ? "<text \(at)>\(text)</text>\n" : "<text class=\"\(style)\" \(at)>\(text)</text>\n"
  }

  private static func written(_ points: [(Double, Double)]) -> String {
    points.map { place($0.0) + "," + place($0.1) }.joined(separator: " ")
  }

  /// A label in lines of so many characters, broken between words; a word that is longer has a line of its own.
  static func lines(_ label: String, _ most: Int) -> [String] {
    var lines: [String] = []
    for word in label.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= most {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// A label cut to so many characters, so that it stays in its column; the table beside the chart has it whole.
  static func short(_ label: String, _ most: Int) -> String {
    label.count <= most ? label : label.prefix(most - 1) + "…"
  }
}
