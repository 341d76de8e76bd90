import Commissioning
import OptionKit

/// One of several contracts of a scenario: who buys what from whom, for how much, until when, and who leads.
///
/// A scenario without contracts is one contract of all its commissioners. Where it lists several, each is a case of its own
/// (see ``ContractCase``): its members, its money, its end and its terms; everything that it does not say is the
/// scenario's. The commissioners are the same bodies in all of them, so that what they pay and how often they lead can be
/// added up.
///
/// Sources: Bexley plan (February 2013), sections 4 and 5 (ten contracts of six groups); Portsmouth COMPACT (April 2015),
/// section 5.1.2 (three providers under two models).
public struct CommissionedContract: Sendable, Identifiable {
  /// Kebab case, unique among the scenario's contracts.
  public var id: String
  /// As printed: the provider and the service.
  public var title: String
  /// Who provides it.
  public var provider: String
  /// Positions of its members among the scenario's commissioners, in their order; at least one.
  public var members: [Int]
  /// The member that hosts or leads it; nil where each decides for itself.
  public var lead: Int?
  /// What each member pays a year today, in the order of ``members``; nil where the documents do not give it.
  public var payments: [Money?]
  /// Its first day, where that is given.
  public var start: CalendarDate?
  /// Its last day; nil where the documents give none, and then nothing is said of being on time.
  public var end: CalendarDate?
  /// Whether it gives a right to be extended; nil where that is not said, which is taken as none.
  public var canExtend: Bool?
  /// Years that its successor runs; nil where the scenario's own holds.
  public var termYears: Int?
  /// The forum at which its matters are decided; contracts that name the same one share its meetings. Nil where it meets
  /// about this contract alone.
  public var forum: String?
  /// Kinds of matter that come up about it, by id; nil for all of the scenario's.
  public var agenda: [String]?
  /// Options that stand in place of the scenario's in a dimension.
  public var options: [DecisionDimension: [NamedOption]] = [:]
  /// Today's arrangement where it is not the scenario's.
  public var businessAsUsual: [DecisionDimension: String] = [:]
  /// Why its members and its lead are what they are.
  public var provenance: Provenance
  /// Where it is written.
  public var location: Problem.Location?

  /// States a contract.
  public init(
    id: String, title: String, provider: String, members: [Int], lead: Int? = nil, payments: [Money?],
    provenance: Provenance
  ) {
    (self.id, self.title, self.provider, self.members) = (id, title, provider, members)
    (self.lead, self.payments, self.provenance) = (lead, payments, provenance)
  }

  /// What its members pay for it in all; nil where that of any is not given.
  public var total: Money? {
    payments.reduce(Money?.some(.zero)) { sum, paid in sum.flatMap { sum in paid.map { sum + $0 } } }
  }

  /// What those whose payment is given pay.
  public var known: Money { payments.reduce(.zero) { $0 + ($1 ?? .zero) } }
}
