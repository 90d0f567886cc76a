import Hygiene
import Testing
import Vaults

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("Inputs are opened once and judged by what they are")
struct InputFileTests {
  private func bytes(of argument: String) throws -> [UInt8] {
    let store = try InputFile(opening: argument).readStore()
    return store.withBytes { bytes in bytes.indices.map { bytes[$0] } }
  }

  private func error(opening argument: String) -> InputError? {
    do {
      _ = try InputFile(opening: argument)
      return nil
    } catch {
      return error
    }
  }

  @Test("A file is read whole", arguments: [0, 1, 65_536, 65_537, 1_000_000])
  func file(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: count)
    #expect(try bytes(of: folder.write(text, to: "e.csv")) == Array(text.utf8))
  }

  @Test("A file's permissions are told", arguments: [0o600, 0o644, 0o777] as [mode_t])
  func permissions(_ mode: mode_t) throws {
    let folder = try TemporaryFolder()
    let input = try InputFile(opening: folder.write("x", to: "e.csv", mode: mode))
    #expect(input.circumstances.permissions == UInt16(mode))
  }

  @Test("The place is that of the file itself, not of a link to it")
  func placeThroughLink() throws {
    let folder = try TemporaryFolder()
    try succeed(unsafe mkdir(folder["Dropbox"], 0o755))
    try folder.write("x", to: "Dropbox/e.csv")
    try succeed(unsafe symlink("Dropbox/e.csv", folder["link.csv"]))
    let input = try InputFile(opening: folder["link.csv"])
    #expect(input.circumstances.place == .synced(service: "Dropbox"))
  }

  @Test("A FIFO is read to its end, and nothing is said about its place")
  func fifo() throws {
    let folder = try TemporaryFolder()
    let path = folder["fifo"]
    try succeed(unsafe mkfifo(path, 0o644))
    let text = String(repeating: "line\n", count: 50_000)
    try folder.write(text, to: "text")
    var writer = Program("-c", "cat text > fifo")
    writer.path = "/bin/sh"
    writer.directory = folder.path
    let session = try Session(writer)
    let input = try InputFile(opening: path)
    #expect(try input.readStore().count == text.utf8.count)
    #expect(input.circumstances == ExportCircumstances())
    #expect(try session.finish().status == 0)
  }

  @Test("A descriptor by its number is read from where it stands")
  func descriptor() throws {
    let folder = try TemporaryFolder()
    let descriptor = unsafe open(try folder.write("abcdef", to: "e.csv", mode: 0o640), O_RDONLY)
    defer { close(descriptor) }
    lseek(descriptor, 2, SEEK_SET)
    let input = try InputFile(opening: "/dev/fd/\(descriptor)")
    #expect(try bytes(of: "/dev/fd/\(descriptor)") == Array("cdef".utf8))
    #expect(input.circumstances == ExportCircumstances(permissions: 0o640))
  }

  @Test("Two names of one file have one identity")
  func identity() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a")
    try succeed(unsafe link(folder["a"], folder["b"]))
    let first = try InputFile(opening: folder["a"]).identity
    #expect(try InputFile(opening: folder["b"]).identity == first)
    #expect(try InputFile(opening: "/dev/null").identity != first)
  }

  @Test("What is not there is missing, with its name and the reason")
  func missing() {
    let path = "/nonexistent/e.csv"
    let error = error(opening: path)
    #expect(error == .cannotOpen(InputName(path), SystemError(ENOENT)))
    #expect(error?.status == .missingInput)
    #expect(
      error?.explanation(in: .english)
        == "cannot open /nonexistent/e.csv: no such file or folder")
  }

  @Test("A descriptor that is not open is missing")
  func closedDescriptor() {
    #expect(error(opening: "/dev/fd/9999")?.status == .missingInput)
  }

  @Test("A folder is refused by name")
  func folder() throws {
    #expect(error(opening: "/usr") == .isDirectory(InputName("/usr")))
  }

  @Test("A device without an end is refused")
  func device() {
    #expect(error(opening: "/dev/zero") == .isDevice(InputName("/dev/zero")))
  }

  @Test("The null device is an empty input")
  func null() throws {
    #expect(try bytes(of: "/dev/null") == [])
  }

  @Test("A terminal is wrong usage: what is typed would be shown")
  func terminal() throws {
    let terminal = try Terminal()
    let error = error(opening: terminal.path)
    #expect(error == .isTerminal(InputName(terminal.path)))
    #expect(error?.status == .usage)
  }

  @Test("A name cannot act on the terminal")
  func safeName() {
    let text = error(opening: "/nonexistent/\u{1B}]0;x\u{7}\n")?.explanation(in: .english)
    #expect(text?.hasPrefix("cannot open /nonexistent/<U+001B>]0;x<U+0007><U+000A>: ") == true)
  }

  @Test("A file never takes the place of a standard stream that is closed")
  func closedStreams() async {
    await #expect(processExitsWith: .success) {
      for stream: Int32 in 0...2 { close(stream) }
      let opened = try Descriptor.opening("/dev/null", O_RDONLY)
      if opened.number <= 2 { exit(1) }
    }
  }

  @Test(
    "Only names of our own descriptors are duplicated",
    arguments: [
      ("/dev/stdin", 0), ("/dev/fd/0", 0), ("/dev/fd/63", 63), ("/proc/self/fd/5", 5),
      ("/dev/stdout", 1), ("/dev/fd/", nil), ("/dev/fd/1x", nil), ("/dev/fd/-1", nil),
      ("/dev/fd/99999999999", nil), ("/dev/null", nil), ("fd/1", nil),
    ] as [(String, Int32?)])
  func descriptorNames(_ path: String, _ number: Int32?) {
    #expect(ownDescriptor(namedBy: path) == number)
  }
}
