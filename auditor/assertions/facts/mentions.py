"""A number as one mention of a fact: the words around it, and what tells two mentions apart."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from auditor.assertions.lexicon import MOVING, STOP
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.synonyms import people
from auditor.assertions.tokens import singular, stem
from auditor.document.model import Span, ZoneKind
from auditor.document.searched import lower_case
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
_LEVELS = frozenset({"ci", "confidence", "cri", "credible", "significance"})
"""What a percentage stands before that is the level of an interval: each interval may have its own."""
_MATCH = frozenset(
    "rebound rebounds assist assists steal steals turnover turnovers touchdown touchdowns yard yards wicket wickets "
    "inning innings tackle tackles sack sacks".split()
)
"""Words beside a number that make it one of a match report, whatever it counts."""
_ROLES = frozenset(
    {Role.ESTIMATE, Role.LIMIT, Role.PROBABILITY, Role.STATISTIC, Role.CONFIDENCE, Role.FREEDOM, Role.RANK, Role.PER}
)
_YEARS, _FIGURES = range(1500, 2051), 4
"""Numbers that may be years if no comma is in them: "his 1788 operations"."""
_CLOSING = ")]}”’\"' "
"""Marks of the sentence before that are left at the head of one: "…as above. ) 12. Find it"."""
_NEAR = 3
_BESIDE = 5
_WINDOW = 70
_QUALIFIERS = frozenset(
    "more another other further additional extra average record first second remaining "
    "third last next previous earlier former new old same".split()
)
_ORDERING = frozenset("first second third last next previous earlier former new old".split())
"""Those that belong to a number only where they stand next to it: "the first three", not "the old mill has three"."""
FATES = {
    **dict.fromkeys(
        "dead death deaths died die dies kill kills killed killing toll fatality fatalities".split(), "dead"
    ),
    **dict.fromkeys(
        "injured injury injuries injuring injures wounded wounding wounds hurt hurting hurts".split(), "hurt"
    ),
    **dict.fromkeys("missing unaccounted lost".split(), "missing"),
}
_VERSUS = frozenset("vs versus v against".split())
_NARROWING = frozenset("with who whose that".split())
_FATED = frozenset(FATES)
_WORDED = frozenset({Kind.DATE, Kind.YEAR, Kind.ORDINAL})
AMOUNTS = frozenset("figure sum amount number total mark level limit cap ceiling threshold target estimate".split())
"""What an amount is called by itself: "the 5.3% figure"."""
_EACH = frozenset("each every either".split())
_SINCE = frozenset("later ago earlier after before".split())
POINTING = frozenset("the these those all both".split())
"""Determiners that point back to what was named before."""
WHOSE = frozenset("his her its their our my".split())
LABELS = frozenset("page note section chapter figure table p several few many".split())
"""Words before a number that make it a name, or no number of its own ("several hundred")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One number with the words next to it; what they tell is read where two mentions are compared."""

    assertion: Assertion
    value: Fraction
    headline: bool
    left: tuple[str, ...]
    """The words before the number in its sentence, a few of them."""
    right: tuple[str, ...]
    """The words after it."""
    before: tuple[str, ...]
    """The content words before it, nearest first."""
    after: tuple[str, ...]
    versus: bool
    """It is compared with another number: "61 vs 29"."""
    fate: str
    """What befell the people who are counted: "dead", "hurt", "missing"; empty where nothing did."""
    joined: bool
    """A hyphen follows: "12-member"."""
    digits: str
    near: frozenset[str]
    """The content words on both sides."""

    @property
    def qualifiers(self) -> frozenset[str]:
        """The words beside the number that tell it from another of the same things: "another", "former", "average"."""
        left, right = self.left, self.right
        found = _QUALIFIERS.intersection((*left[-3:], *right[:2]))
        return found - _ORDERING.difference((*left[-1:], *right[:1])) if found else found

    @property
    def determiner(self) -> str:
        """The word just before the number."""
        left = self.left
        if left[-3:-2] == ("the",) and left[-1] == "of" and _names_amount(left[-2]):
            return "the"  # "the rise of 9.3%"
        return left[-1] if left else ""

    @property
    def narrowed(self) -> str:
        """The "of", "with" or "who" that follows, which make the number a part; empty where none does."""
        return "of" if self.right[:1] == ("of",) else _narrowing(self.right, self.assertion.counts)

    @property
    def since(self) -> str:
        """The word that makes a length of time lead to or from another time: "two weeks later"."""
        if self.assertion.quantity.kind is not Kind.DURATION:
            return ""
        return next((word for word in (*self.left[-1:], *self.right[:1]) if word in _SINCE), "")

    @property
    def each(self) -> bool:
        """What is said holds for each of many: "for every 100 there were 96"."""
        return not _EACH.isdisjoint(self.left)


def may_be_mentioned(assertion: Assertion) -> bool:
    """Tell whether a number is of a sort that is stated twice: no limit, no rank, no score of a match."""
    quantity = assertion.quantity
    start, end = quantity.numeral
    return (
        quantity.kind in _KINDS
        and quantity.value is not None
        and quantity.excluded is None
        and quantity.unit not in _UNITS
        and (assertion.role not in _ROLES or _set_limit(assertion))
        and assertion.counts not in _SCORED
        and assertion.counts not in _LEVELS
        and not (end - start == _FIGURES and quantity.kind is Kind.COUNT and _may_be_year(quantity.value))
    )


def _may_be_year(value: Fraction) -> bool:
    return value.denominator == 1 and value.numerator in _YEARS


def _set_limit(assertion: Assertion) -> bool:
    """Tell whether a limit is one that somebody sets, "a cap of £8,000", and no end of an interval."""
    return assertion.role is Role.LIMIT and any(cue.strength is Evidence.CUE for cue in assertion.cues)


def mention_of(reading: Reading, assertion: Assertion) -> Mention | None:
    """Return the mention that `assertion` is; None for numbers that repeat or differ without any meaning."""
    quantity = assertion.quantity
    value = quantity.value
    if value is None or not reading.document.sentences:
        return None
    if quantity.kind is Kind.FRACTION:
        value *= 100  # beside per cent
    sentence = reading.sentence_of(assertion)
    if sentence.kind is ZoneKind.CELL or not sentence.span.contains(quantity.span):
        return None
    if sentence.kind is ZoneKind.BODY and quantity.unit is None and _stands_apart(reading, assertion):
        return None
    before, after = _sides(reading, assertion, sentence.span)
    left, right = tuple(_WORDS.findall(before)), tuple(_WORDS.findall(after))
    if left and left[-1] in LABELS:
        return None
    if not _MATCH.isdisjoint(left[-_BESIDE:] + right[:_BESIDE]):
        return None
    befell = (
        quantity.kind is Kind.COUNT
        and not (_FATED.isdisjoint(left) and _FATED.isdisjoint(right))
        and (_may_befall(assertion.counts) or "toll" in left)
    )
    lead, rest = _content(left[::-1]), _content(right)
    return Mention(
        assertion,
        value,
        sentence.kind is ZoneKind.HEADLINE,
        left,
        right,
        lead,
        rest,
        _set_against(left, before) or not _VERSUS.isdisjoint(right[:1]),
        _fate(assertion.counts, before, after) if befell else "",
        after.startswith("-"),
        significant(written(reading, assertion)),
        frozenset(lead + rest),
    )


def labels(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether a number labels an item, a caption or a row: "12. Find it.", "4 Roads", "Figure 7.2. Roofs"."""
    sentence, (start, end) = reading.sentence_of(assertion).span, assertion.quantity.span
    prose = reading.document.prose
    if prose[start - 1 : start] == "\n" or start == sentence.start:
        opening: list[str] = []
    else:
        opening = prose[sentence.start : start].lstrip(_CLOSING).split(maxsplit=2)
    if opening and not (len(opening) == 1 and opening[0].istitle()):
        return False
    rest = prose[end : sentence.end]
    return rest.strip()[:1] in ("", ".", ")", ":") or (rest[0] == " " and rest[1:2].isupper())


