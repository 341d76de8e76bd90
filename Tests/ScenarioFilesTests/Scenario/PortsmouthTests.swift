import Commissioning
import OptionKit
import Simulation
import Testing

/// Portsmouth COMPACT (April 2015), sections 5 to 10.
@Suite("Portsmouth's COMPACT as published")
struct PortsmouthTests {
  static func read() throws -> Collaboration { try Collaboration("portsmouth-compact") }

  @Test("everything published about the COMPACT is reproduced")
  func published() throws { try Self.read().reproduces() }

  @Test("of the five models only delegated commissioning carries shared risk, and the others say why")
  func portsmouthModels() throws {
    let case_ = try Self.read()
    let models = [
      "delegated-commissioning", "lead-and-associate", "lead-service", "coordinated-commissioning",
      "partnering-commissioning",
    ]
    for model in models {
      let reasons = try case_.reasons([.arrangement: model, .risk: "agreement-on-drugs"])
      #expect(reasons.isEmpty == (model == "delegated-commissioning"), "\(model)")
      #expect(reasons.allSatisfy { $0.source?.section == "5.1.2" })
    }
    let shares = try models.map { model -> Double in
      let arrangement = try #require(
        case_.scenario.option(.arrangement, model)?.option as? any CommissioningArrangement)
      let map = try #require(
        case_.scenario.option(.footprint, "three-together")?.option as? any FootprintOption
      ).map(of: case_.scenario.service)
      return try arrangement.terms(on: map, in: case_.scenario.service).delegatedShare
    }
    #expect(shares[0] > shares[1] && shares[1] > 0, "the lead may decide, a lead with associates less so")
    #expect(shares.suffix(3).allSatisfy { $0 == 0 }, "decisions stay with each")
  }

  @Test("no two of the five models come out alike: who is asked, whom it binds and what is lost of scale differ")
  func portsmouthModelsDiffer() throws {
    let case_ = try Self.read()
    let prepared = try PreparedScenario(case_.scenario)
    let maker = try WorldSampler(prepared, design: FuturesDesign(count: 8))
    let models = [
      "delegated-commissioning", "lead-and-associate", "lead-service", "coordinated-commissioning",
      "partnering-commissioning",
    ]
    let measures: [Measure] = [.decisionMonths, .lapsed, .decisionValue, .outvoted]
    var found: [String: [Double]] = [:]
    for model in models {
      let bundle = try Longlist.examined([.arrangement: model, .rule: "officers-then-ladder"], in: prepared).bundle
      var sums = measures.map { _ in 0.0 }
      for future in 0..<8 {
        let run = try Replay(bundle, future: future, prepared: prepared, futures: maker, seed: 1).measures
        for (place, measure) in measures.enumerated() { sums[place] += run.total(measure) }
      }
      found[model] = sums
    }
    for (place, one) in models.enumerated() {
      for other in models[(place + 1)...] {
        let (a, b) = (try #require(found[one]), try #require(found[other]))
        #expect(zip(a, b).contains { abs($0 - $1) > 1e-6 * max(1, abs($0)) }, "\(one) and \(other): \(a)")
      }
    }
    let (service, specified, apart) = (
      try #require(found["lead-service"]), try #require(found["coordinated-commissioning"]),
      try #require(found["partnering-commissioning"])
    )
    #expect(apart[3] == 0 && specified[3] <= service[3], "nobody is bound by what another decides on its own contract")
    #expect(apart[0] < service[0], "each decides in its own time and waits for no meeting")
  }

  @Test("Portsmouth co-ordinates with the hospital and leads with Solent, South East Hampshire with Southern Health")
  func portsmouthProviders() throws {
    let case_ = try Self.read()
    let bundle = try Longlist.examined([:], in: PreparedScenario(case_.scenario)).bundle
    let found = bundle.view.terms.appointments.map {
      "\($0.provider): \($0.model), \(case_.scenario.service.ids[$0.lead]), \($0.associates.count) associates"
    }
    #expect(
      found == [
        "Portsmouth Hospitals NHS Trust: coordinated-commissioning, portsmouth-ccg, 2 associates",
        "Southern Health NHS Foundation Trust: lead-and-associate, south-eastern-hampshire-ccg, 2 associates",
        "Solent NHS Trust: lead-and-associate, portsmouth-ccg, 2 associates",
      ])
  }

  @Test("hosts are paid for their functions by people, and each by itself pays half as much again and for leaving")
  func portsmouthHosting() throws {
    let case_ = try Self.read()
    let hosted = try case_.replay([:])
    let first = hosted.ledger.filter { $0.month < 12 && $0.isHosted }
    let price = 6_800_000 * (hosted.measures.discount.isEmpty ? 1 : 1.0)
    let paid = first.reduce(Money.zero) { $0 + $1.amount }.pounds
    #expect(abs(paid / price - 1) < 0.05, "\(paid) of \(price), moved by a year's prices only")
    let hosts = Set(first.map(\.to))
    #expect(hosts == ["portsmouth-ccg", "south-eastern-hampshire-ccg"])
    // A host spends what it is paid: by the ledger each has paid what its measures say, hosts too.
    for (place, id) in case_.scenario.service.ids.enumerated() {
      let paid = hosted.ledger.filter { $0.month < 12 }.reduce(Money.zero) { sum, posting in
        sum + (posting.from == id ? posting.amount : .zero) - (posting.to == id ? posting.amount : .zero)
      }
      #expect(abs(paid.pounds - hosted.measures[.totalCost, 0, place]) < 0.005, "\(id)")
    }
    let alone = try case_.replay([.arrangement: "functions-apart"])
    let own = alone.ledger.filter { $0.month < 12 && $0.to == "own staff" }.reduce(Money.zero) { $0 + $1.amount }
    #expect(abs(own.pounds / paid - 1.5) < 0.001)
    #expect(alone.ledger.contains { $0.month == 0 && $0.leavesHosted })
    #expect(!hosted.ledger.contains { $0.leavesHosted })
  }

  @Test("a dispute goes to officers within a month, clinical leaders within 15 working days, mediation, adjudication")
  func portsmouthLadder() throws {
    let case_ = try Self.read()
    let ladder = try case_.rule("compact-ladder").procedure(for: case_.electorate(), matter: .ordinary).ladder
    #expect(ladder.map(\.title).first == "Senior officers" && ladder.count == 4)
    #expect(ladder[0].months == 1)
    #expect(abs(ladder[1].months * 21 - 15) < 1e-9, "fifteen working days of 21 to a month")
    #expect(ladder.map(\.isFinal) == [false, false, false, true], "only the adjudicator binds")
    // One that always says no meets every rung, and loses at the end.
    let story = try (0..<8).map { future in
      try case_.replay([.rule: "officers-then-ladder"], future: future) { scenario in
        for input in [ModelParameter.support] {
          scenario.inputs[input] = ModelInput(
            Uncertainty(input.id, .constant(0.62)), .assumption(reason: "so that disputes arise"))
        }
      }
    }
    let rungs = story.flatMap {
      $0.events.compactMap { event -> String? in
        if case .matter(_, .settledOnRung(let rung, _)) = event.what { rung } else { nil }
      }
    }
    #expect(rungs.contains("Senior officers") && rungs.contains("Binding independent adjudication"))
  }

  @Test("one that is aggrieved gives six months' notice, leaves on 1 April and bears the cost of hosted functions")
  func portsmouthLeaving() throws {
    let story = try Self.read().replay([:]) { scenario in
      let place = scenario.service.position(of: "portsmouth-ccg") ?? 0
      for other in scenario.stances.indices { scenario.stances[other].redLine = other == place ? -1 : 10 }
      scenario.inputs[.patience] = ModelInput(
        Uncertainty("patience", .constant(1)), .assumption(reason: "so that it leaves at once"))
    }
    let leaving = try #require(
      story.events.first { if case .notice("portsmouth-ccg", months: 6, _, _, _) = $0.what { true } else { false } })
    #expect(leaving.month == 11, "at the end of the first year; it goes on the first 1 April after half a year")
    let cost = try #require(story.ledger.first { $0.purpose == .leaving })
    // Its part, by people, of the three functions that South Eastern Hampshire hosts, and 0.1% of what it pays.
    let functions = 3_200_000.0 * 215 / 622
    #expect(cost.from == "portsmouth-ccg")
    #expect(cost.amount.pounds > functions * 0.95 && cost.amount.pounds < functions * 1.05 + 1_200_000)
    let later = story.ledger.filter {
      $0.month == 24 && $0.from == "portsmouth-ccg" && $0.isForItself
    }
    #expect(later.count == 3, "what South Eastern Hampshire hosted it now performs for itself")
  }

  @Test("the group recommends and each ratifies in its own body; a majority binds nobody")
  func portsmouthAdvises() throws {
    let case_ = try Self.read()
    for matter in MatterClass.allCases {
      let procedure = try case_.rule("compact-ladder").procedure(for: case_.electorate(), matter: matter)
      #expect(procedure.effect == .recommends)
    }
    let events = try case_.replay([.rule: "advise-then-decide"]).events
    #expect(events.contains { if case .matter(_, .ratified) = $0.what { true } else { false } })
  }

  @Test("a joint committee of the three binds in 2015 and would not have before October 2014")
  func reformed() throws {
    #expect(try Self.read().reasons([.rule: "joint-committee"]).isEmpty)
    let early = try Collaboration("portsmouth-compact", set: ["as-of=2014-09-30"])
    #expect(try early.reasons([.rule: "joint-committee"]).map { $0.source?.section } == ["annex 1"])
    let late = try Collaboration("portsmouth-compact", set: ["as-of=2014-10-01"])
    #expect(try late.reasons([.rule: "joint-committee"]).isEmpty)
  }
}

extension Posting {
  fileprivate var isHosted: Bool { if case .hosted = purpose { true } else { false } }
  fileprivate var leavesHosted: Bool { if case .leavingHosted = purpose { true } else { false } }
  fileprivate var isForItself: Bool { if case .performedForItself = purpose { true } else { false } }
}
