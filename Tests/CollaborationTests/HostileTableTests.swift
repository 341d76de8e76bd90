import Collaboration
import OptionKit
import ScenarioFiles
import Testing

@Suite("Tables that are none")
struct HostileTableTests {
  static let heads = [
    "commissioner,provider,n\na,p,5\nb,p,6\nother,p,7\na,q,1\n", "contract,service,question,answer\np,,crosses,yes\n",
    "commissioner,1,2\na,2,NA\nb,2,1\nc,,5\n", "theme,stage,evidence,by\nrisk,commitment,x,y\n",
    "theme,from,parameter,value,reason\nrisk,commitment,support,50%,x\n",
    "map,item,kind,amount,phasing,reading\nm,IT,one-off,5,50/50,us\n",
    "id,title,kind,population,pays\na,A,ccg,5,1\nb,B,,6,2\nc,C,,7,3\n", "map,unit,id\nm,u,a\nm,u,b\nm,v,c\n",
  ]

  /// Words that a cell may hold and should not.
  static let cells = [
    "", "-1", "1e308", "-9223372036854775808", "99999999999999999999", "50%", "£", "NaN", "\"", "é", "\u{202E}", "=1+1",
    "0", "100/0/0", "1/1", "null", String(repeating: "x", count: 300), "\n\n", ",,,,", "5,5,5,5,5,5,5,5",
  ]

  @Test("every reader answers or names what is wrong, whatever is put into whichever cell", arguments: heads.indices)
  func readers(head: Int) {
    let lines = Self.heads[head].split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    for row in lines.indices {
      for column in lines[row].indices {
        for cell in Self.cells {
          var changed = lines.map { $0.map(String.init) }
          changed[row][column] = cell
          let text = changed.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
          for reader in Self.all { Self.take(reader, Sheet(text, name: "t.csv")) }
        }
      }
    }
  }

  static let all: [@Sendable (Sheet) throws -> Void] = [
    { sheet in
      let table = try FlowTableFile(sheet).table
      for measure in table.measures.indices {
        for contract in WorkingMethod(table, by: measure).contracts {
          #expect(contract.sort.parts.allSatisfy { $0.shareOfOwn.isFinite && $0.shareOfProvider.isFinite })
        }
      }
    },
    { _ = try AnswersFile($0, contracts: ["p"]) },
    { sheet in
      let stages = CollaborationStages(try MatrixFile(sheet).matrix)
      #expect(stages.roles().allSatisfy { $0.share.isFinite && $0.functions >= 0 })
    },
    { _ = try MaturityFile($0) }, { _ = try MaturityFile.moves($0) },
    { sheet in
      let plan = try TransitionFile(sheet).plan
      for map in plan.maps {
        for reading in plan.readings(of: map) { _ = plan.payback(of: map, reading: reading, within: 60) }
      }
    },
    { sheet in
      let people = try BodiesFile(sheet)
      for kind in NewCaseKind.allCases {
        // Bodies of another kind are refused, which is an answer.
        if let begun = try? NewScenario(kind, people) { #expect(begun.files.count >= 4) }
      }
      _ = try MapsFile(sheet, bodies: people.bodies)
    },
  ]

  static func take(_ reader: (Sheet) throws -> Void, _ sheet: Sheet) {
    do {
      try reader(sheet)
    } catch let problems as Problems {
      #expect(!problems.all.isEmpty)
    } catch {
      Issue.record("an error that is no problem: \(error)")
    }
  }
}
