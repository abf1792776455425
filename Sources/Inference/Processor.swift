internal import Kernels

/// The instruction set that kernels use; every one gives the same bits.
public struct Processor: Sendable, Hashable {
  let tier: EntenteTier

  /// The fastest that this machine has.
  public static let best = Processor(tier: entente_best_tier())

  /// All that this machine has, the fastest first.
  package static var available: [Processor] {
    [ENTENTE_TIER_AVX512, ENTENTE_TIER_AVX2, ENTENTE_TIER_PORTABLE]
      .filter { $0.rawValue <= entente_best_tier().rawValue }.map(Processor.init)
  }

  /// The one that the environment variable `ENTENTE_PROCESSOR` names, `AVX-512`, `AVX2` or `portable`;
  /// the fastest where it is not set.
  ///
  /// - Throws: ``InferenceError`` for another name or one that this machine lacks.
  public init(environment: [String: String]) throws(InferenceError) {
    guard let name = environment["ENTENTE_PROCESSOR"], !name.isEmpty else {
      self = .best
      return
    }
    guard let processor = Self.available.first(where: { $0.name == name }) else {
      let known = Self.available.map(\.name).joined(separator: ", ")
      throw InferenceError("ENTENTE_PROCESSOR names \(name), but this machine has \(known)")
    }
    self = processor
  }

  private init(tier: EntenteTier) { self.tier = tier }

  /// What it is called, such as `AVX-512`.
  public var name: String {
    switch tier {
    case ENTENTE_TIER_AVX512: "AVX-512"
    case ENTENTE_TIER_AVX2: "AVX2"
    default: "portable"
    }
  }

  /// Whether both use the same instructions.
  public static func == (a: Self, b: Self) -> Bool { a.tier.rawValue == b.tier.rawValue }

  /// Feeds the tier.
  public func hash(into hasher: inout Hasher) { hasher.combine(tier.rawValue) }
}
