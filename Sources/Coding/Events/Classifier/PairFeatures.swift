import Actors
import Documents
import Language

/// What the classifier sees of the act between two parties of a sentence: the words on the tree's
/// path between them, the verbs on it with what these govern, what the codebook says of each, where
/// each stands, and, weaker, the sentence's other words.
///
/// Names are `template:value`. Templates of words: `p` on the path, `n` beside it, `w` elsewhere,
/// `s` and `t` inside the sides; `m` the main predicate, `m2` the others, with `m<dep>` what they
/// govern. A `c` at a template's end (`pc`, `mc`) gives a codebook type instead of the word, `S` a
/// status; `b` words between the sides in the text. A word has the type of the codebook's line that fits it here, else a share of each type
/// that its lines name.
struct PairFeatures: Sendable {
  let syntax: Syntax
  let parties: PartyFinder
  let triggers: TriggerFinder
  let cues: CueLexicon
  /// Where each predicate stands, by its token.
  let status: [Int: EventStatus]
  /// Lower-case base forms of all tokens.
  let lemmas: [String]
  /// The codebook's types of each token with how surely it is of each, in the codebook's order.
  private let typesOfToken: [[(name: String, share: Float)]]

  init(
    syntax: Syntax, parties: PartyFinder, triggers: TriggerFinder, cues: CueLexicon,
    predicates: [Predicate]
  ) {
    self.syntax = syntax
    self.parties = parties
    self.triggers = triggers
    self.cues = cues
    status = Dictionary(
      predicates.map { ($0.token, $0.status) }, uniquingKeysWith: { first, _ in first })
    let lemmas = syntax.tokens.map { $0.lemma.lowercased() }
    self.lemmas = lemmas
    // Pairs of one sentence ask for its words over and over.
    typesOfToken = syntax.tokens.indices.map {
      Self.types($0, lemmas[$0], syntax.tokens[$0].pos, triggers)
    }
  }

  var tokens: [Token] { syntax.tokens }

  /// What a pair is about: the verb between its sides, else the word in which both ways meet.
  func main(of path: PairPath) -> Int { predicates(of: path).first ?? path.top }

  /// The verbs between the sides, the one that the pair is about first: the actor's own, unless that
  /// only reports (`said that it would …`) and others follow.
  func predicates(of path: PairPath) -> [Int] {
    let verbs = path.between.filter(syntax.isVerbal)
    guard let first = verbs.first, verbs.count > 1, onlyReports(first) else { return verbs }
    return verbs.dropFirst() + [first]
  }

  /// Whether a verb does nothing but say.
  func onlyReports(_ verb: Int) -> Bool {
    cues.speechAct(of: tokens[verb]) == "say" && !triggers.hasRule(verb)
  }

  /// The features of the act between two ranges.
  ///
  /// - Parameters:
  ///   - path: the way between the two.
  ///   - main: the predicate that the pair is about.
  ///   - keepsNames: whether the features' names are kept beside their keys.
  /// - Returns: the features with their values.
  /// - Complexity: O(*words of the sentence*).
  func features(of path: PairPath, main: Int, keepsNames: Bool = false) -> FeatureBag {
    var bag = FeatureBag(keepsNames: keepsNames)
    let between = path.between
    addWords(of: path, between: between, to: &bag)
    addPath(path, between: between, to: &bag)
    addPredicates(of: path, main: main, to: &bag)
    addSides(of: path, main: main, to: &bag)
    addSpan(of: path, to: &bag)
    return bag
  }

  // MARK: Words

