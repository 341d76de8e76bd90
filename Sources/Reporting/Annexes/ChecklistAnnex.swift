import Appraisal
import Documents
import OptionKit
import Simulation

/// What a reviewer asks, answered from the file, with what is missing named.
struct ChecklistAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    var table = Table(
      "reviewer", caption: "A reviewer’s questions, answered from the file",
      [
        .words("Asked by", id: "by"), .prose("Question"), .words("Answer"),
        .prose("Where, or what is missing", id: "where"),
      ])
    for item in items { table.add([.text(item.by), .text(item.question), .words(item.tag), .words(item.words)]) }
    return [
      .paragraph(
        "Met means that the file holds it; whether it is good enough is the reviewer’s to say. Not supplied means just that."
      ),
      .table(table),
    ]
  }

  private var items: [Item] {
    let (result, scenario, plan) = (facts.result, facts.scenario, facts.result.plan)
    let evidence = Evidence(facts)
    let record = plan.record ?? DecisionRecord()
    let hasUsual = facts.today != nil
    let ruled = result.ruledOut.count
    let weightReasons = plan.criteria.allSatisfy { !$0.weightProvenance.text.isEmpty }
    let open = scenario.checks.count(where: \.isOpen)
    return [
      Item(
        "Green Book", "Is business as usual among the options?", hasUsual, "\(.link("The options", to: "choices"))",
        "It cannot be run here."),
      Item(
        "Green Book", "Is the longlist stated, with what was ruled out and why?", ruled + result.bundles.count > 0,
        "\(NumberFormat.count(ruled, "package")) ruled out, each with its reason: \(.link("annex", to: "options"))",
        "No combination was made."),
      Item(
        "Green Book", "Are future costs discounted at the standard rate?", !plan.moneySchedule.isEmpty,
        "By \(plan.moneySchedule); effects on health by \(plan.healthSchedule)", "No schedule is named."),
      Item(
        "Green Book", "Is uncertainty shown, and are switching values given?", facts.sensitivity != nil,
        "\(.link("How sure this is", to: "sure"))", "Nothing was compared."),
      Item(
        "Green Book", "Are weights stated with reasons, and apart from the scores?",
        weightReasons && !plan.criteria.isEmpty, "\(.link("Scoring table", to: "matrix"))", "A weight has no reason."),
      Item(
        "Green Book", "Are costs in prices of one stated year?", facts.hasMoney,
        "Base year \(scenario.service.baseYear.description); rates in the \(.link("register", to: "assumptions"))",
        "The scenario holds no service money."),
      Item(
        "NHS business-case checklist", "Is what each body pays shown by year?", facts.hasMoney,
        "\(.link("My organisation", to: "commissioners"))", "Not assessed."),
      Item(
        "NHS business-case checklist", "Is the timetable credible, with approvals named?",
        facts.shown.contains { facts.detail($0)?.timetable != nil }, "\(.link("By when", to: "when"))",
        "The scenario holds no dates."),
      Item(
        "NHS business-case checklist", "Are risks listed with an owner and what is done?",
        facts.shown.contains { facts.detail($0)?.terms.register.contains { !$0.mitigation.isEmpty } ?? false },
        "Risks and what to do: \(.link("the options in full", to: "shortlist")). Owners are named only where a document names one.",
        "No risk is listed."),
      Item(
        "NHS business-case checklist", "Do the figures agree with one another?", open == 0 && !scenario.checks.isEmpty,
        "\(scenario.checks.count) checks; where they differ we say which figure is used: \(.link("annex", to: "reconciliation"))",
        scenario.checks.isEmpty ? "The scenario declares no checks." : "\(open) disagreements have no figure chosen."),
      Item(
        "Courts", "Was there involvement of the public, or consultation?", !record.involvement.isEmpty,
        Self.notes(record.involvement), "Not supplied: nothing is recorded of who was involved, when and with what."),
      Item(
        "Courts", "Was regard had to equality, for each option?", !record.equality.isEmpty, Self.notes(record.equality),
        "Not supplied: no equality impact assessment is recorded."),
      Item(
        "Courts", "Were conflicts of interest declared and handled?", !record.interests.isEmpty,
        Self.notes(record.interests), "Not supplied: no register of interests is recorded."),
      Item(
        "Courts", "Did those who decided have the power to?", !scenario.legalTests.isEmpty,
        "\(NumberFormat.count(scenario.legalTests.count, "test")) of law as of \(scenario.service.asOf.words): \(.link("annex", to: "options"))",
        "The scenario names no test of law."),
      Item(
        "Courts", "Are reasons given, and is a departure from advice explained?",
        record.decision.map { !$0.reasons.isEmpty || !record.departure.isEmpty } ?? false,
        "\(.link("Advice, decision and reasons", to: "record"))",
        "Not supplied: see \(.link("advice, decision and reasons", to: "record"))."),
      Item(
        "Courts", "Are assumptions told apart from facts?", true,
        "\(evidence.assumed) assumed by the scenario and \(evidence.defaults) defaults, marked: \(.link("register", to: "assumptions"))",
        ""),
    ]
  }

  /// What is on record, each with where it is written.
  private static func notes(_ notes: [DecisionRecord.Note]) -> RichText {
    notes.map { note -> RichText in
      note.source.map { "\(note.text) \(.small(RichText($0.description)))" } ?? "\(note.text)"
    }.joined(" ")
  }

  /// One question with its answer.
  private struct Item {
    var by, question: String
    var tag, words: RichText

    init(_ by: String, _ question: String, _ isMet: Bool, _ met: RichText, _ missing: RichText) {
      (self.by, self.question) = (by, question)
      tag = isMet ? .tag("✓ met", .good) : .tag("not supplied", .plain)
      words = isMet ? met : missing
    }
  }
}
