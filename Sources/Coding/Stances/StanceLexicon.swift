import Language

/// The words that present an actor and those that bind them to their two sides, from
/// `stance-words.tsv` and `stance-frames.tsv`.
struct StanceLexicon: Sendable {
  /// How a stance word is bound to holder and target.
  enum Kind: String, Sendable, Hashable {
    case source, label, relation, feeling, aversion, holds, affects, contests
  }

  /// How a word beside a stance word names its two sides.
  enum Frame: String, Sendable, Hashable {
    case characterise, dub, bear, meet, voice, stir, turn, guards = "guard", count, eye, report
    case announce, bond, hold, refuse, cease, keep, come, refer
    case raises = "raise"
  }

  /// A word with what it says.
  struct Word: Sendable, Hashable {
    let value: Stance.Value
    let strength: Double
    let kind: Kind
  }

  private struct Key: Hashable {
    let lemma: String
    let pos: PartOfSpeech
  }

  private let words: [Key: Word]
  private let frames: [Key: Set<Frame>]
  private let ownVoices: Set<String>

  /// Reads the shipped tables.
  ///
  /// - Throws: ``CodingError/unknownCode(table:line:code:)`` where a line names no value, kind or frame.
  init() throws(CodingError) {
    var words: [Key: Word] = [:]
    for row in try RuleTable(Resource.stanceWordsTSV, name: "stance-words.tsv").rows {
      let (value, kind) = (try row.value("stance"), try row.value("kind"))
      let strength = try row.value("strength")
      guard let stance = Stance.Value(rawValue: value) else { throw row.unknown(value) }
      guard let bound = Kind(rawValue: kind) else { throw row.unknown(kind) }
      guard let number = Double(strength), (0...1).contains(number) else {
        throw row.unknown(strength)
      }
      words[try Self.key(row)] = Word(value: stance, strength: number, kind: bound)
    }
    var frames: [Key: Set<Frame>] = [:]
    var ownVoices: Set<String> = []
    for row in try RuleTable(Resource.stanceFramesTSV, name: "stance-frames.tsv").rows {
      let name = try row.value("frame")
      guard let frame = Frame(rawValue: name) else { throw row.unknown(name) }
      frames[try Self.key(row), default: []].insert(frame)
      if frame == .report { ownVoices.insert(try row.value("lemma")) }
    }
    self.words = words
    self.frames = frames
    self.ownVoices = ownVoices
  }

  private static func key(_ row: RuleTable.Row) throws(CodingError) -> Key {
    let pos = try row.value("pos")
    guard let part = PartOfSpeech(rawValue: pos) else { throw row.unknown(pos) }
    return Key(lemma: try row.value("lemma"), pos: part)
  }

  /// What a token says of somebody; nil for other words.
  ///
  /// A participle that describes (`is worried about`) counts as the adjective that it spells.
  func word(_ token: Token) -> Word? {
    switch token.pos {
    case .noun, .properNoun:
      return words[Key(lemma: token.lemma.lowercased(), pos: .noun)]
        ?? words[Key(lemma: Self.singular(token), pos: .noun)]
    case .adjective, .verb:
      let isDescriptive = token.pos == .adjective || token.tag == "VBN"
      if isDescriptive, let word = words[Key(lemma: token.text.lowercased(), pos: .adjective)] {
        return word
      }
      guard token.pos == .verb else {
        // A noun that the model took for an adjective: `the systemic rival China`.
        return words[Key(lemma: token.lemma.lowercased(), pos: .noun)]
      }
      return words[Key(lemma: token.lemma, pos: .verb)]
    default: return nil
    }
  }

  /// The model leaves a capitalised plural as it is: `Allies`.
  private static func singular(_ token: Token) -> String {
    let text = token.text.lowercased()
    if text.hasSuffix("ies") { return String(text.dropLast(3)) + "y" }
    return text.hasSuffix("s") ? String(text.dropLast()) : text
  }

  /// Whether a token binds stance words in a given way.
  func has(_ frame: Frame, _ token: Token) -> Bool {
    let pos: PartOfSpeech =
      switch token.pos {
      case .verb, .auxiliary: .verb
      case .adjective, .adverb: .adjective
      default: .noun
      }
    return frames[Key(lemma: token.lemma.lowercased(), pos: pos)]?.contains(frame) == true
  }

  /// Whether a post says that its holder speaks for himself: an analyst, a former minister.
  func speaksForHimself(_ role: String) -> Bool {
    role.lowercased().split { !$0.isLetter && $0 != "-" }.contains {
      ownVoices.contains(String($0)) || $0.hasPrefix("ex-")
    }
  }
}
