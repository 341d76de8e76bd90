/// Who commissions together, drawn as tiles: a tile a place, in the colour and with the number of its unit.
///
/// It is a diagram and no map to scale. Where it is known whose areas touch, places that touch are laid side by side as
/// far as tiles allow; ``touching`` and ``borders`` say how far that is.
public struct MapChart: Sendable, Hashable {
  /// One place.
  public struct Tile: Sendable, Hashable {
    /// As printed.
    public var label: String
    /// Column and row.
    public var column, row: Int
    /// The number of its unit, from 1.
    public var unit: Int

    /// Makes a tile.
    public init(label: String, column: Int, row: Int, unit: Int) {
      (self.label, self.column, self.row, self.unit) = (label, column, row, unit)
    }
  }

  /// One unit.
  public struct Unit: Sendable, Hashable {
    /// As printed.
    public var title: String
    /// Who is in it, with a share where it is in several.
    public var members: [String]

    /// Makes a unit.
    public init(title: String, members: [String]) { (self.title, self.members) = (title, members) }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// The places.
  public var tiles: [Tile]
  /// The units in the order of their numbers.
  public var units: [Unit]
  /// Pairs of places whose areas touch, and how many of them touch here; both 0 where nobody says.
  public var borders, touching: Int

  /// Makes a chart.
  public init(id: String, title: String, tiles: [Tile], units: [Unit], borders: Int = 0, touching: Int = 0) {
    (self.id, self.title, self.tiles, self.units) = (id, title, tiles, units)
    (self.borders, self.touching) = (borders, touching)
  }

  /// What a reader who cannot see it should know.
  public var spoken: String {
    let all = units.enumerated().map { "Unit \($0 + 1), \($1.title): \(NumberFormat.list($1.members))" }
    let laid = borders > 0 ? " Places that touch stand side by side for \(touching) of \(borders) borders." : ""
    return all.joined(separator: "; ") + ". A diagram, not to scale.\(laid)"
  }

  /// The units and their members, under the chart's id.
  public var table: Table {
    Table(
      id, caption: RichText(title), [.numbers("Unit", id: "unit"), .words("Name", id: "name"), .words("Members")],
      rows: units.enumerated().map { number, unit in
        Table.Row([.count(number + 1), .text(unit.title), .text(NumberFormat.list(unit.members))])
      })
  }
}
