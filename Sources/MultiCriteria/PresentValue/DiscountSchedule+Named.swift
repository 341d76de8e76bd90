extension DiscountSchedule {
  /// The schedule of an id, or one written out band by band: `3%/30 2.5%/75 2%` is 3% through year 30, 2.5% through year
  /// 75 and 2% from then on. Nil for anything else.
  ///
  /// Rates lie between 0 and 100%, years rise, and only the last band is without an end.
  public init?(named text: String) {
    if let known = Self.all.first(where: { $0.id == text }) {
      self = known
      return
    }
    let parts = text.split { $0 == " " || $0 == "," }
    var bands: [Band] = []
    var last = 0
    for (place, part) in parts.enumerated() {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false)
      guard let rate = halves.first.flatMap(Self.rate), halves.count == (place == parts.count - 1 ? 1 : 2) else {
        return nil
      }
      var through: Int?
      if halves.count == 2 {
        guard let year = Int(halves[1]), year > last else { return nil }
        (through, last) = (year, year)
      }
      bands.append(Band(through: through, rate: rate))
    }
    guard !bands.isEmpty else { return nil }
    self.init(
      id: parts.joined(separator: " "), title: "Rates as given, \(parts.joined(separator: ", "))",
      source: "given for this appraisal", edition: "", bands: bands)
  }

  private static func rate(_ text: Substring) -> Double? {
    guard text.hasSuffix("%"), let rate = Double(text.dropLast()), (0...100).contains(rate) else { return nil }
    return rate / 100
  }
}
