import Canvas

extension SceneText {
  /// The text as texts in plain notation that stand side by side, for players that draw letters themselves; itself where
  /// nothing is raised or lowered.
  public var plainRuns: [SceneText] {
    let runs = style.runs(of: text)
    guard runs.contains(where: { $0.rise != 0 }) else { return [self] }
    let baseline = baseline
    return runs.map { run in
      var style = style
      style.size = run.size
      style.notation = .plain
      return SceneText(
        run.text, role: role, at: Point(x: box.minX + run.offset, y: baseline - run.rise), style: style, halo: halo)
    }
  }
}
