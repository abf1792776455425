import Coding
import Documents
import GRDB

/// One place that tells an entry, as stored, with its document.
struct StoredWitness: Sendable {
  let number: Int64
  /// The entry that holds it, by linking or by a person's correction.
  var entry: String
  let key: String
  let document: Int64
  let text: Int64
  let evidence: Evidence
  let sentence: TextRange
  let why: String
  let coder: String
  let known: CalendarDate

  init(_ row: Row, attribution: [String]) throws {
    number = row["witness"]
    entry = row["entry"]
    key = row["key"]
    document = row["number"]
    text = row["text"]
    evidence = Evidence(
      document: DocumentID(rawValue: row["id"]), publisher: row["publisher"],
      published: try row.day("published"), title: row["title"],
      range: try row.range("start", "end"), text: row["cited"], attribution: attribution,
      origin: row["origin"],
      nearCopyOf: (row["nearCopyOf"] as String?).map { DocumentID(rawValue: $0) })
    sentence = try row.range("sentenceStart", "sentenceEnd")
    why = row["why"]
    coder = row["coder"]
    guard let known = try row.day("known") else { throw Damage(what: "day of knowledge") }
    self.known = known
  }

  /// The columns of a witness in any query over its entry.
  static let columns = """
    w.witness, w.entry, w.key, w.sentenceStart, w.sentenceEnd, w.why, d.number, d.id, d.text,
    d.publisher, d.published, d.title, d.coder, d.known, d.origin, d.nearCopyOf, c.start,
    c."end", c.text AS cited
    """

  static let tables = """
    JOIN witnesses w USING (witness) JOIN documents d ON d.number = w.document
    JOIN citations c USING (citation)
    """
}

extension StoredWitness {
  /// Whether this stands before another: by its evidence, then by its rule, so that two entries of
  /// one sentence have one order.
  func precedes(_ other: StoredWitness) -> Bool {
    if evidence.precedes(other.evidence) { return true }
    if other.evidence.precedes(evidence) { return false }
    if why != other.why { return why.precedes(other.why) }
    if key != other.key { return key.precedes(other.key) }
    return known == other.known ? coder.precedes(other.coder) : known < other.known
  }
}

extension Evidence {
  /// Whether this stands before another: by publication, the undated last, then by document and
  /// place.
  func precedes(_ other: Evidence) -> Bool {
    let (day, otherDay) = (published?.dayNumber ?? .max, other.published?.dayNumber ?? .max)
    if day != otherDay { return day < otherDay }
    if document.rawValue.utf8.elementsEqual(other.document.rawValue.utf8) {
      let (a, b) = (range, other.range)
      return (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
    }
    return document.rawValue.precedes(other.document.rawValue)
  }
}

extension Sequence<StoredWitness> {
  /// The evidence of witnesses in order, each place once.
  func evidence() -> [Evidence] {
    var cited: [Evidence] = []
    for witness in self {
      let isNew = !cited.contains { other in
        other.range == witness.evidence.range
          && other.document.rawValue.utf8.elementsEqual(witness.evidence.document.rawValue.utf8)
      }
      if isNew { cited.append(witness.evidence) }
    }
    return cited
  }
}
