import Documents

/// Counts who tells something by themselves.
///
/// Documents are counted by origin: those of one publisher, those of one text, those that credit one
/// agency are one source, and so is a report that is attributed to a publisher or agency.
extension Sequence<Evidence> {
  /// The number of sources that do not copy one another, as far as is known.
  public var independentSources: Int {
    let own = Set(map(\.source))
    let sources = map { place in
      place.attribution.first.map(Agencies.source).flatMap { quoted in
        own.contains(quoted) || Agencies.all.contains(quoted) ? quoted : nil
      } ?? place.source
    }
    return Set(sources).count
  }

  /// The number of documents.
  public var pages: Int { Set(map(\.document.rawValue)).count }
}

extension Evidence {
  /// What the document counts for: equal for documents of one origin.
  fileprivate var source: String {
    let name = origin.map(Agencies.source) ?? ""
    return name.isEmpty ? "document " + (nearCopyOf ?? document).rawValue : name
  }
}

/// The agencies of `origin-phrases.tsv`.
private enum Agencies {
  private static let reader = OriginReader()
  static let all = Set(reader.agencies.map(Folding.name))

  /// A publisher by its folded name; an agency by its own, however it is written.
  static func source(_ name: String) -> String { Folding.name(reader.agency(name) ?? name) }
}
