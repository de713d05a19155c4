"""Why two mentions of a number are one fact: what they count, the words around both, words that point back."""

from __future__ import annotations

from auditor.assertions.facts.apart import counted_alike
from auditor.assertions.facts.mentions import POINTING, Mention
from auditor.assertions.lexicon import MOVING
from auditor.assertions.model import Role
from auditor.assertions.synonyms import people, same_thing, thing
from auditor.assertions.tokens import stem
from auditor.quantities.model import Kind

LEAD = 6
"""Sentences after a headline in which its numbers are looked for."""
LONG = 3
"""Digits of a number that two facts hardly share."""
FEW = 5
"""Amounts of a sort in a text of which two are soon the same."""
_NEAR = 5
"""Sentences within which the only other amount of its sort is pointed back to without its words."""
_TWO = 2
_WAS = frozenset("was were is are".split())
_MOVES = frozenset(stem(word) for word in MOVING)
MANY = 12
"""Amounts of a sort in a text from which on one more says little."""


def signals(one: Mention, other: Mention) -> int:
    """Count what speaks for a headline's number and one of the text being the same."""
    if _conflict(one, other):
        return 0
    left, right = one.assertion, other.assertion
    shared = one.near & other.near
    counted = counted_alike(one, other)
    bare = left.counts is right.counts is None and one.before and other.before
    if right.quantity.unit is None and not counted and not (bare and len(shared) > 1):
        return 0
    words, others = {thing(word) for word in left.scope.words}, {thing(word) for word in right.scope.words}
    common = len(words & others)
    return counted + bool(shared) + (len(shared) > 1) + (common > 1) + (common > 2)


def may_head(one: Mention, other: Mention) -> bool:
    """Tell whether the only number of its sort below a headline may be that of the headline.

    A bare number before a verb is one of people: "Three held over raid".
    """
    if _conflict(one, other) or other.headline or min(one.value, other.value) <= 1:
        return False
    if one.assertion.quantity.kind is Kind.FRACTION:
        return counted_alike(one, other)
    if one.assertion.quantity.unit is not None or other.assertion.quantity.unit is not None:
        return True
    return counted_alike(one, other) or (one.assertion.counts is None and people(other.assertion.counts))


def headed(one: Mention, other: Mention) -> bool:
    """Tell whether a number not far below a headline may be that of the headline."""
    if other.assertion.sentence - one.assertion.sentence > LEAD:
        return False
    if other.assertion.quantity.unit is None:
        return counted_alike(one, other)
    return counted_alike(one, other) or not one.near.isdisjoint(other.near)


def reason_of(one: Mention, other: Mention, many: int) -> str | None:
    """Return why the two are one fact, if nothing tells them apart; None where nothing says so."""
    left, right = one.assertion, other.assertion
    shared = len(one.near & other.near)
    same_noun = counted_alike(one, other)
    if same_noun:
        if shared >= 2:
            return "the same thing in the same words"
        if other.determiner in POINTING:
            return "words that point back to the same thing"
        if one.near & other.near - {stem(left.counts or "")} and not set(left.scope.names).isdisjoint(
            right.scope.names
        ):
            return "the same thing beside the same name"
    following = len(one.after) > 1 and one.after[:2] == other.after[:2]
    if (shared >= 3 or following) and (same_noun or (left.counts is None and right.counts is None)):
        return "the same words around both"
    measured = left.quantity.kind is not Kind.COUNT
    near = shared or right.sentence - left.sentence <= _NEAR
    alike = shared >= 2 or one.before[:1] == other.before[:1] != ()
    if (
        measured
        and many == _TWO
        and not one.since
        and ((other.determiner in POINTING and near) or _same_subject(one, other, alike))
    ):
        return "the only two amounts of their sort"
    if measured and _one_measure(one, other, shared, many):
        return "the same measure of the same thing"
    if left.quantity.kind is Kind.DURATION and shared > 1 + bool(one.since) and many < FEW:
        return "one length of time in the same words"
    if min(len(one.digits), len(other.digits)) < LONG:
        return None
    if same_noun or shared >= 3 or following:
        return "the same digits of the same thing"
    if min(len(one.digits), len(other.digits)) == LONG or set(left.scope.times) != set(right.scope.times):
        return None
    words, others = set(left.scope.words), set(right.scope.words)
    common = len(words & others)
    if (common >= 3 and not set(left.scope.names).isdisjoint(right.scope.names)) or 2 * common > len(words | others):
        return "the same digits in the same words"
    return None


def _one_measure(one: Mention, other: Mention, shared: int, many: int) -> bool:
    """Tell whether two amounts measure one thing: "a 35% tax" twice, "slipped 11%" of one subject, "the £3bn spent"."""
    if one.since or not shared or many > MANY:
        return False
    left, right = one.assertion, other.assertion
    if other.determiner in POINTING and min(len(one.digits), len(other.digits)) > 1:
        return True
    if same_thing(left.counts, right.counts) and one.after[:1] == other.after[:1] == (left.counts,):
        return True
    if right.role is Role.LEVEL and left.counts is not None and stem(left.counts) in other.before:
        return True
    if one.before[1:2] and (one.before[:2] == other.before[:2] or _levels(one, other)):
        return True
    if one.before[:1] and one.before[:1] == other.before[:1] and one.before[0] in _MOVES:
        return not set(left.scope.subject).isdisjoint(right.scope.words)
    return False


def _levels(one: Mention, other: Mention) -> bool:
    """Tell whether both are what one thing was: "the yield of the pump was 7%", "the mean yield of the pump is 7%"."""
    if not one.assertion.role is other.assertion.role is Role.LEVEL or one.determiner not in _WAS:
        return False
    named = set(one.before[:2]) <= set(other.before) or set(other.before[:2]) <= set(one.before)
    return other.determiner in _WAS and named and len(one.before) > 1 < len(other.before)


def _same_subject(one: Mention, other: Mention, alike: bool) -> bool:
    """Tell whether what both clauses speak of stands near both numbers, in words that are `alike`."""
    if not alike:
        return False
    subject = set(one.assertion.scope.subject).intersection(other.assertion.scope.subject)
    return not subject.isdisjoint(one.near & other.near)


def may_be_same(one: Mention, other: Mention) -> bool:
    """Tell whether equal numbers may be one fact, for what it is worth."""
    if _conflict(one, other):
        return False
    if not _alike(one, other):
        return False
    names, others = one.assertion.scope.names, other.assertion.scope.names
    return not (names and others and set(names).isdisjoint(others))


def _alike(one: Mention, other: Mention) -> bool:
    """Tell whether equal numbers have words, a thing or digits in common that two facts hardly share."""
    left, right = one.assertion, other.assertion
    shared = len(one.near & other.near)
    rare = len(one.digits)
    if rare >= LONG or (rare > 1 and (shared or same_thing(left.counts, right.counts))):
        return True
    if same_thing(left.counts, right.counts):
        return shared > 1 or bool(left.noun[:-1] and left.noun[:-1] == right.noun[:-1])
    return left.counts is None and right.counts is None and shared >= 3


def _conflict(one: Mention, other: Mention) -> bool:
    left, right = one.assertion, other.assertion
    if not (one.value and other.value):
        return True
    if one.qualifiers ^ other.qualifiers or (one.fate and other.fate and one.fate != other.fate):
        return True
    if {left.role, right.role} == {Role.BASE, Role.LEVEL} or (
        Role.BASE in (left.role, right.role) and not one.headline
    ):
        return True
    if one.headline:
        return False
    times, others = set(left.scope.times), set(right.scope.times)
    return bool(times and others and times != others)
