import OptionKit

/// A number or setting of a scenario that can be changed above its file, with what is known of it.
struct Changeable: Sendable {
  /// How it is changed on a page.
  enum Control: Sendable, Hashable {
    /// A number box, with a slider beside it where the range it moves in is known.
    case number(slider: ClosedRange<Double>?)
    /// One of some words, each with what it is called.
    case words([String])
    /// A line of text.
    case text
    /// Not on a page: it is no single value.
    case none
  }

  /// As `--set` takes it.
  var path: String
  /// What it is.
  var title: String
  /// What it stands at, as a user would write it.
  var value: String
  /// The range believed; empty where none is stated.
  var believed = ""
  /// The values allowed; empty where any is.
  var allowed = ""
  /// The unit.
  var unit: MeasureUnit
  /// Where the value comes from, or why it is assumed.
  var source: String
  /// `source`, `derived`, `assumption` or `setting`.
  var kind: String
  /// What it belongs to: the model, or an option.
  var group: String
  /// What the program takes where nothing is said, as a user would write it; empty where that is not known.
  var standard = ""
  /// Why that may be taken; empty where it is a neutral choice.
  var standardReason = ""
  /// Whether it counts something.
  var isWhole = false
  /// How it is changed.
  var control = Control.text
  /// How a change of it is recorded.
  var change = Change.Kind.setting
  /// What a change of it is called: ``path``, or a criterion's id where it is a weight.
  var key: String { change == .weight ? String(path.split(separator: ".").dropFirst().first ?? "") : path }

  /// Whether a text says the same value.
  func isSame(_ text: String, as other: String) -> Bool {
    if text == other { return true }
    guard case .number = control, let a = Double(setting: Setting(text)), let b = Double(setting: Setting(other)) else {
      return false
    }
    return a == b
  }
}
