"""What a number of one document shares with a number of another: enough to call them the same fact, or not.

Shared words alone do not tell: parallel sentences share them all. So a link needs one of a few firm reasons, and a
clash of names, times, nouns or sides of a change forbids it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.lexicon import STOP
from auditor.assertions.model import Assertion, Reading, Role
from auditor.assertions.tokens import NAME, NUMBER, Tokens, stem, words_text
from auditor.document.model import ZoneKind
from auditor.patterns import lazy
from auditor.quantities.model import Kind
from auditor.records import dataclass

KINDS = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENTAGE, Kind.AGE, Kind.DURATION})
SAME = "the same sentence"
NEAR = 3
"""Content words on each side of a number that are its neighbours."""
TOP = 5
"""Sentences after the headline that tell the same news."""
_ZONES = frozenset({ZoneKind.CELL, ZoneKind.CODE})
_TITLES = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST})
_MORE = frozenset("more another other others further additional each extra remaining rest".split())
_NAME = lazy(r"(?<=[a-z,;:’'\"] )[A-Z][\w’'-]{2,}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A number of a document with what stands around it."""

    document: int
    assertion: Assertion
    content: frozenset[str]
    """Stems of the content words of its sentence, numbers left out."""
    near: frozenset[str]
    """Stems of its neighbours."""
    place: int
    """How many numbers of its kind and unit stand before it in the sentence."""
    title: bool
    top: bool
    more: bool
    """Said to come on top of something ("12 more"), so it is another number."""
    years: frozenset[int]
    """The years that its sentence names."""
    digits: int
    """Significant digits."""
    masked: tuple[object, ...]
    """Its sentence word by word with every other number by its value, and itself as a gap."""

    @property
    def key(self) -> tuple[Kind, str | None]:
        """What a number must share to be comparable at all."""
        return self.assertion.quantity.kind, self.assertion.quantity.unit

    @property
    def sentence(self) -> tuple[int, int]:
        """The document and the sentence in it."""
        return self.document, self.assertion.sentence


def names_of(reading: Reading) -> frozenset[str]:
    """Return the capitalised words inside of sentences: what the document is about."""
    return frozenset(match[0].lower() for match in _NAME.finditer(reading.document.prose))


def mentions_of(document: int, reading: Reading) -> Iterator[Mention]:
    """Yield the numbers of `reading` that may restate a fact; `document` is the place of it in the run."""
    lowered = words_text(reading.document)
    first_body = next((s.index for s in reading.document.sentences if s.kind not in _TITLES), 0)
    by_sentence: dict[int, list[Assertion]] = {}
    for assertion in reading.assertions:
        by_sentence.setdefault(assertion.sentence, []).append(assertion)
    for index, numbers in by_sentence.items():
        sentence = reading.document.sentences[index]
        if sentence.kind in _ZONES:
            continue
        tokens = Tokens(lowered, reading.document, sentence.span, [each.quantity for each in numbers])
        stems = [_content(word) for word in tokens.words]
        content = frozenset(filter(None, stems))
        years = frozenset(
            each.quantity.calendar.year
            for each in numbers
            if each.quantity.calendar is not None and each.quantity.calendar.year is not None
        )
        seen: dict[tuple[Kind, str | None], int] = {}
        others = [(each.quantity.value, each.quantity.ends, each.quantity.calendar) for each in numbers]
        for number, (assertion, at) in enumerate(zip(numbers, tokens.every, strict=True)):
            quantity = assertion.quantity
            if quantity.excluded is not None or quantity.value is None or quantity.kind not in KINDS:
                continue
            key = quantity.kind, quantity.unit
            seen[key] = seen.get(key, 0) + 1
            near = [s for s in reversed(stems[:at]) if s][:NEAR] + [s for s in stems[at + 1 :] if s][:NEAR]
            title = sentence.kind in _TITLES
            yield Mention(
                document,
                assertion,
                content,
                frozenset(near),
                seen[key],
                title,
                title or index < first_body + TOP,
                bool(_MORE.intersection(tokens.words[max(0, at - 2) : at + 3])),
                years,
                len(str(quantity.value.numerator).strip("-").rstrip("0")),
                (*tokens.words[:at], None, *tokens.words[at + 1 :], *others[:number], *others[number + 1 :]),
            )


def _content(word: str) -> str | None:
    if word in (NUMBER, NAME) or not word[0].isalnum() or word in STOP or word[0].isdigit():
        return None
    return stem(word)


def reason(one: Mention, other: Mention) -> str | None:
    """Return why two numbers of comparable kind state the same fact, None where they need not."""
    if clash(one, other):
        return None
    a, b = one.assertion, other.assertion
    shared = one.content & other.content
    if one.masked == other.masked and len(one.content) >= 4:
        return SAME
    alike = len(shared) / max(1, len(one.content | other.content))
    neighbours = one.near & other.near
    same_noun = a.counts is not None and a.counts == b.counts
    names = _words(a.scope.names) & _words(b.scope.names)
    if alike >= 0.6 and len(shared) >= 3 and one.place == other.place:
        return "nearly the same sentence"
    if (one.title and other.top) or (other.title and one.top):
        contained = len(shared) / max(1, min(len(one.content), len(other.content)))
        if sum((same_noun, bool(names), bool(neighbours), contained > 0.3)) >= 2:
            return "headline and story"
    if len(neighbours) >= NEAR:
        return "the same words beside it"
    if min(one.digits, other.digits) < 2:
        return None
    if same_noun and set(a.noun[:-1]) & set(b.noun[:-1]) and (names or len(shared) >= 3):
        return "the same thing counted"
    if same_noun and len(neighbours) >= 2 and len(shared) >= 3:
        return "the same thing counted in the same words"
    return None


def clash(one: Mention, other: Mention) -> bool:
    """Tell whether something forbids that the two state the same fact."""
    a, b = one.assertion, other.assertion
    if one.more != other.more:
        return True
    if a.counts is not None and b.counts is not None and a.counts != b.counts:
        return True
    sides = {a.role, b.role}
    if Role.BASE in sides and a.role is not b.role and not (one.title or other.title):
        return True
    if one.years and other.years and not one.years & other.years:
        return True
    if a.scope.times and b.scope.times and not set(a.scope.times) & set(b.scope.times):
        return True
    mine, theirs = _words(a.scope.names), _words(b.scope.names)
    return bool(mine and theirs) and 2 * len(mine & theirs) < min(len(mine), len(theirs))


def _words(names: Sequence[str]) -> set[str]:
    return {word.lower() for name in names for word in name.split()}
