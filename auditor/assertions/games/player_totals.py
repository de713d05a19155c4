"""What players did together, and each of them elsewhere: "Reed and Hale combined for 57 points. Reed finished with 29".

Only numbers of the same thing are taken, and of each player only one: who is given two has scored them at two times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.assertions.linked.shared_out import Summed
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.document.searched import places_of
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_NAME = r"(?:[A-Z][\w'’.-]*)(?:\s{1,3}[A-Z][\w'’.-]*){0,3}(?:\s{1,3}\([^()]{1,40}\))?"
_NAMES = lazy(rf"{_NAME}(?:,\s{{1,3}}{_NAME}){{0,4}},?\s{{1,3}}and\s{{1,3}}{_NAME}")
_SEVERAL = lazy(
    r"\b(?:[Tt]he|[Tt]hat)\s{1,3}(pair|duo|tandem|two|trio|three|quartet|four)\b[^.;]{0,20}$|,\s(?:they)\s[^.;]{0,10}$"
)
_HOW_MANY = {"pair": 2, "duo": 2, "tandem": 2, "two": 2, "trio": 3, "three": 3, "quartet": 4, "four": 4}
_COMBIN = lazy(
    r"\bcombin(?:ed|es?|ing)\b(?:\s{1,3}(?:for|to|score|scored|tally|just|only|a|an|total|of|with)){0,4}\s{0,3}$"
)
_AT_A_TIME = lazy(
    r"\b(?:first|second|third|fourth|opening|final|last|half|quarter|period|overtime|average|averag\w+|season|career|"
    r"per|games?|tonight|bench)\b"
)
_SENTENCES = 6
_LATER = 60
"""Characters behind a number that may say of what time it is."""


def players_together(reading: Reading) -> Iterator[Summed]:
    """Yield each number that named players are said to have made together, with what each of them made alone."""
    prose = reading.document.prose
    for at in places_of("ombin", prose):
        sentence = reading.document.sentence_at(at)
        if sentence is None:
            continue
        row = reading.by_sentence[sentence.index]
        total = next((number for number in row if number.span.start > at), None)
        if total is None or not _counted(total):
            continue
        start = sentence.span.start
        before = prose[start : total.span.start]
        if _COMBIN.search(before) is None or _limited(prose, total):
            continue
        found = _several(reading, total, before) or _named(reading, total, before)
        if found is not None:
            yield found


def _counted(number: Assertion) -> bool:
    quantity = number.quantity
    return quantity.kind is Kind.COUNT and quantity.value is not None and number.counts is not None


def _limited(prose: str, number: Assertion) -> bool:
    behind = re.split(r"[.;,]", prose[number.span.end : number.span.end + _LATER], maxsplit=1)[0]
    return _AT_A_TIME.search(behind) is not None


def _alike(number: Assertion, total: Assertion) -> bool:
    quantity = number.quantity
    same = number.counts in (total.counts, None) or total.counts not in _UNITS
    return quantity.kind is Kind.COUNT and quantity.value is not None and number.index != total.index and same


_UNITS = frozenset({"point", "rebound", "assist", "goal", "run", "yard", "board", "steal", "block", "hit", "try"})


def _several(reading: Reading, total: Assertion, before: str) -> Summed | None:
    """Read "Reed scored 22 points and Hale 17 as the pair combined for 39": the numbers right before it."""
    many = _SEVERAL.search(before[: before.rfind("combin")])
    if many is None:
        return None
    number = _HOW_MANY[many[1]]
    row = [one for one in reading.by_sentence[total.sentence] if one.index < total.index and _alike(one, total)]
    for back in range(1, number + 1):
        if len(row) < number and total.sentence >= back:
            row = [*(one for one in reading.by_sentence[total.sentence - back] if _alike(one, total)), *row]
    if len(row) != number or any(_limited(reading.document.prose, one) for one in row):
        return None
    return Summed(total, tuple(row), Evidence.CUE)


def _named(reading: Reading, total: Assertion, before: str) -> Summed | None:
    """Read the names right before it, and for each the one number of the same thing that stands behind it alone."""
    lists = list(_NAMES.finditer(before))
    if not lists or len(before) - lists[-1].end() > _LATER:
        return None
    names = [re.sub(r"\s+\([^()]*\)", "", name).split()[-1] for name in re.split(r",?\s+and\s+|,\s+", lists[-1][0])]
    if len(set(names)) < len(names):
        return None
    parts = [_of(reading, name, names, total) for name in names]
    told = tuple(part for part in parts if part is not None)
    return Summed(total, told, Evidence.CUE) if len(told) == len(names) else None


def _of(reading: Reading, name: str, names: list[str], total: Assertion) -> Assertion | None:
    """Return the one number that is told of `name` near `total`, None where there is none or more than one."""
    prose = reading.document.prose
    sentences = reading.document.sentences
    found = []
    for index in range(max(0, total.sentence - _SENTENCES), min(len(sentences), total.sentence + _SENTENCES + 1)):
        start = sentences[index].span.start
        for number in reading.by_sentence[index]:
            if not _alike(number, total) or (number.counts is None and index != total.sentence):
                continue
            between = prose[start : number.span.start]
            at = between.rfind(name)
            if at < 0 or prose[number.span.start - 12 : number.span.start].find("ombin") >= 0:
                continue
            rest = between[at + len(name) :]
            if _AT_A_TIME.search(between):
                return None
            others = re.search(r"[A-Z]\w+", rest) is not None or any(
                start + at < one.span.start < number.span.start and one.counts == number.counts
                for one in reading.by_sentence[index]
            )
            if not others:
                found.append(number)
    alone = [number for number in found if not _limited(prose, number)]
    values = {number.quantity.value for number in alone}
    return alone[0] if len(values) == 1 and len(found) == len(alone) else None
