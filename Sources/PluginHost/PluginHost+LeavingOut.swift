import Appraisal
import OptionKit
import Simulation

extension PluginHost.Failure {
  /// Takes the failed option out of a scenario and plan, and any that contains it; false where that leaves nothing to choose
  /// or today's arrangements without an option of theirs.
  public func leaveOut(of scenario: inout Scenario, _ plan: inout AppraisalDesign) -> Bool {
    let rests = { (option: any CommissioningOption) in
      option.settingsInForce.contains {
        $0.declaration.choiceOf == dimension && $0.value.split(separator: " ").first ?? "" == id
      }
    }
    if dimension == .criterion {
      plan.criteria.removeAll { $0.option.about.id == id }
      return !plan.criteria.isEmpty
    }
    for other in scenario.dimensions {
      let before = scenario.options[other] ?? []
      scenario.options[other]?.removeAll { one in (other == dimension && one.about.id == id) || rests(one.option) }
      guard let left = scenario.options[other], !left.isEmpty else { return false }
      let today = scenario.businessAsUsual[other]
      if before.contains(where: { $0.id == today }), !left.contains(where: { $0.id == today }) { return false }
    }
    return true
  }
}

/// An appraisal that goes on without the plug-ins that fail in it.
public enum ResilientAppraisal {
  /// Nothing is left to appraise without an option whose plug-in failed.
  public struct NothingLeft: Error, Sendable, CustomStringConvertible {
    /// The plug-in.
    public var failure: PluginHost.Failure

    /// In words.
    public var description: String { "nothing can be appraised without \(failure.dimension.rawValue) \(failure.id)." }
  }

  /// Tries until no plug-in fails that has not been left out; each failure takes the option out of the next attempt.
  ///
  /// - Parameters:
  ///   - failures: every failure so far, in the order of the scenario.
  ///   - isFinal: whether an error ends it whatever failed, as an interruption does.
  ///   - leavingOut: told of each option that the next attempt is without.
  ///   - attempt: appraises; is given what has been left out.
  /// - Returns: what the last attempt gave, and what it was without.
  /// - Throws: what an attempt throws in which no further plug-in failed, or ``NothingLeft``.
  public static func run<Value>(
    _ scenario: Scenario, _ plan: AppraisalDesign, failures: () -> [PluginHost.Failure],
    isFinal: (any Error) -> Bool = { _ in false }, leavingOut: (PluginHost.Failure) -> Void,
    attempt: (Scenario, AppraisalDesign, [PluginHost.Failure]) async throws -> Value
  ) async throws -> (value: Value, leftOut: [PluginHost.Failure]) {
    var (scenario, plan) = (scenario, plan)
    var leftOut: [PluginHost.Failure] = []
    while true {
      do {
        let value = try await attempt(scenario, plan, leftOut)
        if failures().allSatisfy(leftOut.contains) { return (value, leftOut) }
      } catch {
        if isFinal(error) || failures().allSatisfy(leftOut.contains) { throw error }
      }
      for failure in failures() where !leftOut.contains(failure) {
        leavingOut(failure)
        guard failure.leaveOut(of: &scenario, &plan) else { throw NothingLeft(failure: failure) }
        leftOut.append(failure)
      }
    }
  }
}
