/// A map of a case to be begun: its units with the bodies in them.
public struct NewMap: Sendable, Hashable {
  /// A unit and its members, by id.
  public struct Unit: Sendable, Hashable {
    /// Kebab case.
    public var id: String
    /// The bodies in it, by id.
    public var members: [String]
  }

  /// Kebab case.
  public var id: String
  /// As printed.
  public var title: String
  /// Its units, in order.
  public var units: [Unit]

  /// Each body by itself.
  public static func apart(_ bodies: [NewBody]) -> [NewMap] {
    [NewMap(id: "apart", title: "Each by itself", units: bodies.map { Unit(id: $0.id, members: [$0.id]) })]
  }

  mutating func add(_ body: String, to unit: String) {
    if let place = units.firstIndex(where: { $0.id == unit }) {
      units[place].members.append(body)
    } else {
      units.append(Unit(id: unit, members: [body]))
    }
  }

  /// The three maps that need no evidence: each by itself, all together, and two halves.
  ///
  /// Halves: in order of size, the largest first, each body joins the half that has fewer people so far. Where there are
  /// only two bodies the halves are the bodies, and are left out.
  static func standard(_ bodies: [NewBody]) -> [NewMap] {
    let apart = apart(bodies)
    let together = NewMap(
      id: "together", title: "All together", units: [Unit(id: "all", members: bodies.map(\.id))])
    guard bodies.count > 2 else { return apart + [together] }
    var halves: [(people: Double, members: Set<String>)] = [(0, []), (0, [])]
    let order = bodies.indices.sorted { (bodies[$1].population, $0) < (bodies[$0].population, $1) }
    for place in order {
      let half = halves[0].people <= halves[1].people ? 0 : 1
      halves[half].people += bodies[place].population
      halves[half].members.insert(bodies[place].id)
    }
    let units = halves.enumerated().map { number, half in
      Unit(id: number == 0 ? "first-half" : "second-half", members: bodies.map(\.id).filter(half.members.contains))
    }
    return apart + [NewMap(id: "halves", title: "Two halves, by order of size", units: units), together]
  }
}
