import Documents
public import Record

extension JSON {
  /// The answer of `entente explain`: the entry, and for each witness sentence and rule.
  public init(_ explanation: Explanation) {
    let entry: JSON =
      switch explanation.entry {
      case .event(let event): JSON(event)
      case .statement(let statement): JSON(statement)
      case .conflict(let conflict): JSON(conflict)
      }
    self = [
      "entry": entry,
      "witnesses": .array(
        explanation.witnesses.map { witness in
          [
            "evidence": JSON(evidence: witness.evidence),
            "sentence": JSON(evidence: witness.sentence), "why": .string(witness.why),
            "coder": .string(witness.coder), "known": .string(witness.known.description),
          ]
        }),
    ]
  }

  /// A fault that `entente check` found.
  public init(_ problem: Problem) {
    self = [
      "kind": .string(problem.kind), "message": .string(problem.message),
      "document": JSON(problem.document?.rawValue), "entry": JSON(problem.entry),
    ]
  }
}
