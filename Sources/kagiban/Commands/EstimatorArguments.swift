#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif
internal import ArgumentParser
internal import Hygiene
internal import Strength
internal import Vaults

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The values of `--estimator`, `--wordlists` and `--reference-year`.
struct EstimatorArguments {
  /// The estimator they ask for.
  let estimator: PasswordEstimator

  private static let limit = 64 << 20

  /// Which estimator.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case kagiban, reference
  }

  /// Reads the lists, if there are any.
  ///
  /// - Throws: ``EstimatorArgumentError`` if the folder holds no list or one cannot be used.
  init(
    _ choice: Choice, wordlists folder: String?, year: Int?, now: Timestamp
  ) throws(EstimatorArgumentError) {
    let lexicon = try folder.map { (folder) throws(EstimatorArgumentError) in
      try Self.lexicon(folder)
    }
    let year = year ?? now.year
    estimator = PasswordEstimator(
      lexicon: lexicon ?? .embedded,
      method: choice == .reference ? .reference(year: year) : .kagiban(year: year))
  }

  /// The lists `*.txt` of a folder, a word a line in the order of their ranks.
  private static func lexicon(_ folder: String) throws(EstimatorArgumentError) -> Lexicon {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let lists = names.filter { $0.hasSuffix(".txt") }.sorted()
    guard !lists.isEmpty else { throw .noLists(InputName(folder)) }
    var builder = LexiconBuilder()
    for list in lists {
      let path = "\(folder)/\(list)"
      let name = String(list.dropLast(4))
      let bytes = try bytes(of: path)
      do throws(LexiconBuildError) {
        try builder.add(name, kind: WordKind(referenceList: name), text: bytes.span)
      } catch {
        throw .unusable(InputName(path))
      }
    }
    guard let compiled = try? builder.build(),
      let lexicon = try? Lexicon(copying: compiled.span)
    else { throw .unusable(InputName(folder)) }
    return lexicon
  }

  private static func bytes(of path: String) throws(EstimatorArgumentError) -> [UInt8] {
    do throws(SystemError) {
      return try Descriptor.opening(path, O_RDONLY).readAll(limit: limit)
    } catch {
      throw .cannotRead(InputName(path), error)
    }
  }
}

/// Why word lists cannot be used.
enum EstimatorArgumentError: CommandError {
  /// The folder has no `*.txt`.
  case noLists(InputName)
  /// A list cannot be read.
  case cannotRead(InputName, SystemError)
  /// A list has too many words, or a name that is too long.
  case unusable(InputName)

  var status: ExitStatus {
    switch self {
    case .noLists, .cannotRead: .missingInput
    case .unusable: .badConfiguration
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .noLists(let folder):
      CommandPhrase.noWordLists.text(in: language, ["folder": folder.shown(in: language)])
    case .cannotRead(let file, let error):
      EdgePhrase.cannotOpen.text(
        in: language,
        ["file": file.shown(in: language), "reason": .text(error.reason(in: language))])
    case .unusable(let file):
      CommandPhrase.badWordList.text(in: language, ["file": file.shown(in: language)])
    }
  }
}
