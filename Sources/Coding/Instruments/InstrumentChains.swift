import Documents
import Language

/// An instrument while it is put together from the places that speak of it.
struct InstrumentDraft: Sendable {
  var names: [InstrumentName]
  /// The place that names it best: a proper name before a description, of these the longest.
  var best: InstrumentName
  var abbreviation: String?
  var year: String?
  var isNew: Bool
  /// The draft of which it is a new edition.
  var succeeds: Int?

  init(_ name: InstrumentName) {
    names = [name]
    best = name
    year = name.year
    isNew = name.isNew
    abbreviation = name.known.flatMap { $0.abbreviation.isEmpty ? nil : $0.abbreviation }
  }

  mutating func add(_ name: InstrumentName) {
    names.append(name)
    if Self.rank(name) > Self.rank(best) { best = name }
    year = year ?? name.year
    if let short = name.known?.abbreviation, !short.isEmpty { abbreviation = abbreviation ?? short }
  }

  private static func rank(_ name: InstrumentName) -> Int {
    switch name.form {
    case .proper: 1000 + name.words.count
    case .described: 100 + name.words.count
    case .anaphor: 1
    case .weak: 0
    }
  }
}

/// Joins the places that speak of one instrument: equal names, short forms, `the pact`, `known as`.
struct InstrumentChains {
  let syntax: Syntax
  let lexicon: InstrumentLexicon
  private(set) var drafts: [InstrumentDraft] = []
  private var draftOfHead: [Int: Int] = [:]
  private var draftOfAbbreviation: [String: Int] = [:]
  private var tokens: [Token] { syntax.tokens }

  /// How many sentences back a definite noun alone looks for what it takes up.
  private static let memory = 8

  init(_ names: [InstrumentName], syntax: Syntax, lexicon: InstrumentLexicon) {
    self.syntax = syntax
    self.lexicon = lexicon
    for name in names { add(name) }
  }

  /// The draft that a head belongs to.
  func draft(ofHead head: Int) -> Int? { draftOfHead[head] }

  private mutating func add(_ name: InstrumentName) {
    let place = antecedent(of: name)
    if let place {
      drafts[place].add(name)
    } else if name.form == .anaphor,
      name.noun.form != .common || !name.noun.needs.isEmpty || tokens[name.head].pos == .pronoun
    {
      return
    } else {
      var draft = InstrumentDraft(name)
      draft.succeeds = name.form == .proper ? olderEdition(of: name) : nil
      drafts.append(draft)
    }
    let index = place ?? drafts.count - 1
    draftOfHead[name.head] = index
    if let short = name.abbreviation {
      drafts[index].abbreviation = short
      draftOfAbbreviation[short] = index
    }
  }

  private func antecedent(of name: InstrumentName) -> Int? {
    if let same = equated(name) { return same }
    switch name.form {
    case .proper: return named(name)
    case .described: return described(name)
    case .anaphor: return anaphoric(name, needsGroup: name.noun.form != .weak)
    case .weak: return name.isDefinite ? anaphoric(name, needsGroup: false) : nil
    }
  }

  /// `a deal, the X Treaty`, `a document known as X`, `the text is the X`.
  private func equated(_ name: InstrumentName) -> Int? {
    let head = tokens[name.head].head
    guard head != name.head else { return nil }
    switch tokens[name.head].dep {
    case "appos": return draftOfHead[head]
    case "attr":
      return syntax.parse.children(of: head, "nsubj").lazy.compactMap { draftOfHead[$0] }.first
    case "oprd", "dobj": return namedParticiple(head)
    case "pobj" where tokens[head].text == "as":
      return namedParticiple(tokens[head].head)
    default: return nil
    }
  }

  private func namedParticiple(_ verb: Int) -> Int? {
    guard ["know", "call", "dub", "title", "entitle", "name", "term"].contains(tokens[verb].lemma)
    else { return nil }
    if tokens[verb].dep == "acl" || tokens[verb].dep == "relcl" {
      return draftOfHead[tokens[verb].head]
    }
    return syntax.subjects(of: verb).lazy.compactMap { draftOfHead[$0] }.first
  }

  private func named(_ name: InstrumentName) -> Int? {
    if name.words.count == 1, let place = draftOfAbbreviation[name.name] { return place }
    let isIndefinite = !name.isDefinite && name.isNew
    return drafts.indices.last { index in
      let draft = drafts[index]
      guard isSameEdition(name, draft), draft.best.form == .proper || name.words == draft.best.words
      else { return false }
      if draft.best.words == name.words { return !(isIndefinite && !draft.isNew) }
      if let known = name.known, known == draft.best.known { return true }
      guard name.noun.group == draft.best.noun.group else { return false }
      return isPart(name, of: draft.best)
    }
  }

  /// Two years, or a new one beside one of a year, are two editions.
  private func isSameEdition(_ name: InstrumentName, _ draft: InstrumentDraft) -> Bool {
    if let year = name.year, let other = draft.year, year != other { return false }
    if name.isNew, !draft.isNew, draft.year != nil { return false }
    return true
  }

  /// `the Partnership Programme` of `the Individual Partnership and Cooperation Programme`.
  private func isPart(_ name: InstrumentName, of longer: InstrumentName) -> Bool {
    let (small, large) =
      name.words.count < longer.words.count
      ? (name.words, longer.words) : (longer.words, name.words)
    guard small.count >= 2, small.last == large.last else { return false }
    return small.allSatisfy { large.contains($0) }
  }

  private func described(_ name: InstrumentName) -> Int? {
    guard name.isDefinite else {
      return nil
    }
    let modifiers = name.words.dropLast()
    return drafts.indices.last { index in
      let draft = drafts[index]
      guard draft.best.noun.group == name.noun.group, isSameEdition(name, draft),
        draft.best.form != .weak
      else { return false }
      return modifiers.allSatisfy { draft.best.words.contains($0) }
    }
  }

  private func anaphoric(_ name: InstrumentName, needsGroup: Bool) -> Int? {
    let sentence = syntax.parse.sentenceOfToken[name.head]
    return drafts.indices.filter { index in
      let draft = drafts[index]
      guard let last = draft.names.last, isSameEdition(name, draft),
        !needsGroup || draft.best.noun.group == name.noun.group || draft.best.form == .weak
      else { return false }
      return sentence - syntax.parse.sentenceOfToken[last.head] <= Self.memory
    }.max { (drafts[$0].names.last?.head ?? 0) < (drafts[$1].names.last?.head ?? 0) }
  }

  /// An edition of the same name that stands before.
  private func olderEdition(of name: InstrumentName) -> Int? {
    guard name.isNew else { return nil }
    return drafts.indices.last { drafts[$0].best.words == name.words }
  }
}
