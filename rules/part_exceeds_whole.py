"""A part is not more than the whole that it is taken from.

Why: "13 of the 12 jurors" is impossible however the figures are read, and mostly a total that was not updated with its
parts, or two numbers that changed places.
Not checked: parts and wholes of different things ("nine goals in eight games"); parts whose whole is only described.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.named_shares import named_shares, others_of
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
    Of the 19 lambs, 21 were black.
           ~~        ^^
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
    "Of the 19 lambs, 12 were black.",
    "The ferry rescued 28 swimmers. Of the 44 swimmers who had set out, 16 did not reach the buoy.",
    "He scored nine goals in eight games.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield a bound for each part of a whole, and for two parts of which one did what the other did not."""
    framed = {term.assertion.id for frame in reading.frames for term in frame.terms}
    for frame in reading.framed("share"):
        part, whole = frame.one(Role.PART), frame.one(Role.WHOLE)
        if part is None or whole is None or frame.one(Role.SHARE) is not None:
            continue
        yield Proposal((_claim((part,), whole, frame.evidence, frame.cues),))
        other = next(others_of(reading, whole, part, framed), None) if frame.direction < 0 else None
        if other is not None:
            yield Proposal((_claim((other, part), whole, Evidence.OF_THESE, frame.cues),))
    for _, bindings in named_shares(reading):
        for part in bindings[0].parts:
            yield Proposal((_claim((part,), bindings[0].whole, bindings[0].evidence, bindings[0].words),))


def _claim(parts: tuple[Assertion, ...], whole: Assertion, evidence: Evidence, words: tuple[Span, ...]) -> Claim:
    terms = (*(Term.of("part", part) for part in parts), Term.of("whole", whole))
    return Claim("part-exceeds-whole", "bound", terms, evidence, Basis.STATED, words)
