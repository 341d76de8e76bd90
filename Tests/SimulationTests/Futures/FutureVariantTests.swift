import OptionKit
import Testing

@testable import Simulation

@Suite("Variants of a future differ by what was changed and by nothing else")
struct FutureVariantTests {
  @Test("a variant without changes is the future; a change moves its number and keeps the noise")
  func variants() throws {
    let scenario = try Trial(seed: 3, councils: 1, places: 4, years: 2, agenda: 2).scenario()
    let prepared = try PreparedScenario(scenario)
    let sampler = try WorldSampler(prepared, design: FuturesDesign(seed: 5, count: 16))
    let place = ModelParameter.openingWait.index
    let varied = sampler.varying([
      FutureVariant(of: 7), FutureVariant(of: 7, [.init(place, 11)]), FutureVariant(of: 7, [.init(place, -4)]),
    ])
    var (plain, same, moved, held) = (
      sampler.makeWorld(), sampler.makeWorld(), sampler.makeWorld(), sampler.makeWorld()
    )
    sampler.draw(7, into: &plain)
    varied.draw(0, into: &same)
    varied.draw(1, into: &moved)
    varied.draw(2, into: &held)
    #expect(varied.count == 3 && same.mark == plain.mark && same.values == plain.values)
    #expect(moved.future == 7 && moved[.openingWait] == 11 && moved.mark != plain.mark)
    #expect(moved.referrals == plain.referrals && moved.wavering == plain.wavering && moved.need == plain.need)
    for other in plain.values.indices where other != place { #expect(moved.values[other] == plain.values[other]) }
    #expect(held[.openingWait] == 0)
    #expect(sampler.values(of: 7) == plain.values && sampler.uncertainties[place].name == "opening-wait")
  }
}
