"""Every variable, measure, rule and report has its page in a folder of the reference, and no page has an empty part.

usage: reference.py TRIALSCAPE FOLDER
"""

import pathlib
import re
import subprocess
import sys

command, folder = sys.argv[1], pathlib.Path(sys.argv[2])
wrong = []
named = 0
for kind in ("variables", "measures", "rules", "reports"):
    listed = subprocess.run([command, "list", kind], capture_output=True, text=True, check=True).stdout
    ids = [line.split()[0] for line in listed.splitlines() if line and not line.startswith(" ")]
    if not ids:
        wrong.append(f"'list {kind}' names nothing")
    named += len(ids)
    for name in ids:
        if not (folder / kind / f"{name}.md").exists():
            wrong.append(f"{kind}: {name} has no page")
pages = sorted(folder.rglob("*.md"))
for page in pages:
    text = page.read_text(encoding="utf-8")
    parts = re.split(r"^## ", text, flags=re.M)
    if len(parts) < 2:
        wrong.append(f"{page}: no part")
    for part in parts[1:]:
        heading, _, body = part.partition("\n")
        if not re.search(r"[A-Za-z0-9]", body):
            wrong.append(f"{page}: '{heading}' is empty")
    for link in re.findall(r"\]\(([^)]+\.md)\)", text):
        if not (page.parent / link).exists():
            wrong.append(f"{page}: links to {link}, which is not there")
print(f"reference: {len(pages)} pages for {named} names, {len(wrong)} wrong")
print("\n".join(wrong[:50]))
sys.exit(bool(wrong) or len(pages) < named)
