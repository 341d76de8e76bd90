/// Discount rates that change with time, as dated data.
///
/// A rate applies to the years of its band; factor(t) = product over years 1...t of 1 / (1 + rate of that year), so
/// year 0 is not discounted and year 31 carries thirty years of the first rate and one of the second.
public struct DiscountSchedule: Sendable, Hashable {
  /// A rate and the last year it applies to; nil for ever.
  public struct Band: Sendable, Hashable {
    /// Last year of the band; nil where it has no end.
    public var through: Int?
    /// Real rate a year, as a fraction of 1.
    public var rate: Double

    /// Makes a band.
    public init(through: Int?, rate: Double) {
      self.through = through
      self.rate = rate
    }
  }

  /// The id that the command takes.
  public var id: String
  /// What it is.
  public var title: String
  /// The document and table.
  public var source: String
  /// The edition the figures were read from, `yyyy-mm` or `yyyy`.
  public var edition: String
  /// Bands in order of time.
  public var bands: [Band]

  /// Makes a schedule.
  public init(id: String, title: String, source: String, edition: String, bands: [Band]) {
    self.id = id
    self.title = title
    self.source = source
    self.edition = edition
    self.bands = bands
  }

  /// The factor that turns a real pound of year `t` into one of year 0; 1 for year 0 and before.
  public func factor(_ year: Int) -> Double {
    var factor = 1.0
    var done = 0
    for band in bands where done < year {
      let last = band.through.map { Swift.min($0, year) } ?? year
      guard last > done else { continue }
      factor *= power(1 + band.rate, -Double(last - done))
      done = last
    }
    return factor
  }

  /// The same for a time within a year: the next year's rate for the part of it that has passed.
  public func factor(_ year: Int, part: Double) -> Double {
    guard part > 0 else { return factor(year) }
    let whole = factor(year)
    let next = factor(year + 1)
    return whole > 0 && next > 0 ? whole * power(next / whole, part) : whole
  }

  /// A schedule of one rate for all years, from whoever says so.
  public static func single(_ rate: Double, source: String) -> DiscountSchedule {
    DiscountSchedule(
      id: "own", title: "Rate of \((rate * 1e6).rounded() / 1e4)% a year", source: source, edition: "",
      bands: [Band(through: nil, rate: rate)])
  }

  /// Sum of the factors of years 1...n: what a pound a year in arrears is worth.
  public func annuityFactor(_ years: Int) -> Double {
    years < 1 ? 0 : (1...years).reduce(0) { $0 + factor($1) }
  }
}
