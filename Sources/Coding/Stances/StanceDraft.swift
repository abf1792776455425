import Documents

/// What one stance word says by its place in the tree, before it is known who says it.
struct StanceDraft: Sendable {
  /// The word that presents the target.
  var word: Int
  /// What the word says.
  var sense: StanceLexicon.Word
  /// Who holds it by the construction itself; empty where only the context tells.
  var holders: [Party] = []
  /// Whom it is about.
  var targets: [Party] = []
  /// The other side of the word: of `an ally of A`, `a threat to A` A.
  var counterparts: [Party] = []
  /// The verb or noun whose clause tells whether it is so and when.
  var clause: Int?
  /// Who else holds it: `like A`; of a denial who is set against: `unlike A`.
  var compared: [Party] = []
  /// On what.
  var issue: TextRange?
  /// What the construction says of its standing, before the clause is read.
  var status: EventStatus?
  /// Whether the sides may be read in both directions: `A and B are rivals`.
  var isMutual = false
  /// Whether the target is only referred to: `regards it as`, `calls the country`.
  var isReferring = false
  /// Whether the clause asserts it, so that a speaker holds it; else it is named in passing.
  var isAsserted = true
  /// The construction that found it.
  var why: String
}
