import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  var scenario: Scenario { result.scenario }
  var commissioners: [Commissioner] { scenario.service.commissioners }
  var today: Int? { result.bundles.indices.contains(result.businessAsUsual) ? result.businessAsUsual : nil }

  /// The leader's position, where there is one.
  var leader: Int? {
    result.bundles.indices.contains(result.firmness.leader)
      ? result.firmness.leader
      : result.shortlist.first { result.bundles.indices.contains($0) }
  }

  /// `A`, `B (as today)`, `As today`: the short name under which a bundle goes through the report.
  func letter(_ bundle: Int) -> String {
    guard let place = result.shortlist.filter(result.bundles.indices.contains).firstIndex(of: bundle) else {
      return bundle == today ? "As usual" : "—"
    }
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let letter = place < letters.count ? String(letters[place]) : "\(place + 1)"
    return bundle == today ? "\(letter) (as usual)" : letter
  }

  /// `Option A`, `Business as usual`, or the options it is made of where it is not on the shortlist.
  func name(_ bundle: Int) -> String {
    if result.shortlist.contains(bundle) { return "Option " + letter(bundle) }
    if bundle == today { return "Business as usual" }
    return composition(bundle)
  }

  /// The titles of a bundle's options.
  func composition(_ bundle: Int) -> String {
    guard result.bundles.indices.contains(bundle) else { return "no bundle" }
    return titles(of: result.bundles[bundle].choices).joined(separator: "\u{A0}· ")
  }

  /// Titles of choices in the order of the dimensions.
  func titles(of choices: Choices) -> [String] { choices.dimensions.compactMap { title($0, of: choices) } }

  /// The title of the option chosen in a dimension; nil where there is no choice in it.
  func title(_ dimension: DecisionDimension, of choices: Choices) -> String? {
    choices[dimension].map { scenario.option(dimension, $0)?.title ?? $0 }
  }

  /// A bundle's detail, where it was kept.
  func detail(_ bundle: Int) -> BundleDetail? { result.details.first { $0.bundle == bundle } }

  /// A measure of one commissioner (the whole case where nil) by year; empty where it was not kept.
  func spreads(_ bundle: Int, _ measure: Measure, of commissioner: Int? = nil) -> [BundleDetail.Spread] {
    guard let years = detail(bundle)?.spreads[measure] else { return [] }
    let row = commissioner ?? commissioners.count
    let found = years.compactMap { $0.indices.contains(row) ? $0[row] : nil }
    return found.count == years.count ? found : []
  }

  /// The years, as printed.
  var years: [String] { (0..<max(0, scenario.years)).map { (scenario.firstYear + $0).description } }

  /// A commissioner's title.
  func title(of commissioner: Int) -> String {
    commissioners.indices.contains(commissioner)
      ? commissioners[commissioner].title : "commissioner \(commissioner + 1)"
  }

  /// A commissioner's title by its id, or the id where there is no such commissioner.
  func title(ofID id: String) -> String { commissioners.first { $0.id == id }?.title ?? id }

  /// The size by which figures a head are worked out, with its name; nil where none is given.
  func people(_ commissioner: Int) -> (count: Double, name: String)? {
    let sizes = commissioners[commissioner].sizes
    for name in [scenario.service.residentsBy, "population"] {
      if let count = sizes[name], count > 0 {
        return (count, name.split(separator: "-").joined(separator: " "))
      }
    }
    return nil
  }

  /// An id that may break after each joint, for narrow columns.
  func broken(_ id: String) -> HTMLText {
    let parts = id.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    return "<code>\(parts.map { HTMLText(text: $0) }.joined("+<wbr/>"))</code>"
  }

  /// Text that begins as a sentence does.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A list of bullet points; nothing where there are none.
  func list(_ items: [String], style: String = "") -> HTMLText {
    if items.isEmpty { return .none }
    return "<ul class=\"\(style)\">\(items.map { "<li>\($0)</li>" as HTMLText })</ul>\n"
  }

  /// A paragraph; nothing where there is no text.
  func paragraph(_ text: String, style: String = "") -> HTMLText {
    if text.isEmpty { return .none }
    return style.isEmpty ? "<p>\(text)</p>\n" : "<p class=\"\(style)\">\(text)</p>\n"
  }

  /// Something that stands folded on a screen and open in print.
  func folded(_ heading: HTMLText, _ content: HTMLText) -> HTMLText {
    "<details><summary>\(heading)</summary>\n\(content)</details>\n"
  }

  /// A chart in a frame that scrolls where the page is narrow, with a caption.
  func figure(_ chart: HTMLText, caption: HTMLText) -> HTMLText {
    "<figure><div class=\"frame\" tabindex=\"0\">\(chart)</div><figcaption>\(caption)</figcaption></figure>\n"
  }
}
