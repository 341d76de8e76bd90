import Foundation
import OptionKit
import Yams

/// YAML as a tree of settings that know their places.
///
/// What is accepted is the plain part of YAML: mappings with plain keys, lists and text. Every scalar stays the text
/// that was written, so `010`, `.inf` or `no` mean nothing before somebody asks for a number. Anchors, aliases and
/// merge keys are refused, which also keeps a small file from growing into a huge one; so are a second document, keys
/// written twice and more than ``deepest`` levels of nesting.
enum LocatedYAML {
  /// The most levels of nesting.
  static let deepest = 64
  /// The most values of a file, and the most keys of one mapping.
  static let (mostValues, mostKeys) = (200_000, 2000)

  /// Reads a file's text.
  ///
  /// The parser calls itself once a level and stops at a thousand, so it runs on a thread with room for that.
  static func read(_ source: SourceText) throws(Problems) -> Setting {
    if let anchor = firstAnchor(in: source.text, name: source.name) { throw Problems(anchor) }
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      outcome.result = composed(source)
      done.signal()
    }
    thread.stackSize = 64 << 20
    thread.start()
    done.wait()
    return try outcome.result.get()
  }

  /// Written by the parsing thread before it signals, read after.
  private final class Outcome: @unchecked Sendable {
    var result: Result<Setting, Problems> = .success(.none)
  }

  private static func composed(_ source: SourceText) -> Result<Setting, Problems> {
    do {
      guard let node = try Yams.compose(yaml: source.text, .basic, .default, .utf8) else {
        return .failure(
          Problems(
            Problem(
              "the file is empty", remedy: "a scenario needs at least a title and commissioners",
              at: Problem.Location(source.name, line: 1, column: 1))))
      }
      var conversion = Conversion(name: source.name)
      let setting = conversion.setting(node, depth: 0)
      return conversion.problems.isEmpty ? .success(setting) : .failure(Problems(conversion.problems))
    } catch let error as YamlError {
      return .failure(Problems(problems(of: error, in: source)))
    } catch {
      return .failure(Problems(Problem("the file is not YAML: \(error)", at: Problem.Location(source.name))))
    }
  }

  /// An anchor stands where a value may begin: after a space, a line's start or a bracket, with its name right behind.
  private static func firstAnchor(in text: String, name: String) -> Problem? {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    var (line, column) = (1, 0)
    var before: Unicode.Scalar = "\n"
    var candidate = false
    for scalar in text.unicodeScalars {
      column += 1
      if candidate, !scalar.properties.isWhitespace {
        return Problem(
          "&\(scalar)… is an anchor, which scenario files do not use",
          remedy: "write the value out where it is needed; put a space after & in plain text",
          at: Problem.Location(name, line: line, column: column - 1))
      }
      candidate = scalar == "&" && (before.properties.isWhitespace || "[{,:".unicodeScalars.contains(before))
      if scalar == "\n" { (line, column) = (line + 1, 0) }
      before = scalar
    }
    return nil
  }

  /// From nodes to settings.
  private struct Conversion {
    let name: String
    var problems: [Problem] = []
    var values = 0

    mutating func setting(_ node: Node, depth: Int) -> Setting {
      let place = node.mark.map { Problem.Location(name, line: $0.line, column: $0.column) }
      guard depth <= deepest else {
        if problems.count < 20 { problems.append(tooDeep(at: place)) }
        return .none
      }
      values += 1
      guard values <= mostValues else {
        if values == mostValues + 1 {
          problems.append(Problem("the file has too many values", remedy: "\(mostValues) are the most", at: place))
        }
        return .none
      }
      switch node {
      case .scalar(let scalar): return Setting(.text(scalar.string), at: place)
      case .sequence(let list): return Setting(.list(list.map { setting($0, depth: depth + 1) }), at: place)
      case .mapping(let mapping) where mapping.count > mostKeys:
        problems.append(
          Problem("this has \(mapping.count) keys", remedy: "\(mostKeys) are the most in one place", at: place))
        return .none
      case .mapping(let mapping):
        var entries: [Setting.Entry] = []
        for (key, value) in mapping {
          let at = key.mark.map { Problem.Location(name, line: $0.line, column: $0.column) }
          guard case .scalar(let word) = key else {
            problems.append(Problem("this key is not a word", remedy: "write `name: value`", at: at))
            continue
          }
          if word.string == "<<" {
            problems.append(
              Problem("<< is a merge key, which scenario files do not use", remedy: "write the values out", at: at))
          }
          entries.append(Setting.Entry(word.string, setting(value, depth: depth + 1), at: at))
        }
        return Setting(.mapping(entries), at: place)
      case .alias:
        problems.append(Problem("aliases are not used in scenario files", remedy: "write the value out", at: place))
        return .none
      }
    }
  }

  static func tooDeep(at place: Problem.Location?) -> Problem {
    Problem("this is nested too deeply", remedy: "\(deepest) levels are the most", at: place)
  }
}
