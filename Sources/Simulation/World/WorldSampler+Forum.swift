import OptionKit

/// What comes to the forums in a future, what it is worth to whom, and how they see it.
extension WorldSampler {
  /// Puts the numbers of agenda and stances where runs read them; those without a range stand as the scenario has them.
  func takeForumNumbers(_ world: inout World) {
    let numbers = prepared.scenario.forumNumbers
    let first = world.values.count - numbers.count
    var perYear = prepared.scenario.agenda.map { Double($0.perYear) }
    for (place, number) in numbers.enumerated() {
      let value = world.values[first + place]
      switch number.subject {
      case .perYear(let item): perYear[item] = value.rounded()
      case .valueShare(let item): world.valueShares[item] = max(0, value)
      case .redLine(let commissioners): for one in commissioners { world.redLines[one] = value }
      case .attendance(let commissioners): for one in commissioners { world.attends[one] = value }
      case .governanceDays(let commissioners): for one in commissioners { world.governanceDays[one] = max(0, value) }
      }
    }
    let matters = mattersPerYear
    for place in world.earmarked.indices { world.earmarked[place] = 0 }
    for (place, matter) in prepared.matters.enumerated() {
      let comesUp = Double(prepared.numbers[place]) <= perYear[matter.item]
      for year in 0..<prepared.years { world.comesUp[year * matters + place] = comesUp }
      guard comesUp, prepared.agenda[matter.item].kind == .investment else { continue }
      let value = world.valueShares[matter.item]
      let first = prepared.sources.ofItem[matter.item] * prepared.years
      for year in 0..<prepared.years {
        world.earmarked[first + year] += value * (Double(year) + Double(12 - matter.month) / 12)
      }
    }
  }

  /// Worth, readiness, errors and attendance, matter by matter.
  func drawMatters(_ future: Int, _ world: inout World) {
    let (count, matters) = (prepared.count, mattersPerYear)
    let sight = Sight(world)
    for year in 0..<prepared.years {
      for matter in 0..<matters {
        let at = year * matters + matter
        world.delegation[at] = matterStream.uniform(future: future, entity: matterKeys[matter], month: year)
        let block = worthStream.block(future: future, entity: matterKeys[matter], month: year)
        let sort = matter < prepared.matters.count ? sight.sort(block.first) : nil
        let isScored =
          matter < prepared.matters.count && prepared.agenda[prepared.matters[matter].item].kind == .investment
        let shared = sight.sharedRoot * StandardNormal.quantile(block.second)
        for member in 0..<count {
          let key = keys[member].with(matterKeys[matter])
          let place = at * count + member
          let own = worthStream.block(future: future, entity: key, month: year)
          let relative = sort.map { sight.relative($0, own.first, own.second) } ?? 1
          world.worth[place] = relative * (relative > 0 ? sight.gain : sight.loss)
          world.readiness[place] = sight.readiness(relative, isScored: isScored)
          let view = viewStream.block(future: future, entity: key, month: year)
          world.views[place] = shared + sight.ownRoot * StandardNormal.quantile(view.first)
          world.mandates[place] = view.second
          world.persuasion[place] = viewStream.block(future: future, entity: key, month: year, part: 1).first
          for ballot in 0..<World.ballots {
            let block = ballotStream.block(future: future, entity: key, month: year, part: UInt32(ballot))
            let place = (at * World.ballots + ballot) * count + member
            world.wavering[place] = StandardNormal.quantile(block.first)
            world.attendance[place] = block.second
          }
        }
      }
    }
  }
}

/// How members see what a matter is worth: signal detection with a leaning and a sharpness (D. M. Green and J. A. Swets,
/// *Signal Detection Theory and Psychophysics*, 1966).
struct Sight {
  /// What sort a matter is.
  enum Sort {
    case good, mixed, poor
  }

  let gain, loss, sharedRoot, ownRoot: Double
  private let good, mixed, against, spread, middle, half, clarity, spreadOfViews: Double

  init(_ world: borrowing World) {
    (good, mixed, against) = (world[.goodShare], world[.mixedShare], world[.mixedAgainst])
    (gain, loss, spread) = (world[.worthOfGood], world[.lossOfPoor], world[.worthSpread])
    let (high, low) = (
      StandardNormal.quantile(world[.support]), StandardNormal.quantile(world[.supportOfPoor])
    )
    (middle, half) = ((high + low) / 2, max(0, (high - low) / 2))
    clarity = 1 + world[.matrixClarity]
    spreadOfViews = (1 + world[.wavering] * world[.wavering]).squareRoot()
    sharedRoot = world[.sharedError].squareRoot()
    ownRoot = (1 - world[.sharedError]).squareRoot()
  }

  /// What sort the matter of a number is.
  func sort(_ number: Double) -> Sort { number < good ? .good : number < good + mixed ? .mixed : .poor }

  /// A matter's worth to a member beside the mean of its sign; below 0 where it is bad for it.
  func relative(_ sort: Sort, _ first: Double, _ second: Double) -> Double {
    let size = 1 + spread * (2 * second - 1)
    return sort == .good || (sort == .mixed && first >= against) ? size : -size
  }

  /// How ready a member is to say yes to a matter of a worth, before errors.
  func readiness(_ relative: Double, isScored: Bool) -> Double {
    spreadOfViews * (middle + half * relative * (isScored ? clarity : 1))
  }
}
