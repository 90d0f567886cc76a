internal import Guidance
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The policy files that were named: layers of one system, or folders full of policies.
struct PolicyInput {
  /// Whether a folder was named, so that there may be many policies.
  let isPopulation: Bool
  /// The files, so that a report is never written over one.
  let identities: Set<FileIdentity>
  private let named: [(name: String, bytes: [UInt8])]
  private let folders: [String]

  /// Reads the files that are named, and notes the folders.
  ///
  /// - Throws: ``InputError`` or ``PolicyReadingError`` for the first file that cannot be had.
  init(_ arguments: [String]) throws {
    var identities: Set<FileIdentity> = []
    var named: [(String, [UInt8])] = []
    var folders: [String] = []
    for argument in arguments {
      let file = try PolicyDescriptor(opening: argument)
      identities.insert(file.status.identity)
      if file.status.kind == .directory {
        folders.append(argument)
      } else {
        named.append((argument, try file.readAll()))
      }
    }
    self.identities = identities
    self.named = named
    self.folders = folders
    isPopulation = !folders.isEmpty
  }

  /// The policies, and what could not be read of folders.
  ///
  /// - Throws: ``PolicyReadingError`` if a file that was named is not a policy, or if a folder has
  ///   no file.
  func read(
    as format: PolicyFormat.ID?
  ) throws -> (policies: [Policy], unreadable: [PolicyError]) {
    var policies: [Policy] = []
    var unreadable: [PolicyError] = []
    do throws(PolicyError) {
      var files: [PolicyFile] = []
      for (name, bytes) in named { files.append(try PolicyFile(name: name, bytes: bytes)) }
      if !files.isEmpty { policies = try Policy.policies(in: files, as: format) }
      // Nobody could tell the files of a run that found none from one that judged nothing.
      if let file = files.first, policies.isEmpty {
        throw PolicyError(file: file.name, .empty)
      }
    } catch {
      throw PolicyReadingError(error: error)
    }
    for folder in folders {
      let paths = try FolderListing(folder).files
      for path in paths {
        do throws(PolicyError) {
          let bytes = try Self.bytes(of: path)
          let file = try PolicyFile(name: path, bytes: bytes)
          policies += try Policy.policies(in: [file], as: format)
        } catch {
          unreadable.append(error)
        }
      }
    }
    return (policies, unreadable)
  }

  /// The one policy of some files, which are layers of one system; nil without files.
  ///
  /// - Throws: ``NotOnePolicy`` if they hold several, or a folder was named.
  static func onePolicy(in files: [String]) throws -> Policy? {
    guard !files.isEmpty else { return nil }
    let input = try PolicyInput(files)
    guard !input.isPopulation else { throw NotOnePolicy() }
    let policies = try input.read(as: nil).policies
    guard policies.count == 1, let policy = policies.first else { throw NotOnePolicy() }
    return policy
  }

  /// A file of a folder; one that cannot be opened is as unreadable as one that is no policy.
  private static func bytes(of path: String) throws(PolicyError) -> [UInt8] {
    do throws(SystemError) {
      return try Descriptor.opening(path, O_RDONLY).readAll(limit: PolicyFile.sizeLimit)
    } catch {
      if error.code == EFBIG {
        throw PolicyError(file: path, .tooLarge(limit: PolicyFile.sizeLimit))
      }
      throw PolicyError(
        file: path,
        .other(Wording(error.reason(in: .english), error.reason(in: .japanese))))
    }
  }
}

/// One argument, open.
private struct PolicyDescriptor: ~Copyable {
  let argument: String
  let status: FileStatus
  private let descriptor: Descriptor

  init(opening argument: String) throws(InputError) {
    let opened = try Self.opened(argument)
    do throws(SystemError) {
      status = try opened.status()
    } catch {
      throw .cannotOpen(InputName(argument), error)
    }
    self.argument = argument
    descriptor = opened
  }

  private static func opened(_ argument: String) throws(InputError) -> Descriptor {
    do throws(SystemError) {
      guard let number = argument == "-" ? 0 : ownDescriptor(namedBy: argument) else {
        return try .opening(argument, O_RDONLY)
      }
      return try .duplicating(number)
    } catch {
      throw .cannotOpen(InputName(argument), error)
    }
  }

  /// Reads a file or a pipe to its end; a terminal or a device has none.
  func readAll() throws -> [UInt8] {
    let name = InputName(argument)
    if status.kind == .device {
      throw descriptor.isTerminal ? InputError.isTerminal(name) : .isDevice(name)
    }
    do throws(SystemError) {
      return try descriptor.readAll(limit: PolicyFile.sizeLimit)
    } catch {
      guard error.code == EFBIG else { throw InputError.cannotRead(name, error) }
      throw PolicyReadingError(
        error: PolicyError(file: argument, .tooLarge(limit: PolicyFile.sizeLimit)))
    }
  }
}

/// A password can be held against one policy at a time.
struct NotOnePolicy: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.notOnePolicy.text(in: language)
  }
}

/// A file that was named is not a policy that can be read.
struct PolicyReadingError: CommandError {
  let error: PolicyError

  var status: ExitStatus { .unreadableInput }

  func explanation(in language: Language) -> String {
    CommandPhrase.wrongPolicyFile.text(
      in: language,
      [
        "file": InputName(error.file).shown(in: language),
        "reason": .text(error.text(in: language)),
      ])
  }
}
