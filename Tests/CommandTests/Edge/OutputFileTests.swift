import CPseudoTerminal
import Testing

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("A document appears whole or not at all", .serialized)
struct OutputFileTests {
  private func error(_ body: () throws(OutputError) -> Void) -> OutputError? {
    do throws(OutputError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test("Until it is complete, nothing stands under its name")
  func appearance() throws {
    let folder = try TemporaryFolder()
    let file = try OutputFile(folder["r.html"])
    try file.write("first ")
    try file.write("second")
    #expect(unsafe access(folder["r.html"], F_OK) != 0)
    try file.commit()
    #expect(folder.names == ["r.html"])
    #expect(try folder.text(of: "r.html") == "first second")
  }

  @Test("Only the owner may read it, even if it replaces a file for all")
  func mode() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "r.html", mode: 0o666)
    let file = try OutputFile(folder["r.html"])
    try file.write("new")
    try file.commit()
    #expect(try folder.mode(of: "r.html") == 0o600)
    #expect(try folder.text(of: "r.html") == "new")
  }

  @Test("Given up, it leaves what was there and nothing else")
  func givenUp() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "r.html")
    do {
      let file = try OutputFile(folder["r.html"])
      try file.write("new")
      #expect(folder.names.count == 2)
    }
    #expect(folder.names == ["r.html"])
    #expect(try folder.text(of: "r.html") == "old")
  }

  @Test("A name without a folder lies in the working directory")
  func bareName() throws {
    // A name that nothing else has: the tests share their working directory.
    let name = "kagiban-output-test-\(getpid()).txt"
    defer { unsafe unlink(name) }
    try OutputFile(name).commit()
    #expect(unsafe access(name, F_OK) == 0)
  }

  @Test("A symbolic link is replaced, and the file it leads to stays as it was")
  func symbolicLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "target")
    try succeed(unsafe symlink("target", folder["r.html"]))
    let file = try OutputFile(folder["r.html"])
    try file.write("report")
    try file.commit()
    #expect(try folder.text(of: "target") == "precious")
    #expect(try folder.text(of: "r.html") == "report")
  }

  @Test("The input is never the target, whatever it is called")
  func input() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export", to: "e.csv")
    try succeed(unsafe link(path, folder["other"]))
    try succeed(unsafe symlink("e.csv", folder["link"]))
    let input = try InputFile(opening: path).identity
    for name in ["e.csv", "other", "link"] {
      let error = error { () throws(OutputError) in
        _ = try OutputFile(folder[name], sparing: [input])
      }
      #expect(error == .isInput(OutputName(folder[name])))
      #expect(error?.status == .refused)
    }
    #expect(folder.names == ["e.csv", "link", "other"])
    #expect(try folder.text(of: "e.csv") == "export")
  }

  @Test("A descriptor of the input is not the target either")
  func inputDescriptor() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export", to: "e.csv")
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let input = try InputFile(opening: path).identity
    let error = error { () throws(OutputError) in
      _ = try OutputFile("/dev/fd/\(descriptor)", sparing: [input])
    }
    #expect(error?.status == .refused)
  }

  @Test(
    "Where no file can be made, it says so before any work",
    arguments: [("/nonexistent/r.html", ENOENT), ("/usr", EISDIR), ("/dev/null/r", ENOTDIR)])
  func cannotCreate(_ path: String, _ code: Int32) {
    let error = error { () throws(OutputError) in _ = try OutputFile(path) }
    #expect(error == .cannotCreate(OutputName(path), SystemError(code)))
    #expect(error?.status == .cannotCreate)
  }

  @Test("A full disk is an error of writing", .enabled(if: unsafe access("/dev/full", W_OK) == 0))
  func fullDisk() throws {
    let file = try OutputFile("/dev/full")
    let error = error { () throws(OutputError) in try file.write("report") }
    #expect(error == .cannotWrite(OutputName("/dev/full"), SystemError(ENOSPC)))
    #expect(error?.status == .cannotWrite)
  }

  @Test("The null device is written to, not replaced")
  func null() throws {
    let file = try OutputFile("/dev/null")
    try file.write("report")
    try file.commit()
    var status = stat()
    unsafe stat("/dev/null", &status)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("A pipe that nobody reads is a clean end")
  func closedPipe() throws {
    try Interruption.leaveNothingBehind()
    var reader: Int32 = -1
    var writer: Int32 = -1
    try succeed(unsafe private_pipe(&reader, &writer))
    defer { close(writer) }
    let path = "/dev/fd/\(writer)"
    let file = try OutputFile(path)
    close(reader)
    let error = error { () throws(OutputError) in try file.write("report") }
    #expect(error == .closedPipe(OutputName(path)))
    #expect(error?.status == .clean)
  }

  @Test("Many documents can be under way at once, and too many are an error")
  func many() throws {
    let folder = try TemporaryFolder()
    var files: [OutputFile] = []
    let error = error { () throws(OutputError) in
      for number in 0..<100 { files.append(try OutputFile(folder["\(number)"])) }
    }
    #expect(files.count == 16)
    #expect(error?.status == .cannotCreate)
    files = []
    #expect(folder.names.isEmpty)
    #expect(self.error { () throws(OutputError) in _ = try OutputFile(folder["again"]) } == nil)
  }

  @Test("A signal that ends the run takes the partial file along")
  func signal() async throws {
    let folder = try TemporaryFolder()
    let path = folder["r.html"]
    await #expect(processExitsWith: .signal(SIGTERM)) { [path = path as String] in
      try Interruption.leaveNothingBehind()
      let file = try OutputFile(path)
      try file.write("report")
      kill(getpid(), SIGTERM)
      sleep(20)
    }
    #expect(folder.names.isEmpty)
  }
}
