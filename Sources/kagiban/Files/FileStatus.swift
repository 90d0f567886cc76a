#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What the system knows about a file.
struct FileStatus: Equatable, Sendable {
  /// What a name or a descriptor can stand for.
  enum Kind: Sendable {
    case regular, directory, pipe, socket, device, null, other
  }

  let kind: Kind
  let identity: FileIdentity
  /// The permission bits: `0o644`.
  let permissions: UInt16
  /// The number of the user whose file it is.
  let owner: uid_t
  /// Whether it belongs to the user who runs the program.
  let isOwn: Bool
  /// The bytes of a regular file; of anything else nothing is known.
  let size: Int?

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR: status.st_rdev == Self.nullDevice ? .null : .device
      case S_IFBLK: .device
      default: .other
      }
    // The device number is signed on Apple's systems.
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    permissions = UInt16(status.st_mode & 0o777)
    owner = status.st_uid
    isOwn = status.st_uid == geteuid()
    size = kind == .regular ? Int(status.st_size) : nil
  }

  /// What `path` leads to, through symbolic links; nil if there is nothing.
  static func following(_ path: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    if unsafe stat(path, &status) == 0 { return FileStatus(status) }
    if errno == ENOENT { return nil }
    throw .current
  }

  private static let nullDevice: dev_t? = {
    var status = stat()
    return unsafe stat("/dev/null", &status) == 0 ? status.st_rdev : nil
  }()
}

/// Which file it is, whatever it is called: two names of one file have the same identity.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}

/// The number in a path that stands for one of our own descriptors.
///
/// `/dev/fd/N` has to be duplicated rather than opened: Linux opens the file anew, from its start and
/// only if its permissions allow it, and cannot open a socket so at all.
func ownDescriptor(namedBy path: String) -> Int32? {
  switch path {
  case "/dev/stdin": return 0
  case "/dev/stdout": return 1
  case "/dev/stderr": return 2
  default:
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      let digits = path.dropFirst(folder.count)
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { break }
      return Int32(digits)
    }
    return nil
  }
}
