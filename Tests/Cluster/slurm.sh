#!/usr/bin/env bash
# A sweep spread over a real Slurm of two nodes on this machine's loopback, with a node and a process killed in the middle.
#
#   Tests/Cluster/slurm.sh [QUORATE]
#
# Essex in 16 shards: `quorate cluster slurm --submit` submits the array and the merge that waits for it; one node's
# daemon and one shard's process are killed; what `quorate merge --missing` names is submitted again; the merged report
# must have the bytes of `quorate appraise` on one machine. Says what it measured. Ends within a few minutes.
# UNDISTURBED=1 in the environment measures two nodes of which none is lost first; FUTURES and LIMIT say how many futures,
# and after how many seconds it gives up.
#
# Status: 0 held, 1 not held, 3 Slurm cannot be had here and nothing was tested.
set -euo pipefail
cd "$(dirname "$0")/../.."
quorate=$(realpath "${1:-.build/release/quorate}")
futures=${FUTURES:-512}
shards=16
limit=${LIMIT:-600}

say() { printf '%s\n' "$*"; }
need() {
  for program in munged slurmctld slurmd sbatch; do command -v "$program" >/dev/null || return 1; done
}
if ! need && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurm-wlm munge; } \
    >/dev/null 2>&1 || true
fi
if ! need || [ "$(id -u)" != 0 ]; then
  say "Slurm cannot be had here (it needs Debian's slurm-wlm and munge, and root): the sweep over two nodes was not tested."
  exit 3
fi