  private func addWords(of path: PairPath, between: [Int], to bag: inout FeatureBag) {
    let near = Set(between).union(between.flatMap { syntax.parse.children(of: $0) })
    let home = (path.actor ?? path.recipient)?.head ?? path.top
    for token in syntax.parse.sentences[syntax.parse.sentenceOfToken[home]] {
      let pos = tokens[token].pos
      guard pos != .punctuation, pos != .space else { continue }
      let lemma = lemmas[token]
      if path.actor?.tokens.contains(token) == true {
        bag.add("s", lemma, value: 0.5)
      } else if path.recipient?.tokens.contains(token) == true {
        bag.add("t", lemma, value: 0.5)
        for type in types(token) { bag.add("tc", type.name, value: 0.5 * type.share) }
      } else if Self.isContent(pos) {
        bag.add("w", lemma, value: 0.3)
        if near.contains(token) {
          bag.add("n", lemma, value: 0.6)
        } else {
          for type in types(token) { bag.add("wc", type.name, value: 0.25 * type.share) }
        }
      }
    }
  }

  private static func isContent(_ pos: PartOfSpeech) -> Bool {
    switch pos {
    case .verb, .noun, .adjective, .adverb, .adposition, .particle, .auxiliary, .properNoun: true
    default: false
    }
  }

  /// What each type that a word's lines share has of it, where no line fits.
  private static let share: Float = 0.6

  /// The codebook's types of a word with how surely it is of each, in the codebook's order.
  func types(_ token: Int) -> [(name: String, share: Float)] { typesOfToken[token] }

  private static func types(
    _ token: Int, _ lemma: String, _ pos: PartOfSpeech, _ triggers: TriggerFinder
  ) -> [(name: String, share: Float)] {
    if let act = triggers.act(of: token) { return [(act.rawValue, 1)] }
    let isVerb = pos == .verb || pos == .auxiliary
    var types = triggers.rules.types(of: lemma, isVerb: isVerb)
    if types.isEmpty, !isVerb, pos == .adjective || pos == .noun || pos == .properNoun {
      types = triggers.rules.types(of: lemma, isVerb: true)
    }
    return types.map { ($0, share / Float(types.count)) }
  }

  // MARK: Path

  private func addPath(_ path: PairPath, between: [Int], to bag: inout FeatureBag) {
    for token in between {
      bag.add("p", lemmas[token])
      bag.add("st", String(lemmas[token].unicodeScalars.prefix(5)), value: 0.5)
      let status = status[token]?.rawValue
      for type in types(token) {
        bag.add("pc", type.name, value: type.share)
        if let status { bag.add("pcS", type.name, status, value: type.share) }
      }
      if [.noun, .properNoun, .adjective].contains(tokens[token].pos), token != path.top {
        bag.add("pn", lemmas[token])
        for type in types(token) { bag.add("pnc", type.name, value: type.share) }
      }
    }
    if !path.above.isEmpty { bag.add("voice", "above", value: 0.5) }
    let up = path.up.map { tokens[$0].dep }.joined(separator: "^")
    bag.add("dp", up, path.down.map { tokens[$0].dep }.joined(separator: ">"), value: 0.5)
    let down = path.down.map { token in
      tokens[token].pos == .adposition && !path.isOwn(token) ? lemmas[token] : tokens[token].dep
    }
    bag.add("lp", "\(up)|\(lemmas[path.top])", down.joined(separator: ">"))
  }

  // MARK: Sides

  private func addSides(of path: PairPath, main: Int, to bag: inout FeatureBag) {
    if let actor = path.actor {
      bag.add("sk", kind(actor), value: 0.5)
    } else {
      bag.add("no", "actor")
    }
    if let recipient = path.recipient {
      bag.add("tk", kind(recipient), value: 0.5)
    } else {
      bag.add("no", "recipient")
    }
    if let actor = path.actor, let recipient = path.recipient {
      let isFirst = actor.range.lowerBound < recipient.range.lowerBound
      bag.add("ord", isFirst ? "actor" : "recipient", value: 0.5)
    }
    if syntax.isPassive(main) { bag.add("voice", "passive", value: 0.5) }
  }

  /// What a side is: its mention's kind, else its sector.
  private func kind(_ side: PairPath.Side) -> String {
    if let mention = parties.mention(at: side.head) { return mention.kind.rawValue }
    return parties.nouns.sector(of: lemmas[side.head])?.rawValue ?? "none"
  }
}
