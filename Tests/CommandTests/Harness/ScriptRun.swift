import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A script being run in a folder of its own.
///
/// | command | meaning |
/// |---|---|
/// | `exec kagiban …` | runs it; without `!` and without a `status` next, it must end with 0 |
/// | `status N` | the last run ended with N, as a shell shows it |
/// | `stdin FILE` | what the next run reads; `stdin < FILE` gives it the file itself |
/// | `stdout TEXT`, `stderr TEXT`, `ttyout TEXT` | the last run wrote TEXT, a literal or a regular expression |
/// | `to stdout PATH` | where the next run's output goes: a path, or `closed` for a pipe nobody reads |
/// | `cmp stdout FILE` | the output, or a file, is exactly FILE |
/// | `ttyin FILE` | the next run has a terminal; each line is typed when the echo is off |
/// | `env K=V`, `umask 077`, `filelimit BYTES` | for all following runs |
/// | `chmod 0644 FILE`, `mode 0600 FILE`, `exists FILE`, `mkdir`, `link TO NAME`, `rm` | files |
final class ScriptRun {
  /// A step that did not go as the script says.
  struct Failure: Error, CustomStringConvertible {
    let line: Int
    let reason: String
    var description: String { "line \(line): \(reason)" }
  }

  private let script: Script
  private let folder: TemporaryFolder
  private var work: String { folder.path }
  private var program = Program()
  private var lines: [Substring] = []
  private var last: Outcome?

  init(_ script: Script) throws {
    self.script = script
    folder = try TemporaryFolder()
    try succeed(unsafe mkdir(folder["home"], 0o755) == 0 ? 0 : errno)
    for file in script.files {
      if let slash = file.name.lastIndex(of: "/") {
        try folder.makeFolders(String(file.name[..<slash]))
      }
      try folder.write(file.text, to: file.name)
    }
    program.directory = work
    program.environment["HOME"] = work + "/home"
  }

  /// Does all steps; throws at the first that fails.
  func run() throws {
    for (index, step) in script.steps.enumerated() {
      let next = index + 1 < script.steps.count ? script.steps[index + 1].words.first : nil
      let words = step.words.map { $0.replacing("$WORK", with: work) }
      guard let command = words.first else { continue }
      let arguments = Array(words.dropFirst())
      if command == "exec" {
        let outcome = try execute(arguments)
        let isExpected = next == "status" || (outcome.status == 0) != step.isNegated
        try check(isExpected, step, "status \(outcome.status)\n\(outcome.errors)")
        continue
      }
      let result = try perform(command, arguments)
      try check(result != step.isNegated, step, explain(command))
    }
  }

  private func check(_ isRight: Bool, _ step: Script.Step, _ reason: String) throws {
    if isRight { return }
    let words = step.words.joined(separator: " ")
    throw Failure(line: step.line, reason: "\(step.isNegated ? "! " : "")\(words)\n\(reason)")
  }

  private func explain(_ command: String) -> String {
    guard let last else { return "" }
    return "status \(last.status)\nstdout:\n\(last.output)\nstderr:\n\(last.errors)"
      + "\nterminal:\n\(last.terminal)"
  }

  private func execute(_ words: [String]) throws -> Outcome {
    var run = program
    run.arguments = Array(words.dropFirst())
    if words.first != "kagiban" { run.path = words.first ?? "" }
    program.input = .bytes([])
    program.output = .captured
    program.hasTerminal = false
    let session = try Session(run)
    if run.hasTerminal {
      for line in lines {
        try session.waitForPromptOrEnd()
        if session.hasEnded { break }
        session.type(line + "\n")
        try session.waitForEcho(true)
      }
    }
    let outcome = try session.finish()
    last = outcome
    return outcome
  }

  private func perform(_ command: String, _ words: [String]) throws -> Bool {
    let first = words.first ?? ""
    let second = words.dropFirst().first ?? ""
    switch command {
    case "status": return last?.status == Int32(first)
    case "stdout": return try matches(last?.output, first)
    case "stderr": return try matches(last?.errors, first)
    case "ttyout": return try matches(last?.terminal, first)
    case "cmp": return try content(first) == content(second)
    case "stdin":
      program.input = first == "<" ? .file(path(second)) : .bytes(try content(first))
    case "to": program.output = second == "closed" ? .closedPipe : .file(path(second))
    case "ttyin":
      program.hasTerminal = true
      let text = String(decoding: try content(first), as: UTF8.self)
      lines = text.split(separator: "\n").map { $0[...] }
    case "env":
      let parts = first.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      program.environment[String(parts[0])] = parts.count > 1 ? String(parts[1]) : nil
    case "umask": program.umask = mode_t(first, radix: 8) ?? 0
    case "filelimit": program.largestFile = UInt64(first)
    case "chmod": return unsafe chmod(path(second), mode_t(first, radix: 8) ?? 0) == 0
    case "mode": return try folder.mode(of: second) == mode_t(first, radix: 8)
    case "exists": return unsafe access(path(first), F_OK) == 0
    case "mkdir": return unsafe mkdir(path(first), 0o755) == 0
    case "link": return unsafe symlink(first, path(second)) == 0
    case "rm": return unsafe unlink(path(first)) == 0
    default: throw SystemCallFailed(code: ENOSYS)
    }
    return true
  }

  private func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder[name] }

  private func content(_ name: String) throws -> [UInt8] {
    switch name {
    case "stdout": last?.outputBytes ?? []
    case "stderr": last?.errorBytes ?? []
    default: [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    }
  }

  private func matches(_ text: String?, _ pattern: String) throws -> Bool {
    guard let text else { return false }
    return try text.contains(pattern) || text.contains(Regex(pattern).anchorsMatchLineEndings())
  }
}
