/// Numbers features in the order in which they are first seen and keeps their names; for training.
package struct FeatureInterner: FeatureCollector {
  /// The names by number.
  package private(set) var names: [String] = []
  private var numbers: [String: UInt32] = [:]
  private var found: [UInt32] = []
  private var open = ""

  package init() {}

  mutating func begin(_ template: String, _ first: String) { open = template + first }

  mutating func part(_ value: String) { open += "/" + value }

  mutating func end() {
    // As the hash has it: capitals make no other feature.
    let name = String(decoding: open.utf8.map(FeatureHash.folded), as: UTF8.self)
    if let known = numbers[name] {
      found.append(known)
      return
    }
    let number = UInt32(names.count)
    numbers[name] = number
    names.append(name)
    found.append(number)
  }

  /// The numbers of the features given since the last call.
  package mutating func take() -> [UInt32] {
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }
}
