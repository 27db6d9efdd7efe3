internal import Kernels

/// A view of positions in any dimension on the plane, the same for all frames of a descent.
public struct Projection: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// One dimension: a horizontal line.
    case line
    /// Two dimensions, as they are.
    case plane
    /// Three dimensions, orthographically from a little above, turning around the second axis, which points upwards.
    case turning
    /// More dimensions: the first two principal components, which hold this share of the variance.
    case principalComponents(share: Double)
  }

  public let kind: Kind
  /// What the principal components are taken from.
  private let components: PrincipalComponents?

  /// The elevation of the turning view, in turns.
  private static let elevation = 1.0 / 18

  /// The view for the dimension of the positions; principal components are those of these positions.
  public init(fitting positions: NodePositions) {
    switch positions.dimension {
    case 1: (kind, components) = (.line, nil)
    case 2: (kind, components) = (.plane, nil)
    case 3: (kind, components) = (.turning, nil)
    default:
      let components = PrincipalComponents(positions)
      kind = .principalComponents(share: components.share(of: 2))
      self.components = components
    }
  }

  /// Where the nodes appear.
  ///
  /// - Parameter turn: How far the turning view has turned, in whole turns; other views do not turn.
  ///
  /// - Precondition: The positions have the dimension that the view is for.
  public func project(_ positions: NodePositions, turn: Double = 0) -> [ProjectedPoint] {
    let nodes = 0..<positions.nodeCount
    let (dimension, values) = (positions.dimension, positions.values)
    switch kind {
    case .line:
      precondition(dimension == 1)
      return values.map { ProjectedPoint(x: $0, y: 0) }
    case .plane:
      precondition(dimension == 2)
      return nodes.map { ProjectedPoint(x: values[2 * $0], y: values[2 * $0 + 1]) }
    case .turning:
      precondition(dimension == 3)
      let (sine, cosine) = Self.sineAndCosine(turns: turn)
      let (lift, level) = Self.sineAndCosine(turns: Self.elevation)
      return nodes.map { node in
        let (x, y, z) = (values[3 * node], values[3 * node + 1], values[3 * node + 2])
        let towards = z * cosine - x * sine
        return ProjectedPoint(
          x: x * cosine + z * sine, y: y * level - towards * lift, depth: -(towards * level + y * lift))
      }
    case .principalComponents:
      guard let components else { return [] }
      precondition(dimension == components.mean.count)
      return nodes.map { node in
        ProjectedPoint(
          x: components.coordinate(0, of: positions[node]), y: components.coordinate(1, of: positions[node]))
      }
    }
  }

  private static func sineAndCosine(turns: Double) -> (Double, Double) {
    let angle = 2 * Double.pi * (turns - turns.rounded(.down))
    return (Elementary.sin(angle), Elementary.cos(angle))
  }
}
