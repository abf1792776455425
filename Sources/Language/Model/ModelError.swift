public import Documents
import Inference

/// Why the language model cannot be used.
public enum ModelError: CodedError, Hashable {
  /// There is no model where it is looked for.
  case missing(path: String)
  /// A file of the model is unreadable, malformed or not what it should be.
  case damaged(path: String, reason: String)
  /// A model of another language, name or version.
  case unsuitable(path: String, found: String)
  /// What is to be installed is neither a wheel nor a folder with a model.
  case notAModel(path: String, reason: String)
  /// The model cannot be written to where models live.
  case notInstalled(path: String, reason: String)
  /// A table that is compiled into this program cannot be read: a mistake of its build.
  case resource(name: String, reason: String)
  /// The instructions that `ENTENTE_PROCESSOR` names are unknown or not this machine's.
  case processor(reason: String)

  /// The stable code.
  public var code: String {
    switch self {
    case .missing: "E-LANGUAGE-1"
    case .damaged: "E-LANGUAGE-2"
    case .unsuitable: "E-LANGUAGE-3"
    case .notAModel: "E-LANGUAGE-4"
    case .notInstalled: "E-LANGUAGE-5"
    case .resource: "E-LANGUAGE-6"
    case .processor: "E-LANGUAGE-7"
    }
  }

  /// What happened and the one command to run.
  public var message: String {
    switch self {
    case .missing:
      "there is no language model. Run `make model` (or `entente model install PATH`)."
    case .damaged(_, let reason):
      "the language model is damaged: \(reason). "
        + "Run `make model` (or `entente model install PATH`) to install it again."
    case .unsuitable(_, let found):
      "this is \(found), not en_core_web_sm 3.8.0. "
        + "Run `make model` (or `entente model install PATH`)."
    case .notAModel(_, let reason):
      "not a model to install: \(reason). "
        + "Give the wheel of en_core_web_sm 3.8.0 or the folder that it unpacks to."
    case .notInstalled(_, let reason):
      "the model could not be installed: \(reason). "
        + "Make the folder writable or choose another with XDG_DATA_HOME."
    case .resource(_, let reason):
      "a table of this program is damaged: \(reason). Build it again."
    case .processor(let reason): "\(reason). Name one of these or unset it."
    }
  }

  /// The path at fault.
  public var place: [(name: String, value: String)] {
    switch self {
    case .missing(let path), .damaged(let path, _), .unsuitable(let path, _),
      .notAModel(let path, _), .notInstalled(let path, _):
      [("path", path)]
    case .resource(let name, _): [("resource", name)]
    case .processor: []
    }
  }

  /// Runs a step that reads a file of the model.
  static func damaged<Value>(
    _ path: String, _ body: () throws(InferenceError) -> Value
  ) throws(ModelError) -> Value {
    do { return try body() } catch {
      throw .damaged(path: path, reason: error.byte.map { "\(error) at byte \($0)" } ?? "\(error)")
    }
  }

  /// What is wrong, without the path and the cure.
  var reason: String {
    switch self {
    case .missing: "there is no model"
    case .unsuitable(_, let found): "it is \(found)"
    case .damaged(let path, let reason):
      "\(path.split(separator: "/").suffix(2).joined(separator: "/")): \(reason)"
    case .notAModel(_, let reason), .notInstalled(_, let reason), .resource(_, let reason),
      .processor(let reason):
      reason
    }
  }

  /// The same error with its path inside a folder.
  func inside(_ folder: String) -> ModelError {
    switch self {
    case .damaged("", let reason): .damaged(path: folder, reason: reason)
    case .damaged(let path, let reason): .damaged(path: "\(folder)/\(path)", reason: reason)
    default: self
    }
  }
}
