import Commissioning

/// A choice that can be made in one dimension of the options framework: one value type, usually one file.
///
/// Its parameters are declared with ``Parameter`` and ``Choice`` and nothing else is stored. A conforming type gets
/// reading, checking, its reference page and its schema from that declaration. An option is a pure function of what it
/// is shown: it reads no clock, no file and no chance.
public protocol CommissioningOption: Sendable, Decodable {
  /// What it is called and where it comes from.
  static var about: About { get }
  /// The dimension in which it can be chosen. The protocol of each dimension answers this for its options; nil where a
  /// type conforms to none of them, and no catalogue takes it.
  static var dimension: DecisionDimension? { get }
  /// The option with its defaults.
  init()
  /// Why it cannot be part of a bundle: unlawful, not possible yet, or making no sense with the other choices.
  ///
  /// None by default. A bundle with any objection is ruled out with these reasons, never silently dropped.
  func objections(to bundle: BundleView) throws -> [Objection]
  /// What is wrong with its settings for this case, beyond the bounds of each: unknown names, shares that do not
  /// add up. None by default; each problem is located at the option's settings.
  func problems(in service: ServiceCase) -> [Problem]
  /// The id in messages: that of ``about``, unless one type stands for many options, as somebody else's programs do.
  var knownAs: String { get }
  /// Every parameter and choice with the value in force, in the order declared.
  var settingsInForce: [SettingInForce] { get }
  /// Uncertain numbers of its own, each with distribution, unit and source: drawn once a future like the model's
  /// parameters, keyed by their names, in the table of futures and the register, and open to another belief under the
  /// scenario's `parameters`. None by default. Funding formulas read them from ``Members/drawn`` and risk shares from
  /// ``RiskYear/drawn``; maps, rules and arrangements are set up before any future, and read none.
  var uncertainties: [Uncertainty] { get }
}

extension CommissioningOption {
  /// The id of ``about``.
  public var knownAs: String { Self.about.id }
  /// None.
  public static var dimension: DecisionDimension? { nil }
  /// No objections.
  public func objections(to bundle: BundleView) throws -> [Objection] { [] }
  /// None.
  public var uncertainties: [Uncertainty] { [] }
  /// No problems.
  public func problems(in service: ServiceCase) -> [Problem] { [] }
}

/// A reason for ruling a bundle out, with its source.
public struct Objection: Sendable, Hashable {
  /// The reason in a sentence without a full stop.
  public var reason: String
  /// The reason without the unit it was met in, so that one met in many units is told once; the reason itself where it
  /// names none.
  public var ground: String
  /// Where it is written, or nil where it is plain sense.
  public var source: Source?

  /// States an objection.
  public init(_ reason: String, ground: String? = nil, source: Source? = nil) {
    self.reason = reason
    self.ground = ground ?? reason
    self.source = source
  }
}

/// A bundle as shown to the options in it and to the tests of law: what was chosen, and what it leads to at the start.
public struct BundleView: Sendable {
  /// The case.
  public var service: ServiceCase
  /// Ids of the options chosen, by dimension (the option's own id, not the scenario's name for its setting).
  public var chosen: [DecisionDimension: String]
  /// The map the footprint draws.
  public var map: CommissioningMap
  /// What the arrangement sets up.
  public var terms: ArrangementTerms
  /// How an ordinary matter is decided in each unit.
  public var procedures: [DecisionProcedure]
  /// How every class of matter is decided in each unit, and whether somebody may lose.
  public var forums: [UnitForum]
  /// How the contract is paid.
  public var payment: PaymentBasis
  /// Financial years run, the first of them the first of the new arrangements.
  public var years: ClosedRange<Int>

  /// Describes a bundle.
  public init(
    service: ServiceCase, chosen: [DecisionDimension: String], map: CommissioningMap, terms: ArrangementTerms,
    procedures: [DecisionProcedure], forums: [UnitForum] = [], payment: PaymentBasis, years: ClosedRange<Int>
  ) {
    (self.service, self.chosen, self.map, self.terms) = (service, chosen, map, terms)
    (self.procedures, self.forums) = (procedures, forums)
    (self.payment, self.years) = (payment, years)
  }
}
