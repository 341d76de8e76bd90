import OptionKit

/// A setting given on the command line, `--set rule.weighted-majority.quota=0.6`, that stands above the file's.
///
/// The path is a dimension, an option as the scenario names it, and a parameter; or `parameters` and one of the
/// model's parameters; or `appraisal` and one of its settings; or another section of the scenario and the way to a number
/// in it, `criteria.wait.weight`, `criteria.wait.scale.zero`, `agenda.price.per-year`, `contract.outcome-share`; or
/// `as-of`, the day whose law and prices hold.
public struct Override: Sendable, Hashable {
  /// The path, its parts.
  public var path: [String]
  /// The value as written.
  public var value: String

  /// Where problems with it are said to be.
  static let location = Problem.Location("--set")

  /// Reads `path=value`.
  public init(_ text: String) throws(Problem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) } ?? []
    value = parts.count == 2 ? String(parts[1]) : ""
    let first = path.first ?? ""
    let wanted =
      first == "as-of"
      ? 1...1
      : ["parameters", "appraisal"].contains(first)
        ? 2...2 : DecisionDimension.allCases.contains { $0.rawValue == first } ? 3...3 : 2...8
    guard parts.count == 2, !value.isEmpty, wanted.contains(path.count), !path.contains("") else {
      throw Problem(
        "\(text) sets nothing",
        remedy: "write dimension.option.parameter=value, parameters.name=value, criteria.name.weight=value or "
          + "as-of=2018-12-11", at: Self.location)
    }
  }

  /// As written, for the manifest.
  public var text: String { path.joined(separator: ".") + "=" + value }

  /// The value as a setting: a list where it is in square brackets, else text.
  var setting: Setting {
    if value.hasPrefix("["), value.hasSuffix("]") {
      let items = value.dropFirst().dropLast().split(separator: ",").map { item in
        Setting(String(item.drop { $0 == " " }), at: Self.location)
      }
      return Setting(.list(items), at: Self.location)
    }
    return Setting(value, at: Self.location)
  }

  /// Settings of the appraisal that are words and no numbers.
  private static let words: Set<String> = ["sampling", "money-schedule", "health-schedule", "chosen-option"]

  /// The scenario's tree with this setting in it; a path that leads nowhere is reported.
  ///
  /// - Parameter known: the dimensions that the catalogue has options in, or could have.
  func applied(to root: Setting, _ findings: ReadingContext, _ known: [DecisionDimension]) -> Setting {
    let dimensions = known.map(\.id)
    switch path[0] {
    case "as-of": return root.replacing(path, with: setting)
    case "parameters": return root.replacing(["parameters", path[1]], with: stated)
    case "appraisal": return root.replacing(path, with: Self.words.contains(path[1]) ? setting : stated)
    default:
      let isDimension = dimensions.contains(path[0]) || root.at(["options", path[0]]) != nil
      return isDimension || root.at([path[0]]) == nil
        ? appliedToOption(of: root, findings, dimensions) : appliedToSection(of: root, findings)
    }
  }

  private func appliedToOption(of root: Setting, _ findings: ReadingContext, _ dimensions: [String]) -> Setting {
    guard dimensions.contains(path[0]) || root.at(["options", path[0]]) != nil else {
      findings.report(
        NotFound("dimension", path[0], among: dimensions + ["parameters", "appraisal", "criteria", "agenda"]),
        at: Self.location)
      return root
    }
    guard path.count == 3 else {
      findings.report("\(text) sets nothing", "write \(path[0]).option.parameter=value", at: Self.location)
      return root
    }
    let place = path[0] == "criterion" ? ["criteria"] : path[0] == "law" ? ["law"] : ["options", path[0]]
    guard let found = root.at(place), case .list(var items) = found.value else {
      findings.report("the scenario has no \(place.joined(separator: "."))", at: Self.location)
      return root
    }
    guard let item = items.firstIndex(where: { $0.optionID == path[1] }) else {
      findings.report(
        NotFound("\(path[0]) option", path[1], among: items.compactMap(\.optionID), .lacking("the scenario")),
        at: Self.location)
      return root
    }
    if case .text = items[item].value {
      items[item] = Setting(
        .mapping([.init("id", items[item], at: items[item].location)]), at: items[item].location)
    }
    items[item] = items[item].replacing(["with", path[2]], with: setting)
    return root.replacing(place, with: Setting(.list(items), at: found.location))
  }
}

extension Setting {
  /// The id by which a list names an option: the word itself, or `id`.
  var optionID: String? {
    if case .text(let text) = value { return text }
    if let id = at(["id"]), case .text(let text) = id.value { return text }
    return nil
  }

  /// What stands under some keys.
  func at(_ path: [String]) -> Setting? {
    guard let key = path.first else { return self }
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.setting.at(Array(path.dropFirst()))
  }

  /// The same tree with a value put under some keys, which are made where they are missing.
  func replacing(_ path: [String], with new: Setting) -> Setting {
    guard let key = path.first else { return new }
    var entries: [Entry] = []
    if case .mapping(let written) = value { entries = written }
    let rest = Array(path.dropFirst())
    if let place = entries.firstIndex(where: { $0.key == key }) {
      entries[place].setting = entries[place].setting.replacing(rest, with: new)
    } else {
      entries.append(Entry(key, Setting.none.replacing(rest, with: new), at: new.location))
    }
    return Setting(.mapping(entries), at: location)
  }
}
