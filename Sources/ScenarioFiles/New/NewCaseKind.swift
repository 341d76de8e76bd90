import Commissioning
import OptionKit

/// The kinds of case that can be begun from a table of bodies.
public enum NewCaseKind: String, Sendable, Hashable, CaseIterable {
  /// Integrated care boards whose areas may change.
  case icb
  /// Councils that may become fewer.
  case lgr
  /// Boards that may decide on, and pay for, one service together.
  case sharedService = "shared-service"
  /// Clinical commissioning groups, under the law of 2018.
  case groups2018 = "ccg-2018"

  /// The kind of organisation that a body is where the table does not say.
  var organisation: OrganisationKind {
    switch self {
    case .icb, .sharedService: .integratedCareBoard
    case .lgr: .districtCouncil
    case .groups2018: .ccg
    }
  }

  /// Whether a kind of organisation has a place in such a case.
  func takes(_ organisation: OrganisationKind) -> Bool {
    switch self {
    case .icb: organisation == .integratedCareBoard
    case .lgr: organisation.isCouncil
    case .sharedService, .groups2018: true
    }
  }

  /// Whether the bodies of a unit become one body; otherwise they decide together.
  var merges: Bool { self == .icb || self == .lgr }

  /// Who orders the map where the bodies of a unit become one: the Secretary of State by the Local Government and Public
  /// Involvement in Health Act 2007, section 7; NHS England by the NHS Act 2006, section 14Z25.
  var decider: String { self == .icb ? "NHS England" : "the Secretary of State" }

  /// The day whose law holds, unless another is asked for.
  var day: CalendarDate {
    let fallback = CalendarDate(startOf: FinancialYear(starting: 2026))
    return self == .groups2018 ? CalendarDate(year: 2018, month: 11, day: 1) ?? fallback : fallback
  }

  /// Years run.
  var years: Int { merges ? 4 : 5 }

  /// What its title says of so many bodies, in words.
  func title(_ count: Int) -> String {
    switch self {
    case .icb: "\(count) integrated care boards: which map?"
    case .lgr: "\(count) councils: which map?"
    case .sharedService: "\(count) bodies and one service: who decides together, and who pays what?"
    case .groups2018: "\(count) clinical commissioning groups and one service: who decides together, and who pays what?"
    }
  }

  /// The size that a new body should have, where guidance gives one.
  var floor: (size: Double, id: String, title: String, reason: String)? {
    switch self {
    case .icb:
      (
        1_000_000, "a-million-people", "People in a board of a million or more",
        "a million people is the least that published principles for boards ask for; a guide and not a bar"
      )
    case .lgr:
      (
        500_000, "half-a-million-people", "People in a council of half a million or more",
        "500,000 people is the guide that the invitations to reorganise give; a guide and not a bar"
      )
    case .sharedService, .groups2018: nil
    }
  }
}
