/// What the models of linking are trained on: pairs with what they have in common.
package struct LinkExamples: Sendable {
  /// Two documents or mentions, by number, with the numbers and values of their features.
  package struct Pair {
    package let a: Int
    package let b: Int
    package let features: [(feature: Int, value: Double)]
  }

  private let rules: StoryRules
  private let senses: WordSenses

  /// Reads the shipped tables, weights aside.
  package init() throws(RecordError) {
    rules = try .shipped()
    senses = try WordSenses(Resource.wordSensesTSV)
  }

  /// The names of the features of documents.
  package static var storyFeatures: [String] { StoryPair.Feature.allCases.map(\.rawValue) }

  /// One more than the greatest number of a feature of mentions.
  package static var eventFeatureCount: Int { EventPair.Key.count }

  /// A feature of mentions as the table spells it: its template and its values.
  package static func eventFeature(_ number: Int) -> String {
    let template = EventPair.Template(rawValue: number >> 12)?.name ?? ""
    return "\(template)\t\(number >> 8 & 15) \(number >> 4 & 15) \(number & 15)"
  }

  /// The pairs of documents that are compared.
  package func stories(_ digests: [StoryDigest]) throws(RecordError) -> [Pair] {
    StoryClustering(rules: rules, models: try LinkModels(story: "", event: ""))
      .compared(digests).map { pair in
        let values = StoryPair(digests[pair.a], digests[pair.b]).values
        return Pair(
          a: pair.a, b: pair.b,
          features: values.indices.map { (feature: $0, value: values[$0]) })
      }
  }

  /// The pairs of mentions of one story, and where each mention stands: document and start.
  package func events(
    _ digests: [StoryDigest], where isWanted: (_ document: Int, _ start: Int, _ end: Int) -> Bool
  ) throws(RecordError) -> (mentions: [(document: Int, start: Int, end: Int)], pairs: [Pair]) {
    let mentions = EventClustering.mentions(of: digests).filter {
      isWanted($0.document, $0.facts.range.lowerBound, $0.facts.range.upperBound)
    }
    var pairs: [Pair] = []
    let clustering = EventClustering(
      rules: rules, models: try LinkModels(story: "", event: ""), senses: senses)
    clustering.forEachPair(of: mentions) { a, b, pair in
      pairs.append(
        Pair(a: a, b: b, features: pair.keys.map { (feature: $0.number, value: 1) }))
    }
    return (
      mentions.map {
        ($0.document, $0.facts.range.lowerBound, $0.facts.range.upperBound)
      }, pairs
    )
  }
}
