import OptionKit
import Testing

@testable import Simulation

/// Holds a property over many trials; of those that break it, the smallest that still does is reported.
enum Property {
  /// Something a property found wrong.
  struct Broken: Error, CustomStringConvertible {
    var description: String
  }

  /// Checks a property of so many trials. A trial that cannot be set up (an option that has nothing to do in it) or
  /// whose run fails with a cause is passed over; `least` of them must have been judged.
  static func holds(
    over count: Int, from first: Int = 0, least: Int? = nil, of shape: (Trial) -> Trial = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation, _ judge: (Trial) throws -> Void
  ) {
    var judged = 0
    for number in first..<first + count {
      let trial = shape(Trial.drawn(number))
      do {
        try judge(trial)
        judged += 1
      } catch let broken as Broken {
        let (small, reason) = shrunk(trial, broken, judge)
        Issue.record("\(reason)\nsmallest: \(small)\nfound as: \(trial)", sourceLocation: sourceLocation)
        return
      } catch is Problem {
      } catch is Problems {
      } catch is RunFailure {
      } catch {
        Issue.record("\(error) in \(trial)", sourceLocation: sourceLocation)
        return
      }
    }
    #expect(judged >= least ?? count / 2, "only \(judged) trials could be judged", sourceLocation: sourceLocation)
  }

  private static func shrunk(_ trial: Trial, _ broken: Broken, _ judge: (Trial) throws -> Void) -> (Trial, Broken) {
    var (best, reason, tries) = (trial, broken, 0)
    var found = true
    while found, tries < 200 {
      found = false
      for candidate in best.smaller where tries < 200 {
        tries += 1
        do { try judge(candidate) } catch let broken as Broken {
          (best, reason, found) = (candidate, broken, true)
          break
        } catch {}
      }
    }
    return (best, reason)
  }
}

/// Demands something inside a property.
func demand(_ holds: Bool, _ words: @autoclosure () -> String) throws {
  if !holds { throw Property.Broken(description: words()) }
}

/// Demands that two numbers agree to so many parts of the larger.
func demand(_ a: Double, equals b: Double, within part: Double = 1e-9, _ words: @autoclosure () -> String) throws {
  try demand(abs(a - b) <= part * max(1, abs(a), abs(b)), "\(words()): \(a) against \(b)")
}
