import Testing

@Suite("The program does what the scripts say")
struct ScriptTests {
  @Test("The scripts are found")
  func found() {
    #expect(Script.all.contains { $0.name == "harness" })
  }

  @Test(arguments: Script.all)
  func script(_ script: Script) throws {
    try ScriptRun(script).run()
  }
}
