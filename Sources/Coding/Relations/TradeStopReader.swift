import Actors
import Documents
import Language

/// Reads trade restrictions that verbs tell: `banned imports from B`, `stopped buying B's wine`.
struct TradeStopReader: Sendable {
  let layers: Layers
  let sides: RelationSides
  let dates: RelationDates
  private var syntax: Syntax { layers.syntax }
  private var tokens: [Token] { layers.tokens }

  private static let bans: Set<String> = [
    "ban", "halt", "suspend", "restrict", "block", "curb", "limit", "prohibit", "stop",
  ]
  private static let trade: Set<String> = [
    "import", "export", "importation", "purchase", "trade",
  ]
  private static let trading: Set<String> = ["buy", "import", "export", "purchase", "sell"]
  private static let stops: Set<String> = ["stop", "cease", "halt", "quit"]

  /// The restriction that a verb tells.
  func relations(ofVerb verb: Int) -> [Relation] {
    let lemma = tokens[verb].lemma
    var goods: [Int] = []
    if Self.bans.contains(lemma) {
      goods = syntax.patients(of: verb).filter { noun in
        Self.trade.contains(tokens[noun].lemma)
          || layers.parse.children(of: noun, "compound").contains {
            Self.trade.contains(tokens[$0].lemma)
          }
      }
    }
    var seller: [Party] = []
    if Self.stops.contains(lemma) {
      for inner in layers.parse.children(of: verb, "xcomp")
      where Self.trading.contains(tokens[inner].lemma) && tokens[inner].tag == "VBG" {
        goods += syntax.objects(of: inner)
        seller += sides.companions(of: inner, ["from", "to"])
      }
    }
    guard !goods.isEmpty else { return [] }
    let from = sides.doers(of: verb).first { $0.actor != nil }
    let targets =
      seller + sides.companions(of: verb, ["from", "to", "with"])
      + goods.flatMap {
        sides.companions(of: $0, ["from", "to", "of", "with"]) + sides.owners(of: $0)
      }
    guard let from, let target = targets.first(where: { $0.actor != nil && $0.actor != from.actor })
    else { return [] }
    let status = layers.status.reading(ofVerb: verb).status
    let inner = layers.parse.children(of: verb, "xcomp").first
    let dates = dates.dates(of: verb, carrier: inner, phase: .begin)
    return [
      Relation(
        a: from, kind: .tradeRestriction, b: target, issue: goods.first.map { tokens[$0].range },
        from: dates.from, to: dates.to, status: status == .ongoing ? .happened : status,
        span: layers.parse.textRange(verb..<max(verb + 1, (goods.max() ?? verb) + 1)),
        sentence: layers.sentence(of: verb), confidence: 0.7, why: "trade-restriction/\(lemma)")
    ]
  }
}
