internal import Guidance
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A guidance as it is named on the command line: one that is built in, or a file of the user's own.
struct GuidanceArgument {
  /// The guidance.
  let profile: GuidanceProfile

  private static let limit = 1 << 20

  /// Finds the built-in guidance, or reads the file.
  ///
  /// - Throws: ``GuidanceArgumentError`` if there is neither, or the file is wrong.
  init(_ name: String) throws(GuidanceArgumentError) {
    if let profile = GuidanceProfile.named(name) {
      self.profile = profile
      return
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Descriptor.opening(name, O_RDONLY).readAll(limit: Self.limit)
    } catch {
      // A name without a slash or a dot was meant for a built-in one.
      let isName = !name.contains { $0 == "/" || $0 == "." } && error.code == ENOENT
      throw isName ? .unknown : Self.failure(error, reading: name)
    }
    do throws(PolicyError) {
      profile = try GuidanceFile.profile(in: bytes, file: name)
    } catch {
      throw .wrong(InputName(name), error)
    }
  }

  private static func failure(
    _ error: SystemError, reading name: String
  ) -> GuidanceArgumentError {
    error.code == EFBIG
      ? .wrong(InputName(name), PolicyError(file: name, .tooLarge(limit: limit)))
      : .cannotRead(InputName(name), error)
  }

  /// All that were named, or the standard ones where none was.
  ///
  /// - Throws: ``GuidanceArgumentError`` for the first that cannot be had, or a name twice.
  static func profiles(
    named names: [String], standard: [GuidanceProfile]
  ) throws(GuidanceArgumentError) -> [GuidanceProfile] {
    if names.isEmpty { return standard }
    var profiles: [GuidanceProfile] = []
    for name in names {
      let profile = try GuidanceArgument(name).profile
      guard !profiles.contains(where: { $0.id == profile.id }) else { throw .twice }
      profiles.append(profile)
    }
    return profiles
  }
}

/// Why a guidance cannot be used.
enum GuidanceArgumentError: CommandError {
  /// There is no such guidance and no such file.
  case unknown
  /// The file cannot be read.
  case cannotRead(InputName, SystemError)
  /// The file is not a guidance, or something in it is wrong.
  case wrong(InputName, PolicyError)
  /// One name was given twice.
  case twice

  var status: ExitStatus {
    switch self {
    case .unknown, .twice: .usage
    case .cannotRead: .missingInput
    case .wrong: .badConfiguration
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .unknown: CommandPhrase.unknownGuidance.text(in: language)
    case .twice: CommandPhrase.guidanceTwice.text(in: language)
    case .cannotRead(let file, let error):
      EdgePhrase.cannotRead.text(
        in: language,
        ["file": file.shown(in: language), "reason": .text(error.reason(in: language))])
    case .wrong(let file, let error):
      CommandPhrase.wrongPolicyFile.text(
        in: language,
        ["file": file.shown(in: language), "reason": .text(error.text(in: language))])
    }
  }
}
