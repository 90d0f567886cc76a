internal import Hygiene

/// Draws how far the asking of breach lists is, which can take minutes on a slow disk.
final class LookUpProgress {
  private var line: Progress

  init(_ color: ColorChoice, isQuiet: Bool) {
    line = Progress(
      CommandPhrase.stageLookingUp.text(in: Console.language),
      style: TerminalStyle(
        ofStream: 2, color: color, environment: Console.environment),
      isQuiet: isQuiet, write: Console.write)
  }

  /// What the audit tells.
  var observer: AuditProgress {
    AuditProgress { [self] _, part in line.advance(to: Int(part * 1000), of: 1000) }
  }

  /// Erases the line.
  func end() { line.erase() }
}
