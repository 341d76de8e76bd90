import OptionKit

/// A number of the agenda or of where members stand that is not the same in every future.
///
/// It is drawn like a parameter, under a name of its own, so that it stands in the register, can be given with the
/// futures, and shows in every analysis of what matters.
public struct ForumNumber: Sendable, Hashable {
  /// What it says.
  public enum Subject: Sendable, Hashable {
    /// How many matters of a kind come in a year, by position on the agenda; rounded.
    case perYear(item: Int)
    /// Their value a year as a share of the unit's price.
    case valueShare(item: Int)
    /// The red line of some commissioners, by position.
    case redLine([Int])
    /// Their chance of attending.
    case attendance([Int])
    /// The days that their own governance takes.
    case governanceDays([Int])
  }

  /// What it says.
  public var subject: Subject
  /// What is believed of it and why.
  public var input: ModelInput

  /// States a number.
  public init(_ subject: Subject, _ input: ModelInput) {
    (self.subject, self.input) = (subject, input)
  }
}
