import Appraisal
import Commissioning
import MultiCriteria
import OptionKit
import Simulation

extension ScenarioReading {
  /// The sections `criteria` and `appraisal`.
  func readPlan(for service: ServiceCase) -> AppraisalDesign {
    var plan = AppraisalDesign()
    var found: [AppraisalDesign.Judged] = []
    var told: [ToldWeight] = []
    let pairwise = readPairwise()
    for fields in root.records("criteria") {
      let panel = panelCriterion(fields)
      let option = fields.has("panel") ? panel?.option : named(fields, .criterion, for: service)
      let branch = fields.text("branch", required: true)
      let isScaled = panel == nil || fields.has("scale")
      let scale =
        isScaled ? fields.fields("scale", required: true).flatMap(readScale) : .linear(zero: 0, hundred: 100)
      let reason = fields.text("anchors", required: true)
      let weight =
        pairwise.map { ToldWeight(kind: .compared, provenance: $0.provenance, location: $0.location) }
        ?? readWeight(fields)
      fields.finish()
      guard let option, let criterion = option.option as? any Criterion, let branch, let scale, let reason, let weight
      else { continue }
      var range: ClosedRange<Double>?
      var size = 1.0
      if case .given(let points, let stated) = weight.kind { (size, range) = (points, stated) }
      told.append(weight)
      found.append(
        AppraisalDesign.Judged(
          option: option, criterion: criterion, branch: branch, scale: scale, anchorReason: reason, weight: size,
          weightProvenance: weight.provenance, weightRange: range, panel: panel?.dimension))
    }
    let kept = Set(unique(found.map(\.option), .criterion).map(\.id))
    plan.criteria = kept.count == found.count ? found : []
    if !found.isEmpty, !found.contains(where: { $0.weight > 0 }) {
      findings.report(
        "no criterion has any weight", "give one at least a weight above 0", at: root.setting("criteria")?.location)
    }
    weigh(&plan, told, pairwise: pairwise?.file)
    readPanel(into: &plan)
    readSweep(into: &plan)
    return plan
  }

  private func readSweep(into plan: inout AppraisalDesign) {
    guard let fields = root.fields("appraisal") else { return }
    let covering = fields.provenance()
    plan.futures = fields.count("futures", in: 1...10_000_000, unit: "futures", covering: covering) ?? plan.futures
    if let seed = fields.count("seed", in: 0...9e15, covering: covering) { plan.seed = UInt64(seed) }
    plan.sampling = fields.word("sampling", as: FuturesDesign.Sampling.self) ?? plan.sampling
    readFactors(fields, into: &plan)
    plan.shortlist = fields.count("shortlist", in: 1...1000, unit: "bundles", covering: covering) ?? plan.shortlist
    plan.weightings =
      fields.count("weightings", in: 1...1_000_000, unit: "draws", covering: covering) ?? plan.weightings
    plan.adoptionAtLeast = fields.number("adoption-at-least", in: 0...1, unit: "chance", covering: covering)
    plan.failureLimit =
      fields.number("failure-limit", in: 0...1, unit: "share of runs", covering: covering) ?? plan.failureLimit
    for number in JudgingNumber.allCases {
      let meaning = number.meaning
      let unit = meaning.unit.rawValue
      plan.judging[number] =
        meaning.isWhole
        ? fields.count(meaning.id, in: meaning.bounds, unit: unit, covering: covering).map(Double.init)
        : fields.number(meaning.id, in: meaning.bounds, unit: unit, covering: covering)
    }
    plan.moneySchedule = schedule(fields, "money-schedule") ?? plan.moneySchedule
    plan.healthSchedule = schedule(fields, "health-schedule") ?? plan.healthSchedule
    plan.chosenOption = fields.text("chosen-option")
    fields.finish()
  }