work=$(mktemp -d)
pids=()
finish() {
  status=$?
  trap - EXIT
  scancel --user root >/dev/null 2>&1 || true
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  sleep 1
  for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  if [ "$status" != 0 ]; then tail -n 20 "$work"/*.log "$work"/into/*.log 2>/dev/null | cut -c1-300 >&2 || true; fi
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT
trap 'exit 1' INT TERM
# Nothing here waits for ever.
( sleep "$limit"; say "more than $limit s: given up" >&2; kill -TERM $$ ) &
pids+=($!)

# Daemons that listen on the loopback only, with a key of their own.
chmod 755 "$work"
mkdir "$work/state" "$work/munge"
chmod 700 "$work/munge"
dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 400 "$work/munge/key"
chmod 755 "$work/munge"
host=$(hostname -s)
base=$((20000 + RANDOM % 20000))
cat >"$work/slurm.conf" <<CONF
ClusterName=quorate
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$base
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool-%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobRequeue=1
ReturnToService=2
SlurmdTimeout=10
InactiveLimit=0
KillWait=2
MinJobAge=3600
SchedulerParameters=sched_interval=1,batch_sched_delay=1,bf_interval=2
NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=$((base + 1)) CPUs=1 RealMemory=4096 State=UNKNOWN
NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=$((base + 2)) CPUs=1 RealMemory=4096 State=UNKNOWN
PartitionName=all Nodes=one,two Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
munged --force --foreground --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munged.log" --seed-file="$work/munge/seed" >/dev/null 2>&1 &
pids+=($!)
for _ in $(seq 50); do [ -S "$work/munge/socket" ] && break; sleep 0.1; done
slurmctld -c -D >/dev/null 2>&1 &
pids+=($!)
slurmd -D -N one >/dev/null 2>&1 &
one=$!
slurmd -D -N two >/dev/null 2>&1 &
two=$!
pids+=("$one" "$two")
disown -a
for _ in $(seq 100); do
  [ "$(sinfo --noheader --format '%T %D' 2>/dev/null | head -1)" = "idle 2" ] && break
  sleep 0.3
done
sinfo --noheader --format '%T %D' | grep -q '^idle 2$' || { say "the two nodes did not come up" >&2; exit 1; }
say "Slurm $(sinfo --version | cut -d' ' -f2) with two nodes on the loopback."

clock() { date +%s.%N; }
took() { awk -v a="$1" -v b="$(clock)" 'BEGIN { printf "%.1f s", b - a }'; }
# Waits until something holds, or gives up after so many tenths of a second.
wait_for() {
  local tenths=$1
  shift
  for _ in $(seq "$tenths"); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  return 1
}

scenario=${SCENARIO:-Scenarios/essex-ewmhs}
into=$work/into
# Nothing is kept beside the repository's own reports.
keep=()
if "$quorate" appraise --help | grep -q -- --no-keep; then keep=(--no-keep); fi
start=$(clock)
"$quorate" appraise "$scenario" --futures "$futures" --threads 1 --report "$work/whole" "${keep[@]}" \
  >/dev/null 2>"$work/whole.log"
say "One machine, one thread: $(took "$start")."

# What two nodes gain where none is lost: only where it is asked for, since it takes as long as half of the sweep above.
if [ -n "${UNDISTURBED:-}" ]; then
  start=$(clock)
  "$quorate" cluster slurm "$scenario" --futures "$futures" --shards "$shards" --into "$work/calm" --memory 1 --submit \
    >"$work/jobs" 2>"$work/cluster.log"
  read -r _ merge <"$work/jobs"
  ended() { [ -z "$(squeue --noheader --jobs "$merge" 2>/dev/null)" ]; }
  wait_for 3000 ended || { squeue >&2; say "the undisturbed array did not end" >&2; exit 1; }
  say "Two nodes, none lost, from submitting to the merged report: $(took "$start")."
  diff -r "$work/whole" "$work/calm/report" || { say "the merged report has other bytes" >&2; exit 1; }
fi

start=$(clock)
"$quorate" cluster slurm "$scenario" --futures "$futures" --shards "$shards" --into "$into" --memory 1 --submit \
  >"$work/jobs" 2>"$work/cluster.log"
read -r array merge <"$work/jobs"
say "Submitted: array $array of $shards shards, merge $merge."

# A process alone, once the first shards are there: its shard fails.
some() { [ "$(ls "$into"/shard-*.quorate 2>/dev/null | wc -l)" -ge "$1" ]; }
wait_for 1200 some 2 || { say "no shard was finished within two minutes" >&2; exit 1; }
kill_one() {
  victim=$(pgrep -f " shard $into/sweep" | head -1) && [ -n "$victim" ] && kill -9 "$victim"
}
wait_for 600 kill_one || { say "no shard is running" >&2; exit 1; }
say "Killed the process of a shard."
# A node with all that runs on it, so that nobody there can tell: Slurm finds it silent and runs its shard elsewhere.
wait_for 600 some 4 || { say "no further shard was finished" >&2; exit 1; }
shards_on_two() {
  for pid in $(pgrep -f " shard $into/sweep" || true); do
    if tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -q '^SLURMD_NODENAME=two$'; then echo "$pid"; fi
  done
}
running() { [ -n "$(shards_on_two)" ]; }
wait_for 600 running || { say "nothing ran on node two" >&2; exit 1; }
lost=$(squeue --noheader --states=RUNNING --nodelist=two --format '%K' | head -1) || true
kill -9 "$two" 2>/dev/null || true
for pid in $(shards_on_two); do
  kill -9 "$(awk '/^PPid/ { print $2 }' "/proc/$pid/status")" "$pid" 2>/dev/null || true
done
say "Killed node two with all that ran on it, shard ${lost:-?} among it."

# What ran on it is put back into the queue by Slurm, for two minutes from now unless told otherwise.
over() {
  for job in $(squeue --noheader --array --states=PENDING --name="quorate-$(basename "$scenario")" --format '%A' 2>/dev/null); do
    scontrol update jobid="$job" starttime=now >/dev/null 2>&1 || true
  done
  [ -z "$(squeue --noheader --jobs "$merge" 2>/dev/null)" ]
}
wait_for 3000 over || { squeue >&2; say "the array did not end" >&2; exit 1; }
missing=$("$quorate" merge "$into" --missing 2>/dev/null)
say "The merge named as missing: ${missing:-none}."
[ -n "$missing" ] || { say "a killed shard is not missing" >&2; exit 1; }
grep -q "shards $missing of $shards are missing" "$into/log/merge.log" || { say "the merge did not say so" >&2; exit 1; }
[ ! -e "$into/report" ] || { say "there is a report of some of the shards" >&2; exit 1; }

"$into/slurm/submit.sh" "$missing" >"$work/jobs"
read -r _ merge <"$work/jobs"
wait_for 3000 over || { squeue >&2; say "what was submitted again did not end" >&2; exit 1; }
say "Two nodes, one of them lost, with what was submitted again: $(took "$start")."
diff -r "$work/whole" "$into/report" || { say "the merged report has other bytes" >&2; exit 1; }
start=$(clock)
"$quorate" merge "$into" --threads 1 --report "$work/again" >/dev/null 2>&1
say "The merge alone, one thread: $(took "$start"). $(ls "$into"/shard-*.quorate | wc -l) shards, $(du -sh --apparent-size "$into" | cut -f1)."
diff -r "$work/whole" "$work/again"
say "Held: the merged report is that of one machine, byte for byte."
