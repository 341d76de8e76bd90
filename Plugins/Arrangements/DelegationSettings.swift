import OptionKit

/// What those who lead settle without asking the others.
struct DelegationSettings: SharedSettings {
  @Parameter var delegatedShare: Double

  /// - Parameters:
  ///   - delegatedShare: the default; no document says, so it is an assumption.
  ///   - who: who settles it, as the text has it.
  init(_ delegatedShare: Double, by who: String = "the lead settles") {
    _delegatedShare = Parameter(
      wrappedValue: delegatedShare, "Share of routine matters that \(who) alone; an assumption.", in: 0...1,
      unit: .share)
  }
}
