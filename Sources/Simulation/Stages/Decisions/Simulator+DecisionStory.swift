import OptionKit

/// What became of matters, in words for whoever replays a run.
extension Simulator {
  /// Notes what became of a matter.
  func tell(
    _ matter: Matter, _ unit: Int, _ months: Int, _ what: @autoclosure () -> String, _ why: @autoclosure () -> String,
    _ recorder: inout Recorder
  ) {
    guard recorder.isOn else { return }
    recorder.note(
      matter.month + months, .decisions, state.units.base[unit].compiled.id, "\(title(matter)): \(what())",
      because: why())
  }

  /// `Investment case 2`: its kind, and its number among those of the year where there are several.
  func title(_ matter: Matter) -> String {
    let title = prepared.scenario.agenda[matter.item].title
    let place = matter.at % (prepared.matters.count + 1)
    guard place < prepared.matters.count, prepared.matters.count(where: { $0.item == matter.item }) > 1 else {
      return title
    }
    return "\(title) \(prepared.matters[...place].count { $0.item == matter.item })"
  }

  /// Who was away and who was against, in words.
  func against(_ unit: Int, inWriting: Bool = false) -> String {
    let compiled = state.units.base[unit].compiled
    var (away, no): ([String], [String]) = ([], [])
    for (place, commissioner) in compiled.members.enumerated() {
      if !state.present[place] {
        away.append(name(commissioner))
      } else if !state.yes[place] {
        no.append(name(commissioner))
      }
    }
    var parts: [String] = []
    if !no.isEmpty { parts.append("against: " + no.joined(separator: ", ")) }
    if !away.isEmpty {
      parts.append((inWriting ? "silent: " : "away or without a mandate: ") + away.joined(separator: ", "))
    }
    return parts.isEmpty ? "nobody was against" : parts.joined(separator: "; ")
  }
}
