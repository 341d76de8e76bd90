import Commissioning

/// A question that the documents set, and what they concluded: shown beside what came out, never fed into it.
public struct ReviewConclusion: Sendable, Hashable {
  /// The dimension the question is about: `footprint`, `funding`, `arrangement`, `rule`; empty for others.
  public var dimension: String
  /// The question.
  public var question: String
  /// What the documents concluded, in the words of this project.
  public var conclusion: String
  /// Ids of the options that it amounts to.
  public var options: [String]
  /// Where.
  public var source: Source

  /// Records a conclusion.
  public init(dimension: String, question: String, conclusion: String, options: [String], source: Source) {
    (self.dimension, self.question, self.conclusion) = (dimension, question, conclusion)
    (self.options, self.source) = (options, source)
  }
}

/// A dated step of the timetable in the documents.
public struct Milestone: Sendable, Hashable {
  /// What happens.
  public var title: String
  /// From when.
  public var from: CalendarDate
  /// Until when.
  public var until: CalendarDate
  /// Who does it.
  public var owner: String
  /// When it was in fact done, where the document says so.
  public var done: CalendarDate?
  /// Which milestone of a run it is, where it is one.
  public var event: Event?
  /// Where it is written.
  public var source: Source

  /// A milestone on the way to a new contract that the runs date too.
  public enum Event: String, Sendable, Hashable, CaseIterable {
    /// Going to the market is approved.
    case approved
    /// The contract is awarded.
    case awarded
    /// The contract starts.
    case started
  }

  /// Days by which it was done after the last of its days, negative before it; nil where nobody says when it was done.
  public var daysLate: Int? { done.map { $0.days(since: until) } }

  /// Records a step.
  public init(_ title: String, from: CalendarDate, until: CalendarDate, owner: String = "", source: Source) {
    (self.title, self.from, self.until, self.owner, self.source) = (title, from, until, owner, source)
  }
}
