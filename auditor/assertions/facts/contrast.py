"""Two sentences of one form that speak of two things: "The red line has 23 stations. The blue line has 28 stations."

Parallel sentences share nearly all their words; what tells is that each of them has a word in the place of one of the
other. A restatement has other words, or only more of them.
"""

from __future__ import annotations

from auditor.assertions.facts.mentions import POINTING, WHOSE, Mention
from auditor.assertions.lexicon import MOVING, STOP
from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import last_words, stem
from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WHEN = frozenset("now currently later earlier then today nowadays meanwhile still".split())
_PAST = frozenset("ago earlier previously formerly originally initially".split())
"""Words that set one time against another."""
_THIS_IS = [["this", "is"], ["this", "was"], ["that", "is"], ["that", "was"]]
_PRONOUNS = frozenset("it he she they".split())
_ORDER = frozenset("first second third fourth fifth sixth last other next".split())
_MOVES = frozenset(stem(word) for word in MOVING)
_LONGEST = 400
"""Characters of a sentence from which on it is like no other."""


def contrasted(reading: Reading, one: Mention, other: Mention) -> bool:
    """Tell whether the sentences of two mentions are of one form about two things, times or sources."""
    left, right = reading.sentence_of(one.assertion).span, reading.sentence_of(other.assertion).span
    if left.end - left.start > _LONGEST or right.end - right.start > _LONGEST:
        return False
    words, others = _words(reading, one, left), _words(reading, other, right)
    opening = others[0].lower() if others else ""
    whose = opening in WHOSE and other.determiner not in WHOSE | POINTING and words[:1] != others[:1]
    first, second = ({word.lower() for word in each} & _ORDER for each in (words, others))
    if whose or _moved(one) != _moved(other) or (first and second and not first & second):
        return True
    if _PAST.isdisjoint(map(str.lower, words)) != _PAST.isdisjoint(map(str.lower, others)):
        return True
    if opening in _PRONOUNS - {word.lower() for word in words[:1]} and set(one.assertion.scope.times) == set(
        other.assertion.scope.times
    ):
        return False  # the two speak of one thing
    if pointing_apart(reading, one.assertion, other.assertion):
        return True
    said, told = _content(words), _content(others)
    common = len(said & told)
    only, others_only = said - told, told - said
    return bool(only and others_only) and common >= max(len(only), len(others_only))


def _words(reading: Reading, mention: Mention, sentence: Span) -> list[str]:
    """Return the words of the sentence of a mention without those of its amounts."""
    text, found, at = reading.document.prose, list[str](), sentence.start
    for number in reading.by_sentence[mention.assertion.sentence]:
        if number.quantity.kind is Kind.ORDINAL:
            continue  # "on the second day" and "on the fifth day" are two
        found += _WORD.findall(text[at : number.span.start])
        at = max(at, number.span.end)
    return [*found, *_WORD.findall(text[at : sentence.end])]


def pointing_apart(reading: Reading, one: Assertion, other: Assertion) -> bool:
    """Tell whether "this is" stands before two numbers, and the sentences before them name two things."""
    if not all(last_words(reading.document, each.span.start, 2) in _THIS_IS for each in (one, other)):
        return False
    said, told = (_content(_WORD.findall(_sentence_before(reading, each))) for each in (one, other))
    return bool(said - told and told - said)


def _sentence_before(reading: Reading, assertion: Assertion) -> str:
    document, here = reading.document, assertion.sentence
    return document.cut(document.sentences[here - 1].span) if here else ""


def _moved(mention: Mention) -> bool:
    """Tell whether a number is what a change led to: "was later raised to 480"."""
    return mention.determiner == "to" and not _MOVES.isdisjoint(mention.before[:1])


def _content(words: list[str]) -> set[str]:
    """Return what a sentence says, as stems: content words, times, ordinals and letters that name things."""
    found = set()
    for place, word in enumerate(words):
        small = word.lower()
        if len(word) == 1:
            if word.isupper() and place:
                found.add(word)
        elif small not in STOP or small in _WHEN or small in _ORDER:
            found.add(stem(small))
    return found
