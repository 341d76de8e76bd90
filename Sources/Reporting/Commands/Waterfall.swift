import Simulation

/// From one bundle's figure to another's, a bar a part, drawn in plain characters.
package enum Waterfall {
  /// Characters that the bars may take.
  package static let width = 44

  /// The waterfall of one measure; every bar starts where the one before it ended.
  package static func text(_ split: Comparison.Split, parts: [StagePart]) -> String {
    let steps = zip(parts.map(\.title), split.effects).map { ($0, $1) } + [("interaction", split.interaction)]
    var levels = [split.from]
    for step in steps { levels.append((levels.last ?? 0) + step.1) }
    let all = levels + [split.to]
    // Bars from nothing would hide a small difference between two large figures: the scale runs over what moves.
    let (low, high) = (all.min() ?? 0, all.max() ?? 0)
    let place = { (value: Double) -> Int in
      high > low ? Int(((value - low) / (high - low) * Double(width - 1)).rounded()) : 0
    }
    var lines = ["\(split.measure.rawValue), \(split.measure.unit.summed)"]
    let row = { (name: String, value: String, bar: String) in
      lines.append(padded(name, 20) + String(repeating: " ", count: max(0, 16 - value.count)) + value + "  " + bar)
    }
    row("first", ReplayTables.written(split.from), mark("|", at: place(split.from)))
    for (index, step) in steps.enumerated() {
      let (a, b) = (place(levels[index]), place(levels[index + 1]))
      let sign = step.1 > 0 ? "+" : step.1 < 0 ? "-" : "."
      let bar = String(repeating: " ", count: min(a, b)) + String(repeating: sign, count: max(1, abs(a - b)))
      row(step.0, (step.1 > 0 ? "+" : "") + ReplayTables.written(step.1), bar)
    }
    row("second", ReplayTables.written(split.to), mark("|", at: place(split.to)))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func mark(_ character: Character, at place: Int) -> String {
    String(repeating: " ", count: max(0, place)) + String(character)
  }

  private static func padded(_ text: String, _ length: Int) -> String {
    text + String(repeating: " ", count: max(1, length - text.count))
  }
}
