/// Two runs set against each other, of one scenario changed or of two: what went in, and a bundle of each with what came out.
package struct RunComparison: Sendable {
  /// A bundle of a run.
  package struct Standing: Sendable {
    /// Its id.
    package var bundle: String
    /// What is shown for it; its choices where nothing else is known.
    package var title: String
    /// Its place in the run's ranking, its mean score and the share of futures in which none scores higher.
    package var rank: Int?
    /// From 0 to 100.
    package var score: Double?
    /// A share of 1.
    package var chance: Double?
    /// Criterion by criterion, those that are assessed.
    package var criteria: [Criterion] = []
    /// What each commissioner pays over the years run, mean over futures.
    package var money: [Amount] = []
    /// The weeks that each commissioner's people wait, mean over years and futures.
    package var waits: [Amount] = []

    /// A bundle of which nothing is known yet.
    package init(bundle: String) {
      self.bundle = bundle
      title = bundle.split(separator: "+").joined(separator: " \u{B7} ")
    }
  }

  /// A criterion of a bundle.
  package struct Criterion: Sendable {
    /// The scenario's name for it.
    package var id: String
    /// Its share of all weight.
    package var weight: Double
    /// The value on its scale of 0 to 100; nil where it has none.
    package var score: Double?
    /// What it adds to the bundle's score.
    package var points: Double

    /// States one.
    package init(id: String, weight: Double, score: Double?, points: Double) {
      (self.id, self.weight, self.score, self.points) = (id, weight, score, points)
    }
  }

  /// A figure of a commissioner.
  package struct Amount: Sendable {
    /// The commissioner's id; `all` for all together.
    package var who: String
    /// The figure.
    package var value: Double

    /// States one.
    package init(who: String, value: Double) { (self.who, self.value) = (who, value) }
  }

  /// Inputs that differ: what it is, and what each run had; empty where a run had nothing.
  package var inputs: [(name: String, before: String, after: String)]
  /// The two bundles; nil where a run has no results.
  package var first, second: Standing?
  /// Results that moved: the kind, what it is of, and both figures.
  package var moved: [(kind: String, name: String, before: String, after: String)]

  /// What criteria and commissioners are called, by id; an id that is not there is shown in words.
  package var titles: [String: String]

  /// Sets two against each other.
  package init(
    inputs: [(name: String, before: String, after: String)], first: Standing?, second: Standing?,
    moved: [(kind: String, name: String, before: String, after: String)] = [], titles: [String: String] = [:]
  ) {
    (self.inputs, self.first, self.second) = (inputs, first, second)
    (self.moved, self.titles) = (moved, titles)
  }
}
