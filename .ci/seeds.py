#!/usr/bin/env python3
"""Hold what trialscape reads of the five seed pages against what was written down from them by hand, fact by fact.

Each page is also read as HTML made around the same text, with scripts, menus, cookie banners and a footer, and must say the same.
Then the landscape over all five: trials, sites, and what stands in the reports.

usage: seeds.py TRIALSCAPE SHARED
"""
import csv
import html
import io
import json
import pathlib
import subprocess
import sys
import tempfile

HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title><style>p { color: red }</style>
<script>var trial = "NCT99999999"; if (1 < 2) { document.write("<p>Phase 4</p>"); }</script></head>
<body><div id="cookie-banner" class="cookie-consent"><p>We value your privacy. NCT88888888</p><button>Accept all</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/trials">Trials</a></li></ul></nav>
<main>
"""
FOOT = """</main>
<aside>Popular: NCT77777777</aside>
<footer><p>Copyright, all rights reserved. Terms</p></footer><script src="x.js"></script></body></html>
"""


def page(text):
    """The text as a page: a paragraph a block of lines, bullets as a list."""
    parts = [HEAD]
    for number, block in enumerate(text.replace("\r\n", "\n").split("\n\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        if not lines:
            continue
        element, bullets, plain = "h1" if number == 0 else "p", [], []

        def close():
            if plain:
                parts.append(f"<{element}>" + "<br>\n".join(map(html.escape, plain)) + f"</{element}>")
            if bullets:
                parts.append("<ul>" + "".join(f"<li>{html.escape(b)}</li>" for b in bullets) + "</ul>")
            plain.clear()
            bullets.clear()

        for line in lines:
            is_bullet = line.strip().startswith("• ")
            if is_bullet and plain or not is_bullet and bullets:
                close()
            (bullets if is_bullet else plain).append(line.strip()[2:] if is_bullet else line)
        close()
    return "\n".join(parts) + FOOT


def run(command, *arguments):
    made = subprocess.run([command, *map(str, arguments)], capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(f"status {made.returncode}: {arguments}: {made.stderr}")
    return made.stdout


def shown(command, trial, path):
    return json.loads(run(command, "show", trial, path, "--format", "json"))[0]


def same(expected, found):
    """Whether a value is as written down: a long text by its length and first words."""
    if isinstance(expected, dict) and "begins" in expected:
        return found is not None and len(found) == expected["length"] and " ".join(found.split()).startswith(expected["begins"])
    if isinstance(expected, bool):
        return found == ("yes" if expected else "no")
    return (None if expected is None else str(expected)) == found


def compare(name, expected, trial):
    """Every fact of a page against the record, and the record's against the page's."""
    good, bad = 0, []
    by_first = {}
    for rows in trial["lists"].values():
        for row in rows["rows"]:
            for column in row:
                by_first.setdefault(column, rows["rows"])
    for field, value in expected.items():
        if field in ("id", "format"):
            continue
        if isinstance(value, list):
            columns = [field] + [column for row in value for column in row]
            rows = next((by_first[column] for column in columns if column in by_first), [])
            if not value:
                ok = field not in by_first
                good += ok
                if not ok:
                    bad.append(f"{field}: {len(rows)} rows, none on the page")
                continue
            if len(rows) != len(value):
                bad.append(f"{field}: {len(rows)} rows, the page has {len(value)}")
                continue
            for number, (row, wanted) in enumerate(zip(rows, value)):
                for column, cell in wanted.items():
                    if same(cell, row.get(column)):
                        good += 1
                    else:
                        bad.append(f"{column} {number + 1}: {row.get(column)!r}, the page says {cell!r}")
            continue
        found = trial["fields"].get(field, {})
        if found.get("absent") in ("source cannot say", "not read"):
            bad.append(f"{field}: cannot be said, the page says {value!r}")
        elif same(value, found.get("value")):
            good += 1
        else:
            bad.append(f"{field}: {found.get('value')!r}, the page says {value!r}")
    said = {f for f, entry in trial["fields"].items() if entry.get("value") is not None}
    more = said - set(expected)
    bad += [f"{field}: {trial['fields'][field]['value'][:60]!r}, which is not written down" for field in sorted(more)]
    return good, bad


def without_places(trial):
    """A record without where it was read."""
    return {"fields": trial["fields"], "lists": trial["lists"]}


def main(command, shared):
    seeds = pathlib.Path(shared) / "seeds"
    written = json.loads((pathlib.Path(__file__).parent / "seeds.json").read_text(encoding="utf-8"))["pages"]
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, expected in written.items():
            trial = shown(command, expected["id"], seeds / name)
            good, bad = compare(name, expected, trial)
            if trial["sources"][0]["format"] != expected["format"]:
                bad.append(f"read as {trial['sources'][0]['format']}")
            saved = pathlib.Path(scratch) / (name.removesuffix(".txt") + ".html")
            saved.write_text(page((seeds / name).read_text(encoding="utf-8")), encoding="utf-8")
            as_page = shown(command, expected["id"], saved)
            a, b = without_places(trial), without_places(as_page)
            differing = [f"{part} {key}" for part in ("fields", "lists") for key in a[part] if a[part][key] != b[part][key]]
            bad += [f"as HTML: {what} differs" for what in differing]
            print(f"{name} ({expected['format']}): {good} facts as written down, {len(bad)} not; as HTML {'the same' if not differing else 'other'}")
            for line in bad:
                print(f"  FAILED {line}")
            failed += len(bad)
        text = run(command, "report", "quarterly-landscape", seeds, "--format", "csv", "--as-of", "2026-02-01")
        rows = {(r["section"], r["row_level"], r["measure"]): r["value"] for r in csv.DictReader(io.StringIO(text))}
        checks = {
            "four trials": rows.get(("record-flow", "kept", "records")) == "4",
            "one superseded": rows.get(("record-flow", "superseded", "records")) == "1",
            "30 sites in Germany": rows.get(("sites-by-country", "Germany", "sites")) == "30",
            "one site in France": rows.get(("sites-by-country", "France", "sites")) == "1",
        }
        stopped = run(command, "report", "terminated-trials", seeds)
        checks["the terminated trial is listed, its reason not on the page"] = "NCT05675319" in stopped and "not on this page" in stopped
        both = json.loads(run(command, "show", "NCT01421927", seeds, "--format", "json"))[0]
        checks["NCT01421927 of two pages"] = len(both["sources"]) == 2 and {s["format"] for s in both["sources"]} == {"medpath", "ignite"}
        overdue = run(command, "explain", "quarterly-landscape", seeds, "--section", "data-quality", "--row", "DQ09")
        checks["NCT06913179 alone is overdue"] = [row.split(",")[0] for row in overdue.splitlines()[1:]] == ["NCT06913179"]
        for what, holds in checks.items():
            print(f"{'ok' if holds else 'FAILED'} {what}")
            failed += not holds
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 3 else __doc__)
