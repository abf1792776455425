import Documents

/// What linking keeps of a document: its terms, names and dates, and its events.
///
/// Much smaller than the coded document, so that many can be held at once.
public struct StoryDigest: Sendable {
  /// The document's own id; several documents may have the same.
  public let id: String
  /// The document as near copies are found by.
  let document: Document
  /// What the document is by its content: equal for equal text and metadata.
  let key: UInt64
  /// The day it was published, where known.
  let published: Int?
  let terms: Terms
  let names: Names
  let days: Days
  let events: [EventFacts]
  /// The terms of each sentence.
  let sentences: [TermVector]

  /// The document's words as vectors.
  struct Terms: Sendable {
    var all = TermVector()
    var name = TermVector()
    var word = TermVector()
    /// The first words: titles and first sentences tell what a report is about.
    var lead = TermVector()
    /// Pairs of words that follow one another.
    var pair = TermVector()
    /// How many content words there are.
    var count = 0
    /// The heaviest terms of `all`: documents that share none are not compared.
    var strong: [(key: UInt64, weight: Float)] = []
  }

  /// The persons and places that the document names.
  struct Names: Sendable {
    /// Ascending.
    var persons: [UInt64] = []
    /// The persons that it speaks of most.
    var mainPersons: [UInt64] = []
    /// Ascending.
    var places: [UInt64] = []
  }

  /// The times that the document tells.
  struct Days: Sendable {
    /// Days since 1970, ascending.
    var days: [UInt64] = []
    /// Years that are written in figures, and the year of publication, ascending.
    var years: [UInt64] = []
  }
}
