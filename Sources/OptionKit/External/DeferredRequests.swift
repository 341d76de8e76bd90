/// What must be asked elsewhere before a block of futures can be run to its end.
///
/// A block runs ahead. An option that has not the answer it needs notes its question and breaks the run off (or, where
/// it cannot throw, gives a value that is not a number). At the block's end all questions noted are asked at once, and
/// the block is run again from its beginning; answers are pure, so the last pass is the only one that counts. So no
/// run ever waits in the middle of a month, and many runs share one request.
public final class DeferredRequests: @unchecked Sendable {
  /// The inquiry of the block under way; nil outside a sweep, where an option may ask at once.
  @TaskLocal public static var current: DeferredRequests?

  /// The most passes of one block: far more than there are dependent questions in a run.
  public static let passes = 200

  // Noted by the one task that runs the block.
  private var respondents: [any PluginSession] = []

  /// Nothing noted.
  public init() {}

  /// Notes that somebody has a question to answer.
  public func note(_ respondent: any PluginSession) {
    if !respondents.contains(where: { $0 === respondent }) { respondents.append(respondent) }
  }

  /// Has everything noted answered; whether there was anything.
  public func settle() async -> Bool {
    for respondent in respondents { await respondent.answerPending() }
    return !respondents.isEmpty
  }
}

/// Somebody who answers questions noted during a block of futures.
public protocol PluginSession: AnyObject, Sendable {
  /// Answers everything pending; a question that cannot be answered is answered with its failure.
  func answerPending() async
}

/// A run broken off because a question is noted and not yet answered; the block will be run again.
public struct PendingAnswer: Error, Sendable {
  /// Breaks a run off.
  public init() {}
}
