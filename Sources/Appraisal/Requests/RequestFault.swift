import Diagnostics

/// What is wrong with something asked of an ``Appraiser``: which bundle, future, criterion or map.
///
/// A value that knows no flag and no field of a form: the words are made where reports are (`RequestFault.problem`), in the
/// names that a front end gives to what was asked.
///
/// ```swift
/// do { _ = try appraiser.replay("everybody+block", future: 3) } catch let fault as RequestFault {
///   if case .bundle(.unknown(let missing, whole: _)) = fault { print(missing.nearest) }
/// }
/// ```
public enum RequestFault: Error, Hashable, Sendable {
  /// A bundle cannot be found.
  case bundle(BundleFault)
  /// The bundle that another is set against cannot be found.
  case against(BundleFault)
  /// There is no such future among so many, which are numbered from 0.
  case future(Int, of: Int)
  /// The scenario has no such criterion.
  case criterion(NotFound)
  /// No criterion is left by which maps could be scored.
  case noCriterionLeft
  /// Every criterion asked for is judged by a panel, which scored the named maps only.
  case criteriaOfPanels
  /// A criterion's scale is no straight line, and the maps are too many to list.
  case scaleNotStraight(criterion: String)
  /// So many maps are too many for a full run each.
  case tooManyToRun(UInt64)
  /// None of the maps drawn of so many bodies keeps the rules.
  case noneDrawnKeeps(bodies: Int)
  /// A rule names a commissioner that is not there.
  case member(MapRule, NotFound)
  /// A rule names a commissioner that follows its residents.
  case followsResidents(MapRule, String)
  /// A rule names a size that nobody has.
  case size(NotFound)
  /// No map keeps a rule.
  case ruleKeptByNone(KeptByNone)
  /// Every rule can be kept, and not all of them at once.
  case rulesKeptByNone([MapRule])
  /// There is no such way to divide the cost.
  case split(NotFound)
  /// A formula cannot divide the cost, for the reason that it gives.
  case splitRefused(String, reason: String)
  /// Anything else, said where it was found.
  case other(Problem)

  /// A rule that no map keeps, with what would have to change.
  public enum KeptByNone: Hashable, Sendable {
    /// All together have so much of a size.
    case floor(size: String, all: Double)
    /// Too many are kept apart.
    case apart
    /// So many move, and at most so many units there are.
    case units(movers: Int)
    /// Too few touch.
    case contiguous

    /// The rule.
    public var rule: MapRule {
      switch self {
      case .floor: .floor
      case .apart: .apart
      case .units: .units
      case .contiguous: .contiguous
      }
    }
  }

  /// What an error says, where it is none of these.
  init(_ error: any Error) {
    switch error {
    case let fault as RequestFault: self = fault
    case let faults as RequestFaults: self = faults.all.first ?? .other(Problem("\(error)"))
    case let problem as Problem: self = .other(problem)
    case let problems as Problems: self = .other(problems.all.first ?? Problem("\(error)"))
    default: self = .other(Problem("\(error)"))
    }
  }
}

/// A rule that maps have to keep.
public enum MapRule: String, Hashable, Sendable, CaseIterable {
  /// Every unit has at least so much of a size.
  case floor
  /// Some stay together.
  case together
  /// No two of some are in one unit.
  case apart
  /// There are so many units.
  case units
  /// Every unit hangs together.
  case contiguous
}

/// Everything that is wrong with a request, in the order in which it was found.
public struct RequestFaults: Error, Hashable, Sendable {
  /// At least one fault.
  public let all: [RequestFault]

  /// Gathers faults.
  public init(_ all: [RequestFault]) { self.all = all }
}