def _stands_apart(reading: Reading, assertion: Assertion) -> bool:
    """Tell whether digits are a label, or the last cell of a row that is told as a line: "Support number 7"."""
    prose, (start, end) = reading.document.prose, assertion.quantity.span
    if not prose[start].isdigit():
        return False
    block = reading.document.blocks[reading.sentence_of(assertion).block].span
    return labels(reading, assertion) or not prose[end : block.end].strip()


_CLAUSE = lazy(r"[,;:()\d]|\band\b")
_WORDS = lazy(r" *+([a-z]++(?=[ ,])|[^\W\d_]+(?:['’-][^\W\d_]+)*)")  # the first branch is the second for most words


def near_words(reading: Reading, assertion: Assertion) -> frozenset[str]:
    """Return the content words on both sides of a number in its sentence, as stems."""
    left, right = _sides(reading, assertion, reading.sentence_of(assertion).span)
    return frozenset((*_content(reversed(_WORDS.findall(left))), *_content(_WORDS.findall(right))))


def _sides(reading: Reading, assertion: Assertion, sentence: Span) -> tuple[str, str]:
    """Return the text of the sentence before and after a number, a few words of it, in lower case."""
    lowered, (start, end) = lower_case(reading.document.prose), assertion.quantity.span
    first, last = max(sentence.start, start - _WINDOW), min(sentence.end, end + _WINDOW)
    left, right = lowered[first:start], lowered[end:last]
    numbers, place = reading.assertions, assertion.index - 1
    while place >= 0:
        quantity = numbers[place].quantity
        begin, stop = quantity.span
        if not first < stop <= start:
            break
        if quantity.kind not in _WORDED:
            left = left[: max(0, begin - first)] + "0" * (stop - max(first, begin)) + left[stop - first :]
        place -= 1
    place = assertion.index + 1
    while place < len(numbers):
        quantity = numbers[place].quantity
        begin, stop = quantity.span
        if not end <= begin < last:
            break
        if quantity.kind not in _WORDED:
            right = right[: begin - end] + "0" * (min(stop, last) - begin) + right[stop - end :]
        place += 1
    return left, right


