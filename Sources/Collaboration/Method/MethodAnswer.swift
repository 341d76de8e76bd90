/// An answer to one of the framework's questions, with its reason.
public struct MethodAnswer: Sendable, Hashable {
  /// Yes, no or words.
  public enum Reply: Sendable, Hashable {
    case yes, no
    /// For questions that are not to be answered by yes or no.
    case words(String)
  }

  /// The contract's provider.
  public var contract: String
  /// The service within it; empty for the whole.
  public var service: String
  /// The question's id.
  public var question: String
  /// The answer; nil where it is still open.
  public var reply: Reply?
  /// Why.
  public var reason: String
  /// Who says so: `flow table` where it follows from it.
  public var by: String

  /// Gives an answer.
  public init(
    contract: String, service: String = "", question: String, reply: Reply?, reason: String = "", by: String = ""
  ) {
    (self.contract, self.service, self.question) = (contract, service, question)
    (self.reply, self.reason, self.by) = (reply, reason, by)
  }

  /// `yes`, `no`, the words, or nothing.
  public var text: String {
    switch reply {
    case .yes: "yes"
    case .no: "no"
    case .words(let words): words
    case nil: ""
    }
  }
}
