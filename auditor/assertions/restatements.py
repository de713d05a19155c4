"""Which numbers of a text state one fact twice: headline and lead, a sentence printed twice, the same words around.

Shared words alone do not tell: parallel sentences share them all. A pair is linked for a named reason, and a pair of
unequal numbers is kept only if it looks like a slip of the hand, if neither number is linked to a third value, and if
one of the values stands nowhere else in the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from auditor.assertions.lexicon import STOP
from auditor.assertions.model import Assertion, Evidence, Reading, Role
from auditor.assertions.synonyms import people, same_thing, thing
from auditor.assertions.tokens import stem
from auditor.document.model import ZoneKind
from auditor.patterns import lazy
from auditor.quantities.model import Kind
from auditor.records import dataclass

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENTAGE, Kind.MEASURE})
_UNITS = frozenset({"minute", "second", "yard", "hour", "point"})
"""Units of match reports, in which every number comes again with another value."""
_ROLES = frozenset(
    {Role.BRACKET, Role.RANK, Role.PER, Role.LIMIT, Role.ESTIMATE, Role.OTHER, Role.REMAINING, Role.MULTIPLE}
)
_NEAR = 3
_WINDOW = 70
_LEAD = 6
"""Sentences after a headline in which its numbers are looked for."""
_COMMON = 14
"""Mentions beside a stem from which on it says nothing."""
_APART = 60
"""Sentences between two mentions at the most."""
_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FATES = frozenset(
    "dead death died die dies kill killed toll fatality injured injur wounded wound missing hurt".split()
)
_ENOUGH = 2
"""Signs that make a headline's number and one of the text the same."""
_QUALIFIERS = frozenset(
    "more another other further additional extra each every average per record first second "
    "third last next previous earlier former new old same".split()
)


@dataclass(frozen=True, slots=True)
class Restatement:
    """Two numbers that state one fact, why, and how firmly."""

    first: Assertion
    second: Assertion
    why: str
    evidence: Evidence
    stated: bool
    """False where the numbers only may be the same: then their difference says nothing."""


@dataclass(frozen=True, slots=True)
class _Mention:
    assertion: Assertion
    value: Fraction
    headline: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    qualifiers: frozenset[str]

    @property
    def near(self) -> set[str]:
        return {*self.before, *self.after}


def restatements(reading: Reading) -> Iterator[Restatement]:
    """Yield the pairs of numbers that state one fact, in the order of the text."""
    mentions = [mention for mention in (_mention(reading, one) for one in reading.assertions) if mention]
    groups: dict[tuple[Kind, str | None], list[_Mention]] = defaultdict(list)
    for mention in mentions:
        quantity = mention.assertion.quantity
        groups[quantity.kind, quantity.unit].append(mention)
    for group in groups.values():
        if len(group) > 1:
            yield from _within(reading, group)


def _mention(reading: Reading, assertion: Assertion) -> _Mention | None:
    quantity = assertion.quantity
    if (
        quantity.kind not in _KINDS
        or quantity.value is None
        or quantity.excluded is not None
        or quantity.unit in _UNITS
        or assertion.role in _ROLES
        or not reading.document.sentences
    ):
        return None
    sentence = reading.sentence_of(assertion)
    if sentence.kind is ZoneKind.CELL or not sentence.span.contains(quantity.span):
        return None
    prose = reading.document.prose
    left = prose[max(sentence.span.start, quantity.span.start - _WINDOW) : quantity.span.start].lower()
    right = prose[quantity.span.end : min(sentence.span.end, quantity.span.end + _WINDOW)].lower()
    before, after = _WORD.findall(left), _WORD.findall(right)
    return _Mention(
        assertion,
        quantity.value,
        sentence.kind is ZoneKind.HEADLINE,
        tuple(_content(reversed(before))),
        tuple(_content(after)),
        _QUALIFIERS.intersection((*before[-3:], *after[:2])),
    )


