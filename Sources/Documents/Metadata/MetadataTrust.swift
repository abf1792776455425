/// Which places are believed in which order (`trust.tsv`).
struct MetadataTrust: Sendable {
  typealias Field = MetadataClaim.Field
  typealias Source = MetadataClaim.Source

  private struct Key: Hashable {
    let field: Field
    let source: Source
    let place: String
  }

  private var ranks: [Key: Int] = [:]
  /// What the `meta` elements of a name speak of.
  private var metaNames: [String: (field: Field, source: Source)] = [:]

  /// The order that is shipped.
  static let shipped = MetadataTrust()

  private init() {
    for (rank, row) in Table.rows(Resource.trustTSV, columns: 3).enumerated() {
      guard let field = Field(rawValue: row[0]), let source = Source(rawValue: row[1]) else {
        preconditionFailure("trust.tsv names “\(row[0])” and “\(row[1])”")
      }
      ranks[Key(field: field, source: source, place: row[2])] = rank
      switch source {
      case .openGraph, .dublinCore, .meta: metaNames[row[2]] = (field, source)
      default: break
      }
    }
  }

  /// The place of a claim in the order, 0 for the first; places without a row come last.
  func rank(_ field: Field, _ source: Source, _ place: String) -> Int {
    ranks[Key(field: field, source: source, place: place)]
      ?? ranks[Key(field: field, source: source, place: "*")] ?? .max
  }

  /// What a `meta` element's name, in lower case, speaks of; nil where it is not known.
  func meaning(ofMeta name: String) -> (field: Field, source: Source)? { metaNames[name] }
}
