import Actors
import Coding
import Documents

/// Reads what identifies the objects of one document.
struct ObjectIdentities {
  let document: Document
  let textHash: String
  let rules: LinkingRules

  /// A meeting is known by its series; without one by few parties that are all resolved; else by
  /// its kind and place where it has a day.
  func of(_ meeting: Meeting, at place: TextRange) -> ObjectIdentity {
    let present = meeting.attendance.filter { $0.standing != .absent }.map(\.party)
    let parties = present + [meeting.host].compactMap(\.self)
    let ids = Set(parties.compactMap(\.actor?.rawValue)).sorted()
    var shared: [[String]] = []
    if let series = meeting.series {
      shared = [["series"] + rules.spelled(series)]
    } else if parties.allSatisfy({ $0.actor != nil }), (2...rules.meetingPartiesMost) ~= ids.count {
      shared = [["parties", meeting.kind] + ids]
    } else if let town = meeting.place, meeting.from != nil, meeting.to != nil {
      shared = [["place", meeting.kind, Folding.name(town.name)]]
    }
    var identity = ObjectIdentity(
      .meeting, shared: shared, place: place,
      naming: [
        meeting.name, meeting.from?.description ?? "", meeting.to?.description ?? "",
        meeting.place?.name ?? "",
      ] + ids, textHash: textHash)
    identity.facts = meeting.series == nil ? delegates(parties) : []
    identity.hints = Set(
      [meeting.place.map { "place:" + Folding.name($0.name) }].compactMap(\.self))
    identity.from = meeting.from ?? meeting.to
    identity.to = meeting.to ?? meeting.from
    return identity
  }

  /// An instrument is known by its name without the year, and by its abbreviation.
  func of(_ instrument: Instrument, at place: TextRange) -> ObjectIdentity {
    let words = rules.spelled(instrument.name)
    let years = words.compactMap { word in (1900...2100).contains(Int(word) ?? 0) ? Int(word) : nil
    }
    let name = words.filter { Int($0).map { !years.contains($0) } ?? ($0 != "the") }
    let parties = Set(instrument.parties.compactMap(\.actor?.rawValue)).sorted()
    var shared: [[String]] = []
    if rules.genericInstruments.contains(name.joined(separator: " ")) {
      let day = instrument.stages.lazy.compactMap(\.date?.from).first
      if let day, parties.count > 1 { shared = [["generic"] + name + [day.description] + parties] }
    } else {
      shared = [["name"] + name]
      if let short = instrument.abbreviation, short.count > 2 {
        shared.append(["short", Folding.name(short)])
      }
    }
    var identity = ObjectIdentity(
      .instrument, shared: shared, place: place,
      naming: [instrument.name, instrument.abbreviation ?? ""] + parties, textHash: textHash)
    identity.facts = Set(parties)
    if let year = years.first {
      identity.from = CalendarDate(year: year, month: 1, day: 1)
      identity.to = CalendarDate(year: year, month: 12, day: 31)
    }
    return identity
  }

  /// A commitment is known by who makes it and the words of what is to be done.
  func of(_ commitment: Commitment, at place: TextRange) -> ObjectIdentity {
    let words = rules.contentWords(document.text[commitment.action])
    let by = ObjectIdentity.known(commitment.by)
    var identity = ObjectIdentity(
      .commitment, shared: by.map { by in words.map { [by, $0] } } ?? [], place: place,
      naming: [commitment.by.actor?.rawValue ?? commitment.by.name] + words, textHash: textHash)
    identity.words = by == nil ? [] : words
    return identity
  }

  /// A relation is known by its parties and kind; disputes and offices also by what they are about.
  func of(_ relation: Relation, at place: TextRange) -> ObjectIdentity {
    var shared: [[String]] = []
    if let a = ObjectIdentity.known(relation.a), let b = ObjectIdentity.known(relation.b) {
      let isMutual = [.alliance, .dispute, .partnership, .exercise].contains(relation.kind)
      let person = relation.kind == .office ? relation.a.delegate?.rawValue ?? "" : ""
      shared = [[relation.kind.rawValue] + (isMutual ? [a, b].sorted() : [a, b]) + [person]]
    }
    var identity = ObjectIdentity(
      .relation, shared: shared, place: place,
      naming: [
        relation.kind.rawValue, name(relation.a), name(relation.b),
        relation.issue.map { document.text[$0] } ?? "",
      ], textHash: textHash)
    identity.facts = words(relation.issue)
    return identity
  }

  /// A stance is known by holder, target, how it presents it and when.
  func of(_ stance: Stance, at place: TextRange) -> ObjectIdentity {
    var shared: [[String]] = []
    if let holder = ObjectIdentity.known(stance.holder),
      let target = ObjectIdentity.known(stance.target)
    {
      shared = [[holder, target, stance.value.rawValue]]
    }
    var identity = ObjectIdentity(
      .stance, shared: shared, place: place,
      naming: [
        name(stance.holder), name(stance.target), stance.value.rawValue,
        stance.issue.map { document.text[$0] } ?? "",
      ],
      textHash: textHash)
    identity.facts = words(stance.issue).union(delegates([stance.holder]))
    identity.from = stance.date?.from
    identity.to = stance.date?.to
    return identity
  }

  /// A measure is known by sender, target, kind and what it hits.
  func of(_ measure: Measure, at place: TextRange) -> ObjectIdentity {
    var shared: [[String]] = []
    if let sender = ObjectIdentity.known(measure.sender),
      measure.target.map({ $0.actor != nil }) ?? true
    {
      shared = [[sender, ObjectIdentity.known(measure.target) ?? "", measure.kind]]
    }
    var identity = ObjectIdentity(
      .measure, shared: shared, place: place,
      naming: [
        name(measure.sender), measure.target.map(name) ?? "", measure.kind,
        measure.object.map { document.text[$0] } ?? "",
      ], textHash: textHash)
    identity.facts = words(measure.object)
    identity.from = measure.date?.from
    identity.to = measure.date?.to
    return identity
  }

  /// A figure is known by whose it is, what it counts, its unit and when it held; the value is a
  /// hint.
  func of(_ figure: Figure, at place: TextRange) -> ObjectIdentity {
    let what = rules.spelled(figure.what)
    var shared: [[String]] = []
    if let of = ObjectIdentity.known(figure.of), !what.isEmpty {
      shared = [[of, figure.unit ?? ""] + what]
    }
    var identity = ObjectIdentity(
      .figure, shared: shared, place: place,
      naming: [figure.of.map(name) ?? "", figure.unit ?? "", String(figure.value)] + what,
      textHash: textHash)
    identity.hints = [String(figure.value)]
    identity.from = figure.date?.from
    identity.to = figure.date?.to
    return identity
  }

  private func name(_ party: Party) -> String {
    [party.actor?.rawValue ?? party.name, party.delegate?.rawValue ?? party.delegateName ?? ""]
      .joined(separator: ":")
  }

  private func words(_ range: TextRange?) -> Set<String> {
    range.map { Set(rules.contentWords(document.text[$0])) } ?? []
  }

  private func delegates(_ parties: [Party]) -> Set<String> {
    Set(
      parties.compactMap { party in
        party.delegate.map { "\(party.actor?.rawValue ?? ""):\($0.rawValue)" }
      })
  }
}
