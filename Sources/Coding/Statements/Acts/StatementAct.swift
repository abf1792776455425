/// What a statement does to whom it is about.
///
/// After Searle (1976), "A classification of illocutionary acts", with the assertives that
/// diplomacy tells apart (praise, criticism, accusation, denial).
public enum StatementAct: String, Sendable, Hashable, CaseIterable {
  case asserts, praises, criticises, accuses, denies, promises, requests, warns, threatens, asks
  case agrees
}
