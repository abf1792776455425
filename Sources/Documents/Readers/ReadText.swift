/// What a reader makes of a document's bytes.
struct ReadText: Sendable {
  /// What citations point into.
  let text: SourceText
  /// What each part of it is.
  let blocks: [Block]
  /// What the document's places and its container say of it.
  let claims: ClaimList
}
