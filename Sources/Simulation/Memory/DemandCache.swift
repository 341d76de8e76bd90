import OptionKit

/// Years of waiting lists already worked out in a future, to be used again where another bundle comes to the same year
/// with the same lists, money and contracts.
///
/// A year of demand depends on nothing else, so what is found is what would be worked out, bit for bit: every number
/// that enters is compared, not only a digest of them. The room is fixed; a year that falls on an occupied place takes
/// it over.
final class DemandCache: @unchecked Sendable {
  private let places, stride, slots: Int
  private let words: UnsafeMutablePointer<UInt64>
  /// The year asked for, as it is written down: its length and its words.
  private let asked: UnsafeMutablePointer<UInt64>
  private var length = 0
  private var place = 0

  /// Most numbers kept, eight bytes each.
  static let most = 1 << 18

  init(places: Int, units: Int) {
    self.places = places
    stride = 1 + 3 + 8 * places + 10 * units
    var slots = 1
    while slots < 2048, slots * 2 * stride <= Self.most { slots *= 2 }
    self.slots = slots
    words = .allocate(capacity: slots * stride)
    words.initialize(repeating: 0, count: slots * stride)
    asked = .allocate(capacity: stride)
    asked.initialize(repeating: 0, count: stride)
  }

  deinit {
    words.deallocate()
    asked.deallocate()
  }

  /// Whether a run of so many units has room here.
  func fits(_ units: BufferView<RunState.Unit>) -> Bool {
    var served = 0
    for unit in 0..<units.count { served += units.base[unit].places.count }
    return served <= places && 1 + 3 + 8 * places + 10 * units.count <= stride
  }

  /// Writes the year down that is asked for.
  func ask(
    _ world: UInt64, _ year: Int, _ flex: Double, _ waiting: BufferView<Double>, _ units: BufferView<RunState.Unit>,
    local: (Int) -> BufferView<Double>
  ) {
    asked[1] = world
    asked[2] = UInt64(truncatingIfNeeded: year) | UInt64(truncatingIfNeeded: units.count) &<< 32
    asked[3] = flex.bitPattern
    var at = 4
    for place in 0..<waiting.count {
      asked[at] = waiting[place].bitPattern
      at += 1
    }
    let start = year * 12
    for unit in 0..<units.count {
      let standing = units.base + unit
      let own = Self.month(standing.pointee.ownFrom, start)
      asked[at] = standing.pointee.placesKey
      asked[at + 1] =
        UInt64(own) | UInt64(Self.month(standing.pointee.extendedFrom, start)) &<< 8
        | UInt64(Self.month(standing.pointee.extendedUntil, start)) &<< 16
        | UInt64(Self.month(standing.pointee.runsOnUntil, start)) &<< 24
        | (standing.pointee.isBridged ? 1 : 0) &<< 28 | UInt64(min(255, standing.pointee.monthsOver)) &<< 32
        | UInt64(truncatingIfNeeded: standing.pointee.lots) &<< 40
      asked[at + 2] = UInt64(bitPattern: Int64(standing.pointee.money.pence))
      asked[at + 3] = own < 12 ? standing.pointee.costFactor.bitPattern : 0
      asked[at + 4] = standing.pointee.size.bitPattern
      at += 5
      let parts = local(unit)
      for place in 0..<parts.count {
        asked[at] = parts[place].bitPattern
        at += 1
      }
    }
    asked[0] = UInt64(at)
    length = at
    var digest: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in 1..<at { digest = (digest ^ asked[word]) &* 0xBF58_476D_1CE4_E5B9 ^ (digest &>> 29) }
    place = Int(truncatingIfNeeded: StableKey.stir(digest) & UInt64(slots - 1)) * stride
  }

  /// A month of the run as one of the year: 0 where it is over, 12 where it is yet to come.
  @inline(__always)
  private static func month(_ month: Int, _ start: Int) -> Int { min(12, max(0, month - start)) }

  /// Fills in what became of the year asked for; whether it was known.
  func find(_ lists: [BufferView<Double>], _ units: BufferView<RunState.Unit>) -> Bool {
    let known = words + place
    for word in 0..<length where known[word] != asked[word] { return false }
    var at = length
    for list in 0..<lists.count {
      let list = lists[list]
      for place in 0..<list.count {
        list[place] = Double(bitPattern: known[at])
        at += 1
      }
    }
    for unit in 0..<units.count {
      units.base[unit].seen = Double(bitPattern: known[at])
      units.base[unit].planned = Double(bitPattern: known[at + 1])
      units.base[unit].overtime = Double(bitPattern: known[at + 2])
      units.base[unit].saved = Double(bitPattern: known[at + 3])
      units.base[unit].monthsOver = Int(truncatingIfNeeded: known[at + 4])
      at += 5
    }
    return true
  }

  /// Keeps what became of the year asked for.
  func keep(_ lists: [BufferView<Double>], _ units: BufferView<RunState.Unit>) {
    let known = words + place
    known.update(from: asked, count: length)
    var at = length
    for list in 0..<lists.count {
      let list = lists[list]
      for place in 0..<list.count {
        known[at] = list[place].bitPattern
        at += 1
      }
    }
    for unit in 0..<units.count {
      known[at] = units.base[unit].seen.bitPattern
      known[at + 1] = units.base[unit].planned.bitPattern
      known[at + 2] = units.base[unit].overtime.bitPattern
      known[at + 3] = units.base[unit].saved.bitPattern
      known[at + 4] = UInt64(truncatingIfNeeded: units.base[unit].monthsOver)
      at += 5
    }
  }
}
