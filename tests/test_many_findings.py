"""A text with thousands of findings: each is reported, the first ones with repairs, and the cost goes with the length.

The cost is counted in calls of functions, which are the same in every run; time is for the benchmarks.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import FrameType

import pytest
from click.testing import CliRunner
from hostile_shapes import SHAPES

from auditor.__main__ import main
from auditor.deciding.suppress import suppressed
from auditor.pipeline import audit_text
from auditor.report import Outcome
from auditor.verdicts.findings import MOST_REPAIRED
from auditor.verdicts.model import Verdict
from auditor.writers import full, rdjson

MANY = 40_000
LINEAR = (
    "wrong changes",
    "wrong changes, one line",
    "identical wrong sentences",
    "from A to B",
    "parts of wholes",
    "bracketed numbers",
    "commaed",
    "announced words",
    "headlines",
    "Markdown links",
)


@pytest.mark.parametrize("name", ["wrong changes", "wrong changes, one line"])
def test_each_of_many_findings_is_reported(name: str, tmp_path: Path) -> None:
    text = SHAPES[name][1](MANY)
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "-q", "--output-format", "rdjson", str(path)])
    assert result.exit_code == 1
    diagnostics = json.loads(result.stdout)["diagnostics"]
    findings = audit_text(text).findings
    assert len(diagnostics) == len(findings) > 700
    discrepant = [one for one in findings if one.judgement and one.judgement.verdict is Verdict.DISCREPANT]
    assert len(discrepant) > MOST_REPAIRED
    assert [one.unrepaired for one in discrepant] == [at >= MOST_REPAIRED for at in range(len(discrepant))]
    lines = text.split("\n")
    for diagnostic, finding in zip(diagnostics, findings, strict=True):
        start, end = (diagnostic["location"]["range"][edge] for edge in ("start", "end"))
        cited = lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1]
        assert cited == text[slice(*finding.citations[0].span)]


def calls(name: str, size: int) -> int:
    """Return how many functions are called to audit a text of a shape and to write what was found."""
    suffix, make = SHAPES[name]
    text = make(size)
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        report, _ = suppressed(audit_text(text, f"a.{suffix}"))
        full.write(Outcome((report,)))
        rdjson.write(Outcome((report,)))
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("name", LINEAR)
def test_four_times_the_text_calls_no_more_than_six_times_the_functions(name: str) -> None:
    calls(name, 500)  # patterns are compiled at their first use
    assert calls(name, 6_000) < 6 * calls(name, 1_500)
