"""What tells two mentions of a number apart: the words next to them, their times, their names, their company."""

from __future__ import annotations

from fractions import Fraction

from auditor.assertions.facts.mentions import FATES, POINTING, Mention
from auditor.assertions.lexicon import AUXILIARIES, STOP, WEEKDAYS
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.synonyms import anybody, people, same_thing, thing
from auditor.assertions.tokens import last_words, stem
from auditor.quantities.model import Kind

_ORDER = frozenset("first second third last record".split())
"""Qualifiers that "the 88 volunteers" need not repeat, which "in the first trial 88 volunteers" began with."""
_TELLING = WEEKDAYS | frozenset(("today", "yesterday", "tomorrow"))
"""Times at which a thing is told more often than for which it holds: "the ministry said on Monday"."""
_ABBREVIATED = 5
_UNIT = 2
"""Letters up to which a noun is a unit that is not known: "40 Mc/sec"."""
_OPENING = (":", '"', "“", "‘", "'")
_TITLES = frozenset("mr mrs ms dr sir lord lady prof".split())


def apart(reading: Reading, one: Mention, other: Mention) -> bool:
    """Tell whether the sentences of two mentions say that they are not of one fact.

    Another time or name in the clause, or other numbers of the same kind beside both of which none is repeated.
    """
    left, right = one.assertion, other.assertion
    times, others = set(left.scope.times) - _TELLING, set(right.scope.times) - _TELLING
    if not (times <= others or others <= times):
        return True
    if _the_things(other):
        named, others = _names(reading, left), _own_names(reading, right)
    elif one.headline and _titled(reading, left):  # its words are capitals, names or not
        named, others = _sentence_words(reading, left), _sentence_words(reading, right)
    else:
        named, others = _names(reading, left), _names(reading, right)
        if _disjoint(named, others) or _disjoint(_all_names(reading, left), _all_names(reading, right)):
            return True
    return _disjoint(named, others) or _other_company(reading, left, right)


def differ(one: Mention, other: Mention) -> bool:
    """Tell whether the words next to two numbers say that they are two facts, which costs little to see.

    Another thing counted, "another" or "more" with one of them, a part beside its whole, something that holds for each
    of many.
    """
    left, right = one.assertion, other.assertion
    return (
        (one.joined and one.determiner == other.determiner == "the")  # "the two-wheel form", "the three-wheel form"
        or (one.joined != other.joined and (one.joined or other.determiner not in POINTING))
        or one.fate != other.fate
        or one.versus != other.versus
        or min(one.value.numerator, other.value.numerator) <= 0
        or 1 in (one.value, other.value)
        or left.role is right.role is Role.PART
        or (left.role is Role.BASE) != (right.role is Role.BASE)
        or (right.quantity.kind is Kind.AGE and other.determiner in ("a", "an"))
        or (one.determiner == other.determiner == "a" and right.counts is not None)
        or _clash(left.noun[:-1], right.noun[:-1])
        or (("averag" in one.near) != ("averag" in other.near) and other.determiner not in POINTING)
        or ((one.each or other.each) and (other.determiner not in POINTING or left.quantity.unit is None))
        or one.since != other.since
        or bool((one.qualifiers ^ other.qualifiers) - (_ORDER if other.determiner in POINTING else set()))
        or _narrowed_apart(one, other)
        or (left.counts is not None and right.counts is not None and not counted_alike(one, other))
    )


def _narrowed_apart(one: Mention, other: Mention) -> bool:
    """Tell whether one of two mentions is of a part of what the other counts, or both are of two parts."""
    narrowed, others = one.narrowed, other.narrowed
    pointing = other.determiner in POINTING
    if bool(narrowed) != bool(others) and (others != "" or not pointing):
        return not (one.fate and one.fate == other.fate and pointing)  # "the two people who died"
    if narrowed in ("", "of") or others in ("", "of"):
        return False
    return _narrowing(one).isdisjoint(_narrowing(other))


