import Commissioning

/// What one run yielded: every measure by year and commissioner, and for the case as a whole.
///
/// One contiguous block of numbers, filled by the simulation and read by criteria. Money is in pounds here: it has been
/// settled to the penny in the ledger and is only compared from now on.
public struct Measures: Sendable {
  /// Years run.
  public let years: Int
  /// Commissioners.
  public let commissioners: Int
  /// People of each commissioner, for figures a head: weighted where the scenario weights them.
  public let people: [Double]
  /// Commissioners whose populations are counted (councils count the same people again).
  public let places: [Int]
  /// Factor that discounts each year's money to the present, in real terms.
  public var discount: [Double]
  /// Factor that discounts each year's effects on health.
  public var healthDiscount: [Double]
  /// Which measures are kept, and where.
  public let layout: MeasureLayout
  @usableFromInline var values: [Double]

  /// Room for a run, all zero.
  public init(
    years: Int, people: [Double], places: [Int], discount: [Double], healthDiscount: [Double],
    layout: MeasureLayout = .standard
  ) {
    self.layout = layout
    self.years = years
    self.people = people
    self.places = places
    commissioners = people.count
    self.discount = discount
    self.healthDiscount = healthDiscount
    // One column more than there are measures takes what is written to a measure that is not kept.
    values = Array(repeating: 0, count: (layout.measures.count + 1) * years * (people.count + 1))
  }

  @inlinable
  func place(_ measure: Measure, _ year: Int, _ row: Int) -> Int {
    (layout.columns[measure] &* years &+ year) &* (commissioners &+ 1) &+ row
  }

  /// A measure of one commissioner in one year (both from 0); what is written to one that the layout does not keep is
  /// lost, and it reads as zero.
  @inlinable
  public subscript(measure: Measure, year: Int, commissioner: Int) -> Double {
    get { values[place(measure, year, commissioner)] }
    set { values[place(measure, year, commissioner)] = newValue }
  }

  /// A measure of the whole case in one year.
  @inlinable
  public subscript(measure: Measure, year: Int) -> Double {
    get { values[place(measure, year, commissioners)] }
    set { values[place(measure, year, commissioners)] = newValue }
  }

  /// Sets everything to zero for the next run.
  public mutating func clear() { update { cells in cells.update(repeating: 0) } }

  /// Gives all numbers to be written at once, lying as ``columns`` says: one look at the storage for many writes.
  @inlinable
  public mutating func update<Result>(_ body: (UnsafeMutableBufferPointer<Double>) throws -> Result) rethrows -> Result
  {
    try values.withUnsafeMutableBufferPointer { try body($0) }
  }

  /// How the numbers lie: measure after measure, in it year after year, in it a row for each commissioner and one more
  /// for the whole case.
  @inlinable public var columns: (years: Int, rows: Int) { (years, commissioners + 1) }

  /// The whole case's measure added up over the years.
  public func total(_ measure: Measure) -> Double {
    var (sum, at) = (0.0, place(measure, 0, commissioners))
    for _ in 0..<years {
      sum += values[at]
      at &+= commissioners &+ 1
    }
    return sum
  }

  /// One commissioner's measure added up over the years.
  public func total(_ measure: Measure, of commissioner: Int) -> Double {
    var (sum, at) = (0.0, place(measure, 0, commissioner))
    for _ in 0..<years {
      sum += values[at]
      at &+= commissioners &+ 1
    }
    return sum
  }

  /// The whole case's measure, its mean over the years.
  public func mean(_ measure: Measure) -> Double { years == 0 ? 0 : total(measure) / Double(years) }

  /// One commissioner's measure, its mean over the years.
  public func mean(_ measure: Measure, of commissioner: Int) -> Double {
    years == 0 ? 0 : total(measure, of: commissioner) / Double(years)
  }

  /// The whole case's measure discounted to the present: sum of x_t d_t.
  public func presentValue(_ measure: Measure) -> Double {
    var sum = 0.0
    for year in 0..<years { sum += self[measure, year] * discount[year] }
    return sum
  }

  /// How unequal a measure is over places: its coefficient of variation weighted by people, of the means over years.
  ///
  /// sqrt(sum p_i (x_i - m)^2 / sum p_i) / m with m = sum p_i x_i / sum p_i; 0 where m is 0.
  public func spread(_ measure: Measure, perHead: Bool = false) -> Double {
    var weight = 0.0
    var mean = 0.0
    for place in places where people[place] > 0 {
      weight += people[place]
      mean += people[place] * each(measure, place, perHead)
    }
    guard weight > 0 else { return 0 }
    mean /= weight
    guard mean != 0 else { return 0 }
    var variance = 0.0
    for place in places where people[place] > 0 {
      let distance = each(measure, place, perHead) - mean
      variance += people[place] * distance * distance
    }
    return (variance / weight).squareRoot() / abs(mean)
  }

  private func each(_ measure: Measure, _ place: Int, _ perHead: Bool) -> Double {
    perHead ? self.mean(measure, of: place) / people[place] : self.mean(measure, of: place)
  }
}
