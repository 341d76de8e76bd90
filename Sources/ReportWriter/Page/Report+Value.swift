import Appraisal

extension Report {
  /// Cost against everything else: cost per benefit point, and what each further point costs.
  var valueForMoney: HTMLText {
    guard let found = ValueForMoney(result, bundles: shown) else { return .none }
    var table = HTMLTable(
      "Cost against points on everything that is not money",
      [
        .words("Bundle"), .numbers("Whole-life cost, present value"), .numbers("Points without money"),
        .numbers("Cost of each point"), .words("Standing"), .numbers("Cost of each further point"),
      ])
    for row in found.rows.sorted(by: { ($0.points, $0.bundle) < ($1.points, $1.bundle) }) {
      let standing =
        switch row.standing {
        case .efficient: "on the frontier"
        case .dominated: "another yields no less for no more"
        case .extendedlyDominated: "a mix of two others yields no less for no more"
        }
      table.add([
        "\(name(row.bundle))", "\(pounds(row.cost))", "\(ReportFigure.number(row.points))",
        "\(pounds(row.costPerPoint))", "\(standing)", "\(pounds(row.incremental))",
      ])
    }
    return "<h3>Value for money</h3>\n"
      + paragraph(
        "Here cost stands apart: points are the weighted mean over the "
          + "\(ReportFigure.count(found.criteria.count, "criterion", "criteria")) that are not amounts of money, and cost is "
          + "what everyone pays over the years, discounted. The last column is what a further point costs on going up from "
          + "the bundle before it on the frontier; a figure below nothing says that the further points come with a saving."
      )
      + table.html
  }

  private func pounds(_ value: Double) -> String {
    value.isFinite ? ReportFigure.pounds(value) : "—"
  }
}
