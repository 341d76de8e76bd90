/// A month where days are turned into months.
enum MeanMonth {
  /// Days in it, 365.25 / 12 to a tenth: a convention of counting and no number of the model.
  static let days = 30.4
}
