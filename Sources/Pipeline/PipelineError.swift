public import Documents
public import Record

/// Why a run ended before its input did.
public enum PipelineError: CodedError, Hashable {
  /// The record failed; documents of whole batches before are in it.
  case record(RecordError)
  /// The run was cancelled; documents of whole batches before are in the record.
  case cancelled
  /// Input or output failed; the cause is the system's own words.
  case failed(cause: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .record(let error): error.code
    case .cancelled: "E-PIPELINE-1"
    case .failed: "E-PIPELINE-2"
    }
  }

  /// What happened and what to do.
  public var message: String {
    switch self {
    case .record(let error): error.message
    case .cancelled: "the run was cancelled. Run it again; what is in the record is not read anew."
    case .failed(let cause): "the run cannot go on: \(cause). Mend the cause and run it again."
    }
  }

  /// The record's place, where it failed.
  public var place: [(name: String, value: String)] {
    switch self {
    case .record(let error): error.place
    case .cancelled, .failed: []
    }
  }

  /// Gives any error of a run its code.
  init(_ error: any Error) {
    switch error {
    case let error as PipelineError: self = error
    case let error as RecordError: self = .record(error)
    case is CancellationError: self = .cancelled
    default: self = .failed(cause: String(describing: error))
    }
  }
}
