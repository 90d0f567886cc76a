/// The places of one record's fields: allocated once, used for every record of the input.
@safe
struct FieldBuffer: ~Copyable {
  private let base: UnsafeMutablePointer<CSVField>
  let capacity: Int

  init(capacity: Int) {
    unsafe base = .allocate(capacity: capacity)
    self.capacity = capacity
    unsafe base.initialize(repeating: .empty, count: capacity)
  }

  deinit {
    // Fields are plain values; there is nothing to deinitialize.
    unsafe base.deallocate()
  }

  subscript(index: Int) -> CSVField {
    @inline(__always) get {
      precondition(index >= 0 && index < capacity)
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      precondition(index >= 0 && index < capacity)
      unsafe base[index] = newValue
    }
  }
}
