/// Writes where the charts of a sheet stand.
enum SheetDrawing {
  static func xml(_ charts: [Sheet.Placed]) -> String {
    var text = XMLText.declaration
    text += "<xdr:wsDr xmlns:xdr=\"\(Namespace.sheetDrawing)\" xmlns:a=\"\(Namespace.drawing)\">"
    for (place, placed) in charts.enumerated() {
      text += "<xdr:twoCellAnchor>" + corner("from", placed.over.first) + corner("to", placed.over.last)
      text += "<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"\(place + 2)\""
      text += " name=\"Chart \(place + 1)\" title=\(XMLText.quoted(placed.chart.title))"
      text += " descr=\(XMLText.quoted(placed.chart.description))/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
      text += "<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
      text += "<a:graphic><a:graphicData uri=\"\(Namespace.chart)\"><c:chart xmlns:c=\"\(Namespace.chart)\""
      text += " xmlns:r=\"\(Namespace.relation)\" r:id=\"rId\(place + 1)\"/></a:graphicData></a:graphic>"
      text += "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    }
    return text + "</xdr:wsDr>"
  }

  private static func corner(_ name: String, _ place: CellReference) -> String {
    "<xdr:\(name)><xdr:col>\(place.column)</xdr:col><xdr:colOff>0</xdr:colOff>"
      + "<xdr:row>\(place.row)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:\(name)>"
  }
}
