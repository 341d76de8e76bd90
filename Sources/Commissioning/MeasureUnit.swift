/// The unit of a parameter or a measure, as printed.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
  /// A plain number.
  case number = ""
  /// A fraction of 1.
  case share
  /// Pounds.
  case pounds = "£"
  /// Pounds a year.
  case poundsPerYear = "£ a year"
  /// Pounds a head.
  case poundsPerHead = "£ a head"
  /// People.
  case people
  /// Days.
  case days
  /// Working weeks or calendar weeks.
  case weeks
  /// Months.
  case months
  /// Years.
  case years
  /// Occasions.
  case times
  /// Votes.
  case votes
  /// Points on a scale.
  case points
  /// A year, such as 2019.
  case year
}
