"""A number as one mention of a fact: the words around it, and what tells two mentions apart."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from auditor.assertions.lexicon import STOP, WEEKDAYS
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.synonyms import people, same_thing
from auditor.assertions.tokens import stem
from auditor.document.model import ZoneKind
from auditor.patterns import lazy
from auditor.quantities.model import Kind
from auditor.records import dataclass

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENTAGE, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_UNITS = frozenset({"second", "yard", "point"})
"""Units of match reports, in which every number comes again with another value."""
_SCORED = frozenset(
    "point rebound assist goal yard shot board turnover steal block run wicket minute second catch carry tackle sack "
    "touchdown inning hit time p".split()
)
"""Nouns of match reports, of which each sentence tells another number."""
_MATCH = frozenset("rebound assist steal turnover touchdown yard wicket inning tackle sack".split())
"""Words beside a number that make it one of a match report, whatever it counts."""
_ROLES = frozenset(
    {Role.ESTIMATE, Role.LIMIT, Role.PROBABILITY, Role.STATISTIC, Role.CONFIDENCE, Role.FREEDOM, Role.RANK, Role.PER}
)
_NEAR = 3
_WINDOW = 70
_QUALIFIERS = frozenset(
    "more another other further additional extra average record first second remaining "
    "third last next previous earlier former new old same".split()
)
_FATES = {
    **dict.fromkeys(
        "dead death deaths died die dies kill kills killed killing toll fatality fatalities".split(), "dead"
    ),
    **dict.fromkeys(
        "injured injury injuries injuring injures wounded wounding wounds hurt hurting hurts".split(), "hurt"
    ),
    **dict.fromkeys("missing unaccounted lost".split(), "missing"),
}
_ORDER = frozenset("first second third last record".split())
"""Qualifiers that "the 88 volunteers" need not repeat, which "in the first trial 88 volunteers" began with."""
_TELLING = WEEKDAYS | frozenset(("today", "yesterday", "tomorrow"))
"""Times at which a thing is told more often than for which it holds: "the ministry said on Monday"."""
_TITLES = frozenset("mr mrs ms dr sir lord lady prof".split())
_VERSUS = frozenset("vs versus v against".split())
_NARROWING = frozenset("with who whose that".split())
_FATED = frozenset(_FATES)
_EACH = frozenset("each every per either".split())
_SINCE = frozenset("later ago earlier after before".split())
POINTING = frozenset("the these those all both".split())
"""Determiners that point back to what was named before."""
_ABBREVIATED = 5
_OPENING = (":", '"', "“", "‘", "'")
WHOSE = frozenset("his her its their our my".split())
LABELS = frozenset("page note section chapter figure table p several few many".split())
"""Words before a number that make it a name, or no number of its own ("several hundred")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One number with the content words next to it, nearest first."""

    assertion: Assertion
    value: Fraction
    headline: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    qualifiers: frozenset[str]
    determiner: str
    """The word just before the number."""
    versus: bool
    """It is compared with another number: "61 vs 29"."""
    narrowed: bool
    """"Of", "with" or "who" follows: the number is a part."""
    since: str
    """The word that makes a length of time lead to or from another time: "two weeks later"."""
    each: bool
    """What is said holds for each of many: "for every 100 there were 96"."""
    fate: str
    """What befell the people who are counted: "dead", "hurt", "missing"; empty where nothing did."""
    joined: bool
    """A hyphen follows: "12-member"."""
    digits: str

    @property
    def near(self) -> set[str]:
        """The content words on both sides."""
        return {*self.before, *self.after}


def may_be_mentioned(assertion: Assertion) -> bool:
    """Tell whether a number is of a sort that is stated twice: no limit, no rank, no score of a match."""
    quantity = assertion.quantity
    return (
        quantity.kind in _KINDS
        and quantity.value is not None
        and quantity.excluded is None
        and quantity.unit not in _UNITS
        and assertion.role not in _ROLES
        and assertion.counts not in _SCORED
    )


def mention_of(reading: Reading, assertion: Assertion) -> Mention | None:
    """Return the mention that `assertion` is; None for numbers that repeat or differ without any meaning."""
    quantity = assertion.quantity
    value = quantity.value
    if value is None or not reading.document.sentences:
        return None
    sentence = reading.sentence_of(assertion)
    if sentence.kind is ZoneKind.CELL or not sentence.span.contains(quantity.span):
        return None
    left, right = _sides(reading, assertion)
    before, after = _WORDS.findall(left), _WORDS.findall(right)
    last = before[-1] if before else ""
    if last in LABELS:
        return None
    near_before, near_after = tuple(_content(reversed(before))), tuple(_content(after))
    if not _MATCH.isdisjoint(near_before) or not _MATCH.isdisjoint(near_after):
        return None
    befell = quantity.kind is Kind.COUNT and not (_FATED.isdisjoint(before) and _FATED.isdisjoint(after))
    return Mention(
        assertion,
        value,
        sentence.kind is ZoneKind.HEADLINE,
        near_before,
        near_after,
        _QUALIFIERS.intersection((*before[-3:], *after[:2])),
        last,
        last in _VERSUS or not _VERSUS.isdisjoint(after[:1]),
        after[:1] == ["of"] or next((word for word in after if word in STOP), "") in _NARROWING,
        _since(last, after) if quantity.kind is Kind.DURATION else "",
        not _EACH.isdisjoint(before),
        _fate(assertion.counts, left, right) if befell else "",
        right.startswith("-"),
        significant(written(reading, assertion)),
    )


_CLAUSE = lazy(r"[,;:()\d]|\band\b")
_WORDS = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def near_words(reading: Reading, assertion: Assertion) -> frozenset[str]:
    """Return the content words on both sides of a number in its sentence, as stems."""
    left, right = _sides(reading, assertion)
    return frozenset((*_content(reversed(_WORDS.findall(left))), *_content(_WORDS.findall(right))))


def _sides(reading: Reading, assertion: Assertion) -> tuple[str, str]:
    """Return the text of the sentence before and after a number, a few words of it, in lower case."""
    prose, (start, end) = reading.document.prose, assertion.span
    sentence = reading.sentence_of(assertion).span
    return prose[max(sentence.start, start - _WINDOW) : start].lower(), prose[
        end : min(sentence.end, end + _WINDOW)
    ].lower()


def _fate(noun: str | None, left: str, right: str) -> str:
    """Return what the noun, else the words of the clause after the number, else those before it, tell of people."""
    after, before = _CLAUSE.split(right, maxsplit=1)[0], _CLAUSE.split(left)[-1]
    for word in (noun or "", *_WORDS.findall(after), *reversed(_WORDS.findall(before))):
        if word in _FATES:
            return _FATES[word]
    return ""


def _since(before: str, after: list[str]) -> str:
    return before if before in _SINCE else after[0] if after and after[0] in _SINCE else ""


def _content(words: Iterable[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if word not in STOP and len(word) > 1:
            found.append(stem(word))
            if len(found) == _NEAR:
                break
    return found


def written(reading: Reading, assertion: Assertion) -> str:
    """Return the digits of a numeral as they stand; those of its value where it is in words."""
    numeral = reading.document.cut(assertion.quantity.numeral)
    digits = "".join(letter for letter in numeral if letter.isdigit())
    return digits or str(int(assertion.quantity.value or 0))


def significant(digits: str) -> str:
    """Return digits without the noughts at both ends."""
    return digits.lstrip("0").rstrip("0") or "0"


def apart(reading: Reading, one: Mention, other: Mention) -> bool:
    """Tell whether anything says that two mentions are not of one fact.

    Another thing counted, another time or name in the clause, "another" or "more" with one of them, a part beside its
    whole, something that holds for each of many, other numbers of the same kind beside both of which none is repeated.
    """
    left, right = one.assertion, other.assertion
    if (
        (one.qualifiers ^ other.qualifiers) - (_ORDER if other.determiner in POINTING else set())
        or (one.narrowed != other.narrowed and (other.narrowed or other.determiner not in POINTING))
        or (one.joined != other.joined and other.determiner not in POINTING)
        or one.fate != other.fate
        or one.versus != other.versus
        or one.each
        or (other.each and other.determiner not in POINTING)
        or one.since != other.since
        or 1 in (one.value, other.value)
        or left.role is right.role is Role.PART
        or (left.role is Role.BASE) != (right.role is Role.BASE)
        or (right.quantity.kind is Kind.AGE and other.determiner in ("a", "an"))
        or (one.determiner == other.determiner == "a" and right.counts is not None)
        or (left.counts is not None and right.counts is not None and not counted_alike(one, other))
    ):
        return True
    times, others = set(left.scope.times) - _TELLING, set(right.scope.times) - _TELLING
    if not (times <= others or others <= times):
        return True
    if _disjoint(_names(reading, left), _names(reading, right)):
        return True
    if other.determiner not in POINTING and _disjoint(_all_names(reading, left), _all_names(reading, right)):
        return True
    return _other_company(reading, left, right)


def counted_alike(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions count one sort of thing: by one noun, or people whom the same befell."""
    left, right = one.assertion.counts, other.assertion.counts
    return same_thing(left, right) or (bool(one.fate) and one.fate == other.fate and _folk(one) and _folk(other))


def _folk(mention: Mention) -> bool:
    noun = mention.assertion.counts
    return noun in (None, "other") or people(noun) or noun in _FATES or "toll" in mention.near


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


def _all_names(reading: Reading, assertion: Assertion) -> set[str]:
    return {name for one in reading.by_sentence[assertion.sentence] for name in _names(reading, one)}


def _other_company(reading: Reading, left: Assertion, right: Assertion) -> bool:
    """Tell whether numbers of the same kind stand beside both, and none beside one is beside the other."""
    beside, others = _company(reading, left), _company(reading, right)
    return bool(beside and others and not beside & others)


def _company(reading: Reading, assertion: Assertion) -> set[Fraction]:
    quantity = assertion.quantity
    return {
        value
        for one in reading.by_sentence[assertion.sentence]
        if one is not assertion
        and one.quantity.kind is quantity.kind
        and one.quantity.unit == quantity.unit
        and (value := one.quantity.value) is not None
        and value > 1
    }
