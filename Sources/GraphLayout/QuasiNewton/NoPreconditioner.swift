/// The identity.
struct NoPreconditioner: Preconditioner {
  mutating func apply(to vector: inout [Double]) {}
}
