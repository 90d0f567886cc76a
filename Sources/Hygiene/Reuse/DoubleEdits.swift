/// Links all passwords that are two changes apart.
///
/// Exact whatever the mix, without comparing all pairs. Two strings within two changes, cut in the
/// middle, have
///
/// - the same left half, and both changes in the right one; or
/// - the same right half; or
/// - one change in each half.
///
/// Groups with the same half are small as a rule, and are compared pair by pair. A group that is
/// not is a smaller task of the same kind: its other halves, cut again. One change in each half is
/// found by ``VariantKeys`` of the left one; where many share such a key, by those of both, and then
/// no pair is compared at all. So no group of passwords takes the square of its size, however it was
/// made up, and no password the square of its length.
///
/// An exchange of neighbours may lie across the cut. Taken for two substitutions, it is one change
/// in each half. If there is another change beside it, the half without that one is still the same
/// but for the place at the cut: so the halves that have to be the same are taken one unit short.
struct DoubleEdits {
  private(set) var forms: FoldedForms
  let table: KeyTable
  /// The most members of a group that are compared pair by pair.
  var mostCompared = 64
  /// The most pairs with one left key that are compared.
  var mostPairs = 4096
  /// The fewest pieces that are copied to lie side by side.
  var leastCopied = 1024

  /// Links all forms for which two changes count, or those of every so many lengths with those that
  /// are longer.
  func linkAll(
    _ distinct: DistinctForms, _ counts: [Bool], first: Int = 0, step: Int = 1,
    into forest: inout LinkForest
  ) {
    var windows: [(length: Int, members: [Int32])] = []
    distinct.forEachLength(in: forms) { length, range in
      let members = distinct.byLength[range].filter { counts[Int($0)] }
      if !members.isEmpty { windows.append((length, members)) }
    }
    for index in stride(from: first, to: windows.count, by: step) {
      let window = windows[index]
      let near = windows[index...].prefix { $0.length <= window.length + 2 }
      let members = near.flatMap(\.members)
      if members.count > 1 {
        link(EditGroup(members: members, shortest: window.length), into: &forest)
      }
    }
  }

  /// Links the forms that have as many units as `group.shortest`, with each other and with those
  /// that have one or two more.
  func link(_ group: EditGroup, into forest: inout LinkForest) {
    link(group, isWhole: true, into: &forest)
  }

  private func link(_ group: EditGroup, isWhole: Bool, into forest: inout LinkForest) {
    if group.members.count <= mostCompared {
      compareAll(group.members, group, into: &forest)
      return
    }
    if forest.isJoined(group.members, in: forms) { return }
    if !isWhole {
      compareWithOne(group, into: &forest)
      if forest.isJoined(group.members, in: forms) { return }
      let count = group.members.count
      let pieces =
        count < leastCopied
        ? nil
        : try? FoldedForms(copying: count, from: forms) { number in
          let form = Int(group.members[number])
          return (form, group.piece(of: form, in: forms))
        }
      if let pieces {
        var part = self
        part.forms = pieces
        part.linkHalves(
          EditGroup(members: Array(0..<Int32(pieces.count)), shortest: group.shortest),
          into: &forest)
        return
      }
    }
    linkHalves(group, into: &forest)
  }

  /// Cuts the pieces in the middle, and links what has a half in common or one change in each.
  private func linkHalves(_ group: EditGroup, into forest: inout LinkForest) {
    if group.shortest <= 3 {
      ShortPieces(forms: forms, table: table).link(group, into: &forest)
      return
    }
    let half = group.shortest / 2
    linkSharingLeft(half - 1, group, into: &forest)
    if forest.isJoined(group.members, in: forms) { return }
    linkSharingRight(group.shortest - half - 1, group, into: &forest)
    if forest.isJoined(group.members, in: forms) { return }
    let halves = EditInEachHalf(
      forms: forms, table: table, group: group, half: half, mostPairs: mostPairs,
      leastCopied: leastCopied)
    halves.link(into: &forest)
  }

