import Commissioning
import Documents

/// The words that this report uses in a sense of its own, and the abbreviations.
struct Glossary {
  let facts: AppraisalFacts
  /// The words of capitals that the rest of the document uses.
  let used: Set<String>

  /// The glossary of a document with these sections.
  init(_ facts: AppraisalFacts, of sections: [Section]) {
    self.facts = facts
    used = Capitals.used(in: sections)
  }

  /// Words with their meaning.
  static let words: [(word: String, meaning: String)] = [
    ("Arrangement", "Who leads the commissioning, under one contract or several."),
    (
      "As usual, business as usual",
      "What would happen without a decision: today’s choices, or the nearest that can lawfully go on."
    ),
    (
      "Beyond business as usual",
      "Everything a commissioner pays over the years less what it would pay under business as usual."
    ),
    ("Blend", "A mix of two funding formulas, half of each unless the register says otherwise."),
    ("Capitation", "A funding formula by population, weighted for need."),
    (
      "Carried forward",
      "At least one lawful package has the option, and its best one is not far below business as usual."
    ),
    ("Change against today", "A contribution in the base year less what the commissioner pays now."),
    ("Contingency pool", "Money that members set aside together, from which overspends are met."),
    ("Contribution", "What a commissioner pays towards the contract."),
    (
      "Discounted", "Lawful, but the best package with the option is more than 5 points of 100 below business as usual."
    ),
    ("Dimension, question", "One of the things to be decided, such as the footprint or the decision rule."),
    ("Footprint", "Which commissioners commission together: the map of units."),
    (
      "Future",
      "One set of everything nobody controls, such as growth and prices; every package meets the same futures."
    ),
    ("Historic block", "Today’s shares of a fixed sum, carried on."),
    ("Mean, median", "A mean is the average over futures and adds up; a median is the middle future and does not."),
    ("Option", "A choice in one question; Option A, Option B and so on are whole packages on the shortlist."),
    ("Package", "One choice in every question."),
    ("Points", "The score out of 100: each criterion’s value times its weight, added up."),
    ("Power", "How often a member’s vote decides the result, over all possible ways of voting (Banzhaf index)."),
    ("Red line", "The loss, as a share of its resource, beyond which a commissioner is taken to leave."),
    (
      "Redistribution",
      "What a formula moves between commissioners in a year: own payment less today’s share of that year’s total."
    ),
    ("Regret", "How far a package falls behind the best one of a future, in points."),
    ("Reserved matter", "A matter so important that a stricter rule decides it."),
    ("Ruled out", "No lawful package has it, or the scenario excludes it, with the reason."),
    ("Tie", tie("half a point")),
    ("Unit", "A group of commissioners with one contract and one lead team."),
    ("Weight", "How much the step from the worst to the best of a scale counts; all weights add up to 100%."),
  ]

  /// Abbreviations with what they stand for.
  static let abbreviations: [(short: String, long: String)] = [
    ("BC", "borough council"), ("CC", "county council"), ("CCA", "collaborative commissioning agreement"),
    ("CCF", "collaborative commissioning forum"), ("CCG", "clinical commissioning group"),
    ("CIC", "community interest company"), ("CSV", "comma-separated values, a file that any spreadsheet opens"),
    ("EWMHS", "emotional wellbeing and mental health service"), ("ICB", "integrated care board"),
    ("JSON", "a file format for programs"), ("LD", "learning disability"), ("LTP", "local transformation plan"),
    ("NHS", "National Health Service"), ("OCCF", "operational collaborative commissioning forum"),
    ("QIPP", "quality, innovation, productivity and prevention: planned savings"),
    ("SCCF", "strategic collaborative commissioning forum"),
    ("SMAA", "stochastic multicriteria acceptability analysis"),
    ("STP", "sustainability and transformation partnership"),
    ("TUPE", "Transfer of Undertakings (Protection of Employment) Regulations 2006"),
  ]

  private static func tie(_ small: String) -> String {
    "The evidence does not tell the packages apart: \(small) or less, or within two standard errors."
  }

  var blocks: [Block] {
    var words = Table("words", caption: "Words", [.words("Word"), .prose("Meaning")])
    for (word, meaning) in Self.words {
      let meaning = word == "Tie" ? Self.tie(facts.tooSmall) : meaning
      words.add([.text(word), .text(meaning)])
    }
    var short = Table(
      "abbreviations", caption: "Abbreviations", [.words("Abbreviation"), .prose("What it stands for")])
    for (word, meaning) in Self.abbreviations where used.contains(word) { short.add([.text(word), .text(meaning)]) }
    var titles = Table(
      "who", caption: "The commissioners", [.words("Commissioner"), .words("What it is in law", id: "kind")])
    for commissioner in facts.commissioners {
      titles.add([.commissioner(commissioner.id, RichText(commissioner.title)), .text(commissioner.kind.title)])
    }
    return [.table(words), .table(short), .table(titles)].filter { $0.tables.first?.rows.isEmpty == false }
  }
}
