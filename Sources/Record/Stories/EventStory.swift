/// A mention of an event within the story that is clustered.
struct EventMention {
  /// The document's place in the story.
  let document: Int
  let facts: EventFacts
  let sentenceTerms: TermVector
}

/// A word as the part of speech that it is used as.
struct EventWord: Hashable {
  let lemma: UInt64
  let part: WordSenses.Part

  init(_ facts: EventFacts) {
    lemma = facts.lemma
    part = facts.part
  }
}

/// What a story's words have around them in all its documents: two words for one event stand with the
/// same arguments, in the same places of their reports.
struct EventStory {
  /// How two words compare over the story.
  struct Comparison {
    /// The cosine of their arguments.
    var arguments: Float = 0
    /// In how large a share of the documents the rarer and the commoner of the two stand.
    var leastSpread: Float = 0
    var mostSpread: Float = 0
    /// How often the less leading of the two stands in a first sentence.
    var leading: Float = 0
    /// How often the rarer of the two stands.
    var count = 0
  }

  fileprivate struct Profile {
    var counts: [UInt64: Int] = [:]
    var weights: [UInt64: Float] = [:]
    var vector = TermVector()
    var count = 0
    var leads = 0
  }

  private let profiles: [EventWord: Profile]
  private let spreads: [UInt64: Float]

  init(_ mentions: [EventMention]) {
    var profiles: [EventWord: Profile] = [:]
    var holders: [UInt64: Set<Int>] = [:]
    var documents: Set<Int> = []
    for mention in mentions {
      documents.insert(mention.document)
      holders[mention.facts.lemma, default: []].insert(mention.document)
      profiles[EventWord(mention.facts), default: Profile()].add(mention.facts)
    }
    self.profiles = profiles.mapValues { $0.finished() }
    let count = Float(max(1, documents.count))
    spreads = holders.mapValues { Float($0.count) / count }
  }

  /// Compares the words of two mentions.
  func compare(_ a: EventFacts, _ b: EventFacts) -> Comparison {
    let (spreadA, spreadB) = (spreads[a.lemma] ?? 0, spreads[b.lemma] ?? 0)
    var result = Comparison(
      leastSpread: min(spreadA, spreadB), mostSpread: max(spreadA, spreadB))
    guard let x = profiles[EventWord(a)], let y = profiles[EventWord(b)] else { return result }
    result.arguments = Float(x.vector.cosine(y.vector))
    result.leading = min(
      Float(x.leads) / Float(max(1, x.count)), Float(y.leads) / Float(max(1, y.count)))
    result.count = min(x.count, y.count)
    return result
  }
}

extension EventStory.Profile {
  fileprivate mutating func add(_ facts: EventFacts) {
    count += 1
    if facts.sentence <= 1 { leads += 1 }
    for (key, weight) in zip(facts.all.keys, facts.all.weights) {
      counts[key, default: 0] += 1
      weights[key] = max(weight, weights[key] ?? 0)
    }
  }

  fileprivate func finished() -> Self {
    var result = self
    result.vector = TermVector(counts) { weights[$0] ?? 0 }
    return result
  }
}
