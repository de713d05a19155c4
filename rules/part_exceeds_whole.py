"""A part is not more than the whole that it is taken from.

Why: "13 of the 12 jurors" is impossible however the figures are read, and mostly a total that was not updated with its
parts, or two numbers that changed places.
Not checked: parts and wholes of different things ("nine goals in eight games"); parts whose whole is only described.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.linked.named_shares import named_shares, others_of, same_before
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.document.model import Span
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    In the end 13 of the 12 jurors asked for another day.
               ^^        ~~
    """,
    """
    Eleven climbers were found, fourteen of whom walked down unaided.
    ~~~~~~                      ^^^^^^^^
    """,
    """
    The storm closed 40 schools, including 52 in the valley.
                     ~~                    ^^
    """,
    """
    Alton have 19 wins in 15 league games.
               ^^         ~~
    """,
    """
    Of the 19 lambs, 21 were black.
           ~~        ^^
    """,
    """
    He faces six counts of fraud. Seven of those counts carry a prison term.
             ~~~                  ^^^^^
    """,
    """
    The ferry rescued 31 swimmers. Of the 44 swimmers who had set out, 16 did not reach the buoy.
                      ^^                  ~~                           ~~
    """,
)
GOOD: tuple[str, ...] = (
    "In the end 11 of the 12 jurors asked for another day.",
    "Eleven climbers were found, four of whom walked down unaided.",
    "The storm closed 40 schools, including 32 in the valley.",
    "Alton have 13 wins in 15 league games.",
    "Lee won three titles in two games.",
    "Of the 19 lambs, 12 were black.",
    "The ferry rescued 28 swimmers. Of the 44 swimmers who had set out, 16 did not reach the buoy.",
    "He faces six counts of fraud. Four of those counts carry a prison term.",
    "He scored nine goals in eight games.",
    "The new model holds 64 litres instead of the 48 litres of the old one.",
    "The club sold 40 tickets ahead of the 30 that it had hoped for.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a bound for each part of a whole, and for two parts of which one did what the other did not."""
    framed = {term.assertion.id for frame in reading.frames for term in frame.terms}
    for frame in reading.framed("share"):
        part, whole = frame.one(Role.PART), frame.one(Role.WHOLE)
        if part is None or whole is None or frame.one(Role.SHARE) is not None:
            continue
        wholes = frame.all(Role.WHOLE)
        yield Proposal(tuple(_claim((part,), one, frame.evidence, frame.cues) for one in wholes))
        other = next(others_of(reading, whole, part, framed), None) if frame.direction < 0 else None
        if other is not None:
            bound = _claim((other, part), whole, Evidence.OF_THESE, frame.cues)
            yield Proposal((bound,))
            # whether the two are all of the whole only a reader concludes
            yield Proposal((replace(bound, relation="sum", terms=_summed(bound.terms), basis=Basis.INFERRED),))
    for number in reading.assertions:
        if number.role is not Role.PART or number.id in framed or number.counts is None:
            continue
        if _points(number):
            wholes = tuple(same_before(reading, number))
            if wholes:
                yield Proposal(tuple(_claim((number,), whole, Evidence.OF_THESE, ()) for whole in wholes))
        else:
            from auditor.assertions.facts.fates import fated  # needed for few texts

            counts = tuple(fated(reading, number))
            if counts:
                yield Proposal(tuple(_claim((number,), whole, Evidence.OF_THESE, ()) for whole in counts))
    for _, bindings in named_shares(reading):
        for part in bindings[0].parts:
            yield Proposal((_claim((part,), bindings[0].whole, bindings[0].evidence, bindings[0].words),))


def _points(number: Assertion) -> bool:
    """Tell whether a part is said to be of "these" or "those": "four of those counts"."""
    return any(cue.words in ("of those", "of these") for cue in number.cues)


def _summed(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    *parts, whole = terms
    return (replace(whole, name="total"), *parts)


def _claim(parts: tuple[Assertion, ...], whole: Assertion, evidence: Evidence, words: tuple[Span, ...]) -> Claim:
    terms = (*(Term.of("part", part) for part in parts), Term.of("whole", whole))
    return Claim("part-exceeds-whole", "bound", terms, evidence, Basis.STATED, words)
