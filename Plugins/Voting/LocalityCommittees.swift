import Coalitions
import Commissioning
import OptionKit

/// A merged body decides by the number of its locality committees that support a proposal.
///
/// Passes when more than half of the localities say yes; a locality says yes when more than half of its members do.
/// Localities are the names in ``localities``; a member that is in none is a locality by itself. Where the people of
/// the largest and the smallest locality differ by more than ``tolerance`` of their mean, areas would have unequal
/// influence and the bundle is ruled out.
///
/// Source: Collaboration mechanisms (November 2018), annex A.5: decisions by the number of locality committees need
/// approximately equal populations; otherwise localities may be of any size.
///
/// Not claimed: how equal is approximately equal; a fifth of the mean is an assumption.
struct LocalityCommittees: VotingRule {
  static let about = About(
    id: "locality-committees", title: "Locality committees",
    summary: "A majority of locality committees, whose populations must be roughly equal.",
    source: Source("Collaboration mechanisms (November 2018)", section: "annex A.5"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "In each locality, then of localities.",
    majority: "A simple majority of both.",
    binds: "All, who are one body.",
    consensus: "It is not needed.",
    disagreement: "A locality that disagrees is outvoted.",
    leaving: "It cannot walk away.")

  @Parameter("Each locality's name with its members; others are localities by themselves.")
  var localities = Named<[String]>()

  @Parameter("The size by which people are counted.")
  var size = "population"

  @Parameter(
    "Largest difference between localities' people, as a share of their mean; an assumption.", in: 0...10, unit: .share)
  var tolerance = 0.2

  @ParameterGroup var meetings = MeetingSettings()

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let groups = groups(in: electorate.ids)
    return try electorate.game { () throws(VotingError) in
      .asked(memberCount: electorate.count) { yes in
        let won = groups.count { places in 2 * places.count { yes.contains($0) } > places.count }
        return 2 * won > groups.count
      }
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.basis = .merger
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    bundle.map.units.compactMap { unit in
      let people = groups(in: unit.members.map { bundle.service.commissioners[$0.commissioner].id }).map { places in
        places.reduce(0.0) { sum, place in
          let member = unit.members[place]
          return sum + (bundle.service.commissioners[member.commissioner].sizes[size] ?? 0) * member.share
        }
      }
      let mean = people.reduce(0, +) / Double(max(1, people.count))
      guard let largest = people.max(), let smallest = people.min(), mean > 0, largest - smallest > tolerance * mean
      else { return nil }
      return Objection(
        "locality committees of \(unit.title) serve between \(Int(smallest)) and \(Int(largest)) people;"
          + " where decisions count committees their populations must be roughly equal", source: Self.about.source)
    }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: localities.entries.flatMap(\.value), in: "locality-committees.localities")
  }

  private func groups(in ids: [String]) -> [[Int]] {
    var groups = localities.entries.map { entry in entry.value.compactMap { ids.firstIndex(of: $0) } }
    let named = Set(groups.flatMap { $0 })
    groups += ids.indices.filter { !named.contains($0) }.map { [$0] }
    return groups.filter { !$0.isEmpty }
  }
}
