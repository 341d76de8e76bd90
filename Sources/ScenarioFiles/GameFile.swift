import Coalitions
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
    try self.init(SourceText.read(path, limit: Self.longest))
  }

  /// Reads a text; `file` is the name shown in problems.
  ///
  /// - Throws: ``Problems``.
  public init(parsing text: String, named file: String) throws {
    try self.init(SourceText(bytes: Array(text.utf8), name: file))
  }

  private init(_ source: SourceText) throws {
    // Refuses what would make the parser run away: anchors, deep nesting.
    _ = try LocatedYAML.read(source)
    let (file, text) = (source.name, source.text)
    var reading = GameFileReading(file: file)
    guard let root = try reading.root(of: text) else { throw Problems(reading.problems) }
    let named = reading.game(root)
    guard reading.problems.isEmpty, let named else { throw Problems(reading.problems) }
    game = named
  }
}
