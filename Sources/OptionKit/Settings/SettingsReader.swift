/// Reads one option's settings: finds every problem, fills every choice.
final class SettingsReader {
  let title: String
  let location: Problem.Location?
  let catalogue: Catalogue
  let depth: Int
  private(set) var problems: [Problem] = []

  init(title: String, location: Problem.Location?, catalogue: Catalogue, depth: Int) {
    (self.title, self.location, self.catalogue, self.depth) = (title, location, catalogue, depth)
  }

  func report(_ message: String, _ remedy: String, _ setting: Setting) {
    problems.append(Problem(message, remedy: remedy, at: setting.location ?? location))
  }

  func report(_ missing: NotFound, _ setting: Setting) {
    problems.append(Problem(missing, at: setting.location ?? location))
  }

  func make(_ dimension: DecisionDimension, _ id: String, _ setting: Setting, _ place: Problem.Location?) -> (
    any CommissioningOption
  )? {
    guard depth < 16 else {
      problems.append(Problem("\(title): options are nested too deeply", remedy: "nest at most 16", at: place))
      return nil
    }
    do {
      return try catalogue.make(dimension, id, settings: setting, at: place ?? location, depth: depth + 1)
    } catch {
      problems += error.all
      return nil
    }
  }

  /// The fields of an option as declared, filled from a mapping of settings.
  func fields(of declared: any CommissioningOption, from setting: Setting) -> [String: any DeclaredSetting] {
    fields(Self.declarations(of: declared), from: setting)
  }

  /// The fields of some declarations, filled from a mapping of settings.
  func fields(
    _ declarations: [(name: String, field: any DeclaredSetting)], from setting: Setting
  ) -> [String: any DeclaredSetting] {
    var entries: [Setting.Entry] = []
    switch setting.value {
    case .mapping(let written): entries = written
    case .text(let text) where text.isEmpty: break
    default: report("the settings of \(title) are not names with values", "write `name: value` lines", setting)
    }
    let names = declarations.map(\.name)
    for (place, entry) in entries.enumerated() {
      let at = entry.location ?? location
      if !names.contains(entry.key) {
        problems.append(
          Problem(
            NotFound(
              "parameter", entry.key, among: names, .lacking(title), whereNone: "\(title) has no parameters"), at: at))
      } else if entries[..<place].contains(where: { $0.key == entry.key }) {
        problems.append(Problem("\(title).\(entry.key) is set twice", remedy: "keep one", at: at))
      }
    }
    var fields: [String: any DeclaredSetting] = [:]
    for (name, field) in declarations {
      let written = entries.first { $0.key == name }?.setting
      fields[name] = field.filled(from: written, named: name, by: self)
    }
    return fields
  }

  /// The parameters and choices of an option, in the order declared, those of a group in its place.
  static func declarations(of option: any CommissioningOption) -> [(name: String, field: any DeclaredSetting)] {
    declarations(in: option)
  }

  private static func declarations(in settings: Any) -> [(name: String, field: any DeclaredSetting)] {
    Mirror(reflecting: settings).children.flatMap { child -> [(name: String, field: any DeclaredSetting)] in
      guard let label = child.label, label.hasPrefix("_") else { return [] }
      if let group = child.value as? any DeclaredGroup { return declarations(in: group.settings) }
      return (child.value as? any DeclaredSetting).map { [(String(label.dropFirst()), $0)] } ?? []
    }
  }
}
