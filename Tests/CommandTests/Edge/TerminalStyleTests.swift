import Hygiene
import Testing

@testable import kagiban

@Suite("Each stream has its own style")
struct TerminalStyleTests {
  private func style(
    _ environment: [String: String] = [:], color: ColorChoice = .auto, isTerminal: Bool = true,
    window: Int? = nil
  ) -> TerminalStyle {
    TerminalStyle(
      color: color, isTerminal: isTerminal, windowColumns: window,
      environment: ["TERM": "xterm"].merging(environment) { $1 })
  }

  @Test(
    "The command line outranks the environment, and the environment the terminal",
    arguments: [
      (ColorChoice.auto, true, [:], true),
      (.auto, false, [:], false),
      (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
      (.never, true, ["CLICOLOR_FORCE": "1"], false),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true),
      (.auto, true, ["NO_COLOR": "0"], false),
      (.auto, true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      (.auto, false, ["CLICOLOR_FORCE": "1"], true),
      (.auto, false, ["CLICOLOR_FORCE": "0"], false),
      (.auto, false, ["CLICOLOR_FORCE": ""], false),
      (.auto, false, ["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], true),
      (.auto, true, ["CLICOLOR": "0"], false),
      (.auto, true, ["CLICOLOR": "1"], true),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": "dumb", "CLICOLOR_FORCE": "1"], true),
    ] as [(ColorChoice, Bool, [String: String], Bool)])
  func color(
    _ choice: ColorChoice, _ isTerminal: Bool, _ environment: [String: String], _ expected: Bool
  ) {
    #expect(style(environment, color: choice, isTerminal: isTerminal).usesColor == expected)
  }

  @Test(
    "COLUMNS outranks the window, and 80 is for want of both",
    arguments: [
      (nil, nil, 80), (120, nil, 120), (120, "60", 60), (120, "wide", 120), (nil, "0", 80),
      (nil, "-5", 80), (nil, "1", 20), (nil, "999999999999", 1000),
    ] as [(Int?, String?, Int)])
  func width(_ window: Int?, _ columns: String?, _ expected: Int) {
    let environment = columns.map { ["COLUMNS": $0] } ?? [:]
    let decided = style(environment, window: window)
    #expect(decided.wrapColumns == expected)
  }

  @Test("What goes to a pipe or a file is wrapped at the width it is told")
  func pipe() {
    let decided = style(["COLUMNS": "60"], isTerminal: false)
    #expect(decided.wrapColumns == 60)
  }

  @Test("A dumb terminal is not redrawn")
  func dumb() {
    #expect(style().redraws)
    #expect(!style(["TERM": "dumb"]).redraws)
    #expect(!style(isTerminal: false).redraws)
  }
}

@Suite("The program speaks the user's language")
struct LanguageChoiceTests {
  @Test(
    "The choice outranks the variables, and they outrank each other",
    arguments: [
      (nil, [:], Language.english),
      (nil, ["LANG": "ja_JP.UTF-8"], .japanese),
      (nil, ["LANG": "ja"], .japanese),
      (nil, ["LANG": "japanese"], .japanese),
      (nil, ["LANG": "jam_JM"], .english),
      (nil, ["LANG": "C.UTF-8"], .english),
      (nil, ["LANG": "ja_JP.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"], .english),
      (nil, ["LANG": "en_US", "LC_MESSAGES": "C", "LC_ALL": "ja_JP"], .japanese),
      (nil, ["LANG": "ja_JP", "LC_ALL": ""], .japanese),
      (nil, ["LC_ALL": "C", "KAGIBAN_LANG": "ja"], .japanese),
      (.english, ["KAGIBAN_LANG": "ja"], .english),
      (.japanese, [:], .japanese),
    ] as [(Language?, [String: String], Language)])
  func language(_ choice: Language?, _ environment: [String: String], _ expected: Language) {
    #expect(Language(choice: choice, environment: environment) == expected)
  }
}
