import OptionKit

extension Fields {
  /// The distribution that a mapping describes: exactly one of the notations below.
  ///
  /// `value: v`, with `low` and `high` a PERT about it; `uniform: [low, high]`; `triangular: [low, mode, high]`;
  /// `pert: [low, mode, high]`; `normal: [mean, sd]`; `truncated-normal: [mean, sd, low, high]`;
  /// `lognormal: [log-mean, log-sd]`; `beta: [alpha, beta]` or with `low, high`; `poisson: rate`;
  /// `discrete: {values: […], probabilities: […]}`; `empirical: [observations]` or `empirical: file.csv column`;
  /// `between: {share: 80%, low: a, high: b, as: normal}`.
  func distribution() -> Distribution? {
    if let probe = findings.probe {
      probe.note(title) { $0.kinds.insert(.quantity) }
      return .constant(1)
    }
    let notations = [
      "value", "uniform", "triangular", "pert", "normal", "truncated-normal", "lognormal", "beta", "poisson",
      "discrete", "empirical", "between",
    ]
    let given = notations.filter { has($0) }
    let (low, high) = (value("low", as: Double.self), value("high", as: Double.self))
    guard let notation = given.first, given.count == 1 else {
      findings.report(
        given.isEmpty ? "\(title) has no value" : "\(title) has both \(given.joined(separator: " and "))",
        "give one of \(notations.joined(separator: ", "))", at: location)
      return nil
    }
    if notation != "value", has("low") || has("high") {
      findings.report("\(title) has low or high beside \(notation)", "they go with `value`", at: location)
    }
    switch notation {
    case "value":
      guard let value = value("value", as: Double.self) else { return nil }
      guard has("low") || has("high") else { return .constant(value) }
      guard let low, let high else {
        if !(has("low") && has("high")) {
          findings.report("\(title) has one end of a range", "give both `low` and `high`", at: location)
        }
        return nil
      }
      return .pert(low: low, mode: value, high: high)
    case "poisson": return value("poisson", as: Double.self).map { .poisson(rate: $0) }
    case "discrete":
      guard let inner = fields("discrete") else { return nil }
      let values = inner.numbers("values", 1...1000)
      let probabilities = inner.numbers("probabilities", 1...1000)
      inner.finish()
      guard let values, let probabilities else { return nil }
      return .discrete(values: values, probabilities: probabilities)
    case "empirical":
      let sample = setting("empirical")?.word == nil ? numbers("empirical", 1...100_000) : observations("empirical")
      return sample.map { .empirical($0.sorted()) }
    case "between": return between()
    default: return positional(notation)
    }
  }

  private func positional(_ notation: String) -> Distribution? {
    let counts: [String: ClosedRange<Int>] = [
      "uniform": 2...2, "normal": 2...2, "lognormal": 2...2, "triangular": 3...3, "pert": 3...4,
      "truncated-normal": 4...4, "beta": 2...4,
    ]
    guard let count = counts[notation], let x = numbers(notation, count) else { return nil }
    switch (notation, x.count) {
    case ("uniform", 2): return .uniform(low: x[0], high: x[1])
    case ("normal", 2): return .normal(mean: x[0], sd: x[1])
    case ("lognormal", 2): return .lognormal(logMean: x[0], logSd: x[1])
    case ("triangular", 3): return .triangular(low: x[0], mode: x[1], high: x[2])
    case ("pert", 3): return .pert(low: x[0], mode: x[1], high: x[2])
    case ("pert", 4): return .pert(low: x[0], mode: x[1], high: x[2], shape: x[3])
    case ("truncated-normal", 4): return .truncatedNormal(mean: x[0], sd: x[1], low: x[2], high: x[3])
    case ("beta", 2): return .beta(alpha: x[0], beta: x[1])
    case ("beta", 4): return .beta(alpha: x[0], beta: x[1], low: x[2], high: x[3])
    default:
      findings.report("\(path(notation)) has \(x.count) numbers", "give 2 or 4", at: setting(notation)?.location)
      return nil
    }
  }

  private func between() -> Distribution? {
    guard let inner = fields("between") else { return nil }
    let share = inner.value("share", as: Double.self, required: true)
    let low = inner.value("low", as: Double.self, required: true)
    let high = inner.value("high", as: Double.self, required: true)
    let shape = inner.one(
      of: ["normal", "lognormal", "uniform", "triangular"], "as", what: "shape", required: true)
    inner.finish()
    guard let share, let low, let high, let shape else { return nil }
    do throws(Problem) {
      switch shape {
      case "lognormal": return try .lognormal(share: share, between: low, and: high)
      case "uniform": return try .uniform(share: share, between: low, and: high)
      case "triangular": return try .triangular(share: share, between: low, and: high)
      default: return try .normal(share: share, between: low, and: high)
      }
    } catch {
      findings.report([error], at: inner.location, of: inner.title)
      return nil
    }
  }

  /// A list of numbers of a certain length.
  func numbers(_ key: String, _ count: ClosedRange<Int>) -> [Double]? {
    if findings.probe != nil { return value(key, as: [Double].self) }
    guard let found = setting(key), let values = value(key, as: [Double].self) else { return nil }
    guard count.contains(values.count) else {
      let wanted = count.count == 1 ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      findings.report("\(path(key)) has \(values.count) numbers", "give \(wanted)", at: found.location)
      return nil
    }
    return values
  }

  /// How a number moves over the years: `over-years: {trend: 0.1%, carry-over: 0.5, sd: 0.5%, limits: [0, 1]}`.
  func persistence() -> Persistence? {
    guard let inner = fields("over-years") else { return nil }
    var persistence = Persistence()
    persistence.trend = inner.value("trend", as: Double.self) ?? 0
    persistence.carryOver = inner.value("carry-over", as: Double.self) ?? 0
    persistence.sd = inner.value("sd", as: Double.self) ?? 0
    if let limits = inner.numbers("limits", 2...2) {
      if limits[0] < limits[1] {
        persistence.limits = limits[0]...limits[1]
      } else {
        findings.report("\(inner.path("limits")) run downwards", "put the smaller first", at: inner.location)
      }
    }
    inner.finish()
    return persistence
  }
}
