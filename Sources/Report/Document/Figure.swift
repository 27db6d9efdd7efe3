public import Markup

/// A picture with its words: alternative text, caption, the frames behind it and the numbers that it shows.
public struct Figure: Hashable, Sendable, Codable {
  /// The still picture; of an animation, its last frame.
  public var picture: Picture
  /// What the picture says, for readers who do not see it.
  public var alt: String
  public var caption: [Inline]
  public var player: Player?
  /// The figure as data: the page draws it anew, sharp at any size, and lets readers ask it. Without scripts the picture stays.
  public var vector: VectorPicture?
  /// Whether readers may look at a part of the picture more closely.
  public var isZoomable: Bool
  public var following: Following?
  /// The numbers of the picture, which the page folds away below it.
  public var data: DataTable?

  public init(
    picture: Picture, alt: String, caption: [Inline] = [], player: Player? = nil, vector: VectorPicture? = nil,
    isZoomable: Bool = false, following: Following? = nil, data: DataTable? = nil
  ) {
    self.picture = picture
    self.alt = alt
    self.caption = caption
    self.player = player
    self.vector = vector
    self.isZoomable = isZoomable
    self.following = following
    self.data = data
  }
}
