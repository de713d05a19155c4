"""Groups of a study that the text tells by their labels: "into two groups. … in group A … in group B …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.assertions.frames.listed.declared import declares
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.document.model import Span
from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_NOUNS = frozenset({"group", "arm", "cohort"})
_LABELS = lazy(
    r"\b(?:[Gg]roup|[Aa]rm|[Cc]ohort)s? \(?([A-H]|[1-8]|I{1,3}|IV|VI{0,3})\b(?!['’.][0-9A-Za-z])"
    r"(?:(?:, (?:and )?| and | vs\.? | versus | & )([A-H]|[1-8]|I{1,3}|IV|VI{0,3})\b(?! [a-z]+ (?:patient|day|week)))*"
    r"|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) (?:group|arm|cohort)\b"
)
_LABEL = re.compile(r"\b(?:[A-H]|[1-8]|I{1,3}|IV|VI{0,3})\b")
_SERIES: tuple[tuple[str, ...], ...] = (
    tuple("ABCDEFGH"),
    tuple("12345678"),
    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII"),
    ("first", "second", "third", "fourth", "fifth"),
)
_DIVIDING = re.compile(r"\b(?:divid|assign|allocat|randomi|separat|split|categori|classif|stratif|distribut)")
_UNLABELLED = ("control", "placebo", "sham", "another group", "other group", "remaining group")
"""Groups that go by another name than a label."""


def study_groups(reading: Reading) -> Iterator[tuple[Frame, ...]]:
    """Yield for each number of groups the labels of all that the text tells of."""
    numbers = [one for one in reading.of(Kind.COUNT) if one.counts in _NOUNS and declares(one)]
    labels = _labels(reading) if numbers else ()
    if len(labels) < 2:
        return
    lowered = lower_case(reading.document.prose)
    closed = not any(word in lowered for word in _UNLABELLED)
    told = {one.quantity.value for one in numbers}
    for number in numbers:
        firm = closed and len(told) == 1 and _divides(reading, number)
        evidence = Evidence.OF_THESE if firm else Evidence.SENTENCE
        yield (Frame("list", (FrameTerm(Role.TOTAL, number),), evidence, (labels[0],), items=labels),)


def _divides(reading: Reading, number: Assertion) -> bool:
    """Tell whether a number says into how many groups all were divided: "into two groups", "between the two groups"."""
    prose, start = reading.document.prose, number.span.start
    if prose.endswith((" the ", "The "), 0, start):
        return True
    return prose.endswith((" into ", " to ", " in "), 0, start) and bool(
        _DIVIDING.search(prose, reading.sentence_of(number).span.start, start)
    )


def _labels(reading: Reading) -> tuple[Span, ...]:
    """Return where each label of the one series stands first that runs on from its beginning without a gap."""
    found: dict[str, Span] = {}
    for match in _LABELS.finditer(reading.document.prose):
        if match[3]:
            found.setdefault(match[3].lower(), Span(*match.span()))
            continue
        for label in _LABEL.finditer(match[0]):
            at = match.start()
            alone = match[2] is None
            place = Span(*match.span()) if alone else Span(at + label.start(), at + label.end())
            found.setdefault(label[0], place)
    series = [names for names in _SERIES if sum(name in found for name in names) > 1]
    if len(series) != 1:
        return ()
    labelled = [name for name in series[0] if name in found]
    if tuple(labelled) != series[0][: len(labelled)]:
        return ()
    return tuple(sorted(found[name] for name in labelled))
