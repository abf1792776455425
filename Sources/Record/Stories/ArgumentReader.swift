import Actors
import Coding
import Documents
import Language

/// Finds who and what stands in an event: the words around its own, by their arcs in the tree.
struct ArgumentReader {
  /// Words by their keys, each with how much it tells.
  typealias Words = [UInt64: Float]

  /// The arguments of one event.
  struct Found {
    var subjects: Words = [:]
    var objects: Words = [:]
    var others: Words = [:]
  }

  private let parse: Parse
  private let frequencies: WordFrequencies
  private let rules: StoryRules
  /// For each token the key of the entity whose name it stands in.
  private var entities: [UInt64?]

  init(coded: CodedDocument, frequencies: WordFrequencies, rules: StoryRules) {
    parse = coded.parse
    self.frequencies = frequencies
    self.rules = rules
    entities = [UInt64?](repeating: nil, count: coded.parse.tokens.count)
    // The shorter name inside a longer one is the nearer.
    for mention in coded.mentions.sorted(by: { $0.tokens.count > $1.tokens.count }) {
      // Papers write first names or leave them out; the last word stays.
      let name = mention.actor?.rawValue ?? mention.name.split(separator: " ").last.map(String.init)
      guard let name, !name.isEmpty else { continue }
      let key = TermKey.of("@" + name.lowercased())
      for token in mention.tokens where entities.indices.contains(token) { entities[token] = key }
    }
  }

  /// What the arcs around a token give.
  func arguments(of token: Int) -> Found {
    var found = Found()
    for child in parse.children(of: token) { add(child, of: token, to: &found) }
    addFromAbove(token, to: &found)
    return found
  }

  private func add(_ child: Int, of token: Int, to found: inout Found) {
    let isNoun = parse.tokens[token].pos == .noun
    switch parse.tokens[child].dep {
    case "nsubj", "csubj", "poss": addPhrase(child, to: &found.subjects)
    case "nsubjpass", "dobj", "dative", "attr", "oprd": addPhrase(child, to: &found.objects)
    case "agent":
      for word in parse.children(of: child) { addPhrase(word, to: &found.subjects) }
    case "prep":
      for word in parse.children(of: child, "pobj") {
        if isNoun, parse.tokens[child].lemma == "of" {
          addPhrase(word, to: &found.objects)
        } else {
          addPhrase(word, to: &found.others)
        }
      }
    case "compound":
      addPhrase(child, to: &found.objects)
      addWord(child, to: &found.objects)
    case "nmod", "amod", "nummod", "npadvmod":
      addPhrase(child, to: &found.others)
      addWord(child, to: &found.others)
    default: break
    }
  }

  /// What a governing word gives: the subject of a chain of verbs, the noun of a participle.
  private func addFromAbove(_ token: Int, to found: inout Found) {
    let word = parse.tokens[token]
    switch word.dep {
    case "xcomp", "advcl", "conj", "pcomp":
      guard found.subjects.isEmpty else { return }
      var head = word.head
      for _ in 0..<3 {
        if let subject = parse.children(of: head, "nsubj", "nsubjpass", "csubj").first {
          addPhrase(subject, to: &found.subjects)
          return
        }
        if parse.tokens[head].head == head { return }
        head = parse.tokens[head].head
      }
    case "acl" where word.tag == "VBN": addPhrase(word.head, to: &found.objects)
    case "acl": addPhrase(word.head, to: &found.subjects)
    case "relcl" where found.subjects.isEmpty: addPhrase(word.head, to: &found.subjects)
    case "dobj" where word.pos == .noun:
      for subject in parse.children(of: word.head, "nsubj", "nsubjpass", "csubj") {
        addPhrase(subject, to: &found.subjects)
      }
    default: break
    }
  }

  /// A noun phrase: its head, the entity that it names, its modifiers and what is joined to it.
  private func addPhrase(_ head: Int, to words: inout Words) {
    if isTelling(head) { addWord(head, to: &words) }
    if let entity = entities[head] { words[entity] = rules.nameWeight }
    for child in parse.children(of: head) where isTelling(child) {
      switch parse.tokens[child].dep {
      case "compound", "nummod", "poss", "amod", "conj": addWord(child, to: &words)
      default: break
      }
    }
  }

  private func isTelling(_ token: Int) -> Bool {
    switch parse.tokens[token].pos {
    case .noun, .properNoun, .numeral: true
    default: false
    }
  }

  private func addWord(_ token: Int, to words: inout Words) {
    let key = TermKey.of(parse.tokens[token].lemma.lowercased())
    words[key] = frequencies[key]
  }
}
