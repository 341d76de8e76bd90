import Testing
import Uncertainty

@testable import Simulation
@testable import Uncertainty

@Suite struct RandomStreamTests {
  @Test("Philox4x32 with ten rounds gives the known answers published with Random123 (file kat_vectors)")
  func knownAnswers() {
    let ones = UInt32.max
    #expect(
      Philox4x32.block(RandomBlock(0, 0, 0, 0), key: (0, 0))
        == RandomBlock(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    #expect(
      Philox4x32.block(RandomBlock(ones, ones, ones, ones), key: (ones, ones))
        == RandomBlock(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    #expect(
      Philox4x32.block(
        RandomBlock(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: (0xA409_3822, 0x299F_31D0))
        == RandomBlock(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }

  @Test("FNV-1a in 64 bits gives its published values, so a name's key is the same in every process")
  func nameKeys() {
    // RFC 9923, appendix C: the 64-bit FNV-1a of "", "a" and "foobar".
    for (name, hash) in [
      ("", 0xCBF2_9CE4_8422_2325 as UInt64), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] {
      #expect(StableKey.fold(name, into: StableKey.offset) == hash)
      #expect(StableKey(name).bits == StableKey.stir(hash))
    }
    // SplitMix64 seeded with 0 first gives its finishing step of one golden-ratio step.
    #expect(StableKey.stir(0x9E37_79B9_7F4A_7C15) == 0xE220_A839_7B1D_CDAF)
  }

  @Test("keys of names, lists of names and numbers do not run into each other")
  func distinctKeys() {
    #expect(StableKey(["ab", "c"]) != StableKey(["a", "bc"]))
    #expect(StableKey(["a"]) != StableKey("a"))
    #expect(StableKey("a").with(StableKey("b")) != StableKey("b").with(StableKey("a")))
    var keys = Set<StableKey>()
    for number in -5000..<5000 {
      keys.insert(StableKey(number))
      keys.insert(StableKey("\(number)"))
      keys.insert(StableKey("member").with(StableKey(number)))
    }
    #expect(keys.count == 30_000)
  }

  @Test("changing the seed, stream, future, entity, month or part alone gives a block met nowhere else")
  func distinctStreams() {
    var blocks = Set<RandomBlock>()
    // Seeds, futures and months that agree in their low 16 or 32 bits are not the same.
    let wide = [0, 1, 1 << 16, 1 << 32, 1 << 40, -1]
    for seed in wide {
      for name in ["demand", "ballot", "bidders"] {
        let stream = RandomStream(seed: UInt64(bitPattern: Int64(seed)), name: name)
        for future in wide {
          for entity in ["Basildon", "Southend", "Thurrock"] {
            for month in [-1, 0, 1, 119, 1 << 16] {
              for part in 0..<2 as Range<UInt32> {
                blocks.insert(stream.block(future: future, entity: StableKey(entity), month: month, part: part))
              }
            }
          }
        }
      }
    }
    #expect(blocks.count == 6 * 3 * 6 * 3 * 5 * 2)
  }

  @Test("no two things that a run of forty commissioners draws about share a key, in any of five seeds")
  func everyKey() throws {
    let rows = try Page("Randomness").rows.filter { $0.count == 6 && $0[0].hasPrefix("`") }
    let streams = Set(rows.map { String($0[0].dropFirst().dropLast()) }).sorted()
    #expect(streams.count >= 12, "\(streams)")
    let people = (0..<40).map { StableKey("commissioner-\($0)") }
    let matters = ["case", "price", "variation"].flatMap { id in (1...3).map { StableKey([id, "\($0)"]) } }
    let others =
      ModelParameter.allCases.map { StableKey($0.id) } + [
        StableKey(0), StableKey("nowhere"), StableKey("funding ends"), StableKey("reorganisation"),
        StableKey("re-procurement"),
      ]
    let units = (0..<40).map { StableKey((0...$0).map { "commissioner-\($0)" }) }
    // `reorganisation` is a parameter in one stream and an occasion in another.
    let entities = Set(
      people + matters + others + units + people.flatMap { one in matters.map { one.with($0) } })
    #expect(entities.count == 40 + 9 + ModelParameter.allCases.count + 4 + 40 + 360)
    for seed in [0, 1, 1 << 16, 1 << 32, UInt64.max] {
      var keys = Set<UInt64>()
      for name in streams {
        let stream = RandomStream(seed: seed, name: name)
        for entity in entities { keys.insert(stream.key ^ entity.bits) }
      }
      // Where the keys differ, the whole counter (future, month, part) may be the same and the draws still differ.
      #expect(keys.count == streams.count * entities.count)
    }
  }

  @Test("a draw is the same whatever was drawn before it, and stays the same from version to version")
  func stable() {
    let stream = RandomStream(seed: 1, name: "wavering")
    let entity = StableKey("Basildon")
    let before = stream.uniform(future: 17, entity: entity, month: 42)
    for future in 0..<100 { _ = stream.uniform(future: future, entity: entity, month: 7) }
    #expect(stream.uniform(future: 17, entity: entity, month: 42) == before)
    #expect(RandomStream(seed: 1, name: "wavering") == stream)
    #expect(before == pinned)
  }

  /// Worked out by a second program written from the documentation of `StableKey`, `RandomStream` and `Philox4x32`; a
  /// change here changes every result anybody has kept.
  let pinned = 0.12716768660043443

  @Test("a uniform number is strictly between 0 and 1, an odd multiple of 2^-53")
  func open() {
    #expect(RandomBlock.uniform(0) == 0x1p-53)
    #expect(RandomBlock.uniform(.max) == 1 - 0x1p-53)
    let block = RandomBlock(0, .max, 0, 1 << 31)
    #expect(block.first == 1 - 0x1p-32 + 0x1p-53)
    #expect(block.second == 0.5 + 0x1p-53)
    #expect(block.coarse == SIMD4(0x1p-33, 1 - 0x1p-33, 0x1p-33, 0.5 + 0x1p-33))
  }

  @Test("40,000 draws fill 100 equal cells evenly, and neighbours in future, month or entity are not related")
  func even() {
    let stream = RandomStream(seed: 20, name: "evenness")
    var cells = [Int](repeating: 0, count: 100)
    var (alongFuture, alongMonth, alongEntity, withinBlock) = (0.0, 0.0, 0.0, 0.0)
    let entities = (0...100).map { StableKey($0) }
    func centred(_ future: Int, _ entity: Int, _ month: Int) -> (Double, Double) {
      let block = stream.block(future: future, entity: entities[entity], month: month)
      return (block.first - 0.5, block.second - 0.5)
    }
    for future in 0..<100 {
      for entity in 0..<100 {
        let (here, second) = centred(future, entity, 0)
        cells[Int((here + 0.5) * 100)] += 1
        cells[Int((second + 0.5) * 100)] += 1
        withinBlock += here * second
        let (next, other) = (centred(future + 1, entity, 0), centred(future, entity + 1, 0))
        let later = centred(future, entity, 1)
        cells[Int((later.0 + 0.5) * 100)] += 1
        cells[Int((later.1 + 0.5) * 100)] += 1
        alongFuture += here * next.0
        alongEntity += here * other.0
        alongMonth += here * later.0
      }
    }
    // Chi-squared with 99 degrees of freedom: mean 99, standard deviation 14.07; within 4 of them.
    let chi = cells.reduce(0.0) { $0 + (Double($1) - 400) * (Double($1) - 400) / 400 }
    #expect(abs(chi - 99) < 56.3)
    // Correlations of 10,000 pairs: standard deviation 0.01; within 4 of them.
    for sum in [alongFuture, alongMonth, alongEntity, withinBlock] { #expect(abs(sum * 12 / 10_000) < 0.04) }
  }
}
