public import Documents

/// A Universal Dependencies part of speech, as spaCy's English pipeline gives it.
public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinatingConjunction = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinatingConjunction = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
  case space = "SPACE"
  /// The model's rules gave none.
  case none = ""
}

/// A word of a text with its analysis.
public struct Token: Sendable, Hashable {
  /// Where it stands in the document's text.
  public var range: TextRange
  /// Its text.
  public var text: String
  /// Its base form; `-` forms and proper nouns as the model's lemmatizer gives them.
  public var lemma: String
  /// The Penn Treebank tag, such as `VBD`.
  public var tag: String
  /// The part of speech.
  public var pos: PartOfSpeech
  /// Morphological features in canonical order, such as `Number=Sing|Person=3`; empty for none.
  public var morph: String
  /// The label of the arc to the head in ClearNLP's scheme, such as `nsubj`; `ROOT` at a root.
  public var dep: String
  /// The index of the head; a root is its own.
  public var head: Int
  /// Whether one space follows that belongs to no token.
  public var spaceAfter: Bool
  /// Whether a sentence begins here.
  public var startsSentence: Bool

  /// A token with all its parts.
  public init(
    range: TextRange, text: String, lemma: String, tag: String, pos: PartOfSpeech, morph: String,
    dep: String, head: Int, spaceAfter: Bool, startsSentence: Bool
  ) {
    self.range = range
    self.text = text
    self.lemma = lemma
    self.tag = tag
    self.pos = pos
    self.morph = morph
    self.dep = dep
    self.head = head
    self.spaceAfter = spaceAfter
    self.startsSentence = startsSentence
  }
}

/// A run of tokens that the model takes for a named entity.
public struct Entity: Sendable, Hashable {
  /// Token indices, half-open.
  public var tokens: Range<Int>
  /// One of OntoNotes' eighteen labels, such as `GPE`.
  public var label: String

  /// An entity over tokens.
  public init(tokens: Range<Int>, label: String) {
    self.tokens = tokens
    self.label = label
  }
}
