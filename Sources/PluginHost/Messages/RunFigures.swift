import OptionKit

/// The figures of a run that a criterion is shown, in one list of numbers.
struct RunFigures: Sendable {
  let judgement: ExternalOption.Judgement
  let years, commissioners: Int
  /// Discount factors of money and health; each measure of the whole case by year; where the criterion sees each
  /// commissioner, people, places and each measure by commissioner and year.
  private(set) var numbers: [Double] = []
  private let places: Int
  /// Of the numbers' bits, worked out once: a question is looked up several times on its way.
  private var fingerprint: UInt64 = 0

  init(_ run: borrowing Measures, _ judgement: ExternalOption.Judgement) {
    self.judgement = judgement
    (years, commissioners) = (run.years, run.commissioners)
    places = judgement.seesEach ? run.places.count : 0
    let each = judgement.seesEach ? commissioners * (1 + judgement.needs.count * years) + places : 0
    let size = run.discount.count + run.healthDiscount.count + judgement.needs.count * years + each
    numbers = [Double](unsafeUninitializedCapacity: size) { room, count in
      func put(_ number: Double) {
        room.initializeElement(at: count, to: number)
        count &+= 1
      }
      for factor in run.discount { put(factor) }
      for factor in run.healthDiscount { put(factor) }
      for measure in judgement.needs { for year in 0..<years { put(run[measure, year]) } }
      guard judgement.seesEach else { return }
      for people in run.people { put(people) }
      for place in run.places { put(Double(place)) }
      for measure in judgement.needs {
        for place in 0..<commissioners { for year in 0..<years { put(run[measure, year, place]) } }
      }
    }
    fingerprint = Self.fingerprint(of: numbers)
  }

  func write(to line: inout JSONLine) {
    var at = 0
    line.open("{")
    line.key("years")
    line.number(years)
    line.key("discount")
    list(years, &at, to: &line)
    line.key("healthDiscount")
    list(years, &at, to: &line)
    line.key("measures")
    line.open("{")
    for measure in judgement.needs {
      line.key(measure.rawValue)
      list(years, &at, to: &line)
    }
    line.close("}")
    if judgement.seesEach {
      line.key("people")
      list(commissioners, &at, to: &line)
      line.key("places")
      list(places, &at, to: &line)
      line.key("each")
      line.open("{")
      for measure in judgement.needs {
        line.key(measure.rawValue)
        line.open("[")
        for _ in 0..<commissioners { list(years, &at, to: &line) }
        line.close("]")
      }
      line.close("}")
    }
    line.close("}")
  }

  private func list(_ count: Int, _ at: inout Int, to line: inout JSONLine) {
    line.open("[")
    for place in at..<at + count { line.number(numbers[place]) }
    line.close("]")
    at += count
  }
}

extension RunFigures: Hashable {
  static func == (a: RunFigures, b: RunFigures) -> Bool {
    a.fingerprint == b.fingerprint && a.judgement == b.judgement && a.years == b.years
      && a.commissioners == b.commissioners && a.numbers == b.numbers
  }

  func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// Multiplied and shifted together one after the other; zeros of either sign count as one.
  private static func fingerprint(of numbers: [Double]) -> UInt64 {
    var mixed: UInt64 = 0x9E37_79B9_7F4A_7C15
    for number in numbers {
      mixed = (mixed ^ (number + 0).bitPattern) &* 0xBF58_476D_1CE4_E5B9
      mixed ^= mixed >> 29
    }
    return mixed
  }
}
