/// The network that turns the words of a document into vectors in context.
///
/// Hash embeddings of each word's features are concatenated and mixed to one row a word, then
/// layers of windowed maxout with residuals follow, each of which sees one neighbour further.
/// Miranda et al. 2022, "Multi hash embeddings in spaCy".
public struct Tok2Vec: Sendable {
  /// The features that a word is looked up by, in the order that the network asks for them.
  public let columns: [String]
  /// The number of values of a vector.
  public var width: Int { mixer.width }
  private let embeddings: [HashEmbedding]
  private let mixer: MaxoutLayer
  private let encoder: [MaxoutLayer]
  /// Rows of zeros that thinc puts before and after a document; layers change them too.
  private let padding: Int
  private let processor: Processor

  /// Picks the layers out of a model: `hashembed` in order, the first `maxout` and `layernorm` as
  /// mixer, the others as encoder.
  ///
  /// - Throws: ``InferenceError`` if layers are missing or do not fit each other.
  public init(_ model: ThincModel, on processor: Processor = .best) throws(InferenceError) {
    guard let columns = model.named("extract_features").first?.attributes["columns"]?.array else {
      throw InferenceError("the layer extract_features with its columns is missing")
    }
    let names = columns.compactMap(\.string)
    var embeddings: [HashEmbedding] = []
    for node in model.named("hashembed") { embeddings.append(try HashEmbedding(node)) }
    let norms = model.named("layernorm")
    let maxouts = model.named("maxout")
    guard maxouts.count == norms.count else {
      throw InferenceError("\(maxouts.count) maxout layers, but \(norms.count) layernorm")
    }
    var layers: [MaxoutLayer] = []
    for (maxout, norm) in zip(maxouts, norms) { layers.append(try MaxoutLayer(maxout, norm)) }
    guard let mixer = layers.first else { throw InferenceError("the model has no maxout layer") }
    let width = mixer.width
    guard embeddings.reduce(0, { $0 + $1.width }) == mixer.inputs,
      embeddings.allSatisfy({ names.indices.contains($0.column) })
    else { throw InferenceError("the embeddings do not fit the mixer") }
    guard layers.dropFirst().allSatisfy({ $0.width == width && $0.inputs == 3 * width }) else {
      throw InferenceError("an encoder layer does not take windows of three rows")
    }
    self.columns = names
    self.embeddings = embeddings
    self.mixer = mixer
    self.encoder = Array(layers.dropFirst())
    self.padding = encoder.count
    self.processor = processor
  }

  /// The vectors of the words of documents that are computed side by side.
  ///
  /// The unit is the document, not the sentence: words at its ends see the padding, and never the
  /// words of the document beside it, since each layer sees one row further and there is one row of
  /// padding a layer between them. What comes out does not depend on which documents stand together.
  ///
  /// - Parameters:
  ///   - words: for each word of all documents a small number; equal numbers mean equal features.
  ///   - lengths: the number of words of each document, in order.
  ///   - cache: mixed rows of words seen before, by number.
  ///   - features: gives the key of each column for a number not seen before.
  /// - Returns: [words, width] Float.
  /// - Complexity: O(*words* + *documents*) products of [3·width, pieces·width] a layer.
  /// - Precondition: the lengths sum up to the number of words.
  public func callAsFunction(
    _ words: [Int], lengths: [Int], cache: inout WordCache, features: (Int) -> [UInt64]
  ) -> Matrix {
    mix(words, into: &cache, features: features)
    let rows = words.count + (lengths.count + 1) * padding
    // A guard row of zeros at either end is what the outermost windows see.
    var current = [Float](repeating: 0, count: (rows + 2) * width)
    var word = 0
    for (number, length) in lengths.enumerated() {
      for _ in 0..<length {
        cache.copyRow(
          of: words[word], width: width, into: &current,
          at: (1 + (number + 1) * padding + word) * width)
        word += 1
      }
    }
    var next = [Float](repeating: 0, count: (rows + 2) * width)
    for layer in encoder {
      layer(
        current, rows: rows, stride: width, residualStart: width, into: &next, at: width,
        on: processor)
      swap(&current, &next)
    }
    return withoutPadding(current, words: words.count, lengths: lengths)
  }

  /// The rows of words alone.
  private func withoutPadding(_ rows: [Float], words: Int, lengths: [Int]) -> Matrix {
    var vectors: [Float] = []
    vectors.reserveCapacity(words * width)
    var row = 1
    for length in lengths {
      row += padding
      vectors.append(contentsOf: rows[row * width..<(row + length) * width])
      row += length
    }
    return Matrix(rows: words, columns: width, values: vectors)
  }

  /// Computes the mixed rows of all words that the cache lacks, in one product.
  private func mix(_ words: [Int], into cache: inout WordCache, features: (Int) -> [UInt64]) {
    let (first, fresh) = cache.claimRows(for: words, width: width)
    guard !fresh.isEmpty else { return }
    var input = [Float](repeating: 0, count: fresh.count * mixer.inputs)
    var index = 0
    for word in fresh {
      let keys = features(word)
      for embedding in embeddings {
        embedding.embed(keys[embedding.column], into: &input, at: index, on: processor)
        index += embedding.width
      }
    }
    mixer(
      input, rows: fresh.count, stride: mixer.inputs, into: &cache.rows, at: first * width,
      on: processor)
  }
}

/// Mixed rows of words seen before: a pure function's results, kept.
public struct WordCache: Sendable {
  /// The row of each word number, -1 for none.
  private var rowOfWord: [Int32] = []
  /// [rows, width].
  var rows: [Float] = []

  /// An empty cache.
  public init() {}

  /// Gives a row to each word that has none; returns the first new row and the words in order.
  mutating func claimRows(for words: [Int], width: Int) -> (first: Int, fresh: [Int]) {
    let first = rows.count / width
    var fresh: [Int] = []
    for word in words {
      if word >= rowOfWord.count {
        rowOfWord.append(contentsOf: repeatElement(-1, count: word + 1 - rowOfWord.count))
      }
      if rowOfWord[word] < 0 {
        rowOfWord[word] = Int32(first + fresh.count)
        fresh.append(word)
      }
    }
    rows.append(contentsOf: repeatElement(0, count: fresh.count * width))
    return (first, fresh)
  }

  func copyRow(of word: Int, width: Int, into output: inout [Float], at index: Int) {
    let start = Int(rowOfWord[word]) * width
    output.replaceSubrange(index..<index + width, with: rows[start..<start + width])
  }
}
