/// Takes the features of a predicate, each a template with up to four parts.
///
/// Training wants their names, reading wants the sum of their weights; both get them from one place.
protocol FeatureSink {
  /// Opens a feature.
  mutating func begin(_ template: String)
  /// Adds a part of its value.
  mutating func part(_ value: String)
  /// Closes it.
  mutating func end()
}

extension FeatureSink {
  mutating func add(_ template: String, _ first: String) {
    begin(template)
    part(first)
    end()
  }

  mutating func add(_ template: String, _ first: String, _ second: String) {
    begin(template)
    part(first)
    part(second)
    end()
  }

  mutating func add(_ template: String, _ first: String, _ second: String, _ third: String) {
    begin(template)
    part(first)
    part(second)
    part(third)
    end()
  }
}

/// Spells features out: `gov=plan/xcomp`.
struct FeatureNames: FeatureSink {
  private(set) var names: [String] = []
  private var open = ""

  mutating func begin(_ template: String) { open = template + "=" }

  mutating func part(_ value: String) {
    if !open.hasSuffix("=") { open += "/" }
    open += value
  }

  // As the hash has it: capitals make no other feature.
  mutating func end() { names.append(open.lowercased()) }
}

/// Adds up the weights of features, found by the hash of their names; spells nothing out.
struct FeatureSum: FeatureSink {
  private let model: FactualityModel
  private(set) var sum = 0.0
  private var hash = FeatureHash()
  private var isFirst = true

  init(model: FactualityModel) { self.model = model }

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

  mutating func end() { sum += model.weight(of: hash.value) }
}

/// FNV-1a over a feature's name, ASCII capitals as small letters and slashes as `~`, so that no name in
/// a table of weights reads like a path of files.
struct FeatureHash: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 {
      value = (value ^ UInt64(Self.folded(byte))) &* 0x100_0000_01b3
    }
  }

  /// A byte of a name as tables spell it.
  static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "/"): UInt8(ascii: "~")
    default: byte
    }
  }
}
