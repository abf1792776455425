import Foundation

/// What is wrong with the training's input.
struct TrainingError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// One annotated attribution: who says what, by which words.
struct GoldAttribution {
  var source: [Range<Int>] = []
  var cue: [Range<Int>] = []
  var content: [Range<Int>] = []
}

/// A text with its annotations in brat's standoff format, as PolNeAR has them.
struct GoldText {
  let name: String
  let text: String
  let published: String?
  private(set) var attributions: [GoldAttribution] = []
  private(set) var discarded: [Range<Int>] = []

  /// Reads all texts of a folder with `text/*.txt` and `attributions/*.ann`, by name.
  static func read(folder: URL) throws -> [GoldText] {
    let annotations = try files(folder.appending(path: "attributions"), ending: "ann")
    return try files(folder.appending(path: "text"), ending: "txt").compactMap { url in
      let name = url.deletingPathExtension().lastPathComponent
      // Where several people annotated one text, the first file by name counts.
      let file = annotations.first {
        let other = $0.deletingPathExtension().lastPathComponent
        return other == name
          || other.hasPrefix(name + "_")
            && !other.dropFirst(name.count + 1)
              .contains("_")
      }
      guard let file else { return nil }
      return try GoldText(
        name: name, text: String(contentsOf: url, encoding: .utf8),
        annotations: String(contentsOf: file, encoding: .utf8))
    }
  }

  private static func files(_ folder: URL, ending: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == ending }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  init(name: String, text: String, annotations: String) throws {
    self.name = name
    self.text = text
    published = name.split(separator: "_").first {
      $0.count == 10 && $0.split(separator: "-").compactMap { Int($0) }.count == 3
    }.map(String.init)
    var spans: [Substring: [Range<Int>]] = [:]
    for line in annotations.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count >= 2 else { continue }
      if line.hasPrefix("T") {
        let parts = fields[1].split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let ranges = parts[1].split(separator: ";").compactMap { part -> Range<Int>? in
          let ends = part.split(separator: " ").compactMap { Int($0) }
          return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
        }
        spans[fields[0]] = ranges
        if parts[0] == "Discard" { discarded += ranges }
      } else if line.hasPrefix("E") {
        attributions.append(Self.joined(fields[1], spans))
      }
    }
    attributions.removeAll { $0.content.isEmpty }
  }

  private static func joined(_ line: Substring, _ spans: [Substring: [Range<Int>]])
    -> GoldAttribution
  {
    var result = GoldAttribution()
    for join in line.split(separator: " ") {
      let parts = join.split(separator: ":")
      guard parts.count == 2, let ranges = spans[parts[1]] else { continue }
      switch parts[0].lowercased().filter({ !$0.isNumber }) {
      case "source": result.source += ranges
      case "cue": result.cue += ranges
      case "content": result.content += ranges
      default: break
      }
    }
    result.source.sort { $0.lowerBound < $1.lowerBound }
    result.cue.sort { $0.lowerBound < $1.lowerBound }
    result.content.sort { $0.lowerBound < $1.lowerBound }
    return result
  }
}
