import Documents
import Inference
import Language
import Testing

@Suite struct ProcessorTests {
  @Test func `a model gives the same analysis with all instructions that the machine has`() throws {
    let text = SourceText("Chile's envoys signed two treaties in Lima on Monday, officials said.")
    let expected = try TestModel.load().parse(text)
    for processor in Processor.available {
      let model = try LanguageModel(contentsOf: TestModel.folder(), on: processor)
      #expect(model.parse(text) == expected, "\(processor.name)")
    }
  }

  @Test func `the environment chooses the instructions`() throws {
    for processor in Processor.available {
      #expect(try Processor(environment: ["ENTENTE_PROCESSOR": processor.name]) == processor)
    }
    #expect(try Processor(environment: [:]) == .best)
  }

  @Test func `instructions that the machine lacks are an error, never others`() {
    let error = #expect(throws: ModelError.self) {
      try LanguageModel(environment: ["ENTENTE_PROCESSOR": "MMX"])
    }
    #expect(error?.code == "E-LANGUAGE-7" && error?.message.contains("portable") == true)
  }

  @Test func `measuring changes nothing and leaves no stage out`() throws {
    let model = try TestModel.load()
    let text = SourceText("The two ministers met in Oslo. They agreed on nothing.")
    var clock = StageTimes()
    #expect(model.parse(text, clock: &clock) == model.parse(text))
    #expect(clock.durations.allSatisfy { $0 > .zero })
  }
}
