import ArgumentParser
import Foundation
import Language
import Reports

/// `entente model`.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Says which language model is in use, or installs one.",
    discussion: """
      The model lies under $XDG_DATA_HOME/entente/models, ~/.local/share by default; ENTENTE_MODEL \
      names another folder.

      EXAMPLE
        entente model
        entente model --json
      """,
    subcommands: [Show.self, Install.self], defaultSubcommand: Show.self)

  /// `entente model show`.
  struct Show: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Says which model is in use, its licence, scores, hash and folder.",
      discussion: """
        EXAMPLE
          entente model show
        """)

    @Flag(help: "Print one JSON object.") var json = false

    func run() throws {
      let info = try Composition.languageModel().info
      let output = StandardOutput()
      guard !json else { return try output.writeLines([JSON(info)]) }
      let scores = info.scores
      try output.write(
        """
        \(info.name) \(info.version) by \(info.author), licence \(info.license)
        folder   \(info.folder.path)
        sha256   \(info.sha256) (\(info.isPublished ? "as published" : "not as published"))
        tags     \(Self.percent(scores.tagAccuracy)) right
        trees    \(Self.percent(scores.unlabelledAttachment)) of heads right, \
        \(Self.percent(scores.labelledAttachment)) with their label
        entities precision \(Self.percent(scores.entityPrecision)), recall \
        \(Self.percent(scores.entityRecall)), F1 \(Self.percent(scores.entityF1))
        (the model's own figures, on its own test data)

        """)
      for source in info.sources {
        try output.writeLine("made from \(source.name) by \(source.author), \(source.license)")
      }
    }

    private static func percent(_ share: Double) -> String {
      String(format: "%.1f %%", share * 100)
    }
  }

  /// `entente model install`.
  struct Install: ParsableCommand, AnswersInJSON {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Installs the language model from a wheel or an unpacked folder.",
      discussion: """
        EXAMPLE
          entente model install en_core_web_sm-3.8.0-py3-none-any.whl
        """)

    @Argument(help: "The wheel of en_core_web_sm 3.8.0, or the folder that it unpacks to.")
    var path: String
    @Flag(help: "Print what is installed as one JSON object.") var json = false

    func run() throws {
      let folder = try ModelStore.install(
        URL(filePath: path), environment: ProcessInfo.processInfo.environment)
      let info = try LanguageModel(contentsOf: folder).info
      let output = StandardOutput()
      guard !json else { return try output.writeLines([JSON(info)]) }
      try output.writeLine("\(info.name) \(info.version) is installed in \(info.folder.path).")
    }
  }
}

extension JSON {
  /// What a model says of itself.
  init(_ info: ModelInfo) {
    let scores = info.scores
    self = [
      "name": .string(info.name), "version": .string(info.version),
      "author": .string(info.author), "license": .string(info.license),
      "sha256": .string(info.sha256), "published": .bool(info.isPublished),
      "folder": .string(info.folder.path),
      "scores": [
        "tagAccuracy": .number(scores.tagAccuracy),
        "unlabelledAttachment": .number(scores.unlabelledAttachment),
        "labelledAttachment": .number(scores.labelledAttachment),
        "sentences": .number(scores.sentences),
        "entityPrecision": .number(scores.entityPrecision),
        "entityRecall": .number(scores.entityRecall), "entityF1": .number(scores.entityF1),
        "lemmaAccuracy": scores.lemmaAccuracy.map { .number($0) } ?? .null,
      ],
      "sources": .array(
        info.sources.map { source in
          [
            "name": .string(source.name), "url": .string(source.url),
            "license": .string(source.license), "author": .string(source.author),
          ]
        }),
    ]
  }
}
