"""Relations and claims: the equation, and "the text asserts that it holds between these numbers"."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence
from auditor.document.model import Span
from auditor.enums import StrEnum
from auditor.quantities.interval import Interval
from auditor.records import dataclass

PERCENT = Fraction(1, 100)


class Basis(StrEnum):
    """Who draws the equation: the text itself, or a reader who concludes it."""

    STATED = "stated"
    INFERRED = "inferred"
    """Proposed because it would hold: never discrepant."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A named equation over terms, written once.

    `equation` is in the syntax of sympy with each term's name at most once, so that carrying intervals through it is
    exact; `many` names the term that stands for a sum of several numbers.
    """

    name: str
    equation: str
    many: str | None = None
    about: str = ""
    phrase: str = ""
    """What a finding says; the syntax is described in `auditor.relations.equations`."""
    witnesses: frozenset[str] = frozenset()
    """Terms that only bear witness to another: no repair is sought in them."""


def entry(
    name: str, equation: str, phrase: str, many: str | None = None, about: str = "", witnesses: tuple[str, ...] = ()
) -> tuple[str, Relation]:
    """Return a relation with its name, as the table of relations holds it."""
    return name, Relation(name, equation, many, about, phrase, frozenset(witnesses))


@dataclass(frozen=True, slots=True)
class Term:
    """A number in its place in an equation, scaled to the equation's common unit (per cent and points to fractions)."""

    name: str
    interval: Interval
    generous: Interval
    spans: tuple[Span, ...]
    """The cited places; items that are counted have several."""
    shown: str
    """The words as a message shows them."""
    assertion: Assertion | None = None
    scale: Fraction = Fraction(1)
    """What the written value was multiplied with."""
    form: str = ""
    """How a number of this term is printed where it is no plain value: "day", "weekday", "clock", "year", "age",
    "fault", "place" (a place in time that is only shown), "side" (one end of a ratio, score or range)."""

    @classmethod
    def of(cls, name: str, assertion: Assertion, scale: Fraction | None = None, offset: Fraction = Fraction(0)) -> Term:
        """Return `assertion` as the term `name`; per cent and points become fractions unless `scale` is given."""
        quantity = assertion.quantity
        if scale is None:
            scale = PERCENT if quantity.unit in ("percent", "percentage_point") else Fraction(1)
        return cls(
            name,
            quantity.interval.scaled(scale, offset),
            quantity.generous.scaled(scale, offset),
            (quantity.span,),
            "",
            assertion,
            scale,
        )

    @classmethod
    def constant(cls, name: str, value: Fraction | int, spans: Iterable[Span] = (), shown: str = "") -> Term:
        """Return a number that the text shows but does not write, as five listed names show a five."""
        exact = Interval.exactly(Fraction(value))
        return cls(name, exact, exact, tuple(spans), shown or str(value))


@dataclass(frozen=True, slots=True)
class Claim:
    """The text asserts that `relation` holds between `terms`; made by one rule."""

    rule: str
    relation: str
    terms: tuple[Term, ...]
    evidence: Evidence
    basis: Basis = Basis.STATED
    words: tuple[Span, ...] = ()
    """The words that justify the binding."""
    primary: int = 0
    """Which term the message speaks of first: the one that is said to result."""
    note: str = ""
    """A sentence of the rule's own that the message ends with, empty for none."""
    supporters: int = 0
    """How many other numbers of the text agree on the binding beyond accident; two make it as firm as words would."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that the text asserts, with every binding of its terms that the words support, firmest evidence first.

    One satisfied binding makes it consistent; it is discrepant only if none holds and the first is stated and firm.
    """

    claims: tuple[Claim, ...]
