/// Gathers the mentions of a story that are of one event.
struct EventClustering {
  let rules: StoryRules
  let models: LinkModels
  let senses: WordSenses

  /// The events of each document, in text order; documents ascend by key.
  func events(of digests: [StoryDigest]) -> [[DocumentLinks.Event]] {
    let mentions = Self.mentions(of: digests)
    var likenesses: [AverageLinkage.Likeness] = []
    forEachPair(of: mentions) { a, b, pair in
      let chance = models.chance(pair)
      if chance >= rules.leastChance {
        likenesses.append(AverageLinkage.Likeness(a: a, b: b, value: chance))
      }
    }
    let groups = AverageLinkage(
      count: mentions.count, likenesses: likenesses, threshold: rules.eventFrom
    ).groups()
    var events = [[DocumentLinks.Event]](repeating: [], count: digests.count)
    for group in groups {
      let first = mentions[group[0]]
      let key = TermKey.joined(
        digests[first.document].key, UInt64(first.facts.range.lowerBound))
      let name = "event-" + StoryLinker.hexadecimal(key)
      for member in group {
        events[mentions[member].document].append(
          DocumentLinks.Event(range: mentions[member].facts.range, cluster: name))
      }
    }
    return events.map { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// All mentions in the order of documents and of the text.
  static func mentions(of digests: [StoryDigest]) -> [EventMention] {
    digests.enumerated().flatMap { number, digest in
      digest.events.map { facts in
        EventMention(
          document: number, facts: facts, sentenceTerms: digest.sentences[facts.sentence])
      }
    }
  }

  /// Compares every two mentions that have anything in common; words are compared once.
  ///
  /// - Complexity: O(*n*²) in the mentions.
  func forEachPair(of mentions: [EventMention], _ body: (Int, Int, EventPair) -> Void) {
    let story = EventStory(mentions)
    var mentionsOfWord: [EventWord: [Int]] = [:]
    for (index, mention) in mentions.enumerated() {
      mentionsOfWord[EventWord(mention.facts), default: []].append(index)
    }
    let words = mentionsOfWord.values.sorted { $0[0] < $1[0] }
    for (place, first) in words.enumerated() {
      for second in words[place...] {
        let (x, y) = (mentions[first[0]].facts, mentions[second[0]].facts)
        let near = EventPair.nearness(x, y, senses)
        let profiles = story.compare(x, y)
        for a in first {
          for b in second where first[0] != second[0] || a < b {
            if let pair = EventPair(mentions[a], mentions[b], near: near, profiles: profiles) {
              body(min(a, b), max(a, b), pair)
            }
          }
        }
      }
    }
  }
}
