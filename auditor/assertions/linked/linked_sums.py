"""Sums over sentences: "They sold 40 in May and 55 in June. That makes 95", "Eight were hurt. Two … and six …".

A total that points back ("that makes 95", "all 95", "together they have 30") takes up the amounts of the sentence
before; amounts at the head of a sentence may share out what the sentence before counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.assertions.frames.sums.sum_items import addable, sort_of
from auditor.assertions.games.scores import has_word
from auditor.assertions.linked.remainders import summed
from auditor.assertions.linked.shared_out import Summed, shares_of
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_POINTING = lazy(
    r"[\"'“‘ ]*(?:(?:that|this|which|it|these|they) (?:makes?|made|brings?|brought|takes?|took|gives?|gave|means?|"
    r"adds?|added)\b|together\b|combined\b|the (?:two|three|four|five|pair) (?:together|combined)\b|"
    r"(?:in all|in total|altogether|all told|overall)\b|(?:the|its|their) (?:combined |grand |overall )?total\b)",
)
_ALL = lazy(r"[\"'“‘ ]*(?:all (?:of the )?|th[eo]se )$")
_ELSE = lazy(
    r"(?:\s{1,3}(?!away)[a-z]{2,16})?\s{1,3}(?:a|an|per|each|every|apiece|off|from|more|less|fewer|longer|shorter|later|earlier|"
    r"left|to|ahead|behind|clear|short|ago)\b"
)
"""Words behind a number that make it no total: "that takes one hour off", "that means 12 each"."""
_LABELS = ("ype I", "ype 1", "ype A", "rade 0", "rade I", "core 0", "lass I", "lass 1", "lass A", "tage 0", "tage I")
"""What every series of labels holds: to look for plain words first is far quicker."""
_MOST = 6
_NEAR = 40
"""Characters before a length of time that a sentence opens with."""
_MORE = frozenset({"another", "further", "more", "additional", "extra"})
_FIRM = lazy(
    r"[\"'“‘ ]*(?:that|this|which|it|these) (?:makes?|made|brings?|brought|takes?|took|gives?|gave)\b|"
    r"together\b|combined\b"
)
_SILENT = frozenset({Role.BASE, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.BRACKET})


def sums_over_sentences(reading: Reading) -> Iterator[Summed]:
    """Yield each total that points back to the amounts of the sentence before it, and each that is shared out after."""
    yield from _dealt_out(reading)
    in_shares = {term.assertion.id for frame in reading.framed("share") for term in frame.terms}
    sentences = reading.document.sentences
    for index, (before, row) in enumerate(pairwise(reading.by_sentence), 1):
        if not row or not before:
            continue
        if sentences[index].block != sentences[index - 1].block:
            labelled = _labelled(reading, index, row) if len(row) > 1 else None
            if labelled is not None:
                yield labelled
            continue
        found = _pointing(reading, index, row, before)
        if found is not None and in_shares.isdisjoint(one.id for one in found.parts):
            yield found  # not "eighteen (30%) walked and 12 (20%) cycled. In all 60 were asked"
        elif len(row) > 1:
            shared = _shared_out(reading, index, row)
            if shared is not None:
                yield shared
    yield from _together(reading)
    yield from _of_series(reading)


def _together(reading: Reading) -> Iterator[Summed]:
    """Yield what players did together with what each of them did."""
    if not has_word(reading, "ombin"):
        return
    from auditor.assertions.games.player_totals import players_together  # needed for few texts

    yield from players_together(reading)


def _of_series(reading: Reading) -> Iterator[Summed]:
    """Yield what all types or grades of something make."""
    if not any(has_word(reading, word) for word in _LABELS):
        return
    from auditor.assertions.linked.labelled_series import labelled_series  # needed for few texts

    yield from labelled_series(reading)


def _dealt_out(reading: Reading) -> Iterator[Summed]:
    """Yield the people of the sentence before with the places they were in: "They were in two huts: 12 in …"."""
    for frame in reading.framed("dealt"):
        parts = frame.all(Role.PART)
        for index in range(parts[0].sentence - 1, max(-1, parts[0].sentence - 3), -1):
            groups = [one for one in reading.by_sentence[index] if _amount(one) and one.counts is not None]
            if groups:
                if len(groups) == 1 and groups[0].quantity.kind is Kind.COUNT and not _placed(reading, groups[0]):
                    yield Summed(groups[0], parts, Evidence.CUE)
                break


def _placed(reading: Reading, number: Assertion) -> bool:
    """Tell whether a number says where something was, and is not what the text goes on to speak of: "in 12 towns"."""
    start = number.span.start
    return reading.document.prose[max(0, start - 12) : start].split()[-1:] in (["in"], ["at"], ["on"], ["from"], ["of"])


def _pointing(reading: Reading, index: int, row: Sequence[Assertion], before: Sequence[Assertion]) -> Summed | None:
    start = reading.document.sentences[index].span.start
    lowered = " ".join(reading.document.prose[start : start + 80].lower().split())
    total = next((one for one in row if _amount(one) or _length(one)), None)
    if total is None or total.span.start - start > 70 or total.quantity.per is not None:
        return None
    if _ELSE.match(reading.document.prose, total.span.end):
        return None
    opening = " ".join(reading.document.prose[start : total.span.start].lower().split()) + " "
    if _length(total) and ("," in opening or len(opening) > _NEAR):
        return None  # "That makes it the sunniest July since 2018, when it shone for 281 hours"
    if opening.startswith("in all ") and ("," in opening or opening[7:].partition(" ")[0].endswith("s")):
        return None  # "in all releases, only the last two …"
    firm = _FIRM.match(lowered) is not None or _ALL.match(opening) is not None
    if not firm and _POINTING.match(lowered) is None:
        return None
    parts = _alike(before, total)
    if len(parts) == 1 and index > 1 and _further(reading, parts[0]):
        parts = (*_alike(reading.by_sentence[index - 2], total), *parts)
    if not 2 <= len(parts) <= _MOST or any(one.quantity.value == total.quantity.value for one in parts):
        return None  # "Twelve were killed and eight hurt. All 12 were from Leeds"
    parts = tuple(one for one in parts if sort_of(total, one))
    there = [one for one in before if (_amount(one) or _length(one)) and sort_of(total, one)]
    alone = len(parts) >= max(len(there), 2)
    if not alone:
        return Summed(total, parts, Evidence.NEARNESS)
    return Summed(total, parts, Evidence.CUE if firm else Evidence.OF_THESE, not firm)


def _shared_out(reading: Reading, index: int, row: Sequence[Assertion]) -> Summed | None:
    """Read "Eight people were taken to hospital. Two went to Leeds, five to Bradford"."""
    amounts = tuple(one for one in row[:_READ] if _amount(one))
    return shares_of(reading, index, amounts)


def _labelled(reading: Reading, index: int, row: Sequence[Assertion]) -> Summed | None:
    """Read groups by their labels that share out what the paragraph before counts last."""
    start = reading.document.sentences[index].span
    if "group" not in reading.document.prose[start.start : start.end]:
        return None
    shared = _shared_out(reading, index, row)
    return shared if shared is not None and shared.evidence is Evidence.CUE else None


_READ = 40
"""Numbers of a sentence that are read."""


def _amount(number: Assertion) -> bool:
    return addable(number) and number.role not in _SILENT and number.quantity.kind is not Kind.DURATION


def _length(number: Assertion) -> bool:
    """Tell whether a number is a length of time that may be added to others."""
    return number.quantity.kind is Kind.DURATION and number.quantity.value is not None and number.role not in _SILENT


def _further(reading: Reading, number: Assertion) -> bool:
    """Tell whether an amount is said to come to one before it: "they will have another 21 days"."""
    start = number.span.start
    words = reading.document.prose[max(0, start - 16) : number.span.end].lower().split()
    return not _MORE.isdisjoint(words)


def _alike(row: Sequence[Assertion], total: Assertion) -> tuple[Assertion, ...]:
    """Return the amounts of a sentence that can be added to `total`."""
    quantity = total.quantity
    return tuple(
        one
        for one in row[:_READ]
        if (_amount(one) or _length(one)) and one.quantity.unit == quantity.unit and one.quantity.kind is quantity.kind
    )


class Left(NamedTuple):
    """A rest, the amounts of which one is the whole and the others went, and how firmly."""

    rest: Assertion
    amounts: tuple[Assertion, ...]
    evidence: Evidence
    words: tuple[Span, ...]


def leavings(reading: Reading) -> Iterator[Left]:
    """Yield what is said to be left, with the amounts before it in its sentence and in the one before."""
    terms = summed(reading)
    shares = {term.assertion.sentence for frame in reading.framed("share") for term in frame.terms}
    for frame in reading.framed("leaving"):
        rest, amounts = frame.one(Role.REMAINING), frame.all(Role.LEVEL)
        if rest is None or rest.id in terms:
            continue
        pointed = bool(rest.cues) and rest.cues[0].words in ("other", "remaining", "leaving")
        if pointed and rest.sentence in shares:
            continue  # read with the shares of its sentence
        evidence = frame.evidence
        if len(amounts) == 1 and rest.sentence:
            before = _alike(reading.by_sentence[rest.sentence - 1], rest)
            if len(before) != 1 or not sort_of(rest, before[0]):
                continue
            amounts = (*before, *amounts)
            evidence = Evidence.OF_THESE
        if max((one.quantity.value or 0 for one in amounts), default=0) < (rest.quantity.value or 0):
            continue  # "opened four shops and closed seven, which leaves it with 61": of a whole told elsewhere
        if len(amounts) >= 2:
            amounts = tuple(sorted(amounts, key=lambda one: -(one.quantity.value or 0)))  # the whole is the greatest
            yield Left(rest, amounts, evidence if len(amounts) == 2 else Evidence.SENTENCE, frame.cues)
