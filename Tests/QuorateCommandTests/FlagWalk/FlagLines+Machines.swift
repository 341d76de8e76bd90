extension FlagLines {
  /// Shards, clusters and the archive of runs.
  static let machines = """
    quorate shard {case} --futures 16 --index 0 --of 2 --into {out}/s
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 24
    --years 2
    --threads 1 = the same bytes on any number of threads
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --index 1
    --of 3
    --into {out}/z
    --until leader=95%
    quorate merge {shards} --report {out}/r --no-office --archive {out}/a.sqlite
    --archive {out}/b.sqlite
    --by Ann
    --at 2026-11-30
    --no-keep
    --fresh = there is no unfinished run to go on from
    --report {out}/q
    --replace = the folder is empty
    --full
    --annexes
    --client Board
    --logo {tables}/none.png
    --classification OFFICIAL
    --author Ann
    --template {tables}/none.docx
    --threads 1 = the same bytes on any number of threads
    --allow-plugin nobody
    --missing
    --until leader=95%
    quorate merge {shards} --report {out}/r --no-keep
    --no-office
    quorate cluster slurm {case} --shards 4 --into {out}/c
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 24
    --years 2
    --threads 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --shards 5
    --into {out}/d
    --memory 3
    --until leader=95%
    --program /opt/quorate
    --partition night
    --time 2:00:00
    quorate cluster kubernetes {case} --shards 4 --into {out}/c --image registry/quorate:1
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 24
    --years 2
    --threads 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --shards 5
    --into {out}/d
    --memory 3
    --until leader=95%
    --image registry/quorate:2
    --retries 5
    --storage-class fast
    quorate cluster aws-batch {case} --shards 4 --into {out}/c --image registry/quorate:1 --queue q --file-system fs-1 --root-directory /s
    --set parameters.other-growth=4%
    --allow-plugin nobody
    --seed 9
    --futures 24
    --years 2
    --threads 2
    --sampling monte-carlo
    --factor other-growth=1%,4%
    --futures-table {tables}/futures.csv
    --shards 5
    --into {out}/d
    --memory 3
    --until leader=95%
    --image registry/quorate:2
    --queue p
    --file-system fs-2
    --root-directory /t
    --attempts 5
    quorate runs list --archive {archive}
    --all = there are fewer than twenty runs
    --archive {out}/none.sqlite
    --format csv
    quorate runs show last --archive {archive}
    --archive {out}/none.sqlite
    --format csv
    quorate runs compare {first} last --archive {archive}
    --no-swap
    --most-swaps 1
    --threads 1 = the same bytes on any number of threads
    --archive {out}/none.sqlite
    --format csv
    quorate runs note last Looked_at --archive {archive}
    --by Ann
    --at 2026-11-30
    --archive {out}/none.sqlite
    --format csv
    quorate runs freeze last --archive {archive}
    --archive {out}/none.sqlite
    --format csv
    quorate runs remove last --archive {archive}
    --keep 1
    --older-than 2020-01-01
    --archive {out}/none.sqlite
    --format csv
    quorate runs undo --archive {archive}
    --archive {out}/none.sqlite
    --format csv = nothing was removed
    quorate runs export last --to {out}/e --archive {archive}
    --to {out}/g
    --license https://creativecommons.org/licenses/by/4.0/
    --archive {out}/none.sqlite
    --format csv
    quorate runs check --archive {archive}
    --archive {out}/none.sqlite
    --format csv = a table without rows
    quorate cluster slurm {case} --shards 4 --into {out}/c --futures 2
    --submit
    quorate cluster kubernetes {case} --shards 4 --into {out}/c --futures 2 --image registry/quorate:1
    --submit
    quorate cluster aws-batch {case} --shards 4 --into {out}/c --futures 2 --image registry/quorate:1 --queue q --file-system fs-1 --root-directory /s
    --submit

    """
}
