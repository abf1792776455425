public import Documents
public import Record

/// How far a run is: told after each document, in the order of the input.
public struct ReadProgress: Sendable, Hashable {
  /// Documents done, of whatever outcome.
  public var done: Int
  /// Documents in all, as far as they are known: an archive tells only when it is read.
  public var total: Int
  /// The document that is done.
  public var path: String

  /// A point of a run.
  public init(done: Int, total: Int, path: String) {
    self.done = done
    self.total = total
    self.path = path
  }
}

/// What a run did, and what the record holds after it.
public struct ReadSummary: Sendable, Hashable {
  /// Documents that are new in the record, or new in this state.
  public var read = 0
  /// Documents that the record had in this state already.
  public var unchanged = 0
  /// What could not be read, in the order of the input.
  public var rejections: [Rejection] = []
  /// Reports of events in the documents that were read.
  public var events = 0
  /// Reports of statements in the documents that were read.
  public var statements = 0
  /// What the record holds now.
  public var record = RecordCounts()

  /// A run that did nothing yet.
  public init() {}

  /// The exit status of such a run: 0 done, 1 done with rejections.
  public var exitStatus: Int32 { rejections.isEmpty ? 0 : 1 }

  mutating func add(_ outcomes: [WriteOutcome]) {
    for outcome in outcomes {
      switch outcome {
      case .written(let events, let statements):
        read += 1
        self.events += events
        self.statements += statements
      case .unchanged: unchanged += 1
      case .rejected(let rejection): rejections.append(rejection)
      }
    }
  }
}
