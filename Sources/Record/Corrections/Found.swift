import Coding
import Documents
import GRDB

/// An entry that a correction names, as it stands now.
struct Found {
  let id: String
  let kind: String
  /// Its reports in the current states of documents.
  let witnesses: [Int64]
  private let path: String
  private let explanation: Explanation

  /// Finds an entry by its id or one that it had before.
  init(_ id: String, _ path: String, _ db: Database) throws {
    let layer = try CorrectionLayer(knownBy: nil, db)
    guard let explanation = try RecordReader.explain(id, layer, db) else {
      throw RecordError.noSuchEntry(path: path, id: id)
    }
    self.path = path
    self.explanation = explanation
    self.id = explanation.entry.id
    kind = explanation.entry.kind
    // A conflict between sources is no stored entry: it has its id alone.
    if case .conflict(let conflict) = explanation.entry, conflict.against == .source {
      witnesses = []
    } else {
      witnesses = explanation.witnesses.map(\.number)
    }
  }

  /// Whether a field takes a value.
  func test(_ field: String, _ value: String) throws {
    do throws(CorrectedField.Fault) {
      switch explanation.entry {
      case .event(var entry): _ = try entry.take(field, value)
      case .statement(var entry): _ = try entry.take(field, value)
      case .meeting(var entry): _ = try entry.take(field, value)
      case .instrument(var entry): _ = try entry.take(field, value)
      case .commitment(var entry): _ = try entry.take(field, value)
      case .relation(var entry): _ = try entry.take(field, value)
      case .stance(var entry): _ = try entry.take(field, value)
      case .measure(var entry): _ = try entry.take(field, value)
      case .figure(var entry): _ = try entry.take(field, value)
      case .conflict:
        throw CorrectedField.Fault(
          what: "a conflict has no fields; correct the entry that it is about, or reject it")
      }
    } catch {
      throw RecordError.cannotCorrect(entry: id, cause: error.what)
    }
  }
}

extension Explanation.Entry {
  /// The entry's id.
  public var id: String {
    switch self {
    case .event(let entry): entry.id
    case .statement(let entry): entry.id
    case .conflict(let entry): entry.id
    case .meeting(let entry): entry.id
    case .instrument(let entry): entry.id
    case .commitment(let entry): entry.id
    case .relation(let entry): entry.id
    case .stance(let entry): entry.id
    case .measure(let entry): entry.id
    case .figure(let entry): entry.id
    }
  }

  /// The entry's kind, such as `event`.
  public var kind: String {
    switch self {
    case .event: "event"
    case .statement: "statement"
    case .conflict: "conflict"
    case .meeting: "meeting"
    case .instrument: "instrument"
    case .commitment: "commitment"
    case .relation: "relation"
    case .stance: "stance"
    case .measure: "measure"
    case .figure: "figure"
    }
  }
}
