/// A value of a MessagePack document.
public enum MessagePack: Sendable, Hashable {
  case null
  case bool(Bool)
  /// An integer below zero, or any that a signed format wrote.
  case signed(Int64)
  /// An integer that an unsigned format wrote.
  case unsigned(UInt64)
  case float(Double)
  case string(String)
  /// Raw bytes, a slice of the document that was read.
  case bytes(ArraySlice<UInt8>)
  case array([MessagePack])
  /// Pairs in the order of the document; keys of any kind.
  case map([Pair])

  /// A key with its value.
  public struct Pair: Sendable, Hashable {
    /// The key.
    public let key: MessagePack
    /// Its value.
    public let value: MessagePack

    /// Puts a key and its value together.
    public init(key: MessagePack, value: MessagePack) {
      self.key = key
      self.value = value
    }
  }

  /// Reads one document that fills all of `data`.
  ///
  /// - Throws: ``InferenceError`` with the byte, if the document is cut short, nests deeper than
  ///   64 values, uses an extension type, holds invalid UTF-8 or leaves bytes over.
  /// - Complexity: O(*bytes*).
  public init(reading data: ArraySlice<UInt8>) throws(InferenceError) {
    var reader = MessagePackReader(data: data)
    self = try reader.value(depth: 0)
    guard reader.position == data.endIndex else {
      throw InferenceError("bytes after the end of the document", byte: reader.position)
    }
  }
}

extension MessagePack {
  /// The value of a key that is a string, or its UTF-8 bytes; nil if this is no map or lacks it.
  public subscript(key: String) -> MessagePack? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { pair in
      switch pair.key {
      case .string(let text): text.utf8.elementsEqual(key.utf8)
      case .bytes(let bytes): bytes.elementsEqual(key.utf8)
      default: false
      }
    }?.value
  }

  /// The text, if it is a string.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The elements, if it is an array.
  public var array: [MessagePack]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The pairs, if it is a map.
  public var map: [Pair]? {
    if case .map(let pairs) = self { pairs } else { nil }
  }

  /// The truth value, if it is one.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The bytes, if they are raw.
  public var bytes: ArraySlice<UInt8>? {
    if case .bytes(let bytes) = self { bytes } else { nil }
  }

  /// The integer, if it is one and fits.
  public var int: Int? {
    switch self {
    case .signed(let value): Int(exactly: value)
    case .unsigned(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The integer as 64 bits without sign, if it is one and not negative.
  public var uint64: UInt64? {
    switch self {
    case .signed(let value): UInt64(exactly: value)
    case .unsigned(let value): value
    default: nil
    }
  }
}
