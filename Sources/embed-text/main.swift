// Writes text files as string literals of one Swift enumeration:
//   embed-text OUTPUT FILE…
// `office-holders.tsv` becomes `Resource.officeHoldersTSV`.
import Foundation

func identifier(_ url: URL) -> String {
  let words = url.deletingPathExtension().lastPathComponent
    .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  let camel = words.enumerated().map { index, word in
    index == 0
      ? word.prefix(1).lowercased() + word.dropFirst()
      : word.prefix(1).uppercased() + word.dropFirst()
  }
  return camel.joined() + url.pathExtension.uppercased()
}

let arguments = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
guard let output = arguments.first else {
  FileHandle.standardError.write(Data("usage: embed-text OUTPUT FILE…\n".utf8))
  exit(64)
}
var source = "// Made by embed-text from the text resources of this target.\nenum Resource {\n"
for file in arguments.dropFirst() {
  let text = try String(contentsOf: file, encoding: .utf8)
  // A raw delimiter longer than any that the text holds keeps every character as it is.
  let fence = String(repeating: "#", count: 8)
  precondition(!text.contains("\"\"\"" + fence), "\(file.path) holds the literal's own delimiter")
  source += "  static let \(identifier(file)) = \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)\n"
}
source += "}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
