import Inference

/// Tokens and entities of texts, one after another.
struct Analysis {
  /// Tokens of all texts in order; heads index them.
  var tokens: [Token] = []
  /// Entities of all texts, over ``tokens``.
  var entities: [Entity] = []

  var parse: Parse { Parse(tokens: tokens, entities: entities) }

  /// Appends what was found in the texts that follow.
  mutating func append(_ next: Analysis) {
    guard !tokens.isEmpty else {
      self = next
      return
    }
    let first = tokens.count
    for var token in next.tokens {
      token.head += first
      tokens.append(token)
    }
    for entity in next.entities {
      entities.append(entity.moved(by: first))
    }
  }
}

extension Entity {
  fileprivate func moved(by count: Int) -> Entity {
    Entity(tokens: tokens.lowerBound + count..<tokens.upperBound + count, label: label)
  }
}

extension LanguageModel {
  /// Analyses slices of one text, each on its own.
  ///
  /// - Returns: ranges index the whole text. What comes out for a slice does not depend on the others.
  func analyse<Clock: StageClock>(
    _ texts: [ArraySlice<Unicode.Scalar>], _ workspace: inout Workspace, _ clock: inout Clock
  ) -> Analysis {
    var words: [Word] = []
    var ranges: [Range<Int>] = []
    for text in texts {
      let first = words.count
      words.append(contentsOf: workspace.vocabulary.words(of: text, by: tokenizer))
      if words.count > first { ranges.append(first..<words.count) }
    }
    guard !words.isEmpty else { return Analysis() }
    let lengths = ranges.map(\.count)
    let lexemes = words.map { workspace.vocabulary.lexemes[$0.lexeme] }
    let isSpace = ranges.map { lexemes[$0].map(\.isSpace) }
    clock.ended(.tokenizer)
    let vectors = contextVectors(words, lengths, &workspace)
    clock.ended(.vectors)
    let (trees, labels) = trees(vectors, ranges, isSpace)
    clock.ended(.parser)
    let tags = tagger(vectors)
    clock.ended(.tagger)
    let annotations = ruler(lexemes, texts: ranges, tags: tags, deps: labels)
    clock.ended(.rules)
    let entityVectors = entityVectors(words, lengths, &workspace)
    clock.ended(.entityVectors)
    let entities = entities(entityVectors, ranges, trees, isSpace)
    clock.ended(.entities)
    var tokens: [Token] = []
    tokens.reserveCapacity(words.count)
    for (range, tree) in zip(ranges, trees) {
      for index in range {
        tokens.append(
          token(
            words[index], lexemes[index], annotations[index],
            head: range.lowerBound + tree.heads[index - range.lowerBound],
            starts: index == range.lowerBound || tree.startsSentence[index - range.lowerBound],
            &workspace))
      }
    }
    clock.ended(.lemmatizer)
    return Analysis(tokens: tokens, entities: entities)
  }

  /// The tree of each text, and the labels of the arcs of all words.
  private func trees(
    _ vectors: Matrix, _ ranges: [Range<Int>], _ isSpace: [[Bool]]
  ) -> (trees: [DependencyTree], labels: [Int]) {
    let contributions = parser.contributions(of: vectors)
    var trees: [DependencyTree] = []
    var labels: [Int] = []
    for (range, isSpace) in zip(ranges, isSpace) {
      let (tree, found) = parser(contributions, from: range.lowerBound, isSpace: isSpace)
      trees.append(tree)
      labels.append(contentsOf: found)
    }
    return (trees, labels)
  }

  private func entities(
    _ vectors: Matrix, _ ranges: [Range<Int>], _ trees: [DependencyTree], _ isSpace: [[Bool]]
  ) -> [Entity] {
    let contributions = recognizer.contributions(of: vectors)
    return ranges.indices.flatMap { index in
      let first = ranges[index].lowerBound
      return recognizer(
        contributions, from: first, startsSentence: trees[index].startsSentence,
        isSpace: isSpace[index]
      ).map { $0.moved(by: first) }
    }
  }

  private func token(
    _ word: Word, _ lexeme: Lexeme, _ annotation: AttributeRuler.Annotation, head: Int,
    starts: Bool, _ workspace: inout Workspace
  ) -> Token {
    let lemma = workspace.lemma(word.lexeme, annotation) {
      lemmatizer(lexeme, annotation.pos, ruler.morphs[annotation.morph])
    }
    return Token(
      range: word.start..<word.start + lexeme.count, text: lexeme.text, lemma: lemma,
      tag: tagger.tags[annotation.tag], pos: annotation.pos,
      morph: ruler.morphs[annotation.morph].text, dep: ruler.deps.names[annotation.dep],
      head: head, spaceAfter: word.spaceAfter, startsSentence: starts)
  }

  /// What tagger and parser see; their network knows whether a space follows a word.
  private func contextVectors(
    _ words: [Word], _ lengths: [Int], _ workspace: inout Workspace
  ) -> Matrix {
    let numbers = words.map { $0.lexeme * 2 + ($0.spaceAfter ? 1 : 0) }
    let vocabulary = workspace.vocabulary
    return tok2vec(numbers, lengths: lengths, cache: &workspace.words) {
      Self.features(vocabulary.lexemes[$0 / 2], spaceAfter: !$0.isMultiple(of: 2))
    }
  }

  /// What the recogniser sees; its network does not know of spaces.
  private func entityVectors(
    _ words: [Word], _ lengths: [Int], _ workspace: inout Workspace
  ) -> Matrix {
    let vocabulary = workspace.vocabulary
    return recognizer.tok2vec(
      words.map(\.lexeme), lengths: lengths, cache: &workspace.entityWords
    ) {
      Self.features(vocabulary.lexemes[$0], spaceAfter: false)
    }
  }

  /// The features that both networks look words up by, in this order.
  static let columns = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]

  private static func features(_ lexeme: Lexeme, spaceAfter: Bool) -> [UInt64] {
    [
      lexeme.norm, lexeme.prefix, lexeme.suffix, lexeme.shape, spaceAfter ? 1 : 0,
      lexeme.isSpace ? 1 : 0,
    ]
  }
}
