/// Passwords that are estimated together.
///
/// The matchers are more code than the processor keeps at hand. One matcher after the other for sixteen
/// passwords is faster than all of them for one password after the other.
extension PasswordEstimator {
  /// Adds a password to a batch that is not full.
  ///
  /// - Parameters:
  ///   - password: its bytes, UTF-8 or not.
  ///   - batch: takes it.
  ///   - about: adds what an attacker knows about the account to the words.
  public func add(
    _ password: Span<UInt8>, to batch: inout EstimatorBatch,
    about: (inout ContextWords) -> Void = { _ in }
  ) {
    let index = batch.count
    about(&batch.words[index])
    begin(password, &batch.workspaces[index])
    let count = batch.workspaces[index].text.count
    batch.append(
      isOrdinary: count > 0 && count <= LongSearch.ordinaryLength && !method.matchesLikeReference)
  }

  /// Estimates the passwords of a batch, and empties it.
  ///
  /// - Parameters:
  ///   - batch: the passwords.
  ///   - body: takes the number of each, its estimate, and a workspace that says what it is made of.
  public func estimate(
    _ batch: inout EstimatorBatch,
    _ body: (Int, Estimate, borrowing EstimatorWorkspace) -> Void
  ) {
    analyse(&batch)
    for index in 0..<batch.count {
      let estimate = conclude(
        batch.guesses[index], batch.words[index], &batch.workspaces[index])
      body(index, estimate, batch.workspaces[index])
    }
    batch.removeAll()
  }

  private func analyse(_ batch: inout EstimatorBatch) {
    if !method.matchesLikeReference {
      for index in 0..<batch.count {
        appendThinnedForms(batch.words[index], &batch.workspaces[index])
      }
    }
    for index in 0..<batch.count where !batch.isTogether(index) {
      let whole = 0..<batch.workspaces[index].text.count
      batch.guesses[index] =
        whole.isEmpty
        ? .one
        : analyse(whole, batch.words[index], &batch.workspaces[index], matchesFrom: 0)
    }
    for index in 0..<batch.count where batch.isTogether(index) {
      let whole = 0..<batch.workspaces[index].text.count
      matchers.appendRepetitions(
        to: &batch.workspaces[index], in: whole, batch.words[index], self)
      batch.workspaces[index].path.truncate(to: 0)
    }
    for index in 0..<batch.count where batch.isTogether(index) {
      let whole = 0..<batch.workspaces[index].text.count
      batch.passes[index] = matchers.pass(over: whole, in: batch.workspaces[index].text)
    }
    matchers.append(to: &batch)
    for index in 0..<batch.count where batch.isTogether(index) {
      batch.guesses[index] = search(
        batch.passes[index].whole, matchesFrom: 0, &batch.workspaces[index])
    }
  }
}
