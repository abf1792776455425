/// The shape of a word: letters as `X` and `x`, digits as `d`, all else as it is, runs cut to four.
///
/// Shapes are a feature of the network: `Madrid` is `Xxxxx`, `2022` is `dddd`, `U.K.` is `X.X.`.
/// Words of 100 scalars and more are `LONG`.
package func wordShape(_ word: some Collection<Unicode.Scalar>) -> String {
  guard word.count < 100 else { return "LONG" }
  var shape = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  var run = 0
  for scalar in word {
    let mark: Unicode.Scalar =
      scalar.isLetter
      ? (scalar.isUppercaseLetter ? "X" : "x") : scalar.isDigit ? "d" : scalar
    run = mark == last ? run + 1 : 0
    last = mark
    if run < 4 { shape.append(mark) }
  }
  return String(shape)
}
