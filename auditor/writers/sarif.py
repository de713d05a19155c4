"""SARIF 2.1.0, as the OASIS schema defines it and as GitHub code scanning reads it.

Columns count code points, and ``columnKind`` says so. GitHub's own fingerprint key is left out on purpose: its upload
computes it, and warns about another value; ours has a key of its own and holds no line number.
"""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from auditor.document.model import Document
from auditor.pages import page_of
from auditor.report import Outcome, Report, Suppressed
from auditor.verdicts.model import Finding
from auditor.version import VERSION
from auditor.writers.places import Cited, cited, documents_of, every_finding, posix

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "auditorFingerprint/v1"
_LONGEST = 1024
"""GitHub's limit for descriptions, in characters."""
_LOCATIONS = 1000
"""GitHub's limit for the locations of one result."""


def write(outcome: Outcome) -> str:
    """Return the run as one SARIF log."""
    documents = documents_of(outcome.reports)
    found: list[tuple[Report, Finding, Suppressed | None]] = [(r, f, None) for r, f in every_finding(outcome.reports)]
    for report in sorted(outcome.reports, key=lambda each: each.path):
        found += [(report, each.finding, each) for each in report.suppressed if each.source in _SUPPRESSION]
    ids = sorted({finding.rule for _, finding, _ in found})
    index = {rule: number for number, rule in enumerate(ids)}
    seen: dict[str, int] = {}
    results = []
    for report, finding, suppressed in found:
        key = f"{posix(report.path)}\0{finding.rule}\0{finding.fingerprint}"
        seen[key] = seen.get(key, 0) + 1
        results.append(_result(report, finding, suppressed, documents, index[finding.rule], seen[key]))
    run = {
        "tool": {
            "driver": {
                "name": "auditor",
                "semanticVersion": VERSION,
                "rules": [_rule(rule) for rule in ids],
            }
        },
        "automationDetails": {"id": "auditor/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not outcome.problems,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": problem}} for problem in outcome.problems
                ],
            }
        ],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


_SUPPRESSION = {"comment": "inSource", "stet": "inSource", "baseline": "external"}


def _result(
    report: Report,
    finding: Finding,
    suppressed: Suppressed | None,
    documents: dict[str, Document],
    index: int,
    occurrence: int,
) -> dict[str, Any]:
    first, *others = cited(report, finding, documents)
    others = others[: _LOCATIONS - 1]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": str(finding.severity),
        "message": {"text": linked(finding.message, [place.text for place in others])},
        "locations": [{"physicalLocation": _physical(first)}],
        "partialFingerprints": {FINGERPRINT: f"{finding.fingerprint or 'none'}:{occurrence}"},
        "properties": {"confidence": finding.confidence},
    }
    if others:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(place), "message": {"text": f"{place.role}: {place.text}"}}
            for number, place in enumerate(others, 1)
        ]
    if suppressed is not None:
        note: dict[str, Any] = {"kind": _SUPPRESSION[suppressed.source], "status": "accepted"}
        if suppressed.reason:
            note["justification"] = suppressed.reason
        result["suppressions"] = [note]
    return result


def linked(message: str, texts: list[str]) -> str:
    """Return `message` with each of `texts` as a link to the related location of its number, from 1.

    A text that the message does not hold is named at its end, so that every related place can be reached.
    """
    taken: list[tuple[int, int, int]] = []
    missing: list[int] = []
    for number, text in enumerate(texts, 1):
        pattern = re.compile(rf"(?<![\w.,]){re.escape(text)}(?![\w]|[.,]\d)")
        free = (m for m in pattern.finditer(message) if not any(m.start() < e and s < m.end() for s, e, _ in taken))
        match = next(free, None)
        if match is None or not text:
            missing.append(number)
        else:
            taken.append((match.start(), match.end(), number))
    parts, done = [], 0
    for start, end, number in sorted(taken):
        parts += [message[done:start], f"[{_label(message[start:end])}]({number})"]
        done = end
    parts.append(message[done:])
    if missing:
        parts.append(" Compare " + ", ".join(f"[{_label(texts[n - 1])}]({n})" for n in missing) + ".")
    return "".join(parts)


def _label(text: str) -> str:
    return re.sub(r"([\[\]\\])", r"\\\1", " ".join(text.split()))


def _physical(place: Cited) -> dict[str, Any]:
    (line, column), (end_line, end_column) = place.start, place.end
    return {
        "artifactLocation": {"uri": quote(place.path, safe="/"), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": place.span.start,
            "charLength": place.span.end - place.span.start,
            "snippet": {"text": place.text},
        },
    }


def _rule(name: str) -> dict[str, Any]:
    title, page = page_of(name)
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": title[:_LONGEST]},
        "fullDescription": {"text": page[:_LONGEST]},
        "help": {"text": page, "markdown": page},
        "properties": {"tags": ["numbers"], "precision": "high"},
    }
