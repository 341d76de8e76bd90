import Commissioning
import OptionKit

extension Fields {
  /// Keeps a question after a value of some type, and answers with one of them.
  func probed<Value: ParameterValue>(
    _ key: String, _ type: Value.Type, _ bounds: ClosedRange<Double>?, _ isRequired: Bool
  ) -> Value? {
    let kind: FormatNode.Kind =
      switch Value.schemaType {
      case "number": .plainNumber
      case "integer": .wholeNumber
      case "boolean": .flag
      case "array": .list
      case "object": .mapping
      default: .text
      }
    let probe = probes(key, kind, required: isRequired) {
      $0.bounds = bounds
      $0.allow(Value.allowedWords ?? [])
    }
    // What need not be there is there every other round.
    guard let probe, isRequired || !probe.answersWords else { return nil }
    if let words = Value.allowedWords, !words.isEmpty {
      return Value(setting: Setting(words[probe.choice(of: words.count)]))
    }
    let low = bounds.map { Setting($0.lowerBound.written) }
    let tries = [low, Setting("1"), Setting(probe.round % 2 == 0 ? "true" : "false"), Setting(FormatProbe.word)]
      .compactMap {
        $0
      }
    for setting in tries {
      if let value = Value(setting: setting) { return value }
      if let value = Value(setting: Setting(.list([setting, setting]))) { return value }
      let pair = Setting(.list([setting, setting]))
      if let value = Value(setting: Setting(.list([pair, pair]))) { return value }
    }
    return nil
  }
}

extension FormatNode {
  /// Adds words that may stand here.
  mutating func allow(_ more: [String]) { words += more.filter { !words.contains($0) } }
}
