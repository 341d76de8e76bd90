extension FlagLines {
  /// Shards, clusters and the archive of runs.
  static let machines = """
    quorate shard {case} --futures 16 --index 0 --of 2 --into {out}/s
    @run
    --futures 24
    --index 1
    --of 3
    --into {out}/z
    --until leader=95%
    quorate merge {shards} --report {out}/r --no-office --no-keep
    @page
    @threads
    --allow-plugin nobody
    --missing
    --until leader=95%
    quorate merge {shards} --report {out}/r --no-office --archive {out}/a.sqlite
    @kept
    quorate merge {shards} --report {out}/r --no-keep
    --no-office
    quorate cluster slurm {case} --shards 4 --into {out}/c
    @cluster
    --program /opt/quorate
    --partition night
    --time 2:00:00
    quorate cluster kubernetes {case} --shards 4 --into {out}/c --image registry/quorate:1
    @cluster
    --image registry/quorate:2
    --retries 5
    --storage-class fast
    quorate cluster aws-batch {case} --shards 4 --into {out}/c --image registry/quorate:1 --queue q --file-system fs-1 --root-directory /s
    @cluster
    --image registry/quorate:2
    --queue p
    --file-system fs-2
    --root-directory /t
    --attempts 5
    quorate runs list --archive {archive}
    --all = there are fewer than twenty runs
    @archive
    quorate runs show last --archive {archive}
    @archive
    quorate runs compare {first} last --archive {archive}
    --no-swap
    --most-swaps 1
    @threads
    @archive
    quorate runs note last Looked_at --archive {archive}
    --by Ann
    --at 2026-11-30
    @archive
    quorate runs freeze last --archive {archive}
    @archive
    quorate runs remove last --archive {archive}
    --keep 1
    --older-than 2020-01-01
    @archive
    quorate runs undo --archive {archive}
    --archive {out}/none.sqlite
    --format csv = nothing was removed
    quorate runs export last --to {out}/e --archive {archive}
    --to {out}/g
    --license https://creativecommons.org/licenses/by/4.0/
    @archive
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
