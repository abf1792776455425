// Trains the weights of factuality: train-factuality DATA OUTPUT
//   DATA    folder with uds-ih2/train.jsonl and meantime/train.jsonl
//   OUTPUT  the table of weights, Sources/Coding/Status/factuality.tsv
// Prints the figures of a five-fold cross-validation inside the training data. With a third
// argument it writes there the features of every example, one JSON line each, for study.
import Foundation

/// What was chosen by cross-validation inside the training data.
let penalty = 20.0
let leastCount = 5
let leastWeight = 0.03
/// Regression draws towards the mean; classes are met better a little further out.
let spread = 1.3

func trained(_ examples: [Judged], features: Int) -> (bias: Double, weights: [Double]) {
  var counts = [Int](repeating: 0, count: features)
  for example in examples { for feature in Set(example.features) { counts[feature] += 1 } }
  let bias = examples.reduce(0) { $0 + $1.label } / Double(max(1, examples.count))
  let ridge = Ridge(penalty: penalty)
  let first = ridge.fit(examples, bias: bias, kept: counts.map { $0 >= leastCount })
  let weights = ridge.fit(examples, bias: bias, kept: first.map { abs($0) >= leastWeight })
  return (bias, weights.map { $0 * spread })
}

func judge(_ example: Judged, _ model: (bias: Double, weights: [Double])) -> Double {
  let sum = example.features.reduce(model.bias) { $0 + model.weights[$1] }
  return min(3, max(-3, sum))
}

func crossValidated(_ examples: [Judged], features: Int) -> Figures {
  var pairs: [(gold: Double, own: Double)] = []
  for fold in 0..<5 {
    let model = trained(examples.filter { $0.sentence % 5 != fold }, features: features)
    pairs += examples.filter { $0.sentence % 5 == fold }.map { ($0.label, judge($0, model)) }
  }
  return Figures(pairs)
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: train-factuality DATA OUTPUT [FEATURES]\n".utf8))
  exit(64)
}
let data = URL(filePath: arguments[1])
let reader = try ExampleReader()
var vocabulary = Vocabulary()
let web = try reader.read(
  data.appending(path: "uds-ih2/train.jsonl"), into: &vocabulary, from: 0)
let news = try reader.read(
  data.appending(path: "meantime/train.jsonl"), into: &vocabulary, from: 1_000_000)
let examples = web + news
print("\(web.count) judgements of web text, \(news.count) of news")
if arguments.count > 3 {
  let lines = examples.map { example in
    let names = example.features.map {
      "\"\(vocabulary.names[$0].filter { $0 != "\"" && $0 != "\\" })\""
    }
    return "[\(example.sentence), \(example.label), [\(names.joined(separator: ", "))]]\n"
  }
  try Data(lines.joined().utf8).write(to: URL(filePath: arguments[3]))
}
let figures = crossValidated(examples, features: vocabulary.names.count)
print("five folds: \(figures.line)")
let model = trained(examples, features: vocabulary.names.count)
let rows = zip(vocabulary.names, model.weights)
  .filter { $0.1 != 0 && !$0.0.contains(where: \.isWhitespace) }
  .map { "\($0.0)\t\(Figures.short($0.1))" }.sorted()
let header = """
  # How much each feature of a clause adds to its factuality (-3 to 3); read by FactualityModel.
  # Ridge regression, penalty \(penalty), features seen at least \(leastCount) times.
  # Trained on UDS-IH2 train (\(web.count) judgements; MIT, github.com/njjiang/factuality_bert) and MEANTIME
  # train (\(news.count); CC BY 4.0) on \(Date.now.formatted(.iso8601.year().month().day())) with `make train-factuality`.
  # Five-fold cross-validation on the training data: \(figures.line).
  feature\tweight
  bias\t\(Figures.short(model.bias))

  """
try Data((header + rows.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: arguments[2]))
print("\(rows.count) weights in \(arguments[2])")
