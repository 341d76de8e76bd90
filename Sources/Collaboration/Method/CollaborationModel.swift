/// One of the framework's six models of working together.
///
/// Source: Collaborative commissioning framework (August 2012), section 5 and technical appendix 2, in the words of this
/// project. Under every model each commissioner stays accountable.
public enum CollaborationModel: String, Sendable, Hashable, CaseIterable {
  case allTogether = "all-together"
  case allTogetherSupported = "all-together-supported"
  case allTogetherTaskSupport = "all-together-task-support"
  case eachLeadsOneProvider = "each-leads-one-provider"
  case oneLeadCoordinates = "one-lead-coordinates"
  case supportServiceLeads = "support-service-leads"

  /// When it suits, in a phrase.
  public var suits: String {
    switch self {
    case .allTogether: "contracts of like size with one provider, supported from within"
    case .allTogetherSupported: "contracts of different sizes with one provider, and support needed"
    case .allTogetherTaskSupport: "contracts of like size with one provider, and support for some tasks"
    case .eachLeadsOneProvider: "the same commissioners buy from the same two or more providers"
    case .oneLeadCoordinates: "one has a significantly larger part of the contract"
    case .supportServiceLeads: "a large number of commissioners, as with ambulances"
    }
  }

  /// Its printed risk to watch first.
  public var risk: String {
    switch self {
    case .allTogether, .allTogetherTaskSupport: "nobody leads and focus is lost"
    case .allTogetherSupported: "commissioners leave what is theirs to the support service"
    case .eachLeadsOneProvider: "each attends to its own contract to the detriment of others"
    case .oneLeadCoordinates: "the lead is seen to favour its own interest"
    case .supportServiceLeads: "single commissioners' intentions are overlooked"
    }
  }
}

/// A model proposed for a contract, with the reason.
public struct ModelProposal: Sendable, Hashable {
  /// The model.
  public var model: CollaborationModel
  /// Why it suits here, with figures.
  public var reason: String
}
