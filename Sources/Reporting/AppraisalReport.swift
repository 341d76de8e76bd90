import Appraisal
import Documents

/// What an appraisal found, as a document: one page that stands alone, the pages that a board reads, and annexes.
///
/// Each section is a struct that needs a few values and yields blocks; nothing is worked out but differences, sums,
/// percentages and figures a head of what the result holds. The same result gives the same document, and it holds no time
/// of day, duration, thread count or path.
///
///     let document = AppraisalReport.document(for: result, cover: Cover(client: "Essex CC"))
///     let page = HTMLPage(document).file()
public enum AppraisalReport {
  /// The document of a result.
  public static func document(for result: AppraisalResult, cover: Cover = Cover()) -> Document {
    let facts = AppraisalFacts(result)
    let scenario = result.scenario
    var document = Document(
      kind: "Options appraisal", title: scenario.title, summary: "", facts: facts.headings,
      sections: [], colophon: facts.colophon)
    let (front, back) = (main(facts), annexes(facts))
    let glossary = Section.annex(
      id: "glossary", title: "Words and abbreviations", Glossary(facts, of: front + back).blocks)
    document.sections = front + [glossary] + back
    document.cover = cover
    return document
  }

  /// What a board reads, the page that stands alone first.
  private static func main(_ facts: AppraisalFacts) -> [Section] {
    [
      Section(id: "summary", title: "The decision on one page", DecisionPage(facts).blocks),
      Section(id: "choices", title: "What is on the table", OptionsPage(facts).blocks),
      Section(id: "money", title: "Who pays what", MoneyPage(facts).blocks),
      Section(id: "portfolio", title: "Several contracts side by side", PortfolioPage(facts).blocks),
      Section(id: "care", title: "What happens to people waiting", CarePage(facts).blocks),
      Section(id: "say", title: "Who decides, and who would sign", SayPage(facts).blocks),
      Section(id: "when", title: "By when", DatesPage(facts).blocks),
      Section(id: "sure", title: "How sure this is", SurePage(facts).blocks),
      Section(id: "belief", title: "Which belief matters, and why options differ", BeliefPage(facts).blocks),
      Section(id: "record", title: "Advice, decision and reasons", RecordPage(facts).blocks),
    ]
  }

  private static func annexes(_ facts: AppraisalFacts) -> [Section] {
    [
      .annex(
        id: "commissioners", title: "My organisation: two pages for each commissioner", OrganisationPages(facts).blocks),
      .annex(id: "shortlist", title: "The options in full", ShortlistAnnex(facts).blocks),
      .annex(id: "options", title: "What was carried forward, discounted and ruled out", OutcomesAnnex(facts).blocks),
      .annex(id: "matrix", title: "Scoring table", MatrixAnnex(facts).blocks),
      .annex(id: "ranking", title: "Ranking and value for money", RankingAnnex(facts).blocks),
      .annex(id: "firmness", title: "How firm the lead is", FirmnessAnnex(facts).blocks),
      .annex(
        id: "footprint", title: "The footprint: does it hold, and is there a better map?", FootprintAnnex(facts).blocks),
      .annex(id: "panel", title: "What people scored", PanelAnnex(facts).blocks),
      .annex(id: "gains", title: "Contributions in the base year", GainsAnnex(facts).blocks),
      .annex(id: "plan", title: "The financial plan", PlanAnnex(facts).blocks),
      .annex(id: "years", title: "Cost and waits year by year", YearsAnnex(facts).blocks),
      .annex(id: "decisions", title: "Voting power and time to decide", PowerAnnex(facts).blocks),
      .annex(id: "timetable", title: "The documents’ timetable, and approvals", TimetableAnnex(facts).blocks),
      .annex(id: "checklist", title: "A reviewer’s checklist", ChecklistAnnex(facts).blocks),
      .annex(id: "assumptions", title: "Register of figures and assumptions", AssumptionsAnnex(facts).blocks),
      .annex(id: "reconciliation", title: "Do the documents’ figures agree?", ReconciliationAnnex(facts).blocks),
      .annex(id: "method", title: "Method, limits and manifest", MethodAnnex(facts).blocks),
    ]
  }
}
