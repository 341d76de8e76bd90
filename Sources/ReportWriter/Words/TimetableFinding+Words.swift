import Appraisal
import Commissioning

extension TimetableFinding {
  /// How much slack there is, or how late it already is.
  package var words: String {
    switch verdict {
    case .approvedTooLate(let step):
      return "\(step): that is after \(neededBy.words), when the service must start, so it starts late. \(meanwhile)"
    case .fromRuns: return start.map(fromRuns) ?? ""
    case .inTime:
      let safe = lastSafeDate?.words ?? ""
      return
        "At their mean lengths the steps end on \(neededBy.words) where it is decided by \(safe); no run has tried it."
    case .tooLate(let months):
      return "The steps take \(FileWords.fixed(months, 0)) months at their mean lengths, more than are left before "
        + "\(neededBy.words): the service starts late. \(meanwhile)"
    case .onApplication(let last, let effective):
      return "What is applied for by \(last) takes effect on \(effective); later, it waits a year."
    }
  }

  /// What serves where the start is late.
  private var meanwhile: String {
    canExtend
      ? "The contract gives the right to extend it until then."
      : "The contract gives no right to extend it, so until then there is a modification on a legal ground of its own, "
        + "a bridging contract, or a gap."
  }

  private func fromRuns(_ start: Start) -> String {
    var words =
      "In \(FileWords.percent(start.chance)) of futures every new contract starts on time, on \(neededBy.words)"
    if start.chance < 1 {
      words +=
        "; a contract starts \(FileWords.fixed(start.monthsLate)) months late, the mean over the "
        + "\(FileWords.fixed(start.contractsDue)) that are to start in the years run, and up to "
        + "\(FileWords.fixed(start.monthsLateAtMost, 0)) (95% of futures). \(meanwhile) "
      if !canExtend, start.modified + start.bridged + start.gap > 0 {
        words +=
          "Of the time between contracts, \(FileWords.percent(start.modified)) falls to modifications, "
          + "\(FileWords.percent(start.bridged)) to bridging contracts and \(FileWords.percent(start.gap)) to gaps. "
      }
    } else {
      words += ". "
    }
    return words + decided(start)
      + "The slowest of its units takes \(FileWords.fixed(start.monthsToApprove)) months to decide on average, counted to the end "
      + "of the run where it never does."
  }

  /// The days by which it would have to be decided to start on time, all approvals counted, those that no run holds too.
  private func decided(_ start: Start) -> String {
    let days = start.decideBy.compactMap { share, date in
      date.map { "in \(FileWords.percent(share)) of futures by \($0.words)" }
    }
    let never = start.decideBy.filter { $0.date == nil }.map { FileWords.percent($0.share) }
    var words = days.isEmpty ? "" : "To start on time it would have to be decided \(FileWords.list(days)). "
    if !never.isEmpty {
      words +=
        "With every approval counted, even a decision on the case's own date would not be in time in "
        + "\(FileWords.list(never)) of futures. "
    }
    return words
  }
}
