import OptionKit

extension Catalogue {
  /// Every option of the source documents.
  public static let standard = Catalogue([
    // Footprints
    CountyWide.self, SustainabilityPartnerships.self, LocalAuthorityAreas.self, IndividualGroups.self,
    FreePartition.self,
    // Funding
    HistoricBlock.self, ActivityBased.self, EpisodicPayment.self, Capitation.self, EqualSplit.self, Blend.self,
  ])
}
