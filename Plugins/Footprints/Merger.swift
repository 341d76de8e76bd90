import Commissioning
import OptionKit

/// Commissioners merge: each unit named becomes one body, the others stay as they are.
///
/// ``mergers`` gives each new body's name and the CCGs that form it; anybody not named stands in a unit of its own.
/// Members that are not CCGs rule the bundle out. Who merges needs the approval of NHS England: applied for by 31 July,
/// it takes effect on 1 April following (the law test `collaboration-mechanisms` puts that into the timetable). How a
/// merged body lets its localities take part is the decision rule's, such as `locality-committees`.
///
/// Source: Collaboration mechanisms (November 2018), annex A.5: 211 CCGs in 2013 and 195 in 2018; in April 2018
/// eighteen merged into six.
///
/// Not claimed: that a merged body decides like one mind; its parts still vote under the rule chosen.
struct Merger: FootprintOption {
  static let about = About(
    id: "merger", title: "Merger", summary: "CCGs merge into new bodies, from 1 April after an application by 31 July.",
    source: Source("Collaboration mechanisms (November 2018)", section: "annex A.5"))

  @Parameter("Each new body's name with the ids of the CCGs that form it.")
  var mergers = Named<[String]>()

  func map(of service: ServiceCase) throws -> CommissioningMap {
    let wrong = problems(in: service)
    guard wrong.isEmpty else { throw Problems(wrong) }
    let named = Set(mergers.entries.flatMap(\.value))
    var units = mergers.entries.map { entry in
      CommissioningMap.Unit(
        id: entry.name, title: UnitTitle.of(entry.name),
        members: entry.value.compactMap(service.position(of:)).map { .init($0) })
    }
    for (place, commissioner) in service.commissioners.enumerated() where !named.contains(commissioner.id) {
      units.append(.init(id: commissioner.id, title: commissioner.title, members: [.init(place)]))
    }
    return CommissioningMap(units: units)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    mergers.entries.flatMap { entry in
      entry.value.filter { id in
        bundle.service.position(of: id).map { bundle.service.commissioners[$0].kind != .ccg } ?? false
      }.map { Objection("\($0) is no CCG and cannot merge with CCGs", source: Self.about.source) }
    }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: mergers.entries.flatMap(\.value), in: "merger.mergers")
      + mergers.entries.filter(\.value.isEmpty).map {
        Problem("the body \($0.name) of merger.mergers has nobody in it", remedy: "name its CCGs")
      }
  }
}
