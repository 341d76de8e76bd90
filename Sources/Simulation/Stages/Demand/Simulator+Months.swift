/// A month's queues written down for whoever replays a run; nothing here changes it.
extension Simulator {
  /// Notes what every place and unit did in a month that has just been served.
  func noteMonth(_ now: Int, _ world: borrowing World, _ recorder: inout Recorder) {
    guard recorder.isOn else { return }
    let (count, longest) = (prepared.places.count, world[.longestWait])
    for place in 0..<count {
      let (seen, left) = (state.seenNow[place], state.leftNow[place])
      let wait =
        seen + left > 0
        ? min(longest, state.waiting[place] / (seen + left)) : (state.waiting[place] > 0 ? longest : 0)
      let numbers = [
        ("referred", world.referrals[now * count + place]), ("left", left), ("seen", seen),
        ("waiting", state.waiting[place]), ("wait", wait),
      ]
      for (quantity, value) in numbers {
        recorder.keep(
          .init(month: now, scope: .place, id: name(prepared.places[place]), quantity: quantity, value: value))
      }
    }
    for place in state.units.indices {
      let unit = state.units[place]
      let isOwn = now >= unit.ownFrom
      for (quantity, value) in [("capacity", unit.capacity), ("own", isOwn ? 1 : 0)] {
        recorder.keep(.init(month: now, scope: .unit, id: unit.compiled.id, quantity: quantity, value: value))
      }
    }
  }
}
