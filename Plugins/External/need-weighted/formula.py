"""Need-weighted capitation with a deprivation uplift, as a plug-in of Quorate.

    weight_i = T_k * need_i / sum(need of the kind)
    need_i   = heads_i + uplift * deprived_i

T_k is what the kind of organisation pays today: councils and CCGs count the same people, so their heads are never
added. Heads are `weighted-capitation` where a member has it, else `population`; `deprived` is the number of its people
who live in the most deprived places, 0 where the scenario does not say.

One line of JSON in, one line out; see Sources/PluginHost/Schemas/weights.*.schema.json. Only the standard library.
"""

import json
import math
import sys

ID = "need-weighted"


def need(member, uplift):
    sizes = member["sizes"]
    heads = sizes.get("weighted-capitation") or sizes.get("population") or 0
    return heads + uplift * sizes.get("deprived", 0)


def weights(question, parameters):
    members = question["members"]
    needs = [need(member, parameters["uplift"]) for member in members]
    kinds = [member["kind"] for member in members]
    # fsum: the order of the members makes no difference.
    total = {k: math.fsum(n for n, kind in zip(needs, kinds) if kind == k) for k in kinds}
    paid = {k: math.fsum(m["paid"] for m in members if m["kind"] == k) for k in kinds}
    if not any(paid.values()):
        return needs
    return [
        paid[kind] * n / total[kind] if total[kind] > 0 else member["paid"]
        for member, kind, n in zip(members, kinds, needs)
    ]


def answer(request):
    reply = {"quorate": 1, "request": request["request"]}
    if request["ask"] == "hello":
        reply["hello"] = ID
    elif request["ask"] == "weights":
        parameters = request["parameters"]
        reply["answers"] = [{"weights": weights(question, parameters)} for question in request["questions"]]
    else:
        reply["refused"] = "a funding formula is asked for weights, not for " + request["ask"]
    return reply


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
