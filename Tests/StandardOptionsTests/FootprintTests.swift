import Commissioning
import OptionKit
import Testing

@testable import StandardOptions

@Suite("Footprints of Essex")
struct FootprintTests {
  @Test("the county's council spans the STP units with its residents' shares, and partners outside are named")
  func partnerships() throws {
    let service = try Essex.service()
    let outside = Setting(
      .mapping([
        .init("hertfordshire-and-west-essex", Setting(.list([Setting("Hertfordshire CCGs")]))),
        .init("suffolk-and-north-east-essex", Setting(.list([Setting("Ipswich and Suffolk CCGs")]))),
      ]))
    let option = try Essex.footprint("stp", [("outsidePartners", outside)])
    #expect(option.problems(in: service).isEmpty)
    let map = try option.map(of: service)
    #expect(
      map.units.map(\.id) == ["mid-and-south-essex", "suffolk-and-north-east-essex", "hertfordshire-and-west-essex"])
    #expect(map.units.map(\.members.count) == [8, 2, 2])
    #expect(map.units.map(\.outsidePartners) == [[], ["Ipswich and Suffolk CCGs"], ["Hertfordshire CCGs"]])
    #expect(map.units.map(\.title).first == "Mid and South Essex")
    let shares = map.units.compactMap { $0.members.first { $0.commissioner == 0 }?.share }
    let residents: [Double] = [277_159 + 186_101 + 372_052, 377_507, 314_110]
    let everybody: Double = residents.reduce(0, +)
    for (share, people) in zip(shares, residents) { #expect(abs(share - people / everybody) < 1e-12) }
    #expect(!map.isPartition)
  }

  @Test("Essex County Council is in the Southend unit too, for Castle Point and Rochford's residents")
  func localAuthorities() throws {
    let service = try Essex.service()
    let map = try Essex.footprint("local-authority").map(of: service)
    #expect(map.units.map(\.id) == ["essex", "southend", "thurrock"])
    #expect(map.units[1].members.map(\.commissioner) == [0, 1, 4, 7])
    #expect(map.units[2].members.map(\.commissioner) == [2, 8])
    let paid = service.current { $0.id == "ewmhs" }
    let southend = (paid[1] + paid[4] + paid[7]).pounds / 13_449_224
    let thurrock = (paid[2] + paid[8]).pounds / 13_449_224
    #expect(abs(southend - 0.1502) < 5e-5, "the 15% that the review gives Southend")
    #expect(abs(thurrock - 0.0901) < 5e-5, "the 9% that the review gives Thurrock")
  }

  @Test("South Essex can stand together or apart")
  func individual() throws {
    let service = try Essex.service()
    #expect(try Essex.footprint("individual-ccgs").map(of: service).units.count == 7)
    let south = [3, 4, 7, 8].map { Setting(service.ids[$0]) }
    let together = try Essex.footprint("individual-ccgs", [("together", Setting(.list([Setting(.list(south))])))])
    let map = try together.map(of: service)
    #expect(map.units.count == 4)
    #expect(map.units[0].members.map(\.commissioner) == [0, 1, 2, 3, 4, 7, 8])
    #expect(map.faults(commissioners: 10).isEmpty)
  }

  @Test("a free map with unknown, repeated or forgotten names is refused with each name")
  func free() throws {
    let service = try Essex.service()
    let list = { (ids: [String]) in Setting(.list(ids.map { Setting($0) })) }
    let wrong = try Essex.footprint(
      "free-partition",
      [
        (
          "units",
          Setting(
            .mapping([
              .init("a", list(["mid-essex-cgg", "west-essex-ccg"])), .init("b", list(["west-essex-ccg"])),
              .init("c", list([])),
            ]))
        )
      ])
    let problems = wrong.problems(in: service)
    #expect(problems.contains { $0.remedy == "did you mean mid-essex-ccg?" })
    #expect(problems.contains { $0.message.contains("west-essex-ccg more than once") })
    #expect(problems.contains { $0.message.contains("the unit c") })
    #expect(problems.filter { $0.message.contains("leaves out") }.count == 6)
    #expect(throws: Problems.self) { try wrong.map(of: service) }
    let right = try Essex.footprint(
      "free-partition",
      [
        (
          "units",
          Setting(
            .mapping([
              .init("north", list(Array(service.ids[5...6]) + [service.ids[9]])),
              .init("south", list(Array(service.ids[3...4]) + Array(service.ids[7...8]))),
            ]))
        )
      ])
    #expect(right.problems(in: service).isEmpty)
    #expect(try right.map(of: service).units.map(\.members.count) == [4, 7])
  }
}
