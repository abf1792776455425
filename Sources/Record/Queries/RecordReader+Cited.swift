import Documents

extension RecordReader {
  /// The documents that entries cite and that only the record can name, since no publisher is known.
  ///
  /// - Complexity: O(*citations*), not by the size of the record.
  public func documents(
    cited entries: [Explanation.Entry]
  ) throws(RecordError) -> [DocumentEntry] {
    var ids: Set<DocumentID> = []
    for place in entries.flatMap(\.evidence) where place.publisher == nil {
      ids.insert(place.document)
    }
    var found: [DocumentEntry] = []
    for id in ids.sorted() { found += try documents(Filter(document: id)) }
    return found
  }
}

extension Explanation.Entry {
  /// Where each source tells it, in the order of publication.
  public var evidence: [Evidence] {
    switch self {
    case .event(let entry): entry.evidence
    case .statement(let entry): entry.evidence
    case .conflict(let entry): entry.evidence
    case .meeting(let entry): entry.evidence
    case .instrument(let entry): entry.basis.evidence
    case .commitment(let entry): entry.basis.evidence
    case .relation(let entry): entry.basis.evidence
    case .stance(let entry): entry.basis.evidence
    case .measure(let entry): entry.basis.evidence
    case .figure(let entry): entry.basis.evidence
    }
  }
}
