/// A model as thinc writes it: layers in breadth-first order, with their parameters.
public struct ThincModel: Sendable {
  /// One layer.
  public struct Node: Sendable {
    /// The layer's name, such as `maxout`.
    public let name: String
    /// Indices of the layers that it names, by the name that it gives them.
    public let references: [String: Int]
    /// Settings, decoded.
    public let attributes: [String: MessagePack]
    /// Weights by name; a layer without weights has none.
    public let parameters: [String: Tensor]

    /// The parameter of a name.
    ///
    /// - Throws: ``InferenceError`` if it is missing or its shape is not as expected; nil in
    ///   `shape` stands for any extent.
    public func parameter(_ key: String, shape: [Int?]) throws(InferenceError) -> Tensor {
      guard let tensor = parameters[key] else {
        throw InferenceError("layer \(name) lacks the parameter \(key)")
      }
      let fits =
        tensor.shape.count == shape.count
        && zip(tensor.shape, shape).allSatisfy { $1 == nil || $0 == $1 }
      guard fits else {
        let expected = shape.map { $0.map(String.init) ?? "any" }.joined(separator: ", ")
        throw InferenceError(
          "parameter \(key) of layer \(name) has the shape \(tensor.shape), not [\(expected)]")
      }
      return tensor
    }

    /// A setting that is a non-negative integer.
    ///
    /// - Throws: ``InferenceError`` if it is missing or something else.
    public func integer(_ key: String) throws(InferenceError) -> Int {
      guard let value = attributes[key]?.int, value >= 0 else {
        throw InferenceError("layer \(name) lacks the setting \(key)")
      }
      return value
    }
  }

  /// All layers in the file's order.
  public let nodes: [Node]

  /// Reads a model file.
  ///
  /// - Throws: ``InferenceError`` if it is not MessagePack or lacks the four parallel arrays.
  /// - Complexity: O(*bytes*).
  public init(_ bytes: [UInt8]) throws(InferenceError) {
    let document = try MessagePack(reading: bytes[...])
    guard let nodes = document["nodes"]?.array, let attributes = document["attrs"]?.array,
      let parameters = document["params"]?.array
    else { throw InferenceError("not a thinc model: nodes, attrs or params are missing") }
    guard nodes.count == attributes.count, nodes.count == parameters.count else {
      throw InferenceError(
        "\(nodes.count) layers, \(attributes.count) settings, \(parameters.count) parameters")
    }
    var read: [Node] = []
    for (index, node) in nodes.enumerated() {
      read.append(try Node(node, attributes: attributes[index], parameters: parameters[index]))
    }
    self.nodes = read
  }

  /// The layers of a name, in the file's order.
  public func named(_ name: String) -> [Node] { nodes.filter { $0.name == name } }

  /// The layer that the outermost one refers to by a name.
  ///
  /// - Throws: ``InferenceError`` if there is no such reference.
  public func reference(_ name: String) throws(InferenceError) -> (index: Int, node: Node) {
    guard let index = nodes.first?.references[name], nodes.indices.contains(index) else {
      throw InferenceError("the outermost layer has no \(name)")
    }
    return (index, nodes[index])
  }
}

extension ThincModel.Node {
  fileprivate init(
    _ node: MessagePack, attributes: MessagePack, parameters: MessagePack
  ) throws(InferenceError) {
    guard let name = node["name"]?.string else { throw InferenceError("a layer has no name") }
    self.name = name
    var references: [String: Int] = [:]
    for pair in node["refs"]?.map ?? [] {
      if let key = pair.key.string, let index = pair.value.int { references[key] = index }
    }
    self.references = references
    var settings: [String: MessagePack] = [:]
    for pair in attributes.map ?? [] {
      guard let key = pair.key.string else { continue }
      // Each setting is a MessagePack document of its own, stored as bytes.
      if let bytes = pair.value.bytes {
        settings[key] = try MessagePack(reading: bytes)
      } else {
        settings[key] = pair.value
      }
    }
    self.attributes = settings
    var tensors: [String: Tensor] = [:]
    for pair in parameters.map ?? [] where pair.value != .null {
      if let key = pair.key.string { tensors[key] = try Tensor(pair.value) }
    }
    self.parameters = tensors
  }
}
