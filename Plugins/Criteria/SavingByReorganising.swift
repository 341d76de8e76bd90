import Commissioning
import OptionKit

/// What is saved in the last year run, less what the new bodies cost to run in it.
///
/// Value: `transitionSaving_T`, T the last year: with as many years as savings take to build up, the full yearly saving.
/// The money of that year, not discounted. Unit: £ a year; more is better.
///
/// Source: business cases of councils under the invitation of February 2025 (Surrey's nine districts: £86.1m and £62.3m
/// a year from the fourth year).
///
/// Not claimed: that it will be achieved.
struct SavingByReorganising: Criterion {
  static let about = About(
    id: "saving-by-reorganising", title: "Saving by reorganising",
    summary: "What is saved in the last year run, less what the new bodies cost to run in it.",
    source: Source("Business case of nine Surrey districts (2025)", section: "costs and savings of either map"))

  var unit: MeasureUnit { .poundsPerYear }
  var preference: Preference { .more }
  var needs: [Measure] { [.transitionSaving] }

  func value(of run: borrowing Measures) -> Double {
    run.years > 0 ? run[.transitionSaving, run.years - 1] : 0
  }
}
