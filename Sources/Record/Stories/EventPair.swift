/// What two mentions of events have in common, as the model of events weighs it.
///
/// Everything is told in a few steps, and what is weighed are combinations of these with how near the
/// words stand: equal objects tell much of `enter` and `join`, little of `say` and `say`.
struct EventPair {
  /// A combination that is weighed; its values follow in ``Key``.
  enum Template: Int, CaseIterable, Sendable {
    case bias, part, object, subject, argument, sentence, lead, spread, rarity, distance, day
    case arguments, leadSpread, leadArguments, crossed, status, definite, definiteNear, saying
    case both, spreadRarity, depth, profile, profileCount, profileLead, leading, leadingCount

    /// The template's name in the table of weights.
    var name: String { "\(self)" }
  }

  /// A template and three values of 0 to 15 each, as one number.
  struct Key: Hashable, Sendable {
    let number: Int

    init(_ template: Template, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
      number = template.rawValue << 12 | a << 8 | b << 4 | c
    }

    /// One more than the greatest number of a key.
    static let count = Template.allCases.count << 12
  }

  /// The nearness of words that have nothing in common.
  static let unrelated = 5
  /// The combinations that hold of the two.
  let keys: [Key]

  /// Compares two mentions of one story; nil where neither words nor arguments nor places agree.
  ///
  /// The order of the two makes no difference.
  ///
  /// - Parameters:
  ///   - a: one mention.
  ///   - b: the other.
  ///   - near: how near their words stand.
  ///   - profiles: how their words compare over the story.
  init?(_ a: EventMention, _ b: EventMention, near: Int, profiles: EventStory.Comparison) {
    let (x, y) = (a.facts, b.facts)
    let isLead = x.sentence <= 1 && y.sentence <= 1
    let shared = x.all.shared(with: y.all)
    guard near < Self.unrelated || shared > 0 || isLead else { return nil }
    let parts = x.part == .verb && y.part == .verb ? 0 : x.part == .noun && y.part == .noun ? 1 : 2
    let object = Self.agreement(x.objects, y.objects)
    let subject = Self.agreement(x.subjects, y.subjects)
    let argument = Self.step(shared, [0, 3, 5])
    let sentence = Self.step(
      Float(a.sentenceTerms.cosine(b.sentenceTerms)), [0.03, 0.08, 0.15, 0.25, 0.4])
    let lead = isLead ? (x.isRoot && y.isRoot ? 2 : 1) : 0
    let least = Self.step(profiles.leastSpread, [0.05, 0.1, 0.2, 0.35])
    let most = Self.step(profiles.mostSpread, [0.1, 0.2, 0.35, 0.6])
    let rarity = Self.step(min(x.rarity, y.rarity), [1.5, 3, 4.5, 6])
    let distance = a.document != b.document ? 0 : x.sentence == y.sentence ? 1 : 2
    let definite = (x.isDefinite ? 1 : 0) + (y.isDefinite ? 1 : 0)
    let saying = (x.isSaying ? 1 : 0) + (y.isSaying ? 1 : 0)
    let profile = Self.step(profiles.arguments, [0.02, 0.08, 0.15, 0.25, 0.4])
    let leading = Self.step(profiles.leading, [0.15, 0.3, 0.5, 0.7])
    let count = Self.step(Float(profiles.count), [1, 3, 7])
    keys = [
      Key(.bias), Key(.part, near, parts), Key(.object, near, object),
      Key(.subject, near, subject), Key(.argument, near, argument),
      Key(.sentence, near, sentence), Key(.lead, near, lead), Key(.spread, near, least, most),
      Key(.rarity, near, rarity), Key(.distance, near, distance),
      Key(.day, near, Self.days(x.days, y.days)), Key(.arguments, object, subject, argument),
      Key(.leadSpread, lead, least), Key(.leadArguments, lead, object, subject),
      Key(.crossed, near, Self.crossed(x, y)), Key(.status, x.status == y.status ? 1 : 0),
      Key(.definite, definite, distance), Key(.definiteNear, near, definite, distance),
      Key(.saying, saying, near, subject), Key(.both, near, object, subject),
      Key(.spreadRarity, near, least, rarity),
      Key(.depth, min(4, x.sentence + y.sentence)), Key(.profile, near, profile),
      Key(.profileCount, near, profile, count), Key(.profileLead, profile, leading),
      Key(.leading, near, leading), Key(.leadingCount, near, leading, count),
    ]
  }

  /// How near two words stand: 0 for one word, 1 for one family, then by the steps between their senses,
  /// ``unrelated`` for nothing in common.
  static func nearness(_ x: EventFacts, _ y: EventFacts, _ senses: WordSenses) -> Int {
    if x.lemma == y.lemma { return 0 }
    if x.stem == y.stem { return 1 }
    switch senses.distance(x.lemma, x.part, y.lemma, y.part) {
    case 0...1: return 1
    case 2: return 2
    case 3: return 3
    case 4: return 4
    default: return unrelated
    }
  }

  /// Whether two have no objects to compare (1), other ones (0) or how telling ones in common (2 to 4).
  private static func agreement(_ a: Arguments, _ b: Arguments) -> Int {
    if a.isEmpty || b.isEmpty { return 1 }
    let shared = a.shared(with: b)
    return shared > 0 ? 1 + step(shared, [0, 3, 5]) : 0
  }

  private static func crossed(_ x: EventFacts, _ y: EventFacts) -> Int {
    step(max(x.subjects.shared(with: y.objects), x.objects.shared(with: y.subjects)), [0, 4])
  }

  /// 0 where one tells no day, 1 where days agree, 2 where they do not.
  private static func days(_ x: [ClosedRange<Int>], _ y: [ClosedRange<Int>]) -> Int {
    if x.isEmpty || y.isEmpty { return 0 }
    return x.contains { day in y.contains { $0.overlaps(day) } } ? 1 : 2
  }

  /// How many bounds a value exceeds.
  private static func step(_ value: Float, _ bounds: [Float]) -> Int {
    var steps = 0
    for bound in bounds where value > bound { steps += 1 }
    return steps
  }
}
