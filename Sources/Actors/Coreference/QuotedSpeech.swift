import Documents
import Language

/// Words in quotation marks and the draft of who says them.
struct QuotedSpeech {
  let tokens: Range<Int>
  let speaker: Int
}

/// The first person of quoted speech: `I` is the speaker, `we` the state or organisation for which
/// the speaker speaks.
extension DocumentReading {
  /// Resolves `I`, `we` and their forms where a reporting verb beside the quotation tells the
  /// speaker.
  mutating func findFirstPersons() {
    for speech in quotedSpeech() {
      for token in speech.tokens
      where isListed(token, [.firstPersonSingular, .firstPersonPlural]) && claimed[token] == nil {
        if isListed(token, .firstPersonSingular) {
          if let draft = speakerDraft(speech.speaker, at: token) { add(draft, claiming: false) }
        } else if isListed(token, .firstPersonPlural) {
          if let draft = spokenFor(by: speech.speaker, at: token) { add(draft, claiming: false) }
        }
      }
    }
  }

  private func speakerDraft(_ speaker: Int, at token: Int) -> Draft? {
    let kind = drafts[speaker].kind
    guard kind == .person || kind == .office else { return nil }
    return copy(speaker, at: token)
  }

  private func spokenFor(by speaker: Int, at token: Int) -> Draft? {
    let source = drafts[speaker]
    if ![.person, .office].contains(source.kind) { return copy(speaker, at: token) }
    guard let id = source.affiliation, let actor = knowledge.actor(id) else { return nil }
    let kind = MentionKind(rawValue: actor.kind.rawValue) ?? .organization
    var draft = Draft(
      .pronoun, token..<token + 1, head: token, kind: kind, actor: id, name: actor.name,
      why: "pronoun")
    draft.affiliation = id
    return draft
  }

  /// Quotations in text order; one without a cue of its own carries on the one before it.
  private func quotedSpeech() -> [QuotedSpeech] {
    var found: [QuotedSpeech] = []
    for range in quotations() {
      if let speaker = speaker(of: range) {
        found.append(QuotedSpeech(tokens: range, speaker: speaker))
      } else if let last = found.last, isContinued(from: last.tokens, to: range) {
        found.append(QuotedSpeech(tokens: range, speaker: last.speaker))
      }
    }
    return found
  }

  /// Token ranges between quotation marks; an opening mark inside one begins the next paragraph of
  /// it.
  func quotations() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for token in facts.indices where facts[token].shape.has(.quote) {
      let word = parse.tokens[token].text
      let closes = ["”", "''"].contains(word) || (word == "\"" && open != nil)
      if let start = open, closes || ["“", "``"].contains(word) {
        if token > start { found.append(start..<token) }
        open = closes ? nil : token + 1
      } else if ["“", "``", "\""].contains(word) {
        open = token + 1
      }
    }
    return found
  }

  /// The subject of the reporting verb nearest to a quotation, outside it in its sentences or right
  /// after them; what follows a full stop inside the marks says something new.
  private func speaker(of range: Range<Int>) -> Int? {
    let first = parse.sentences[parse.sentenceOfToken[range.lowerBound]].lowerBound
    let last = parse.sentences[parse.sentenceOfToken[range.upperBound - 1]].upperBound
    let isClosed = words[range.upperBound - 1] == "."
    let end = isClosed ? last : max(last, range.upperBound + 9)
    let after = (range.upperBound..<min(words.count, end))
    let before = (first..<range.lowerBound).reversed()
    for token in Array(after) + before where isReporting(token) {
      let subjects = children(of: token, .nsubj).filter { !range.contains($0) }
      for subject in subjects {
        if let index = speakerDraft(at: subject) { return index }
      }
    }
    return nil
  }

  private func isReporting(_ token: Int) -> Bool {
    facts[token].isReporting
  }

  private func speakerDraft(at subject: Int) -> Int? {
    draftsOfHead[subject].last { index in
      [.person, .office, .state, .organization, .grouping].contains(drafts[index].kind)
        && ![.adjective, .group].contains(drafts[index].form)
    }
  }

  /// Whether nothing but the rest of a sentence lies between two quotations.
  private func isContinued(from range: Range<Int>, to next: Range<Int>) -> Bool {
    guard next.lowerBound >= range.upperBound else { return false }
    let (last, first) = (
      parse.sentenceOfToken[range.upperBound - 1], parse.sentenceOfToken[next.lowerBound]
    )
    return first - last <= 1
      && !(range.upperBound..<next.lowerBound).contains { token in
        isReporting(token) && parse.sentenceOfToken[token] == first
      }
  }
}
