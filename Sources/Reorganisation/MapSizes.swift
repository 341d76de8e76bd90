/// How large the units of maps are, by one size or the same size in several years.
///
/// Source: invitations to councils (2025) and principles for boards (2025) ask for a size as a guide; how strictly it is
/// meant is for the reader to say.
public struct MapSizes: Sendable, Hashable {
  /// The sizes of a map's units in one year.
  public struct Row: Sendable, Hashable {
    /// The map.
    public var map: String
    /// The year, or the size's name.
    public var year: String
    /// Units with their sizes, in the map's order.
    public var units: [(unit: String, size: Double)]

    /// Same map, year and sizes.
    public static func == (a: Self, b: Self) -> Bool {
      a.map == b.map && a.year == b.year && a.units.elementsEqual(b.units) { $0 == $1 }
    }

    /// Hashes map and year.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(map)
      hasher.combine(year)
    }

    /// States a row.
    public init(map: String, year: String, units: [(unit: String, size: Double)]) {
      (self.map, self.year, self.units) = (map, year, units)
    }

    /// All together.
    public var total: Double { units.reduce(0) { $0 + $1.size } }
    /// The smallest unit's size.
    public var least: Double { units.map(\.size).min() ?? 0 }
    /// The largest unit's size.
    public var most: Double { units.map(\.size).max() ?? 0 }
    /// Largest less smallest, over all: as published for two councils of 581,000 and 507,000, 6.8%.
    public var gap: Double { total > 0 ? (most - least) / total : 0 }

    /// The share of people in units of a size or more.
    public func share(above floor: Double) -> Double {
      total > 0 ? units.filter { $0.size >= floor }.reduce(0) { $0 + $1.size } / total : 0
    }

    /// Units below a floor by more than a tolerance (a share of the floor): those that a bar would keep out.
    public func below(_ floor: Double, tolerance: Double = 0) -> [String] {
      units.filter { $0.size < floor * (1 - tolerance) }.map(\.unit)
    }
  }

  /// The rows: map by map, year by year.
  public var rows: [Row]

  /// States sizes.
  public init(_ rows: [Row]) { self.rows = rows }

  /// The maps of a year from the smallest gap to the largest; equal gaps in the order given.
  public func order(in year: String) -> [String] {
    rows.filter { $0.year == year }.enumerated().sorted { ($0.element.gap, $0.offset) < ($1.element.gap, $1.offset) }
      .map(\.element.map)
  }

  /// Pairs of maps whose order by gap is not the same in two years.
  public func turned(between year: String, and other: String) -> [(first: String, second: String)] {
    let (before, after) = (order(in: year), order(in: other))
    var found: [(String, String)] = []
    for (place, one) in before.enumerated() {
      for two in before.dropFirst(place + 1) {
        guard let a = after.firstIndex(of: one), let b = after.firstIndex(of: two), b < a else { continue }
        found.append((one, two))
      }
    }
    return found
  }
}
