public import Foundation

/// Where language models live on this machine.
public enum ModelStore {
  /// The folder's name under a store.
  static let folderName = "en_core_web_sm-3.8.0"

  /// Finds the model's folder.
  ///
  /// `ENTENTE_MODEL` names a model's folder or one that holds it; without it the model lies under
  /// `$XDG_DATA_HOME/entente/models`, `~/.local/share/entente/models` by default.
  ///
  /// - Parameter environment: the process's variables.
  /// - Returns: a folder that holds `meta.json`, `config.cfg` and `tokenizer`.
  /// - Throws: ``ModelError/missing(path:)`` if there is none.
  public static func locate(environment: [String: String]) throws(ModelError) -> URL {
    if let path = environment["ENTENTE_MODEL"], !path.isEmpty {
      let given = URL(filePath: path, directoryHint: .isDirectory)
      for folder in [given, given.appending(path: folderName)] where isModel(folder) {
        return folder
      }
      throw .missing(path: given.path)
    }
    let folder = store(environment).appending(path: folderName)
    guard isModel(folder) else { throw .missing(path: folder.path) }
    return folder
  }

  /// The folder of all models, by the XDG base directory specification.
  package static func store(_ environment: [String: String]) -> URL {
    let data: URL
    if let home = environment["XDG_DATA_HOME"], home.hasPrefix("/") {
      data = URL(filePath: home, directoryHint: .isDirectory)
    } else {
      let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
      data = URL(filePath: home, directoryHint: .isDirectory).appending(path: ".local/share")
    }
    return data.appending(path: "entente/models")
  }

  /// Whether a folder holds a model's outermost files.
  static func isModel(_ folder: URL) -> Bool {
    ["meta.json", "config.cfg", "tokenizer"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
  }
}
