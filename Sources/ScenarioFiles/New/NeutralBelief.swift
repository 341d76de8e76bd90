/// What a new case believes of the model's numbers until somebody knows better.
///
/// None is taken from another case. Each has a range so wide that it takes no side, and says why it stands there; what
/// matters of them the sensitivity tells. Shares are fractions of 1.
struct NeutralBelief {
  var id: String
  var low, value, high: Double
  var reason: String

  private init(_ id: String, _ low: Double, _ value: Double, _ high: Double, _ reason: String) {
    (self.id, self.low, self.value, self.high, self.reason) = (id, low, value, high, reason)
  }

  /// Of money, in every kind of case.
  static let money = [
    NeutralBelief("deflator", 0.01, 0.02, 0.04, "The Bank of England's target for inflation, with a range about it"),
    NeutralBelief(
      "price-uplift", 0, 0.02, 0.05, "Prices rise as inflation does; whether faster or slower is not known"),
    NeutralBelief("allocation-growth", -0.01, 0.02, 0.05, "Money keeps pace with prices; whether it will is not known"),
    NeutralBelief("funding-ends", 0, 0.25, 0.5, "Counts only once a component is said to be time-limited"),
    NeutralBelief("funding-ends-share", 0, 0.5, 1, "Counts only once a component is said to be time-limited"),
  ]

  /// Of deciding together.
  static let decisions = [
    NeutralBelief("support", 0.6, 0.8, 0.95, "Members mostly support what is good for them; no vote has been counted"),
    NeutralBelief("support-of-poor", 0.1, 0.3, 0.5, "And mostly see what is bad for them; no vote has been counted"),
    NeutralBelief("good-share", 0.25, 0.5, 0.75, "As likely as not; nobody has counted"),
    NeutralBelief("mixed-share", 0.1, 0.25, 0.4, "Half of the rest; nobody has counted"),
    NeutralBelief("mixed-against", 0.1, 0.3, 0.5, "A minority; nobody has counted"),
    NeutralBelief(
      "worth-of-good", 0.1, 0.5, 1, "As large as the loss by a poor one, so that neither error weighs more"),
    NeutralBelief("loss-of-poor", 0.1, 0.5, 1, "As large as the gain by a good one, so that neither error weighs more"),
    NeutralBelief("worth-spread", 0.1, 0.5, 0.9, "Members differ; how far is not known"),
    NeutralBelief(
      "worth-lost", 0.01, 0.03, 0.08, "A decision that holds a year to eight years loses so much each month"),
    NeutralBelief("distance-dislike", 0, 0.25, 0.5, "Places differ in need; how much that moves a vote is not known"),
    NeutralBelief("wavering", 0.1, 0.3, 0.6, "Views move between meetings; how far is not known"),
    NeutralBelief("hold-out", 0, 0.3, 0.7, "A veto is worth holding out with; how much is not known"),
    NeutralBelief("modification", 0.1, 0.3, 0.6, "Proposals come back changed; by how much is not known"),
    NeutralBelief("unmandated", 0.1, 0.5, 0.9, "As likely as not; nobody has been asked"),
    NeutralBelief("ratification", 1, 2, 4, "A board meets monthly to quarterly; put in the dates of yours"),
    NeutralBelief(
      "shared-error", 0.05, 0.2, 0.5, "Members read the same paper; how far it misleads all alike is not known"),
    NeutralBelief("meeting-room", 3, 8, 20, "How much one meeting can decide is not known; put in your agendas"),
    NeutralBelief("scale-lost", 0, 0.2, 0.5, "A smaller scheme costs more a head; how much is not known"),
  ]

  /// Of staying or leaving.
  static let membership = [
    NeutralBelief("exit-cost", 0, 0.1, 0.3, "Whoever leaves bears a cost; no agreement says how much yet"),
    NeutralBelief("patience", 1, 2, 4, "Years, not months; nobody has been asked"),
    NeutralBelief("misfit-dislike", 0, 0.05, 0.1, "Weighs little beside money until somebody says otherwise"),
    NeutralBelief("outvoted-dislike", 0, 0.01, 0.05, "Weighs little beside money until somebody says otherwise"),
    NeutralBelief("view-weight", 0, 0.02, 0.05, "Weighs little beside money until somebody says otherwise"),
  ]

  /// As a line of the scenario's `parameters`.
  var line: String {
    let number = { (value: Double) in NewScenario.number(value) }
    return
      "  \(id): {value: \(number(value)), low: \(number(low)), high: \(number(high)), assumption: \(NewScenario.quoted(reason))}"
  }
}
