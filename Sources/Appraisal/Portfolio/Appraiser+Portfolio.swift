import Commissioning
import OptionKit
import Simulation

extension Appraiser {
  /// One contract, ready to run.
  struct OwnContract: Sendable {
    let contractCase: ContractCase
    let appraiser: Appraiser
  }

  /// The scenario's contracts, each ready to run in as many futures of the same seed.
  ///
  /// - Throws: every problem that keeps one from running, with the contract's id.
  static func contracts(
    of scenario: Scenario, _ plan: AppraisalDesign, program: String
  ) throws(Problems) -> [OwnContract] {
    // A table of futures names the numbers of the whole scenario, which a contract's case has not all of.
    guard plan.futuresTable == nil else { return [] }
    var problems: [Problem] = []
    var found: [OwnContract] = []
    for one in try scenario.contractCases() {
      do throws(Problems) {
        let own = try Appraiser(one.scenario, plan: plan.judging(one, of: scenario), program: program)
        found.append(OwnContract(contractCase: one, appraiser: own))
      } catch {
        problems += error.all.map {
          Problem(
            "contract \(one.contract.id): \($0.message)", remedy: $0.remedy, at: one.contract.location ?? $0.location)
        }
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return found
  }

  /// Runs every contract and puts them side by side; nil where the scenario has none.
  func portfolio(threads: Int) async throws(AppraisalFailure) -> PortfolioFinding? {
    var found: [ContractFinding] = []
    for one in contracts { found.append(try await one.appraiser.finding(of: one.contractCase, threads: threads)) }
    return found.isEmpty ? nil : PortfolioFinding(found, commissioners: prepared.count)
  }

  /// The same, which a stop of the caller's task no longer interrupts: what was begun is finished.
  func portfolioUncancelled(threads: Int) async throws(AppraisalFailure) -> PortfolioFinding? {
    let outcome: Result<PortfolioFinding?, AppraisalFailure> = await Task {
      do throws(AppraisalFailure) { return .success(try await portfolio(threads: threads)) } catch {
        return .failure(error)
      }
    }.value
    return try outcome.get()
  }

  /// How a contract comes out.
  private func finding(of one: ContractCase, threads: Int) async throws(AppraisalFailure) -> ContractFinding {
    let ranked = try await ranked(threads: threads)
    let compared = await compare(
      ranked.ranking, ranked.shortlist, ranked.bundles, futures: ranked.futures, threads: threads)
    let firmness = compared.firmness
    let (leader, today) = (ranked.bundles[firmness.leader], ranked.bundles[longlist.businessAsUsual])
    let details = compared.details
    let leading = details.first { $0.bundle == firmness.leader }
    let usual = details.first { $0.bundle == longlist.businessAsUsual }
    let adoption = adoption(of: leading, ranked.bundles, ranked.ranking, futures: ranked.futures)
    let says = says
    let members = one.contract.members.indices.map { place in
      ContractFinding.Member(
        commissioner: one.contract.members[place], role: role(of: place, in: one.contract, hasSay: says[place]),
        payment: one.contract.payments[place], today: one.hasMoney ? usual?.yearlyCost(of: place) : nil,
        leading: one.hasMoney ? leading?.yearlyCost(of: place) : nil, chance: adoption?.members[place].chance)
    }
    return ContractFinding(
      contractCase: one, members: members, leader: leader, today: today, lawful: ranked.bundles.count,
      ruledOut: longlist.ruledOut.count, overToday: leader.id == today.id ? nil : firmness.overToday,
      verdict: firmness.verdict, notSeparated: firmness.notSeparated.filter { $0 != firmness.leader }.count,
      todayIsNotSeparated: firmness.notSeparated.contains(longlist.businessAsUsual), adoption: adoption,
      timetable: leading?.timetable, notAssessed: notAssessed, assessedWeight: assessedWeight)
  }

  /// The share of the criteria's weight that can be assessed.
  private var assessedWeight: Double {
    let all = plan.criteria.reduce(0) { $0 + $1.weight }
    let assessed = zip(plan.criteria, scorer.isAssessed).reduce(0) { $0 + ($1.1 ? $1.0.weight : 0) }
    return all > 0 ? assessed / all : 0
  }

  /// Whether each member's vote can decide the result of an ordinary matter under today's rule in its own unit.
  private var says: [Bool] {
    let today = longlist.lawful[longlist.businessAsUsual]
    let rule = today.choices[.rule]
    let power = powerFindings().first { $0.id == rule && $0.matter == .ordinary }
    return (0..<prepared.count).map { place in
      // One that is in none of the larger units decides by itself.
      power?.rows.first { $0.commissioner == place }.map { $0.banzhaf > 0 } ?? true
    }
  }

  private func role(
    of place: Int, in contract: CommissionedContract, hasSay: Bool
  ) -> ContractFinding.Role {
    if contract.members.count == 1 { return .alone }
    guard let lead = contract.lead else { return hasSay ? .own : .withoutSay }
    if contract.members[place] == lead { return .lead }
    return hasSay ? .associate : .withoutSay
  }
}

extension BundleDetail {
  /// What a commissioner pays in all, £ a year: the mean over years and futures.
  func yearlyCost(of commissioner: Int) -> Double? {
    guard let years = spreads[.totalCost], !years.isEmpty else { return nil }
    return years.reduce(0) { $0 + $1[commissioner].mean } / Double(years.count)
  }
}
