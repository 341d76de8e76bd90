import Commissioning
import OptionKit

/// A footprint that is somebody else's program: it answers with the units of a map.
struct ExternalFootprint: FootprintOption, ExternalChoice {
  let link: ExternalLink?

  func map(of service: ServiceCase) throws -> CommissioningMap {
    let link = try linked()
    var line = JSONLine()
    line.open("{")
    service.write(to: &line)
    line.close("}")
    let tree = try link.tree(.maps, line)
    guard let units = tree["units"]?.list else { throw link.correspondence.fail("a map without a list `units`") }
    let map = CommissioningMap(
      units: try units.enumerated().map { place, unit in
        guard let id = unit["id"]?.text, let members = unit["members"]?.list else {
          throw link.correspondence.fail("unit \(place + 1) of its map has no id or no members")
        }
        return CommissioningMap.Unit(
          id: id, title: unit["title"]?.text ?? id,
          members: try members.map { try membership($0, of: id, in: service, link) },
          outsidePartners: (unit["outsidePartners"]?.list ?? []).compactMap(\.text))
      })
    if let fault = map.faults(commissioners: service.count).first {
      throw link.correspondence.fail("its map: \(fault)")
    }
    return map
  }

  private func membership(
    _ tree: JSONTree, of unit: String, in service: ServiceCase, _ link: ExternalLink
  ) throws -> CommissioningMap.Membership {
    guard let id = tree.text ?? tree["id"]?.text, let place = service.ids.firstIndex(of: id) else {
      throw link.correspondence.fail("unit \(unit) of its map has a member that is no commissioner")
    }
    return .init(place, share: tree["share"]?.number ?? 1)
  }
}

extension ServiceCase {
  /// The commissioners as a question shows them.
  func write(to line: inout JSONLine) {
    line.key("commissioners")
    line.open("[")
    for (commissioner, paid) in zip(commissioners, current()) {
      line.open("{")
      line.key("id")
      line.text(commissioner.id)
      line.key("title")
      line.text(commissioner.title)
      line.key("kind")
      line.text(commissioner.kind.rawValue)
      line.key("paid")
      line.number(paid.pounds)
      line.key("groups")
      line.open("{")
      for (name, group) in commissioner.groups.sorted(by: { $0.key < $1.key }) {
        line.key(name)
        line.text(group)
      }
      line.close("}")
      line.key("sizes")
      line.open("{")
      for (name, size) in commissioner.sizes.sorted(by: { $0.key < $1.key }) {
        line.key(name)
        line.number(size)
      }
      line.close("}")
      line.close("}")
    }
    line.close("]")
  }
}
