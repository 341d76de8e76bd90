/// Calls of every command and every flag: see ``FlagWalk/read(_:shared:)``.
enum FlagLines {}

extension FlagLines {
  /// Commands that read a scenario.
  static let scenarios = """
    quorate appraise {case} --futures 4 --no-office --no-keep --report {out}/r
    @run
    --futures 5
    --until leader=95%
    --export-futures {out}/f.csv
    --weights {tables}/weights.csv
    @page
    quorate appraise {case} --futures 2 --no-office --report {out}/r --archive {out}/a.sqlite
    @kept
    quorate appraise {case} --futures 2 --no-keep --report {out}/r
    --no-office
    quorate check {case}
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --format json
    quorate compare {case} county-wide+historic-block+unanimity county-wide+equal-split+unanimity --futures 8
    @run
    --futures 5
    --part measures
    @office
    quorate contributions {case} --funding equal-split
    --set funding.nothing.x=1
    --allow-plugin nobody
    --funding capitation
    --footprint nowhere
    --component nothing
    --beside-games
    @office
    quorate coalitions {case} --futures 8
    --set parameters.procurement-cost=30000
    @futures
    @threads
    --futures 5
    --funding capitation
    --arrangement nothing
    --future 1
    @office
    quorate footprints {case} --futures 4
    @run
    --futures 3
    --at-least 150:population
    --together west-ccg,east-ccg
    --apart west-ccg,east-ccg
    --units 1
    --contiguous
    --top 1
    --free
    --runs
    --criterion wait
    --weightings 7
    --funding capitation
    --rule simple-majority
    --arrangement nothing
    --risk nothing
    @office
    quorate power {case} --rule unanimity
    --rule simple-majority
    --matter reserved
    --footprint nowhere
    --unit nowhere
    --months 3
    --set rule.nothing.x=1
    --allow-plugin nobody
    --funding capitation
    --without west-ccg
    --joining nobody
    --merge west-ccg,east-ccg
    --bloc west-ccg,east-ccg
    --target equal
    --yes 0.8
    --correlation 20%
    --attendance 0.8
    --abstention 0.1
    --quorum 2
    --casting-vote west-ccg
    --indices
    @office
    quorate power {case} --rule unanimity --funding capitation
    --sway 30%
    quorate power --weights 50,30,20 --quota 60
    --weights 50,40,10
    --quota 81
    --over 60
    --of 100
    --names a,b,c
    --game {tables}/game.yaml
    quorate power --weights 50,30,20 --over 50
    --over 80
    quorate power --game {tables}/game.yaml
    --game {tables}/game2.yaml
    quorate plan {plan} --futures 16
    --set parameters.contract-indexation=3%
    --allow-plugin nobody
    --part years
    --futures 24
    --seed 5
    --format csv
    quorate replay {case} --bundle county-wide+equal-split+unanimity
    @run
    --futures 5
    --bundle county-wide+historic-block+unanimity
    --future 1
    --against county-wide+historic-block+unanimity
    --measure wait
    --part ledger
    --format csv
    quorate risk {case} --risk no-risk-sharing --overspend west-ccg=50@2019/20
    --set risk.nothing.x=1
    --allow-plugin nobody
    --risk contingency-pool
    --footprint nowhere
    --overspend west-ccg=100@2019/20
    --years 1
    --format csv
    quorate sensitivity {case} --futures 8 --sample 32 --paired 4
    @run
    --futures 5 = the order of this case is the same
    --sample 40
    --paired 6
    --saltelli 16
    --trajectories 3
    --part groups
    @office

    """
}
