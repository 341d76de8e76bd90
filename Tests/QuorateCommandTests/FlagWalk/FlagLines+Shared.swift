extension FlagLines {
  /// Lines that several commands have in common: `@name` stands for them. One may hold others.
  static let shared: [String: String] = [
    // Which futures are drawn.
    "futures": """
    --allow-plugin nobody
    --seed 9
    --years 1
    --sampling monte-carlo
    --factor other-growth=1%,4% --factor procurement-cost=12000,30000
    --futures-table {tables}/futures.csv
    """,
    // A run of a scenario with a number set otherwise.
    "run": """
    --set parameters.other-growth=4%
    @futures
    @threads
    """,
    "threads": "--threads 1 = the same bytes on any number of threads",
    // Where a report goes and what stands on it.
    "page": """
    --report {out}/q
    --replace = the folder is empty
    --full
    --annexes
    --excel-csv
    --client Board
    --logo {tables}/none.png
    --classification OFFICIAL
    --author Ann
    --template {tables}/none.docx
    """,
    // Where a run is kept, and by whom.
    "kept": """
    --archive {out}/b.sqlite
    --by Ann
    --at 2026-11-30
    --no-keep
    --fresh = there is no unfinished run to go on from
    """,
    "office": """
    --format csv
    --xlsx {out}/x.xlsx
    --docx {out}/x.docx
    """,
    "sheet": """
    --decimal comma
    --sheet Sheet9
    """,
    "archive": """
    --archive {out}/none.sqlite
    --format csv
    """,
    // A sweep given to a cluster.
    "cluster": """
    --set parameters.other-growth=4%
    @futures
    --futures 24
    --threads 2
    --shards 5
    --into {out}/d
    --memory 3
    --until leader=95%
    """,
  ]
}