def _content(words: Iterable[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if word not in STOP and len(word) > 1:
            found.append(stem(word))
            if len(found) == _NEAR:
                break
    return found


def _within(reading: Reading, group: list[_Mention]) -> Iterator[Restatement]:
    links: dict[tuple[int, int], tuple[str, bool]] = {}
    leads: dict[int, tuple[int, int]] = {}
    listed = {
        mention.assertion.sentence
        for pair in pairwise(group)
        if pair[0].headline and pair[1].headline
        for mention in pair
        if pair[1].assertion.sentence - pair[0].assertion.sentence in (1, 2)
    }
    for i, j in _candidates(group):
        if group[i].assertion.sentence in listed:
            continue  # headline after headline with a number each: a list or a table
        if group[i].headline and not group[j].headline:
            signals = _signals(group[i], group[j])
            if signals >= _ENOUGH and signals > leads.get(i, (0, 0))[0]:
                leads[i] = (signals, j)
            continue
        reason = _reason(group[i], group[j])
        if reason is not None:
            links[i, j] = reason
    links.update({(i, j): ("headline and text", True) for i, (_, j) in leads.items()})
    values: dict[int, set[Fraction]] = defaultdict(set)
    partners: dict[tuple[int, int], int] = defaultdict(int)
    for (i, j), (_, firm) in links.items():
        if not firm:
            continue
        values[i].add(group[j].value)
        values[j].add(group[i].value)
        partners[i, group[j].assertion.sentence] += 1
        partners[j, group[i].assertion.sentence] += 1
    counts: dict[Fraction, int] = defaultdict(int)
    for mention in group:
        counts[mention.value] += 1
    for (i, j), (why, firm) in sorted(links.items()):
        one, other = group[i], group[j]
        single = partners[i, other.assertion.sentence] == 1 and partners[j, one.assertion.sentence] == 1
        stated = (
            firm
            and single
            and (values[i] | values[j]) <= {one.value, other.value}
            and min(counts[one.value], counts[other.value]) == 1
            and _slip(reading, one.assertion, other.assertion, firm)
        )
        evidence = Evidence.CUE if firm else Evidence.OF_THESE
        yield Restatement(one.assertion, other.assertion, why, evidence, stated)


def _candidates(group: list[_Mention]) -> list[tuple[int, int]]:
    """Return the pairs that a headline or two shared words near them suggest; linear in the length of the text."""
    pairs: set[tuple[int, int]] = set()
    index: dict[str, list[int]] = defaultdict(list)
    headlines: list[int] = []
    for i, mention in enumerate(group):
        here = mention.assertion.sentence
        for h in headlines:
            if group[h].assertion.sentence < here <= group[h].assertion.sentence + _LEAD and not mention.headline:
                pairs.add((h, i))
        if mention.headline:
            headlines = [*headlines[-3:], i]
        for word in mention.near:
            index[word].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in index.values():
        if len(places) > _COMMON:
            continue
        for at, i in enumerate(places):
            for j in places[at + 1 :]:
                if 0 < group[j].assertion.sentence - group[i].assertion.sentence <= _APART:
                    shared[i, j] += 1
    pairs.update(pair for pair, count in shared.items() if count >= 2)
    return sorted(pairs)


def _signals(one: _Mention, other: _Mention) -> int:
    """Count what speaks for a headline's number and one of the text being the same."""
    if _conflict(one, other):
        return 0
    left, right = one.assertion, other.assertion
    shared = one.near & other.near
    words, others = {thing(word) for word in left.scope.words}, {thing(word) for word in right.scope.words}
    common = len(words & others)
    counted = same_thing(left.counts, right.counts) or (_of_people(one) and _of_people(other))
    if left.quantity.unit is None and not counted:
        return 0
    return counted + bool(shared) + (len(shared) > 1) + (common > 1) + (common > 2)


def _reason(one: _Mention, other: _Mention) -> tuple[str, bool] | None:
    """Return why the two are one fact and whether that is firm, None where nothing says so or something against."""
    if _conflict(one, other):
        return None
    left, right = one.assertion, other.assertion
    shared = one.near & other.near
    same_noun = same_thing(left.counts, right.counts)
    words, others = set(left.scope.words), set(right.scope.words)
    common = len(words & others)
    if words and common >= 5 and 8 * common >= 7 * len(words | others) and one.before == other.before:
        return "one sentence twice", True
    if left.scope.names and right.scope.names and not set(left.scope.names) & set(right.scope.names):
        return None
    if len(shared) >= 3 and (same_noun or (left.counts is None and right.counts is None)):
        return "the same words around both", False
    if same_noun and left.noun[:-1] and left.noun[:-1] == right.noun[:-1]:
        return "the same thing with the same attribute", False
    if same_noun and one.before and other.before and one.before[0] == other.before[0] and len(shared) > 1:
        return "the same thing with the same attribute", False
    return None


def _of_people(mention: _Mention) -> bool:
    """Tell whether people are counted, or what befell them: "12 dead", "the toll rose to 12"."""
    noun = mention.assertion.counts
    return people(noun) or noun in _FATES or (noun is None and not _FATES.isdisjoint(mention.near))


def _conflict(one: _Mention, other: _Mention) -> bool:
    left, right = one.assertion, other.assertion
    if one.qualifiers ^ other.qualifiers:
        return True
    if {left.role, right.role} == {Role.BASE, Role.LEVEL} or (
        Role.BASE in (left.role, right.role) and not one.headline
    ):
        return True
    if one.headline:
        return False
    times, others = set(left.scope.times), set(right.scope.times)
    return bool(times and others and times != others)


def _slip(reading: Reading, one: Assertion, other: Assertion, firm: bool) -> bool:
    """Tell whether one numeral can be the other miswritten: a digit wrong, lost or transposed, a factor of ten.

    In a number of one digit any other digit is a slip, which is next to no evidence: only a firm link may count on it.
    """
    return miswritten(_digits(reading, one), _digits(reading, other), firm)


def miswritten(left: str, right: str, firm: bool = False) -> bool:
    """Tell whether digits are those of the other number or a slip away: one wrong, lost or added, two transposed.

    In a number of one digit any other digit is a slip, which counts only if something `firm` links the two.
    """
    if left == right:
        return True
    if len(left) == len(right):
        differing = [k for k in range(len(left)) if left[k] != right[k]]
        if len(differing) == 1:
            return firm or len(left) > 1
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and left[differing[0]] == right[differing[1]]
            and left[differing[1]] == right[differing[0]]
        )
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) != 1 or len(short) < 2:
        return False
    return any(long[:k] + long[k + 1 :] == short for k in range(len(long)))


def _digits(reading: Reading, assertion: Assertion) -> str:
    written = reading.document.cut(assertion.quantity.numeral)
    digits = "".join(letter for letter in written if letter.isdigit())
    value = assertion.quantity.value
    return (digits or str(int(value or 0))).lstrip("0").rstrip("0") or "0"
