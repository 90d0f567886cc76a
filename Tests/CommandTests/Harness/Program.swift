#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program to be run once, with everything that it can see of its surroundings.
struct Program {
  /// Where standard input comes from.
  enum Input {
    case bytes([UInt8])
    /// A pipe that stays open until ``Session/endInput()``.
    case conversation
    case file(String)
    case terminal
  }

  /// Where an output stream goes.
  enum Output {
    case captured
    case file(String)
    case terminal
    /// A pipe whose reader has gone.
    case closedPipe
  }

  var path = Program.kagiban
  var arguments: [String]
  var input = Input.bytes([])
  var output = Output.captured
  var errors = Output.captured
  var environment = [
    "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "xterm",
  ]
  var directory = "/"
  var umask: mode_t = 0o022
  /// Bytes that a file may have at most.
  var largestFile: UInt64?
  /// Whether the program has a controlling terminal.
  var hasTerminal = false

  init(_ arguments: String...) { self.arguments = arguments }

  init(arguments: [String]) { self.arguments = arguments }

  /// Runs the program to its end.
  func run(within limit: Duration = .seconds(30)) throws -> Outcome {
    try Session(self).finish(within: limit)
  }

  /// The `kagiban` that was built with these tests: it lies beside their bundle.
  static let kagiban: String = {
    var folder = imagePath()
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      let candidate = folder + "/kagiban"
      if unsafe access(candidate, X_OK) == 0 { return candidate }
    }
    return "kagiban"
  }()

  private static func imagePath() -> String {
    #if os(Linux)
    let image: String? = "/proc/self/exe"
    #else
    var info = Dl_info()
    let image = unsafe dladdr(#dsohandle, &info) == 0 ? nil : unsafe String(cString: info.dli_fname)
    #endif
    guard let image, let resolved = unsafe realpath(image, nil) else { return "" }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// What a program left when it ended.
struct Outcome {
  /// The status as a shell shows it: 128 and the signal, if one ended the program.
  let status: Int32
  /// The signal that ended the program, if one did.
  let signal: Int32?
  let outputBytes: [UInt8]
  let errorBytes: [UInt8]
  let terminalBytes: [UInt8]

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  var terminal: String { String(decoding: terminalBytes, as: UTF8.self) }
}

extension String {
  /// A report without the names of clusters, which are others in each run.
  var withoutRunNames: String { replacing(/g[0-9a-f]{16}/, with: "") }
}
