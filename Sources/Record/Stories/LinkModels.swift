import Documents
import Foundation

/// The trained weights of what documents and mentions have in common.
struct LinkModels: Sendable {
  private let story: [Double]
  /// By ``EventPair/Key/number``.
  private let event: [Float]

  /// The weights that are compiled in.
  static func shipped() throws(RecordError) -> LinkModels {
    try LinkModels(story: Resource.storyWeightsTSV, event: Resource.eventWeightsTSV)
  }

  /// Reads the tables that `train-linking` writes.
  init(story: String, event: String) throws(RecordError) {
    self.story = try Self.stories(story)
    self.event = try Self.events(event)
  }

  /// The chance that two documents tell one story.
  func chance(_ pair: StoryPair, penalty: Double) -> Double {
    Self.logistic(zip(story, pair.values).reduce(-penalty) { $0 + $1.0 * $1.1 })
  }

  /// The chance that two mentions are of one event.
  func chance(_ pair: EventPair) -> Double {
    Self.logistic(Double(pair.keys.reduce(0) { $0 + event[$1.number] }))
  }

  private static func logistic(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }

  private static func stories(_ text: String) throws(RecordError) -> [Double] {
    let name = "story-weights.tsv"
    let table = try LinkTable.read(name, text, columns: 2)
    var weights = [Double](repeating: 0, count: StoryPair.Feature.allCases.count)
    for row in 0..<table.count {
      guard let weight = Double(table.text(1, of: row)),
        let feature = StoryPair.Feature.allCases.firstIndex(where: {
          $0.rawValue == table.text(0, of: row)
        })
      else { throw .damaged(path: name, what: "line \(table.line(of: row))") }
      weights[feature] = weight
    }
    return weights
  }

  private static func events(_ text: String) throws(RecordError) -> [Float] {
    let name = "event-weights.tsv"
    let table = try LinkTable.read(name, text, columns: 3)
    var templates: [String: EventPair.Template] = [:]
    for template in EventPair.Template.allCases { templates[template.name] = template }
    var weights = [Float](repeating: 0, count: EventPair.Key.count)
    for row in 0..<table.count {
      let values = table.text(1, of: row).split(separator: " ").compactMap { Int($0) }
      guard let template = templates[table.text(0, of: row)], values.count == 3,
        values.allSatisfy({ (0..<16).contains($0) }), let weight = Float(table.text(2, of: row))
      else { throw .damaged(path: name, what: "line \(table.line(of: row))") }
      weights[EventPair.Key(template, values[0], values[1], values[2]).number] = weight
    }
    return weights
  }
}
