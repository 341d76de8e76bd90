import Commissioning
import OptionKit

/// The problem: a service and those who commission it, what may be chosen, what is uncertain, and over which years.
///
/// It knows nothing of criteria or weights (those are the appraisal's) and nothing of files.
public struct Scenario: Sendable {
  /// Kebab case; the folder's name.
  public var id: String
  /// As printed.
  public var title: String
  /// What is to be decided, in a paragraph.
  public var summary: String
  /// The service, its commissioners, contract and lead team.
  public var service: ServiceCase
  /// The first year run.
  public var firstYear: FinancialYear
  /// Years run.
  public var years: Int
  /// Stages that are live.
  public var stages: Set<Stage>
  /// What the scenario says of the model's parameters; the others stand at their defaults.
  public var inputs: [ModelParameter: ModelInput]
  /// What the scenario believes of uncertain numbers that options declare, by name.
  public var beliefs: [String: ModelInput]
  /// Correlations between uncertain parameters.
  public var correlations: [RankCorrelation]
  /// How local need is measured where the scenario gives it (1 is average), by place; empty where it does not.
  public var need: [Double]
  /// The components that are time-limited money, by id.
  public var timeLimited: [String]
  /// Groupings whose areas a boundary can cut: `stp`, `council-area`.
  public var boundaryGroupings: [String]
  /// Partners outside the case, by grouping value: `hertfordshire-and-west-essex` to the names.
  public var outsidePartners: [String: [String]]
  /// Pairs of commissioners whose areas touch; empty where the scenario does not say.
  public var neighbours: [Border] = []
  /// Where each commissioner stands, in their order.
  public var stances: [Stance]
  /// Views of maps that a document counts without naming who holds them.
  public var positions: [Positions]
  /// What comes to the forum.
  public var agenda: [AgendaItem]
  /// Numbers of stances and agenda that differ from future to future.
  public var forumNumbers: [ForumNumber]
  /// When commissioners may be reorganised, and by which grouping they then vote as one.
  public var reorganisation: (date: CalendarDate, grouping: String)?
  /// The options on the table by dimension; each that every bundle has a choice in has at least one.
  public var options: [DecisionDimension: [NamedOption]]
  /// The option of each dimension that is today's arrangement.
  public var businessAsUsual: [DecisionDimension: String]
  /// What business as usual is compared as, where today's arrangement cannot lawfully go on.
  public var comparator: Comparator?
  /// Tests of law, as of the case's date.
  public var legalTests: [NamedOption]
  /// Combinations that the scenario itself rules out, with reason and source.
  public var exclusions: [Exclusion]
  /// What making each map costs and saves; nil where the scenario does not say.
  public var transition: TransitionMoney?
  /// Who orders one of the maps, and on what; nil where those who commission settle it among themselves.
  public var order: MapOrder?
  /// Its contracts, where it has several; empty where it is one of all its commissioners.
  public var contracts: [CommissionedContract] = []
  /// Matters a year of other contracts that take time at the meetings at which this one's are decided.
  public var mattersElsewhere = 0.0
  /// Dimensions that are varied around some bundles only; those that are not named are crossed in full.
  public var varied: [VariedDimension] = []
  /// What the documents concluded.
  public var conclusions: [ReviewConclusion]
  /// The documents' timetable.
  public var milestones: [Milestone]
  /// Numbers of stances that the scenario gives for nobody or for some only, so that the program's own stand in.
  public var stancesByDefault: Set<Stance.Number> = []
  /// Figures of the scenario with their provenance, beside the model's parameters.
  public var figures: [Figure]
  /// What it states beside its figures, for the register.
  public var remarks: [Remark] = []
  /// Reconciliation checks between figures.
  public var checks: [ReconciliationCheck]
  /// A commissioner's financial plan, where the scenario has one.
  public var plan: FinancialPlan?
  /// What is believed of the years after it.
  public var outlook: PlanOutlook?
  /// A digest of everything that was read.
  public var digest: String

  /// What stands in for today's arrangement once it must end.
  public struct Comparator: Sendable, Hashable {
    /// The last day on which today's arrangement can lawfully stand.
    public var until: CalendarDate
    /// What follows it, like for like.
    public var instead: String
    /// Where the end is written, or why it is taken.
    public var provenance: Provenance

    /// States a comparator.
    public init(until: CalendarDate, instead: String, provenance: Provenance) {
      (self.until, self.instead, self.provenance) = (until, instead, provenance)
    }
  }

  /// Two commissioners whose areas touch.
  public struct Border: Sendable, Hashable {
    /// Their ids, in either order.
    public var first, second: String

    /// States that two areas touch.
    public init(_ first: String, _ second: String) { (self.first, self.second) = (first, second) }
  }

  /// A combination the scenario rules out.
  public struct Exclusion: Sendable, Hashable {
    /// One id or several for some of the dimensions; a bundle that matches all of them is ruled out.
    public var when: [DecisionDimension: [String]]
    /// Why.
    public var objection: Objection

    /// Rules a combination out.
    public init(when: [DecisionDimension: [String]], _ objection: Objection) {
      self.when = when
      self.objection = objection
    }
  }

  /// A scenario of a service over some years, with everything else at rest.
  public init(id: String, title: String, service: ServiceCase, firstYear: FinancialYear, years: Int) {
    (self.id, self.title, self.service) = (id, title, service)
    (self.firstYear, self.years) = (firstYear, years)
    summary = ""
    stages = Set(Stage.allCases)
    (inputs, beliefs) = ([:], [:])
    correlations = []
    need = []
    timeLimited = []
    boundaryGroupings = []
    outsidePartners = [:]
    stances = service.commissioners.map { _ in Stance() }
    positions = []
    agenda = []
    forumNumbers = []
    options = [:]
    businessAsUsual = [:]
    comparator = nil
    legalTests = []
    exclusions = []
    conclusions = []
    milestones = []
    figures = []
    checks = []
    (plan, outlook) = (nil, nil)
    digest = ""
  }

  /// What is used for a parameter: the scenario's or the default.
  public func input(_ parameter: ModelParameter) -> ModelInput {
    inputs[parameter] ?? ModelInput(fallbackOf: parameter)
  }

  /// The dimensions in which its bundles choose, in order: those of every bundle, and any others with an option.
  public var dimensions: [DecisionDimension] {
    let further = options.filter { $0.key.role == .furtherChoice && !$0.value.isEmpty }.keys
    return (DecisionDimension.ofBundles + further).sorted()
  }

  /// The option that a name of this scenario stands for.
  public func option(_ dimension: DecisionDimension, _ id: String) -> NamedOption? {
    options[dimension]?.first { $0.id == id }
  }
}
