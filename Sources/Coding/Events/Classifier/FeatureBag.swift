/// The features of one example: each with the largest value that was given for it.
///
/// A feature is known by the hash of its name, so that reading a document builds no strings;
/// with `keepsNames` the names are kept too, for training.
package struct FeatureBag: Sendable {
  /// Values by key.
  package private(set) var values: [UInt64: Float] = [:]
  /// Names by key; empty unless asked for.
  package private(set) var names: [UInt64: String] = [:]
  private let keepsNames: Bool

  package init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
    values.reserveCapacity(192)
  }

  /// The bag with each named feature once more under a prefix: a copy that only one source of
  /// examples has.
  ///
  /// Daumé III, "Frustratingly easy domain adaptation" (2007).
  package func doubled(prefix: String) -> FeatureBag {
    var bag = self
    for (key, name) in names {
      let copy = prefix + name
      bag.values[FeatureKey(copy).hash] = values[key]
      bag.names[FeatureKey(copy).hash] = copy
    }
    return bag
  }

  /// Adds `template:first_second`.
  package mutating func add(
    _ template: String, _ first: String, _ second: String = "", value: Float = 1
  ) {
    add(template, "", "", of: first, second, value: value)
  }

  /// Adds a feature whose template is put together from up to three parts.
  mutating func add(
    _ template: String, _ middle: String, _ end: String = "", of first: String,
    _ second: String = "", value: Float = 1
  ) {
    var key = FeatureKey()
    key.append(template)
    key.append(middle)
    key.append(end)
    key.append(UInt8(ascii: ":"))
    key.append(first)
    if !second.isEmpty {
      key.append(UInt8(ascii: "_"))
      key.append(second)
    }
    if let old = values[key.hash], old >= value { return }
    values[key.hash] = value
    guard keepsNames else { return }
    names[key.hash] = "\(template)\(middle)\(end):\(first)\(second.isEmpty ? "" : "_\(second)")"
  }
}

/// The 64-bit FNV-1a hash of a name, fed in parts.
///
/// Fowler, Noll & Vo (draft-eastlake-fnv). At 50,000 names two share a hash with a chance of about
/// 1 in 10^10.
package struct FeatureKey: Sendable {
  package private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// The key of a whole name.
  package init(_ name: String) { append(name) }

  package mutating func append(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  package mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }
}
