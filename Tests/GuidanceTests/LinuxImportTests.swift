import Testing

@testable import Guidance

/// A file of a policy, in memory.
func made(_ name: String, _ text: String) throws -> PolicyFile {
  try PolicyFile(name: name, bytes: Array(text.utf8))
}

/// The error with which files are refused; nil if they are not.
func refusal(_ files: [PolicyFile], as format: PolicyFormat.ID? = nil) -> PolicyError? {
  do throws(PolicyError) {
    _ = try Policy.policies(in: files, as: format)
    return nil
  } catch {
    return error
  }
}

@Suite("Files of Linux systems")
struct LinuxImportTests {
  private func one(_ files: PolicyFile...) throws -> Policy {
    try #require(try Policy.policies(in: files).first)
  }

  @Test("A file in which everything is commented out is known by its name, and sets nothing")
  func commentedOut() throws {
    let policy = try one(made("etc/security/pwquality.conf", "# minlen = 14\n#\n"))
    #expect(policy[.minimumLength].value == .length(8, .byte))
    #expect(policy[.minimumLength].origin == .default(of: "libpwquality 1.3"))
    #expect(refusal([try made("notes", "# minlen = 14\n")])?.reason == .unknownFormat)
  }

  @Test("The main file goes over the folder's, and the module's arguments over both")
  func layers() throws {
    let main = try made("pwquality.conf", "minlen = 12\n")
    let part = try made("pwquality.conf.d/50-site.conf", "minlen = 20\nminclass = 2\n")
    let stack = try made("system-auth", "password requisite pam_pwquality.so minlen=9\n")
    #expect(try one(main, part)[.minimumLength].value == .length(12, .byte))
    let whole = try one(stack, main, part)
    #expect(whole[.minimumLength].value == .length(9, .byte))
    #expect(
      whole[.minimumLength].overridden.map(\.value) == [.length(12, .byte), .length(20, .byte)])
    #expect(whole[.composition].position?.file == "pwquality.conf.d/50-site.conf")
  }

  @Test(
    "Positive credits lower the minimum that holds",
    arguments: [
      ("minlen=12\ndcredit=1\nucredit=1\nlcredit=1\nocredit=1\n", 8),
      ("minlen=8\ndcredit=1\nucredit=1\n", 6), ("minlen=20\ndcredit=-2\nlcredit=2\n", 18),
      ("minlen=4\ndictcheck=0\n", 6), ("dictcheck=0\nminlen=6\ndcredit=-9\n", 9),
    ])
  func effectiveMinimum(_ text: String, _ expected: Int) throws {
    #expect(try one(made("pwquality.conf", text)).effectiveMinimum?.count == expected)
  }

  @Test("Another module's own minimum still holds beside what credits earn")
  func twoModules() throws {
    let policy = try one(
      made("stack", "password requisite pam_cracklib.so\npassword required pam_unix.so minlen=8\n"))
    #expect(policy.effectiveMinimum?.count == 8)
    #expect(policy.answer(to: "Tk5#wq".utf8.span).refusals.contains(.minimumLength))
  }

  @Test("Files that include one another in a circle are refused with file and line")
  func circle() throws {
    let error = refusal([
      try made("a", "password include b\n"),
      try made("b", "# back\npassword include a\npassword required pam_unix.so\n"),
    ])
    #expect(error?.file == "b")
    #expect(error?.line == 2)
  }

  @Test(
    "passwdqc does not start with an option that it does not know",
    arguments: [
      "min=8,8,9,8,8", "max=7", "random=20", "min = 8,8,8,8,8", "similar=maybe", "minn=8",
    ])
  func fatal(_ option: String) throws {
    let error = refusal([try made("passwdqc.conf", "max=72\n\(option)\n")])
    #expect(error?.line == 2)
  }

  @Test("A missing include leaves open what the password has to be")
  func missingInclude() throws {
    let policy = try one(
      made("su", "password include system-auth\npassword required pam_unix.so\n"))
    #expect(Conformance(of: policy, with: [.nist80063B4]).isPartial)
    #expect(outcome(.minimumLength, of: policy) == .unclear)
  }
}

