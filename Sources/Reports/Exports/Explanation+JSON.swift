import Coding
public import Documents
public import Record

extension JSON {
  /// The line of an entry of any kind; deadlines are held against a day.
  public init(_ entry: Explanation.Entry, on day: CalendarDate) {
    self = JSON(plain: entry, on: day).adding(Self.corrections(entry.corrections))
  }

  private init(plain entry: Explanation.Entry, on day: CalendarDate) {
    switch entry {
    case .event(let event): self = JSON(event)
    case .statement(let statement): self = JSON(statement)
    case .conflict(let conflict): self = JSON(conflict)
    case .meeting(let meeting): self = JSON(meeting)
    case .instrument(let instrument): self = JSON(instrument)
    case .commitment(let commitment): self = JSON(commitment, on: day)
    case .relation(let relation): self = JSON(relation)
    case .stance(let stance): self = JSON(stance)
    case .measure(let measure): self = JSON(measure)
    case .figure(let figure): self = JSON(figure)
    }
  }

  /// The answer of `entente explain`: the entry, and for each witness sentence and rule.
  public init(_ explanation: Explanation, on day: CalendarDate) {
    self = [
      "entry": JSON(explanation.entry, on: day),
      "witnesses": .array(
        explanation.witnesses.map { witness in
          var members: [Member] = [
            Member("evidence", JSON(evidence: witness.evidence)),
            Member("sentence", JSON(evidence: witness.sentence)),
            Member("why", .string(witness.why)), Member("coder", .string(witness.coder)),
            Member("known", .string(witness.known.description)),
          ]
          if let decision = witness.decision { members += Self.members(decision) }
          return .object(members)
        }),
    ]
  }

  /// The codebook's line, the classifier's likeliest acts and the features that weighed most.
  private static func members(_ decision: EventExplanation) -> [Member] {
    let pattern = decision.line.map { line -> JSON in
      ["table": .string(line.table), "line": .integer(line.number), "text": .string(line.text)]
    }
    return [
      Member("pattern", pattern ?? .null),
      Member(
        "chances",
        .array(decision.chances.map { ["act": .string($0.name), "chance": .number($0.value)] })),
      Member(
        "features",
        .array(
          decision.features.map { ["feature": .string($0.name), "weight": .number($0.value)] })
      ),
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
