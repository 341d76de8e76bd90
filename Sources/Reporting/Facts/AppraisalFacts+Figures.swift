import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

extension AppraisalFacts {
  /// A bundle's detail, where it was kept.
  func detail(_ bundle: Int) -> BundleDetail? { result.details.first { $0.bundle == bundle } }

  /// The years, as printed.
  var years: [String] { (0..<max(0, scenario.years)).map { (scenario.firstYear + $0).description } }

  /// `2019/20 to 2028/29`.
  var span: String {
    guard let first = years.first, let last = years.last else { return "no years" }
    return first == last ? first : "\(first) to \(last)"
  }

  /// `ten years`.
  var yearCount: String { "\(Self.spelt(years.count)) \(years.count == 1 ? "year" : "years")" }

  /// A measure of one commissioner (the whole case where nil) by year; empty where it was not kept.
  func spreads(_ bundle: Int, _ measure: Measure, of commissioner: Int? = nil) -> [BundleDetail.Spread] {
    guard let kept = detail(bundle)?.spreads[measure] else { return [] }
    let row = commissioner ?? commissioners.count
    let found = kept.compactMap { $0.indices.contains(row) ? $0[row] : nil }
    return found.count == max(0, scenario.years) ? found : []
  }

  /// The yearly means of a measure; empty where it was not kept.
  func means(_ bundle: Int, _ measure: Measure, of commissioner: Int? = nil) -> [Double] {
    spreads(bundle, measure, of: commissioner).map(\.mean)
  }

  /// The sum of the yearly means of a measure; nil where it was not kept.
  func total(_ bundle: Int, _ measure: Measure, of commissioner: Int? = nil) -> Double? {
    let all = means(bundle, measure, of: commissioner)
    return all.isEmpty || !all.allSatisfy(\.isFinite) ? nil : all.reduce(0, +)
  }

  /// What a bundle comes to in a measure over business as usual, all years together; nil where either was not kept.
  func beyondUsual(_ bundle: Int, _ measure: Measure, of commissioner: Int? = nil) -> Double? {
    guard let today, let usual = total(today, measure, of: commissioner),
      let own = total(bundle, measure, of: commissioner)
    else { return nil }
    return own - usual
  }

  /// The size by which figures a head are worked out, with its name; nil where none is given.
  func people(_ commissioner: Int) -> (count: Double, name: String)? {
    guard commissioners.indices.contains(commissioner) else { return nil }
    let sizes = commissioners[commissioner].sizes
    for name in [scenario.service.residentsBy, "population"] {
      if let count = sizes[name], count > 0 {
        return (count, name.split(separator: "-").joined(separator: " "))
      }
    }
    return nil
  }

  /// A sum as a share of what a commissioner pays today.
  func share(of change: Money, _ commissioner: Int) -> Cell {
    let paid = current[commissioner].pounds
    return paid == 0 ? "pays nothing today" : .share(change.pounds / paid, signed: true)
  }

  /// A mean wait in words: `13.5 weeks`.
  func weeks(_ value: Double?) -> String { NumberFormat.measured(value ?? .nan, .weeks) }

  /// Pounds to the thousand or the hundred thousand, for a sentence: `£26,000`, `£233.9m`.
  static func about(_ pounds: Double) -> String {
    guard pounds.isFinite else { return NumberFormat.notAssessed }
    let size = abs(pounds)
    if size >= 1e6 { return "£" + NumberFormat.fixed(size / 1e6, places: 1, grouped: true) + "m" }
    if size >= 1e4 { return "£" + NumberFormat.fixed((size / 1e3).rounded() * 1e3, places: 0, grouped: true) }
    return "£" + NumberFormat.fixed(size, places: 0, grouped: true)
  }

  /// How far each option of a package is from the leader's, by criterion, in weighted points; criteria not assessed left out.
  func points(_ bundle: Int, against other: Int) -> [(criterion: Int, points: Double)] {
    let (ours, theirs) = (result.bundles[bundle], result.bundles[other])
    return result.plan.criteria.indices.filter { result.isAssessed($0) }.compactMap { place in
      guard ours.values.indices.contains(place), theirs.values.indices.contains(place) else { return nil }
      let points = weights[place] * (ours.values[place] - theirs.values[place])
      return points.isFinite ? (place, points) : nil
    }
  }

  /// The criteria that make most of a difference, the largest first: `whole-life cost (−3.1)`.
  func drivers(_ points: [(criterion: Int, points: Double)], worse: Bool, most: Int = 3) -> [String] {
    let chosen = points.filter { worse ? $0.points <= -0.05 : $0.points >= 0.05 }
    let sorted = chosen.sorted {
      abs($0.points) == abs($1.points) ? $0.criterion < $1.criterion : abs($0.points) > abs($1.points)
    }
    return sorted.prefix(most).map { found in
      let title = result.plan.criteria[found.criterion].option.title
      let text = NumberFormat.number(found.points)
      return "\(title.prefix(1).lowercased() + title.dropFirst()) (\(found.points > 0 ? "+" : "")\(text))"
    }
  }
}
