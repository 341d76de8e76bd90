/// A rule that a commissioner's plan must keep, with the base that its share is a share of.
///
/// Source: Bexley plan (February 2013), Table 1 and "Running Costs": 1% surplus, at least 0.5% contingency, 2%
/// non-recurrent headroom, running costs within £25 a head.
public struct BusinessRule: Hashable, Sendable, Identifiable {
  /// What the rule is about.
  public enum Subject: Hashable, Sendable {
    /// What is left.
    case surplus
    /// A reserve, by its id.
    case reserve(String)
    /// The lines under the heading of running costs.
    case runningCosts
  }

  /// What it asks.
  public enum Limit: Hashable, Sendable {
    /// At least this share of the base.
    case atLeast(share: Double)
    /// At most this for each head.
    case atMostPerHead(Money)
  }

  /// Its id.
  public var id: String
  /// As printed.
  public var title: String
  /// What it is about.
  public var subject: Subject
  /// What it asks.
  public var limit: Limit

  /// States a rule.
  public init(id: String, title: String, subject: Subject, limit: Limit) {
    (self.id, self.title, self.subject, self.limit) = (id, title, subject, limit)
  }
}

/// How a plan stands against one of its rules.
public struct RuleFinding: Hashable, Sendable {
  /// The rule.
  public var rule: BusinessRule
  /// What it comes to for this plan, in the plan's unit.
  public var limit: Money
  /// What is planned.
  public var planned: Money
  /// What the limit was worked out from: the base, or people.
  public var base: String
  /// Whether that base was inferred.
  public var isInferred: Bool
  /// Whether the plan keeps the rule.
  public var isKept: Bool
}

extension FinancialPlan {
  /// How the plan stands against its rules, in their order; a rule about a reserve that is not there finds nothing
  /// held.
  public var findings: [RuleFinding] {
    rules.map { rule in
      let planned =
        switch rule.subject {
        case .surplus: surplus
        case .reserve(let id): reserves.first { $0.id == id }.map(self.planned) ?? .zero
        case .runningCosts: self.planned(.runningCosts)
        }
      switch rule.limit {
      case .atLeast(let share):
        let least = rounded(base.amount.scaled(by: share) ?? .zero)
        return RuleFinding(
          rule: rule, limit: least, planned: planned, base: base.title, isInferred: base.isInferred,
          isKept: planned >= least)
      case .atMostPerHead(let each):
        let most = each.scaled(by: people) ?? .zero
        return RuleFinding(
          rule: rule, limit: rounded(most), planned: planned, base: "people", isInferred: false,
          isKept: planned <= most)
      }
    }
  }
}
