extension PayoffTable {
  /// Every option's standing. `optimism` is Hurwicz's alpha, 0 all caution, 1 all hope.
  ///
  /// Source: French, Decision Theory: an introduction to the mathematics of rationality (1986), chapter 2.
  public func robustness(optimism: Double = 0.5) -> [OptionRobustness] {
    let best = bestByState
    let shares = probabilityBest
    return options.indices.map { option in
      var row = OptionRobustness(
        expected: 0, expectedRegret: 0, maxRegret: 0, worst: .infinity, best: -.infinity, hurwicz: 0, laplace: 0,
        probabilityBest: shares[option])
      for state in states.indices {
        let payoff = self[option, state]
        let regret = best[state] - payoff
        row.expected += probabilities[state] * payoff
        row.expectedRegret += probabilities[state] * regret
        row.maxRegret = Swift.max(row.maxRegret, regret)
        row.worst = Swift.min(row.worst, payoff)
        row.best = Swift.max(row.best, payoff)
        row.laplace += payoff
      }
      row.laplace /= Double(states.count)
      row.hurwicz = optimism * row.best + (1 - optimism) * row.worst
      return row
    }
  }

  /// The options a rule would choose: several where it does not separate them.
  public func choice(by rule: RobustnessRule, among rows: [OptionRobustness]) -> [Int] {
    let ranks = Ranking.ranks(rows.map { rule.score($0) })
    return ranks.indices.filter { ranks[$0] == 1 }
  }

  /// Probability of being the best; where several are best in a state they share it equally.
  public var probabilityBest: [Double] {
    let best = bestByState
    var shares = [Double](repeating: 0, count: options.count)
    for state in states.indices {
      let winners = options.indices.filter { self[$0, state] == best[state] }
      for winner in winners { shares[winner] += probabilities[state] / Double(winners.count) }
    }
    return shares
  }

  /// EVWPI = sum of p_s max over options of x_s: what choosing with a perfect forecast would be worth.
  public var expectedValueWithPerfectInformation: Double {
    zip(probabilities, bestByState).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// EVPI = EVWPI - the largest expected payoff: the most that any forecast could be worth; never below 0.
  ///
  /// Computed as the smallest expected regret, which is the same number without the cancellation. Source: Raiffa and
  /// Schlaifer, Applied Statistical Decision Theory (1961).
  public var expectedValueOfPerfectInformation: Double {
    let best = bestByState
    return options.indices.reduce(.infinity) { least, option in
      Swift.min(
        least, states.indices.reduce(0) { $0 + probabilities[$1] * (best[$1] - self[option, $1]) })
    }
  }

  /// The share of probability in which an option reaches a level (satisficing, Simon 1956).
  public func satisficing(_ level: Double) -> [Double] {
    options.indices.map { option in
      states.indices.reduce(0) { $0 + (self[option, $1] >= level ? probabilities[$1] : 0) }
    }
  }

  /// How far above a level each option's worst state stays; negative where it fails.
  public func distanceToFailure(_ level: Double) -> [Double] {
    options.indices.map { option in
      states.indices.reduce(Double.infinity) { Swift.min($0, self[option, $1] - level) }
    }
  }
}
