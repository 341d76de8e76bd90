import Coalitions
import Foundation

/// Voting power of the games in a file, one a line: `name;quota;weight,weight,...`.
///
/// Prints, for Banzhaf's measure alone and for everything a power profile holds, the median of some runs in milliseconds
/// and a checksum that the peers form too: the sum over members, numbered from 1, of number times Shapley-Shubik index
/// (Banzhaf's measure in the first line of each game).
struct PowerBenchmark {
  struct WrongLine: Error { let line: String }

  let games: [(name: String, game: SimpleGame)]

  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    games = try text.split(separator: "\n").map { line in
      let parts = line.split(separator: ";")
      let weights = parts.last?.split(separator: ",").compactMap { Int($0) } ?? []
      guard parts.count == 3, let needed = Int(parts[1]) else { throw WrongLine(line: String(line)) }
      return (String(parts[0]), try SimpleGame(weights: weights, needed: needed))
    }
  }

  /// Times every game and prints.
  func time(repeats: Int) throws {
    let sum = { (values: [Double]) in values.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element } }
    for (name, game) in games {
      try show(name, "banzhaf", repeats) { sum(try game.banzhaf()) }
      try show(name, "profile", repeats) { sum(try PowerProfile(game).members.map(\.shapleyShubik.value)) }
    }
  }

  private func show(_ name: String, _ what: String, _ repeats: Int, _ work: () throws -> Double) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    var checksum = 0.0
    for _ in 0..<repeats {
      times.append(try clock.measure { checksum = try work() } / .milliseconds(1))
    }
    times.sort()
    let middle = (times[(repeats - 1) / 2] + times[repeats / 2]) / 2
    print("\(name)\t\(what)\t\(middle)\t\(checksum)")
  }
}