  /// `factors: {other-growth: [1%, 4%], deflator: 3}`: levels that are all combined, as values or as so many quantiles;
  /// the number of futures, where it is not given, becomes the next that divides over them.
  private func readFactors(_ fields: Fields, into plan: inout AppraisalDesign) {
    let known = ModelParameter.allCases.map(\.id) + ownNumbers.map(\.name)
    if let inner = fields.fields("factors") {
      for (key, location) in inner.keys {
        _ = inner.has(key)
        guard known.contains(key) else {
          findings.report(NotFound("parameter", key, among: known), at: location)
          continue
        }
        let bounds = ModelParameter(id: key)?.meaning.bounds
        if inner.setting(key)?.word != nil {
          guard let levels = inner.value(key, as: Int.self, in: 1...1000) else { continue }
          plan.factors.append(.init(key, quantiles: levels))
        } else if let levels = inner.numbers(key, 1...1000) {
          if let bounds, let wrong = levels.first(where: { !bounds.contains($0) }) {
            findings.report(
              "\(inner.path(key)) has the level \(wrong.written)",
              "it must lie between \(bounds.lowerBound.written) and \(bounds.upperBound.written)", at: location)
          }
          plan.factors.append(.init(key, values: levels))
        }
      }
    }
    if plan.sampling == .factorial, plan.factors.isEmpty {
      findings.report(
        "\(fields.path("sampling")) is factorial and there are no factors",
        "give `factors: {other-growth: [1%, 4%]}`, or another sampling", at: fields.setting("sampling")?.location)
    }
    guard let cells = plan.design.cells, !plan.factors.isEmpty else { return }
    if cells > 10_000_000 {
      findings.report("the factors have too many combinations", "use fewer levels", at: fields.location)
      return
    }
    if !fields.has("futures") {
      plan.futures = plan.sampling == .factorial ? cells : (plan.futures + cells - 1) / cells * cells
    } else if plan.futures % cells != 0 {
      let near = max(1, (plan.futures + cells / 2) / cells) * cells
      findings.report(
        "\(plan.futures) futures do not divide evenly over the \(cells) combinations of the factors",
        "ask for a multiple such as \(near)", at: fields.setting("futures")?.location)
    }
  }

  private func schedule(_ fields: Fields, _ key: String) -> String? {
    guard let text = fields.text(key), findings.probe == nil else { return nil }
    if let schedule = DiscountSchedule(named: text) { return schedule.id }
    findings.report(
      "\(fields.path(key)) is \(text)",
      "name one of \(DiscountSchedule.all.map(\.id).joined(separator: ", ")), or write bands: 3%/30 2.5%/75 2%",
      at: fields.setting(key)?.location)
    return nil
  }

  /// A value scale: `{zero: a, hundred: b}`, with `curvature` where the first steps count most; `{points: [[m, v], …]}`;
  /// `{threshold: m, better: max}`.
  private func readScale(_ fields: Fields) -> ValueScale? {
    defer { fields.finish() }
    let zero = fields.value("zero", as: Double.self)
    let hundred = fields.value("hundred", as: Double.self)
    let curvature = fields.value("curvature", as: Double.self, in: -50...50)
    let kinds = [
      ("threshold", ["threshold"]), ("points", ["points"]), ("zero and hundred", ["zero", "hundred", "curvature"]),
    ]
    let given = kinds.filter { $0.1.contains { fields.has($0) } }.map(\.0)
    if given.count > 1 {
      findings.report(
        "\(fields.title) has \(given.joined(separator: " beside "))", "keep one way of scoring", at: fields.location)
    }
    if let bar = fields.value("threshold", as: Double.self) {
      guard let better = fields.word("better", as: Direction.self, required: true) else { return nil }
      return .threshold(at: bar, direction: better)
    }
    if fields.has("points") {
      guard let points = fields.value("points", as: [[Double]].self) else { return nil }
      guard points.count >= 2, points.allSatisfy({ $0.count == 2 }) else {
        findings.report(
          "\(fields.title) has no usable points", "write [[measure, value], …], at least two", at: fields.location)
        return nil
      }
      return .piecewise(points.map { .init($0[0], $0[1]) })
    }
    guard let zero, let hundred, zero != hundred else {
      if !fields.isBroken {
        findings.report(
          "\(fields.title) does not say where 0 and 100 stand", "give two different numbers `zero` and `hundred`",
          at: fields.location)
      }
      return nil
    }
    return curvature.map { .diminishing(zero: zero, hundred: hundred, curvature: $0) }
      ?? .linear(zero: zero, hundred: hundred)
  }
}
