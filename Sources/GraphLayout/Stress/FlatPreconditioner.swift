/// Multiplies by the inverse of one stiffness: nothing is known of the Hessian but its size.
struct FlatPreconditioner: Preconditioner {
  let stiffness: Double

  mutating func apply(to vector: inout [Double]) {
    for index in vector.indices { vector[index] /= stiffness }
  }
}
