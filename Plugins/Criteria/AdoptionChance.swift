import Commissioning
import OptionKit

/// The chance that everybody whom the bundle would bind signs it.
///
/// Value: the product over members and outside partners of each one's chance of signing, in the first year; its mean over
/// futures is the chance of adoption. Unit: share; more is better.
///
/// Source: Essex review (December 2018), 5.1 (who prefers, supports and considers which map) and Appendix A, 10.2 (each
/// commissioner is a separate principal).
///
/// Not claimed: negotiation; nobody is offered anything.
struct AdoptionChance: Criterion {
  static let about = About(
    id: "adoption", title: "Chance of adoption",
    summary: "The chance that everybody whom the bundle would bind signs it.",
    source: Source("Essex review (December 2018)", section: "5.1 and Appendix A, clause 10.2"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .more }
  var needs: [Measure] { [.adoption] }

  func value(of run: borrowing Measures) -> Double { run.total(.adoption) }
}
