import Documents
import Language

/// What the names of the document make of the mentions: their labels, their ends, and new mentions
/// of what the tables do not know.
extension DocumentReading {
  /// Labels mentions by the document's names, mends those of unknown persons, and adds the rest.
  mutating func keepNames() {
    // `Latin American`, `Geneva Convention` kept shorter names from being read; no mentions.
    for index in drafts.indices where drafts[index].form == .region && drafts[index].kind == .other
    {
      hide(index)
    }
    let names = NameFinder(self)()
    var byStart = [[Int]](repeating: [], count: words.count)
    for index in drafts.indices where !drafts[index].tokens.isEmpty {
      byStart[drafts[index].tokens.lowerBound].append(index)
    }
    for name in names { mendPersons(of: name, byStart) }
    var rest: [NameSpan] = []
    for name in names where !labelDrafts(of: name, byStart) { rest.append(name) }
    rest.sort {
      ($0.tokens.count, -$0.tokens.lowerBound) > ($1.tokens.count, -$1.tokens.lowerBound)
    }
    let edges = DraftEdges(drafts, count: words.count)
    for name in rest where !edges.cross(name.tokens) { add(name) }
  }

  /// A draft that turns out to be no mention keeps its place, for those that refer to it.
  private mutating func hide(_ index: Int) {
    let low = drafts[index].tokens.lowerBound
    drafts[index].tokens = low..<low
  }

  /// Persons whom the model cut short or ran on get the ends of the name; of two in one name the
  /// first stays.
  private mutating func mendPersons(of name: NameSpan, _ byStart: [[Int]]) {
    let near = max(0, name.tokens.lowerBound - 6)..<name.tokens.upperBound
    var inside: [Int] = []
    for start in near {
      for index in byStart[start]
      where drafts[index].form == .person && drafts[index].tokens.overlaps(name.tokens)
        && drafts[index].tokens != name.tokens
      {
        inside.append(index)
      }
    }
    guard !inside.isEmpty else { return }
    if name.label != .person {
      for index in inside where drafts[index].why.hasPrefix("model/") { hide(index) }
      return
    }
    if near.contains(where: { byStart[$0].contains { drafts[$0].tokens == name.tokens } }) {
      for index in inside where drafts[index].actor == nil { hide(index) }
      return
    }
    let kept = inside.first { drafts[$0].actor != nil } ?? inside[0]
    for index in inside where index != kept && drafts[index].actor == nil { hide(index) }
    drafts[kept].tokens = name.tokens
    drafts[kept].head = head(of: name.tokens)
    if drafts[kept].actor == nil, !drafts[kept].why.hasPrefix("coreference") {
      drafts[kept].name = textOf(name.tokens)
    }
  }

  /// Labels the drafts that stand exactly on a name; whether there is one.
  private mutating func labelDrafts(of name: NameSpan, _ byStart: [[Int]]) -> Bool {
    let near = max(0, name.tokens.lowerBound - 6)..<name.tokens.upperBound
    var isFound = false
    for start in near {
      for index in byStart[start]
      where drafts[index].tokens.upperBound >= name.tokens.upperBound
        && trimmed(drafts[index].tokens) == name.tokens
      {
        guard ![.pronoun, .description, .group].contains(drafts[index].form) else { continue }
        isFound = true
        if isDisproved(index, by: name.label) { retype(index, as: name.label) }
        let isActor = drafts[index].form == .person && drafts[index].actor != nil
        drafts[index].label = isActor ? NameLabel.person.rawValue : shownLabel(of: name)
      }
    }
    return isFound
  }

  /// Whether the document takes an unknown person, a town or a capital for something else.
  private func isDisproved(_ index: Int, by label: NameLabel) -> Bool {
    switch drafts[index].form {
    case .person: drafts[index].actor == nil && label != .person
    case .city: label != .place
    case .capital: drafts[index].kind == .place && label != .place
    default: false
    }
  }

  private mutating func retype(_ index: Int, as label: NameLabel) {
    let range = drafts[index].tokens
    drafts[index] = Draft(
      .entity, range, head: head(of: range), kind: kind(of: label, range), name: textOf(range),
      why: label.why)
    drafts[index].affiliation = stateInside(range)
  }

  /// The label to show: the model's finer one where it has the same name in the same class.
  private func shownLabel(of name: NameSpan) -> String {
    if let entity = name.tokens.first.flatMap({ entityIndex($0) }).map({ parse.entities[$0] }),
      NameLabel(entity: entity.label) == name.label, core(of: entity) == name.tokens
    {
      return entity.label
    }
    let isLand = name.label == .place && [.region, .opener].contains(name.source)
    return isLand ? "LOC" : name.label.rawValue
  }

  private func kind(of label: NameLabel, _ range: Range<Int>) -> MentionKind {
    if let last = range.last, isListed(last, .meetingNoun) { return .meeting }
    switch label {
    case .person: return .person
    case .organization: return .organization
    case .place, .facility: return .place
    case .people, .event, .product, .money: return .other
    }
  }

  private mutating func add(_ name: NameSpan) {
    let isPerson = name.label == .person
    var draft = Draft(
      isPerson ? .person : .entity, name.tokens, head: head(of: name.tokens),
      kind: kind(of: name.label, name.tokens), name: textOf(name.tokens),
      why: name.label.why)
    draft.label = shownLabel(of: name)
    if !isPerson, draft.kind != .meeting, name.label != .money {
      draft.affiliation = stateInside(name.tokens)
    }
    let index = add(draft, claiming: false)
    guard isPerson else { return }
    describe(index)
    if name.tokens.count > 1 { remember(index) } else { recall(index) }
  }

  /// Lets a single name stand for the person of the document who bears it.
  private mutating func recall(_ index: Int) {
    let word = folded[drafts[index].tokens.lowerBound]
    guard drafts[index].actor == nil,
      let known = known[word]?.last
    else { return remember(index) }
    drafts[index].actor = memory[known].actor
    drafts[index].name = memory[known].name
    drafts[index].role = memory[known].role
    drafts[index].officeClass = memory[known].officeClass
    drafts[index].affiliation = memory[known].affiliation
    drafts[index].gender = memory[known].gender
    drafts[index].person = known
    drafts[index].why = "coreference/family name"
  }

  /// The one state named inside a name, as in `Meteorological Institute of Norway`.
  private func stateInside(_ range: Range<Int>) -> ActorID? {
    var inside: ActorID?
    for token in range {
      guard let index = claimed[token], range.lowerBound <= drafts[index].tokens.lowerBound,
        drafts[index].tokens.upperBound <= range.upperBound,
        [.name, .adjective, .capital, .city].contains(drafts[index].form),
        let state = drafts[index].affiliation
      else { continue }
      if let inside, inside != state { return nil }
      inside = state
    }
    return inside
  }
}

/// Where drafts begin and end, to find those that a name would cross.
private struct DraftEdges {
  /// By first token the furthest end, by end the first token.
  private var furthest: [Int]
  private var earliest: [Int]

  init(_ drafts: [Draft], count: Int) {
    furthest = [Int](repeating: 0, count: count + 1)
    earliest = [Int](repeating: count, count: count + 1)
    for index in drafts.indices where !drafts[index].tokens.isEmpty {
      let range = drafts[index].tokens
      furthest[range.lowerBound] = max(furthest[range.lowerBound], range.upperBound)
      earliest[range.upperBound] = min(earliest[range.upperBound], range.lowerBound)
    }
  }

  /// Whether a draft overlaps a range without one holding the other.
  func cross(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { token in
      furthest[token] > range.upperBound || earliest[token] < range.lowerBound
    }
  }
}
