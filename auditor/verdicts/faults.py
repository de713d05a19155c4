"""Repairs of a numeral that is not written as numerals are: its comma moved, taken for a point, or closed up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.document.model import Document
from auditor.patterns import lazy
from auditor.relations.model import Claim
from auditor.verdicts.model import Repair

_GROUPS = lazy(r"([0-9]+)(?:,[ \u00a0]?([0-9]+))+(\.[0-9]+)?")
_ONE = lazy(r"([0-9]+),([0-9]{1,2})")


def fault_repairs(document: Document, claim: Claim) -> Iterator[Repair]:
    """Yield how each malformed numeral of `claim` may have been meant: its digits grouped by threes, then a decimal."""
    for term in claim.terms:
        if term.assertion is None or term.form != "fault":
            continue
        place = term.assertion.quantity.numeral
        old = document.cut(place)
        match = _GROUPS.match(old)
        if match is None:
            continue
        whole = re.sub(r"[^0-9]", "", old[: match.start(3)] if match[3] else match[0])
        rest = old[match.end() :]
        yield Repair(place, old, f"{int(whole):,}{match[3] or ''}{rest}", None)
        if decimal := _ONE.fullmatch(match[0]):
            yield Repair(place, old, f"{decimal[1]}.{decimal[2]}{rest}", None)
