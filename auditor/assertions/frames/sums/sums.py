"""Sums: a total and the parts that the words say it has.

The constructions, with T the total and A, B, C its parts: "T people (A men, B women)", "T, made up of A and B",
"T: A, B and C", "T people, A men and B women", "A and B, a total of T", "A and B, T in all", "A and B, bringing the
total to T", "T were treated either early (n = A) or late (n = B)", "of the T, A voted yes, B voted no and C abstained",
"T in all, A here and B there".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.sums.sum_brackets import arms, bracketed, picked, soft
from auditor.assertions.frames.sums.sum_items import LEFT, SAYING_REST, addable, halves, noun_only, said_rest
from auditor.assertions.frames.sums.sum_lists import SumView
from auditor.assertions.frames.sums.sum_rows import GAP
from auditor.assertions.frames.sums.sum_said import said
from auditor.assertions.frames.sums.sum_taken import taken_from
from auditor.assertions.frames.sums.sum_totals import frame_of, totals
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MARKS = frozenset({":", "–", "—"})
_CAUSING = forms(
    "due attributable attributed owing result driven because reflecting reflects reflected consisting consisted "
    "comprising comprised"
)
_FEWEST = 2
"""Numbers of a sum: of "three children, two sons and a daughter" one part has none."""


def sums(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each total with its parts; nothing is consumed.

    Evidence CUE or BRACKET says that the parts are all there are; OF_THESE that they exclude one another, and something
    may be left out; SENTENCE that neither is said.
    """
    if len(view.levels) < _FEWEST:
        return
    found = SumView(view, taken)
    rows = found.rows
    if len(rows) > _FEWEST and not _MARKS.isdisjoint(found.words):
        from auditor.assertions.frames.sums.sum_dealt import dealt  # needed for few texts

        yield from dealt(found)
    items: set[str] = set()
    for k in range(len(rows)):
        if k + 1 < len(rows):
            for frame in _after(found, k):
                if found.number(rows[k]).id not in items or frame.evidence is Evidence.BRACKET:
                    items |= {term.assertion.id for term in frame.terms[1:]}
                    yield frame  # what is itself an item of a list divides no other: "22 games: 11 at home, 11 away"
            yield from taken_from(found, k)
        if k > 1:
            yield from totals(found, k)


@cued(_CAUSING)
def accounted_for(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "accounted" where words say what a change is due to."""
    from auditor.assertions.frames.changes.accounted import accounted  # needed for few texts

    yield from accounted(view)


@cued(LEFT, SAYING_REST)
def remnants(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame "remnant" for each number that is said to be all that is left of something: "the other 12"."""
    for i, number in enumerate(view.numbers):
        if addable(number) and said_rest(view, i):
            yield Frame("remnant", (FrameTerm(Role.REMAINING, number),), Evidence.OF_THESE, (view.cue(i),))


def _after(sums: SumView, k: int) -> Iterator[Frame]:
    """Read the parts that follow the k-th row."""
    total, first = sums.rows[k], sums.rows[k + 1]
    words = sums.words[sums.at[total] + 1 : sums.at[first]]
    if (total in sums.inside and first not in sums.inside) or sums.number(total).quantity.value == 1:
        return  # what is one has no parts: "titres of 1:256 and 1:2048"
    if "(" in words and not sums.alike(total, first):
        k, first, words = _past_bracket(sums, k)
    if first < 0 or not _part_like(sums, total, first) or sums.view.distance(total, first) > 3 * GAP:
        return
    if k and sums.number(total).role is Role.WHOLE and sums.view.between(sums.rows[k - 1], total)[:1] == ["of"]:
        return  # "19 of the 44 were sunk, 11 were captured and the other 14 fled": the first part stands before
    grouped = arms(sums, k)
    if grouped is not None:
        yield grouped
        return
    opened = next((at for at, word in enumerate(words) if word in ("(", "[")), -1)
    if opened >= 0 and noun_only(words[:opened]):
        inside = words[opened + 1 :]
        if soft(inside) or (";" in inside and soft(_after_remark(inside))):
            yield from (frame for frame in bracketed(sums, k) if soft(inside) or _by_sex(sums, frame))
            return
    if opened >= 0:
        k, first, words = _past_bracket(sums, k)
        if first < 0 or not _part_like(sums, total, first):
            return
    parts = sums.list_from(k + 1, len(sums.words))
    begin, ones = sums.leading(sums.at[total] + 1, sums.at[first])
    if begin >= 0:
        words = sums.words[sums.at[total] + 1 : begin]
        parts = parts._replace(ones=(*ones, *parts.ones), closed=parts.closed or len(parts.numbers) == 1)
    if parts.many < 2 or (parts.ones and sums.number(total).quantity.unit is not None) or picked(sums, parts):
        return
    if any(sums.number(i).quantity.kind is Kind.MULTIPLE for i in range(total + 1, first)):
        return  # "300 fires and twice as many alarms, 400 by day and 200 by night"
    evidence, token = said(sums, total, k, words, parts)
    if evidence is not None:
        found = frame_of(sums, total, list(parts.numbers), evidence, sums.span(token, token), parts.ones)
        if k and _belongs(sums, sums.rows[k - 1], total) and sums.alike(sums.rows[k - 1], first):
            head = FrameTerm(Role.TOTAL, sums.number(sums.rows[k - 1]))  # "58 eyes of 40 patients were 31 left and …"
            found = replace(found, terms=(head, *found.terms))
        yield found


def _after_remark(words: list[str]) -> list[str]:
    """Return the words behind a remark in a bracket: "(mean age 41; 71 men and 59 women)"."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] == ";"), -1)
    return words[at + 1 :]


def _by_sex(sums: SumView, frame: Frame) -> bool:
    """Tell whether the parts of a frame are the two sexes: all that there are of those who are counted."""
    nouns = [one.noun for one in frame.all(Role.PART)]
    return len(nouns) == _FEWEST and halves(*nouns)


def _belongs(sums: SumView, head: int, owner: int) -> bool:
    """Tell whether a number counts those to whom what the one before it counts belongs: "58 eyes of 40 patients"."""
    gap = sums.gap(head, owner)
    named = len(gap) > 1 and gap[-1] == "of" and noun_only(gap[:-1]) and "(" not in gap
    return named and sums.number(owner).role is not Role.WHOLE and sums.number(head).counts is not None


def _past_bracket(sums: SumView, k: int) -> tuple[int, int, list[str]]:
    """Return the row before the first number behind a total's bracket, that number, and the words between."""
    at = sums.at[sums.rows[k]]
    close = next((j for j in range(at, min(len(sums.words), at + 60)) if sums.words[j] == ")"), -1)
    for m in range(k + 1, min(len(sums.rows), k + 8)):
        i = sums.rows[m]
        if close >= 0 and sums.at[i] > close:
            return m - 1, i, sums.words[close + 1 : sums.at[i]]
    return k, -1, []


def _part_like(sums: SumView, total: int, part: int) -> bool:
    """Tell whether a number can be a part: of the same unit, or a bare one behind a measured total."""
    if sums.alike(total, part):
        return True
    whole, one = sums.number(total), sums.number(part)
    measured = whole.quantity.kind in (Kind.MEASURE, Kind.DURATION)
    if not measured or one.quantity.unit is not None or one.quantity.kind is not Kind.COUNT:
        return False
    return one.counts is None or sums.view.after(part, 1) == ["of"]  # "640 acres, 410 of pasture and 230 of woodland"
