import Commissioning
import OptionKit

extension NewScenario {
  /// The sections `options`, `law`, `business-as-usual` and `ruled-out`.
  var options: String {
    """
    # What is on the table. Maps: \(maps.map(\.id).joined(separator: ", ")). Add a map by copying one; every body is named once.
    options:
      footprint:
    \(maps.map(footprint).joined(separator: "\n"))
    \(kind.merges ? mergedChoices : sharedChoices)
    law: [collaboration-mechanisms]
    \(floorHint)\(order)
    # Today, against which everything is compared.
    business-as-usual:
      footprint: \(Self.word(maps[0].id))
      funding: today-shares
      rule: \(kind.merges ? "one-body" : "all-agree")
      arrangement: \(kind.merges ? "one-administration" : "shared-work")
      risk: no-risk-sharing

    """ + (kind.merges ? "" : exclusions)
  }

  /// How a floor on size is added, where guidance gives one.
  private var floorHint: String {
    guard let floor = kind.floor else { return "" }
    let test = "{id: floor, use: size-floor, with: {floor: \(Self.number(floor.size)), strictness: bar}}"
    return
      "# A floor on size rules smaller units out once added to `law`; `strictness: guide` only asks for a reason:\n# \(test)\n"
  }

  /// Who orders one of the maps, and on which criteria, where it is for somebody else to say.
  private var order: String {
    guard kind.merges, let floor = kind.floor else { return "" }
    let weight =
      "{value: 1, low: 0.5, high: 2, assumption: \"Ours: published without weights, so each alike, half to double\"}"
    return """

      # Who orders one of the maps, and on which of the criteria below; the report shows how surely they lead to each map.
      # Who backs what goes into a table `name,map,rank`:
      # backing: {table: backing.csv, weight: {value: 1, low: 0, high: 2, assumption: …}, tactical: {value: 25%, low: 0%, high: 50%, assumption: …}}
      order:
        decider: \(Self.quoted(kind.decider))
        criteria:
          - {id: \(floor.id), weight: \(weight)}
          - {id: like-sizes, weight: \(weight)}
        judgement: {value: 10, low: 5, high: 20, assumption: "Ours: a tenth of the scale; nobody has said how it judges"}

      """
  }

  private func footprint(_ map: NewMap) -> String {
    let units = map.units.map { unit in
      "          \(Self.word(unit.id)): [\(unit.members.map(Self.word).joined(separator: ", "))]"
    }
    return """
          - id: \(Self.word(map.id))
            use: free-partition
            title: \(Self.quoted(map.title))
            with:
              units:
      \(units.joined(separator: "\n"))
            assumption: "Ours: \(map.id == "apart" ? "where they stand today" : "a map to compare with, put forward by nobody yet")"
      """
  }

  private var mergedChoices: String {
    """
      funding:
        - {id: today-shares, use: historic-block, title: As each pays today}
      rule:
        - id: one-body
          use: decided-by-order
          title: One body decides for each unit
          with: {decider: \(Self.quoted(kind.decider))}
          assumption: "By order of \(kind.decider); a unit is then one body, and what it was made of has no vote of its own"
      arrangement:
        - {id: one-administration, use: all-together, title: One administration for each body}
      risk: [no-risk-sharing]

    """
  }

  private var sharedChoices: String {
    let kinds = Set(bodies.map(organisation)).sorted().map(\.rawValue)
    let shares = kinds.map { kind in
      let people = bodies.filter { organisation($0).rawValue == kind }.reduce(0) { $0 + $1.population }
      let all = bodies.reduce(0) { $0 + $1.population }
      return "\(kind): \(Self.number(people / all))"
    }
    let counted = kinds.map { "\($0): population" }.joined(separator: ", ")
    return """
        funding:
          - {id: today-shares, use: historic-block, title: As each pays today}
          - id: by-people
            use: capitation
            title: By people
            with: {preserveKindTotals: false, kindShares: {\(shares.joined(separator: ", "))}, basis: {\(counted)}}
            assumption: "Ours: everybody the same for each head"
          - {id: equal-parts, use: equal-split, title: Equal parts}
        rule:
          - {id: all-agree, use: unanimity, title: All agree, with: {basis: forum}}
          - {id: more-than-half, use: simple-majority, title: More than half of the bodies, with: {basis: \(basis.rawValue)}}
          - id: more-than-half-by-people
            use: weighted-majority
            title: More than half, by people
            with: {votes: {\(votes.joined(separator: ", "))}, denominator: votes-that-exist, basis: \(basis.rawValue)}
            assumption: "Ours: votes in ten-thousandths of all people, at least one each"
        arrangement:
          - {id: shared-work, use: all-together, title: All share the work}
          - {id: one-leads, use: one-lead-coordinates, title: One leads for all}
        risk: [no-risk-sharing]

      """
  }

  /// Votes by people, in ten-thousandths of all.
  private var votes: [String] {
    let all = bodies.reduce(0) { $0 + $1.population }
    return bodies.map { "\(Self.word($0.id)): \"\(max(1, Int(($0.population / all * 10_000).rounded())))\"" }
  }

  private var exclusions: String {
    """
    ruled-out:
      - when: {footprint: [\(Self.word(maps[0].id))], funding: [by-people, equal-parts]}
        reason: nothing is divided where everybody stands alone
      - when: {footprint: [\(Self.word(maps[0].id))], rule: [more-than-half, more-than-half-by-people]}
        reason: nothing is decided together where everybody stands alone

    """
  }
}
