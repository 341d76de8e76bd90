"""Holds what `quorate cluster` writes for Kubernetes and AWS Batch against their published schemas.

    python3 Tests/Cluster/schemas.py FOLDER   # the folder given to --into

Kubernetes: every object against the API's own JSON schema, unknown fields refused (kubernetes-validate). AWS Batch: every
request against the service model of botocore, which refuses unknown, missing and mistyped members. Needs the two packages of
requirements.txt beside it; reaches no cluster and no account.
"""

import json
import sys
from pathlib import Path

import botocore.loaders
import botocore.model
import botocore.validate
import kubernetes_validate

# The oldest version whose jobs have backoffLimitPerIndex as a stable field, and the newest known here.
VERSIONS = ["1.33", "1.37"]


def kubernetes(folder: Path) -> list[str]:
    faults = []
    for name in ["shards.json", "merge.json"]:
        whole = json.loads((folder / name).read_text())
        for item in whole["items"] if whole["kind"] == "List" else [whole]:
            for version in VERSIONS:
                try:
                    kubernetes_validate.validate(item, version, strict=True)
                except Exception as error:  # what it raises differs between versions
                    faults.append(f"{name}, {item['kind']}, Kubernetes {version}: {error}")
    return faults


def aws(folder: Path) -> list[str]:
    description = botocore.loaders.Loader().load_service_model("batch", "service-2")
    model = botocore.model.ServiceModel(description, "batch")
    validator = botocore.validate.ParamValidator()
    faults = []
    for name, operation in [
        ("job-definition-shard.json", "RegisterJobDefinition"),
        ("job-definition-merge.json", "RegisterJobDefinition"),
        ("shards.json", "SubmitJob"),
        ("merge.json", "SubmitJob"),
    ]:
        shape = model.operation_model(operation).input_shape
        parameters = json.loads((folder / name).read_text())
        report = validator.validate(parameters, shape)
        if report.has_errors():
            faults.append(f"{name}, {operation}: {report.generate_report()}")
        # Told, since the validator lets unknown members pass at some depths.
        faults += unknown(parameters, shape, name)
    return faults


def unknown(value, shape, path: str) -> list[str]:
    if shape.type_name == "structure" and isinstance(value, dict):
        found = [f"{path}/{key} is unknown" for key in value if key not in shape.members]
        for key, member in value.items():
            if key in shape.members:
                found += unknown(member, shape.members[key], f"{path}/{key}")
        return found
    if shape.type_name == "list" and isinstance(value, list):
        return [fault for item in value for fault in unknown(item, shape.member, path)]
    return []


def main() -> int:
    folder = Path(sys.argv[1])
    faults = kubernetes(folder / "kubernetes") + aws(folder / "aws-batch")
    for fault in faults:
        print(fault, file=sys.stderr)
    # Each check must be able to fail.
    broken = json.loads((folder / "kubernetes" / "shards.json").read_text())["items"][2]
    broken["spec"]["backoffLimitPerIndices"] = 1
    try:
        kubernetes_validate.validate(broken, VERSIONS[0], strict=True)
        faults.append("a field that does not exist was let pass")
    except Exception:
        pass
    print("Kubernetes " + " and ".join(VERSIONS) + f", AWS Batch by botocore {botocore.__version__}: "
          + ("not as their schemas say" if faults else "as their schemas say"))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
