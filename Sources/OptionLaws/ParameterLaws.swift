import OptionKit

/// Laws that every option's parameters keep.
public enum ParameterLaws {
  /// What an option's parameters break, in words; empty where they keep the laws.
  ///
  /// - A value below or above the bounds of a parameter is refused, with the place where it was written.
  /// - The bounds themselves are accepted, as far as the parameter alone decides.
  /// - A parameter that does not exist is refused, with its place.
  public static func failures(of entry: Catalogue.Entry, in catalogue: Catalogue) -> [String] {
    var failures: [String] = []
    let place = Problem.Location("a-scenario.yaml", line: 7, column: 3)
    let attempt = { (name: String, value: String) -> [Problem] in
      let setting = Setting(
        .mapping([.init(name, Setting(value, at: place), at: place)]), at: Problem.Location("a-scenario.yaml", line: 6))
      do throws(Problems) {
        _ = try catalogue.make(entry.dimension, entry.about.id, settings: setting, at: place)
        return []
      } catch {
        return error.all
      }
    }
    let refused = { (name: String, value: String, what: String) in
      let problems = attempt(name, value)
      if problems.isEmpty { failures.append("\(what) is accepted") }
      if problems.contains(where: { $0.location != place }) { failures.append("\(what) is refused without its place") }
    }
    for parameter in entry.parameters {
      guard let bounds = parameter.bounds else { continue }
      let isWhole = parameter.schemaType == "integer"
      let write = { (value: Double) in isWhole ? Int(exactly: value.rounded())?.written ?? value.written : value.written
      }
      for outside in [bounds.lowerBound - 1, bounds.upperBound + 1] {
        refused(parameter.name, write(outside), "\(parameter.name) = \(write(outside)), out of its bounds,")
      }
      for end in [bounds.lowerBound, bounds.upperBound] where !isWhole || end == end.rounded() {
        if let problem = attempt(parameter.name, write(end)).first {
          failures.append("\(parameter.name) = \(write(end)), at its bound, is refused: \(problem.message)")
        }
      }
    }
    refused("no-such-parameter", "1", "a parameter that does not exist")
    return failures.map { "\(entry.dimension.rawValue) \(entry.about.id): \($0)" }
  }
}
