/// What a column of the workbook holds, in a sentence, for its dictionary.
enum ColumnMeaning {
  /// By sheet and heading, else by heading alone, else what every other column of the sheet holds.
  static func of(_ heading: String, on sheet: String) -> String {
    own[sheet]?[heading] ?? shared[heading] ?? ending(heading) ?? rest[sheet] ?? ""
  }

  private static let shared = [
    "Bundle": "A package by its id: its choices joined by +.",
    "Letter": "The letter under which the report shows the option; As usual for business as usual.",
    "Commissioner": "Who commissions, as the scenario names it.", "Unit": "What the figure is in.",
    "Name": "The name under which a scenario or the command sets it.",
    "Value": "The figure: a mean, or what is stated.", "From": "The low end of the range; blank without one.",
    "To": "The high end of the range; blank without one.",
    "Kind": "source for what was read, derived for what was worked out, assumption, or setting.",
    "Why it may be used": "The document and section, or the reason for assuming it.",
  ]

  private static func ending(_ heading: String) -> String? {
    if heading.hasSuffix(": pays") { return "What each would pay in the base year under the option, £." }
    if heading.hasSuffix(": change") { return "What each would pay less what it pays today, £; minus means less." }
    if heading.hasSuffix(": note") { return "Small print of the column before it." }
    return nil
  }

  private static let rest = [
    "Commissioners": "A size, in what it counts, or what is paid today for a component, £.",
    "Options": "The share of this commissioner that the unit serves.",
    "Scores": "Mean value of the criterion over futures, 0 to 100.",
    "Costs": "Everything paid by all commissioners in the year, mean over futures, £ of the year.",
    "Cash flow": "The year's mean cost in prices of the base year, discounted, £.",
    "Benefits": "The line's mean over futures in the year, £ in prices of the base year.",
  ]

  private static let own: [String: [String: String]] = [
    "Notes": ["Note": "How to read the workbook."],
    "Control": [
      "Value": "The input: change it here.", "What it is": "What the input does.",
      "In the run": "What it was in the run.",
    ],
    "Commissioners": ["Kind": "What kind of body it is.", "Total paid today": "All components together, £ a year."],
    "Gains": ["Pays today": "What it pays in the base year, £."],
    "Options": [
      "Option": "The option's letter.", "Made of": "Its choices.", "Unit": "A group with one contract.",
      "People": "Residents served: shares times people.",
      "Meets the floor": "Whether People reaches size_floor on Control.",
    ],
    "Criteria": [
      "Criterion": "Its id.", "Title": "As printed.", "Branch": "The group that it belongs to.",
      "Weight": "Points for the step from its 0 to its 100: change it here.",
      "Assessed": "1 where the run tells it, 0 where it carries no weight.",
      "Normalised": "Its weight as a share of all that count.", "Unit": "What its measure is in.",
      "Weight from": "The least weight that is stated as possible.", "Weight to": "The greatest.",
      "Why this weight": "The reason given for the weight.", "Why these anchors": "The reason for its 0 and its 100.",
    ],
    "Scores": ["Option": "The option's letter; a dash where it is not shown."],
    "Ranks": [
      "Option": "The option's letter, or its place in the run.", "Score": "Normalised weights times values.",
      "Rank": "1 is best; equal scores share one.", "Score in the run": "The run's own mean.",
      "Place in the run": "The run's own order.", "Moved by": "Score less score in the run.",
    ],
    "Sensitivity": [
      "Criterion": "Its id.", "Weight": "Its normalised weight.", "Leader": "The leader's value, 0 to 100.",
      "Runner-up": "The value of the second.", "Difference": "The leader's less the runner-up's.",
      "Lead": "The lead in points.",
      "Lead turns at weight":
        "The weight at which both are level, the others keeping their proportions; never where none.",
    ],
    "Costs": ["Option": "Its choices.", "Total": "All years together, £."],
    "Cash flow": [
      "Option": "Its choices, or what the line is.", "Present value": "The sum of the discounted years, £.",
      "Net present saving": "Business as usual's present value less the option's, £.",
      "Equivalent annual": "The level payment a year with the same present value, £.",
    ],
    "Benefits": [
      "Option": "Its choices, or what the line is.",
      "What": "Which line: costs, worth of care, worth of decisions, net.",
      "Total": "All years together, £, not discounted.", "Present value": "The sum of the discounted years, £.",
    ],
    "Futures": [
      "Mean score": "Mean over futures, 0 to 100.",
      "Standard error": "How far the number of futures leaves the mean unsure.",
      "Chance of being best": "Share of futures in which it scores highest.", "Mean rank": "Mean place over futures.",
      "Mean regret": "Points behind the best of a future, mean.", "Worst regret": "The same in the worst future.",
      "Runs that failed": "Runs left out of its figures.",
    ],
    "Voting": [
      "Member": "Who votes.", "Weight": "Votes: today's payment unless changed here.", "Share": "Of all votes.",
      "Vote": "1 yes, 0 no: change it here.", "Share for": "Share of all votes that this member casts for.",
      "Outcome": "carried where Share for is above quota on Control.",
    ],
    "Power": [
      "Rule": "A decision rule on the table.", "Matter": "ordinary or reserved.", "Member": "Who votes.",
      "Share paid": "Of what is paid today.", "Banzhaf": "Share of all swings (normalised).",
      "Shapley-Shubik": "Share of orders in which it turns the result.", "Veto": "Whether it can stop anything alone.",
    ],
    "Reconciliation": [
      "Check": "What is compared.", "Statement": "One of the figures compared.", "Figure": "As stated.",
      "Where": "The document and section.", "Difference": "Between the statements, or of a total from its parts.",
      "Outcome": "Whether they agree.", "Reading adopted": "Which figure is used, and why.",
    ],
    "Checks": [
      "What": "The total that is compared.", "This workbook": "As it works out now.", "The run": "As the run has it.",
      "Difference": "This workbook less the run.", "Verdict": "PASS where they agree to a millionth.",
    ],
  ]
}
