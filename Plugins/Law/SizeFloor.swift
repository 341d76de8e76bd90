import Commissioning
import OptionKit

/// A floor on the size of every unit, as a bar or as a guide.
///
/// A unit whose ``size`` is below `floor x (1 - tolerance)` keeps a map out where the floor is a *bar*. Where it is a *guide*
/// the map stays, and carries the reason it owes as an approval that takes no time. How strictly a published floor is meant
/// is an option here, since the documents do not settle it: two of these tests, one of each kind, show what hangs on it.
/// A map of nothing but today's bodies is not asked.
///
/// Units: people, or whatever the size counts. Sources: invitations to councils under the Act of 2007 (2025), which give
/// 500,000 as a guide and not a bar; principles for integrated care boards (2025), at least a million.
///
/// Not claimed: that a larger unit is a better one.
struct SizeFloor: LegalTest {
  /// How a floor is meant.
  enum Strictness: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case bar
    case guide
  }

  static let about = About(
    id: "size-floor", title: "Floor on size", summary: "Every unit has at least a size, as a bar or as a guide.",
    source: Source("Invitations to councils and principles for integrated care boards (2025)"))

  @Parameter("The least size of a unit.", in: 0...100_000_000, unit: .people)
  var floor = 500_000.0

  @Parameter("The size that is counted, as the scenario names it.")
  var size = "population"

  @Parameter("Whether a smaller unit is ruled out, or only owes its reason.")
  var strictness = Strictness.bar

  @Parameter("How far below the floor a unit may lie, as a share of it.", in: 0...1, unit: .share)
  var tolerance = 0.0

  @Parameter("The grouping that names today's bodies, where the case holds parts of them; each by itself unless given.")
  var bodies = ""

  func objections(to bundle: BundleView) throws -> [Objection] {
    guard strictness == .bar else { return [] }
    return small(bundle).map { Objection(reason($0), source: Self.about.source) }
  }

  func approvals(for bundle: BundleView) throws -> [Approval] {
    guard strictness == .guide else { return [] }
    return small(bundle).map {
      Approval(
        "A reason for a unit below the guide: \(reason($0))", by: "whoever decides", months: 0,
        source: Self.about.source)
    }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.commissioners.contains { $0.sizes[size] != nil }
      ? []
      : [
        Problem(
          NotFound(
            "size", size, among: Set(service.commissioners.flatMap(\.sizes.keys)).sorted(),
            .value(of: "size-floor.size", reason: "which no commissioner has")))
      ]
  }

  /// Whether a map joins nothing: every unit is one of today's bodies.
  private func isToday(_ bundle: BundleView) -> Bool {
    bundle.map.units.allSatisfy { unit in
      let joined = unit.members.map { member in
        let one = bundle.service.commissioners[member.commissioner]
        return one.groups[bodies] ?? one.id
      }
      return Set(joined).count == 1
    }
  }

  private func small(_ bundle: BundleView) -> [(title: String, size: Double)] {
    if isToday(bundle) { return [] }
    return bundle.map.units.compactMap { unit in
      let people = unit.members.reduce(0.0) { sum, member in
        sum + (bundle.service.commissioners[member.commissioner].sizes[size] ?? 0) * member.share
      }
      return people < floor * (1 - tolerance) ? (unit.title, people) : nil
    }
  }

  private func reason(_ unit: (title: String, size: Double)) -> String {
    "\(unit.title) has \(unit.size.rounded().written), fewer than \(floor.written)"
  }
}
