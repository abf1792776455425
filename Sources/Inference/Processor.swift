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
