public import Documents

/// A class of office: what the tables call `hos`, `fm`, `sg`.
public struct OfficeClass: RawRepresentable, Sendable, Hashable, Comparable {
  /// The class as the tables write it.
  public let rawValue: String

  /// Wraps a class name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by the class name.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Head of state: president, monarch, pope.
  public static let headOfState = OfficeClass(rawValue: "hos")
  /// Head of government: prime minister, premier, chancellor.
  public static let headOfGovernment = OfficeClass(rawValue: "hog")
  /// Deputy head of government.
  public static let deputyHeadOfGovernment = OfficeClass(rawValue: "dhog")
  /// Vice president.
  public static let vicePresident = OfficeClass(rawValue: "vp")
  /// Foreign minister.
  public static let foreignMinister = OfficeClass(rawValue: "fm")
  /// Defence minister.
  public static let defenceMinister = OfficeClass(rawValue: "dm")
  /// National security adviser.
  public static let nationalSecurityAdviser = OfficeClass(rawValue: "nsa")
  /// Secretary general of an organisation.
  public static let secretaryGeneral = OfficeClass(rawValue: "sg")
  /// Director general of an organisation.
  public static let directorGeneral = OfficeClass(rawValue: "dg")
  /// President of an organisation that is no state.
  public static let president = OfficeClass(rawValue: "president")

  /// The classes that head an organisation, the first that has a holder counts.
  static let headsOfOrganization = [
    "sg", "dg", "md", "president", "chair", "high-commissioner", "ed",
  ]
  .map(OfficeClass.init(rawValue:))
  /// The classes whose holders are shown of a state or organisation, highest first.
  public static let shown =
    ["hos", "hog", "dhog", "vp", "fm", "dm"].map(OfficeClass.init(rawValue:))
    + headsOfOrganization + ["high-rep", "nsa"].map(OfficeClass.init(rawValue:))

  /// Whom a text calls a leader: who heads a state, a government or an organisation.
  static let leading = Set(
    headsOfOrganization + [.headOfState, .headOfGovernment]
      + ["leader", "chief"].map(OfficeClass.init(rawValue:)))

  /// Heads of organisations, states and governments and their chief ministers.
  static let prominent = Set(
    ["hos", "hog", "vp", "fm", "dm", "nsa", "sg", "dg", "md", "president", "chair", "high-rep"]
      .map(OfficeClass.init(rawValue:)))
}

/// A stretch of time in which a person held an office.
public struct OfficeSpell: Sendable, Hashable {
  /// Who held it.
  public let person: ActorID
  /// What class of office.
  public let office: OfficeClass
  /// The office's own title in lower case, such as `prime minister`.
  public let title: String
  /// The state or organisation.
  public let at: ActorID
  /// First day.
  public let from: CalendarDate
  /// Last day, nil where still held or unknown.
  public let to: CalendarDate?
  /// How exact the first day is: `d`, `m` or `y`.
  public let precision: String
  /// The day to which the source vouches for an open end.
  public let asOf: CalendarDate?
  /// Where the fact comes from: `factbook`, `holders21`, `hand` (by hand, and a second source agrees)
  /// or `unverified` (by hand alone).
  public let source: String
  /// `acting`, `disputed` (others claim the office) or `shared`; empty for who simply holds it.
  public let mark: String

  /// Whether a source vouches for it: a text that says otherwise is not held against a line by hand
  /// that no second source confirms.
  public var isVerified: Bool { source != "unverified" && mark.isEmpty }

  /// Half a year after the source's last word a minister's open end is no longer believed; heads
  /// of state and government are followed to the tables' own date.
  static let grace = 183

  /// Whether an open end is believed beyond the source's last word.
  static func isFollowed(_ office: String, source: String) -> Bool {
    source == "hand" || office == OfficeClass.headOfState.rawValue
      || office == OfficeClass.headOfGovernment.rawValue
  }

  /// Whether it was held on a day, as far as the source can know.
  ///
  /// The last day belongs to the successor where both share it; ``ActorKnowledge/holders(of:at:on:)``
  /// decides that.
  public func covers(_ day: CalendarDate) -> Bool {
    guard from <= day else { return false }
    if let to { return day <= to }
    guard let asOf, !Self.isFollowed(office.rawValue, source: source) else { return true }
    return day <= asOf.adding(days: Self.grace)
  }
}

/// A stretch of time in which an actor belonged to an organisation or grouping.
public struct Membership: Sendable, Hashable {
  /// The organisation or grouping.
  public let organization: ActorID
  /// Who belonged to it.
  public let member: ActorID
  /// `member`, `observer`, `associate`, `partner`, `candidate`, `permanent`, `elected`, `suspended`.
  public let status: String
  /// First day, nil for before 1990 or unknown.
  public let from: CalendarDate?
  /// Last day, nil where it goes on.
  public let to: CalendarDate?
  /// Where the fact comes from: `hand`, `factbook` (then days stand for years).
  public let source: String

  /// Whether it held on a day.
  public func covers(_ day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}
