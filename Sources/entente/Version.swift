/// The program's version.
enum Version {
  /// As CHANGELOG.md counts it.
  static let current = "0.1.0"
}
