public import Documents
public import Record

extension JSON {
  /// The answer of `entente documents show`: the document's line with the parts of its text and
  /// what its places say of it.
  public init(_ view: DocumentView) {
    guard case .object(let members) = JSON(view.entry, text: view.text.string) else {
      self = .null
      return
    }
    self = .object(
      members + [
        Member("blocks", .array(view.blocks.map(JSON.init(block:)))),
        Member("metadata", JSON(claims: view.evidence)),
        Member("metadataConflicts", JSON(conflictsOf: view.evidence)),
      ])
  }

  /// What the places of a document say, by field, the believed one first.
  public init(claims: [MetadataClaim]) {
    self = .object(
      MetadataClaim.Field.allCases.compactMap { field in
        let own = claims.filter { $0.field == field }
        return own.isEmpty
          ? nil : Member(field.rawValue, .array(own.map(JSON.init(claim:))))
      })
  }

  /// The fields of which the places of a document say different things.
  public init(conflictsOf claims: [MetadataClaim]) {
    self = .array(claims.conflictingFields.map { .string($0.rawValue) })
  }

  private init(claim: MetadataClaim) {
    self = [
      "value": .string(claim.value), "source": .string(claim.source.rawValue),
      "place": claim.place.isEmpty ? .null : .string(claim.place),
      "span": claim.range.map { JSON(span: $0) } ?? .null, "chosen": .bool(claim.isChosen),
    ]
  }

  /// A part of a document's text; `rule` says why it is not read.
  public init(block: Block) {
    self = [
      "kind": .string(block.kind.rawValue), "span": JSON(span: block.range),
      "rule": JSON(block.rule),
    ]
  }
}

extension JSON {
  /// The parts of a document's text that are not the author's, with the rule that left each out.
  public init(removedFrom document: Document) {
    self = .array(
      document.blocks.filter { $0.kind == .furniture }.map { block in
        [
          "text": .string(document.text[block.range]), "span": JSON(span: block.range),
          "rule": JSON(block.rule),
        ]
      })
  }
}
