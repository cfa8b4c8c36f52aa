"""The corpus as the oracle can read it: records that R boxed, unboxed."""
import json
import shutil

# In a boxed record every scalar stands in a list of one; these are lists of scalars in the registry's own.
LISTS = {"phases", "conditions", "keywords", "stdAges", "whoMasked", "interventionNames", "otherNames", "armGroupLabels", "infoTypes"}


def unboxed(value, key=None):
    """A record as R wrote it, as the registry writes it: what the oracle can read."""
    if isinstance(value, dict):
        return {k: unboxed(v, k) for k, v in value.items()}
    if isinstance(value, list):
        if len(value) == 1 and not isinstance(value[0], (dict, list)) and key not in LISTS:
            return value[0]
        return [unboxed(v) for v in value]
    return value


def copy(records, scratch):
    """A copy of the folder of v2 JSON in which no scalar stands in a list of one."""
    folder = scratch / "plain"
    shutil.copytree(records, folder)
    for path in (folder / "screencast-unl").glob("*.json"):
        path.write_text(json.dumps(unboxed(json.loads(path.read_text(encoding="utf-8")))), encoding="utf-8")
    return folder
