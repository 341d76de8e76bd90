extension FlagLines {
  /// Commands that read tables, or nothing.
  static let tables = """
    quorate coalitions --game {tables}/game.csv
    --game {tables}/game2.csv
    --profit
    --contributions a=40,b=40,c=30
    @sheet
    quorate law --kinds ccg,ccg,local-authority --as-of 2018-11-01
    --kinds ccg,ccg
    --as-of 2023-04-01
    --functions corporate
    --services endoscopy
    --pooled
    --better-care-fund
    --unlikely-to-improve
    --format csv
    quorate law --kinds ccg,local-authority --as-of 2018-11-01
    --better-care-fund
    quorate collaborate {tables}/business.csv
    --by nothing
    --main 80%
    --many 99
    --even 1
    --alike 9
    --dominant 1.01
    --answers {tables}/answers.csv
    --write-answers {out}/w.csv
    --part questions
    @sheet
    --format csv
    quorate collaborate {tables}/business.csv --matrix {matrix}
    --matrix {tables}/none.csv
    --clusters {tables}/none.csv
    quorate maturity {maturity}
    --moves {tables}/none.csv
    --decimal comma = there are no decimals
    --sheet Sheet9
    --format csv
    quorate new {out}/n --kind lgr --bodies {surrey}/bodies.csv
    --kind shared-service
    --bodies {tables}/none.csv
    --maps {surrey}/maps.csv
    --as-of 2025-04-01
    --title Ours
    @sheet
    --format json
    quorate npsv {tables}/flows.csv
    --schedule green-book-health
    --optimism-bias 20%
    --project standard-buildings
    --mitigated 10%
    --median-income 25000
    --base-year 2024
    --outlays negative
    --rate 9% --rate-source x
    --rate-source x
    --timing middle
    @sheet
    @office
    quorate score {tables}/scores.csv
    --method topsis
    --scale minmax
    --smaa 20
    --seed 5
    --cross-check
    --group
    --pairwise {tables}/none.csv
    --panel {tables}/none.csv
    --shares A=1
    --show weights
    --transpose
    @sheet
    @office
    quorate robustness {tables}/payoffs.csv
    --alpha 0.9
    --level 2
    --direction min
    --transpose
    @sheet
    @office
    quorate reorganise {surrey}/bodies.csv --maps {surrey}/maps.csv --costs {surrey}/costs.csv
    --maps {tables}/none.csv
    --costs {tables}/none.csv
    --years 3
    --to highest
    --floor 500000
    --tolerance 5%
    --horizon 20
    --part debt
    @sheet
    --format csv
    quorate reorganise {surrey}/bodies.csv --maps {surrey}/maps.csv --costs {surrey}/costs.csv --floor 500000
    --tolerance 5%
    quorate schema scenario
    quorate options show capitation
    --format json
    quorate options new funding my-share --folder {out}/o --tests {out}/t
    --folder {out}/p
    --tests {out}/u
    --module Mine
    --language python
    quorate options check {tables}/none
    --cases 3 = there is no such plug-in
    quorate options pages --check

    """
}
