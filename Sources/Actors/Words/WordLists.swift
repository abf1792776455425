/// The lists of words.tsv that hold a word, one bit a list, and what the other tables of words say.
struct WordLists: OptionSet, Sendable {
  let rawValue: UInt128

  init(rawValue: UInt128) { self.rawValue = rawValue }

  private init(_ bit: UInt8) { rawValue = 1 &<< UInt128(bit) }

  /// Whether it has one of some lists.
  func has(_ some: WordLists) -> Bool { rawValue & some.rawValue != 0 }

  static var addressedClass: Self { Self(0) }
  static var article: Self { Self(1) }
  static var articled: Self { Self(2) }
  static var composedClass: Self { Self(3) }
  static var count: Self { Self(4) }
  static var counterpart: Self { Self(5) }
  static var eventNoun: Self { Self(6) }
  static var femalePronoun: Self { Self(7) }
  static var femaleTitle: Self { Self(8) }
  static var firstPersonPlural: Self { Self(9) }
  static var firstPersonSingular: Self { Self(10) }
  static var force: Self { Self(11) }
  static var former: Self { Self(12) }
  static var government: Self { Self(13) }
  static var governmentNoun: Self { Self(14) }
  static var governmentVerb: Self { Self(15) }
  static var groupAdjective: Self { Self(16) }
  static var groupPerson: Self { Self(17) }
  static var groupState: Self { Self(18) }
  static var institution: Self { Self(19) }
  static var languageNoun: Self { Self(20) }
  static var locative: Self { Self(21) }
  static var looseAdjective: Self { Self(22) }
  static var looseClass: Self { Self(23) }
  static var looseOffice: Self { Self(24) }
  static var malePronoun: Self { Self(25) }
  static var maleTitle: Self { Self(26) }
  static var meetingNoun: Self { Self(27) }
  static var motionNoun: Self { Self(28) }
  static var motionVerb: Self { Self(29) }
  static var neuterPronoun: Self { Self(30) }
  static var notYet: Self { Self(31) }
  static var ordinal: Self { Self(32) }
  static var organizationNoun: Self { Self(33) }
  static var organ: Self { Self(34) }
  static var organPart: Self { Self(35) }
  static var ownBody: Self { Self(36) }
  static var placeNoun: Self { Self(37) }
  static var placeObjectVerb: Self { Self(38) }
  static var placeOf: Self { Self(39) }
  static var pluralPronoun: Self { Self(40) }
  static var prefixedCompany: Self { Self(41) }
  static var prefixedOrgans: Self { Self(42) }
  static var present: Self { Self(43) }
  static var reportingVerb: Self { Self(44) }
  static var sentFrom: Self { Self(45) }
  static var singleHolder: Self { Self(46) }
  static var stateNoun: Self { Self(47) }
  static var titleEnd: Self { Self(48) }
  static var titleWord: Self { Self(49) }
  static var townNoun: Self { Self(50) }
  static var unnamedClassNot: Self { Self(51) }
  static var weakVerb: Self { Self(52) }
  /// Words that end a phrase of several words in a list.
  static var phraseEnd: Self { Self(53) }
  /// Words that begin an office phrase.
  static var titleStart: Self { Self(54) }
  /// Given names of men.
  static var maleName: Self { Self(55) }
  /// Given names of women.
  static var femaleName: Self { Self(56) }
  /// States whose people go by the first word of their name.
  static var givenNameState: Self { Self(57) }
  /// Ranks and styles that stand between an office and a name: `Minister Prince X`.
  static var honorific: Self { Self(58) }
  /// Words by which a phrase means another one than was named: `another country`.
  static var otherAdjective: Self { Self(59) }

  /// The lists by the names that words.tsv gives them.
  static let named: [String: WordLists] = [
    "addressed-class": .addressedClass, "article": .article, "articled": .articled,
    "composed-class": .composedClass, "count": .count, "counterpart": .counterpart,
    "event-noun": .eventNoun, "female": .femalePronoun, "female-title": .femaleTitle,
    "first-person-plural": .firstPersonPlural, "first-person-singular": .firstPersonSingular,
    "force": .force, "former": .former, "given-name-state": .givenNameState,
    "government": .government, "government-noun": .governmentNoun,
    "government-verb": .governmentVerb,
    "group-adjective": .groupAdjective, "group-person": .groupPerson, "group-state": .groupState,
    "honorific": .honorific, "institution": .institution, "language-noun": .languageNoun,
    "locative": .locative,
    "loose-adjective": .looseAdjective, "loose-class": .looseClass, "loose-office": .looseOffice,
    "male": .malePronoun, "male-title": .maleTitle, "meeting-noun": .meetingNoun,
    "motion-noun": .motionNoun, "motion-verb": .motionVerb, "neuter": .neuterPronoun,
    "not-yet": .notYet, "ordinal": .ordinal, "org-noun": .organizationNoun, "organ": .organ,
    "other-adjective": .otherAdjective,
    "organ-part": .organPart, "own-body": .ownBody, "place-noun": .placeNoun,
    "place-object-verb": .placeObjectVerb, "place-of": .placeOf, "plural": .pluralPronoun,
    "prefixed-company": .prefixedCompany, "prefixed-organs": .prefixedOrgans, "present": .present,
    "reporting-verb": .reportingVerb, "sent-from": .sentFrom, "single-holder": .singleHolder,
    "state-noun": .stateNoun, "title-end": .titleEnd, "title-word": .titleWord,
    "town-noun": .townNoun, "unnamed-class-not": .unnamedClassNot, "weak-verb": .weakVerb,
  ]
}
