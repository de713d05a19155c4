"""The baseline: findings of the past that a house lives with, by fingerprint and count, one line each.

The file holds no text of the documents and no line numbers, so it survives edits and merges well; it is committed.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from auditor.errors import UsageError
from auditor.report import Report, Suppressed
from auditor.writers.outputs import write_file
from auditor.writers.places import posix

NAME = ".auditor-baseline.json"
VERSION = 1

Key = tuple[str, str, str]
"""Path relative to the baseline's folder, rule, fingerprint."""


def read(path: str) -> Counter[Key]:
    """Return the entries of the baseline at `path` with their counts.

    Raises:
        UsageError: it is missing or is no baseline.
    """
    import json

    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        if data["version"] != VERSION:
            raise UsageError(f"{path}: is a baseline of version {data['version']!r}, and this is {VERSION}")
        entries: Counter[Key] = Counter()
        for row in data["findings"]:
            key = (row["path"], row["rule"], row["fingerprint"])
            count = row["count"]
            if not all(isinstance(part, str) for part in key) or type(count) is not int or count < 1:
                raise ValueError
            entries[key] += count
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UsageError(f"{path}: is no baseline of auditor") from None
    return entries


def write(path: str, entries: Counter[Key]) -> None:
    """Write `entries` to `path`, sorted, one a line."""
    import json

    rows = [
        json.dumps({"path": key[0], "rule": key[1], "fingerprint": key[2], "count": entries[key]}, ensure_ascii=False)
        for key in sorted(entries)
        if entries[key] > 0
    ]
    body = "".join(f"\n  {row}," for row in rows).rstrip(",") + ("\n" if rows else "")
    write_file(path, f'{{"version": {VERSION}, "findings": [{body}]}}\n')


def entries_of(reports: Iterable[Report], folder: str) -> Counter[Key]:
    """Return the findings of `reports` as entries of a baseline that stands in `folder`."""
    return Counter(
        (_relative(report.path, folder), finding.rule, finding.fingerprint)
        for report in reports
        for finding in report.findings
    )


def applied(reports: Iterable[Report], entries: Counter[Key], folder: str) -> tuple[list[Report], Counter[Key]]:
    """Return `reports` with what the baseline knows set apart, and the entries that met no finding in them."""
    left = Counter(entries)
    made: list[Report] = []
    paths: set[str] = set()
    for report in reports:
        path = _relative(report.path, folder)
        paths.add(path)
        kept, apart = [], list(report.suppressed)
        for finding in report.findings:
            key = (path, finding.rule, finding.fingerprint)
            if left[key] > 0:
                left[key] -= 1
                apart.append(Suppressed(finding, "baseline"))
            else:
                kept.append(finding)
        made.append(replace(report, findings=tuple(kept), suppressed=tuple(apart)) if apart else report)
    stale = Counter({key: count for key, count in left.items() if count > 0 and key[0] in paths})
    return made, stale


def _relative(path: str, folder: str) -> str:
    return posix(os.path.relpath(os.path.abspath(path), os.path.abspath(folder)))
