import Language

/// The label of the arc above a token, one bit each for those that the rules ask for.
struct Arc: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The bit of one of the model's labels; empty for a label that no rule asks for.
  init(label: String) {
    rawValue = Self.names.bit(of: label)
  }

  private init(bit: UInt32) { rawValue = 1 &<< bit }

  /// Whether it is one of some labels.
  func isOne(of some: Arc) -> Bool { rawValue & some.rawValue != 0 }

  static var nsubj: Arc { Arc(bit: 0) }
  static var nsubjpass: Arc { Arc(bit: 1) }
  static var csubj: Arc { Arc(bit: 2) }
  static var agent: Arc { Arc(bit: 3) }
  static var poss: Arc { Arc(bit: 4) }
  static var pobj: Arc { Arc(bit: 5) }
  static var dobj: Arc { Arc(bit: 6) }
  static var iobj: Arc { Arc(bit: 7) }
  static var dative: Arc { Arc(bit: 8) }
  static var compound: Arc { Arc(bit: 9) }
  static var nmod: Arc { Arc(bit: 10) }
  static var amod: Arc { Arc(bit: 11) }
  static var conj: Arc { Arc(bit: 12) }
  static var appos: Arc { Arc(bit: 13) }
  static var npadvmod: Arc { Arc(bit: 14) }
  static var relcl: Arc { Arc(bit: 15) }
  static var prep: Arc { Arc(bit: 16) }
  static var det: Arc { Arc(bit: 17) }
  static var acl: Arc { Arc(bit: 18) }
  static var advcl: Arc { Arc(bit: 19) }
  static var punct: Arc { Arc(bit: 20) }
  static var nummod: Arc { Arc(bit: 21) }
  static var predet: Arc { Arc(bit: 22) }
  static var auxpass: Arc { Arc(bit: 23) }
  static var expl: Arc { Arc(bit: 24) }
  static var ccomp: Arc { Arc(bit: 25) }
  static var xcomp: Arc { Arc(bit: 26) }

  /// Subjects of clauses.
  static var subject: Arc { [.nsubj, .nsubjpass] }
  /// What stands before a noun as a part of its name.
  static var modifier: Arc { [.compound, .amod, .nmod] }

  private static let names = LabelTable([
    "nsubj", "nsubjpass", "csubj", "agent", "poss", "pobj", "dobj", "iobj", "dative", "compound",
    "nmod", "amod", "conj", "appos", "npadvmod", "relcl", "prep", "det", "acl", "advcl", "punct",
    "nummod", "predet", "auxpass", "expl", "ccomp", "xcomp",
  ])
}

/// The Penn Treebank tag of a token, one bit each for those that the rules ask for.
struct Tag: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The bit of one of the model's tags; empty for a tag that no rule asks for.
  init(name: String) {
    rawValue = Self.names.bit(of: name)
  }

  private init(bit: UInt32) { rawValue = 1 &<< bit }

  /// Whether it is one of some tags.
  func isOne(of some: Tag) -> Bool { rawValue & some.rawValue != 0 }

  static var nn: Tag { Tag(bit: 0) }
  static var nns: Tag { Tag(bit: 1) }
  static var nnp: Tag { Tag(bit: 2) }
  static var nnps: Tag { Tag(bit: 3) }
  static var jj: Tag { Tag(bit: 4) }
  static var fw: Tag { Tag(bit: 5) }
  static var cd: Tag { Tag(bit: 6) }
  static var pos: Tag { Tag(bit: 7) }
  static var prp: Tag { Tag(bit: 8) }
  static var prps: Tag { Tag(bit: 9) }
  static var wp: Tag { Tag(bit: 10) }
  static var wdt: Tag { Tag(bit: 11) }
  static var wps: Tag { Tag(bit: 12) }
  static var wrb: Tag { Tag(bit: 13) }
  static var preposition: Tag { Tag(bit: 14) }
  static var dt: Tag { Tag(bit: 15) }
  static var cc: Tag { Tag(bit: 16) }
  static var rb: Tag { Tag(bit: 17) }
  static var vb: Tag { Tag(bit: 18) }
  static var vbp: Tag { Tag(bit: 19) }
  static var vbn: Tag { Tag(bit: 20) }
  static var uh: Tag { Tag(bit: 21) }

  /// Nouns, common and proper.
  static var noun: Tag { [.nn, .nns, .nnp, .nnps] }
  /// Proper nouns and foreign words.
  static var name: Tag { [.nnp, .nnps, .fw] }
  /// Words that ask or begin relative clauses.
  static var relative: Tag { [.wp, .wdt, .wps, .wrb] }

  private static let names = LabelTable([
    "NN", "NNS", "NNP", "NNPS", "JJ", "FW", "CD", "POS", "PRP", "PRP$", "WP", "WDT", "WP$", "WRB",
    "IN", "DT", "CC", "RB", "VB", "VBP", "VBN", "UH",
  ])
}

/// The part of speech of a token, one bit each, to ask for one of several.
struct PartsOfSpeech: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether it is one of some parts of speech.
  func isOne(of some: PartsOfSpeech) -> Bool { rawValue & some.rawValue != 0 }

  static var adjective: Self { Self(rawValue: 1 << 0) }
  static var noun: Self { Self(rawValue: 1 << 1) }
  static var properNoun: Self { Self(rawValue: 1 << 2) }
  static var pronoun: Self { Self(rawValue: 1 << 3) }
  static var verb: Self { Self(rawValue: 1 << 4) }
  static var interjection: Self { Self(rawValue: 1 << 5) }
  static var punctuation: Self { Self(rawValue: 1 << 6) }
  static var space: Self { Self(rawValue: 1 << 7) }
  static var other: Self { Self(rawValue: 1 << 8) }
  static var auxiliary: Self { Self(rawValue: 1 << 9) }

  /// The bit of a part of speech; empty for those that no rule asks for.
  init(_ part: PartOfSpeech) {
    switch part {
    case .adjective: self = .adjective
    case .noun: self = .noun
    case .properNoun: self = .properNoun
    case .pronoun: self = .pronoun
    case .verb: self = .verb
    case .interjection: self = .interjection
    case .punctuation: self = .punctuation
    case .space: self = .space
    case .other: self = .other
    case .auxiliary: self = .auxiliary
    default: self = []
    }
  }
}

/// A few short labels with one bit each.
///
/// Labels are told apart by length and first and last letter, then compared: one look, no hashing.
private struct LabelTable: Sendable {
  private var slots = [(label: String, bit: UInt32)](repeating: ("", 0), count: 256)

  init(_ labels: [String]) {
    for (place, label) in labels.enumerated() {
      var slot = Self.slot(of: label)
      while slots[slot].bit != 0 { slot = (slot + 1) & 255 }
      slots[slot] = (label, 1 &<< UInt32(place))
    }
  }

  /// The bit of a label, 0 for one that is none of the table's.
  func bit(of label: String) -> UInt32 {
    var slot = Self.slot(of: label)
    while slots[slot].bit != 0 {
      if slots[slot].label == label { return slots[slot].bit }
      slot = (slot + 1) & 255
    }
    return 0
  }

  private static func slot(of label: String) -> Int {
    let bytes = label.utf8.span
    guard !bytes.isEmpty else { return 0 }
    let last = bytes[bytes.count - 1]
    return (Int(bytes[0]) &* 7 &+ Int(last) &* 31 &+ bytes.count &* 97) & 255
  }
}
