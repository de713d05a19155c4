"""What a number counts: the head noun with its modifiers, after the number or before it."""

from __future__ import annotations

from auditor.assertions.lexicon import (
    AUXILIARIES,
    CHANGING,
    DETERMINERS,
    LEVEL_VERBS,
    MONTHS,
    STOP,
    UNCHANGED,
    VERBS,
    WEEKDAYS,
)
from auditor.assertions.tokens import NAME, NUMBER, Tokens, plural, singular
from auditor.quantities.model import Kind, Quantity

Noun = tuple[str, ...]

_END = STOP | MONTHS | WEEKDAYS
_REACH = 7
"""How many words a noun phrase after a number may have."""
_BACK = 9
_BRACKETED = ["(", NUMBER, ")"]
_SKIPPED = frozenset(
    {
        "more",
        "most",
        "least",
        "best",
        "very",
        "other",
        "additional",
        "further",
        "fewer",
        "same",
        "own",
        "new-look",
        "less",
        "extra",
    }
)
_ALL = frozenset({"all", "both"})
"""Words that may be followed by a second "of": "half of all of the attacks"."""
_TOLLS = frozenset({"toll", "count", "tally", "number", "total", "figure", "numbers", "totals", "figures"})
PRONOUN = "pronoun"
"""The reason of an excluded "one of": no quantity to check, and yet it counts something."""
_WHEN = frozenset({"in", "by", "at", "on", "last", "during", "a", "two", "three"})
_COUNTED = frozenset({Kind.COUNT, Kind.RANGE, Kind.RATIO, Kind.SCORE})


def noun_after(tokens: Tokens, token: int, quantity: Quantity, written: str) -> Noun:
    """Return head noun and modifiers that follow the number at `token`, empty where there is none.

    A measured quantity counts something only through "of" ("12 tonnes of wheat") or as an adjective ("a 640-mile
    frontline"). `written` is the quantity as it stands in the text.
    """
    words = tokens.words
    first = token + 1
    last = min(len(words), first + _REACH + 3)
    if first >= last:
        return ()
    if words[first] == "-" and first + 1 < last and tokens.place(first).start == tokens.place(token).end:
        return _hyphened(words[first + 1])
    if words[first : first + 3] == _BRACKETED and first + 3 < last:
        first += 3
    if quantity.kind is Kind.FRACTION and words[first : first + 2] == ["a", "point"]:
        return ("point",)  # "up half a point"
    if words[first] == "set" and first + 1 < last and words[first + 1] in _WHEN:
        return ()  # "the record of 16,950 set in 1998"
    of = words[first] == "of"
    if of:
        first += 1
        while first < last and (
            words[first] in DETERMINERS or words[first] == NUMBER or (words[first] == "of" and words[first - 1] in _ALL)
        ):
            first += 1
    counted = quantity.unit is None and (quantity.kind in _COUNTED or quantity.excluded == PRONOUN)
    if (
        not counted
        and not of
        and not ("-" in written and quantity.kind is not Kind.RANGE)
        and (quantity.kind not in (Kind.PERCENTAGE, Kind.MONEY))
    ):
        return ()
    value = quantity.value
    if counted and value is not None and value.denominator != 1 and token and words[token - 1] in ("a", "an"):
        return ()  # "a 6.4 quake"
    while first < last and words[first] in _SKIPPED:
        first += 1
    if counted and first < last and words[first] == NUMBER:
        first += 1  # "eight million 250 ml bottles": the second number describes what the first one counts
    joined = not counted and not of and "-" in written  # "a 93-year-old man laughs" speaks of one man
    one = joined or (counted and quantity.value == 1 and not of)
    run: list[str] = []
    for at in range(first, min(last, first + _REACH)):
        word = words[at]
        if (
            word in ("and", "or")
            and run
            and not one
            and at + 1 < last
            and words[at + 1] not in _END
            and (not plural(run[-1]))
        ):
            continue
        if word in _SKIPPED and run and run[-1].endswith(("'s", "’s")):
            continue
        if word == NUMBER and run and at + 1 < last and words[at + 1][0].isalpha() and not plural(run[-1]):
            continue  # "two new 737 Max jets"
        if word in _END or word in VERBS or word == NUMBER:
            break
        if not word[0].isalnum() and word != NAME:
            if word == "-" and run:
                continue
            break
        run.append(word)
    return _head(run, quantity, counted, one)


