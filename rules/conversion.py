"""A quantity given in two units is the same quantity.

Why: the bracket is worked out last and checked least. "30 feet (48 km)" has been printed by people who know both units.
Rounding is as journalists round: each number stands for all that rounds to it, so "20 miles (32 km)" and "640 miles
(1,030 km)" are right.
Not checked: units whose bracket says more than the number ("3 km from the border"), fuel use in litres per distance
against distance per litre, and numbers of which only the reader knows that they are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.quantities.model import Kind
from auditor.quantities.units import factor, meanings
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.terms import end_term

BAD: tuple[str, ...] = (
    """
    The trail is 640 miles (1,300 km) long.
                 ~~~~~~~~~  ^^^^^^^^
    """,
    """
    The walls are 30 feet (48 km) high.
                  ~~~~~~~  ^^^^^
    """,
    """
    The yard measures 30 ft by 40 ft (9.1 m by 21 m).
                               ~~~~~           ^^^^
    """,
    """
    Temperatures reached 42C (170.6F) in the valley.
                         ~~~  ^^^^^^
    """,
    """
    The belt ran at 375m per minute, or 25.2 km/h.
                    ~~~~~~~~~~~~~~~     ^^^^^^^^^
    """,
    """
    The fire burned 12,000 hectares (92,700 acres) in a week.
                    ~~~~~~~~~~~~~~~  ^^^^^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The trail is 640 miles (1,030 km) long.",
    "The walls are 30 feet (9 m) high.",
    "The yard measures 30 ft by 40 ft (9.1 m by 12 m).",
    "Temperatures reached 42C (107.6F) in the valley.",
    "The belt ran at 375m per minute, or 22.5 km/h.",
    "The fire burned 12,000 hectares (29,700 acres) in a week.",
    "The village is 20 miles (32 km) away, and the mast 84 metres (276 feet) high.",
    "The Arctic has warmed by 3.6F (2C) since then.",
    "The tank holds 100 gallons (455 litres), and the lorry 10 tons (10.2 tonnes).",
    "They walked 12 miles (3 km from the border) before dawn.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each equivalent in another unit that it is its host converted."""
    for frame in reading.framed("bracket"):
        host, alias = frame.one(Role.LEVEL), frame.one(Role.BRACKET)
        if host is None or alias is None or host.quantity.kind is Kind.TIME:
            continue
        if host.quantity.kind is Kind.MONEY and frame.evidence is not Evidence.BRACKET:
            continue  # "a loss of $3m, or 16 cents a share"
        pairs = _pairs(host, alias)
        if not pairs:
            continue
        if host.quantity.ends is not None and alias.quantity.ends is not None:
            for k in (0, 1):
                claims = [
                    _claim(frame, (end_term("right", alias, k, *two), end_term("left", host, k, *one)))
                    for one, two in pairs
                ]
                yield Proposal(tuple(claims))
            continue
        claims = []
        for one, two in pairs:
            claims.append(_claim(frame, (Term.of("right", alias, *two), Term.of("left", host, *one))))
            if one[1] or two[1]:  # a difference of temperatures has no zero point
                claims.append(_claim(frame, (Term.of("right", alias, two[0]), Term.of("left", host, one[0]))))
        yield Proposal(tuple(claims))


_Scale = tuple[Fraction, Fraction]


def _pairs(host: Assertion, alias: Assertion) -> list[tuple[_Scale, _Scale]]:
    """Return factor and offset of both for each meaning of their units that is of one dimension."""
    found = []
    for one in map(factor, meanings(host.quantity.unit or "")):
        for two in map(factor, meanings(alias.quantity.unit or "")):
            if one is not None and two is not None and one[2] == two[2]:
                found.append((one[:2], two[:2]))
    return found


def _claim(frame: Frame, terms: tuple[Term, ...]) -> Claim:
    return Claim("conversion", "conversion", terms, frame.evidence, words=frame.cues)
