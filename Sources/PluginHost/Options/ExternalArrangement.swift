import Commissioning
import OptionKit

/// A commissioning arrangement that is somebody else's program: it answers with leadership, lots and lead teams.
struct ExternalArrangement: CommissioningArrangement, ExternalChoice {
  let link: ExternalLink?

  func terms(on map: CommissioningMap, in service: ServiceCase) throws -> ArrangementTerms {
    let link = try linked()
    var line = JSONLine()
    line.open("{")
    service.write(to: &line)
    line.key("units")
    line.open("[")
    for unit in map.units {
      line.open("{")
      line.key("id")
      line.text(unit.id)
      line.key("members")
      line.open("[")
      for member in unit.members {
        line.open("{")
        line.key("id")
        line.text(service.ids[member.commissioner])
        line.key("share")
        line.number(member.share)
        line.close("}")
      }
      line.close("]")
      line.close("}")
    }
    line.close("]")
    line.close("}")
    let tree = try link.tree(.terms, line)
    let counts = { (key: String) in tree[key]?.list?.compactMap(\.whole).filter { (1...1000).contains($0) } ?? [] }
    let (lots, teams) = (counts("lots"), counts("leadTeams"))
    guard let word = tree["leadership"]?.text, let leadership = ArrangementTerms.Leadership(rawValue: word) else {
      let words = ArrangementTerms.Leadership.allCases.map(\.rawValue).joined(separator: ", ")
      throw link.correspondence.fail("`leadership` is none of \(words)")
    }
    guard lots.count == map.units.count, teams.count == map.units.count else {
      throw link.correspondence.fail("`lots` and `leadTeams` need a whole number of 1 or more for each unit")
    }
    let size = tree["leadTeamSize"]?.number ?? 1
    let delegated = tree["delegatedShare"]?.number ?? 0
    guard size >= 0, size <= 100, (0...1).contains(delegated) else {
      throw link.correspondence.fail("`leadTeamSize` or `delegatedShare` is out of bounds")
    }
    return ArrangementTerms(
      leadership: leadership, lots: lots, leadTeams: teams, leadTeamSize: size, delegatedShare: delegated)
  }
}
