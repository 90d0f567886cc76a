import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct WordListTests {
  private static let isInstalled = unsafe access("/usr/share/john/password.lst", R_OK) == 0
  private static let folder =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/wordlists"

  @Test(
    "the committed list is what the script makes of its source",
    .enabled(if: isInstalled, "john-data is not installed"))
  func provenance() throws {
    var template = Array("/tmp/kagiban-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SetUpFailure() }
    let scratch = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let made = "\(scratch)/common-passwords.txt"
    defer {
      unsafe unlink(made)
      unsafe rmdir(scratch)
    }
    #expect(run("'\(Self.folder)/rebuild.sh' '\(scratch)'") == 0)
    #expect(run("cmp '\(made)' '\(Self.folder)/common-passwords.txt'") == 0)
  }

  private func run(_ command: String) -> Int32 {
    guard let process = unsafe popen(command, "r") else { return -1 }
    return unsafe pclose(process)
  }
}
