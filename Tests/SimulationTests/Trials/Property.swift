import OptionKit
import Testing

@testable import Simulation

/// Holds a property over many trials; of those that break it, the smallest that still does is reported.
enum Property {
  /// Something a property found wrong.
  struct Broken: Error, CustomStringConvertible {
    var description: String
  }

  /// What a search over trials came to.
  struct Search {
    /// Trials that could be judged.
    var judged = 0
    /// The first trial that breaks the property, the smallest made of it that still does, and what is wrong there.
    var found: (first: Trial, smallest: Trial, reason: Broken)?
    /// An error that is none a run may end in.
    var stray: (trial: Trial, words: String)?
  }

  /// Checks a property of so many trials. A trial that cannot be set up (an option that has nothing to do in it) or
  /// whose run fails with a cause is passed over; `least` of them must have been judged.
  static func holds(
    over count: Int, from first: Int = 0, least: Int? = nil, of shape: (Trial) -> Trial = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation, _ judge: (Trial) throws -> Void
  ) {
    let search = search(over: count, from: first, of: shape, judge)
    if let (trial, small, reason) = search.found {
      Issue.record("\(reason)\nsmallest: \(small)\nfound as: \(trial)", sourceLocation: sourceLocation)
    } else if let (trial, words) = search.stray {
      Issue.record("\(words) in \(trial)", sourceLocation: sourceLocation)
    } else {
      let judged = search.judged
      #expect(judged >= least ?? count / 2, "only \(judged) trials could be judged", sourceLocation: sourceLocation)
    }
  }

  /// Goes through trials until one breaks the property, and makes that one smaller.
  static func search(
    over count: Int, from first: Int = 0, of shape: (Trial) -> Trial = { $0 }, _ judge: (Trial) throws -> Void
  ) -> Search {
    var search = Search()
    for number in first..<first + count {
      let trial = shape(Trial.drawn(number))
      do {
        try judge(trial)
        search.judged += 1
      } catch let broken as Broken {
        let (small, reason) = shrunk(trial, broken, judge)
        search.found = (trial, small, reason)
        return search
      } catch is Problem {
      } catch is Problems {
      } catch is RunFailure {
      } catch {
        search.stray = (trial, "\(error)")
        return search
      }
    }
    return search
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
