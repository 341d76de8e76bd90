import Testing

@testable import Uncertainty

@Suite struct SobolTests {
  @Test("the first ten points in three dimensions are those Joe and Kuo print with their generator")
  func published() {
    let known: [[Double]] = [
      [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]
    for (index, point) in known.enumerated() {
      #expect((0..<3).map { Double(SobolSequence.bits(UInt32(index), $0)) * 0x1p-32 } == point)
    }
  }

  @Test("far points and dimensions agree with SciPy 1.17 (qmc.Sobol, unscrambled, 32 bits)")
  func farPoints() {
    let dimensions = [0, 1, 2, 3, 10, 63, 100, 255]
    #expect(
      dimensions.map { SobolSequence.bits(1000, $0) } == [
        943_718_400, 415_236_096, 2_227_175_424, 2_906_652_672, 364_904_448, 1_916_796_928, 3_300_917_248,
        1_069_547_520,
      ])
    #expect(
      dimensions.map { SobolSequence.bits(777, $0) } == [
        2_973_761_536, 4_022_337_536, 700_448_768, 1_178_599_424, 3_200_253_952, 1_832_910_848, 3_619_684_352,
        2_730_491_904,
      ])
    // All of the first 64 points in all 256 dimensions, folded into one number.
    var fold: UInt64 = 0
    for index in 0..<64 as Range<UInt32> {
      for dimension in 0..<256 { fold = fold &* 31 &+ UInt64(SobolSequence.bits(index, dimension)) }
    }
    #expect(fold == 1_474_357_131_917_393_920)
  }

  @Test("there are direction numbers for 256 dimensions, odd and small enough at their place")
  func directions() {
    #expect(SobolSequence.directions.count == 256 * 32)
    for (place, number) in SobolSequence.directions.enumerated() {
      #expect(number.trailingZeroBitCount == 31 - place % 32)
    }
  }

  @Test(
    "after scrambling, each of 256 intervals still meets one of 256 points, shuffled or not, in every aligned block")
  func scrambledStrata() {
    for number in [0, 1, 77, 255] {
      for shuffled in [false, true] {
        let sobol = ScrambledSobol(
          .init(number: number, isShuffled: shuffled), scramble: StableKey("scramble").bits,
          shuffle: StableKey("shuffle").bits)
        for block in [0, 5] {
          let cells = (0..<256).map { Int(sobol.uniform(block * 256 + $0, rest: 0) * 256) }
          #expect(cells.sorted() == Array(0..<256), "dimension \(number), shuffled: \(shuffled)")
        }
      }
    }
  }

  @Test("after scrambling, dimensions 1 and 2 still form a net: one of 256 points in each of 16 by 16 squares")
  func scrambledNet() {
    let pair = [0, 1].map {
      ScrambledSobol(.init(number: $0, isShuffled: false), scramble: StableKey($0).bits, shuffle: 0)
    }
    var squares = Set<[Int]>()
    for index in 0..<256 { squares.insert(pair.map { Int($0.uniform(index, rest: .max) * 16) }) }
    #expect(squares.count == 256)
  }

  @Test("scrambling is nested: it maps the digits one to one, and equal leading digits to equal leading digits")
  func nested() {
    let key = StableKey("nested").bits
    for digits in [0, 1, 0x8000_0000, 0x1234_5678, .max] as [UInt32] {
      for bit in 0..<32 as Range<UInt32> {
        let change = ScrambledSobol.scrambled(digits, key) ^ ScrambledSobol.scrambled(digits ^ 1 << bit, key)
        // The digit changed is the first to differ.
        #expect(change.leadingZeroBitCount == 31 - Int(bit))
      }
    }
  }

  @Test("a name keeps its dimension whatever is declared after it; a later name that meets it is shuffled")
  func dimensions() throws {
    let names = (0..<40).map { "uncertainty \($0)" }
    let all = SobolDimensions(names)
    for count in 1..<40 { #expect(SobolDimensions(Array(names[..<count])).all == Array(all.all[..<count])) }
    var first: [Int: Int] = [:]
    for (index, dimension) in all.all.enumerated() {
      #expect(dimension.isShuffled == (first[dimension.number] != nil))
      first[dimension.number] = first[dimension.number] ?? index
    }
    // 40 names over 256 dimensions: some pair meets (expected 40 x 39 / 512 = 3.0), so this protects something.
    #expect(all.all.contains { $0.isShuffled })
  }

  @Test("two uncertainties that meet the same dimension are unrelated: rank correlation of 4,096 points below 0.07")
  func shuffledPairs() {
    let key = StableKey("a"), other = StableKey("b")
    let plain = ScrambledSobol(.init(number: 9, isShuffled: false), scramble: key.bits, shuffle: 0)
    let shuffled = ScrambledSobol(
      .init(number: 9, isShuffled: true), scramble: other.bits, shuffle: StableKey("c").bits)
    let sum = (0..<4096).reduce(0.0) {
      $0 + (plain.uniform($1, rest: 0) - 0.5) * (shuffled.uniform($1, rest: 0) - 0.5)
    }
    // The standard deviation for independent points would be 1 / 64; within 4.5 of them.
    #expect(abs(sum * 12 / 4096) < 0.07)
  }
}
