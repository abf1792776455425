public import Documents

extension JSON {
  /// An error in its one shape: `{"code","message","where":{…}}` (DESIGN, section 4.4).
  public init(error: any CodedError) {
    self = [
      "code": .string(error.code), "message": .string(error.message),
      "where": .object(error.place.map { JSON.Member($0.name, .string($0.value)) }),
    ]
  }
}
