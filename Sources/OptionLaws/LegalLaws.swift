import Commissioning
import OptionKit

/// Laws that every test of law keeps.
public enum LegalLaws {
  /// What a test breaks over the bundles of a case, in words; empty where it keeps the laws.
  ///
  /// Every objection and approval says why and where it is written; an approval says by whom and takes no less than no
  /// time; the same bundle always meets the same objections and approvals.
  public static func failures(of test: any LegalTest, in made: LawCase) -> [String] {
    let name = test.knownAs
    var failures: [String] = []
    for bundle in made.bundles {
      do {
        let objections = try test.objections(to: bundle)
        let approvals = try test.approvals(for: bundle)
        if objections.contains(where: { $0.reason.isEmpty || $0.source?.document.isEmpty != false }) {
          failures.append("\(name): an objection without a reason or a source")
        }
        for approval in approvals
        where approval.step.isEmpty || approval.by.isEmpty || approval.source.document.isEmpty
          || !(approval.months >= 0)
        {
          failures.append("\(name): the approval \(approval.step) lacks its step, its body, its source or its time")
        }
        if try test.objections(to: bundle) != objections || test.approvals(for: bundle) != approvals {
          failures.append("\(name): asked twice, it finds otherwise")
        }
      } catch {
        failures.append("\(name): \(error)")
      }
    }
    return failures
  }
}
