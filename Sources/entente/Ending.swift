import ArgumentParser
import Documents
import Foundation

/// How the program's failures end.
enum Ending {
  /// Ends the process as DESIGN, section 3, says: 1 rejections, 2 failed, 64 usage.
  static func end(with error: any Error, asJSON: Bool) -> Never {
    if case StandardOutput.Failure.closed = error { Foundation.exit(0) }
    if let error = error as? any CodedError {
      StandardError.report(error, asJSON: asJSON)
      Foundation.exit(2)
    }
    switch Entente.exitCode(for: error) {
    case .success, .validationFailure: Entente.exit(withError: error)
    case let code where error is ExitCode: Foundation.exit(code.rawValue)
    default:
      StandardError.report(CommandError.unexpected(String(describing: error)), asJSON: asJSON)
      Foundation.exit(2)
    }
  }
}
