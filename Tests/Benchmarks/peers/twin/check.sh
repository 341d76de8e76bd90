#!/usr/bin/env bash
# A small part of the comparison with the twin: twenty generated scenarios and those in which the two once
# differed, a minute or two after the build. Says so where Python or NumPy cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
if ! command -v python3 >/dev/null; then
  echo "python3 is not here: the twin was left out" >&2
  exit 0
fi
python=python3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if ! python3 -c 'import numpy' 2>/dev/null; then
  python3 -m venv "$scratch/venv" >/dev/null 2>&1 &&
    "$scratch/venv/bin/pip" install --quiet -r Tests/Benchmarks/peers/twin/requirements.txt 2>/dev/null || {
    echo "numpy is not here and could not be installed: the twin was left out" >&2
    exit 0
  }
  python="$scratch/venv/bin/python"
fi
swift build -c release --product Benchmarks
build=$(swift build -c release --show-bin-path)
twin=Tests/Benchmarks/peers/twin
"$python" "$twin/compare.py" --build "$build" --count 20
"$python" "$twin/compare.py" --build "$build" --numbers "$twin/cases.txt" --may-leave-out
# Essex is left out: the twin does not know what becomes of a unit whose members do not all sign.
