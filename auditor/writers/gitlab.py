"""GitLab code quality: a JSON array without a byte-order mark.

GitLab shows only the first of equal fingerprints, so a second finding with the same one gets a fingerprint of its own.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import Any

from auditor.report import Outcome
from auditor.verdicts.model import Severity
from auditor.writers.places import cited, documents_of, every_finding

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(outcome: Outcome) -> str:
    """Return the findings of `outcome` as GitLab reads them."""
    documents = documents_of(outcome.reports)
    seen: Counter[str] = Counter()
    rows: list[dict[str, Any]] = []
    for report, finding in every_finding(outcome.reports):
        place = cited(report, finding, documents)[0]
        key = f"{place.path}\0{finding.rule}\0{finding.fingerprint}"
        seen[key] += 1
        (line, column), (end_line, end_column) = place.start, place.end
        rows.append(
            {
                "type": "issue",
                "check_name": finding.rule,
                "description": finding.message,
                "severity": _SEVERITY[finding.severity],
                "fingerprint": sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest(),
                "location": {
                    "path": place.path,
                    "positions": {
                        "begin": {"line": line, "column": column},
                        "end": {"line": end_line, "column": end_column},
                    },
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
