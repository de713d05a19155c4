"""What manuals, specifications and other reference texts hold that only looks like a contradiction."""

from __future__ import annotations

import pytest

from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity

INNOCENT = (
    "Divide the result by 100 and not by 10000. In all releases, only the last two digits differ.",
    "lock\n  Default: 0, Acceptable values: 0 or 1\n\n  If it is 1, the door stays shut.",
    "x BETWEEN 3 AND 1 is never true, and x BETWEEN 1 AND 3 may be.",
    "Of the boys and girls, men got 60 per cent and women 70.",
    "So 1700, 1800, 1900, 2100 and 2200 are no leap years, but 1600, 2000 and 2400 are. It was printed in 1999.",
    "Send Form 1098 by May 2001. In 1999 the rule was another. The rent (1098) is told in 2000, as it was in 1998.",
    "The chip answers at 0x18 - 0x1a, 0x29 - 0x2b, 0x4c - 0x4e.",
    "Table 3.1. Gates\n\nAll gates are shut at dusk.\n\nTable 3.2. Gates\n\nAll gates are shut at dawn.",
)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_a_manual_says_is_left_alone(text: str) -> None:
    report = audit_text(text + "\n")
    assert not report.failures
    assert [finding.rule for finding in report.findings if finding.severity is not Severity.NOTE] == []
