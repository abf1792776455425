/// A word that denotes an act by some rule, before its parties and status are read.
struct EventTrigger: Sendable, Hashable {
  /// The word that denotes the act.
  var token: Int
  /// The verb that carries it, where the act is named by a noun.
  var carrier: Int?
  /// What the carrier's subject is to the act.
  var carrierSubject: EventRules.CarrierSubject?
  /// The verb whose tense tells: the word itself, or its carrier; nil for a noun on its own.
  var verb: Int?
}
