// Near copies among generated documents: time, recall and precision by how much was edited.
//   documents-benchmark [NUMBER]
import Documents
import Foundation

/// Numbers that are the same on every run (SplitMix64, Steele and others 2014).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Words that texts are made of, the first ones far commoner than the last (Zipf's law).
struct Vocabulary {
  private let words: [String]

  init(_ random: inout Generator) {
    let syllables = ["ba", "den", "ko", "ri", "sul", "ta", "mer", "no", "vi", "pel", "ga", "ost"]
    words = (0..<20_000).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        syllables[Int.random(in: 0..<syllables.count, using: &random)]
      }.joined()
    }
  }

  func word(_ random: inout Generator) -> String {
    let place = Double.random(in: 0..<1, using: &random)
    return words[min(words.count - 1, Int(exp(place * log(Double(words.count))) - 1))]
  }

  func text(_ length: ClosedRange<Int>, _ random: inout Generator) -> [String] {
    (0..<Int.random(in: length, using: &random)).map { _ in word(&random) }
  }
}

/// Replaces, drops and puts in words, each a third of the edits.
func edited(
  _ text: [String], _ part: Double, _ words: Vocabulary, _ random: inout Generator
) -> [String] {
  var result: [String] = []
  for word in text {
    guard Double.random(in: 0..<1, using: &random) < part else {
      result.append(word)
      continue
    }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: result.append(words.word(&random))
    case 1: break
    default: result += [word, words.word(&random)]
    }
  }
  return result
}

func id(_ number: Int) -> DocumentID {
  let digits = String(number)
  return DocumentID(rawValue: String(repeating: "0", count: 8 - digits.count) + digits)
}

/// Generated documents, and which of them come from which.
struct Corpus {
  private(set) var texts: [[String]] = []
  /// The text that each is made from; its own number for an original.
  private(set) var sources: [Int] = []
  private(set) var kinds: [String] = []

  init(_ count: Int) {
    var random = Generator(state: 20_260_101)
    let words = Vocabulary(&random)
    while texts.count < count {
      let number = texts.count
      let choice = Double.random(in: 0..<1, using: &random)
      let source = Int.random(in: 0...number, using: &random)
      if number < 100 || choice >= 0.4 || source == number || sources[source] != source {
        add(words.text(120...500, &random), from: number, "original")
      } else {
        addCopy(of: source, choice, words, &random)
      }
    }
  }

  private mutating func add(_ text: [String], from source: Int, _ kind: String) {
    texts.append(text)
    sources.append(source)
    kinds.append(kind)
  }

  private mutating func addCopy(
    of source: Int, _ choice: Double, _ words: Vocabulary, _ random: inout Generator
  ) {
    let part = Double.random(in: 0...0.15, using: &random)
    let text = edited(texts[source], part, words, &random)
    if choice < 0.2 {
      let range = part < 0.05 ? "0-5 %" : part < 0.1 ? "5-10 %" : "10-15 %"
      add(text, from: source, "edited \(range)")
    } else if choice < 0.3 {
      let trimmed = Array(text.dropFirst(text.count / 10).prefix(text.count * 6 / 10))
      add(trimmed, from: source, "trimmed and edited")
    } else {
      add(text + words.text(100...300, &random), from: source, "put together and edited")
    }
  }
}

func percent(_ part: Int, _ whole: Int) -> String {
  String(format: "%.2f %%", 100 * Double(part) / Double(max(1, whole)))
}

/// How many of the copies of each kind were found, and how many of the pairs are copies.
func report(_ corpus: Corpus, _ pairs: [NearCopies.Pair]) {
  let found = Set(pairs.map { [$0.a, $0.b] })
  var tally: [String: (found: Int, all: Int)] = [:]
  for number in corpus.texts.indices where corpus.sources[number] != number {
    let isFound = found.contains([id(corpus.sources[number]), id(number)])
    tally[corpus.kinds[number], default: (0, 0)].all += 1
    if isFound { tally[corpus.kinds[number], default: (0, 0)].found += 1 }
  }
  for (kind, counts) in tally.sorted(by: { $0.key < $1.key }) {
    print("recall, \(kind): \(percent(counts.found, counts.all)) of \(counts.all)")
  }
  let all = tally.values.reduce((0, 0)) { ($0.0 + $1.found, $0.1 + $1.all) }
  print("recall: \(percent(all.0, all.1)) of \(all.1)")
  let right = pairs.count { pair in
    guard let a = Int(pair.a.rawValue), let b = Int(pair.b.rawValue) else { return false }
    return corpus.sources[a] == corpus.sources[b]
  }
  print("precision: \(percent(right, pairs.count))")
}

func measure(_ count: Int) {
  let corpus = Corpus(count)
  let joined = corpus.texts.map { $0.joined(separator: " ") }
  let start = ContinuousClock.now
  var copies = NearCopies()
  for (number, text) in joined.enumerated() { copies.add(id(number), text: text) }
  let pairs = copies.pairs()
  print("\(count) documents, \(pairs.count) pairs, \(ContinuousClock.now - start)")
  report(corpus, pairs)
}

measure(CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000)
