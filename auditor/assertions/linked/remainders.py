"""What is left of something counted before: "Of the 80, 20 were lost. The remaining 60 …"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from auditor.assertions.frames.sums.sum_items import sort_of
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.assertions.samples.samples import antecedents, share_roles
from auditor.document.model import Span
from auditor.patterns import lazy

REMOVED = lazy(
    r"\b(?:excluded|died|dead|withdrew|withdrawn|dropped|declined|refused|lost|left|sold|killed|removed|missing|failed|"
    r"escaped|discarded|rejected|cancelled|canceled|scrapped|sank|sunk|closed|destroyed)\b"
)
_AHEAD = 60
"""Characters after a part in which it is said to be gone."""
_BACK = 2
_MOST = 40
"""Numbers of a sentence that is read."""


class Remainder(NamedTuple):
    """A rest, the parts that went before, the wholes that may be meant, and how firmly."""

    rest: Assertion
    parts: tuple[Assertion, ...]
    wholes: tuple[Assertion, ...]
    evidence: Evidence
    words: tuple[Span, ...]


def summed(reading: Reading) -> set[str]:
    """Return the ids of the numbers of which words say that they are the terms of a sum."""
    return {
        term.assertion.id
        for frame in reading.framed("sum")
        if frame.evidence < Evidence.SENTENCE
        for term in frame.terms
    }


def remainders(reading: Reading) -> Iterator[Remainder]:
    """Yield each rest that parts of a whole go before, in its own sentence or in one of the two before it."""
    framed = summed(reading)
    rests = reading.framed("remnant")
    if not rests:
        return
    shares: defaultdict[int, list[Frame]] = defaultdict(list)
    for frame in reading.framed("share"):
        shares[frame.terms[0].assertion.sentence].append(frame)
    roles = share_roles(reading)
    for frame in rests:
        rest = frame.terms[0].assertion
        if rest.id in framed:
            continue
        for index in range(rest.sentence, max(-1, rest.sentence - _BACK - 1), -1):
            found = _of_sentence(reading, rest, index, shares, roles)
            if found is not None:
                yield found._replace(words=(*frame.cues, *found.words))
                break


def _of_sentence(
    reading: Reading, rest: Assertion, index: int, shares: Mapping[int, list[Frame]], roles: Mapping[str, Role]
) -> Remainder | None:
    parts: list[Assertion] = []
    whole: Assertion | None = None
    if len(reading.by_sentence[index]) > _MOST:
        return None
    words: list[Span] = []
    for frame in shares.get(index, ()):
        part = frame.one(Role.PART)
        if part is None or part.span.start >= rest.span.start or part.id == rest.id:
            continue
        own = frame.one(Role.WHOLE)
        if own is None and frame.evidence is not Evidence.OF_THESE:
            return None  # "four patients (7.1%)": of whom is not said here
        if own is not None and whole is not None and own.id != whole.id:
            return None
        whole = own or whole
        parts.append(part)
        words.extend(frame.cues)
    if not parts or any(not sort_of(rest, part) for part in parts):
        return None
    wholes = (
        (whole,)
        if whole is not None
        else tuple(one for one, _ in antecedents(reading, parts[0], roles, parts[0].span))[:3]
    )
    if not wholes or any(one.quantity.unit != rest.quantity.unit for one in (*wholes, *parts)):
        return None
    numbers = {one.id for one in (*parts, *wholes, rest)}
    strangers = [
        one
        for one in reading.by_sentence[index]
        if one.id not in numbers
        and sort_of(rest, one)
        and one.quantity.unit is None
        and one.quantity.kind is rest.quantity.kind
        and one.span.start < rest.span.start
    ]
    named = any(  # "Roe scored 21 of the 54 points, Coe 18 and Doe the other 15": a name may hide a part
        parts[0].index < one.index < rest.index and one.quantity.excluded is not None
        for one in reading.assertions[parts[0].index : rest.index][:_MOST]
    )
    gone = all(REMOVED.search(reading.document.prose, part.span.end, part.span.end + _AHEAD) for part in parts)
    final = all(one.role is not Role.PART for one in wholes)  # of "six of them, one badly" something else may be left
    firm = not strangers and not named and len(wholes) == 1 and (len(parts) == 1 or gone) and final
    if whole is None:
        firm = firm or (gone and not strangers)
    return Remainder(rest, tuple(parts), wholes, Evidence.OF_THESE if firm else Evidence.SENTENCE, tuple(words))
