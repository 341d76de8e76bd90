import Appraisal
import Diagnostics

extension RequestFault {
  /// In words, with the names that a front end gives to what was asked.
  package func problem(_ names: RequestNames = .flags) -> Problem {
    switch self {
    case .bundle(let fault): fault.problem(at: .init(names.bundle))
    case .against(let fault): fault.problem(at: .init(names.against))
    case .future(let future, let count):
      Problem(
        "there is no future \(future)", remedy: "futures are numbered 0 to \(count - 1)", at: .init(names.future))
    case .criterion(let missing): Problem(missing, at: .init(names.criterion))
    case .noCriterionLeft:
      Problem(
        "no criterion is left by which maps could be scored",
        remedy: "name one with \(names.criterion), or score by full runs with \(names.runs)")
    case .criteriaOfPanels:
      Problem(
        "maps cannot be scored here, since every criterion asked for is judged by a panel, which scored only the maps named",
        remedy: "add a criterion that a run measures, or compare the named maps with appraise")
    case .scaleNotStraight(let criterion):
      Problem(
        "\(criterion) has no straight scale, and the maps are too many to list",
        remedy: "leave it out with \(names.criterion), or add a rule")
    case .tooManyToRun(let count):
      Problem(
        "\(count) maps are too many for a full run each",
        remedy: "score unit by unit, without \(names.runs), or add a rule", at: .init(names.runs))
    case .noneDrawnKeeps(let bodies):
      Problem(
        "none of the maps drawn keeps the constraints", remedy: "loosen one; \(bodies) bodies are sampled",
        at: .init(names.rule(.units)))
    case .member(let rule, let missing): Problem(missing, at: .init(names.rule(rule)))
    case .followsResidents(let rule, let id):
      Problem(
        "\(id) does not move by itself", remedy: "it follows its residents\(names.free)", at: .init(names.rule(rule)))
    case .size(let missing): Problem(missing, at: .init(names.rule(.floor)))
    case .ruleKeptByNone(let kept):
      Problem("no map keeps \(names.rule(kept.rule))", remedy: kept.remedy, at: .init(names.rule(kept.rule)))
    case .rulesKeptByNone(let rules):
      Problem(
        "no map keeps \(rules.map(names.rule).joined(separator: " and ")) at once", remedy: "loosen one",
        at: .init(names.rule(rules.first ?? .units)))
    case .split(let missing): Problem(missing, at: .init(names.funding))
    case .splitRefused(let id, let reason):
      Problem("\(id) cannot divide the cost: \(reason)", remedy: "choose another formula", at: .init(names.funding))
    case .other(let problem): problem
    }
  }
}

extension RequestFault.KeptByNone {
  fileprivate var remedy: String {
    switch self {
    case .floor(let size, let all):
      "all together have \(all == all.rounded() && abs(all) < 1e15 ? "\(Int(all))" : "\(all)") of \(size)"
    case .apart: "keep fewer of them apart"
    case .units(let movers): "\(movers) move, so there are 1 to \(movers) units"
    case .contiguous: "name more neighbours; each unit must hang together"
    }
  }
}

extension RequestFaults {
  /// In words, as ``RequestFault/problem(_:)`` has each.
  package func problems(_ names: RequestNames = .flags) -> Problems { Problems(all.map { $0.problem(names) }) }
}

extension Problems {
  /// Whatever is wrong with the input, in words; nil where the error is none of the input's.
  ///
  /// - Parameter place: where a single problem without a place of its own is said to be.
  package init?(of error: any Error, names: RequestNames = .flags, at place: Problem.Location? = nil) {
    switch error {
    case let problems as Problems: self = problems
    case let problem as Problem: self.init(problem.placed(at: place))
    case let faults as RequestFaults: self = faults.problems(names)
    case let fault as RequestFault: self.init(fault.problem(names).placed(at: place))
    case let fault as BundleFault: self.init(fault.problem(at: place))
    default: return nil
    }
  }
}
