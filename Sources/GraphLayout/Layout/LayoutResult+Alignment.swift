extension LayoutResult {
  /// The frames as a calm animation shows them: the last one as it is, and each one before turned, mirrored and shifted to where it is
  /// nearest to the one that follows it. Nothing is scaled.
  ///
  /// The loss is blind to turns and mirror images, and so are many a step of an optimiser: what is left to see is how the nodes move
  /// against each other. Backward from the end, so that the end is the layout that all other figures show. The frames are aligned
  /// by `Alignment`, O(frames · nodes · dimension²).
  public func alignedFrames() -> [Frame] {
    var aligned: [Frame] = []
    for frame in frames.reversed() {
      guard let next = aligned.last else {
        aligned.append(frame)
        continue
      }
      let alignment = Alignment(of: frame.positions, onto: next.positions)
      aligned.append(Frame(iteration: frame.iteration, positions: alignment.apply(to: frame.positions)))
    }
    return aligned.reversed()
  }
}