def noun_within(written: str) -> Noun:
    """Return what a density counts: the "people" of "39 people per square kilometre"."""
    words = written.partition(" per ")[0].lower().split()
    return (singular(words[-1]),) if len(words) > 1 and words[-1].isalpha() else ()


def _head(run: list[str], quantity: Quantity, counted: bool, one: bool) -> Noun:
    """Return the noun phrase that `run` begins with: to its first plural, as a number above one asks for a plural."""
    at = -1
    if not one:
        at = next((index for index, word in enumerate(run) if plural(word) and (index == 0 or word != "lives")), -1)
        while 0 <= at < len(run) - 1 and plural(run[at + 1]):
            at += 1
        if at < 0:
            at = next((index for index in range(len(run) - 1, -1, -1) if run[index] in UNCHANGED), -1)
    if at < 0:
        while at + 1 < len(run) and (at < 0 or not _verbal(run[at + 1])):
            at += 1
        if at < 0 or (_verbal(run[at]) and not one):
            return ()
        if counted and not one and at > 0 and quantity.kind is Kind.COUNT and NAME not in run[: at + 1]:
            if _verbal(run[0]):
                return ()  # "the other 11 reached port"
            at = 0  # "a 12 page document"
    return tuple(singular(word) for word in run[: at + 1] if word != NAME)


def _hyphened(word: str) -> Noun:
    """Return what the number counts in "a five-member board", where `word` is "member"."""
    noun = word.partition("-")[0]
    return (singular(noun),) if noun.isalpha() and noun not in _END else ()


def _verbal(word: str) -> bool:
    """Tell whether the ending is one of a verb or adverb, or of a verb behind a single thing ("one proposal asks")."""
    return (len(word) > 4 and word.endswith(("ed", "ly", "ing"))) or plural(word)


def noun_before(tokens: Tokens, token: int) -> Noun:
    """Return the noun that a bare number gets from the words before: "the death toll rose to 12", "sales of 40".

    Only a plural can be counted, or what a toll, a tally or a number is of: a height or an index is a measure.
    """
    words = tokens.words
    low = max(0, token - _BACK)
    at = token - 1
    told = _number_of(words, at, low)
    if told:
        return told
    while at >= low and words[at] in DETERMINERS:
        at -= 1
    if at < low:
        return ()
    if words[at] == "of":
        return _phrase_ending(words, at - 1, low)
    while at >= low and words[at] not in CHANGING and words[at] not in LEVEL_VERBS:
        if not words[at][0].isalnum() and words[at] != NUMBER:
            return ()
        at -= 1
    while at >= low and (words[at] in CHANGING or words[at] in LEVEL_VERBS or words[at] in AUXILIARIES):
        at -= 1
    return _phrase_ending(words, at, low)


def _number_of(words: list[str], at: int, low: int) -> Noun:
    """Return the noun of "the number of raids in the valley rose to": between it and `at` stands no other number."""
    for k in range(at, low, -1):
        if words[k] in (NUMBER, ",", ";", "and", "but"):
            return ()
        if words[k] == "of" and words[k - 1] in ("number", "numbers"):
            run: list[str] = []
            for word in words[k + 1 : at + 1]:
                if word in _END or not word[0].isalpha():
                    break
                run.append(singular(word))
                if plural(word):
                    return tuple(run)
            return ()
    return ()


def _phrase_ending(words: list[str], at: int, low: int) -> Noun:
    if at < low or words[at] in _END or not words[at][0].isalpha():
        return ()
    if words[at] in _TOLLS:
        if at - 1 >= low and words[at - 1] not in _END and words[at - 1][0].isalpha():
            return (singular(words[at - 1]),)
        return ()
    if not plural(words[at]):
        return ()
    head = singular(words[at])
    if at - 1 >= low and words[at - 1][0].isalpha() and words[at - 1] not in _END and words[at - 1] not in VERBS:
        return (singular(words[at - 1]), head)
    return (head,)
