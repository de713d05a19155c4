"""Numbers in words: cardinals to the trillions, ordinals, fractions, multiples, dozens.

Neighbouring number words that only spaces, a hyphen or "and" keep apart are read together; the grammar consumes each
word once, so that the cost is linear in the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.patterns import lazy
from auditor.quantities.cardinals import cardinal, decimals, fraction_word, scale_of, scales
from auditor.quantities.number_words import (
    BARE,
    CARDINALS,
    GROUPS,
    MULTIPLES,
    ORDINALS,
    PLURAL_FRACTIONS,
    PLURAL_UNITS,
    POINT,
    STEMS,
    VAGUE,
    Said,
    Token,
)
from auditor.quantities.word_parts import (
    COUPLED,
    PARTS_OF_TEN,
    SEVERAL,
    article_before,
    is_left,
    is_part,
    read_group,
    read_part,
    read_point,
    read_vague,
    scales_after_of,
    small_part,
)


def read_run(run: list[Token], lowered: str) -> Iterator[Said]:
    """Yield the numbers that a run of number words says."""
    at = 0
    while at < len(run):
        said, following = _read_one(run, at, lowered)
        if said is not None:
            yield said
        at = following


def _read_one(run: list[Token], at: int, lowered: str) -> tuple[Said | None, int]:
    token = run[at]
    word, start = token.word, token.start
    if word == "cr":
        return None, at + 1  # a scale after a number alone
    if word in CARDINALS:
        return _read_cardinal(run, at, lowered)
    if word == POINT:
        return read_point(run, at, lowered)
    if word in VAGUE:
        if word == "scores" and not lowered.startswith(" of", token.end):
            return None, at + 1  # "she scores 20 points"
        return read_vague(run, at)
    if word in MULTIPLES:
        return Said(start, token.end, MULTIPLES[word], Fraction(1), "multiple"), at + 1
    if word in BARE:
        return Said(start, token.end, Fraction(BARE[word]), Fraction(1), "bare"), at + 1
    article, article_start = article_before(lowered, start)
    if word in GROUPS:
        grouped = read_group(run, at, lowered, article, article_start)
        if grouped is not None:
            return grouped
        counts = lowered.startswith((" of", " more"), token.end) or (
            word == "couple" and COUPLED.match(lowered, token.end) is not None
        )
        opens = article == "" and counts and _OPENS.search(lowered, max(0, start - 8), start) is not None
        if word == "dozen" or (article in ("a", "one", "the") and counts) or opens:
            if word == "score" and (
                not lowered.startswith(" of", token.end)
                or lowered[token.end + 4 : token.end + 5].isdigit()
                or (at + 1 < len(run) and run[at + 1].gap == "o")
            ):
                return None, at + 1  # "a score of 12", "a score of zero"
            begin = article_start if article in ("a", "one") else start
            size = GROUPS[word]
            if word == "dozen" and article == "" and lowered[max(0, start - 5) : start] == "half ":
                size = 6
            return Said(begin, token.end, Fraction(size), Fraction(1), "group"), at + 1
        return None, at + 1
    if word in ("half", "quarter"):
        return read_part(run, at, lowered, article, article_start)
    if word in ORDINALS:
        _kind, value = ORDINALS[word]
        if value > 2 and is_left(lowered, start):
            return Said(start, token.end, Fraction(1, value), Fraction(1, value), "fraction"), at + 1
        if article in ("a", "one") and value > 2 and is_part(lowered, article_start, token.end):
            factor, there = scales_after_of(run, at + 1)
            return Said(
                article_start, run[there - 1].end, Fraction(factor, value), Fraction(factor, value), "fraction"
            ), there
        return Said(start, token.end, Fraction(value), Fraction(1), "ordinal"), at + 1
    return None, at + 1


def _as_ordinal(run: list[Token], at: int) -> tuple[int, int] | None:
    """Return (rank, next) of the ordinal whose first words are cardinals: "two thousand, one hundred and third"."""
    for here in range(at + 1, min(at + 16, len(run))):
        word = run[here].word
        if word in ORDINALS:
            stem = STEMS.get(word)
            if stem is None:
                return None
            tail = [*run[at:here], run[here]._replace(word=stem)]
            rank, following, _ = cardinal(tail, 0)
            return (rank, here + 1) if following == len(tail) else None
        if word not in CARDINALS:
            return None
    return None


_OPENS = lazy(r"(?:\A|[\n.,;:(\"“]|\b(?:in|for|by|after|with|from|next|last|past)) ?\Z")
"""Before the group of a headline, which leaves its article out: "Pair of suspects held"."""
_OF_SEVERAL = lazy(r"\b(?:first|last|past|next|previous|final|opening) $")


def _periods(lowered: str, start: int, value: int, word: str) -> bool:
    """Tell whether quarters and halves are those of a year or a match: the last three quarters, two halves."""
    if word == "halves":
        return value == 2
    return word == "quarters" and (
        value not in (1, 3) or _OF_SEVERAL.search(lowered, max(0, start - 10), start) is not None
    )


def _read_cardinal(run: list[Token], at: int, lowered: str) -> tuple[Said | None, int]:
    if (small := small_part(run, at)) is not None:
        return small
    ordinal = _as_ordinal(run, at)
    if ordinal is not None:
        rank, end = ordinal
        single = run[at].word == "one" and end == at + 2  # "one hundredth" is a part, "the one hundredth" a place
        if not single or lowered.endswith("the ", max(0, run[at].start - 4), run[at].start):
            return Said(run[at].start, run[end - 1].end, Fraction(rank), Fraction(1), "ordinal"), end
    value, here, worth = cardinal(run, at)
    if here == at:  # pragma: no cover - every class of CARDINALS starts a cardinal
        return None, at + 1
    first = run[at]
    start, exact = first.start, Fraction(value)
    if CARDINALS[first.word][0] in "HS":
        article, begin = article_before(lowered, first.start)
        if article in ("a", "an", "one"):
            start = begin
        elif article == "" and (some := SEVERAL.search(lowered, max(0, start - 12), start)):
            more, there = scales(run, at + 1)
            if there == here and more * CARDINALS[first.word][1] == value:
                ten = Fraction(value * 10)
                return Said(some.start(), run[here - 1].end, exact, exact, "vague", ten), here
    rounds = worth >= 10**6
    # "five thousand" is "5,000" in other clothes; "five million" is rounded as "5m" is
    step = Fraction(worth) if rounds else Fraction(1)
    if here < len(run):
        following = run[here]
        word = following.word
        if word == POINT and following.gap == "" and (pointed := decimals(run, here + 1)) is not None:
            digits, places, there = pointed
            factor, there = scales(run, there)
            worth_of_last = Fraction(factor, 10**places)
            total = exact * factor + digits * worth_of_last
            return Said(start, run[there - 1].end, total, worth_of_last, "cardinal", rounds=True), there
        if following.gap == "" and value and here + 1 < len(run) and run[here + 1].gap == "":
            tens, rank = CARDINALS.get(word, ("", 0)), PLURAL_UNITS.get(run[here + 1].word, 0)
            if tens[1] == 10 and run[here + 1].word in PARTS_OF_TEN:  # "three ten-thousandths"
                part = Fraction(value, 10 * PLURAL_FRACTIONS[run[here + 1].word])
                return Said(start, run[here + 1].end, part, part / value, "fraction"), here + 2
            if tens[0] == "Y" and rank:  # "three twenty-firsts"
                part = Fraction(value, tens[1] + rank)
                return Said(start, run[here + 1].end, part, part / value, "fraction"), here + 2
        if following.gap == "" and value and (denominator := fraction_word(word)):
            # "two-thirds", "three quarters"; "twenty-first" is an ordinal, "one second" a duration
            plural = word in PLURAL_FRACTIONS or word in ("halves", "quarters", "half", "quarter")
            if (plural or value == 1) and not _periods(lowered, start, value, word):
                factor, there = scales_after_of(run, here + 1)
                part = Fraction(value * factor, denominator)
                if factor == 1:
                    return Said(start, run[there - 1].end, part, part / value, "fraction"), there
                return Said(start, run[there - 1].end, part, Fraction(factor, 10), "cardinal", rounds=True), there
        if following.gap == "&a" or (following.gap == "&" and word in ("half", "quarter")):
            denominator = fraction_word(word)
            if denominator:
                # "two and a half million" multiplies by what follows, "a million and a half" by the scale that it has
                base = Fraction(worth if worth >= 1000 else 1)
                factor, there = scales(run, here + 1)
                total = (exact + base / denominator) * factor
                scale = base * factor
                step = scale / 10 if scale > 1 else scale / denominator
                return Said(start, run[there - 1].end, total, step, "cardinal", rounds=True), there
        if following.gap == "&" and (top := CARDINALS.get(word)) and top[0] in "UT" and here + 1 < len(run):
            denominator = fraction_word(run[here + 1].word)
            if denominator and run[here + 1].gap == "" and top[1] < denominator:
                factor, there = scales(run, here + 2)
                total = (exact + Fraction(top[1], denominator)) * factor
                return Said(
                    start, run[there - 1].end, total, Fraction(factor, denominator), "cardinal", rounds=True
                ), there
        if following.gap == "" and word in ("dozen", "score", "dozens"):
            size = GROUPS[word]
            if word == "score" and here + 1 < len(run) and run[here + 1].gap == "&":  # "three score and ten"
                more, there, _ = cardinal(run, here + 1)
                if 0 < more < 20:
                    return Said(start, run[there - 1].end, exact * size + more, Fraction(1), "group"), there
            return Said(start, following.end, exact * size, Fraction(size), "group"), here + 1
        if following.gap == "" and word in ("dozens",):
            return Said(start, following.end, exact * 12, Fraction(12), "group"), here + 1
    magnitude = None
    if scale_of(run[here - 1].word):
        magnitude = (run[here - 1].start, run[here - 1].end)
    return Said(start, run[here - 1].end, exact, step, "cardinal", None, magnitude, rounds), here


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("one hundred and twenty-three thousand four hundred and five", "123405"),
    ("two and a half million", "2500000"),
    ("a million and a half", "1500000"),
    ("half a million", "500000"),
    ("three-quarters", "3/4"),
    ("two dozen", "24"),
    ("half a dozen", "6"),
    ("twenty-first", "21"),
    ("one twenty-fifth", "1/25"),
    ("three ten-thousandths", "3/10000"),
    ("a third were empty", "1/3"),
    ("four score and seven", "87"),
    ("tripled", "3"),
)
"""Text and the value that is read from it."""
