import Documents
public import Record

extension Listings {
  /// What a search found: kind and id, the words around the match, where they stand.
  public static func hits(_ hits: [SearchHit], _ style: TerminalStyle) -> String {
    hits.map { hit in
      let evidence = hit.evidence
      let words = evidence.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let source = [
        evidence.publisher ?? evidence.title ?? evidence.document.rawValue,
        evidence.published?.description,
      ].compactMap(\.self).joined(separator: ", ")
      var lines = style.wrap("\(hit.kind) \(hit.id)").map { style(.strong, $0) }
      lines += style.wrap("“\(words)”", indent: 2).map { style(.quoted, $0) }
      lines += style.wrap("— \(source)", indent: 2).map { style(.faint, $0) }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }
}

extension JSON {
  /// A line of `entente search`.
  public init(_ hit: SearchHit) {
    self = [
      "id": .string(hit.id), "kind": .string(hit.kind),
      "matches": .array(
        hit.matches.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
      "evidence": [JSON(evidence: hit.evidence)],
    ]
  }
}
