import Coalitions
import Foundation
import OptionKit
import Yams

/// A game in YAML: members with named weights, and a rule composed of quotas, head counts and vetoes.
///
/// ```yaml
/// members:
///   - {name: Essex, weight: 16.6}              # one weight
///   - {name: Germany, weights: {votes: 29, population: 170}}
/// rule:
///   all:                                       # or any: a list of rules
///     - quota: 255                             # at least; over: more than. A number, 62% or 2/3
///       weight: votes                          # default: weight
///       of: 100                                # what a share is a share of; default: the votes that exist
///     - heads: 14                              # at least; heads_over: more than. A number, 55% or 2/3
///       among: [Germany, France]               # default: everybody
///     - vetoes: [Germany]                      # all of these
///     - any_of: [Germany, France]              # one of these is enough
///     - dictator: Germany
///     - unanimous: true
/// ```
///
/// Every problem is reported with its line and column, all at once.
public struct GameFile: Sendable {
  /// The longest file read, in bytes.
  public static let longest = 1_000_000

  /// The game.
  public let game: NamedGame

  /// Reads a file.
  ///
  /// - Throws: ``Problems``.
  public init(readingFrom path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem("the file cannot be read", remedy: "check its name and permissions", at: .init(path))
    }
    guard data.count <= Self.longest else {
      throw Problem("the file is longer than \(Self.longest) bytes", remedy: "shorten it", at: .init(path))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Problem("the file is not UTF-8 text", remedy: "save it as UTF-8", at: .init(path))
    }
    try self.init(parsing: text, named: path)
  }

  /// Reads a text; `file` is the name shown in problems.
  ///
  /// - Throws: ``Problems``.
  public init(parsing text: String, named file: String) throws {
    var reading = GameFileReading(file: file)
    guard let root = try reading.root(of: text) else { throw Problems(reading.problems) }
    let named = reading.game(root)
    guard reading.problems.isEmpty, let named else { throw Problems(reading.problems) }
    game = named
  }
}
