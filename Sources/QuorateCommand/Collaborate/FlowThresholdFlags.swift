import ArgumentParser
import Collaboration
import OptionKit
import ScenarioFiles

/// Where core, linked and specialist part, and what counts as alike, as flags.
struct FlowThresholdFlags: ParsableArguments {
  @ArgumentParser.Option(
    help: "A main provider has at least this share of a commissioner's business.")
  var main: CSVNumber = .init(0.15)

  @ArgumentParser.Option(help: "So many commissioners are a large group.")
  var many = 5

  @ArgumentParser.Option(
    help: "Interest is spread equally where the largest share is up to so many times the middle one.")
  var even: CSVNumber = .init(2)

  @ArgumentParser.Option(help: "Contracts are of like size up to so many times the least.")
  var alike: CSVNumber = .init(1.5)

  @ArgumentParser.Option(help: "One has a significantly larger part from so many times the next.")
  var dominant: CSVNumber = .init(2)

  /// The thresholds; what is out of bounds is wrong input.
  func read() throws -> FlowThresholds {
    var problems: [Problem] = []
    let check = { (name: String, value: Double, range: ClosedRange<Double>) in
      if range.contains(value) { return }
      problems.append(
        Problem(
          "\(name) is \(value.written)",
          remedy: "it must lie between \(range.lowerBound.written) and \(range.upperBound.written)", at: .init(name)))
    }
    check("--main", main.value, 0...1)
    check("--many", Double(many), 2...1000)
    for (name, number) in [("--even", even), ("--alike", alike), ("--dominant", dominant)] {
      check(name, number.value, 1...1000)
    }
    if !problems.isEmpty { throw Problems(problems) }
    return FlowThresholds(
      main: main.value, many: many, even: even.value, alike: alike.value, dominant: dominant.value)
  }
}
