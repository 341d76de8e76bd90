import Commissioning
import OptionKit

/// How often a forum meets and how long before a meeting its papers go out.
///
/// What a rule's document does not say is neutral: papers a working week before a meeting, and a meeting each month.
struct MeetingSettings: SharedSettings {
  @Parameter var noticeDays: Double
  @Parameter var meetingsEvery: Int

  /// - Parameters:
  ///   - noticeFrom: the document that says how long before a meeting papers go out; nil where none does.
  ///   - everyFrom: the document that says how often it meets.
  init(noticeDays: Double = 5, meetingsEvery: Int = 1, noticeFrom: Source? = nil, everyFrom: Source? = nil) {
    _noticeDays = Parameter(
      wrappedValue: noticeDays, "Days between paper and decision.", in: 0...365, unit: .days, source: noticeFrom)
    _meetingsEvery = Parameter(
      wrappedValue: meetingsEvery, "Months between meetings.", in: 1...12, unit: .months, source: everyFrom)
  }

  /// A procedure of such meetings, everything else as usual.
  var procedure: DecisionProcedure {
    var procedure = DecisionProcedure()
    procedure.noticeDays = noticeDays
    procedure.monthsBetweenMeetings = meetingsEvery
    return procedure
  }
}
