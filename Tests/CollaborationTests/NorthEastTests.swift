import Collaboration
import Foundation
import ScenarioFiles
import Testing

/// Collaborative commissioning framework (August 2012), annex 2.
@Suite("The North East's matrix and its four stages")
struct NorthEastTests {
  static func matrix() throws -> PreferenceMatrix {
    let file = FlowSortTests.scenarios.appending(path: "north-east-contracts/matrix.csv")
    return try MatrixFile(Sheet.read(path: file.path)).matrix
  }

  static func matrix(_ text: String) throws -> PreferenceMatrix { try MatrixFile(Sheet(text, name: "m.csv")).matrix }

  @Test("the matrix is whole: twenty by twenty, four blanks, no level 5, columns that repeat every seven")
  func whole() throws {
    let matrix = try Self.matrix()
    #expect(matrix.commissioners.count == 20 && matrix.contracts.count == 20)
    #expect(!matrix.commissioners.contains("F CCG") && matrix.commissioners.last == "U CCG")
    #expect(matrix.counts.map(\.count) == [207, 4, 21, 60, 48, 60, 0])
    #expect(matrix.repeats.map { "\($0.contract + 1)<-\($0.of + 1)" } == (8...20).map { "\($0)<-\(($0 - 1) % 7 + 1)" })
  }

  @Test("every grouping that all answers allow, no clash but the blanks, nobody moves but those, and who leads")
  func stages() throws {
    let matrix = try Self.matrix()
    let stages = CollaborationStages(matrix)
    #expect(stages.appetite == 168.0 / 189)
    #expect(stages.clusters[.smallCluster]?.map(\.count) == [7, 7, 6])
    #expect(stages.clusters[.largerCluster]?.map(\.count) == [16])
    let wide = stages.scope.filter { $0.members.count > 1 }
    #expect(wide.count == 15 && wide.allSatisfy(\.isAsked))
    #expect(wide.prefix(5).map(\.members.count) == [7, 7, 6, 16, 20])
    #expect(stages.clashes.map { matrix.contracts[$0.contract] } == ["7", "14"])
    #expect(stages.clashes.allSatisfy { $0.blank.count == 2 && $0.stranded.isEmpty && $0.sides.count == 1 })
    #expect(stages.isSettled && stages.moves.count == 4)
    #expect(stages.moves.allSatisfy { $0.from == nil && $0.to == .alone && $0.round == 1 })
    let roles = stages.roles()
    let leads = roles.filter(\.leads)
    #expect(leads.count == 15 && Set(leads.map(\.commissioner)).count == 15, "nobody leads twice")
    for grouping in Set(roles.map(\.grouping)) {
      let own = roles.filter { $0.grouping == grouping }
      #expect(abs(own.reduce(0) { $0 + $1.share } - 1) < 1e-12)
      #expect(own.reduce(0) { $0 + $1.functions } == CollaborationStages.sharedFunctions)
    }
  }

  @Test("one that wanted company and finds none takes the nearest width with company, else stays alone")
  func bestResponses() throws {
    let text = """
      commissioner,one,two
      a,2,2
      b,2,1
      c,3,1

      """
    let stages = CollaborationStages(try Self.matrix(text))
    // On contract one c alone asks for a larger cluster; of its two neighbours' small cluster it is no part by answers, so
    // it stays alone. On two a alone wants a cluster.
    #expect(stages.clashes.map(\.stranded) == [[2], [0]])
    #expect(stages.moves.map { "\($0.contract)\($0.commissioner)\($0.to.rawValue)" } == ["021", "101"])
    // Told that all three are one small cluster, c joins it.
    let known = CollaborationStages(try Self.matrix(text), clusters: [.smallCluster: [[0, 1, 2]]])
    #expect(known.moves.first.map { "\($0.contract)\($0.commissioner)\($0.to.rawValue)" } == "022")
    #expect(known.confirmed.first?.members == [0, 1, 2] && known.confirmed.first?.isAsked == false)
    #expect(stages.isSettled && known.isSettled)
  }

  @Test("the one that buys most leads and gives most; without flows leadership goes round")
  func leads() throws {
    let stages = CollaborationStages(try Self.matrix("commissioner,p,q\na,4,4\nb,4,4\n"))
    #expect(stages.roles().filter(\.leads).map(\.commissioner) == [0, 1])
    let flows = stages.roles { commissioner, _ in [1.0, 3.0][commissioner] }
    #expect(flows.filter(\.leads).map(\.commissioner) == [1, 1])
    #expect(flows.map(\.share) == [0.25, 0.75, 0.25, 0.75] && flows.map(\.functions) == [2, 7, 2, 7])
  }
}
