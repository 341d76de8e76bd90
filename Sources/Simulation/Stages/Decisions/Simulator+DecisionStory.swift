import OptionKit

/// What became of matters, for whoever replays a run.
extension Simulator {
  /// Notes what became of a matter.
  func tell(
    _ matter: Matter, _ unit: Int, _ months: Int, _ what: @autoclosure () -> RunEvent.MatterStep,
    _ recorder: inout Recorder
  ) {
    guard recorder.isOn else { return }
    recorder.note(
      matter.month + months, .decisions, state.units.base[unit].compiled.id, .matter(name(of: matter), what()))
  }

  /// Its kind, and its number among those of the year where there are several.
  func name(of matter: Matter) -> RunEvent.MatterName {
    let title = prepared.scenario.agenda[matter.item].title
    let place = matter.at % (prepared.matters.count + 1)
    guard place < prepared.matters.count, prepared.matters.count(where: { $0.item == matter.item }) > 1 else {
      return RunEvent.MatterName(title: title, number: nil)
    }
    return RunEvent.MatterName(
      title: title, number: prepared.matters[...place].count { $0.item == matter.item })
  }

  /// Who was away and who was against.
  func against(_ unit: Int, inWriting: Bool = false) -> RunEvent.Opposition {
    let compiled = state.units.base[unit].compiled
    var (away, no): ([String], [String]) = ([], [])
    for (place, commissioner) in compiled.members.enumerated() {
      if !state.present[place] {
        away.append(name(commissioner))
      } else if !state.yes[place] {
        no.append(name(commissioner))
      }
    }
    return RunEvent.Opposition(against: no, away: away, inWriting: inWriting)
  }
}
