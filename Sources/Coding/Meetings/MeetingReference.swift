import Actors
import Documents

/// One place of a text that speaks of a meeting, with what it says of it there.
struct MeetingReference: Sendable {
  /// How the words pick the meeting out.
  enum Form: Sendable, Hashable {
    /// By a name or by whose summit it is.
    case named
    /// `the summit`, `this meeting`, `his visit`.
    case definite
    /// `a meeting`, and nouns without an article.
    case indefinite
    /// By a verb: `A met B`.
    case act
  }

  /// To which meeting one on the sidelines belongs.
  enum Parent: Sendable, Hashable {
    /// The one that a token denotes.
    case token(Int)
    /// The last occasion spoken of.
    case latest
    /// That of the meeting told before: `also held a meeting`.
    case sibling
  }

  /// A status with the weight of the words that say so.
  struct Evidence: Sendable, Hashable {
    var status: EventStatus
    /// Whether a word says it of the meeting itself; else only the clause around it does.
    var isHard: Bool
    var isPostponed = false
    /// Whether it was so before what the text tells next: `had been cancelled`.
    var isEarlier = false
  }

  var token: Int
  var range: TextRange
  var kind: String
  var use: MeetingLexicon.Use
  var form: Form
  var properName: String?
  var series: String?
  var organizer: ActorID?
  var place: EventPlace?
  var date: EventDate?
  /// Whether the date is a day within the meeting, as of one who attends it, not its own.
  var isDateWithin = false
  var evidence: Evidence?
  var attendees: [Attendee] = []
  var host: Party?
  var parent: Parent?
  var topics: [TextRange] = []
  /// Whether the words keep it apart from meetings spoken of before: `another meeting`.
  var isOther = false
  /// Whether it may found a meeting, not only refer to one.
  var isFounding = true
  /// Whether its words name the meeting, not only somebody's coming to it.
  var isMention = true
  /// Whether its noun denotes a meeting only as part of a name, and often a body: `congress`.
  var isNamedOnly = false
  /// Whether its words say that it is of diplomacy: `peace talks`.
  var isDiplomatic = false
  /// `last` or `next`, which keep two editions apart.
  var edition: String?
  var sentence: Int
  var why: String

  /// How many its words say that meet: of `the four-way summit` 4.
  var size: Int?

  /// The actors of those who take part.
  var actors: Set<ActorID> {
    Set(attendees.lazy.filter { $0.standing != .absent }.compactMap(\.party.actor))
  }
}

/// One who takes part in a meeting, as one place of the text says.
struct Attendee: Sendable {
  var party: Party
  var standing: Attendance.Standing?
  /// Whether it came; nil where it stands as the meeting stands.
  var status: Attendance.Status?
  var first: TextRange?
  var clause: TextRange
  var why: String
}
