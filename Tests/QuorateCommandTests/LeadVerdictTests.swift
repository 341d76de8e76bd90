import Testing

@testable import Appraisal

/// What may be said of a lead: no order is called steady that turns, and no mean is called a lead where most futures say
/// otherwise.
@Suite("What may be said of a lead")
struct LeadVerdictTests {
  private static func verdict(_ margin: Double, ahead: Double, _ range: ClosedRange<Double>, error: Double = 0.01)
    -> LeadVerdict
  {
    LeadVerdict(margin: margin, error: error, range: range, ahead: ahead, AppraisalDesign())
  }

  @Test("a small lead is steady only where nearly every future agrees")
  func steady() {
    #expect(Self.verdict(0.2, ahead: 0.54, -0.4...0.9) == .smallAndTurning)
    #expect(Self.verdict(0.2, ahead: 0.97, 0...0.4) == .steadyButSmall)
  }

  @Test("a mean that a few futures make is no lead")
  func skewed() {
    // Ahead by 0.22 on average, in 2.3% of futures.
    #expect(!Self.verdict(0.22, ahead: 0.023, -0.4...0).leads)
    #expect(Self.verdict(3, ahead: 0.3, -1...20) == .turning)
    #expect(Self.verdict(3, ahead: 0.97, 0.5...5) == .firm && Self.verdict(3, ahead: 0.8, -1...5) == .likely)
  }

  @Test("a lead within two standard errors is none, however large")
  func error() { #expect(Self.verdict(3, ahead: 0.7, -1...5, error: 2) == .withinError) }
}
