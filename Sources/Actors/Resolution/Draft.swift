import Documents
import Language

/// A mention in the making, with what the later steps need to know of it.
struct Draft {
  /// How the text puts it.
  enum Form {
    case name, adjective, demonym, capital, metonym, organization, region, city, organ
    case person, office, group, description, pronoun, entity
  }
  var tokens: Range<Int>
  var head: Int
  var form: Form
  var kind: MentionKind
  var actor: ActorID?
  var name: String
  var role: String?
  var office: String?
  var officeClass: OfficeClass?
  var affiliation: ActorID?
  var members: [ActorID] = []
  var gender: Gender?
  /// The person of the document's memory that it names.
  var person: Int?
  /// Whether it is a ministry, parliament or force: it acts for its state without being it.
  var isBody = false
  /// The draft that a description or pronoun takes up, by its place in the reading's drafts.
  var antecedent: Int?
  /// What the document's names say that it is the name of.
  var label: String?
  var why: String

  init(
    _ form: Form, _ tokens: Range<Int>, head: Int, kind: MentionKind, actor: ActorID? = nil,
    name: String, why: String
  ) {
    self.form = form
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.actor = actor
    self.name = name
    self.why = why
  }
}
