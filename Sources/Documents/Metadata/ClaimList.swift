/// What the places of a document say of it, while it is being read.
struct ClaimList: Sendable {
  typealias Field = MetadataClaim.Field
  typealias Source = MetadataClaim.Source

  private struct Claim {
    let field: Field
    let value: String
    let source: Source
    let place: String
    let range: TextRange?
    let rank: Int
  }

  private var claims: [Claim] = []

  init() {}

  /// What somebody else knows of the document.
  init(_ known: Metadata, by source: Source) {
    add(.title, known.title, source)
    add(.byline, known.byline, source)
    add(.publisher, known.publisher, source)
    add(.published, known.published, source)
    add(.updated, known.updated, source)
    add(.section, known.section, source)
    add(.agency, known.agency, source)
    add(.language, known.language, source)
    add(.url, known.url, source)
  }

  /// Adds what a place says; nothing where the value is absent or empty.
  mutating func add(
    _ field: Field, _ value: String?, _ source: Source, _ place: String = "",
    at range: TextRange? = nil
  ) {
    guard let value, !value.isEmpty else { return }
    let rank = MetadataTrust.shipped.rank(field, source, place)
    claims.append(
      Claim(
        field: field, value: value, source: source, place: place, range: range, rank: rank))
  }

  mutating func add(
    _ field: Field, _ day: CalendarDate?, _ source: Source, _ place: String = "",
    at range: TextRange? = nil
  ) {
    add(field, day?.description, source, place, at: range)
  }

  /// Adds what a line of the text states.
  mutating func add(_ facts: HeaderFacts, at range: TextRange) {
    add(.byline, facts.byline, .headerLine, at: range)
    add(.publisher, facts.publisher, .headerLine, at: range)
    add(.published, facts.published, .headerLine, at: range)
    add(.updated, facts.updated, .headerLine, at: range)
  }

  /// Adds what an agency's dateline states.
  mutating func add(_ dateline: Dateline) {
    add(.place, dateline.place, .dateline, at: dateline.range)
    add(.filed, dateline.day, .dateline, at: dateline.range)
    add(.agency, dateline.agency, .dateline, at: dateline.range)
    add(.publisher, dateline.agency, .dateline, at: dateline.range)
    add(.published, dateline.date, .dateline, at: dateline.range)
  }

  /// Adds what the lines of a text say, the title where it was found there.
  mutating func add(_ findings: BlockFinder.Findings, titleWasKnown: Bool) {
    claims += findings.claims.claims
    if titleWasKnown { return }
    let range = findings.blocks.first { $0.kind == .title }?.range
    add(.title, findings.title, .titleLine, at: range)
  }

  /// The value of a field that is believed; nil where no place says any.
  func value(_ field: Field, butNotFrom source: Source? = nil) -> String? {
    claims.indices.filter { claims[$0].field == field && claims[$0].source != source }
      .min { (claims[$0].rank, $0) < (claims[$1].rank, $1) }.map { claims[$0].value }
  }

  /// What is believed.
  var metadata: Metadata {
    Metadata(
      title: value(.title), publisher: value(.publisher), byline: value(.byline),
      published: value(.published).flatMap { CalendarDate($0) }, url: value(.url),
      language: value(.language), section: value(.section), agency: value(.agency),
      updated: value(.updated).flatMap { CalendarDate($0) })
  }

  /// All claims by field and trust, equal ones of one place once.
  var evidence: [MetadataClaim] {
    var found: [MetadataClaim] = []
    for field in Field.allCases {
      let own = claims.enumerated().filter { $0.element.field == field }
        .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
      for (index, claim) in own.enumerated() {
        let new = MetadataClaim(
          field: field, value: claim.value, source: claim.source, place: claim.place,
          range: claim.range, isChosen: index == 0)
        let isKnown = found.contains {
          $0.field == field && $0.value == new.value && $0.source == new.source
            && $0.place == new.place
        }
        if !isKnown { found.append(new) }
      }
    }
    return found
  }
}
