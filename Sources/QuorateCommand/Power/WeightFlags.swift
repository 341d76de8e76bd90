import Coalitions
import OptionKit
import Reporting
import ScenarioFiles

/// `--weights`, `--quota` or `--over`, and `--names`, as a game: every problem at once.
struct WeightFlags {
  var weights: String
  var quota: String?
  var over: String?
  var of: String?
  var names: String?

  /// The game that the flags describe.
  func game() throws -> NamedGame {
    var problems: [Problem] = []
    let fields = Self.fields(weights)
    var numbers: [ExactDecimal] = []
    for (index, field) in fields.enumerated() {
      guard let number = Self.number(field, "weight \(index + 1)", at: "--weights", &problems) else { continue }
      if number.units < 0 {
        problems.append(
          Problem("weight \(index + 1) is \(field)", remedy: "a weight is zero or more", at: .init("--weights")))
      }
      numbers.append(number)
    }
    // 0.4 beside 60% is a share beside a share; 40 is not.
    if fields.contains(where: { $0.hasSuffix("%") }),
      let odd = zip(fields, numbers).first(where: { !$0.0.hasSuffix("%") && $0.1 > ExactDecimal(1) })?.0
    {
      problems.append(
        Problem(
          "some weights are percentages and \(odd) is not", remedy: "write all of them the same way",
          at: .init("--weights")))
    }
    let flag = over == nil ? "--quota" : "--over"
    let needed = declaredQuota(&problems)
    let called = try Self.names(names, count: fields.count, &problems)
    guard problems.isEmpty, let needed else { throw Problems(problems) }
    do {
      let game = try SimpleGame(weights: numbers, needed)
      return NamedGame(names: called, game: game, weights: numbers)
    } catch {
      throw Problem(error.description, remedy: error.remedy, at: .init(flag))
    }
  }

  /// A number of votes, or a share of the votes that exist or of `--of`.
  private func declaredQuota(_ problems: inout [Problem]) -> Quota? {
    let flag = over == nil ? "--quota" : "--over"
    let text = (over ?? quota ?? "").filter { !$0.isWhitespace }
    guard text.hasSuffix("%") || text.contains("/") else {
      if of != nil {
        let remedy = "write the quota as a share such as 50%, or leave --of out"
        problems.append(Problem("--of means nothing beside a number of votes", remedy: remedy, at: .init("--of")))
      }
      return Self.number(text, "the quota", at: flag, &problems).map { Quota(.votes($0), strictly: over != nil) }
    }
    var denominator = Quota.Denominator.votesThatExist
    if let of, let total = Self.number(of, "the total", at: "--of", &problems) { denominator = .nominal(total) }
    do {
      return Quota(.share(try Share(parsing: text)), strictly: over != nil, of: denominator)
    } catch {
      let remedy = "write a percentage or a fraction such as 2/3"
      problems.append(Problem("the quota is wrong: \(error)", remedy: remedy, at: .init(flag)))
      return nil
    }
  }

  private static func fields(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { field in
      String(field.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }

  private static func number(
    _ text: String, _ what: String, at flag: String, _ problems: inout [Problem]
  ) -> ExactDecimal? {
    do {
      return try ExactDecimal(written: text)
    } catch {
      let remedy = "write a plain decimal of at most 18 digits, such as 16.6, or a percentage"
      problems.append(Problem("\(what) is wrong: \(error.description)", remedy: remedy, at: .init(flag)))
      return nil
    }
  }

  private static func names(_ text: String?, count: Int, _ problems: inout [Problem]) throws -> [String] {
    guard let text else { return (0..<count).map { "m\($0 + 1)" } }
    let names = fields(text)
    if names.count != count {
      problems.append(
        Problem(
          "there are \(names.count) names for \(count) weights", remedy: "name every member", at: .init("--names")))
    }
    var seen: Set<String> = []
    for name in names {
      if name.isEmpty {
        problems.append(Problem("a name is empty", remedy: "name every member", at: .init("--names")))
      } else if !seen.insert(name).inserted {
        problems.append(Problem("the name \(name) appears twice", remedy: "names must differ", at: .init("--names")))
      }
    }
    return names
  }
}
