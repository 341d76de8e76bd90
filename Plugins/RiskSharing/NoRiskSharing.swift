import Commissioning
import OptionKit

/// Each bears its own.
///
/// `support_i = 0`; money already held in common goes back to those who hold it.
///
/// Source: Essex review (December 2018), Appendix A, clause 10.2: each commissioner is separately and solely liable for
/// its own payments.
///
/// Not claimed: that a block contract leaves any of a demand risk to share; that falls on the provider.
struct NoRiskSharing: RiskShare {
  static let about = About(
    id: "no-risk-sharing", title: "No risk sharing", summary: "Each commissioner bears its own over- and underspend.",
    source: Source("Essex review (December 2018)", section: "Appendix A, clause 10.2"))

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    for place in support.indices {
      support[place] = reserves[place]
      reserves[place] = .zero
    }
  }
}
