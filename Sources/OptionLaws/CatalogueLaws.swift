import OptionKit

/// Laws that every catalogue keeps, whoever wrote its options.
public enum CatalogueLaws {
  /// What a catalogue breaks, in words; empty where it keeps the laws.
  ///
  /// Every option has an id in kebab case, a title, a summary in a sentence or two and a source; every parameter says
  /// what it means; and the option can be made from nothing, its defaults within their own bounds.
  public static func failures(of catalogue: Catalogue) -> [String] {
    catalogue.entries.flatMap { entry in
      var failures: [String] = []
      let about = entry.about
      let words = about.id.split(separator: "-", omittingEmptySubsequences: false)
      let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
      if words.contains(where: { $0.isEmpty || !$0.allSatisfy(letters.contains) }) {
        failures.append("its id is not in kebab case")
      }
      if about.title.isEmpty || !about.summary.hasSuffix(".") { failures.append("it has no title or no summary") }
      if about.source.document.isEmpty { failures.append("it names no source") }
      if about.version.isEmpty { failures.append("it has no version") }
      for parameter in entry.parameters {
        if !parameter.help.hasSuffix(".") { failures.append("\(parameter.name) does not say what it means") }
        if let bounds = parameter.bounds, let value = Double(parameter.defaultValue), !bounds.contains(value) {
          failures.append("the default of \(parameter.name) lies outside its bounds")
        }
      }
      do { _ = try catalogue.make(entry.dimension, about.id) } catch { failures.append("its defaults: \(error)") }
      return failures.map { "\(entry.dimension.rawValue) \(about.id): \($0)" }
    }
  }

  /// What keeps types from being options, in words: each conforms to the protocol of a dimension and no two share an id.
  public static func failures(of types: [any CommissioningOption.Type]) -> [String] {
    var failures = types.filter { Catalogue.Entry($0) == nil }.map { "\($0) belongs to no dimension" }
    var seen: [String: String] = [:]
    for type in types {
      guard let entry = Catalogue.Entry(type) else { continue }
      let key = "\(entry.dimension.rawValue) \(entry.about.id)"
      if let other = seen[key] { failures.append("\(type) and \(other) are both \(key)") }
      seen[key] = "\(type)"
    }
    return failures
  }
}
