import Diagnostics

extension WordBody {
  /// A chart with the workbook that holds its numbers, and its caption below.
  mutating func chart(_ one: ChartData, _ text: String, _ package: inout OfficePackage) throws(Problem) -> String {
    figures += 1
    drawings += 1
    let sheet = Sheet("Data", rows: one.rows)
    let data = try Workbook(title: one.frame.title, sheets: [sheet]).written()
    package.add(
      "word/embeddings/chart\(figures).xlsx", data,
      kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    var inside = Relations()
    let held = inside.add(.embedded, "../embeddings/chart\(figures).xlsx")
    package.add("word/charts/chart\(figures).xml", one.chart(on: "Data").xml(external: held), .chart)
    package.add("word/charts/_rels/chart\(figures).xml.rels", inside.xml)
    let id = relations.add(.chart, "charts/chart\(figures).xml")
    // Sixteen to nine, in which every program draws text undistorted; smaller where there is little to draw, and higher
    // only where the bars need it.
    let bars = if case .bars = one.frame.kind { one.labels.count * one.series.count } else { 12 }
    let across = page.across(isLandscape: isLandscape) * 635 * (bars <= 8 || isLandscape ? 3 : 4) / 4
    let tall = min(8_000_000, max(across * 9 / 16, 500_000 + bars * 120_000))
    let graphic =
      "<a:graphic><a:graphicData uri=\"\(Namespace.chart)\"><c:chart r:id=\"\(id)\"/></a:graphicData></a:graphic>"
    let frame = "<wp:cNvGraphicFramePr/>"
    return drawn(
      across, tall, name: "Chart \(figures)", description: one.frame.description, frame + graphic, keeps: true)
      + caption("Figure", figures, text.isEmpty ? one.frame.title : text)
  }

  /// A picture.
  mutating func picture(_ one: WordPicture, _ package: inout OfficePackage) -> String {
    drawings += 1
    let name = "media/picture\(drawings).\(one.kind == "png" ? "png" : "jpg")"
    package.add("word/\(name)", one.bytes, kind: "image/\(one.kind)")
    let id = relations.add(.image, name)
    var tall = Int(min(20, max(0.2, one.centimetres)) * 360_000)
    var across = tall * one.width / one.height
    let most = page.across(isLandscape: isLandscape) * 635
    if across > most { (across, tall) = (most, most * one.height / one.width) }
    let size = "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(across)\" cy=\"\(tall)\"/></a:xfrm>"
    let graphic =
      "<a:graphic><a:graphicData uri=\"\(Namespace.picture)\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"\(drawings)\" name=\"Picture\"/>"
      + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\(id)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
      + "<pic:spPr>\(size)<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
    return drawn(
      across, tall, name: "Picture \(drawings)", description: one.description, "<wp:cNvGraphicFramePr/>" + graphic,
      keeps: false)
  }

  private func drawn(
    _ across: Int, _ tall: Int, name: String, description: String, _ inside: String, keeps: Bool
  ) -> String {
    "<w:p><w:pPr>\(keeps ? "<w:keepNext/>" : "")</w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(across)\" cy=\"\(tall)\"/><wp:docPr id=\"\(drawings)\" name=\(XMLText.quoted(name))"
      + " descr=\(XMLText.quoted(description))/>" + inside + "</wp:inline></w:drawing></w:r></w:p>"
  }
}
