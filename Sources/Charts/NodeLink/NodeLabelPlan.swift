import Canvas

/// The names of nodes over all pictures of a sequence.
///
/// They stand as the last picture of their track has room for them. Going back in time from there, a name ends at the first picture
/// in which it meets one of more weight or leaves the panel: so each name appears once, and stays.
struct NodeLabelPlan: Sendable {
  fileprivate struct Track {
    let stage: NodeLinkStage
    let labels: [NodeLabel]
    let boxes: [Rect]
    /// For each label, the first picture that shows it.
    var starts: [Int]
    /// The labels that are still shown, going back.
    var shown: [Int]
  }

  private var tracks: [Int: Track] = [:]

  /// - Parameters:
  ///   - panels: What stands side by side in a picture.
  ///   - stage: Where a panel, at its place in a picture, is drawn.
  init(
    count: Int, panels: (Int) -> [NodeLinkFrame], drawing: NodeLinkDrawing,
    stage: ([NodeLinkFrame], Int) -> NodeLinkStage
  ) {
    guard let names = drawing.labels else { return }
    for index in (0..<max(1, count)).reversed() {
      let frames = panels(index)
      for (place, frame) in frames.enumerated() {
        if tracks[frame.track] == nil {
          let stage = stage(frames, place)
          let labels = NodeLabelPlacement(names: names, centers: stage.centers(of: frame), stage: stage).labels
          let beside = labels.indices.filter { !labels[$0].isInside }
          tracks[frame.track] = Track(
            stage: stage, labels: labels, boxes: labels.map(\.box), starts: labels.map { $0.isInside ? 0 : index },
            shown: beside)
        } else {
          tracks[frame.track]?.goBack(to: index, frame)
        }
      }
    }
  }

  /// The names that a picture shows of a track, those of most weight first.
  func labels(at index: Int, track: Int) -> [NodeLabel] {
    guard let track = tracks[track] else { return [] }
    return zip(track.labels, track.starts).lazy.filter { $0.1 <= index }.map(\.0)
  }
}

extension NodeLabelPlan.Track {
  fileprivate mutating func goBack(to index: Int, _ frame: NodeLinkFrame) {
    guard !shown.isEmpty else { return }
    let centers = stage.centers(of: frame)
    var taken = RectGrid(stage.box)
    shown = shown.filter { place in
      guard let center = centers[labels[place].node] else { return false }
      let area = boxes[place].moved(x: center.x, y: center.y)
      guard stage.box.holds(area), !taken.overlaps(area) else { return false }
      taken.insert(area)
      return true
    }
    for place in shown { starts[place] = index }
  }
}
