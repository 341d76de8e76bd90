import OptionKit

/// Numbers that a scenario holds outside options and parameters: `criteria.wait.weight`, `agenda.price.per-year`.
extension Override {
  /// The notations of a number with its reason, of which a setting leaves only the value.
  private static let notations = [
    "value", "uniform", "triangular", "pert", "normal", "truncated-normal", "lognormal", "beta", "poisson", "discrete",
    "empirical", "between",
  ]

  /// A value with the reason that it was set for this call.
  var stated: Setting {
    Setting(
      .mapping([
        .init("value", setting, at: Self.location),
        .init("assumption", Setting("set on the command line", at: Self.location), at: Self.location),
      ]), at: Self.location)
  }

  /// The scenario's tree with a number of one of its sections exchanged; names in the path are keys, and ids where the
  /// section is a list.
  func appliedToSection(of root: Setting, _ findings: ReadingContext) -> Setting {
    guard let section = root.at([path[0]]) else { return root }
    let changed = exchanged(section, Array(path.dropFirst()), under: path[0], findings)
    return root.replacing([path[0]], with: changed)
  }

  private func exchanged(
    _ node: Setting, _ rest: [String], under title: String, _ findings: ReadingContext
  ) -> Setting {
    guard let key = rest.first else { return put(in: node, title, findings) }
    let inner = Array(rest.dropFirst())
    switch node.value {
    case .list(var items):
      guard let place = items.firstIndex(where: { $0.optionID == key }) else {
        findings.report(
          NotFound("option", key, among: items.compactMap(\.optionID), .between("\(title) has nothing called ", "")),
          at: Self.location)
        return node
      }
      guard !inner.isEmpty, case .mapping = items[place].value else {
        findings.report("\(title).\(key) is no number", "name one of its numbers", at: Self.location)
        return node
      }
      items[place] = exchanged(items[place], inner, under: "\(title).\(key)", findings)
      return Setting(.list(items), at: node.location)
    case .mapping(let entries):
      guard let known = entries.first(where: { $0.key == key }) else {
        guard inner.isEmpty else {
          findings.report(
            NotFound("key", key, among: entries.map(\.key), .between("\(title) has nothing called ", "")),
            at: Self.location)
          return node
        }
        // One that the file leaves out; a name that nobody reads is told by whoever reads the section.
        return node.replacing([key], with: setting)
      }
      return node.replacing([key], with: exchanged(known.setting, inner, under: "\(title).\(key)", findings))
    default:
      findings.report("\(title) is one value", "leave out .\(rest.joined(separator: "."))", at: Self.location)
      return node
    }
  }

  /// The value in place of another: of a number with a reason the number, of a swing its points, of a rank the rank.
  private func put(in node: Setting, _ title: String, _ findings: ReadingContext) -> Setting {
    guard case .mapping(let entries) = node.value else { return setting }
    if entries.contains(where: { Self.notations.contains($0.key) }) { return stated }
    for key in ["points", "rank"] where entries.contains(where: { $0.key == key }) && title.hasSuffix(".weight") {
      return node.replacing([key], with: setting)
    }
    findings.report(
      "\(title) is no number", "name one of its numbers: \(entries.map(\.key).joined(separator: ", "))",
      at: Self.location)
    return node
  }
}
