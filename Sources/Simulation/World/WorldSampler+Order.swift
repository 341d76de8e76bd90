import OptionKit

/// The order of a map in a future, where somebody outside orders one.
extension WorldSampler {
  /// What a future draws for it.
  private func draws(_ order: PreparedOrder, _ future: Int) -> PreparedOrder.Draws {
    let maps = order.mapKeys.map { orderStream.block(future: future, entity: $0, month: 0) }
    let backers = order.backerKeys.map { orderStream.block(future: future, entity: $0, month: 1) }
    return PreparedOrder.Draws(
      judgement: maps.map { StandardNormal.quantile($0.first) }, ties: maps.map(\.second),
      moves: backers.map(\.first), sides: backers.map(\.second))
  }

  /// Writes down which map is ordered, by its place among the footprints on the table.
  func drawOrder(_ future: Int, _ world: inout World) {
    guard let order = prepared.order else { return }
    let found = order.outcome(at: world.values, draws(order, future))
    world.ordered = order.places[found.ordered]
  }

  /// What comes of the order in a future; nil where nobody orders a map.
  package func order(in number: Int) -> MapOrder.Outcome? {
    guard let order = prepared.order else { return nil }
    var world = makeWorld()
    let future = drawValues(number, into: &world)
    return order.outcome(at: world.values, draws(order, future))
  }
}
