extension Chart {
  /// The chart's part (DrawingML); `external` is the id of the workbook that holds its data, where the part is in no
  /// workbook itself.
  func xml(external: String?) -> String {
    var text = XMLText.declaration
    text += "<c:chartSpace xmlns:c=\"\(Namespace.chart)\" xmlns:a=\"\(Namespace.drawing)\""
    text += " xmlns:r=\"\(Namespace.relation)\"><c:roundedCorners val=\"0\"/><c:chart>"
    text += title.isEmpty ? "" : Self.title(title, size: 1200, isBold: true)
    text +=
      "<c:autoTitleDeleted val=\"\(title.isEmpty ? 1 : 0)\"/><c:plotArea><c:layout/>" + plot + axes + "</c:plotArea>"
    if series.filter({ !$0.isHidden }).count > 1 {
      text += "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>"
    }
    text += "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
    text += "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
    text +=
      "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>"
    if let external { text += "<c:externalData r:id=\"\(external)\"><c:autoUpdate val=\"0\"/></c:externalData>" }
    return text + "</c:chartSpace>"
  }

  private var plot: String {
    let drawn = series.enumerated().map { self.drawn($1, place: $0) }.joined()
    switch kind {
    case .bars(let lying, let stacked):
      return "<c:barChart><c:barDir val=\"\(lying ? "bar" : "col")\"/>"
        + "<c:grouping val=\"\(stacked ? "stacked" : "clustered")\"/><c:varyColors val=\"0\"/>" + drawn
        + "<c:gapWidth val=\"60\"/>\(stacked ? "<c:overlap val=\"100\"/>" : "")<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
    case .lines:
      return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>" + drawn
        + "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"
    case .points:
      return "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/><c:varyColors val=\"0\"/>" + drawn
        + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:scatterChart>"
    }
  }

  private func drawn(_ one: Series, place: Int) -> String {
    let colour = one.colour ?? Self.palette[place % Self.palette.count]
    let paint = one.isHidden ? "<a:noFill/>" : "<a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill>"
    var text = "<c:ser><c:idx val=\"\(place)\"/><c:order val=\"\(place)\"/>"
    text += "<c:tx>" + Self.strings(one.name) + "</c:tx>"
    let dash = one.stroke == .dashed ? "<a:prstDash val=\"dash\"/>" : ""
    switch kind {
    case .bars:
      text += "<c:spPr>\(paint)</c:spPr><c:invertIfNegative val=\"0\"/>"
      text += "<c:cat>" + Self.strings(one.labels) + "</c:cat><c:val>" + numbers(one.values) + "</c:val>"
    case .lines:
      text += "<c:spPr><a:ln w=\"25400\">\(paint)\(dash)</a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"
      text +=
        "<c:cat>" + Self.strings(one.labels) + "</c:cat><c:val>" + numbers(one.values) + "</c:val><c:smooth val=\"0\"/>"
    case .points:
      text +=
        "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"7\"/>"
      text += "<c:spPr>\(paint)</c:spPr></c:marker>"
      let across = Cells(one.labels.reference, one.labels.values.map { Double($0) ?? .nan })
      text +=
        "<c:xVal>" + numbers(across) + "</c:xVal><c:yVal>" + numbers(one.values) + "</c:yVal><c:smooth val=\"0\"/>"
    }
    return text + "</c:ser>"
  }

  private var axes: String {
    let isLying = if case .bars(let lying, _) = kind { lying } else { false }
    let isPoints = kind == .points
    var text = isPoints ? "<c:valAx>" : "<c:catAx>"
    text += "<c:axId val=\"1\"/><c:scaling><c:orientation val=\"\(isLying ? "maxMin" : "minMax")\"/></c:scaling>"
    text += "<c:delete val=\"0\"/><c:axPos val=\"\(isLying ? "l" : "b")\"/>"
    if !labelTitle.isEmpty { text += Self.title(labelTitle, size: 900, isBold: false) }
    text += "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
    text += "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + Self.line("768692")
    text += "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/>"
    text +=
      isPoints
      ? "<c:crossBetween val=\"midCat\"/></c:valAx>"
      : "<c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>\(isLying ? "<c:tickLblSkip val=\"1\"/>" : "")<c:noMultiLvlLbl val=\"1\"/></c:catAx>"
    text += "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>"
    if let high { text += "<c:max val=\"\(XMLText.number(high))\"/>" }
    if let low { text += "<c:min val=\"\(XMLText.number(low))\"/>" }
    text += "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"\(isLying ? "b" : "l")\"/>"
    text += "<c:majorGridlines>" + Self.line("D8DDE0") + "</c:majorGridlines>"
    if !valueTitle.isEmpty { text += Self.title(valueTitle, size: 900, isBold: false) }
    text += "<c:numFmt formatCode=\(XMLText.quoted(number.code)) sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
    text += "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>" + Self.line("768692")
    text += "<c:crossAx val=\"1\"/><c:crosses val=\"\(isLying ? "max" : "autoZero")\"/>"
    return text + "<c:crossBetween val=\"\(isPoints ? "midCat" : "between")\"/></c:valAx>"
  }

  private static func line(_ colour: String) -> String {
    "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"\(colour)\"/></a:solidFill></a:ln></c:spPr>"
  }

  private static func title(_ text: String, size: Int, isBold: Bool) -> String {
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"\(size)\" b=\"\(isBold ? 1 : 0)\"/></a:pPr>"
      + "<a:r><a:rPr lang=\"en-GB\" sz=\"\(size)\" b=\"\(isBold ? 1 : 0)\"/><a:t>\(XMLText.escaped(text))</a:t></a:r></a:p>"
      + "</c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
  }

  private static func strings(_ cells: Cells<String>) -> String {
    var text =
      "<c:strRef><c:f>\(XMLText.escaped(cells.reference))</c:f><c:strCache><c:ptCount val=\"\(cells.values.count)\"/>"
    for (place, value) in cells.values.enumerated() {
      text += "<c:pt idx=\"\(place)\"><c:v>\(XMLText.escaped(value))</c:v></c:pt>"
    }
    return text + "</c:strCache></c:strRef>"
  }

  private func numbers(_ cells: Cells<Double>) -> String {
    var text = "<c:numRef><c:f>\(XMLText.escaped(cells.reference))</c:f><c:numCache>"
    text += "<c:formatCode>\(XMLText.escaped(number.code))</c:formatCode><c:ptCount val=\"\(cells.values.count)\"/>"
    for (place, value) in cells.values.enumerated() where value.isFinite {
      text += "<c:pt idx=\"\(place)\"><c:v>\(XMLText.number(value))</c:v></c:pt>"
    }
    return text + "</c:numCache></c:numRef>"
  }
}
