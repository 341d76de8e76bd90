import Commissioning
import OptionKit

/// Years until what reorganising saves has paid for what it costs.
///
/// Value: with `balance_t = balance_(t-1) + transitionSaving_t - transitionCost_t`, the years up to the last in which the
/// balance ends below nothing, and of the year after it the part that makes it good; one more than the years run where it
/// does not within them, 0 where nothing is spent. Unit: years; less is better. £42m once for £29m a year is 1.45 years.
///
/// Source: HM Treasury, The Green Book, payback; business cases of councils under the invitation of February 2025.
///
/// Not claimed: what it is worth: money later counts as much as money now.
struct Payback: Criterion {
  static let about = About(
    id: "payback", title: "Payback",
    summary: "Years until what reorganising saves has paid for what it costs.",
    source: Source("Business case of nine Surrey districts (2025)", section: "costs and savings of either map"))

  var unit: MeasureUnit { .years }
  var preference: Preference { .less }
  var needs: [Measure] { [.transitionCost, .transitionSaving] }

  func value(of run: borrowing Measures) -> Double {
    var (balance, before, years) = (0.0, 0.0, 0.0)
    var isShort = false
    for year in 0..<run.years {
      before = balance
      balance += run[.transitionSaving, year] - run[.transitionCost, year]
      if balance < 0 {
        isShort = true
      } else if isShort {
        years = Double(year) + (balance > before ? -before / (balance - before) : 0)
        isShort = false
      }
    }
    return isShort ? Double(run.years + 1) : years
  }
}
