/// Who commissions together: the commissioners divided into units, each with its own contract and lead team.
///
/// Usually a partition. A council whose area spans several units is a member of each with its share of people and
/// money; a commissioner's shares add up to 1 over the units.
public struct CommissioningMap: Hashable, Sendable {
  /// One commissioner's part in one unit.
  public struct Membership: Hashable, Sendable {
    /// Position of the commissioner in the case.
    public var commissioner: Int
    /// The share of its people and money that is in this unit, above 0 and at most 1.
    public var share: Double

    /// Makes a membership.
    public init(_ commissioner: Int, share: Double = 1) {
      self.commissioner = commissioner
      self.share = share
    }
  }

  /// A group that commissions as one.
  public struct Unit: Hashable, Sendable {
    /// Its id within the map.
    public var id: String
    /// As printed.
    public var title: String
    /// Its members, in the order of the commissioners.
    public var members: [Membership]
    /// Partners from outside the case who would be in it: named, not modelled.
    public var outsidePartners: [String]

    /// Makes a unit, its members put in the order of the commissioners.
    public init(id: String, title: String, members: [Membership], outsidePartners: [String] = []) {
      (self.id, self.title, self.outsidePartners) = (id, title, outsidePartners)
      self.members = members.sorted { $0.commissioner < $1.commissioner }
    }
  }

  /// The units.
  public var units: [Unit]

  /// Makes a map.
  public init(units: [Unit]) { self.units = units }

  /// Whether each commissioner is in exactly one unit.
  public var isPartition: Bool {
    var seen = Set<Int>()
    return units.allSatisfy { $0.members.allSatisfy { $0.share == 1 && seen.insert($0.commissioner).inserted } }
  }

  /// What keeps this from being a map of `count` commissioners: empty units, strangers, shares that do not add up.
  public func faults(commissioners count: Int) -> [String] {
    var faults: [String] = []
    var sums = [Double](repeating: 0, count: count)
    for unit in units {
      if unit.members.isEmpty { faults.append("unit \(unit.id) has no members") }
      var inUnit = Set<Int>()
      for member in unit.members {
        guard sums.indices.contains(member.commissioner) else {
          faults.append("unit \(unit.id) has a member that is not in the case")
          continue
        }
        if !inUnit.insert(member.commissioner).inserted {
          faults.append("unit \(unit.id) names commissioner \(member.commissioner + 1) twice")
        }
        if !(member.share > 0 && member.share <= 1) {
          faults.append("unit \(unit.id) gives commissioner \(member.commissioner + 1) a share outside 0 to 1")
        }
        sums[member.commissioner] += member.share
      }
    }
    for (place, sum) in sums.enumerated() where !(abs(sum - 1) < 1e-9) {
      faults.append("the shares of commissioner \(place + 1) add up to \(sum), not 1")
    }
    return faults
  }

  /// The units as `{a,b}{c}`, a member of several units with its share: `{a:0.45,b}{a:0.55,c}`.
  public func written(ids: [String]) -> String {
    units.map { unit in
      let names = unit.members.map { member in
        let id = ids.indices.contains(member.commissioner) ? ids[member.commissioner] : "?"
        return member.share == 1 ? id : "\(id):\(member.share)"
      }
      return "{" + names.joined(separator: ",") + "}"
    }.joined()
  }
}
