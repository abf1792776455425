public import Record

extension JSON {
  /// A line of `entente corrections`, which its `--import` reads.
  public init(_ correction: Correction, isInForce: Bool) {
    self = [
      "id": .string(correction.id), "action": .string(correction.action.rawValue),
      "entry": .string(correction.entry), "kind": .string(correction.kind),
      "field": JSON(correction.field), "value": JSON(correction.value),
      "because": .string(correction.because), "author": .string(correction.author),
      "time": .string(correction.time), "inForce": .bool(isInForce),
      "made": JSON(correction.madeEntry),
      "anchors": .array(
        correction.anchors.map { anchor in
          [
            "part": .integer(anchor.part), "document": .string(anchor.document),
            "key": .string(anchor.key), "facet": .string(anchor.facet),
            "words": .string(anchor.words), "parties": .string(anchor.parties),
          ]
        }),
    ]
  }

  /// What people corrected in an entry; nothing where nobody did.
  static func corrections(_ applied: [AppliedCorrection]) -> [Member] {
    guard !applied.isEmpty else { return [] }
    let list = applied.map { applied -> JSON in
      let correction = applied.correction
      return [
        "id": .string(correction.id), "action": .string(correction.action.rawValue),
        "field": JSON(correction.field), "value": JSON(correction.value), "was": JSON(applied.was),
        "because": .string(correction.because), "author": .string(correction.author),
        "time": .string(correction.time),
      ]
    }
    return [Member("corrections", .array(list))]
  }

  /// An object with more members at its end.
  func adding(_ members: [Member]) -> JSON {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }
}

extension Explanation.Entry {
  /// What people corrected in it.
  var corrections: [AppliedCorrection] {
    switch self {
    case .event(let entry): entry.corrections
    case .statement(let entry): entry.corrections
    case .conflict: []
    case .meeting(let entry): entry.basis.corrections
    case .instrument(let entry): entry.basis.corrections
    case .commitment(let entry): entry.basis.corrections
    case .relation(let entry): entry.basis.corrections
    case .stance(let entry): entry.basis.corrections
    case .measure(let entry): entry.basis.corrections
    case .figure(let entry): entry.basis.corrections
    }
  }
}
