import Documents
import Renderers

/// Blocks of a report shown on a page of the workbench, their links leading into the report.
enum ReportLinks {
  /// The blocks as a piece of a page.
  ///
  /// - Parameter isWholePage: whether the page's heading stands right over them, so that their own are one level higher.
  static func html(_ blocks: [Block], run: Run, isWholePage: Bool = false) -> HTMLText {
    // Within a document a link is `href="#id"`; no text can hold that, since quotes in text are escaped.
    let markup = HTMLPage.fragment(blocks).split(separator: "href=\"#", omittingEmptySubsequences: false)
      .joined(separator: "href=\"/runs/\(run.id)/report#")
    guard isWholePage else { return HTMLText(stringLiteral: markup) }
    var raised = markup
    for level in 3...6 {
      raised = raised.replacing("<h\(level)>", with: "<h\(level - 1)>")
      raised = raised.replacing("</h\(level)>", with: "</h\(level - 1)>")
    }
    return HTMLText(stringLiteral: raised)
  }
}
