import FoundationEssentials
import TestSupport
import Testing

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("A build that does not come to its end leaves what was there before")
struct BreachBuildTests {
  /// Rows with made-up hashes, in order.
  private static func rows(_ count: Int) -> String {
    var random = RandomSource(seed: 5)
    var heads = (0..<count).map { _ in random.next() }
    heads.sort()
    var text = ""
    for (index, head) in heads.enumerated() {
      let digits = String(head, radix: 16, uppercase: true)
      text += String(repeating: "0", count: 16 - digits.count) + digits
      text += "0123456789ABCDEF01234567:\(index % 50 + 1)\n"
    }
    return text
  }

  private static let long = rows(200_000)

  private func build(_ arguments: String..., in folder: TemporaryFolder) throws -> Outcome {
    var program = Program(arguments: ["breach", "build"] + arguments)
    program.directory = folder.path
    return try program.run()
  }

  @Test(
    "Ended at a random moment, it leaves nothing under the name",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func killed(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.long, to: "list.txt")
    try folder.write("before", to: "old")
    var random = RandomSource(seed: signal)
    for _ in 0..<5 {
      for name in ["new", "old"] {
        var program = Program("breach", "build", "list.txt", "-o", name)
        program.directory = folder.path
        let session = try Session(program)
        usleep(UInt32(random.below(250_000)))
        session.send(signal)
        let outcome = try session.finish()
        if outcome.status != 0 { #expect(outcome.signal == signal) }
        // It may have been faster, even if only its last steps were cut short: then the list is
        // whole.
        let isThere = name == "new" ? folder.names.contains(name) : try isIndex(folder["old"])
        #expect(outcome.status != 0 || isThere)
        if isThere {
          #expect(try Program("breach", "info", folder[name]).run().output.contains("200,000"))
          try FileManager.default.removeItem(atPath: folder[name])
          try folder.write("before", to: "old")
        }
        #expect(try folder.text(of: "old") == "before")
        let names = folder.names.filter { !$0.hasPrefix(".kagiban-") }
        #expect(names == ["list.txt", "old"])
        if signal != SIGKILL { #expect(folder.names == names) }
      }
    }
  }

  @Test(
    "An export that is ended at a random moment leaves no folder of its own",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func killedExport(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows(20_000), to: "list.txt")
    #expect(try build("list.txt", "-o", "index", in: folder).status == 0)
    var random = RandomSource(seed: signal)
    var ended = 0
    for _ in 0..<6 {
      var program = Program("breach", "export", "index", "--ranges", "ranges")
      program.directory = folder.path
      let session = try Session(program)
      usleep(UInt32(20_000 + random.below(400_000)))
      session.send(signal)
      let outcome = try session.finish()
      let isThere = folder.names.contains("ranges")
      #expect(outcome.signal == signal || outcome.status == 0)
      #expect(isThere || outcome.status != 0)
      ended += isThere ? 0 : 1
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["index", "list.txt"] + (isThere ? ["ranges"] : []))
      if isThere { try FileManager.default.removeItem(atPath: folder["ranges"]) }
    }
    #expect(ended > 0)
  }

  @Test("Rejected rows by the hundred thousand are all named, and a full disk ends the build")
  func rejected() throws {
    let folder = try TemporaryFolder()
    let junk = String(repeating: "no hash\n", count: 300_000)
    try folder.write(Self.rows(10) + junk, to: "list.txt")
    let arguments = ["list.txt", "-o", "index", "--rejected"]
    var program = Program(arguments: ["breach", "build"] + arguments + ["rejected.tsv"])
    program.directory = folder.path
    #expect(try program.run().status == kagiban.ExitStatus.notAllChecked.rawValue)
    let lines = try folder.text(of: "rejected.tsv").split(separator: "\n")
    #expect(lines.count == 300_001)
    #expect(lines[1] == "list.txt\t\t11\tmalformed")
    #expect(lines.last == "list.txt\t\t300010\tmalformed")

    guard geteuid() == 0, let disk = try SmallDisk(at: folder, "disk", options: "size=256k") else {
      return
    }
    program.arguments = ["breach", "build"] + arguments + ["disk/rejected.tsv"]
    try FileManager.default.removeItem(atPath: folder["index"])
    let outcome = try program.run()
    #expect(outcome.status == kagiban.ExitStatus.cannotWrite.rawValue)
    #expect(outcome.errors.hasPrefix("kagiban: cannot write disk/rejected.tsv: "))
    #expect(disk.names.isEmpty)
    #expect(!folder.names.contains("index"))
  }

  private func isIndex(_ path: String) throws -> Bool {
    try Data(contentsOf: URL(filePath: path)).starts(with: [0x89, 0x4B, 0x42, 0x49])
  }

  @Test("A full disk is said, and nothing stays on it", .enabled(if: geteuid() == 0))
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.long, to: "list.txt")
    guard let disk = try SmallDisk(at: folder, "disk", options: "size=256k") else { return }
    for arguments in [["list.txt"], ["list.txt", "--top", "100000"]] {
      for language in ["en", "ja"] {
        var program = Program(arguments: ["breach", "build", "-o", "disk/index"] + arguments)
        program.arguments += ["--lang", language]
        program.directory = folder.path
        let outcome = try program.run()
        #expect(outcome.status == kagiban.ExitStatus.cannotWrite.rawValue)
        #expect(outcome.errors.contains(language == "en" ? "no space left" : "空き容量がありません"))
        #expect(outcome.output.isEmpty)
        #expect(disk.names.isEmpty)
      }
    }
  }

  @Test("An export on a full disk leaves nothing", .enabled(if: geteuid() == 0))
  func fullDiskForExport() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows(2000), to: "list.txt")
    #expect(try build("list.txt", "-o", "index", in: folder).status == 0)
    guard let disk = try SmallDisk(at: folder, "disk", options: "size=64k") else { return }
    for target in [["--ranges", "disk/ranges"], ["--text", "disk/text"]] {
      var program = Program(arguments: ["breach", "export", "index"] + target)
      program.directory = folder.path
      let outcome = try program.run()
      #expect(outcome.status == kagiban.ExitStatus.cannotWrite.rawValue)
      #expect(outcome.errors.contains("no space left"))
      #expect(disk.names.isEmpty)
    }
  }

  @Test("A folder that cannot be written to is said before any work")
  func readOnlyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows(10), to: "list.txt")
    try folder.makeFolder("closed")
    #expect(unsafe chmod(folder["closed"], 0o555) == 0)
    // The system manager may write to any folder, but not to a volume that is read-only.
    let disk = geteuid() == 0 ? try SmallDisk(at: folder, "disk", options: "ro") : nil
    if geteuid() == 0, disk == nil { return }
    let name = disk == nil ? "closed/index" : "disk/index"
    let outcome = try build("list.txt", "-o", name, in: folder)
    #expect(outcome.status == kagiban.ExitStatus.cannotCreate.rawValue)
    #expect(outcome.errors.hasPrefix("kagiban: cannot create \(name): "))
    #expect(unsafe access(folder[name], F_OK) != 0)
  }

  @Test("On a terminal it says how fast it is and how long it will take, and takes that away")
  func progress() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.long, to: "list.txt")
    var program = Program("breach", "build", "-", "list.txt", "-o", "index")
    program.directory = folder.path
    program.environment["COLUMNS"] = "120"
    program.input = .conversation
    program.errors = .terminal
    program.hasTerminal = true
    let session = try Session(program)
    session.send("0000000000000000000000000000000000000000:1\n")
    usleep(700_000)
    session.endInput()
    try session.expect("building")
    try session.expect("a second")
    let outcome = try session.finish()
    #expect(outcome.status == 0)
    #expect(outcome.terminal.hasSuffix("\r\u{1B}[K"))
  }

  @Test("Times are shown as on a clock", arguments: [(0, "0:00"), (62, "1:02"), (3723, "1:02:03")])
  func clockText(_ seconds: Int, _ text: String) {
    #expect(BreachProgressLine.clockText(ofSeconds: seconds) == text)
  }
}

/// A small file system in memory, for what happens on a disk that is full or read-only.
private final class SmallDisk {
  private let path: String

  /// Mounts one; nil where that is not allowed, as in many containers.
  init?(at folder: TemporaryFolder, _ name: String, options: String) throws {
    path = folder[name]
    try folder.makeFolder(name)
    var mount = Program("-t", "tmpfs", "-o", options, "none", path)
    mount.path = "/bin/mount"
    guard (try? mount.run())?.status == 0 else { return nil }
  }

  deinit {
    var unmount = Program(path)
    unmount.path = "/bin/umount"
    _ = try? unmount.run()
  }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["?"]
  }
}
