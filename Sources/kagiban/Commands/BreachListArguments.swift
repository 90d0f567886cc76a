internal import Breach
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The values of `--breach-list`.
struct BreachListArguments {
  private let paths: [String]

  init(_ paths: [String]) { self.paths = paths }

  /// The embedded list and the named ones, opened and looked over.
  ///
  /// - Throws: ``BreachListArgumentError`` for the first that cannot be used.
  func opened() throws(BreachListArgumentError) -> [any RangeSource] {
    var sources: [any RangeSource] = []
    do throws(HasherUnavailable) {
      sources.append(try EmbeddedBreachList())
    } catch {
      throw .noHash
    }
    for path in paths { sources.append(try Self.open(path)) }
    return sources
  }

  private static func open(_ path: String) throws(BreachListArgumentError) -> any RangeSource {
    let source: Result<any RangeSource, BreachListError>
    do throws(SystemError) {
      source = Self.source(try Descriptor.opening(path, O_RDONLY), path)
    } catch {
      throw .cannotOpen(InputName(path), error)
    }
    switch source {
    case .success(let source): return source
    case .failure(let error): throw .unusable(error)
    }
  }

  private static func source(
    _ descriptor: borrowing Descriptor, _ path: String
  ) -> Result<any RangeSource, BreachListError> {
    do throws(BreachListError) {
      return .success(try openListWithRecord(descriptor, path))
    } catch {
      return .failure(error)
    }
  }
}

extension Assessment {
  /// Whether an index could not answer: it is damaged, or was changed meanwhile.
  ///
  /// It is then no better than a list that cannot be opened.
  var hasFailedIndex: Bool {
    lists.contains { $0.summary.form == .index && $0.notChecked > 0 }
  }
}

/// Why a breach list cannot be used.
enum BreachListArgumentError: CommandError {
  /// It cannot be opened.
  case cannotOpen(InputName, SystemError)
  /// It is damaged, truncated or something else.
  case unusable(BreachListError)
  /// Nothing can be hashed.
  case noHash

  var status: ExitStatus { .unavailableList }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotOpen(let name, let error):
      EdgePhrase.cannotOpen.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .unusable(let error): error.explanation(in: language)
    case .noHash: CommandPhrase.noHash.text(in: language)
    }
  }
}

extension HasherUnavailable: CommandError {
  var status: ExitStatus { .unavailableList }

  func explanation(in language: Language) -> String { CommandPhrase.noHash.text(in: language) }
}
