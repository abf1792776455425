import Foundation
import PackagePlugin

/// Compiles a target's text resources (`.tsv`, `.txt`, `.json`, `.mustache`) into it.
///
/// SwiftPM's own `.embedInCode` writes an array literal of bytes, which takes the compiler
/// minutes per 100 kB; a string literal takes milliseconds and stays in one binary.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let extensions: Set = ["tsv", "txt", "json", "mustache"]
    let root = target.directoryURL
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }
      .filter { extensions.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let inputs = files ?? []
    let output = context.pluginWorkDirectoryURL.appending(path: "Resource.swift")
    return [
      .buildCommand(
        displayName: "Embedding text resources of \(target.name)",
        executable: try context.tool(named: "embed-text").url,
        arguments: [output.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
