"""A house's own equations hold between the numbers that it names.

Why: every desk has sums of its own: turnout is votes cast over registered voters, net assets are assets less
liabilities. One line of configuration has them checked, without a program:
`[tool.auditor.identities] turnout = "votes cast / registered voters"`.
Not checked: a number that the text calls by another name; names that several numbers near the result may bear, unless
one of them fits; numbers more than three sentences from the result.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from auditor.assertions.linked.named import numbers_named
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.relations.identities import identifier, identity_of
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    Turnout was 84 per cent: 748 votes cast by 1,012 registered voters.
                ^^^^^^^^^^^  ~~~               ~~~~~
    """,
    """
    The trust has total assets of £9.2m. Total liabilities are £3.1m, and net assets £6.8m.
                                  ~~~~~                        ~~~~~                 ^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Turnout was 74 per cent: 748 votes cast by 1,012 registered voters.",
    "The trust has total assets of £9.2m. Total liabilities are £3.1m, and net assets £6.1m.",
    "Turnout was 84 per cent in the north; in the south there were 740 votes cast by some of the voters.",
)

EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("turnout", "votes cast / registered voters"),
    ("net assets", "total assets - total liabilities"),
    ("gross profit", "revenue - cost of sales"),
)
"""Identities of every house; its own of the same name replace them."""

_NEAR = 3
_MOST = 12
"""Bindings proposed for one result."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each number that is called as the result of an identity that it is what the named numbers make it."""
    for name, formula in {**dict(EVERYWHERE), **dict(reading.settings.identities)}.items():
        equation, names = identity_of(name, formula)
        known = numbers_named(reading, names)
        if known is None:
            continue
        for result in known[name]:
            claims = tuple(_claims(reading, equation, names, result, known))
            if claims:
                yield Proposal(claims)


def _claims(
    reading: Reading, equation: str, names: Sequence[str], result: Assertion, known: dict[str, list[Assertion]]
) -> Iterator[Claim]:
    found = [_nearest(reading, result, known[name]) for name in names[1:]]
    evidence = Evidence.OF_THESE if all(len(each) == 1 for each in found) else Evidence.SENTENCE
    for number, chosen in enumerate(product(*found)):
        units = {one.quantity.unit for one in (result, *chosen) if one.quantity.unit not in (None, "percent")}
        if number < _MOST and len(units) <= 1 and len({one.id for one in (result, *chosen)}) == len(names):
            terms = tuple(Term.of(identifier(name), one) for name, one in zip(names, (result, *chosen), strict=True))
            yield Claim("identity", equation, terms, evidence, Basis.STATED)


def _nearest(reading: Reading, result: Assertion, others: list[Assertion]) -> list[Assertion]:
    """Return the numbers of a name that stand nearest to the result, counted in sentences."""
    gaps = [abs(other.sentence - result.sentence) for other in others if other is not result]
    near = min(gaps, default=_NEAR + 1)
    if near > _NEAR:
        return []
    return [one for one in others if one is not result and abs(one.sentence - result.sentence) == near]
