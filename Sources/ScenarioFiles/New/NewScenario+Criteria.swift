import Commissioning
import OptionKit

extension NewScenario {
  /// The section `criteria`, and the panel's table where maps are scored by their sizes.
  var judging: String {
    """
    # How it is judged. All weigh alike until you weigh them; `low` and `high` are the weights that could be defended.
    # \(kind.merges ? "What a map saves, costs and loses is not here yet; only sizes and what stays as it is tell maps apart." : "What working together brings is not here yet, so each by itself does well until you say it.")
    criteria:
    \(kind.merges ? mapCriteria : forumCriteria)
    """
  }

  private func criterion(
    _ id: String, _ branch: String, _ scale: String, _ anchors: String,
    _ reason: String = "all weigh alike until somebody weighs them"
  ) -> String {
    """
      - id: \(id)
        branch: \(branch)
        \(scale)
        anchors: \(Self.quoted(anchors))
        weight: {value: 1, low: 0, high: 3, assumption: \(Self.quoted("Ours: " + reason))}

    """
  }

  /// Ends a quarter on either side of what is paid today over all the years.
  private var moneyScale: String {
    let all = max(1, total.pounds * Double(kind.years))
    return "scale: {zero: \(Self.number((all * 1.25).rounded())), hundred: \(Self.number((all * 0.75).rounded()))}"
  }

  private var mapCriteria: String {
    var text = criterion(
      "whole-life-cost", "Money", moneyScale,
      "What is paid today over the years, with the ends a quarter on either side of it")
    if let floor = kind.floor {
      text += criterion(
        floor.id, "Size", "title: \(Self.quoted(floor.title))\n    panel: footprint",
        "0 where nobody is, 100 where everybody is; \(floor.reason)")
    }
    text += criterion(
      "left-as-it-is", "Disruption", "title: People whose body stays as it is\n    panel: footprint",
      "0 where every body changes, 100 where none does")
    text += criterion(
      "like-sizes", "Size", "title: Bodies of like size\n    panel: footprint",
      "The people of the smallest over those of the largest, 100 where all are alike")
    return text + """
      # Criteria that people judge: score the maps in panel.csv, one row a score, and name the criterion here.
      panel: {table: panel.csv}

      """
  }

  private var forumCriteria: String {
    criterion(
      "whole-life-cost", "Money", moneyScale,
      "What is paid today over the years, with the ends a quarter on either side of it")
      + criterion(
        "largest-loss", "Money", "scale: {zero: 0.2, hundred: 0}",
        "0 where somebody pays a fifth more than its share of today, 100 where nobody pays more")
      + criterion(
        "months-to-decide", "Deciding", "scale: {zero: 12, hundred: 1}",
        "0 where a decision takes a year, 100 at the next monthly meeting")
      + criterion(
        "decisions-lapsed", "Deciding", "scale: {zero: 0.5, hundred: 0}",
        "0 where half of what comes is never decided, 100 where all of it is")
      + criterion(
        "power-and-payment", "Deciding", "scale: {zero: 0.5, hundred: 0}",
        "0 where half of the votes would have to change hands to follow the money, 100 where they follow it")
  }

  /// Scores of the maps by their sizes: people in bodies above the floor, and how alike the bodies are.
  var panelTable: String {
    let people = Dictionary(bodies.map { ($0.id, $0.population) }) { first, _ in first }
    let all = bodies.reduce(0) { $0 + $1.population }
    var text = "option,criterion,score,scorer,organisation,date,rationale,evidence\n"
    let add = { (map: NewMap, id: String, score: Double, why: String) in
      let cells = [
        map.id, id, Self.number((score * 10).rounded() / 10), "worked out from the table of bodies", "Quorate",
        self.day.description, why, "column population",
      ]
      text += cells.map(CSVField.written).joined(separator: ",") + "\n"
    }
    for map in maps {
      let sizes = map.units.map { $0.members.reduce(0) { $0 + (people[$1] ?? 0) } }
      if let floor = kind.floor {
        let above = sizes.filter { $0 >= floor.size }.reduce(0, +)
        add(map, floor.id, above / all * 100, "share of people in a body of \(Self.number(floor.size)) or more")
      }
      let kept = zip(map.units, sizes).filter { $0.0.members.count == 1 }.reduce(0) { $0 + $1.1 }
      add(map, "left-as-it-is", kept / all * 100, "share of people whose body is a unit by itself")
      add(map, "like-sizes", (sizes.min() ?? 0) / (sizes.max() ?? 1) * 100, "people of the smallest over the largest")
    }
    return text
  }

  /// What a reader of the folder is told.
  var readme: String {
    """
    # \(VisibleText.line(title))

    ## The question

    Say here in plain words what is to be decided, by whom and by when.

    ## The sources

    | name | document | used for |
    | --- | --- | --- |
    | `bodies` | The table of bodies that this case was begun from | who they are, their sizes\(tellsPayments ? ", what each pays" : "") |

    ## What is assumed

    Everything but the sizes\(tellsPayments ? " and what each pays" : ""): `quorate check` lists what is missing and the widest assumptions.

    ## What came out

    Nothing that could be leaned on yet. Say here what `quorate appraise` gave once the assumptions are yours.

    """
  }
}