@Suite("Files that are no policy, or not a sound one")
struct BadPolicyFileTests {
  @Test("Broken JSON is refused with the line")
  func brokenJSON() throws {
    let error = refusal([try made("x", "{\n\"PasswordPolicy\": {\n\"Minimum\n")])
    #expect((error?.line ?? 0) >= 3)
    guard case .syntax = error?.reason else {
      Issue.record("\(String(describing: error?.reason))")
      return
    }
  }

  @Test("A key that stands twice in an object is refused with the line of the second")
  func duplicateKey() throws {
    let error = refusal([try made("x", "{\"a\": {\"password-rules\": \"\"},\n\"a\": {}}")])
    #expect(error == PolicyError(file: "x", line: 2, .duplicateKey("a")))
  }

  @Test("What is too large, empty or no text is refused")
  func notAFile() {
    func reason(_ bytes: [UInt8]) -> PolicyError.Reason? {
      do throws(PolicyError) {
        _ = try PolicyFile(name: "x", bytes: bytes)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reason([]) == .empty)
    #expect(reason([0xFF, 0xFE, 0x41]) == .notText)
    #expect(reason([0x80, 0x81]) == .notText)
    #expect(
      reason([UInt8](repeating: 0x20, count: PolicyFile.sizeLimit + 1))
        == .tooLarge(limit: PolicyFile.sizeLimit))
  }

  @Test("A file that two formats fit is not guessed at, unless its name tells")
  func ambiguous() throws {
    let text = "minlen = 8\nmin=disabled,24,11,8,8\n"
    #expect(
      refusal([try made("x", text)])?.reason == .ambiguousFormat([.pwquality, .passwdqc]))
    #expect(refusal([try made("pwquality.conf", text)]) == nil)
    #expect(refusal([try made("x", text)], as: .pwquality) == nil)
  }

  @Test("With --from, a file that is something else is refused")
  func otherFormat() throws {
    #expect(
      refusal([try made("x", "[1, 2]")], as: .applePasswordRules)?.reason
        == .notThisFormat(.applePasswordRules))
    #expect(
      refusal([try made("x", "<p>nothing</p>")], as: .passwordRules)?.reason
        == .notThisFormat(.passwordRules))
  }

  @Test("An expression in a policy is never run, and leaves the verdict open")
  func expression() throws {
    let page = try made(
      "page.html", "<input pattern=\"(a+)+$\" passwordrules=\"minlength: 20\">")
    let policy = try #require(try Policy.policies(in: [page]).first)
    #expect(outcome(.composition, of: policy) == .unclear)
    let long = String(repeating: "a", count: 5000) + "!"
    #expect(policy.answer(to: long.utf8.span).isAccepted)
  }
}

@Suite("What a product would answer")
struct AnswerTests {
  @Test("What was not looked at is said, and is no acceptance by the dictionary")
  func unjudged() throws {
    let file = try made("pwquality.conf", "minlen = 8\nminclass = 3\n")
    let policy = try #require(try Policy.policies(in: [file]).first)
    let answer = policy.answer(to: "Password1".utf8.span)
    #expect(answer.isAccepted)
    #expect(answer.unjudged == [.dictionaryRefused, .contextRefused])
  }

  @Test("A policy that only warns refuses nothing")
  func onlyWarns() throws {
    let file = try made("pwquality.conf", "minlen = 20\nenforcing = 0\n")
    let policy = try #require(try Policy.policies(in: [file]).first)
    #expect(policy.answer(to: "a".utf8.span).isAccepted)
  }

  @Test("Kinds, length and runs are judged by the settings of any other format")
  func settings() throws {
    let policy = try policy(
      rules: "length.min: 8", "length.max: 12", "composition.required: {upper: 1, digit: 1}",
      "pattern.max_repeat: 2", "charset.unicode: false")
    #expect(policy.answer(to: "Abcdefg1".utf8.span).isAccepted)
    #expect(policy.answer(to: "Abc1".utf8.span).refusals == [.minimumLength])
    #expect(policy.answer(to: "abcdefgh".utf8.span).refusals == [.composition])
    #expect(policy.answer(to: "Abcdefgh12345".utf8.span).refusals == [.maximumLength])
    #expect(policy.answer(to: "Abccc123".utf8.span).refusals == [.maximumRepeat])
    #expect(policy.answer(to: "Abcdef1か".utf8.span).refusals == [.unicodeAccepted])
  }
}
