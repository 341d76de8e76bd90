extension PluginHost {
  /// What the plug-ins have cost beyond their own time.
  public struct Overhead: Sendable, Hashable {
    /// Distinct questions asked.
    public var questions: Int
    /// Requests that carried them.
    public var requests: Int
    /// Our own time for them: writing, reading, checking, keeping. Starting a program is no part of it.
    public var own: Duration
    /// How long the programs were waited for.
    public var waited: Duration

    /// Below so many questions a request's own cost outweighs theirs, and a figure for each would mislead.
    public static let fewest = 1000

    /// Microseconds of our own for each question; nil where there were too few to say.
    public var microsecondsAQuestion: Double? {
      questions < Self.fewest ? nil : own / .microseconds(1) / Double(questions)
    }

    /// In words: `7 distinct questions in 4 requests; asking took 1.7 ms beyond the program's own time.`
    public var words: String {
      let tenths = { (value: Double) in (value * 10).rounded() / 10 }
      let asked =
        "\(questions) distinct question\(questions == 1 ? "" : "s") in \(requests) request\(requests == 1 ? "" : "s"); "
        + "asking took \(tenths(own / .milliseconds(1))) ms beyond the program's own time"
      return asked + (microsecondsAQuestion.map { ", \(tenths($0)) microseconds a question." } ?? ".")
    }
  }
}
