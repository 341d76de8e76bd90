import OptionKit

/// Whether some of a unit would do better leaving together, for whoever replays a run.
///
/// A group of two or more of a unit's members, not all, is weighed as each weighs standing alone, with the group's size
/// in place of its own, its fit within the group in place of a perfect one, and the lead team's cost shared among the
/// group:
///
///     g_c = -gain_c / resource_c + misfit-dislike (fit in the group - fit) + outvoted-dislike x times outvoted
///           - (max(1e-6, size of the group)^(-scale-elasticity) x (1 + variation in it) - what a person costs in the unit)
///           - annual cost of a lead team x team-alone / members of the group / resource_c
///           + say and view, as where it stands alone; waits are left out
///
/// Of the groups in which everybody's g lies beyond its red line, the one with the largest sum of what lies beyond is
/// told, in the years in which it changes.
///
/// Not claimed: that it leaves. Members go one by one; whether a map would hold together is answered exactly beside the
/// simulation.
extension Simulator {
  /// Members of a unit up to whose number every group is tried.
  static let mostTogether = 12

  /// Tells which group of each unit would do best to leave together, where it is another than the year before.
  func tellTogether(
    _ cells: MeasureWriter, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) {
    guard recorder.isOn else { return }
    for unit in state.units.indices {
      let standing = state.units[unit]
      guard (3...Self.mostTogether).contains(standing.members.count) else { continue }
      let found = together(standing, cells, variants, world, year)
      let names = found.members.map { name(standing.members[$0]) }
      guard recorder.together[standing.compiled.id] ?? [] != names else { continue }
      recorder.together[standing.compiled.id] = names
      if names.isEmpty { continue }
      recorder.note(
        year * 12 + 11, .standing, standing.compiled.id,
        .together(names, beyond: found.beyond / Double(names.count)))
    }
  }

  /// The group that would do best, by place in the unit, and what lies beyond its members' red lines in all.
  func together(
    _ standing: RunState.Unit, _ cells: MeasureWriter, _ variants: RiskVariants, _ world: borrowing World,
    _ year: Int
  ) -> (members: [Int], beyond: Double) {
    let count = standing.members.count
    let everybody = max(1e-9, prepared.residents.reduce(0, +))
    let team = (prepared.leadTeam?.annualCost.pounds ?? 0) * world[.teamAlone]
    var resources: [Double] = []
    var fixed: [Double] = []
    for member in standing.members.indices {
      let commissioner = standing.members[member]
      let resource = resource(of: commissioner, year).pounds
      resources.append(resource)
      fixed.append(
        -cells[.gain, year, commissioner] / max(0.01, resource) - world[.misfitDislike] * standing.fit[member]
          + world[.outvotedDislike] * standing.outvoted[member] + standing.scale
          + say(of: commissioner, variants, world) + view(of: commissioner, variants, world))
    }
    let met = met(standing.scope, world)
    var best: (members: [Int], beyond: Double) = ([], 0)
    for choice in 1..<(1 << count) - 1 {
      let group = (0..<count).filter { choice >> $0 & 1 == 1 }
      guard group.count > 1 else { continue }
      var (need, people, places) = (0.0, 0.0, 0)
      for member in group {
        let place = prepared.placeOf[standing.members[member]]
        guard place >= 0 else { continue }
        need += world.need[place] * prepared.residents[place]
        people += prepared.residents[place]
        places += 1
      }
      // A group that serves nobody's residents has no size of its own.
      guard people > 0 else { continue }
      let scale =
        scaleFactor(people / everybody, world) * (1 + variation(standing.scope, places: places, world))
      var beyond = 0.0
      for member in group {
        let commissioner = standing.members[member]
        let fit = fit(distance(of: commissioner, from: need / people, world), met)
        let grievance =
          fixed[member] + world[.misfitDislike] * fit - scale
          - team / Double(group.count) / max(0.01, resources[member])
        let over = grievance - world.redLines[commissioner]
        beyond = resources[member] > 0 && over > 0 ? beyond + over : -.infinity
        if beyond < 0 { break }
      }
      if beyond > best.beyond { best = (group, beyond) }
    }
    return best
  }
}
