internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The value of `--same-service`: a file in which the user wrote down which sites are one service.
struct SameServiceArgument {
  /// The groups in the file; none without one.
  let affiliatedSites: AffiliatedSites

  private static let limit = 16 << 20

  /// Reads the file.
  ///
  /// - Throws: ``SameServiceArgumentError`` if it cannot be read or a line is wrong.
  init(_ path: String?) throws(SameServiceArgumentError) {
    guard let path else {
      affiliatedSites = AffiliatedSites()
      return
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Descriptor.opening(path, O_RDONLY).readAll(limit: Self.limit)
    } catch {
      throw .cannotRead(InputName(path), error)
    }
    do throws(SameServiceError) {
      affiliatedSites = try AffiliatedSites(lines: bytes)
    } catch {
      throw .wrongLine(InputName(path), error)
    }
  }
}

/// Why a file of groups of sites cannot be used.
enum SameServiceArgumentError: CommandError {
  /// The file cannot be read.
  case cannotRead(InputName, SystemError)
  /// A line of it is wrong.
  case wrongLine(InputName, SameServiceError)

  var status: ExitStatus {
    switch self {
    case .cannotRead: .missingInput
    case .wrongLine: .badConfiguration
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotRead(let file, let error):
      EdgePhrase.cannotRead.text(
        in: language,
        ["file": file.shown(in: language), "reason": .text(error.reason(in: language))])
    case .wrongLine(let file, let error):
      CommandPhrase.wrongLine.text(
        in: language,
        [
          "file": file.shown(in: language), "line": .number(error.line),
          "reason": .text(error.reason.text(in: language)),
        ])
    }
  }
}
