import FoundationEssentials
import Testing

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What can be seen of a process that holds passwords, and what it leaves when it crashes.
@Suite("A process that holds passwords shows nothing of them")
struct ProcessSecrecyTests {
  private static let typed = "Zq7Xv3Wm9Jh4"

  /// Everything that would make a crash talkative: Swift's backtracer, if it is there, and a limit
  /// that allows core files.
  private static func talkative(_ program: Program, in folder: TemporaryFolder) -> Program {
    var program = program
    let options =
      "enable=yes,color=no,interactive=no,limit=64,threads=all,registers=all,"
      + "images=all,sanitize=no,cache=no,output-to=\(folder.path)"
    program.environment["SWIFT_BACKTRACE"] = options
    program.environment["SWIFT_ROOT"] = "/opt/swift/usr"
    program.directory = folder.path
    return program
  }

  private static func traces(in outcome: Outcome, _ folder: TemporaryFolder) -> [String] {
    let bytes = outcome.outputBytes + outcome.errorBytes + outcome.terminalBytes
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let hex = typed.utf8.map { String($0, radix: 16) }
    let needles = [
      typed, String(typed.prefix(4)), String(typed.suffix(4)), hex.prefix(4).joined(),
      hex.prefix(4).joined(separator: " "), hex.prefix(4).reversed().joined(),
    ]
    return needles.filter { text.contains($0.lowercased()) }
      + folder.names
  }

  private static let crashes = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP, SIGFPE]

  @Test("A crash at the prompt prints and writes nothing", arguments: crashes)
  func crashAtPrompt(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    var program = Self.talkative(Program("check"), in: folder)
    program.hasTerminal = true
    let session = try Session(program)
    try session.waitForEcho(false)
    session.type(Self.typed)
    try session.waitUntilTyped()
    session.send(signal)
    let outcome = try session.finish()
    #expect(outcome.signal == signal)
    #expect(Self.traces(in: outcome, folder).isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test("A crash with passwords in memory prints and writes nothing", arguments: crashes)
  func crashWithPasswords(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    var program = Self.talkative(Program("check", "-", "--format", "ndjson"), in: folder)
    program.input = .conversation
    let session = try Session(program)
    session.send(Self.typed + "\n" + Self.typed)
    _ = try session.outputLines(1)
    session.send(signal)
    let outcome = try session.finish()
    #expect(outcome.signal == signal)
    #expect(Self.traces(in: outcome, folder).isEmpty)
    #expect(outcome.errors.isEmpty)
  }

  @Test(
    "An interrupted audit leaves nothing under any name",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGXCPU, SIGSEGV, SIGABRT])
  func interruptedAudit(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    var program = Program("audit", "-", "-o", "report", "--report", "json=report.json")
    program.directory = folder.path
    program.input = .conversation
    let session = try Session(program)
    session.send("name,url,username,password\nShop,https://shop.example/,u,\(Self.typed)\n")
    // The partial files are there before the input is read.
    let deadline = ContinuousClock.now + .seconds(20)
    while folder.names.count < 2, ContinuousClock.now < deadline { usleep(2000) }
    #expect(folder.names.count == 2)
    session.send(signal)
    let outcome = try session.finish()
    #expect(outcome.status == 128 + signal)
    #expect(Self.traces(in: outcome, folder).isEmpty)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  #if os(Linux)
  private static func waiting() throws -> Session {
    var program = Program("check", "-")
    program.input = .conversation
    let session = try Session(program)
    session.send(typed + "\n")
    _ = try session.outputLines(1)
    return session
  }

  private static func file(_ name: String, of session: Session) -> String? {
    (try? Data(contentsOf: URL(filePath: "/proc/\(session.child)/\(name)")))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Core files are off")
  func coreFiles() throws {
    let session = try Self.waiting()
    let limits = try #require(Self.file("limits", of: session))
    #expect(limits.contains(#/Max core file size +0 +0 /#))
    session.endInput()
    _ = try session.finish()
  }

  @Test("The command line and the environment hold no password")
  func commandLine() throws {
    let session = try Self.waiting()
    for name in ["cmdline", "environ", "comm", "status"] {
      #expect(Self.file(name, of: session)?.contains(Self.typed) != true)
    }
    session.endInput()
    _ = try session.finish()
  }

  @Test("Another program of the same user cannot read the memory", .enabled(if: geteuid() != 0))
  func memory() throws {
    let session = try Self.waiting()
    #expect(Self.file("environ", of: session) == nil)
    #expect(unsafe open("/proc/\(session.child)/mem", O_RDONLY) < 0)
    session.endInput()
    _ = try session.finish()
  }
  #endif
}