  /// The groups that have their first `count` units in common.
  private func linkSharingLeft(_ count: Int, _ group: EditGroup, into forest: inout LinkForest) {
    table.forEachShared(expected: group.members.count) { sink in
      for form in group.members {
        let piece = group.lower..<group.lower + count
        sink.add(forms.hash(of: Int(form), piece).keyed(as: 5), UInt64(form))
      }
    } set: {
      forest.root(forms.owners[Int($0)])
    } _: { bucket in
      var part = group
      part.members = bucket.map { Int32($0.value) }
      part.lower += count
      part.shortest -= count
      link(part, isWhole: false, into: &forest)
    }
  }

  /// The groups that have their last `count` units in common.
  private func linkSharingRight(_ count: Int, _ group: EditGroup, into forest: inout LinkForest) {
    table.forEachShared(expected: group.members.count) { sink in
      for form in group.members {
        let end = group.piece(of: Int(form), in: forms).upperBound
        sink.add(forms.hash(of: Int(form), end - count..<end).keyed(as: 6), UInt64(form))
      }
    } set: {
      forest.root(forms.owners[Int($0)])
    } _: { bucket in
      var part = group
      part.members = bucket.map { Int32($0.value) }
      part.trimmed += count
      part.shortest -= count
      link(part, isWhole: false, into: &forest)
    }
  }

  private func compareAll(
    _ members: [Int32], _ group: EditGroup, into forest: inout LinkForest
  ) {
    let known = members.map { form in
      (
        form: form, parity: forms.parity(of: Int(form)),
        isShortest: group.isShortest(form, in: forms)
      )
    }
    for (index, left) in known.enumerated() {
      for right in known[(index + 1)...]
      where (left.parity ^ right.parity).nonzeroBitCount <= 4
        && (left.isShortest || right.isShortest)
      {
        forest.compare(left.form, right.form, from: group.lower, in: forms)
      }
    }
  }

  /// Compares one of the shortest with all: if all are near each other, that is all there is to do.
  private func compareWithOne(_ group: EditGroup, into forest: inout LinkForest) {
    guard let one = group.members.first(where: { group.isShortest($0, in: forms) }) else { return }
    let parity = forms.parity(of: Int(one))
    for other in group.members
    where other != one && (parity ^ forms.parity(of: Int(other))).nonzeroBitCount <= 4 {
      forest.compare(one, other, from: group.lower, in: forms)
    }
  }
}

/// Forms with pieces that are to be compared: each piece starts at the same index and ends the same
/// number of units before the form's end; the units around it are the same in all of them.
struct EditGroup {
  var members: [Int32]
  /// Where the pieces start.
  var lower = 0
  /// How many units follow each piece.
  var trimmed = 0
  /// The length of the shortest pieces; no piece has over two units more.
  var shortest: Int

  func piece(of form: Int, in forms: FoldedForms) -> Range<Int> {
    lower..<forms.length(of: form) - trimmed
  }

  /// How many units the piece has more than the shortest.
  @inline(__always)
  func surplus(of form: Int, in forms: FoldedForms) -> Int {
    forms.length(of: form) - trimmed - lower - shortest
  }

  func isShortest(_ form: Int32, in forms: FoldedForms) -> Bool {
    surplus(of: Int(form), in: forms) == 0
  }
}

extension LinkForest {
  /// Whether all of them are in one set.
  mutating func isJoined(_ members: some Sequence<Int32>, in forms: FoldedForms) -> Bool {
    var first: Int32?
    for form in members {
      let root = root(forms.owners[Int(form)])
      if let first, first != root { return false }
      first = root
    }
    return true
  }

  /// Links two forms that at most two changes tell apart; before `start` they are the same.
  @inline(__always)
  fileprivate mutating func compare(
    _ left: Int32, _ right: Int32, from start: Int, in forms: FoldedForms
  ) {
    let (leftOwner, rightOwner) = (forms.owners[Int(left)], forms.owners[Int(right)])
    if !isJoined(leftOwner, rightOwner),
      forms.isWithinTwoEdits(Int(left), Int(right), from: start)
    {
      link(leftOwner, rightOwner, .twoEdits)
    }
  }
}
