import Charts

extension FigureSequence {
  /// All frames as data, in light and dark.
  ///
  /// - Throws: `SceneSequence.Failure`, or that the task was cancelled.
  func vector() throws -> SceneSequence {
    var scenes = SceneSequence()
    for index in 0..<frameCount {
      try Task.checkCancellation()
      try scenes.append([scene(at: index), scene(at: index, theme: .dark)])
    }
    return scenes
  }
}
