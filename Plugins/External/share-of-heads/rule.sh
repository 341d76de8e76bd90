#!/bin/sh
# A share of the members by heads, as a plug-in of Quorate: nothing but the shell itself.
#
#     needed = members x percent / 100, rounded up; all of them for a reserved matter
#
# One line of JSON in, one line out; see Sources/PluginHost/Schemas/rules.*.schema.json. The shell has no JSON reader;
# the few words wanted are cut out of the line, which the host always writes in the same order and without spaces.
set -u

# number KEY: the number that follows a key in $line.
number() {
  found=${line#*"\"$1\":"}
  printf '%s' "${found%%[!0-9]*}"
}

while IFS= read -r line; do
  request=$(number request)
  case $line in
    *'"ask":"hello"'*)
      printf '{"quorate":1,"request":%s,"hello":"share-of-heads"}\n' "$request"
      continue
      ;;
    *'"ask":"rules"'*) ;;
    *)
      printf '{"quorate":1,"request":%s,"refused":"a decision rule is asked for rules"}\n' "$request"
      continue
      ;;
  esac
  percent=$(number percent)
  answers=
  rest=${line#*'"questions":['}
  while [ "$rest" != "${rest#*'"matter":"'}" ]; do
    rest=${rest#*'"matter":"'}
    question=${rest%%'"matter":"'*}
    members=0
    weights=
    while [ "$question" != "${question#*'"id":'}" ]; do
      question=${question#*'"id":'}
      members=$((members + 1))
      weights="$weights${weights:+,}1"
    done
    case $rest in
      reserved*) needed=$members ;;
      *) needed=$(((members * percent + 99) / 100)) ;;
    esac
    answers="$answers${answers:+,}{\"weights\":[$weights],\"needed\":$needed}"
  done
  printf '{"quorate":1,"request":%s,"answers":[%s]}\n' "$request" "$answers"
done
