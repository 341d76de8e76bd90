/// Calls of every command and every flag: see ``FlagWalk/read(_:)``.
enum FlagLines {}

extension FlagLines {
  /// Commands that read a scenario.
  static let scenarios = """
    quorate appraise {case} --futures 8 --no-office --report {out}/r --archive {out}/a.sqlite
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 5
    --years 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --threads 1 = the same bytes on any number of threads
    --archive {out}/b.sqlite
    --by Ann
    --at 2026-11-30
    --no-keep
    --fresh = there is no unfinished run to go on from
    --until leader=95%
    --export-futures {out}/f.csv
    --weights {tables}/weights.csv
    --report {out}/q
    --replace = the folder is empty
    --full
    --annexes
    --client Board
    --logo {tables}/none.png
    --classification OFFICIAL
    --author Ann
    --template {tables}/none.docx
    quorate appraise {case} --futures 2 --no-keep --report {out}/r
    --no-office
    quorate check {case}
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --format json
    quorate compare {case} county-wide+capitation+unanimity+single-contract-delegated-lead+no-risk-sharing county-wide+equal-split+unanimity+single-contract-delegated-lead+no-risk-sharing --futures 8
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 5
    --years 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --threads 1 = the same bytes on any number of threads
    --part measures
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx
    quorate contributions {case} --funding equal-split
    --set funding.nothing.x=1
    --allow-plugin nobody
    --funding capitation
    --footprint nowhere
    --component nothing
    --beside-games
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx
    quorate coalitions {case} --futures 8
    --set parameters.procurement-cost=30000
    --allow-plugin nobody
    --seed 9
    --futures 5
    --years 2
    --sampling monte-carlo
    --factor procurement-cost=12000,30000
    --futures-table {tables}/costs.csv
    --threads 1 = the same bytes on any number of threads
    --funding capitation
    --arrangement nothing
    --future 1
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx
    quorate footprints {case} --futures 4
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 3
    --years 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --threads 1 = the same bytes on any number of threads
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
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx
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
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx
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
    quorate replay {case} --bundle stp+capitation+unanimity
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 5
    --years 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --threads 1 = the same bytes on any number of threads
    --bundle stp+equal-split+unanimity
    --future 1
    --against stp+equal-split+unanimity
    --measure wait
    --part ledger
    --format csv
    quorate risk {case} --risk no-risk-sharing --overspend west-ccg=50@2019/20
    --set risk.nothing.x=1
    --allow-plugin nobody
    --risk contingency-pool
    --footprint nowhere
    --overspend west-ccg=100@2019/20
    --years 2
    --format csv
    quorate sensitivity {case} --futures 8 --sample 64 --paired 4
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 5 = the order of this case is the same
    --years 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --threads 1 = the same bytes on any number of threads
    --sample 80
    --paired 6
    --saltelli 16
    --trajectories 3
    --part groups
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx

    """
}
