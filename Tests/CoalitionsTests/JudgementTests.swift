import Coalitions
import Testing

@Suite("Rules judge as Condorcet's theorem says")
struct JudgementTests {
  static func heads(_ count: Int) throws -> SimpleGame {
    try SimpleGame(memberCount: count, rule: .heads(.majority(), of: count))
  }

  @Test("ten members of competence 0.7 pass a good matter by majority with 0.850 and a poor one with 0.047")
  func ten() throws {
    let judged = try Self.heads(10).judgement(
      good: .init(repeating: 0.7, count: 10), poor: .init(repeating: 0.3, count: 10))
    #expect(abs(judged.passesGood - 0.849_731_667_4) < 1e-9)
    #expect(abs(judged.passesPoor - 0.047_348_987_4) < 1e-9)
    #expect(abs(judged.value(good: 0.9, gain: 1, loss: 1) - 0.76) < 0.001)
    #expect(abs(Judgement.everything.value(good: 0.9, gain: 1, loss: 1) - 0.8) < 1e-12)
    #expect(abs(judged.value(good: 0.1, gain: 1, loss: 1) - 0.042) < 0.001)
    #expect(abs(Judgement.everything.value(good: 0.1, gain: 1, loss: 1) + 0.8) < 1e-12)
  }

  @Test("a majority of an odd number judges better the more there are, and unanimity passes less of both")
  func theorem() throws {
    var before = 0.0
    for count in stride(from: 1, through: 31, by: 2) {
      let (good, poor) = ([Double](repeating: 0.6, count: count), [Double](repeating: 0.4, count: count))
      let judged = try Self.heads(count).judgement(good: good, poor: poor)
      #expect(judged.passesGood > before && abs(judged.passesGood + judged.passesPoor - 1) < 1e-9)
      before = judged.passesGood
      let all = try SimpleGame(memberCount: count, rule: .unanimity(of: count)).judgement(good: good, poor: poor)
      #expect(all.passesGood <= judged.passesGood + 1e-12 && all.passesPoor <= judged.passesPoor + 1e-12)
    }
  }

  @Test("a rule is worth more than passing everything exactly where its even share says so")
  func evenShare() {
    for step in 0..<40 {
      let judged = Judgement(passesGood: Double(step % 7) / 7 + 0.1, passesPoor: Double(step % 5) / 6)
      let (gain, loss) = (1 + Double(step % 3), 1 + Double(step % 4))
      let even = judged.evenShare(gain: gain, loss: loss)
      for good in stride(from: 0.05, through: 0.95, by: 0.1) {
        let (own, all) = (
          judged.value(good: good, gain: gain, loss: loss),
          Judgement.everything.value(good: good, gain: gain, loss: loss)
        )
        #expect(
          judged.beatsPassingEverything(good: good, gain: gain, loss: loss) == (own > all + 1e-12 || own - all > 0))
        if abs(good - even) > 1e-9 { #expect((own > all) == (good < even)) }
      }
    }
  }
}
