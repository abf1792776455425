import CCrypto

/// SHA-256 (FIPS 180-4), by which equal bytes are known as equal.
public enum ContentHash {
  /// The SHA-256 of bytes as 64 lower-case hexadecimal digits.
  ///
  /// - Complexity: O(*length of the bytes*).
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(bytes, bytes.count, &digest)
    return hexadecimal(digest)
  }

  /// The SHA-256 of several runs of bytes as if they were one.
  ///
  /// - Complexity: O(*length of all*), without a copy.
  package static func sha256(of parts: [[UInt8]]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    for part in parts { EVP_DigestUpdate(context, part, part.count) }
    EVP_DigestFinal_ex(context, &digest, nil)
    return hexadecimal(digest)
  }

  private static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * digest.count)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The SHA-256 of a text's UTF-8 bytes.
  public static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }
}
