"""Numbers in words: cardinals to the trillions, ordinals, fractions, multiples, dozens.

Neighbouring number words that only spaces, a hyphen or "and" keep apart are read together; the grammar consumes each
word once, so that the cost is linear in the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.patterns import lazy
from auditor.quantities.number_words import (
    BARE,
    CARDINALS,
    FRACTIONS,
    GROUPS,
    MULTIPLES,
    ORDINALS,
    PLURAL_FRACTIONS,
    PLURAL_PARTS,
    PLURAL_SCALES,
    PLURAL_UNITS,
    POINT,
    SCALES,
    STEMS,
    VAGUE,
    Said,
    Token,
)

_ARTICLE = lazy(r"(?<![\w'’])(an?|the|one)[ -]$")


def _below_thousand(run: list[Token], at: int) -> tuple[int, int, str]:
    """Return (value, next, last class) of a group below a thousand from `at`; next is `at` where there is none."""
    value, here, last = 0, at, ""
    entry = CARDINALS.get(run[here].word)
    if entry is None:
        return 0, at, ""
    if entry[0] == "H":
        value, here, last = 100, here + 1, "H"
    elif entry[0] in "UTYZ":
        value, here, last = entry[1], here + 1, entry[0]
        if last == "Y" and here < len(run) and not run[here].gap and CARDINALS.get(run[here].word, ("", 0))[0] == "U":
            value, here, last = value + CARDINALS[run[here].word][1], here + 1, "U"
        if last != "Z" and here < len(run) and run[here].gap == "" and run[here].word == "hundred":
            value, here, last = value * 100, here + 1, "H"
    else:
        return 0, at, ""
    if last == "H" and here < len(run) and run[here].gap in ("", "&"):
        entry = CARDINALS.get(run[here].word, ("", 0))
        if entry[0] in ("U", "T", "Y"):
            extra, there = entry[1], here + 1
            if entry[0] == "Y" and there < len(run) and run[there].gap == "":
                unit = CARDINALS.get(run[there].word, ("", 0))
                if unit[0] == "U":
                    extra, there = extra + unit[1], there + 1
            # "one hundred and two hundred": the second belongs to the next number
            follows = CARDINALS.get(run[there].word, ("", 0))[0] if there < len(run) and run[there].gap == "" else ""
            # "one hundred and three quarters" is 100¾, "one hundred and thirty-two fifths" is 132 of them
            parts = (
                there < len(run)
                and run[there].gap == ""
                and run[there].word in PLURAL_PARTS
                and extra < _fraction_word(run[there].word)
            )
            if (
                follows != "H"
                and not (parts and run[here].gap == "&")
                and not (follows == "S" and run[here].gap == "&" and value % 1000 == 0)
            ):
                value, here, last = value + extra, there, entry[0]
    return value, here, last


def cardinal(run: list[Token], at: int) -> tuple[int, int, int]:
    """Return (value, next, worth of the last digit) of the cardinal at `at`; next is `at` where there is none."""
    total, here, limit, worth = 0, at, 0, 1
    while here < len(run):
        gap = run[here].gap
        if here > at and gap not in ("", "&", ",", ",&"):
            break
        group, there, last = _below_thousand(run, here)
        scale = 1
        if there == here:
            entry = CARDINALS.get(run[here].word, ("", 0))
            if entry[0] != "S" or here > at:
                break
            group, there, last, scale = 1, here + 1, "S", entry[1]
        while there < len(run) and run[there].gap == "" and (factor := _scale(run[there].word)):
            scale, there, last = scale * factor, there + 1, "S"
        if here > at and gap == "&" and there < len(run) and run[there].gap == "" and run[there].word in PLURAL_PARTS:
            break  # "nine million and three quarters"
        if here > at and (group * scale >= limit or limit <= 1 or (gap in (",", ",&") and scale == 1 and group < 100)):
            break
        total += group * scale
        worth = scale * (100 if last == "H" else 1)
        here, limit = there, scale
        if scale == 1:
            break
    return total, here, worth


def _scale(word: str) -> int:
    """Return the factor of a scale word, singular or plural ("three billions"), 0 for other words."""
    return SCALES.get(word, 0) or PLURAL_SCALES.get(word, 0)


def _scales(run: list[Token], at: int) -> tuple[int, int]:
    """Return (factor, next) for the scale words from `at`."""
    factor, here = 1, at
    while here < len(run) and run[here].gap == "" and (entry := CARDINALS.get(run[here].word)) and entry[0] in "HS":
        factor, here = factor * entry[1], here + 1
    return factor, here


def _fraction_word(word: str) -> int:
    """Return the denominator that `word` names, 0 where it names none."""
    if word in FRACTIONS:
        return FRACTIONS[word]
    if word in PLURAL_FRACTIONS:
        return PLURAL_FRACTIONS[word]
    entry = ORDINALS.get(word)
    return entry[1] if entry is not None and entry[1] > 2 else 0


def _decimals(run: list[Token], at: int) -> tuple[int, int, int] | None:
    """Return (digits, places, next) of the words after "point": "two five", "eleven"; None where none follow."""
    digits = places = 0
    here = at
    while here < len(run) and run[here].gap == "" and places < 30:
        entry = CARDINALS.get(run[here].word)
        if entry is None or entry[0] not in "ZU":
            break
        digits, places, here = digits * 10 + entry[1], places + 1, here + 1
    if places:
        return digits, places, here
    entry = CARDINALS.get(run[at].word) if at < len(run) and run[at].gap == "" else None
    if entry is None or entry[0] not in "TY":
        return None
    value, following, _ = _below_thousand(run, at)
    return (value, 2, following) if value < 100 else None


_AFTER_FRACTION = lazy(r"\s+(?:of|off|more|less|fewer|lower|higher|as|the)\b")
_NOUN_FOLLOWS = lazy(
    r" (?!in\b|on\b|to\b|from\b|last\b|this\b|since\b|over\b|for\b|and\b|by\b|after\b|at\b|or\b|but\b)[a-z]|-"
)
_BEFORE_FRACTION = lazy(
    r"\b(?:by|than|about|nearly|almost|over|to|roughly|around|up|down|only|under|just|at|some|is|was|are|were|another|"
    r"every|lost|fell|rose|cut|approximately|below|above|least|and|or|from) $"
)


def _is_part(lowered: str, start: int, end: int) -> bool:
    """Tell "a third of them" and "by a third" from "a third came from France"."""
    if _AFTER_FRACTION.match(lowered, end):
        return True
    return _BEFORE_FRACTION.search(lowered, max(0, start - 16), start) is not None and not _NOUN_FOLLOWS.match(
        lowered, end
    )


def read_run(run: list[Token], lowered: str) -> Iterator[Said]:
    """Yield the numbers that a run of number words says."""
    at = 0
    while at < len(run):
        said, following = _read_one(run, at, lowered)
        if said is not None:
            yield said
        at = following


def _article(lowered: str, start: int) -> tuple[str, int]:
    match = _ARTICLE.search(lowered, max(0, start - 5), start)
    return (match[1], match.start()) if match else ("", start)


def _read_one(run: list[Token], at: int, lowered: str) -> tuple[Said | None, int]:
    token = run[at]
    word, start = token.word, token.start
    if word in CARDINALS:
        return _read_cardinal(run, at, lowered)
    if word in VAGUE:
        if word == "scores" and not lowered.startswith(" of", token.end):
            return None, at + 1  # "she scores 20 points"
        return _read_vague(run, at)
    if word in MULTIPLES:
        return Said(start, token.end, MULTIPLES[word], Fraction(1), "multiple"), at + 1
    if word in BARE:
        return Said(start, token.end, Fraction(BARE[word]), Fraction(1), "bare"), at + 1
    article, article_start = _article(lowered, start)
    if word in GROUPS:
        if word == "dozen" or (article in ("a", "one", "the") and lowered.startswith((" of", " more"), token.end)):
            if word == "score" and (
                not lowered.startswith(" of", token.end) or lowered[token.end + 4 : token.end + 5].isdigit()
            ):
                return None, at + 1
            begin = article_start if article in ("a", "one") else start
            size = GROUPS[word]
            if word == "dozen" and article == "" and lowered[max(0, start - 5) : start] == "half ":
                size = 6
            return Said(begin, token.end, Fraction(size), Fraction(1), "group"), at + 1
        return None, at + 1
    if word in ("half", "quarter"):
        return _read_part(run, at, lowered, article, article_start)
    if word in ORDINALS:
        _kind, value = ORDINALS[word]
        if article in ("a", "one") and value > 2 and _is_part(lowered, article_start, token.end):
            factor, there = _scales_after_of(run, at + 1)
            return Said(
                article_start, run[there - 1].end, Fraction(factor, value), Fraction(factor, value), "fraction"
            ), there
        return Said(start, token.end, Fraction(value), Fraction(1), "ordinal"), at + 1
    return None, at + 1


def _scales_after_of(run: list[Token], at: int) -> tuple[int, int]:
    """Return the scale of "(half) a million", "(a quarter) of a million"."""
    if at < len(run) and run[at].gap in ("a", "of", "") and CARDINALS.get(run[at].word, ("", 0))[0] in ("H", "S"):
        first = CARDINALS[run[at].word][1]
        factor, here = _scales(run, at + 1)
        return first * factor, here
    return 1, at


def _read_part(run: list[Token], at: int, lowered: str, article: str, begin: int) -> tuple[Said | None, int]:
    token = run[at]
    denominator = FRACTIONS[token.word]
    if token.word == "half" and at + 1 < len(run) and run[at + 1].word == "dozen" and run[at + 1].gap in ("a", ""):
        start = begin if article == "a" else token.start
        return Said(start, run[at + 1].end, Fraction(6), Fraction(1), "group"), at + 2
    factor, there = _scales_after_of(run, at + 1)
    if token.word == "quarter" and article not in ("a", "one") and factor == 1:
        return None, at + 1
    if token.word == "quarter" and factor == 1 and not _is_part(lowered, begin, token.end):
        return None, at + 1
    start = begin if article in ("a", "one") else token.start
    value = Fraction(factor, denominator)
    if factor == 1:
        return Said(start, run[there - 1].end, value, value, "fraction"), there
    return Said(start, run[there - 1].end, value, Fraction(factor, 10), "cardinal", rounds=True), there


def _read_vague(run: list[Token], at: int) -> tuple[Said | None, int]:
    factor, here = VAGUE[run[at].word], at + 1
    ten = factor
    while here < len(run) and run[here].gap == "o" and run[here].word in VAGUE:
        factor, here = factor * VAGUE[run[here].word], here + 1
        ten = factor
    if here < len(run) and run[here].gap == "o" and run[here].word in SCALES:
        factor, here = factor * SCALES[run[here].word], here + 1
        ten = factor
    return Said(run[at].start, run[here - 1].end, Fraction(ten), Fraction(ten), "vague", Fraction(ten * 10)), here


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


def _read_cardinal(run: list[Token], at: int, lowered: str) -> tuple[Said | None, int]:
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
        article, begin = _article(lowered, first.start)
        if article in ("a", "an", "one"):
            start = begin
    rounds = worth >= 10**6
    # "five thousand" is "5,000" in other clothes; "five million" is rounded as "5m" is
    step = Fraction(worth) if rounds else Fraction(1)
    if here < len(run):
        following = run[here]
        word = following.word
        if word == POINT and following.gap == "" and (pointed := _decimals(run, here + 1)) is not None:
            digits, places, there = pointed
            factor, there = _scales(run, there)
            worth_of_last = Fraction(factor, 10**places)
            total = exact * factor + digits * worth_of_last
            return Said(start, run[there - 1].end, total, worth_of_last, "cardinal", rounds=True), there
        if following.gap == "" and value and here + 1 < len(run) and run[here + 1].gap == "":
            tens, rank = CARDINALS.get(word, ("", 0)), PLURAL_UNITS.get(run[here + 1].word, 0)
            if tens[0] == "Y" and rank:  # "three twenty-firsts"
                part = Fraction(value, tens[1] + rank)
                return Said(start, run[here + 1].end, part, part / value, "fraction"), here + 2
        if following.gap == "" and value and (denominator := _fraction_word(word)):
            # "two-thirds", "three quarters"; "twenty-first" is an ordinal, "one second" a duration
            plural = word in PLURAL_FRACTIONS or word in ("halves", "quarters", "half", "quarter")
            if plural or value == 1:
                factor, there = _scales_after_of(run, here + 1)
                part = Fraction(value * factor, denominator)
                if factor == 1:
                    return Said(start, run[there - 1].end, part, part / value, "fraction"), there
                return Said(start, run[there - 1].end, part, Fraction(factor, 10), "cardinal", rounds=True), there
        if following.gap == "&a" or (following.gap == "&" and word in ("half", "quarter")):
            denominator = _fraction_word(word)
            if denominator:
                # "two and a half million" multiplies by what follows, "a million and a half" by the scale that it has
                base = Fraction(worth if worth >= 1000 else 1)
                factor, there = _scales(run, here + 1)
                total = (exact + base / denominator) * factor
                scale = base * factor
                step = scale / 10 if scale > 1 else scale / denominator
                return Said(start, run[there - 1].end, total, step, "cardinal", rounds=True), there
        if following.gap == "&" and (top := CARDINALS.get(word)) and top[0] in "UT" and here + 1 < len(run):
            denominator = _fraction_word(run[here + 1].word)
            if denominator and run[here + 1].gap == "" and top[1] < denominator:
                factor, there = _scales(run, here + 2)
                total = (exact + Fraction(top[1], denominator)) * factor
                return Said(
                    start, run[there - 1].end, total, Fraction(factor, denominator), "cardinal", rounds=True
                ), there
        if following.gap == "" and word in ("dozen", "score", "dozens"):
            size = GROUPS[word]
            return Said(start, following.end, exact * size, Fraction(size), "group"), here + 1
        if following.gap == "" and word in ("dozens",):
            return Said(start, following.end, exact * 12, Fraction(12), "group"), here + 1
    magnitude = None
    if _scale(run[here - 1].word):
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
    ("tripled", "3"),
)
"""Text and the value that is read from it."""
