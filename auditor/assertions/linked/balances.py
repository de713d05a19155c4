"""Balances of trade told in another sentence than their sides: "The deficit was $40bn. Exports were $186bn …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading, Role
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_CALLED = lazy(
    r"([a-z]+ )?\b(exports?|imports?|deficit|surplus|gap|shortfall|imbalance)\b(?!.*\b(?:with|goods|services)\b)",
    re.DOTALL,
)
"""The last of these words before a number says what it is; "the deficit with Canada" is another."""
_PARTIAL = frozenset(
    "goods services service merchandise oil petroleum car food farm agricultural capital budget".split()
)
_SPANNED = lazy(
    r"\b(?:so far|year-to-date|(?:first|last) (?:half|two|three|four|six|nine|ten)|cumulative|forecast|expected)\b"
)
_LEAD = 64
"""Characters before a number in which it is called something."""
_WINDOW = 2
"""Sentences on either side of a balance in which its sides are looked for."""
_ROLES = frozenset({Role.LEVEL, Role.NONE, Role.TOTAL})
_MOST = 40


class Balance(NamedTuple):
    """The two sides of a balance, and each amount that may be it, with whether it is a surplus."""

    out: Assertion
    into: Assertion
    balances: tuple[tuple[Assertion, bool], ...]


def balances(reading: Reading) -> Iterator[Balance]:
    """Yield one export and one import figure that stand near, with the deficits and surpluses around."""
    prose = reading.document.prose
    if "mports" not in prose or "xports" not in prose:
        return
    called: dict[int, list[tuple[Assertion, str]]] = {}
    for number in reading.of(Kind.MONEY):
        name = _name(reading, number)
        if name is not None:
            called.setdefault(number.sentence, []).append((number, name))
    for out in (one for row in called.values() for one, name in row[:_MOST] if name == "exports"):
        near = [
            (number, name)
            for index in range(out.sentence - _WINDOW, out.sentence + _WINDOW + 1)
            for number, name in called.get(index, ())[:_MOST]
            if number.quantity.unit == out.quantity.unit
        ]
        into = [number for number, name in near if name == "imports"]
        between = tuple((number, name == "surplus") for number, name in near if name not in ("exports", "imports"))
        alone = len(into) == 1 and sum(name == "exports" for _, name in near) == 1 and bool(between)
        if alone and not any(
            _SPANNED.search(_sentence(reading, one)) for one in (out, *into, *(b for b, _ in between))
        ):
            yield Balance(out, into[0], between)


def _sentence(reading: Reading, number: Assertion) -> str:
    span = reading.document.sentences[number.sentence].span
    return reading.document.prose[span.start : span.end].lower()


def _name(reading: Reading, number: Assertion) -> str | None:
    """Return what the words right before an amount of money call it, None where they call it nothing of a balance."""
    if number.role not in _ROLES or number.quantity.value is None:
        return None
    start = max(reading.document.sentences[number.sentence].span.start, number.span.start - _LEAD)
    found = list(_CALLED.finditer(reading.document.prose[start : number.span.start].lower()))
    match = found[-1] if found else None
    if match is None or (match[1] or "").strip() in _PARTIAL:
        return None
    return match[2] if not match[2].startswith(("export", "import")) else match[2].rstrip("s") + "s"
