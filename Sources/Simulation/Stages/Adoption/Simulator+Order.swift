import OptionKit

/// The decision of somebody else: which map it orders in a future is drawn with the future (``MapOrder``), the same for
/// every bundle; a run tells whether it is its own.
///
/// A bundle is run as if its map were ordered, in every future: it is judged by what it does where it is made, and how
/// likely that is stands beside it.
extension Simulator {
  func tellOrder(
    _ variants: RiskVariants, _ world: borrowing World, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) {
    guard let order = prepared.order?.order, world.ordered >= 0 else { return }
    let footprints = prepared.scenario.footprintIDs
    let ordered = footprints.indices.contains(world.ordered) ? footprints[world.ordered] : ""
    let isThis = variants.map == ordered
    cells[.mapOrdered, 0] = isThis ? 1 : 0
    recorder.note(0, .adoption, "", .mapOrdered(ordered, by: order.decider, isThis: isThis))
  }
}
