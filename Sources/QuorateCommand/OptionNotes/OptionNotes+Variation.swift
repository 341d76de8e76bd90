// Written from the doc comments in Plugins/Variation by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let variation: [String: String] = [
    "one-model": ##"""
      One model throughout: nothing varies from place to place.

      The share of the offer that varies is 0, so that scale is whole and fit is what a common offer leaves.

      Source: Essex review (December 2018), section 2.2: the provider says that economies of scale depend on a common
      model; recommendation 6 sees benefit in one service model for the contract.

      Not claimed: that staff never bend a model to the place they work in.
      """##,
    "local-modules": ##"""
      Named modules are local within a common strategy; the rest is one model.

      The share of the offer that varies is ``part`` of what the modules make up (`local-variation`).

      Source: Essex review (December 2018), recommendation 6: user engagement, identification and support of vulnerable
      children, prevention and crisis management may more appropriately be developed locally, within an overarching
      strategic approach; nine of ten ask for more local scope (2.1).

      Not claimed: what the modules make up of the offer, which the review does not say, nor how far local modules meet local
      need; both are parameters with ranges.
      """##,
    "local-throughout": ##"""
      The whole offer is local: each place has its own.

      The share of the offer that varies is 1 for the modules that may be local and ``part`` for the rest.

      Source: Essex review (December 2018), sections 2.1 and 5.4: almost all feel that local issues differ; local throughout
      is the far end of what they ask for, and nobody in it asks for so much.

      Not claimed: that any provider would keep one contract for it, nor that local offers meet local need: they meet the share
      `variation-meets` of it, and leading them costs `variation-effort`.
      """##,
  ]
}
