import Commissioning
import OptionKit
import Simulation

extension TwinCase {
  /// A scenario without bundles and runs.
  init(_ scenario: Scenario, name: String, seed: UInt64) {
    let service = scenario.service
    (self.name, self.seed) = (name, seed)
    (firstYear, baseYear, years) = (scenario.firstYear.start, service.baseYear.start, scenario.years)
    asOf = [service.asOf.year, service.asOf.month]
    (residentsBy, councilsBy) = (service.residentsBy, service.councilGrouping)
    people = zip(service.commissioners, scenario.stances).map { person, stance in
      Person(
        id: person.id, kind: person.kind.rawValue, groups: person.groups, sizes: person.sizes,
        redLine: stance.redLine, attendance: stance.attendance, governanceDays: stance.governanceDays,
        keepsMoneyInside: stance.keepsMoneyInside, views: stance.views.mapValues(\.rawValue))
    }
    footprints = scenario.footprintIDs
    positions = scenario.positions.flatMap { positions in
      positions.counts.map { counted in
        let place = { (id: String) in scenario.footprintIDs.firstIndex(of: id) ?? -1 }
        return Counted(
          map: place(positions.footprint), view: counted.view.rawValue, count: counted.count, among: counted.among,
          not: counted.not,
          within: counted.within.map { Counted.Held(map: place($0.footprint), view: $0.view.rawValue) })
      }
    }
    today = Today(footprint: "", rule: "", id: "", scope: [1, 0])
    components = service.components.map {
      Component(
        id: $0.id, pence: $0.amounts.map(\.pence), isRedivided: $0.isRedivided,
        isTimeLimited: scenario.timeLimited.contains($0.id), unspent: $0.unspent.rawValue)
    }
    contract = service.contract.map {
      Contract(
        ends: [$0.end.year, $0.end.month], canExtend: $0.canExtend, outcomeShare: $0.outcomeShare,
        termYears: $0.termYears)
    }
    leadTeam = service.leadTeam.map { LeadTeam(host: $0.host, pence: $0.annualCost.pence, equalShare: $0.equalShare) }
    stages = Stage.allCases.filter { scenario.stages.contains($0) }.map(\.rawValue)
    boundaryGroupings = scenario.boundaryGroupings
    outsidePartners = scenario.outsidePartners.keys.sorted()
    agenda = scenario.agenda.enumerated().map { place, item in
      Kind(
        id: item.id, kind: item.kind.rawValue, matter: item.matter.rawValue, perYear: item.perYear,
        mostAYear: scenario.mostAYear(of: place), deadlineMonths: item.deadlineMonths, valueShare: item.valueShare,
        component: item.component, isSeparable: item.isSeparable)
    }
    forumNumbers = scenario.forumNumbers.map { number in
      let (subject, places): (String, [Int]) =
        switch number.subject {
        case .perYear(let item): ("per-year", [item])
        case .valueShare(let item): ("value-share", [item])
        case .redLine(let places): ("redLine", places)
        case .attendance(let places): ("attendance", places)
        case .governanceDays(let places): ("governanceDays", places)
        }
      let uncertainty = number.input.uncertainty
      return ForumNumber(
        name: uncertainty.name, subject: subject, central: uncertainty.distribution.mean, of: places)
    }
    reorganisation = scenario.reorganisation.map {
      Reorganisation(month: [$0.date.year, $0.date.month], grouping: $0.grouping)
    }
    need = scenario.need
    parameters = ModelParameter.allCases.map { parameter in
      let uncertainty = scenario.input(parameter).uncertainty
      let bounds = parameter.meaning.bounds
      return Parameter(
        name: parameter.id, central: uncertainty.distribution.mean, low: bounds.lowerBound,
        high: bounds.upperBound,
        moves: uncertainty.persistence.map { [$0.trend, $0.carryOver, $0.sd] },
        limits: uncertainty.persistence?.limits.map { [$0.lowerBound, $0.upperBound] })
    }
    (maps, formulas, risks, forums, bundles) = ([:], [:], [:], [:], [])
    (futureNames, futures, runs) = ([], [], [])
    measures = Measure.allCases.map(\.rawValue)
  }
}
