/// The weights of features, a row a feature in one register, found by the hashes of their names.
struct WeightRows<Row: SIMD & Sendable>: Sendable where Row.Scalar == Float {
  private let index: FeatureIndex
  private let rows: [Row]

  /// Reads a table of weights.
  ///
  /// - Throws: ``CodingError/unreadableWeights(table:line:)`` where a weight is no whole number or the
  ///   table has more classes than a row holds.
  init(_ text: String, name: String) throws(CodingError) {
    let table = try WeightTable(text, name: name, hashedBy: FeatureWord.self)
    let classes = table.classes.count
    guard classes <= Row.scalarCount else { throw .unreadableWeights(table: name, line: 1) }
    index = FeatureIndex(table.keys)
    rows = table.keys.indices.map { number in
      var row = Row()
      for place in 0..<classes { row[place] = table.weights[number * classes + place] }
      return row
    }
  }

  /// The weights of a feature; nil where the table has none.
  @inline(__always)
  subscript(key: UInt64) -> Row? { index[key].map { rows[$0] } }
}

/// Adds up the weights of features for each class of a model; spells nothing out.
struct WeightSum<Row: SIMD & Sendable>: FeatureCollector where Row.Scalar == Float {
  private let model: WeightRows<Row>
  private let border: FeatureWord = "/"
  private var name = FeatureWord()
  private var sum = Row()

  init(model: WeightRows<Row>) { self.model = model }

  @inline(__always)
  mutating func begin(_ template: FeatureWord, _ first: FeatureWord) {
    name = template + first
  }

  @inline(__always)
  mutating func part(_ value: FeatureWord) { name = name + border + value }

  @inline(__always)
  mutating func end() {
    if let row = model[name.hash] { sum += row }
  }

  /// The scores so far; starts again at zero.
  mutating func take() -> Row {
    defer { sum = Row() }
    return sum
  }
}
