import Commissioning
import OptionKit

/// The places of a case by one of their groupings, groups in the order of their first member.
struct Grouping {
  /// Groups with their members, in the scenario's order.
  private(set) var groups: [(id: String, places: [Int])] = []
  /// One for each place that is in no group.
  private(set) var problems: [Problem] = []

  init(of service: ServiceCase, by grouping: String, for option: String, otherwise: String? = nil) {
    for place in service.places {
      let commissioner = service.commissioners[place]
      guard let id = commissioner.groups[grouping] ?? otherwise.flatMap({ commissioner.groups[$0] }) else {
        problems.append(
          Problem(
            "\(option) cannot place \(commissioner.id): it has no \(grouping)",
            remedy: "give it a group of that name, or set \(option).grouping"))
        continue
      }
      if let known = groups.firstIndex(where: { $0.id == id }) {
        groups[known].places.append(place)
      } else {
        groups.append((id, [place]))
      }
    }
  }

  /// The groups with titles (a group named for a commissioner bears its title); throws where a place is in none.
  func named(in service: ServiceCase) throws -> [(id: String, title: String, places: [Int])] {
    guard problems.isEmpty else { throw Problems(problems) }
    return groups.map { group in
      let title = service.position(of: group.id).map { service.commissioners[$0].title }
      return (group.id, title ?? UnitTitle.of(group.id), group.places)
    }
  }
}

/// A unit's title from its id: `mid-and-south-essex` is printed `Mid and South Essex`.
enum UnitTitle {
  static func of(_ id: String) -> String {
    let small = ["and", "of", "with", "the", "in", "on"]
    return id.split(separator: "-").enumerated().map { place, word in
      place > 0 && small.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }
}

extension ServiceCase {
  /// Ids that nobody bears, and ids named more than once.
  func problems(ofIDs named: some Sequence<String>, in setting: String) -> [Problem] {
    var seen = Set<String>()
    var problems: [Problem] = []
    for id in named {
      if position(of: id) == nil {
        problems.append(
          Problem(NotFound("commissioner", id, among: ids, .named(by: setting, reason: "which is not a commissioner"))))
      } else if !seen.insert(id).inserted {
        problems.append(Problem("\(setting) names \(id) more than once", remedy: "a commissioner is in one unit"))
      }
    }
    return problems
  }

  /// One for each place whose residents must be counted to divide its council between units and are not.
  var residentProblems: [Problem] {
    places.filter { council(of: $0) != nil && residents(of: $0) <= 0 }.map { place in
      Problem(
        "\(commissioners[place].id) has no \(residentsBy), by which its council is divided between units",
        remedy: "give it that size, or count residents by another")
    }
  }
}
