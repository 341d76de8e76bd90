/// Writes the rules of a sheet: cells coloured by what they hold, and cells that take only some numbers.
enum SheetRules {
  static func highlights(_ all: [Sheet.Highlight]) -> String {
    var text = ""
    for (place, one) in all.enumerated() {
      text += "<conditionalFormatting sqref=\"\(one.range)\">"
      let priority = "priority=\"\(place * 2 + 1)\""
      switch one.kind {
      case .bar(let from, let to):
        text += "<cfRule type=\"dataBar\" \(priority)><dataBar>" + bound(from) + bound(to)
        text += "<color rgb=\"FF8CB4DF\"/></dataBar></cfRule>"
      case .scale(let low, let middle, let high):
        text += "<cfRule type=\"colorScale\" \(priority)><colorScale>" + bound(low) + bound(middle) + bound(high)
        text += "<color rgb=\"FFF2B8A2\"/><color rgb=\"FFFFF6D6\"/><color rgb=\"FF9CCFB4\"/></colorScale></cfRule>"
      case .verdict(let good, let bad):
        for (style, word) in [good, bad].enumerated() {
          text += "<cfRule type=\"cellIs\" dxfId=\"\(style)\" priority=\"\(place * 2 + 1 + style)\" operator=\"equal\">"
          text += "<formula>\(XMLText.escaped("\"" + word + "\""))</formula></cfRule>"
        }
      }
      text += "</conditionalFormatting>"
    }
    return text
  }

  private static func bound(_ value: Double) -> String { "<cfvo type=\"num\" val=\"\(XMLText.number(value))\"/>" }

  static func bounds(_ all: [Sheet.Bounds]) -> String {
    guard !all.isEmpty else { return "" }
    var text = "<dataValidations count=\"\(all.count)\">"
    for one in all {
      text += "<dataValidation type=\"decimal\" allowBlank=\"1\" showErrorMessage=\"1\""
      text += " error=\(XMLText.quoted(String(one.message.prefix(220)))) sqref=\"\(one.range)\">"
      text += "<formula1>\(XMLText.number(one.low))</formula1><formula2>\(XMLText.number(one.high))</formula2>"
      text += "</dataValidation>"
    }
    return text + "</dataValidations>"
  }
}
