"""What one sentence counts and the next shares out: "We recruited 96 nurses. Fifty-four worked by day and 42 by night".

Words that say that the shares are all there are: groups with labels ("70 formed group A, 75 group B"), sizes of arms
("(n = 40)"), what follows "they were", two sides that leave nothing out ("136 passengers and eight crew aboard").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.frames.sums.sum_items import ALLOTTING, halves, sort_of, ungendered
from auditor.assertions.linked.remainders import REMOVED
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_LABEL = lazy(r"\b(?:group|arm|cohort)\s{1,3}([A-Z]|[IVX]{1,4}|[0-9]|one|two|three|four)\b")
_FORMED = lazy(
    r"\b(?:form(?:ed)?|comprised?|constituted?|made\s{1,3}up|entered|joined|served\s{1,3}as|(?:as|was|were)\s{1,3}in|"
    r"assigned|allocated|randomi[sz]ed|placed|put|divided)\b"
)
"""Verbs that say who is in a group, and not what befell some of it."""
_ARM = lazy(r"\b[nN]\s{0,3}[=:]\s{0,3}$")
_ARMING = lazy(
    r"\b(?:randomi[sz]ed|assigned|allocated|divided|split|stratified|received|given|treated|either|grouped)\b"
)
_TAKEN_IN = lazy(
    r"\b(?:enrolled|recruited|randomi[sz]ed|included|studied|took\s{1,3}part|participated|underwent|analy[sz]ed)\b"
)
_WERE = lazy(r"(?:they|these|those|the \w{3,12}|all) (?:were|are|comprised|consisted of|comprise) (?:of )?$")
_ABOARD = lazy(r"\b(?:aboard|on\s{1,3}board|carried|carrying|on\s{1,3}it|its\s{1,3}crew)\b")
_HAD = lazy(r"\b(?:had|have|has|also)\b")
_OF_THE = lazy(r"of (?:the|these|those|all the) ([a-z]+(?: [a-z]+){0,2}?),? $")
_TURNED = lazy(r"\b(?:of|among)\s{1,3}(?:the|these|those)\b|[;:]")
_HEAD = 30
"""Characters before the first of several bare numbers at the head of a sentence."""
_MOST = 6
_REST = 2
_ECHO = 4
"""Words that two sentences share where the same is told of both."""
_AHEAD = 40
_LEADS = 20
_BACK = 3
"""Sentences before "of the stones" in which their number is looked for."""


class Summed(NamedTuple):
    """A total, the parts that may make it, and how firmly."""

    total: Assertion
    parts: tuple[Assertion, ...]
    evidence: Evidence
    running: bool = False
    """The total may hold what came before too."""
    others: tuple[Assertion, ...] = ()
    """Other numbers that may be the total, the nearest last: "excluded two, and 100 patients were analysed"."""


def shares_of(reading: Reading, index: int, amounts: Sequence[Assertion]) -> Summed | None:
    """Return what `amounts` of one sentence share out and how firmly, None where the sentence before counts nothing.

    CUE where they are all there are, OF_THESE where they exclude one another, SENTENCE and NEARNESS where neither is
    said.
    """
    prose = reading.document.prose
    start = reading.document.sentences[index].span.start
    if len(amounts) > 2:
        sizes = [one for one in amounts if _ARM.search(prose, max(start, one.span.start - 12), one.span.start)]
        amounts = sizes if len(sizes) > 1 else amounts  # "needles (n = 40) or none (n = 44) for two hours"
    if not 2 <= len(amounts) <= _MOST or any(one.role is Role.WHOLE for one in amounts):
        return None  # "300 of the 7,912" shares nothing out
    opening = " ".join(prose[start : amounts[0].span.start].lower().split()) + " "
    pointed = _OF_THE.match(opening)
    if pointed is not None:
        if _TURNED.search(prose, amounts[0].span.end, amounts[-1].span.start) is not None:
            return None  # "of the girls, 689; of the boys, 411"
        total = _counted(reading, index, pointed[1].split())
        if total is None or any(one.quantity.unit is not None for one in amounts):
            return None
        return Summed(total, tuple(amounts), Evidence.SENTENCE)
    totals = [
        one
        for one in reading.by_sentence[index - 1]
        if one.quantity.kind in (Kind.COUNT, Kind.MONEY) and one.quantity.value is not None
        if one.quantity.kind is Kind.MONEY or one.counts is not None
    ]
    sized = [one for one in amounts if _sized(reading, one)]
    amounts = sized if len(sized) > 1 else amounts  # "divided into three groups: early (n = 53) …"
    nouns = {one.counts for one in amounts if one.counts is not None and "noun" not in one.inherited}
    same = [one for one in totals if any(same_thing(one.counts, noun) for noun in nouns)]
    if len(totals) != 1 and len(same) != 1:
        return _of_several(reading, index, same or totals, amounts, opening)
    total = same[0] if len(same) == 1 else totals[0]
    own = [one for one in amounts if one.counts is None or same_thing(one.counts, total.counts)]
    amounts = own if len(same) == 1 and len(own) > 1 else amounts
    weak = Summed(total, tuple(amounts), Evidence.NEARNESS)
    if total.quantity.kind is Kind.MONEY:
        return weak if all(_same_money(total, one) for one in amounts) else None
    if total.quantity.unit is not None or any(one.quantity.unit is not None for one in amounts):
        return None
    firm = _firmly(reading, index, total, amounts, opening)
    if firm is not None:
        return weak._replace(evidence=firm)
    return weak if _near(total, amounts, amounts[0].span.start - start) else None


def _sized(reading: Reading, one: Assertion) -> bool:
    """Tell whether a number is the size of a group: "(n = 53)"."""
    return _ARM.search(reading.document.prose, max(0, one.span.start - 12), one.span.start) is not None


def _of_several(
    reading: Reading, index: int, totals: Sequence[Assertion], amounts: Sequence[Assertion], opening: str
) -> Summed | None:
    """Return groups by their labels or sizes with the last count before them of what they may share out."""
    totals = [one for one in totals if one.quantity.kind is Kind.COUNT and one.quantity.unit is None]
    alike = len({one.counts for one in totals}) == 1
    if not alike or any(one.quantity.unit is not None for one in amounts):
        return None
    firm = _firmly(reading, index, totals[-1], amounts, opening)
    if firm is not Evidence.CUE:
        return None
    return Summed(totals[-1], tuple(amounts), firm, others=tuple(totals[:-1]))


def _counted(reading: Reading, index: int, words: Sequence[str]) -> Assertion | None:
    """Return the nearest number before a sentence that counts what `words` name."""
    noun = words[-1].removesuffix("s")
    for back in range(index - 1, max(-1, index - _BACK - 1), -1):
        for one in reversed(reading.by_sentence[back]):
            if one.quantity.kind is Kind.COUNT and one.counts is not None and same_thing(one.counts, noun):
                return one if one.quantity.value is not None and "noun" not in one.inherited else None
    return None


def _same_money(total: Assertion, one: Assertion) -> bool:
    return one.quantity.unit == total.quantity.unit and one.role.value != "by"


def _fit(total: Assertion, amounts: Sequence[Assertion]) -> bool:
    return all(one.quantity.unit is None and sort_of(total, one) for one in amounts)


def _firmly(
    reading: Reading, index: int, total: Assertion, amounts: Sequence[Assertion], opening: str
) -> Evidence | None:
    prose = reading.document.prose
    span, before = reading.document.sentences[index].span, reading.document.sentences[index - 1].span
    ends = [*(one.span.start for one in amounts[1:]), span.end]
    pieces = [prose[one.span.end : end] for one, end in zip(amounts, ends, strict=True)]
    labels = [match for match in map(_LABEL.search, pieces) if match is not None]
    if len({match[1] for match in labels}) == len(amounts) and _fit(total, amounts):
        bracketed = all(match.string[: match.start()].endswith("(") for match in labels)
        formed = _FORMED.search(prose, amounts[0].span.end, span.end) is not None
        echoed = _echoed(pieces[-1][labels[-1].end() :], prose[total.span.end : before.end])
        if formed or echoed or (bracketed and len(opening) <= _HEAD // 2):
            return Evidence.CUE  # not "12 patients in group A and 20 in group B had pain"
    if all(_sized(reading, one) for one in amounts):
        taken = _TAKEN_IN.search(prose, before.start, before.end) is not None
        arming = _ARMING.search(prose, span.start, span.end) is not None
        return (Evidence.CUE if taken else Evidence.OF_THESE) if arming else None
    counts = [one for one in reading.by_sentence[index - 1] if one.quantity.kind is Kind.COUNT]
    if len(amounts) == _REST and len(counts) == 1 and _gone(reading, amounts, len(opening)) and _fit(total, amounts):
        return Evidence.CUE
    sides = len(amounts) == 2 and halves(amounts[0].noun, amounts[1].noun) and ungendered(total, [])
    if sides and people(total.counts) and total.counts not in (amounts[0].counts, amounts[1].counts):
        aboard = "passenger" in (*amounts[0].noun, *amounts[1].noun) and _ABOARD.search(prose, before.start, span.end)
        if aboard or _WERE.fullmatch(opening):
            return Evidence.CUE
    named = [one for one in amounts if one.counts is not None and "noun" not in one.inherited]
    if all(same_thing(one.counts, total.counts) for one in named) and len(opening) <= _HEAD // 2:
        heads = [[word for word in piece.lower().split()[:5] if word.strip(",;") in ALLOTTING] for piece in pieces]
        told = not any(_HAD.search(piece[:_AHEAD]) for piece in pieces)
        if (
            told
            and heads[0]
            and all(found or len(piece.split()) <= _MOST for found, piece in zip(heads, pieces, strict=True))
        ):
            return Evidence.OF_THESE
    return None


def _echoed(told: str, before: str) -> bool:
    """Tell whether what is told of all groups together is what was told of the total: "came back for a second test"."""
    words = told.lower().split()[:_ECHO]
    return len(words) == _ECHO and f" {' '.join(words)} " in f" {' '.join(before.lower().split())} "


def _gone(reading: Reading, amounts: Sequence[Assertion], head: int) -> bool:
    """Tell whether the last of two amounts is what the first leaves: "two were excluded, the remaining 100 …"."""
    prose, (first, rest) = reading.document.prose, amounts
    if not rest.cues or rest.cues[0].words not in ("remaining", "other"):
        return False
    leads = prose[max(first.span.end, rest.span.start - _LEADS) : rest.span.start].lower().split()
    if REMOVED.search(prose, first.span.end, first.span.end + _AHEAD) is not None:
        return True
    return leads[-2:-1] == ["the"] and head <= _HEAD // 2


def _near(total: Assertion, amounts: Sequence[Assertion], head: int) -> bool:
    """Tell whether numbers at the head of a sentence may share out what the sentence before counts."""
    if all(people(one.counts) and "noun" not in one.inherited for one in amounts) and people(total.counts):
        nouns = [one.counts for one in amounts]
        apart = len(set(nouns)) == len(amounts) and total.counts not in nouns
        same = all(one == other for one, other in pairwise(nouns)) and nouns[0] == total.counts
        return (apart or same) and head <= _HEAD // 2
    bare = all(one.counts is None or "noun" in one.inherited for one in amounts)
    named = bool(amounts[0].counts) and amounts[0].counts == total.counts
    if not bare and not (named and all("noun" in one.inherited or one.counts == total.counts for one in amounts[1:])):
        return False
    return head <= _HEAD
