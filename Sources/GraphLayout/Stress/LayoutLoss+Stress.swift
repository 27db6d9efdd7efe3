extension LayoutLoss {
  /// A stress, which has but one term: it stands in the attraction.
  init(stress: Double) { self.init(attraction: stress, repulsion: 0, centralization: 0) }
}
