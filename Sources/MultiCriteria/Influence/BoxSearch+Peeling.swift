extension BoxSearch {
  /// One search for one box among some rows.
  struct Peeling {
    let inputs: [[Double]]
    let happens: [Bool]
    let rows: [Int]
    /// All rows of the sample, and all in which it happens.
    let all, hits: Int
    let search: BoxSearch
    /// By input, the rows still inside in the order of its values.
    private var order: [[Int32]]
    private var low, high: [Double]
    private var inside: [Bool]

    init(inputs: [[Double]], happens: [Bool], rows: [Int], of hits: Int, search: BoxSearch) {
      (self.inputs, self.happens, self.rows, self.hits, self.search) = (inputs, happens, rows, hits, search)
      all = happens.count
      order = inputs.map { values in
        rows.sorted { (values[$0], $0) < (values[$1], $1) }.map { Int32($0) }
      }
      low = inputs.map { _ in -.infinity }
      high = inputs.map { _ in .infinity }
      inside = [Bool](repeating: false, count: happens.count)
      for row in rows { inside[row] = true }
    }

    /// The best box on the way, pasted and freed of bounds that chance could have made.
    mutating func box() -> FailureBox? {
      var (count, held) = (rows.count, rows.count { happens[$0] })
      var best = (balance: balance(count, held), low: low, high: high)
      while let slice = bestSlice(count, held) {
        take(slice)
        count -= slice.rows
        held -= slice.hits
        let now = balance(count, held)
        if now > best.balance { best = (now, low, high) }
        if held == 0 { break }
      }
      (low, high) = (best.low, best.high)
      paste()
      return pruned()
    }

    private func balance(_ count: Int, _ held: Int) -> Double {
      // 2 c d / (c + d) with c = held / hits and d = held / count.
      held == 0 ? 0 : 2 * Double(held) / Double(count + hits)
    }

    /// A slice that could be peeled: the rows beyond a bound at one end of an input.
    private struct Slice {
      var input: Int
      var isLow: Bool
      var bound: Double
      var rows, hits: Int
      var gain: Double
    }

    private func bestSlice(_ count: Int, _ held: Int) -> Slice? {
      let wanted = max(1, Int(search.peel * Double(count)))
      let floor = max(1, Int(search.least * Double(all)))
      let density = Double(held) / Double(count)
      var best: Slice?
      for input in inputs.indices {
        let (values, order) = (inputs[input], order[input])
        for isLow in [true, false] {
          let at = { (place: Int) in Int(order[isLow ? place : count - 1 - place]) }
          // Everything up to the slice's last value goes, equal values together.
          var taken = 0
          var hits = 0
          while taken < count {
            let row = at(taken)
            if taken >= wanted, values[row] != values[at(taken - 1)] { break }
            if happens[row] { hits += 1 }
            taken += 1
          }
          guard taken < count, count - taken >= floor else { continue }
          let gain = (Double(held - hits) / Double(count - taken) - density) / Double(taken)
          if gain > best?.gain ?? -.infinity {
            best = Slice(
              input: input, isLow: isLow, bound: values[at(taken)], rows: taken, hits: hits, gain: gain)
          }
        }
      }
      return best
    }

    private mutating func take(_ slice: Slice) {
      if slice.isLow { low[slice.input] = slice.bound } else { high[slice.input] = slice.bound }
      let own = order[slice.input]
      for place in 0..<slice.rows { inside[Int(own[slice.isLow ? place : own.count - 1 - place])] = false }
      for input in order.indices { order[input].removeAll { !inside[Int($0)] } }
    }

    /// Opens a bound again as far as that raises the balance, one input's end at a time.
    private mutating func paste() {
      var improved = true
      var rounds = 0
      while improved, rounds < 50 {
        improved = false
        rounds += 1
        let (count, held) = counted(low, high)
        var best = (balance: balance(count, held), low: low, high: high)
        for input in inputs.indices where low[input] > -.infinity || high[input] < .infinity {
          for isLow in [true, false] where isLow ? low[input] > -.infinity : high[input] < .infinity {
            var (wider, higher) = (low, high)
            if isLow { wider[input] = -.infinity } else { higher[input] = .infinity }
            let edge = isLow ? low[input] : high[input]
            let beyond = rows.filter { row in
              let value = inputs[input][row]
              return (isLow ? value < edge : value > edge) && holds(row, wider, higher)
            }.map { inputs[input][$0] }.sorted { isLow ? $0 > $1 : $0 < $1 }
            let step = max(1, Int(search.peel * Double(count)))
            guard !beyond.isEmpty else { continue }
            let bound = beyond[min(step, beyond.count) - 1]
            if isLow { wider[input] = bound } else { higher[input] = bound }
            let (n, h) = counted(wider, higher)
            if balance(n, h) > best.balance { best = (balance(n, h), wider, higher) }
          }
        }
        if best.low != low || best.high != high {
          (low, high, improved) = (best.low, best.high, true)
        }
      }
    }

    private func holds(_ row: Int, _ low: [Double], _ high: [Double]) -> Bool {
      inputs.indices.allSatisfy { inputs[$0][row] >= low[$0] && inputs[$0][row] <= high[$0] }
    }

    private func counted(_ low: [Double], _ high: [Double]) -> (Int, Int) {
      let bounded = inputs.indices.filter { low[$0] > -.infinity || high[$0] < .infinity }
      var (count, held) = (0, 0)
      for row in rows {
        var isInside = true
        for input in bounded {
          let value = inputs[input][row]
          if value < low[input] || value > high[input] {
            isInside = false
            break
          }
        }
        if isInside {
          count += 1
          if happens[row] { held += 1 }
        }
      }
      return (count, held)
    }

    /// Takes off the weakest bound as long as chance could have made it; returns what is left as a box.
    private mutating func pruned() -> FailureBox? {
      while true {
        let (count, held) = counted(low, high)
        guard count > 0 else { return nil }
        var bounds: [FailureBox.Bound] = []
        for input in inputs.indices where low[input] > -.infinity || high[input] < .infinity {
          var (wider, higher) = (low, high)
          (wider[input], higher[input]) = (-.infinity, .infinity)
          let (n, h) = counted(wider, higher)
          let chance = BinomialTail.atLeast(held, of: count, chance: n > 0 ? Double(h) / Double(n) : 0)
          bounds.append(
            .init(
              input: input, low: low[input] > -.infinity ? low[input] : nil,
              high: high[input] < .infinity ? high[input] : nil, chance: chance))
        }
        if let weakest = bounds.max(by: { $0.chance < $1.chance }), weakest.chance > search.chance {
          (low[weakest.input], high[weakest.input]) = (-.infinity, .infinity)
          continue
        }
        return FailureBox(
          bounds: bounds, rows: count, hits: held, coverage: Double(held) / Double(hits),
          density: Double(held) / Double(count), mass: Double(count) / Double(all))
      }
    }
  }
}
