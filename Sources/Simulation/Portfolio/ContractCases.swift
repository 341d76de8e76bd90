import OptionKit

extension Scenario {
  /// Its contracts as cases of their own, in their order; none where it has none.
  ///
  /// Contracts that name one forum share its meetings: each case is told how many matters of the others come to them
  /// (``mattersElsewhere``).
  ///
  /// - Throws: every contract that makes no case, at its place.
  package func contractCases() throws(Problems) -> [ContractCase] {
    var problems: [Problem] = []
    var cases: [ContractCase] = []
    for contract in contracts {
      do throws(Problem) { cases.append(try ContractCase(of: contract, in: self)) } catch { problems.append(error) }
    }
    if !problems.isEmpty { throw Problems(problems) }
    var brought: [Double] = []
    for place in cases.indices {
      let one = cases[place]
      do {
        let (matters, room) = try one.mattersBrought()
        brought.append(matters)
        cases[place].roomAYear = room
      } catch {
        let message = (error as? Problem)?.message ?? "\(error)"
        problems.append(Problem("contract \(one.contract.id): \(message)", at: one.contract.location))
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    for place in cases.indices {
      guard let forum = cases[place].contract.forum else { continue }
      let others = cases.indices.filter { $0 != place && cases[$0].contract.forum == forum }
      cases[place].scenario.mattersElsewhere = others.reduce(0) { $0 + brought[$1] }
    }
    return cases
  }
}

extension ContractCase {
  /// Matters a year that it brings to a forum as things are today, and those that the forum's meetings have room for in a
  /// year at the central value of `meeting-room`. The first is the sum over its agenda of how many come a year, less
  /// the part of routine management that its lead, or those who manage it, settle without the forum. Approval to go to the
  /// market comes once and is not counted. A contract of one member brings none: it decides by itself.
  func mattersBrought() throws -> (matters: Double, room: Double?) {
    guard contract.members.count > 1, contract.forum != nil else { return (0, nil) }
    let prepared = try PreparedScenario(scenario)
    let bundle = try Longlist.examined([:], in: prepared).bundle
    // Units of one member decide by themselves.
    guard let unit = bundle.units.max(by: { $0.members.count < $1.members.count }), unit.members.count > 1 else {
      return (0, nil)
    }
    let matters = scenario.agenda.reduce(0) { sum, item in
      guard item.kind != .reprocurement else { return sum }
      guard item.kind == .routine else { return sum + Double(item.perYear) }
      if unit.forum(item.matter == .reserved ? 1 : 0).settlesRoutineElsewhere { return sum }
      return sum + Double(item.perYear) * max(0, 1 - bundle.view.terms.delegatedShare)
    }
    let interval = unit.forum(0).interval
    return (matters, interval > 0 ? 12 / interval * prepared.central[ModelParameter.meetingRoom.index] : nil)
  }
}
