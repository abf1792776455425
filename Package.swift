// swift-tools-version: 6.2
import PackageDescription

/// Settings of every room: the language of 2026, warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the design: its text resources (codebooks, rules, tables) are compiled in.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], text: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: text, swiftSettings: strict,
    plugins: text.isEmpty ? [] : ["EmbedText"])
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = [], copy: [String] = []) -> Target
{
  .testTarget(
    name: "\(room)Tests", dependencies: [.byName(name: room)] + dependencies,
    resources: copy.map { .copy($0) }, swiftSettings: strict)
}

let package = Package(
  name: "entente",
  products: [.executable(name: "entente", targets: ["entente"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["embed-text"]),
    .executableTarget(name: "embed-text", swiftSettings: strict),

    .systemLibrary(
      name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/System/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCrypto", path: "Sources/System/CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),

    .systemLibrary(
      name: "CArchive", path: "Sources/System/CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CPoppler", path: "Sources/System/CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"])]),
    // What GLib's types need of C, so that Swift sees plain structures.
    .target(
      name: "CMail", dependencies: ["CPoppler"], path: "Sources/System/CMail",
      // GMime's own pkg-config file asks for flags that SwiftPM refuses with a warning; GLib's
      // headers come with poppler's.
      cSettings: [.unsafeFlags(["-I/usr/include/gmime-3.0"])],
      linkerSettings: [.linkedLibrary("gmime-3.0")]),
    .target(name: "CPDF", dependencies: ["CPoppler"], path: "Sources/System/CPDF"),

    room(
      "Documents", ["CLibXML2", "CCrypto", "CZlib", "CArchive", "CMail", "CPDF"],
      text: [
        "MainText/captions.tsv", "MainText/furniture.tsv", "MainText/page-classes.tsv",
        "MainText/quotation-cues.txt",
        "Languages/languages.tsv", "Languages/scripts.tsv", "NearCopies/origin-phrases.tsv",
        "Metadata/header-labels.tsv", "Metadata/months.tsv", "Metadata/not-names.txt",
        "Metadata/publisher-words.txt", "Metadata/trust.tsv", "Readers/elements.tsv",
        "Readers/encodings.tsv",
        "Readers/fields.tsv", "Readers/namespaces.tsv", "Readers/signatures.tsv",
        "Readers/styles.tsv",
      ]),
    .target(name: "Kernels"),
    .target(
      name: "Inference", dependencies: ["Kernels", "CZlib"],
      swiftSettings: strict + [.strictMemorySafety()]),
    room(
      "Language", ["Documents", "Inference"],
      text: [
        "Lexicon/base-norms.json", "Lexicon/symbols.json", "Time/time-events.tsv",
        "Time/time-rules.tsv", "Time/time-words.tsv",
      ]),
    room(
      "Actors", ["Documents", "Language"],
      text: [
        "Knowledge/ambiguities.tsv", "Knowledge/armed-groups.tsv",
        "Knowledge/state-descriptions.tsv",
        "Knowledge/cities.tsv", "Knowledge/given-names.tsv",
        "Knowledge/disputes.tsv", "Knowledge/forces-factbook.tsv",
        "Knowledge/forces.tsv", "Knowledge/known-names.tsv", "Knowledge/leading-offices.tsv",
        "Knowledge/letters.tsv",
        "Knowledge/memberships.tsv",
        "Knowledge/memberships-factbook.tsv",
        "Knowledge/metonyms.tsv",
        "Knowledge/name-votes.tsv", "Knowledge/name-words.tsv",
        "Knowledge/office-holders.tsv",
        "Knowledge/office-titles.tsv",
        "Knowledge/organizations.tsv", "Knowledge/organs.tsv",
        "Knowledge/persons.tsv",
        "Knowledge/provinces.tsv", "Knowledge/regions.tsv", "Knowledge/relations.tsv",
        "Knowledge/state-codes.tsv", "Knowledge/state-names.tsv",
        "Knowledge/states.tsv",
        "Knowledge/subdivisions.tsv",
        "Knowledge/words.tsv",
      ]),
    room(
      "Coding", ["Documents", "Language", "Actors"],
      text: [
        "Commitments/commitment-fates.tsv", "Commitments/commitment-words.tsv",
        "Commitments/not-acts.tsv",
        "Events/Codebook/carrier-verbs.tsv", "Events/Codebook/event-nouns.tsv",
        "Events/Codebook/event-verbs.tsv", "Events/Codebook/noun-classes.tsv",
        "Events/Classifier/act-weights.tsv", "Events/Classifier/type-weights.tsv",
        "Events/Codebook/party-nouns.tsv", "Events/Codebook/plover-modes.tsv",
        "Events/Contexts/plover-contexts.tsv",
        "Instruments/instrument-areas.tsv", "Instruments/instrument-names.tsv",
        "Instruments/instrument-nouns.tsv", "Instruments/instrument-stages.tsv",
        "Relations/relation-nouns.tsv", "Relations/relation-phases.tsv",
        "Relations/relation-verbs.tsv",
        "Figures/figure-bounds.tsv",
        "Figures/figure-nouns.tsv",
        "Figures/figure-units.tsv",
        "Figures/numerals.tsv",
        "Measures/measure-objects.tsv",
        "Measures/measure-words.tsv",
        "Stances/stance-frames.tsv",
        "Stances/stance-words.tsv",
        "Statements/Acts/statement-acts.tsv",
        "Statements/Acts/statement-occasions.tsv",
        "Statements/Attributed/attribution-weights.tsv",
        "Statements/Attributed/border-weights.tsv",
        "Statements/Attributed/cue-weights.tsv",
        "Meetings/attendance-words.tsv",
        "Meetings/meeting-modifiers.tsv",
        "Meetings/meeting-nouns.tsv",
        "Meetings/meeting-verbs.tsv",
        "Meetings/organizers.tsv",
        "Meetings/series.tsv",
        "Meetings/standing-words.tsv",
        "Statements/speech-cues.tsv", "Status/act-nouns.tsv", "Status/embedding.tsv",
        "Status/factuality.tsv",
      ]),
    room(
      "Record",
      ["Documents", "Language", "Actors", "Coding", .product(name: "GRDB", package: "GRDB.swift")],
      text: [
        "Linking/linking.tsv", "Stories/event-weights.tsv", "Stories/stories.tsv",
        "Stories/story-weights.tsv", "Stories/word-frequencies.tsv", "Stories/word-senses.tsv",
      ]),
    room(
      "Reports",
      [
        "Documents", "Language", "Actors", "Coding", "Record",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      text: [
        "Briefs/act-phrases.tsv", "Briefs/brief-html.mustache", "Briefs/brief-md.mustache",
        "Briefs/ranking.tsv",
        "Briefs/statuses.tsv",
      ]),
    room(
      "Pipeline",
      [
        "Documents", "Language", "Actors", "Coding", "Record",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "Documents", "Language", "Actors", "Coding", "Record", "Reports", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),

    // Developers' tool: fits the weights of the event classifier (`make train-events`).
    .executableTarget(
      name: "train-events", dependencies: ["Documents", "Language", "Actors", "Coding"],
      path: "Training/Events", exclude: ["README.md", "Sentences"], swiftSettings: strict),

    // Developers' tool: analyses as JSON, for the comparison with spaCy (`make parity`).
    .executableTarget(
      name: "parse-dump", dependencies: ["Documents", "Language"], swiftSettings: strict),
    // Developers' tool: the stages of the program with their times (`make bench`, `make bench-peers`).
    .executableTarget(
      name: "entente-bench", dependencies: ["Documents", "Language", "Actors", "Coding"],
      path: "Benchmarks/Stages", swiftSettings: strict),
    // Developers' tool: time to load and resolve, for Benchmarks/Actors.
    .executableTarget(
      name: "actors-benchmark", dependencies: ["Documents", "Language", "Actors"],
      swiftSettings: strict),

    // Developers' tool: near copies among generated documents, for Benchmarks/Documents.
    .executableTarget(
      name: "documents-benchmark", dependencies: ["Documents"], swiftSettings: strict),

    // Developers' tool: a generated record, its linking, speed and size (`Benchmarks/Record`).
    .executableTarget(
      name: "record-benchmark",
      dependencies: ["Documents", "Language", "Actors", "Coding", "Record"],
      swiftSettings: strict),

    // Training of the shipped weights.
    .executableTarget(
      name: "train-factuality", dependencies: ["Documents", "Language", "Coding"],
      path: "Training/Factuality", swiftSettings: strict),

    // Developers' tool: fits the weights of attributions (`make train-statements`).
    .executableTarget(
      name: "train-statements", dependencies: ["Documents", "Language", "Actors", "Coding"],
      path: "Training/Statements", exclude: ["README.md"], swiftSettings: strict),

    // Developers' tool: fits the weights of linking (`make train-linking`).
    .executableTarget(
      name: "train-linking", dependencies: ["Documents", "Language", "Actors", "Coding", "Record"],
      path: "Training/Linking",
      exclude: ["README.md", "frequencies.py", "gold.py", "senses.py"], swiftSettings: strict),

    tests("Documents", ["CZlib"]),
    tests("Inference"),
    tests("Language", ["Documents", "Inference"], copy: ["Golden"]),
    tests("Actors", ["Documents", "Language"]),
    tests("Coding", ["Documents", "Language", "Actors"], copy: ["Golden"]),
    tests(
      "Record", ["Documents", "Language", "Actors", "Coding", "Pipeline"], copy: ["Fixtures"]),
    tests("Reports", ["Documents", "Language", "Actors", "Coding", "Record", "Pipeline"]),
    tests("Pipeline", ["Documents", "Language", "Actors", "Coding", "Record"]),
    .testTarget(name: "AcceptanceTests", dependencies: ["entente"], swiftSettings: strict),
  ]
)
