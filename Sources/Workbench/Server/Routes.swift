import Hummingbird

/// Which address leads to which page. Whoever reaches one of these has passed the gate.
struct Routes {
  let desk: Desk

  /// The router.
  var router: Router<Visit> {
    let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
    SignInPages(desk: desk).add(to: router)
    ScenarioPages(desk: desk).add(to: router)
    FolderPages(desk: desk).add(to: router)
    RunPages(desk: desk).add(to: router)
    SectionPages(desk: desk).add(to: router)
    ComparePages(desk: desk).add(to: router)
    RunComparePages(desk: desk).add(to: router)
    WeightPages(desk: desk).add(to: router)
    ChangePages(desk: desk).add(to: router)
    SettingsPages(desk: desk).add(to: router)
    VotePages(desk: desk).add(to: router)
    MapPages(desk: desk).add(to: router)
    AllMapsPages(desk: desk).add(to: router)
    ArchivePages(desk: desk).add(to: router)
    WorkshopPages(desk: desk).add(to: router)
    MemberPages(desk: desk).add(to: router)
    LookFiles.add(to: router)
    return router
  }
}
