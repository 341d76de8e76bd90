import Commissioning
import OptionKit

/// A risk share that is somebody else's program: it answers with reserves and support in whole pence.
struct ExternalRisk: RiskShare, ExternalChoice {
  let link: ExternalLink?

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    let link = try linked()
    var line = JSONLine()
    line.open("{")
    line.key("yearsSinceStart")
    line.number(year.yearsSinceStart)
    line.key("ids")
    line.open("[")
    for id in year.ids { line.text(id) }
    line.close("]")
    Self.write("contributions", year.contributions, to: &line)
    Self.write("overspends", year.overspends, to: &line)
    Self.write("reserves", reserves, to: &line)
    line.close("}")
    let tree = try link.tree(.settlements, line)
    let amounts = { (key: String) in (tree[key]?.list ?? []).compactMap { $0.whole.map { Money(pence: $0) } } }
    let (after, given) = (amounts("reserves"), amounts("support"))
    guard after.count == reserves.count, given.count == support.count else {
      throw link.correspondence.fail("`reserves` and `support` need a whole number of pence for each member")
    }
    // Bounds both ways: the least whole number has no size to ask for.
    let bounds = -Money.limit / 1000...Money.limit / 1000
    guard (after + given).allSatisfy({ bounds.contains($0.pence) }), after.allSatisfy({ $0 >= .zero }) else {
      throw link.correspondence.fail("a reserve below 0 or an amount too large")
    }
    let before = reserves.reduce(.zero, +)
    guard given.reduce(.zero, +) == before - after.reduce(.zero, +) else {
      throw link.correspondence.fail("money is made or lost: support must add up to what leaves the reserves")
    }
    (reserves, support) = (after, given)
  }

  private static func write(_ name: String, _ amounts: [Money], to line: inout JSONLine) {
    line.key(name)
    line.open("[")
    for amount in amounts { line.number(amount.pence) }
    line.close("]")
  }
}
