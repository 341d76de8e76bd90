import Appraisal
import Commissioning
import OptionKit
import Simulation

extension EssexFindings {
  func detail(_ bundle: Int, isToday: Bool, spreads: Bool) throws -> BundleDetail {
    let chosen = bundles[bundle].choices
    let today = scenario.service.current()
    var paid = today
    if chosen[.funding] == "capitation", !today.allSatisfy({ $0 == .zero }) {
      // The document's rebased column (section 5.2.3), on the EWMHS column only.
      let rebased = [
        1_811_119, 224_275, 210_195, 1_638_853, 1_100_422, 2_199_961, 2_232_215, 1_179_299, 995_542, 1_857_343,
      ]
      for place in paid.indices {
        paid[place] = today[place] - Money(pounds: EssexService.rows[place].2) + Money(pounds: rebased[place])
      }
    }
    let report = Source("Essex review (December 2018)", section: "5.3")
    let terms = ArrangementTerms(
      leadership: .delegatedLead, lots: [1], leadTeams: [1],
      register: [RegisterEntry("Reliance on one host", mitigation: "agree an exit plan", source: report)])
    let timetable = TimetableFinding(
      neededBy: try EssexService.date(2020, 11, 1), lastSafeDate: try EssexService.date(2019, 3, 31),
      steps: [
        .init("pre-procurement", months: 5, basis: "003, section 1.3"),
        .init("procurement", months: 7, basis: "003, section 1.3"),
        .init("mobilisation", months: 7, basis: "003, section 1.3"),
      ], verdict: .inTime)
    return BundleDetail(
      bundle: bundle, map: EssexService.county(), terms: terms, spreads: spreads ? self.spreads(bundle, paid) : [:],
      baseContributions: paid, currentContributions: today,
      transitionCost: isToday ? 0 : 180_000 + 40_000 * Self.draw(bundle),
      paybackYears: isToday ? nil : Self.draw(bundle + 3) < 0.6 ? 2.5 + 4 * Self.draw(bundle) : nil,
      pros: [
        CriterionGain(criterion: 0, ours: 23_500_000, theirs: 24_100_000, points: 2.1),
        CriterionGain(criterion: 8, ours: 2.1, theirs: 5.4, points: 1.2),
      ],
      cons: [CriterionGain(criterion: 2, ours: 0.3, theirs: 0.1, points: -1.4)],
      approvals: [
        Approval(
          "Delegation recorded for each member", by: "each governing body and cabinet", months: 2, source: report)
      ], timetable: scenario.service.contract == nil ? nil : timetable)
  }

  private func spreads(_ bundle: Int, _ paid: [Money]) -> [Measure: [[BundleDetail.Spread]]] {
    var all: [Measure: [[BundleDetail.Spread]]] = [:]
    let total = paid.reduce(0) { $0 + $1.pounds }
    for measure in Measure.allCases {
      all[measure] = (0..<scenario.years).map { year in
        (0...paid.count).map { row in
          let share = row < paid.count ? paid[row].pounds : total
          let drift = 1 + 0.012 * Double(year) * (0.6 + Self.draw(bundle))
          let middle: Double
          switch measure {
          case .contribution, .resource: middle = share * drift
          case .totalCost: middle = share * drift * 1.02
          case .leadTeamCost: middle = 31_248
          case .transactionCost: middle = year == 0 ? share * 0.01 : 0
          case .balance: middle = share * (0.002 * Double(5 - year))
          case .breach: middle = Double(year) / 20
          case .wait: middle = 14 + (0.9 + 1.2 * Self.draw(bundle + 1)) * Double(year) * (row == 3 ? 1.2 : 1)
          case .decisionMonths: middle = 2 + 4 * Self.draw(bundle + 5)
          default: middle = 0.8
          }
          let width = abs(middle) * (0.02 + 0.012 * Double(year))
          return BundleDetail.Spread(mean: middle, low: middle - width, median: middle, high: middle + 1.3 * width)
        }
      }
    }
    return all
  }

  func power() -> [PowerFinding] {
    let paid = scenario.service.current().map(\.pounds)
    let total = max(1, paid.reduce(0, +))
    let votes = EssexService.rows.map { $0.1 == .ccg ? 0.0714 : 0.166 }
    return EssexOptions.titles[.rule, default: []].flatMap { rule in
      [MatterClass.ordinary, .reserved].map { matter in
        let isUnanimous = matter == .reserved || rule.0 == "unanimity"
        return PowerFinding(
          id: rule.0, title: rule.1, matter: matter,
          rows: paid.indices.map {
            let share = isUnanimous ? 0.1 : votes[$0] / 0.9978
            return .init(
              commissioner: $0, banzhaf: share, shapleyShubik: share,
              paymentShare: scenario.service.components.isEmpty ? .nan : paid[$0] / total, hasVeto: isUnanimous)
          },
          decisiveness: isUnanimous ? 1 / 1024 : 0.47,
          blockers: isUnanimous
            ? [["commissioner-1"], ["commissioner-2"]] : [["commissioner-1", "commissioner-2", "commissioner-3"]],
          passes: isUnanimous ? 0.11 : 0.86)
      }
    }
  }

  func support() -> [SupportFinding] {
    EssexService.rows.indices.map { place in
      let gain = place % 3 == 2 ? -40_000.0 * Self.draw(place) : 12_000 * Self.draw(place)
      let position: SupportFinding.Position = place < 4 ? .supports : place < 9 ? .undecided : .against
      return SupportFinding(
        commissioner: place, view: place < 4 ? .prefers : place < 7 ? .supportsIfLocal : .undecided, gain: gain,
        beyondUsual: -gain, position: position, toWin: max(0, -gain),
        needs: [.localVariation])
    }
  }
}
