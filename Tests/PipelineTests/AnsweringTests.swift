import Documents
import Foundation
import Pipeline
import Synchronization
import Testing

/// Hands out lines and notes how many were taken.
private final class Lines: Sendable {
  private let state: Mutex<(lines: ArraySlice<String>, taken: Int)>

  init(_ lines: [String]) { state = Mutex((lines[...], 0)) }

  var taken: Int { state.withLock { $0.taken } }

  func next() -> [UInt8]? {
    state.withLock { state in
      guard let line = state.lines.popFirst() else { return nil }
      state.taken += 1
      return Array(line.utf8)
    }
  }
}

@Suite struct `Answering lines` {
  private struct Refusal: CodedError {
    let code = "E-TEST-2"
    let message = "no. Ask otherwise."
    let place: [(name: String, value: String)] = []
  }

  private func answers(
    _ lines: [String], workers: Int
  ) async throws -> (answers: [String], failures: Int) {
    let source = Lines(lines)
    var answers: [String] = []
    let failures = try await LinePipeline(workers: workers)({ source.next() }) { line in
      if line.text == "refuse" { throw Refusal() }
      // Later lines are done before earlier ones.
      if line.text.utf8.count % 2 == 1 { Thread.sleep(forTimeInterval: 0.002) }
      return line.text.uppercased()
    } emit: { result in
      switch result {
      case .success(let answer): answers.append(answer)
      case .failure(let failure):
        answers.append("\(failure.code) line \(failure.line) id \(failure.id ?? "-")")
      }
    }
    return (answers, failures)
  }

  @Test(arguments: 1...4)
  func `keeps their order`(workers: Int) async throws {
    let texts = (0..<60).map { String(repeating: "a", count: $0 % 7 + 1) }
    let (answers, failures) = try await answers(
      texts.map { "{\"text\":\"\($0)\"}" }, workers: workers)
    #expect(answers == texts.map { $0.uppercased() })
    #expect(failures == 0)
  }

  @Test func `answers a bad line in its place and goes on`() async throws {
    let (answers, failures) = try await answers(
      [
        "{\"id\":\"x\",\"text\":\"one\"}", "{\"id\":\"y\",\"text\":", "",
        "{\"id\":\"z\",\"text\":\"refuse\"}", "{\"text\":\"two\"}",
      ], workers: 2)
    #expect(
      answers == [
        "ONE", "E-DOCUMENTS-11 line 2 id y", "E-DOCUMENTS-11 line 3 id -",
        "E-TEST-2 line 4 id z", "TWO",
      ])
    #expect(failures == 3)
  }

  @Test func `holds few lines at once however slow the first is`() async throws {
    let source = Lines((0..<400).map { "{\"text\":\"\($0)\"}" })
    let most = Mutex(0)
    var emitted = 0
    _ = try await LinePipeline(workers: 2)({ source.next() }) { line in
      if line.text == "0" { Thread.sleep(forTimeInterval: 0.2) }
      return line.text
    } emit: { _ in
      let held = source.taken - emitted
      most.withLock { $0 = max($0, held) }
      emitted += 1
    }
    #expect(emitted == 400)
    #expect(most.withLock { $0 } <= 10)
  }

  @Test func `answers a line before the next has come`() async throws {
    let answered = DispatchSemaphore(value: 0)
    let asked = Mutex(0)
    var answers: [String] = []
    _ = try await LinePipeline(workers: 1)({
      let number = asked.withLock { number in
        number += 1
        return number
      }
      if number > 1, answered.wait(timeout: .now() + 5) == .timedOut { return nil }
      return number > 3 ? nil : Array("{\"text\":\"\(number)\"}".utf8)
    }) {
      $0.text
    } emit: { result in
      answers.append(try result.get())
      answered.signal()
    }
    #expect(answers == ["1", "2", "3"])
  }

  @Test func `ends with a code where its output fails`() async throws {
    struct Broken: Error {}
    let source = Lines(["{\"text\":\"1\"}"])
    do throws(PipelineError) {
      _ = try await LinePipeline(workers: 2)({ source.next() }) {
        $0.text
      } emit: { _ in
        throw Broken()
      }
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.code == "E-PIPELINE-2")
      #expect(error.message.contains("Broken"))
    }
  }
}
