import Commissioning
import OptionKit

/// A number as a scenario gives it: a value or a distribution, how it moves over the years, and why it may be used.
struct Quantity {
  /// What is believed.
  var distribution: Distribution
  /// How it moves over the years.
  var persistence: Persistence?
  /// The value written, with `low` and `high` or without.
  var stated: Double?
  /// Why it may be used.
  var provenance: Provenance
  /// Where it is written.
  var location: Problem.Location?

  /// The value, or the mean of a distribution.
  var value: Double {
    if case .constant(let value) = distribution { value } else { distribution.mean }
  }

  /// The value as written, or the mean of a distribution.
  var central: Double { stated ?? value }

  /// Whether it is the same in every future.
  var isFixed: Bool {
    if case .constant = distribution { true } else { false }
  }

  /// As a row of the register: the value with its stated range, or the mean with the middle 90%.
  func figure(named name: String, unit: String) -> Figure {
    if isFixed { return Figure(name, value, unit: unit, provenance) }
    if let stated, case .pert(let low, _, let high, _) = distribution {
      return Figure(name, stated, low: low, high: high, unit: unit, provenance)
    }
    return Figure(
      name, value, low: distribution.quantile(0.05), high: distribution.quantile(0.95), unit: unit, provenance)
  }
}

extension Fields {
  /// A number that is the same in every future, entered in the register: `0.06`, `6%` or `{value: 6%, source: …}`.
  ///
  /// A bare number stands under the provenance of what holds it; without one it is a problem.
  func number(
    _ key: String, in bounds: ClosedRange<Double>? = nil, unit: String = "", covering: Provenance? = nil,
    required isRequired: Bool = false
  ) -> Double? {
    if probes(key, .number, required: isRequired, { $0.bounds = bounds }) != nil { return bounds?.lowerBound ?? 1 }
    guard let quantity = quantity(key, covering: covering, required: isRequired) else { return nil }
    guard let value = quantity.stated, quantity.persistence == nil else {
      findings.report(
        "\(path(key)) is the same in every future", "give `value`, with `low` and `high` for the register",
        at: quantity.location)
      return nil
    }
    if let bounds, !bounds.contains(value) {
      findings.report(
        "\(path(key)) is \(value.written); it must lie between \(bounds.lowerBound.written) and"
          + " \(bounds.upperBound.written)", at: quantity.location)
      return nil
    }
    findings.register(quantity.figure(named: path(key), unit: unit))
    return value
  }

  /// A whole number with its provenance.
  func count(
    _ key: String, in bounds: ClosedRange<Double>, unit: String = "", covering: Provenance? = nil,
    required isRequired: Bool = false
  ) -> Int? {
    guard let value = number(key, in: bounds, unit: unit, covering: covering, required: isRequired) else { return nil }
    guard let whole = Int(exactly: value) else {
      findings.report("\(path(key)) is \(value.written)", "write a whole number", at: setting(key)?.location)
      return nil
    }
    return whole
  }

  /// An amount of money with its provenance.
  func money(_ key: String, covering: Provenance? = nil, required isRequired: Bool = false) -> Money? {
    guard let pounds = number(key, in: -1e13...1e13, unit: "£", covering: covering, required: isRequired)
    else { return nil }
    let amount = Money(rounding: pounds * 100)
    if let amount { findings.count(amount, at: setting(key)?.location) }
    return amount
  }

  /// A number or a distribution with its provenance; not entered in the register here.
  func quantity(_ key: String, covering: Provenance? = nil, required isRequired: Bool = false) -> Quantity? {
    if probes(key, .quantity, required: isRequired) != nil {
      return Quantity(distribution: .constant(1), stated: 1, provenance: .assumption(reason: ""))
    }
    guard let found = isRequired ? required(key) : setting(key) else { return nil }
    if case .text = found.value {
      guard let value = value(key, as: Double.self) else { return nil }
      guard let covering else {
        findings.report(
          "\(path(key)) has neither source nor assumption",
          "write `{value: \(found.written), source: document section}` or `{value: \(found.written), assumption: reason}`",
          at: found.location)
        return nil
      }
      return Quantity(distribution: .constant(value), stated: value, provenance: covering, location: found.location)
    }
    let fields = Fields(found, title: path(key), findings: findings)
    if fields.isBroken { return nil }
    let distribution = fields.distribution()
    let persistence = fields.persistence()
    let own = fields.provenance(required: covering == nil)
    fields.finish()
    guard let distribution, let provenance = own ?? covering else { return nil }
    let faults = distribution.problems + (persistence?.problems ?? [])
    findings.report(faults, at: found.location, of: path(key))
    guard faults.isEmpty else { return nil }
    return Quantity(
      distribution: distribution, persistence: persistence, stated: fields.value("value", as: Double.self),
      provenance: provenance, location: found.location)
  }
}
