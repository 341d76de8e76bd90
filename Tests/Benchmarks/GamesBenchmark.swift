import Coalitions
import Foundation

/// Cost and profit games of a file, one a line: `name;cost;0,v1,v2,...`, the values of all groups by their bits.
///
/// Prints, for the Shapley value, the nucleolus and the least core, the median of some runs in milliseconds and a checksum
/// that the peers form too: the sum over members, numbered from 1, of number times part (the objection of the least core).
struct GamesBenchmark {
  struct WrongLine: Error { let line: String }

  let games: [(name: String, game: CooperativeGame)]

  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    games = try text.split(separator: "\n").map { line in
      let parts = line.split(separator: ";")
      guard parts.count == 3, let sense = CooperativeGame.Sense(rawValue: String(parts[1])) else {
        throw WrongLine(line: String(line.prefix(60)))
      }
      let values = parts[2].split(separator: ",").compactMap { Int($0) }
      return (String(parts[0]), try CooperativeGame(sense, values: values))
    }
  }

  /// Times every game and prints.
  func time(repeats: Int) throws {
    let sum = { (parts: [Rational]) in parts.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element.value } }
    for (name, game) in games {
      print(Timing("\(name) shapley", repeats: repeats) { sum(game.shapley()) }.line)
      print(try Timing("\(name) least core", repeats: repeats) { try game.leastCore().objection.value }.line)
      print(try Timing("\(name) nucleolus", repeats: repeats) { sum(try game.nucleolus().allocation) }.line)
    }
  }
}
