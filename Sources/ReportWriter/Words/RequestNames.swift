import Appraisal

/// What a front end calls the things that can be asked of an appraiser: flags, or fields of a form.
package struct RequestNames: Sendable {
  /// A bundle, and the one that it is set against.
  package var (bundle, against) = ("--bundle", "--against")
  /// A future.
  package var future = "--future"
  /// A criterion to score maps by.
  package var criterion = "--criterion"
  /// That every map is run in full.
  package var runs = "--runs"
  /// How the cost is divided.
  package var funding = "--funding"
  /// How to let everybody move, behind *it follows its residents*; empty where that cannot be asked.
  package var free = "; --free moves everybody"
  /// Rules on maps.
  package var rules: [MapRule: String] = [
    .floor: "--at-least", .together: "--together", .apart: "--apart", .units: "--units", .contiguous: "--contiguous",
  ]

  /// The command's flags.
  package static let flags = RequestNames()

  /// The fields of the page on all maps.
  package static let form = {
    var names = RequestNames()
    names.criterion = "the scenario’s criteria"
    names.runs = "a full run of every map"
    names.free = ""
    names.rules = [
      .floor: "the least size of a unit", .together: "what is kept together", .apart: "what is kept apart",
      .units: "the number of units", .contiguous: "units that hang together",
    ]
    return names
  }()

  /// What a rule is called.
  package func rule(_ rule: MapRule) -> String { rules[rule] ?? rule.rawValue }
}
