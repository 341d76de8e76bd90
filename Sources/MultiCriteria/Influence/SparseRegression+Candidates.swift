extension SparseRegression {
  /// The polynomials that a regression may take in, worked out for every row.
  struct Candidates {
    private(set) var terms: [Term] = []
    private var columns: [[Double]] = []
    private var sizes: [Double] = []
    private var dropped: Set<Int> = []
    private let inputs: Int
    private let degree: Int

    var count: Int { terms.count }

    init(_ ranks: [[Double]], degree: Int) {
      (inputs, self.degree) = (ranks.count, max(1, degree))
      for (input, ranks) in ranks.enumerated() {
        // An input with few levels has no more polynomials than levels less one.
        let levels = Set(ranks.prefix(4096)).count
        let highest = min(self.degree, levels - 1)
        guard highest > 0 else { continue }
        var polynomials = [[Double]](repeating: [], count: highest)
        for u in ranks {
          for (place, value) in InputRanks.polynomials(u, degree: highest).enumerated() {
            polynomials[place].append(value)
          }
        }
        for (place, column) in polynomials.enumerated() {
          add(Term(factors: [(input, place + 1)]), column)
        }
      }
    }

    /// Adds products of two polynomials up to a degree each, for the inputs that go best with the output.
    mutating func addPairs(_ most: Int, degree: Int, against output: [Double]) {
      guard most > 1 else { return }
      var strength = [Double](repeating: 0, count: inputs)
      for (place, term) in terms.enumerated() where sizes[place] > 0 {
        let part = SparseRegression.dot(columns[place], output)
        strength[term.factors[0].input] += part * part / sizes[place]
      }
      let first = strength.indices.filter { strength[$0] > 0 }
        .sorted { (strength[$1], $0) < (strength[$0], $1) }.prefix(most).sorted()
      let singles = terms.indices.filter { terms[$0].factors[0].degree <= degree }
      for a in singles where first.contains(terms[a].factors[0].input) {
        for b in singles where terms[b].factors[0].input > terms[a].factors[0].input {
          guard first.contains(terms[b].factors[0].input) else { continue }
          let (x, y) = (columns[a], columns[b])
          add(Term(factors: terms[a].factors + terms[b].factors), zip(x, y).map { $0 * $1 })
        }
      }
    }

    private mutating func add(_ term: Term, _ column: [Double]) {
      // Centred, so that no term carries a part of the mean.
      let mean = column.reduce(0, +) / Double(max(1, column.count))
      let centred = column.map { $0 - mean }
      terms.append(term)
      columns.append(centred)
      sizes.append(SparseRegression.dot(centred, centred))
    }

    /// The column that goes best with what is left.
    func best(_ rest: [Double], without kept: [Int]) -> (place: Int, column: [Double])? {
      var found: (place: Int, strength: Double)?
      for place in columns.indices where sizes[place] > 0 && !dropped.contains(place) && !kept.contains(place) {
        let part = SparseRegression.dot(columns[place], rest)
        let strength = part * part / sizes[place]
        if strength > found?.strength ?? 0 { found = (place, strength) }
      }
      return found.map { ($0.place, columns[$0.place]) }
    }

    mutating func drop(_ place: Int) { dropped.insert(place) }
  }
}
