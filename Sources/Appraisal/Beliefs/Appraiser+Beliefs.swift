import MultiCriteria
import OptionKit
import Simulation

extension Appraiser {
  func sweep(_ bundles: [PreparedBundle], _ futures: WorldSampler) -> Sweep {
    Sweep(
      prepared, bundles: bundles, futures: futures, seed: plan.seed, discount: discounting)
  }

  /// Examines which belief matters to the leader's margin over its first real rival, on the shortlist, the rival and
  /// business as usual.
  ///
  /// Only numbers whose value differs from future to future are examined; one that a scenario fixes has no range. A number is put at its
  /// ends in the same futures, noise included. Effects and boxes are those of a sample in which everything is drawn.
  ///
  /// - Parameters:
  ///   - ranked: the ranking, from ``ranked(threads:progress:)``.
  ///   - progress: is told what is being done.
  /// - Throws: ``Problems`` where there are not two bundles to compare, or no run succeeded.
  public func beliefs(
    _ ranked: RankedBundles, _ request: BeliefRequest = BeliefRequest(), threads: Int,
    progress: @escaping @Sendable (BeliefStep) -> Void = { _ in }
  ) async throws(Problems) -> BeliefFinding {
    guard let leader = ranked.ranking.first, let rival = rival(ranked) else {
      throw Problems(Problem("there is one bundle, so no belief can change which is chosen", remedy: "add an option"))
    }
    var compared = [leader, rival]
    for bundle in ranked.shortlist + [longlist.businessAsUsual] where !compared.contains(bundle) {
      compared.append(bundle)
    }
    var run = BeliefRun(self, compared: compared, threads: threads)
    progress(.sample(bundles: compared.count, futures: request.sample))
    let sampler = try run.sampler(request.sample)
    let drawn = BeliefSample(await run.scores(sampler), sampler)
    guard drawn.count > 8 else {
      throw Problems(Problem("fewer than nine futures in which every run succeeded", remedy: "see why runs fail"))
    }
    let uncertain = sampler.uncertainties.indices.filter {
      if case .constant = sampler.uncertainties[$0].distribution { return false }
      return true
    }
    progress(.ends(numbers: uncertain.count, futures: request.paired))
    let paired = try run.sampler(request.paired)
    var ends = await self.ends(uncertain, paired, request, &run)
    progress(.turningPoints)
    await switches(&ends, paired, request, &run)
    progress(.worth)
    let reaching = ends.indices.filter { ends[$0].reaches }
    let effects = try await effects(ends, reaching, drawn, sampler, request, &run)
    let known = try PartialInformation(payoffs: drawn.scores)
    for row in reaching { ends[row].evppi = try known.value(of: [drawn.inputs[ends[row].place]]) }
    for (row, effect) in effects.rows {
      (ends[row].first, ends[row].total, ends[row].shapley) = (effect.first, effect.total, effect.shapley)
    }
    let groups = try self.groups(ends, reaching, drawn, known)
    let boxes = try BoxSearch().boxes(
      inputs: reaching.map { drawn.inputs[ends[$0].place] },
      happens: (0..<drawn.count).map { drawn.scores[0][$0] < drawn.scores[1][$0] })
    var margin = PairedSample()
    for future in 0..<drawn.count { margin.add(drawn.scores[0][future], drawn.scores[1][future]) }
    return BeliefFinding(
      leader: leader, rival: rival, compared: compared, ids: compared.map { longlist.lawful[$0].id }, margin: margin,
      perfect: known.perfect, pointsPerPound: pointsPerPound, unexplained: effects.unexplained,
      isDesigned: request.saltelli != nil, rows: ends, groups: groups,
      boxes: boxes.map { box in
        var named = box
        for place in named.bounds.indices { named.bounds[place].input = reaching[named.bounds[place].input] }
        return BeliefFinding.Box(box: named)
      },
      levels: await levels(paired, request, &run), screened: await screened(ends, reaching, sampler, request, &run),
      sample: drawn.count, paired: request.paired, runs: run.runs)
  }

  /// Points of 100 for a pound of whole-life cost; nil where it is not scored, or not on a straight line.
  var pointsPerPound: Double? {
    for (place, judged) in scorer.criteria.enumerated() where scorer.isAssessed[place] {
      guard judged.option.about.id == "whole-life-cost", case .linear(let zero, let hundred) = judged.scale,
        zero != hundred, scorer.weights[place] > 0
      else { continue }
      return 100 * scorer.weights[place] / abs(hundred - zero)
    }
    return nil
  }
}

/// A sample in which everything is drawn, without the futures in which a run failed.
struct BeliefSample: Sendable {
  /// By bundle and by uncertain number: row by row.
  let scores, inputs: [[Double]]
  /// The numbers of the futures kept.
  let futures: [Int]

  var count: Int { futures.count }

  init(_ tally: MarginTally, _ sampler: WorldSampler) {
    let kept = tally.marks.indices.filter { future in tally.scores.allSatisfy { $0[future].isFinite } }
    futures = kept
    scores = tally.scores.map { column in kept.map { column[$0] } }
    var inputs = sampler.uncertainties.map { _ in [Double]() }
    for future in kept {
      for (place, value) in sampler.values(of: future).enumerated() where place < inputs.count {
        inputs[place].append(value)
      }
    }
    self.inputs = inputs
  }
}
