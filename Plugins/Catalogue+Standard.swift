import OptionKit

extension Catalogue {
  /// Every option of the source documents.
  public static let standard = Catalogue([
    // Footprints
    CountyWide.self, SustainabilityPartnerships.self, LocalAuthorityAreas.self, IndividualGroups.self,
    FreePartition.self, Merger.self, ScaleBands.self,
    // Funding
    HistoricBlock.self, ActivityBased.self, EpisodicPayment.self, Capitation.self, EqualSplit.self, Blend.self,
    ShapleyShare.self, NucleolusShare.self, EqualGain.self,
    // Voting
    Unanimity.self, WeightedMajority.self, SimpleMajority.self, Consensus.self, RecommendThenRatify.self,
    RatifiedByEach.self, DecidedByOrder.self,
    TwoThirdsMajority.self, DoubleMajority.self, OneMemberOneVote.self, CommitteesInCommon.self, DelegatedLead.self,
    ThreeLevelDelegation.self, ReservedMatters.self, VetoMembers.self, AssociatesWithoutVote.self,
    LeadCommissionerAction.self, AllOf.self, AnyOf.self, FirstThen.self, WithAbstention.self, DisputeLadder.self,
    LocalityCommittees.self, CollaborativePractice.self, ForumCommitments.self,
    StrategicAndOperationalForums.self,
    // Arrangements
    SingleContractDelegatedLead.self, SingleContractCoordinatingLead.self, LotsDelegatedLead.self,
    LotsCoordinatingLead.self, LotsSeveralDelegated.self, LotsSeveralCoordinating.self, EachSeparately.self,
    DelegatedCommissioning.self, LeadAndAssociate.self, LeadService.self, CoordinatedCommissioning.self,
    PartneringCommissioning.self, ModelByProvider.self, HostCommissioners.self, HostedFunctions.self,
    AllTogether.self, AllTogetherSupported.self, AllTogetherTaskSupport.self, EachLeadsOneProvider.self,
    OneLeadCoordinates.self, SupportServiceLeads.self,
    // Risk sharing
    NoRiskSharing.self, ContingencyPool.self, OwnContingency.self, OutcomeLinkedPayment.self, CapAndCollar.self,
    AllianceGainLossShare.self, PooledFund.self, RiskSharingAgreement.self, MutualAid.self,
    // Variation
    OneModel.self, LocalModules.self, LocalThroughout.self,
    // Timing
    AllAtOnce.self, Staggered.self, LongerWithExtension.self,
    // Law
    NHSAct2006.self, CollaborationMechanisms.self, SizeFloor.self,
    // Criteria
    WholeLifeCost.self, Wait.self, UnmetNeed.self, EquityOfAccess.self, EquityOfFunding.self, LocalFit.self,
    MonthsToDecide.self, DecisionsLapsed.self, MoneyLostToDelay.self, TransactionCost.self, ProcurementRisk.self,
    Stability.self, ProviderStability.self, Affordability.self, LargestLoss.self, WorstYear.self, UnreturnedAid.self,
    PowerAndPayment.self, ValueOfDecisions.self, BurdenOfBeingOutvoted.self,
    AdoptionChance.self, CostPerPersonSeen.self, NetPresentSocialValue.self,
    LargeUnits.self, EvenUnits.self, AreasKeptWhole.self, StepToOneRate.self,
    CostOfReorganising.self, SavingByReorganising.self, Payback.self,
  ])
}
