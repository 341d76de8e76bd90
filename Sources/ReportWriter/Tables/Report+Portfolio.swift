import Appraisal
import Commissioning
import OptionKit
import Simulation

/// Several contracts for programs.
extension Report {
  /// `portfolio.csv` and `portfolio_members.csv`; none where the scenario is one contract.
  var portfolioFiles: [(String, String)] {
    guard let found = result.portfolio else { return [] }
    return [
      ("portfolio.csv", contractsTable(found).written(as: .csv)),
      ("portfolio_members.csv", membersTable(found).written(as: .csv)),
    ]
  }

  /// A row a contract. `payment` is empty where that of any member is not given; `lead` is `each` where nobody leads.
  private func contractsTable(_ found: PortfolioFinding) -> DataTable {
    var table = DataTable(columns: [
      "contract", "title", "provider", "members", "lead", "payment", "end", "can_extend", "leader", "business_as_usual",
      "score", "points_above_today", "share_ahead", "today_not_separated", "adoption", "stoppers", "on_time",
      "months_late",
      "forum", "matters_elsewhere", "packages", "ruled_out", "assessed_weight",
    ])
    for one in found.contracts {
      let contract = one.contract
      table.rows.append([
        .text(contract.id), .text(contract.title), .text(contract.provider), .text(ids(contract.members)),
        .text(contract.lead.map { commissioners[$0].id } ?? "each"),
        contract.total.map { .money(pence: $0.pence) } ?? .empty, .text(contract.end?.description ?? ""),
        contract.canExtend.map { .flag($0) } ?? .empty, .text(one.leader.id), .text(one.today.id),
        .number(one.leader.score), one.overToday.map { .number($0.mean) } ?? .empty,
        one.overToday.map { .number($0.shareAhead) } ?? .empty, .flag(one.todayIsNotSeparated),
        one.adoption.map { .number($0.chance) } ?? .empty, .text(ids(one.stoppers)),
        one.timetable?.start.map { .number($0.chance) } ?? .empty,
        one.timetable?.start.map { .number($0.monthsLate) } ?? .empty, .text(contract.forum ?? ""),
        .number(one.contractCase.scenario.mattersElsewhere), .integer(one.lawful), .integer(one.ruledOut),
        .number(one.assessedWeight),
      ])
    }
    return table
  }

  /// A row a contract and member.
  private func membersTable(_ found: PortfolioFinding) -> DataTable {
    var table = DataTable(columns: [
      "contract", "commissioner", "role", "payment", "under_todays_terms", "under_leader", "chance_signs",
    ])
    for one in found.contracts {
      for member in one.members {
        table.rows.append([
          .text(one.contract.id), .text(commissioners[member.commissioner].id), .text(member.role.rawValue),
          member.payment.map { .money(pence: $0.pence) } ?? .empty, Self.cell(member.today), Self.cell(member.leading),
          Self.cell(member.chance),
        ])
      }
    }
    return table
  }

  /// The member `portfolio` of `appraisal.json`; null where the scenario is one contract.
  var portfolioJSON: JSONValue {
    guard let found = result.portfolio else { return .null }
    return .object([
      ("contracts", .list(found.contracts.map(contractJSON))),
      (
        "commissioners",
        .list(
          found.commissioners.map { one in
            .object([
              ("commissioner", .text(commissioners[one.commissioner].id)), ("contracts", .integer(one.contracts)),
              ("roles", .object(ContractFinding.Role.allCases.map { ($0.rawValue, .integer(one.count($0))) })),
              ("payment", .number(one.payment.pounds)), ("payment_not_given", .integer(one.notGiven)),
              ("under_todays_terms", .maybe(one.today)), ("under_leaders", .maybe(one.leading)),
            ])
          })
      ),
      (
        "shared_forums",
        .list(
          found.forums.map { forum in
            .object([
              ("name", .text(forum.name)),
              ("contracts", .texts(forum.contracts.map { found.contracts[$0].contract.id })),
              ("matters_a_year", .number(forum.matters)), ("room_a_year", .maybe(forum.room)),
            ])
          })
      ),
    ])
  }

  private func contractJSON(_ one: ContractFinding) -> JSONValue {
    let contract = one.contract
    let members = one.members.map { member in
      JSONValue.object([
        ("commissioner", .text(commissioners[member.commissioner].id)), ("role", .text(member.role.rawValue)),
        ("payment", .maybe(member.payment?.pounds)), ("under_todays_terms", .maybe(member.today)),
        ("under_leader", .maybe(member.leading)), ("chance_signs", .maybe(member.chance)),
      ])
    }
    let leftOut = one.contractCase.leftOut.map { option in
      JSONValue.object([
        ("dimension", .text(option.dimension.rawValue)), ("option", .text(option.id)),
        ("reason", .text(option.reason.words)),
      ])
    }
    return .object([
      ("id", .text(contract.id)), ("title", .text(contract.title)), ("provider", .text(contract.provider)),
      ("lead", contract.lead.map { .text(commissioners[$0].id) } ?? .null),
      ("payment", .maybe(contract.total?.pounds)), ("end", contract.end.map { .text($0.description) } ?? .null),
      ("can_extend", contract.canExtend.map { .flag($0) } ?? .null), ("leader", .text(one.leader.id)),
      ("business_as_usual", .text(one.today.id)), ("score", .number(one.leader.score)),
      ("points_above_today", .maybe(one.overToday?.mean)), ("share_ahead", .maybe(one.overToday?.shareAhead)),
      ("verdict", .text(one.verdict.rawValue)), ("not_separated", .integer(one.notSeparated)),
      ("today_not_separated", .flag(one.todayIsNotSeparated)), ("adoption", .maybe(one.adoption?.chance)),
      ("stoppers", .texts(one.stoppers.map { commissioners[$0].id })),
      ("on_time", .maybe(one.timetable?.start?.chance)), ("months_late", .maybe(one.timetable?.start?.monthsLate)),
      ("forum", contract.forum.map { .text($0) } ?? .null),
      ("matters_elsewhere", .number(one.contractCase.scenario.mattersElsewhere)), ("packages", .integer(one.lawful)),
      ("ruled_out", .integer(one.ruledOut)), ("left_out", .list(leftOut)), ("not_assessed", .texts(one.notAssessed)),
      ("assessed_weight", .number(one.assessedWeight)),
      ("members", .list(members)),
    ])
  }

  private func ids(_ places: [Int]) -> String { places.map { commissioners[$0].id }.joined(separator: "+") }

  private static func cell(_ value: Double?) -> DataTable.Cell {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .empty
  }
}

extension ContractCase.Reason {
  /// As a table says it.
  package var words: String {
    switch self {
    case .problem(let message): message
    case .sameMap(let other): "on its members it is the map \(other)"
    }
  }
}
