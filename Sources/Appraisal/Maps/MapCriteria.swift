import MultiCriteria
import OptionKit
import Simulation

/// The criteria by which maps are scored, with weights that add up to 1 over those that are used.
public struct MapCriteria: Sendable {
  /// A criterion in use.
  public struct Used: Sendable {
    /// The scenario's name for it.
    public let id: String
    /// As printed.
    public let title: String
    let criterion: any Criterion
    let scale: ValueScale
    /// Its weight among those in use.
    public internal(set) var weight: Double
    /// The weights that could be defended, in the scenario's units; nil where none are stated.
    let weightRange: ClosedRange<Double>?
    let given: Double
  }

  /// Those in use, in the scenario's order.
  public internal(set) var used: [Used]
  /// Titles of criteria that are not: without measures in this scenario, judged by a panel, or not asked for.
  public internal(set) var left: [String]

  /// The criteria of a design that can be measured, or those of them that are asked for.
  ///
  /// - Throws: every name that the scenario does not have, or that none is left.
  init(_ design: AppraisalDesign, _ scorer: Scorer, asked: [String]) throws(RequestFaults) {
    var faults: [RequestFault] = []
    for id in asked where !design.criteria.contains(where: { $0.option.id == id }) {
      faults.append(.criterion(NotFound("criterion", id, among: design.criteria.map(\.option.id))))
    }
    if !faults.isEmpty { throw RequestFaults(faults) }
    (used, left) = ([], [])
    // A panel scored the maps that it was shown, so its scores say nothing of any other.
    let wanted = design.criteria.filter { asked.isEmpty || asked.contains($0.option.id) }
    if !wanted.isEmpty, wanted.allSatisfy({ $0.panel != nil }) {
      throw RequestFaults([.criteriaOfPanels])
    }
    for (judged, isAssessed) in zip(design.criteria, scorer.isAssessed) {
      let isAsked = asked.isEmpty ? judged.weight > 0 : asked.contains(judged.option.id)
      // What making a map costs is known of the named maps only.
      let isOfTransition = judged.criterion.needs.contains { Measure.ofTransition.contains($0) }
      guard isAsked, isAssessed, judged.panel == nil, !isOfTransition else {
        left.append(judged.option.title)
        continue
      }
      used.append(
        Used(
          id: judged.option.id, title: judged.option.title, criterion: judged.criterion, scale: judged.scale,
          weight: judged.weight, weightRange: judged.weightRange, given: judged.weight))
    }
    try normalise()
  }

  /// Keeps some, the others being left out.
  mutating func keep(_ isKept: [Bool]) throws(RequestFaults) {
    left += zip(used, isKept).filter { !$0.1 }.map(\.0.title)
    used = zip(used, isKept).filter(\.1).map(\.0)
    try normalise()
  }

  private mutating func normalise() throws(RequestFaults) {
    guard !used.isEmpty else { throw RequestFaults([.noCriterionLeft]) }
    let total = used.reduce(0) { $0 + max(0, $1.given) }
    for place in used.indices {
      used[place].weight = total > 0 ? max(0, used[place].given) / total : 1 / Double(used.count)
    }
  }

  /// Values of measures on the criteria's scales, 0 to 100, to a millionth: what is pennies apart is alike.
  func values(_ measures: [Double]) -> [Double] {
    used.indices.map { (used[$0].scale.clamped(measures[$0]) * 1e6).rounded() / 1e6 }
  }

  /// The weighted sum of values.
  func score(_ values: [Double]) -> Double {
    used.indices.reduce(0) { $0 + used[$1].weight * values[$1] }
  }

  /// Weightings spread evenly within what could be defended: a criterion's stated range, or half to one and a half times
  /// its weight.
  func weightings(_ count: Int, seed: UInt64) -> [[Double]] {
    let stream = RandomStream(seed: seed, name: "weightings of maps")
    return (0..<count).map { draw in
      let raw = used.enumerated().map { place, criterion in
        let range = criterion.weightRange ?? 0.5 * criterion.given...1.5 * criterion.given
        let u = stream.block(future: draw, entity: StableKey(criterion.id), month: 0, part: UInt32(place)).first
        return range.lowerBound + u * (range.upperBound - range.lowerBound)
      }
      let sum = raw.reduce(0, +)
      return sum > 0 ? raw.map { $0 / sum } : used.map(\.weight)
    }
  }
}

extension MapCriteria {
  /// What each group adds to the weighted points, by bits, where every scale is a straight line; points are not held
  /// within 0 and 100.
  ///
  /// - Throws: where a scale is not straight.
  func linear(_ groups: [[Double]]) throws(RequestFault) -> [Double] {
    let slopes = try used.map { (criterion) throws(RequestFault) in try Self.line(criterion).slope }
    return groups.map { values in zip(slopes, values).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The weighted points of a map to which nothing is added.
  var offset: Double { used.reduce(0) { $0 + ((try? Self.line($1).offset) ?? 0) } }

  private static func line(_ criterion: Used) throws(RequestFault) -> (slope: Double, offset: Double) {
    guard case .linear(let zero, let hundred) = criterion.scale, zero != hundred else {
      throw .scaleNotStraight(criterion: criterion.title)
    }
    let slope = 100 * criterion.weight / (hundred - zero)
    return (slope, -slope * zero)
  }
}
