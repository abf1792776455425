import Actors
import Coding
import Documents
import Testing

@Suite("What statements do")
struct StatementActTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let act: StatementAct
    var about: [String] = []
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "“Chad broke the truce,” Angela Merkel said.", act: .asserts, about: ["TCD"]),
    Case(text: "“We will send food to Chad,” Angela Merkel said.", act: .promises, about: ["TCD"]),
    Case(text: "“We condemn Chad,” Angela Merkel said.", act: .criticises, about: ["TCD"]),
    Case(text: "“We thank Chad,” Angela Merkel said.", act: .praises, about: ["TCD"]),
    Case(text: "“Chad must withdraw,” Angela Merkel said.", act: .requests, about: ["TCD"]),
    Case(text: "“When will Chad withdraw?” Angela Merkel asked.", act: .asks, about: ["TCD"]),
    Case(text: "“The reports are baseless,” Angela Merkel said.", act: .denies),
    Case(text: "“The lake is drying up,” Angela Merkel warned.", act: .warns),
    Case(
      text: "“If it goes on, Chad will pay,” Angela Merkel said.", act: .threatens, about: ["TCD"]),
    Case(
      text: "Angela Merkel accused Chad of “a brazen breach of the truce”.", act: .accuses,
      about: ["TCD"]),
  ]

  @Test("is told by the cue, else by the words themselves", arguments: cases)
  func acts(example: Case) throws {
    let statement = try #require(Reader.read(example.text).statements.first)
    #expect(statement.act == example.act)
    #expect(statement.about.map { $0.actor?.rawValue ?? $0.name } == example.about)
  }

  @Test("is placed on the occasion that the text names")
  func occasion() throws {
    let document = try Reader.read(
      "“The lake is drying up,” Angela Merkel said at a press conference.")
    let occasion = try #require(document.statements.first?.occasion)
    #expect(document.document.text[occasion] == "a press conference")
    let bare = try Reader.read("“The lake is drying up,” Angela Merkel said.")
    #expect(bare.statements.first.map { $0.occasion == nil } == true)
  }
}
