"""Fails where coverage is too low. `make tests` calls it with coverage.py's JSON report; CI runs the same.

Branch coverage is 95 % over all, and whole for what promises rest on: answering and the contact directory.
"""

import json
import sys
from pathlib import Path
from typing import Any

OVERALL = 95.0
WHOLE = ("bot/answering/", "knowledge/contacts.py")


def faults(report: dict[str, Any]) -> list[str]:
    """List what falls short, each in a line with the lines and branches that no test reaches."""
    found = []
    share = report["totals"]["percent_covered"]
    if share < OVERALL:
        found.append(f"overall: {share:.2f} % of lines and branches are covered, at least {OVERALL:.0f} % must be")
    for name, file in sorted(report["files"].items()):
        if not name.replace("\\", "/").startswith(WHOLE):
            continue
        if missed := _missed(file):
            found.append(f"{name}: {file['summary']['percent_covered']:.2f} %, all of it must be covered: {missed}")
    found += [f"{each}: no file of it is in the report" for each in WHOLE if not _is_measured(each, report)]
    return found


def _is_measured(name: str, report: dict[str, Any]) -> bool:
    return any(each.replace("\\", "/").startswith(name) for each in report["files"])


def _missed(file: dict[str, Any]) -> str:
    lines = set(file["missing_lines"])
    branches = [
        f"{start}->{'exit' if end < 0 else end}"
        for start, end in file.get("missing_branches", [])
        if start not in lines
    ]
    parts = [f"lines {_ranges(sorted(lines))}"] if lines else []
    parts += [f"branches {', '.join(branches)}"] if branches else []
    return "; ".join(parts)


def _ranges(lines: list[int]) -> str:
    """Write neighbouring lines as one range: "3, 7-9"."""
    groups: list[list[int]] = []
    for line in lines:
        if groups and line == groups[-1][-1] + 1:
            groups[-1].append(line)
        else:
            groups.append([line])
    return ", ".join(str(group[0]) if len(group) == 1 else f"{group[0]}-{group[-1]}" for group in groups)


def main(arguments: list[str]) -> int:
    """Read the report and say what falls short. Exit status: 0 enough, 1 too little, 2 no usable report."""
    if len(arguments) != 1:
        sys.stderr.write("Error: give the path of coverage.py's JSON report\n")
        return 2
    try:
        report = json.loads(Path(arguments[0]).read_text("utf-8"))
        is_usable = bool(report["meta"]["branch_coverage"])
        found = faults(report)
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"Error: {arguments[0]}: not a branch coverage report ({error!r}); run pytest with --cov\n")
        return 2
    if not is_usable:
        sys.stderr.write(f"Error: {arguments[0]}: measured without branches; set branch = true for coverage.py\n")
        return 2
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write(f"coverage {report['totals']['percent_covered']:.2f} %\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
