/// What one place of a document says of the document itself.
public struct MetadataClaim: Sendable, Hashable {
  /// What it speaks of.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case title, byline, publisher
    /// The agency that sent the report.
    case agency
    case section, language, url
    /// The day of publication, as `2022-06-29`.
    case published
    /// The day of the last change, as `2022-06-29`.
    case updated
    /// Where the report was filed.
    case place
    /// The day on which the report was filed; `XXXX-06-29` where the year is not written.
    case filed
  }

  /// What kind of place says so.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// The user, or the program that hands a text over.
    case caller
    /// A row of a table or a line of JSON.
    case row
    case feed
    /// A message's headers.
    case message
    /// The headers of a crawl's record.
    case crawl
    case jsonLD = "json-ld"
    case openGraph = "open-graph"
    case dublinCore = "dublin-core"
    /// Another `meta` element.
    case meta
    case microdata
    /// A `time` element.
    case time
    /// An element of the page that is marked for it by name, class or relation.
    case markup
    /// The properties of a PDF file or office document.
    case properties
    /// A line that reads like a title.
    case titleLine = "title-line"
    /// A line of author, publisher and date.
    case headerLine = "header-line"
    case dateline
    /// The words of the text.
    case text
  }

  /// What it speaks of.
  public let field: Field
  /// What it says; days as in ISO 8601.
  public let value: String
  /// What kind of place says so.
  public let source: Source
  /// The name of the property, element or header that says so; empty where the source tells enough.
  public let place: String
  /// Where it stands in the document's text; nil where the text does not hold it.
  public let range: TextRange?
  /// Whether this is the value that the document's metadata has.
  public let isChosen: Bool

  /// A claim.
  public init(
    field: Field, value: String, source: Source, place: String, range: TextRange?, isChosen: Bool
  ) {
    self.field = field
    self.value = value
    self.source = source
    self.place = place
    self.range = range
    self.isChosen = isChosen
  }
}

extension [MetadataClaim] {
  /// The fields of which two places say different things, in the order of the fields.
  ///
  /// Letter case, white space and `By` do not count; several values of one property are a list and
  /// no conflict.
  public var conflictingFields: [MetadataClaim.Field] {
    MetadataClaim.Field.allCases.filter { field in
      let claims = filter { $0.field == field }
      guard let chosen = claims.first(where: \.isChosen) else { return false }
      return claims.contains { other in
        (other.source, other.place) != (chosen.source, chosen.place)
          && MetadataAgreement.differ(chosen, other)
      }
    }
  }
}

/// When two values say the same thing.
enum MetadataAgreement {
  static func differ(_ a: MetadataClaim, _ b: MetadataClaim) -> Bool {
    let (one, other) = (folded(a), folded(b))
    if one == other || one.isEmpty || other.isEmpty { return false }
    switch a.field {
    // A page's title has the site's name behind it, an author's line the author's desk.
    case .title, .byline, .publisher, .place:
      return !one.starts(with: other) && !other.starts(with: one)
    // `en` says less than `en-GB`, and nothing else.
    case .language: return one.prefix { $0 != "-" } != other.prefix { $0 != "-" }
    // `XXXX-06-29` is any year's day.
    case .filed: return one.suffix(5) != other.suffix(5)
    case .agency, .section, .url, .published, .updated: return true
    }
  }

  private static func folded(_ claim: MetadataClaim) -> [Unicode.Scalar] {
    let text = FoldedText.fold(Array(claim.value.unicodeScalars)[...])
    let label = Array("by ".unicodeScalars)
    guard claim.field == .byline, text.starts(with: label) else {
      return text.map { $0 == "_" && claim.field == .language ? "-" : $0 }
    }
    return Array(text.dropFirst(label.count))
  }
}