def _clash(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether each of two things has a word of its own: "washing test procedures", "drying test procedures"."""
    return not (set(words) <= set(others) or set(others) <= set(words))


def _the_things(mention: Mention) -> bool:
    """Tell whether words point back to a number of things: "the 83 countries of the south"."""
    return mention.determiner in POINTING and mention.assertion.counts is not None


def _narrowing(mention: Mention) -> set[str]:
    """Return the words after a number without what it counts."""
    return set(mention.after) - {stem(mention.assertion.counts or "")}


def counted_alike(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions count one sort of thing: by one noun, or people whom the same befell."""
    left, right = one.assertion.counts, other.assertion.counts
    if (same_thing(left, right) and len(left or "") > _UNIT) or (
        bool(one.fate) and one.fate == other.fate and _folk(one) and _folk(other)
    ):
        return True
    if left is None or right is None:
        return False
    if (
        one.headline or one.assertion.quantity.unit is not None
    ):  # "a five-month consultation", "the five-month consultation period"
        return left in other.assertion.noun or right in one.assertion.noun
    return other.determiner in POINTING and people(left) and people(right) and (anybody(left) or anybody(right))


def _folk(mention: Mention) -> bool:
    noun = mention.assertion.counts
    return noun in (None, "other") or people(noun) or noun in FATES or "toll" in mention.near


def _disjoint(names: set[str], others: set[str]) -> bool:
    return bool(names and others and not names & others)


def _names(reading: Reading, assertion: Assertion) -> set[str]:
    """Return the words of the names in the clause of a number.

    What it counts is none ("the 300 Muslims in Yellowknife"), nor is a label in capitals or a word that a colon or
    quotation mark before it makes begin with one.
    """
    prose, counted = reading.document.prose, assertion.counts
    found: set[str] = set()
    for name, place in zip(assertion.scope.names, assertion.scope.places, strict=True):
        if name.isupper() and len(name) > _ABBREVIATED:
            continue
        words = name.lower().removesuffix("'s").removesuffix("’s").split()
        if len(words) == 1 and prose[max(0, place.start - 2) : place.start].rstrip()[-1:] in _OPENING:
            continue
        found.update(word for word in words if word not in _TITLES and (counted is None or counted not in word))
    return found


def _titled(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether a headline has capitals for more than its names: "Feds: Pension Exec Moved $2B for Coke"."""
    words = [word for word in reading.document.cut(reading.sentence_of(assertion).span).split() if word.isalpha()]
    return 2 * sum(word.istitle() for word in words) > len(words)


def _sentence_words(reading: Reading, assertion: Assertion) -> set[str]:
    """Return the content words of the sentence of a number, as stems."""
    words = reading.document.cut(reading.sentence_of(assertion).span).lower().split()
    return {stem(word.strip(",.:;'’")) for word in words if word not in STOP and not word[0].isdigit()}


def _own_names(reading: Reading, assertion: Assertion) -> set[str]:
    """Return the words of the names that say which things are counted, or where: "the 84 nurses in Malmo"."""
    document, own, start = reading.document, _names(reading, assertion), assertion.span.start
    return {
        word
        for place in assertion.scope.places
        if (
            last_words(document, place.start, 1)[-1:] == ["in"]
            if place.start < start
            else AUXILIARIES.isdisjoint(document.prose[assertion.span.end : place.start].lower().split())
        )
        for word in document.cut(place).lower().split()
        if word in own
    }


def _all_names(reading: Reading, assertion: Assertion) -> set[str]:
    return {name for one in reading.by_sentence[assertion.sentence] for name in _names(reading, one)}


def _other_company(reading: Reading, left: Assertion, right: Assertion) -> bool:
    """Tell whether numbers of the same sort stand beside both, and none beside one is beside the other."""
    beside, others = _company(reading, left), _company(reading, right)
    return any(beside[sort].isdisjoint(others[sort]) for sort in beside.keys() & others.keys())


def _company(reading: Reading, assertion: Assertion) -> dict[str, set[Fraction]]:
    """Return the values of the other numbers of the sentence by what they count, else by their kind and unit."""
    found: dict[str, set[Fraction]] = {}
    for one in reading.by_sentence[assertion.sentence]:
        value = one.quantity.value
        if one is not assertion and value is not None and value > 1:
            sort = one.counts and thing(one.counts) if one.quantity.unit is None else one.quantity.unit
            found.setdefault(f"{one.quantity.kind} {sort or ''}", set()).add(value)
    return found
