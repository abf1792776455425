/// Gathers documents that tell one story.
struct StoryClustering {
  let rules: StoryRules
  let models: LinkModels

  /// Sets of units, each ascending, ordered by their first.
  func stories(of units: DocumentUnits) -> [[Int]] {
    var likenesses = compared(units.digests).map { pair in
      AverageLinkage.Likeness(
        a: pair.a, b: pair.b, value: chance(units.digests[pair.a], units.digests[pair.b]))
    }
    .filter { $0.value >= rules.leastChance }
    likenesses = joiningCopies(likenesses, units.copies)
    return AverageLinkage(
      count: units.digests.count, likenesses: likenesses, threshold: rules.storyFrom
    ).groups()
  }

  /// The chance that two documents tell one story.
  func chance(_ a: StoryDigest, _ b: StoryDigest) -> Double {
    var penalty = 0.0
    if let dayA = a.published, let dayB = b.published, abs(dayA - dayB) > rules.apartDays {
      penalty = rules.apartPenalty
    }
    return models.chance(StoryPair(a, b), penalty: penalty)
  }

  /// The pairs that have enough of their heaviest terms in common, the first before the second.
  ///
  /// - Complexity: O(*terms*) and by the pairs that share a term.
  func compared(_ digests: [StoryDigest]) -> [(a: Int, b: Int)] {
    var holders: [UInt64: [(document: Int, weight: Float)]] = [:]
    var pairs: [(a: Int, b: Int)] = []
    for (number, digest) in digests.enumerated() {
      var shared: [Int: Float] = [:]
      for term in digest.terms.strong {
        for holder in holders[term.key] ?? [] {
          shared[holder.document, default: 0] += holder.weight * term.weight
        }
        holders[term.key, default: []].append((number, term.weight))
      }
      let near = shared.filter { Double($0.value) >= rules.comparedFrom }
      pairs += near.keys.sorted().map { ($0, number) }
    }
    return pairs
  }

  /// Near copies tell one story, whatever else is in them.
  private func joiningCopies(
    _ likenesses: [AverageLinkage.Likeness], _ copies: [[Int]]
  ) -> [AverageLinkage.Likeness] {
    var setOfUnit: [Int: Int] = [:]
    for set in copies { for unit in set { setOfUnit[unit] = set[0] } }
    var result = likenesses.filter {
      setOfUnit[$0.a] == nil || setOfUnit[$0.a] != setOfUnit[$0.b]
    }
    for set in copies {
      for (place, a) in set.enumerated() {
        for b in set[(place + 1)...] {
          result.append(AverageLinkage.Likeness(a: a, b: b, value: 1))
        }
      }
    }
    return result
  }
}
