import Actors
import Coding
import Documents
import Foundation
import Language

/// `train-events SENTENCES WEIGHTS [--plover FILE] [--folds N] [--predictions FILE]`: fits the event
/// classifier, reports by cross-validation, writes its tables of weights.
@main
struct TrainEvents {
  let corpus: Corpus
  let options: TrainingOptions
  let fitting = Fitting()

  static func main() throws {
    let options = try TrainingOptions(CommandLine.arguments)
    let training = TrainEvents(corpus: try Corpus(options), options: options)
    try training.report()
    try training.write()
  }

  /// The figures of the training record.
  func report() throws {
    print("own sentences: \(corpus.own.count); PLV rows: \(corpus.plover.count)")
    let own = try ownByFolds()
    print(
      "own sentences, \(options.folds) folds: acts right \(percent(own.acts)) %, "
        + "types right \(percent(own.types)) %, calibration error \(percent(own.reliability.error))"
    )
    print(own.reliability.table)
    guard !corpus.plover.isEmpty else { return }
    let apart = try corpus.coder(fitting.classifier(corpus.own, plover: []))
    var without = Evaluation()
    for example in corpus.plover {
      let type = corpus.code(example, apart).pair?.event?.type
      without.add(gold: example.gold, predicted: type?.rawValue ?? EventClassifier.noAct)
    }
    print("PLV, trained without it: \(without.line)")
    try ploverByFolds()
  }

  /// Each fold of PLV coded by weights that did not see it, besides all own sentences.
  private func ploverByFolds() throws {
    var evaluation = Evaluation()
    var lines = [String](repeating: "", count: corpus.plover.count)
    for fold in 0..<options.folds {
      let rest = corpus.plover.enumerated().filter { $0.offset % options.folds != fold }
      let coder = try corpus.coder(
        fitting.classifier(corpus.own, plover: rest.map(\.element)))
      for (number, example) in corpus.plover.enumerated() where number % options.folds == fold {
        let coded = corpus.code(example, coder)
        let type = coded.pair?.event?.type?.rawValue
        evaluation.add(gold: example.gold, predicted: type ?? EventClassifier.noAct)
        lines[number] =
          PredictionLine.pair(number, coded) + "\n" + PredictionLine.open(number, coded)
      }
    }
    print("PLV, \(options.folds) folds, with own sentences: \(evaluation.line)")
    if let path = options.predictions {
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// Own sentences, each fold coded by weights that saw neither it nor PLV.
  private func ownByFolds() throws -> (acts: Double, types: Double, reliability: Reliability) {
    var acts = 0
    var types = 0
    var reliability = Reliability()
    for fold in 0..<options.folds {
      let rest = corpus.own.enumerated().filter { $0.offset % options.folds != fold }
      let coder = try corpus.coder(fitting.classifier(rest.map(\.element), plover: []))
      for (number, example) in corpus.own.enumerated() where number % options.folds == fold {
        guard let pair = corpus.code(example, coder).pair else { continue }
        let type = pair.event?.type?.rawValue ?? EventClassifier.noAct
        acts += (pair.event?.act.rawValue ?? EventClassifier.noAct) == example.act ? 1 : 0
        types += type == example.gold ? 1 : 0
        reliability.add(confidence: pair.confidence, isRight: type == example.gold)
      }
    }
    let count = Double(max(1, corpus.own.count))
    return (Double(acts) / count, Double(types) / count, reliability)
  }

  /// The shipped weights, from all that was given.
  private func write() throws {
    let tables = fitting.tables(corpus.own, plover: corpus.plover)
    for (name, table) in [("act", tables.acts), ("type", tables.types)] {
      let url = options.weights.appending(path: "\(name)-weights.tsv")
      try (header(name) + table).write(to: url, atomically: true, encoding: .utf8)
      print("\(url.lastPathComponent): \(table.utf8.count / 1024) kB")
    }
  }

  private func header(_ name: String) -> String {
    let plover = corpus.plover.isEmpty ? "" : " and \(corpus.plover.count) rows of PLV_train"
    return """
      # Weights of the event classifier's \(name) model, in hundredths; a feature a line, a class a column.
      # Made by `make train-events` from \(corpus.own.count) sentences of Training/Events/Sentences\(plover).
      # The training record stands in Training/Events/README.md. Do not edit.

      """
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }
}
