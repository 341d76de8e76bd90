extension BoxSearch {
  /// What is known of a row while boxes are sought.
  struct RowState: OptionSet {
    let rawValue: UInt8
    static let inside = RowState(rawValue: 1)
    static let happens = RowState(rawValue: 2)
  }

  /// One search for one box among some rows.
  struct Peeling {
    let inputs: [[Double]]
    let happens: [Bool]
    let rows: [Int]
    /// All rows of the sample, and all in which it happens.
    let all, hits: Int
    let search: BoxSearch
    /// By input, rows in the order of its values: those still inside, and some that are not any more.
    private var order: [[UInt32]]
    private var low, high: [Double]
    /// By row, whether it is still inside, and whether it happens in it: read together, at random, far more often than
    /// anything else here.
    private var state: [RowState]

    init(inputs: [[Double]], happens: [Bool], rows: [Int], of hits: Int, search: BoxSearch) {
      (self.inputs, self.happens, self.rows, self.hits, self.search) = (inputs, happens, rows, hits, search)
      all = happens.count
      order = []
      low = inputs.map { _ in -.infinity }
      high = inputs.map { _ in .infinity }
      state = happens.map { $0 ? .happens : [] }
      for row in rows { state[row].insert(.inside) }
      order = inputs.map { values in
        var order = BucketOrder(of: values).rows
        keep(&order)
        return order
      }
    }

    /// The best box on the way, pasted and freed of bounds that chance could have made.
    mutating func box() -> FailureBox? {
      var (count, held) = (rows.count, rows.count { happens[$0] })
      var best = (balance: balance(count, held), low: low, high: high)
      while let slice = bestSlice(count, held) {
        take(slice, of: count)
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
        for isLow in [true, false] {
          guard let end = end(of: input, isLow: isLow, wanted: wanted), count - end.rows >= floor else { continue }
          let gain = (Double(held - end.hits) / Double(count - end.rows) - density) / Double(end.rows)
          if gain > best?.gain ?? -.infinity {
            best = Slice(
              input: input, isLow: isLow, bound: end.bound, rows: end.rows, hits: end.hits, gain: gain)
          }
        }
      }
      return best
    }

    /// The rows at one end of an input, at least so many, up to the first of another value, which is the bound; nil where
    /// that would be all.
    private func end(of input: Int, isLow: Bool, wanted: Int) -> (bound: Double, rows: Int, hits: Int)? {
      let (own, values) = (order[input], inputs[input])
      return own.withUnsafeBufferPointer { own in
        state.withUnsafeBufferPointer { state in
          var (taken, hits, last) = (0, 0, 0)
          for step in own.indices {
            let row = Int(own[isLow ? step : own.count &- 1 &- step])
            guard state[row].contains(.inside) else { continue }
            // Everything up to the slice's last value goes, equal values together.
            if taken >= wanted, values[row] != values[last] { return (values[row], taken, hits) }
            last = row
            hits &+= state[row].contains(.happens) ? 1 : 0
            taken &+= 1
          }
          return nil
        }
      }
    }

    private mutating func take(_ slice: Slice, of count: Int) {
      if slice.isLow { low[slice.input] = slice.bound } else { high[slice.input] = slice.bound }
      let own = order[slice.input]
      var place = slice.isLow ? 0 : own.count - 1
      var left = slice.rows
      while left > 0 {
        let row = Int(own[place])
        place += slice.isLow ? 1 : -1
        if state[row].remove(.inside) != nil { left -= 1 }
      }
      // Rows outside are stepped over until they are half of an order.
      guard 2 * (count - slice.rows) < own.count else { return }
      for input in order.indices { keep(&order[input]) }
    }

    /// Takes the rows that are no longer inside out of an order.
    private func keep(_ own: inout [UInt32]) {
      var kept = 0
      state.withUnsafeBufferPointer { state in
        own.withUnsafeMutableBufferPointer { own in
          for place in own.indices {
            let row = own[place]
            own[kept] = row
            kept &+= state[Int(row)].contains(.inside) ? 1 : 0
          }
        }
      }
      own.removeLast(own.count - kept)
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
