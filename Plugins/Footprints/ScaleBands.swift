import Commissioning
import OptionKit

/// A grouping read as neighbourhoods, places or systems: units must have the size of their level.
///
/// | level | people |
/// | --- | --- |
/// | neighbourhood | 30,000 to 50,000 |
/// | place | above 50,000, to about 500,000 |
/// | system | above 1,000,000 |
///
/// Councils follow their residents. People are counted once, by the places' residents; a unit outside the band, with
/// ``slack`` to either side, rules the bundle out.
///
/// Source: Collaboration mechanisms (November 2018), section 1.3 and chapter 3.
///
/// Not claimed: that a size outside a band is wrong. The document describes what is usual; turn ``enforced`` off to
/// draw the map anyhow.
struct ScaleBands: FootprintOption {
  /// The building blocks of an integrated care system.
  enum Level: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case neighbourhood
    case place
    case system

    /// People that a unit of this level serves.
    var people: ClosedRange<Double> {
      switch self {
      case .neighbourhood: 30_000...50_000
      case .place: 50_000...500_000
      case .system: 1_000_000...100_000_000
      }
    }
  }

  static let about = About(
    id: "scale-bands", title: "By scale", summary: "Units of the size of a neighbourhood, a place or a system.",
    source: Source("Collaboration mechanisms (November 2018)", section: "1.3 and 3"))

  @Parameter("The grouping that draws the units; empty for each place alone.")
  var grouping = ""

  @Parameter(
    "The level whose band holds.", source: Source("Collaboration mechanisms (November 2018)", section: "1.3 and 3"))
  var level = Level.place

  @Parameter("How far beyond the band a unit may lie, as a share; an assumption.", in: 0...1, unit: .share)
  var slack = 0.1

  @Parameter("Whether a unit outside its band rules the bundle out.")
  var enforced = true

  func map(of service: ServiceCase) throws -> CommissioningMap {
    guard !grouping.isEmpty else {
      return service.map(
        of: service.places.map { (service.commissioners[$0].id, service.commissioners[$0].title, [$0], []) })
    }
    let groups = try Grouping(of: service, by: grouping, for: "scale-bands").named(in: service)
    return service.map(of: groups.map { ($0.id, $0.title, $0.places, []) })
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    guard enforced else { return [] }
    let places = Set(bundle.service.places)
    let band = level.people.lowerBound * (1 - slack)...level.people.upperBound * (1 + slack)
    return bundle.map.units.compactMap { unit in
      let people = unit.members.filter { places.contains($0.commissioner) }.reduce(0.0) {
        $0 + bundle.service.residents(of: $1.commissioner) * $1.share
      }
      guard people > 0, !band.contains(people) else { return nil }
      return Objection(
        "\(unit.title) serves \(Int(people)) people, outside the band of a \(level.rawValue)", source: Self.about.source
      )
    }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    grouping.isEmpty ? [] : Grouping(of: service, by: grouping, for: "scale-bands").problems
  }
}