def _set_against(left: tuple[str, ...], before: str) -> bool:
    """Tell whether a number follows "vs", or "against" behind a number: not "the case against five publishers"."""
    if not left or left[-1] not in _VERSUS:
        return False
    return left[-1] != "against" or before.rstrip()[: -len("against")].rstrip("% ")[-1:].isdigit()


def _names_amount(noun: str) -> bool:
    """Tell whether "the" before a noun of an amount points back to it: "the rise of 9.3%"."""
    return noun in AMOUNTS or noun in MOVING


def _may_befall(noun: str | None) -> bool:
    return noun in (None, "other") or noun in FATES or people(noun)


def _fate(noun: str | None, left: str, right: str) -> str:
    """Return what the noun, else the words of the clause after the number, else those before it, tell of people."""
    after, before = _CLAUSE.split(right, maxsplit=1)[0], _CLAUSE.split(left)[-1]
    for word in (noun or "", *_WORDS.findall(after), *reversed(_WORDS.findall(before))):
        if word in FATES:
            return FATES[word]
    return ""


def _narrowing(after: tuple[str, ...], noun: str | None) -> str:
    """Return the word that narrows a number of things, right behind them: "the 48 nurses who had worked nights"."""
    place = next((place for place, word in enumerate(after) if word in STOP), 0)
    told = noun is None or not place or singular(after[place - 1]) == noun
    return after[place] if told and after and after[place] in _NARROWING else ""


def _content(words: Iterable[str]) -> tuple[str, ...]:
    found: list[str] = []
    for word in words:
        if word not in STOP and len(word) > 1:
            found.append(stem(word))
            if len(found) == _NEAR:
                break
    return tuple(found)


def written(reading: Reading, assertion: Assertion) -> str:
    """Return the digits of a numeral as they stand; those of its value where it is in words."""
    numeral = reading.document.cut(assertion.quantity.numeral)
    digits = "".join(filter(str.isdigit, numeral))
    return digits or str(int(assertion.quantity.value or 0))


def significant(digits: str) -> str:
    """Return digits without the noughts at both ends."""
    return digits.lstrip("0").rstrip("0") or "0"
