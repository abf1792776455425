// Trains the weights of linking: train-linking GOLD OUTPUT
//   GOLD    lines of documents with stories and chains, as gold.py writes them
//   OUTPUT  folder of the tables, Sources/Record/Stories
import Actors
import Coding
import Documents
import Foundation
import Language
import Record

/// Chosen by cross-validation over the training topics.
let storyPenalty = 0.1
let eventPenalty = 33.0
let leastCount = 5

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: train-linking GOLD OUTPUT\n".utf8))
  exit(64)
}
let output = URL(filePath: arguments[2])
let gold = try GoldDocument.read(URL(filePath: arguments[1]))
let model = try LanguageModel(
  contentsOf: ModelStore.locate(environment: ProcessInfo.processInfo.environment))
let coder = try DocumentCoder(model: model, knowledge: ActorKnowledge(adding: []))
let (reader, digester) = (DocumentReader(), try DigestReader())
let digests = gold.map { line in
  digester(coder(reader.document(id: line.id, text: line.text, metadata: Metadata())))
}
let examples = try LinkExamples()

/// Documents tell one story as the corpus has it.
func storyWeights() throws -> [Double] {
  let pairs = try examples.stories(digests).map {
    LogisticFit.Example(features: $0.features, isTrue: gold[$0.a].story == gold[$0.b].story)
  }
  print("\(pairs.count) pairs of documents, \(pairs.count(where: \.isTrue)) of one story")
  return LogisticFit(penalty: storyPenalty)(pairs, count: LinkExamples.storyFeatures.count)
}

/// Mentions of one story are of one event as the corpus has it; what it does not annotate is of none.
func eventWeights() throws -> [Int: Double] {
  var pairs: [LogisticFit.Example] = []
  for (_, members) in Dictionary(grouping: gold.indices, by: { gold[$0].story })
    .sorted(by: { $0.key < $1.key })
  {
    let (mentions, found) = try examples.events(members.map { digests[$0] }) {
      gold[members[$0]].isAnnotated($1, $2)
    }
    let chains = mentions.map { gold[members[$0.document]].chain($0.start, $0.end) }
    pairs += found.map {
      LogisticFit.Example(
        features: $0.features, isTrue: chains[$0.a] != nil && chains[$0.a] == chains[$0.b])
    }
  }
  print("\(pairs.count) pairs of mentions, \(pairs.count(where: \.isTrue)) of one event")
  var counts = [Int](repeating: 0, count: LinkExamples.eventFeatureCount)
  for pair in pairs { for (feature, _) in pair.features { counts[feature] += 1 } }
  let kept = counts.indices.filter { counts[$0] >= leastCount }
  let numbers = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
  let dense = pairs.map { pair in
    LogisticFit.Example(
      features: pair.features.compactMap { feature in
        numbers[feature.feature].map { (feature: $0, value: feature.value) }
      }, isTrue: pair.isTrue)
  }
  let weights = LogisticFit(penalty: eventPenalty)(dense, count: kept.count)
  return Dictionary(uniqueKeysWithValues: zip(kept, weights))
}

/// Three digits after the point.
func short(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

let source = """
  # Logistic regression over the training topics of ECB+ (A. Cybulska and P. Vossen 2014; annotation
  # CC BY 3.0), written by train-linking: `make train-linking`, figures in Documentation/Linking.md.

  """
let stories = try storyWeights()
let storyRows = zip(LinkExamples.storyFeatures, stories).map { "\($0)\t\(short($1))\n" }
try Data(
  ("# What makes two documents one story: feature, weight.\n" + source + storyRows.joined()).utf8
).write(to: output.appending(path: "story-weights.tsv"))
let events = try eventWeights().filter { abs($0.value) >= 0.005 }.sorted { $0.key < $1.key }
let eventRows = events.map { "\(LinkExamples.eventFeature($0.key))\t\(short($0.value))\n" }
try Data(
  ("# What makes two mentions one event: combination, its values, weight.\n" + source
    + eventRows.joined()).utf8
).write(to: output.appending(path: "event-weights.tsv"))
print("\(storyRows.count) and \(eventRows.count) weights")
