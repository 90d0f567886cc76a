#if canImport(Glibc)
import Glibc
#endif
import FoundationEssentials
import Strength

// usage: EvaluateRanking mode lexicon < passwords
// usage: EvaluateRanking build FORM OUT NAME=KIND=FILE=... 
if CommandLine.arguments[1] == "build" {
  let form: LexiconBuilder.Form = CommandLine.arguments[2] == "full" ? .full : .plain
  var builder = LexiconBuilder(form)
  var lines = ""
  for a in CommandLine.arguments.dropFirst(4) { lines += a.replacing(":", with: " ") + "\n" }
  guard let manifest = LexiconManifest(lines) else { fatalError("manifest") }
  for source in manifest.sources {
    let text = try Data(contentsOf: URL(filePath: source.file))
    try builder.add("x", kind: source.kind, ranking: source.ranking, text: Array(text).span)
  }
  try Data(builder.build()).write(to: URL(filePath: CommandLine.arguments[3]))
  exit(0)
}
let lexData = try Data(contentsOf: URL(filePath: CommandLine.arguments[2]))
let lexicon = try Lexicon(copying: Array(lexData).span)
let method: EstimationMethod = CommandLine.arguments[1] == "exact" ? .exact(year: 2026) : .kagiban(year: 2026)
let est = PasswordEstimator(lexicon: lexicon, method: method)
var ws = EstimatorWorkspace()
while let line = readLine(strippingNewline: true) {
  let e = est.estimate(Array(line.utf8).span, workspace: &ws)
  let p = ws.pieces.map { "\($0.kind)\($0.word.map { ":\($0)" } ?? "")\($0.symbols.count)" }.joined(separator: "+")
  print("\(e.guessesLog10)\t\(p)\t\(line)")
}
