import Coding
import Documents
import Language

/// A coding with what the record adds to it: what each entry cites and what identifies it.
struct CodedRows: Sendable {
  /// Where a report stands.
  struct Place: Sendable {
    /// What the entry cites.
    var citation: TextRange
    /// The sentence around it.
    var sentence: TextRange
  }

  let coded: CodedDocument
  let textHash: String
  let events: [(place: Place, lemma: String, identity: EventIdentity)]
  let statements: [(place: Place, identity: StatementIdentity)]
  let conflicts: [Place]
  let places: Places
  let identities: ObjectIdentities

  /// Works out places and identities of a valid coding.
  init(_ coded: CodedDocument, rules: LinkingRules) {
    self.coded = coded
    let textHash = ContentHash.sha256(coded.document.text.string)
    self.textHash = textHash
    let places = Places(coded)
    let lemmas = TriggerLemmas(coded)
    events = coded.events.map { event in
      let lemma = lemmas[event.trigger]
      return (
        places.of(event), lemma,
        EventIdentity(event, lemma: lemma, textHash: textHash, rules: rules)
      )
    }
    statements = coded.statements.map { statement in
      (
        places.of(statement), StatementIdentity(statement, textHash: textHash, rules: rules)
      )
    }
    conflicts = coded.conflicts.map { places.of($0) }
    self.places = places
    identities = ObjectIdentities(document: coded.document, textHash: textHash, rules: rules)
  }
}

/// Finds what entries of a document cite.
struct Places: Sendable {
  let coded: CodedDocument
  private let sentences: [TextRange]

  init(_ coded: CodedDocument) {
    self.coded = coded
    sentences = coded.parse.sentences.map { coded.parse.textRange($0) }
  }

  /// An event cites its clause.
  func of(_ event: CodedEvent) -> CodedRows.Place {
    CodedRows.Place(
      citation: event.clause, sentence: around(event.clause, or: event.sentence))
  }

  /// A statement cites its words with cue and speaker, as far as these stand in its sentences.
  func of(_ statement: Coding.Statement) -> CodedRows.Place {
    let words = hull(statement.content + (statement.cue.map { [$0] } ?? []))
    let sentence = around(words, or: statement.sentence)
    let speaker = statement.speaker?.spans.filter {
      sentence.lowerBound <= $0.lowerBound && $0.upperBound <= sentence.upperBound
    }
    return CodedRows.Place(citation: hull([words] + (speaker ?? [])), sentence: sentence)
  }

  /// A conflict cites name and claim.
  func of(_ conflict: ReferenceConflict) -> CodedRows.Place {
    CodedRows.Place(
      citation: conflict.range, sentence: around(conflict.range, or: conflict.sentence))
  }

  /// Other entries cite the words that say so; where they are not given, their sentence.
  func of(_ range: TextRange?, in sentence: Int) -> CodedRows.Place {
    let whole = around(range ?? 0..<0, or: sentence)
    return CodedRows.Place(citation: range ?? whole, sentence: whole)
  }

  /// The sentence of the first of some mentions, which a reader can understand alone.
  func ofSentence(_ mentions: [TextRange], in sentence: Int) -> CodedRows.Place {
    let place = of(mentions.first, in: sentence)
    return CodedRows.Place(citation: place.sentence, sentence: place.sentence)
  }

  /// The sentences that a range touches; the sentence of an index where it touches none.
  private func around(_ range: TextRange, or index: Int) -> TextRange {
    let touched = sentences.filter { $0.overlaps(range) }
    if !touched.isEmpty { return hull(touched + [range]) }
    return sentences.indices.contains(index) ? hull([sentences[index], range]) : range
  }

  private func hull(_ ranges: [TextRange]) -> TextRange {
    let low = ranges.map(\.lowerBound).min() ?? 0
    return low..<max(low, ranges.map(\.upperBound).max() ?? 0)
  }
}

/// Finds the base form of a trigger.
private struct TriggerLemmas {
  private let document: Document
  private var lemmas: [Int: String] = [:]

  init(_ coded: CodedDocument) {
    document = coded.document
    for token in coded.parse.tokens { lemmas[token.range.lowerBound] = token.lemma }
    for predicate in coded.predicates { lemmas[predicate.range.lowerBound] = predicate.lemma }
  }

  /// The lemma of the word at a trigger, else its own folded words.
  subscript(trigger: TextRange) -> String {
    Folding.name(lemmas[trigger.lowerBound] ?? document.text[trigger])
  }
}
