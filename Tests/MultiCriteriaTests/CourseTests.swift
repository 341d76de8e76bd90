import Testing

@testable import MultiCriteria

@Suite("The course of an output with one input, from a sample alone")
struct CourseTests {
  @Test("a straight line is met at its ends and turns where it crosses nothing; what does nothing has no course")
  func line() throws {
    let x = try InfluenceExamples.uniforms(512, 3)
    // 4 u0 - 1, lifted by noise of mean 0 from u1; u2 does nothing.
    let output = x[0].indices.map { 4 * x[0][$0] - 1 + 0.5 * (2 * x[1][$0] - 1) }
    let found = try SampleEffects(inputs: x, output: output)
    #expect(found.stands(0) && found.stands(1) && !found.stands(2) && !found.stands(3))
    #expect(abs(found.output(at: 0.05, of: 0).value - -0.8) < 0.02)
    #expect(abs(found.output(at: 0.95, of: 0).value - 2.8) < 0.02)
    #expect(abs(try #require(found.turn(of: 0)) - 0.25) < 0.01)
    // Its mean is 1, far from nothing: no number that moves it by half a point turns it.
    #expect(found.turn(of: 1) == nil && found.turn(of: 2) == nil)
    #expect(abs(found.output(at: 0.3, of: 2).value - found.mean) < 1e-12)
    #expect(found.output(at: 0.95, of: 0).error >= 0 && found.output(at: 0.95, of: 0).error < 0.05)
  }

  @Test("of two turns of a curve the one nearer the middle is told, and none outside the range asked for")
  func curve() throws {
    let x = try InfluenceExamples.uniforms(1024, 1)
    // (u - 0.1)(u - 0.6) turns at 0.1 and at 0.6.
    let output = x[0].map { ($0 - 0.1) * ($0 - 0.6) }
    let found = try SampleEffects(inputs: x, output: output)
    #expect(abs(try #require(found.turn(of: 0)) - 0.6) < 0.01)
    #expect(abs(try #require(found.turn(of: 0, within: 0.05...0.5)) - 0.1) < 0.01)
    #expect(found.turn(of: 0, within: 0.2...0.5) == nil)
  }
}
