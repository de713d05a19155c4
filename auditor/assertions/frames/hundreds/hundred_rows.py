"""Which numbers of a sentence may be shares of one whole, and which of them go on one list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.assertions.frames.hundreds.hundred_words import MAKING, SEPARATE
from auditor.assertions.frames.shares.gaps import OPEN
from auditor.assertions.inherit import with_unit
from auditor.assertions.model import Assertion, Role
from auditor.assertions.tokens import plural
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NO_SHARE = frozenset({Role.BASE, Role.BY, Role.LIMIT, Role.PER, Role.RANK, Role.MULTIPLE})
_APART = 24
"""Words that may lie between two parts of one whole."""
_OTHERS = 6
"""Words that set the share of one against that of another: "of possession to City's"."""
_KINDS = frozenset({Kind.FRACTION, Kind.RATIO})
_WON = frozenset({"won", "drew", "win", "wins"})
LINKING = frozenset({",", "and", ";", "while", "but", "whereas"})


def in_per_cent(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is one percentage."""
    quantity = view.numbers[i].quantity
    return quantity.kind is Kind.PERCENTAGE and quantity.unit == "percent" and quantity.value is not None


def is_share(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number may be a part of a whole; a fraction that a bracket says again is not read twice."""
    quantity = view.numbers[i].quantity
    if quantity.value is None or (quantity.kind is not Kind.PERCENTAGE and quantity.kind not in _KINDS):
        return False
    if view.role(i) in _NO_SHARE and not _lost(view, i):
        return False
    if quantity.kind is Kind.PERCENTAGE:
        pronoun = quantity.value == 1 and view.document.cut(quantity.span) == "one"  # "24% the blue one"
        return quantity.unit == "percent" and 0 <= quantity.value <= 100 and not pronoun and not _cut(view, i)
    return quantity.kind in _KINDS and quantity.unit is None and 0 < quantity.value < 1 and not said_again(view, i)


def _lost(view: SentenceView, i: int) -> bool:
    """Tell whether a share is of what was lost beside what was won: "won 70 per cent of his cases and lost 30"."""
    lost = view.role(i) is Role.BY and view.before(i, 1) == ["lost"]
    return lost and not _WON.isdisjoint(view.tokens.words)


def said_again(view: SentenceView, i: int) -> bool:
    """Tell whether a percentage in brackets, dashes or commas says a fraction again: "a fifth - 21 per cent - were"."""
    after = view.tokens.at[i + 1] if i + 1 < len(view.numbers) else 0
    if not after or view.numbers[i + 1].quantity.kind is not Kind.PERCENTAGE:
        return False
    opened, closed = view.tokens.words[after - 1], view.after(i + 1, 1)
    return opened in OPEN or (opened == "," and closed == [","])


def is_bare(view: SentenceView, i: int) -> bool:
    """Tell whether a number without unit and noun may be a percentage: "52 per cent said yes, 41 no"."""
    number = view.numbers[i]
    value = number.quantity.value
    return (
        number.quantity.unit is None
        and number.quantity.kind is Kind.COUNT
        and value is not None
        and 0 < value <= 100
        and view.role(i) not in _NO_SHARE
        and (number.counts is None or "noun" in number.inherited or not any(map(plural, view.after(i, 1))))
        and i > 0
        and view.after(i, 1) not in (["other"], ["others"], ["more"])
    )


def _cut(view: SentenceView, i: int) -> bool:
    """Tell whether a comma right before a percentage belongs to it: "91,56%" in the manner of other languages."""
    start = view.numbers[i].span.start
    return view.document.text[start - 1 : start] == "," and view.document.text[max(0, start - 2) : start - 1].isdigit()


def joined(view: SentenceView, before: int, i: int) -> bool:
    """Tell whether a percentage goes on the list of the one before."""
    if view.distance(before, i) > _APART:
        return False
    gap = view.tokens.words[view.tokens.at[before] + 1 : view.tokens.at[i]]
    if 0 < len(gap) <= _OTHERS and gap[0] in ("to", "of", "against") and gap[-1].endswith(("'s", "’s")):
        return "to" in gap or "against" in gap  # "has 47 per cent to Boyd's 41, and 9 are undecided"
    listed = not LINKING.isdisjoint(gap)
    return listed and (gap[-1] not in SEPARATE or (gap[-1] == "up" and gap[-2] in MAKING))


def told_outside(view: SentenceView, rows: Sequence[int]) -> list[int]:
    """Return `rows` without those that a bracket adds to another: "92.1% White (90.3% Non-Hispanic White), 1.9% …"."""
    if "(" not in view.tokens.words:
        return list(rows)
    inside, depth, at = [], 0, 0
    for i in rows:
        between = view.tokens.words[at : view.tokens.at[i]]
        depth, at = max(0, depth + between.count("(") - between.count(")")), view.tokens.at[i]
        inside.append(depth > 0)
    outside = [i for i, within in zip(rows, inside, strict=True) if not within]
    return outside if len(outside) > 1 else list(rows)


def as_percentage(number: Assertion, giver: Assertion) -> Assertion:
    """Return a bare number in the unit that it takes over from the percentage before it."""
    if number.quantity.kind is not Kind.COUNT:
        return number
    return replace(number, quantity=with_unit(number.quantity, giver.quantity), inherited=("unit",))
