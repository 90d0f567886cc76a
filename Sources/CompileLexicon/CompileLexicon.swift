import Strength

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Compiles the word lists that `lexicon.lists` names into the form that the program embeds.
///
///     CompileLexicon FOLDER
///
/// Reads the lists in the folder and writes `lexicon.bin` beside them.
@main
struct CompileLexicon {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { throw Failure(message: "which folder?") }
    let folder = URL(filePath: CommandLine.arguments[1])
    let text = try Data(contentsOf: folder.appending(path: "lexicon.lists"))
    guard let manifest = LexiconManifest(String(decoding: text, as: UTF8.self)) else {
      throw Failure(message: "cannot read lexicon.lists")
    }
    var builder = LexiconBuilder(.full)
    for source in manifest.sources {
      let list = try Data(contentsOf: folder.appending(path: source.file))
      try builder.add(
        source.name, kind: source.kind, ranking: source.ranking, text: Array(list).span)
    }
    try Data(builder.build()).write(to: folder.appending(path: "lexicon.bin"))
  }

  struct Failure: Error {
    let message: String
  }
}
