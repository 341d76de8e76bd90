import Commissioning
import OptionKit

/// The days on which the law of collaboration changed, as far as it is known here.
///
/// Documents of 2012 speak of a law to come: from the royal assent to the Health and Social Care Act 2012 to 31 March
/// 2013 an answer is *prospective*, and says so. Earlier days are refused: what held then is in none of the sources.
///
/// Sources: Health and Social Care Act 2012; Collaborative commissioning framework (August 2012), annex 1; SI 2014/2436;
/// Collaboration mechanisms (November 2018); Health and Care Act 2022.
public enum KnownLaw {
  /// Royal assent to the Health and Social Care Act 2012: the first day for which there is an answer.
  public static let first = day(2012, 3, 27)
  /// CCGs and NHS England take up their functions.
  static let groupsBegin = day(2013, 4, 1)
  /// A joint committee of CCGs binds them: SI 2014/2436, article 1.
  static let reformed = day(2014, 10, 1)
  /// CCGs end and integrated care boards begin: Health and Care Act 2022, sections 14 and 19.
  static let boardsBegin = day(2022, 7, 1)
  /// The Provider Selection Regime takes the place of the procurement regulations of 2013 for health care services.
  static let selectionRegime = day(2024, 1, 1)
  /// Strategic authorities: the year of the Act; when its parts begin is to be checked.
  static let strategicAuthorities = day(2026, 1, 1)

  static let act2012 = Source("Health and Social Care Act 2012")
  static let act2022 = Source("Health and Care Act 2022", section: "sections 14 and 19")
  static let act2026 = Source(
    "English Devolution and Community Empowerment Act 2026", section: "from memory: commencement to be checked")
  static let framework = Source("Collaborative commissioning framework (August 2012)", section: "annex 1")

  /// Why a day has no answer; nil where it has.
  public static func refusal(of date: CalendarDate) -> Problem? {
    guard date < first else { return nil }
    return Problem(
      "the law of \(date) is not known: what Quorate knows was not yet in force",
      remedy: "give a day from \(first), when the Health and Social Care Act 2012 was passed")
  }

  /// Whether answers of a day speak of a law to come.
  static func isProspective(_ date: CalendarDate) -> Bool { date < groupsBegin }

  /// Whether a kind of body is there on a day, and if not why; a body to come is there from the day it was enacted.
  static func objection(to kind: OrganisationKind, on date: CalendarDate) -> Objection? {
    switch kind {
    case .ccg where date >= boardsBegin:
      Objection("clinical commissioning groups were abolished on \(boardsBegin)", source: act2022)
    case .integratedCareBoard where date < boardsBegin, .placeCommittee where date < boardsBegin:
      Objection("integrated care boards began on \(boardsBegin): not yet in force", source: act2022)
    case .strategicAuthority where date < strategicAuthorities:
      Objection("strategic authorities come with the Act of 2026: not yet in force", source: act2026)
    default: nil
    }
  }

  /// A day known to exist; the first day of the calendar if it does not.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(startOf: FinancialYear(starting: year))
  }
}
