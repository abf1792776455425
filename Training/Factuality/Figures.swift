/// How well judgements are met: as the score of the gold data counts it.
struct Figures {
  let pearson: Double
  let error: Double
  let macroF1: Double

  init(_ pairs: [(gold: Double, own: Double)]) {
    let count = Double(max(1, pairs.count))
    let gold = pairs.reduce(0) { $0 + $1.gold } / count
    let own = pairs.reduce(0) { $0 + $1.own } / count
    var shared = 0.0
    var spreads = (0.0, 0.0)
    for pair in pairs {
      shared += (pair.gold - gold) * (pair.own - own)
      spreads.0 += (pair.gold - gold) * (pair.gold - gold)
      spreads.1 += (pair.own - own) * (pair.own - own)
    }
    pearson = shared / max(1e-12, (spreads.0 * spreads.1).squareRoot())
    error = pairs.reduce(0) { $0 + abs($1.gold - $1.own) } / count
    let scores = [-1, 0, 1].map { kind in
      let both = pairs.count { Self.kind($0.gold) == kind && Self.kind($0.own) == kind }
      let either =
        pairs.count { Self.kind($0.gold) == kind }
        + pairs.count { Self.kind($0.own) == kind }
      return either == 0 ? 0 : 2 * Double(both) / Double(either)
    }
    macroF1 = scores.reduce(0, +) / 3
  }

  private static func kind(_ value: Double) -> Int { value >= 1 ? 1 : value <= -1 ? -1 : 0 }

  var line: String {
    "r \(Self.short(pearson)), MAE \(Self.short(error)), macro-F1 \(Self.short(macroF1))"
  }

  static func short(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
