/// A question that the framework puts to a contract, a service within it, or the arrangement for it.
///
/// Source: Collaborative commissioning framework (August 2012), sections 3 to 5, in the words of this project.
public struct MethodQuestion: Sendable, Hashable {
  /// What it is put to.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// A contract: six questions on whether to collaborate.
    case contract
    /// A named service in it: four criteria.
    case service
    /// Quality, safety and continuity of the arrangement: five considerations.
    case quality
    /// What a decision rule must answer.
    case decision
    /// What good governance asks to be settled.
    case governance
  }

  /// Kebab case.
  public var id: String
  /// What it is put to.
  public var subject: Subject
  /// The question.
  public var text: String
  /// The section.
  public var section: String

  private init(_ id: String, _ subject: Subject, _ section: String, _ text: String) {
    (self.id, self.subject, self.section, self.text) = (id, subject, section, text)
  }

  /// The document.
  public static let document = "Collaborative commissioning framework (August 2012)"

  /// Every question, in the framework's order.
  public static let all: [MethodQuestion] = contract + service + quality + decision + governance

  /// Should there be a common arrangement for this contract?
  public static let contract = [
    MethodQuestion("crosses", .contract, "3", "Does more than one commissioner use the contract?"),
    MethodQuestion("economies-of-scale", .contract, "3", "Would common arrangements save time or transaction cost?"),
    MethodQuestion(
      "negotiating-power", .contract, "3", "Would one voice make local clinical issues more likely to be settled?"),
    MethodQuestion("scarce-skills", .contract, "3", "Is knowledge of this contract scarce in any one commissioner?"),
    MethodQuestion("support-available", .contract, "3", "Is there support for common arrangements, own or bought?"),
    MethodQuestion("risks-mitigated", .contract, "3", "Would working together lower any local risk?"),
  ]

  /// Does a service within it want attention of its own?
  public static let service = [
    MethodQuestion("rarity", .service, "3", "Do few people of any one commissioner need it?"),
    MethodQuestion("cost", .service, "3", "Is it costly to provide?"),
    MethodQuestion("rare-and-costly", .service, "3", "Is it both rare and costly?"),
    MethodQuestion("variation", .service, "3", "Does need, and so spending, vary much between years or commissioners?"),
  ]

  /// Would it be good enough, safe and lasting?
  public static let quality = [
    MethodQuestion("several-disciplines", .quality, "3", "Do several disciplines assess or treat together?"),
    MethodQuestion("critical-mass", .quality, "3", "Does safety want a caseload beyond one commissioner's?"),
    MethodQuestion("expert-centres", .quality, "3", "Does evidence favour few expert centres?"),
    MethodQuestion("abrupt-loss", .quality, "3", "Must several providers be planned for, lest one stops?"),
    MethodQuestion("managed-entry", .quality, "3", "Are new treatments to be begun in few places?"),
  ]

  /// What its decision rule must answer.
  public static let decision = [
    MethodQuestion("voting", .decision, "4", "Is there voting, and how?"),
    MethodQuestion("majority", .decision, "4", "Must all agree, or how large a majority?"),
    MethodQuestion("binds", .decision, "4", "Does a majority bind everybody?"),
    MethodQuestion("consensus", .decision, "4", "When is consensus sought first?"),
    MethodQuestion("disagreement", .decision, "4", "What follows when one disagrees?"),
    MethodQuestion("leaving", .decision, "4", "May one leave, and when?"),
  ]

  /// What is to be settled before it begins.
  public static let governance = [
    MethodQuestion("objectives", .governance, "4", "How does it serve each one's own objectives?"),
    MethodQuestion("values", .governance, "4", "Are vision and values alike?"),
    MethodQuestion("scope", .governance, "4", "What is in, what is out, and is risk pooled?"),
    MethodQuestion("extent", .governance, "4", "Which decisions may the arrangement take?"),
    MethodQuestion("reporting", .governance, "4", "How are members kept informed?"),
    MethodQuestion("going-wrong", .governance, "4", "What happens when things go wrong?"),
    MethodQuestion("support", .governance, "4", "Who performs which supporting function, and who pays?"),
    MethodQuestion("agreement", .governance, "4", "Is it written down and agreed?"),
    MethodQuestion("contributions", .governance, "5", "Who gives which expertise and capacity?"),
  ]
}
