public import Documents

/// What a mention refers to.
public enum MentionKind: String, Sendable, Hashable, CaseIterable {
  case state, organization, grouping, person, office, force, place, instrument, meeting, other
}

/// A range of text that refers to an actor or place, and what it resolved to.
public struct Mention: Sendable, Hashable {
  /// Where it stands in the document's text.
  public var range: TextRange
  /// Its tokens.
  public var tokens: Range<Int>
  /// The token that heads it in the tree.
  public var head: Int
  /// What it refers to.
  public var kind: MentionKind
  /// What it is the name of, in the model's labels: `PERSON`, `ORG`, `GPE`, `LOC`, `FAC`, `NORP`,
  /// `EVENT`, `LAW`, `WORK_OF_ART`, `PRODUCT`, `MONEY`.
  ///
  /// The document as a whole decides, not the model's word alone. Nil where it is no name or stands
  /// inside a longer one.
  public var label: String?
  /// The actor, nil where unresolved; for an office the holder on the document's date.
  public var actor: ActorID?
  /// The name of what it resolved to, else the name that the text gives.
  public var name: String
  /// The post that the text or the tables give on the document's date, such as
  /// `Prime Minister of Japan`.
  public var role: String?
  /// For `the Japanese prime minister`: the office, such as `prime minister of JPN`.
  public var office: String?
  /// The state or organisation that it acts for: of `Japan's Kishida` or `the Kremlin` the state.
  public var affiliation: ActorID?
  /// The members that a group mention stands for (`the two leaders`), in text order; the group
  /// keeps its own `name`.
  public var members: [ActorID]
  /// The number of what it refers to in this document, shared by all mentions of it.
  ///
  /// Numbered from 0 in the order of first mention.
  public var entity: Int
  /// A post beside the name that the tables contradict on the day.
  public var contradiction: OfficeContradiction?
  /// The rule or table line that decided, for `explain`.
  public var why: String

  /// A mention with its resolution.
  public init(
    range: TextRange, tokens: Range<Int>, head: Int, kind: MentionKind, label: String? = nil,
    actor: ActorID? = nil, name: String, role: String? = nil, office: String? = nil,
    affiliation: ActorID? = nil, members: [ActorID] = [], entity: Int = 0,
    contradiction: OfficeContradiction? = nil, why: String
  ) {
    self.range = range
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.label = label
    self.actor = actor
    self.name = name
    self.role = role
    self.office = office
    self.affiliation = affiliation
    self.members = members
    self.entity = entity
    self.contradiction = contradiction
    self.why = why
  }
}
