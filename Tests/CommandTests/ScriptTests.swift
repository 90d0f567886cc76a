import Testing

@Suite("The program does what the scripts say")
struct ScriptTests {
  @Test(arguments: Script.all)
  func script(_ script: Script) throws {
    try ScriptRun(script).run()
  }
}
