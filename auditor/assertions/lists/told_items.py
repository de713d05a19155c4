"""Items that the next sentences tell one by one: "There are two reasons. First, … Second, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.assertions.frames.listed.declared import SHELLS, declares
from auditor.assertions.lexicon import AUXILIARIES, VERBS
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Reading, Role
from auditor.assertions.tokens import first_words, singular
from auditor.document.model import Span
from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_OPENS = lazy(
    r"[\"“‘(]*(?:and )?(?:(the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|final|last)(ly\b|\b)"
    r"|(one|the other)\b|(finally|lastly)\b)(,?)",
    re.IGNORECASE,
)
_ON = lazy(r"(?:[,;] (?:and |while |but )?|\band )the (second|third|fourth|fifth|sixth)\b")
_LAST = frozenset({"final", "last"})
_GOES_ON = ("Finally", "Lastly", "Next,", "Then,")
_GOING_ON = AUXILIARIES | VERBS | frozenset({"of", "involves", "concerns", "relates", "comes", "deals", "reason"})
_AWAY = 2
"""Sentences from a declared number to its first item at the most."""
_BETWEEN = 5
"""Sentences from one item to the next at the most."""
_MOST = 30


def told_items(reading: Reading) -> Iterator[tuple[Frame, ...]]:
    """Yield for each series of sentences that count items off every number that may declare how many there are."""
    declaring = [number for number in reading.of(Kind.COUNT) if declares(number) and _plain(number)]
    counting = {number.sentence for number in declaring}
    nouns = frozenset(number.counts for number in declaring)
    begins = {index + away for index in counting for away in range(1, _AWAY + 1)}
    for index in sorted(begins):
        order, place = _opening(reading, index, nouns)
        if order != 1 or place is None:
            continue
        counted = first_words(reading.document, place.end, 1)
        again = bool(counted) and counted[0].lower() in nouns  # "the first vote": all of them are told
        places = [place, *(_inside(reading, index, place.end) if again else ())]
        at = index
        for other in range(index + 1, index + _MOST):
            if other - at > _BETWEEN:
                break
            order, place = _opening(reading, other, nouns)
            if order == 1:
                break
            if place is not None and (order == len(places) + 1 or order < 0):
                places.append(place)
                at = other
                if order < 0:
                    break
        if len(places) > 1:
            frames = tuple(_declared(reading, index, tuple(places)))
            if frames:
                yield frames


def _opening(reading: Reading, index: int, nouns: frozenset[str | None]) -> tuple[int, Span | None]:
    """Return which item a sentence tells, as `_order` does, and the words that say so."""
    sentences = reading.document.sentences
    if index >= len(sentences):
        return 0, None
    match = _OPENS.match(reading.document.prose, sentences[index].span.start, sentences[index].span.end)
    if match is None:
        return 0, None
    order = _order(reading, match, nouns)
    return order, Span(match.start(), match.start(6)) if order else None


def _inside(reading: Reading, index: int, start: int) -> Iterator[Span]:
    """Yield the words that count on in the sentence of the first item: "The first vote is free, the second is not."."""
    expected = 2
    for match in _ON.finditer(reading.document.prose, start, reading.document.sentences[index].span.end):
        if _ORDER[match[1]] == expected:
            yield Span(*match.span(1))
            expected += 1


def _order(reading: Reading, match: re.Match[str], nouns: frozenset[str | None]) -> int:
    """Return which item of some `nouns` a sentence tells, -1 for the last one, 0 if it counts nothing off."""
    the, ordinal, adverb, one, finally_, comma = match.groups()
    if finally_:
        return -1
    after = [word.lower() for word in first_words(reading.document, match.end(), 2)]
    going = bool(after) and (after[0] in _GOING_ON or after[0].endswith("s") or after[0] in nouns)
    if one:
        return (1 if one.lower() == "one" else -1) if after and after[0] in AUXILIARIES else 0
    word = ordinal.lower()
    value = -1 if word in _LAST else _ORDER[word]
    if the:
        return value if going else 0
    return value if (comma or adverb) and value > 0 else 0


def _declared(reading: Reading, index: int, places: tuple[Span, ...]) -> Iterator[Frame]:
    """Yield the numbers right before the first item; what "First, …" counts off must be told as a rule."""
    pointed = reading.document.cut(places[0]).lower().startswith(("the ", "one"))
    for back in range(1, _AWAY + 1):
        if index - back < 0:
            return
        numbers = [one for one in reading.by_sentence[index - back] if declares(one) and _plain(one)]
        for number in reversed(numbers):
            sure = len(numbers) == 1 and back == 1 and (pointed or number.counts in SHELLS)
            sure = sure and not (_goes_on(reading, places) or _some(reading, number) or _ends_only(reading, places))
            evidence = Evidence.OF_THESE if sure else Evidence.SENTENCE
            yield Frame("list", (FrameTerm(Role.TOTAL, number),), evidence, (places[0],), items=places)
        if numbers:
            return


def _goes_on(reading: Reading, places: tuple[Span, ...]) -> bool:
    """Tell whether the text says the next ordinal anywhere later, or "Finally": its item may be told farther away."""
    prose, last = reading.document.prose, places[-1].end
    following = next((word for word, order in _ORDER.items() if order == len(places) + 1), "")
    if following and lower_case(prose).find(following, last) >= 0:
        return True
    return any(prose.find(word, last) >= 0 for word in _GOES_ON)


def _ends_only(reading: Reading, places: tuple[Span, ...]) -> bool:
    """Tell whether only the first and the last item are told: "The first option is free. … The last one is dear."."""
    return len(places) == 2 and reading.document.cut(places[1]).lower().endswith(tuple(_LAST))


def _some(reading: Reading, number: Assertion) -> bool:
    """Tell whether a number counts only some: "the first two types"."""
    start = number.span.start
    return reading.document.prose.endswith(("first ", "last ", "other ", "next "), 0, start)


def _plain(number: Assertion) -> bool:
    """Tell whether a number counts things that can be told one by one."""
    return number.counts is not None and number.quantity.hedge is None and singular(number.counts) not in _TIMES


_TIMES = frozenset({"time", "year", "month", "week", "day", "hour", "minute", "point", "goal", "run", "wicket"})
