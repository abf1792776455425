/// Adds up the weights of features for each class of a model; spells nothing out.
struct ClassSum: FeatureSink {
  private let model: LinearModel
  private(set) var scores: [Float]
  private var hash = FeatureHash()
  private var isFirst = true

  init(model: LinearModel) {
    self.model = model
    scores = [Float](repeating: 0, count: model.classes.count)
  }

  mutating func begin(_ template: String) {
    hash = FeatureHash()
    hash.add(template)
    hash.add("=")
    isFirst = true
  }

  mutating func part(_ value: String) {
    if !isFirst { hash.add("/") }
    isFirst = false
    hash.add(value)
  }

  mutating func end() { model.add(hash.value, to: &scores) }

  /// The scores so far; starts again at zero.
  mutating func take() -> [Float] {
    let result = scores
    for index in scores.indices { scores[index] = 0 }
    return result
  }
}

/// Numbers features in the order in which they are first seen and keeps their names; for training.
package struct FeatureInterner: FeatureSink {
  /// The names by number.
  package private(set) var names: [String] = []
  private var numbers: [UInt64: UInt32] = [:]
  private var found: [UInt32] = []
  private var hash = FeatureHash()
  private var parts: [String] = []

  package init() {}

  mutating func begin(_ template: String) {
    hash = FeatureHash()
    hash.add(template)
    hash.add("=")
    parts.removeAll(keepingCapacity: true)
    parts.append(template)
  }

  mutating func part(_ value: String) {
    if parts.count > 1 { hash.add("/") }
    hash.add(value)
    parts.append(value)
  }

  mutating func end() {
    if let known = numbers[hash.value] {
      found.append(known)
      return
    }
    let number = UInt32(names.count)
    numbers[hash.value] = number
    let name = parts[0] + "=" + parts.dropFirst().joined(separator: "/")
    // As the hash has it: capitals make no other feature.
    names.append(String(decoding: name.utf8.map(FeatureHash.folded), as: UTF8.self))
    found.append(number)
  }

  /// The numbers of the features given since the last call.
  package mutating func take() -> [UInt32] {
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }
}
