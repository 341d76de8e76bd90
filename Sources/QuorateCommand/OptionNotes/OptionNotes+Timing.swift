// Written from the doc comments in Plugins/Timing by `quorate options pages`; not to be edited.
// swift-format-ignore-file
extension OptionNotes {
  static let timing: [String: String] = [
    "all-at-once": ##"""
      Every unit buys when today's contract ends.

      All are on the market at once. A contract lasts ``termYears`` (as long as the scenario says where 0) and may be
      extended once by ``extensionYears``.

      Source: Essex review (December 2018), sections 3.3 (three years and an extension of two) and 5.1.5.

      Not claimed: that a longer or a shorter term draws other bidders; no document says how many.
      """##,
    "staggered": ##"""
      Units buy one after another, and the old contract is carried on for those going last.

      The first unit starts when today's contract ends, each further one ``monthsApart`` later, in the order of the map.
      Fewer lots are on the market at once; until its own contract starts a unit has what serves between two contracts: an
      extension where the contract gives the right, else a modification on a legal ground of its own, a bridging contract or
      a gap, each at its price.

      Source: Essex review (December 2018), section 5.1.5: areas may procure at different times, the contract being extended
      for those going last, with a likelihood of increased cost and of liabilities for staff who transfer.

      Not claimed: an order of areas, which the review does not give; they go in the order in which the map lists them.
      """##,
    "longer-with-extension": ##"""
      Every unit buys when today's contract ends, for longer, with the right to extend.

      Fewer tenders, each for more years; the price follows demand when a contract is let, and in between only where a review
      of it is agreed. The extension is taken where waits keep to the standard when it is due.

      Source: Essex review (December 2018), section 7: the action of June 2019 to agree the future contract term; five years
      and two are an assumption beside today's three and two (3.3).

      Not claimed: that a provider invests more in a longer contract, or asks less; no document says so.
      """##,
  ]
}
