"""Parts and groups in words: halves, thirds and quarters, dozens and scores, "several hundred", "point five"."""

from __future__ import annotations

from fractions import Fraction

from auditor.patterns import lazy
from auditor.quantities.cardinals import decimals, scales
from auditor.quantities.number_words import CARDINALS, FRACTIONS, ORDINALS, SCALES, VAGUE, Said, Token

PARTS_OF_TEN = frozenset(("thousandths", "millionths", "billionths"))
COUPLED = lazy(
    r" (?:hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades|times|miles|inches|feet|dollars|bucks)\b"
)
"""What a couple counts without "of"."""
SEVERAL = lazy(r"\b(?:several|(?:an? )?(?:very )?few|many)[ -]$")
"""What makes "hundred" any number of hundreds."""
_ARTICLE = lazy(r"(?<![\w'’])(an?|the|one)[ -]$")


_AFTER_FRACTION = lazy(
    r"\s+(?:of|off|more|less|fewer|lower|higher|as|the|are|were|have|do|say|think|believe|agree|disagree|lack)\b"
    r"| (?:to|or|and) (?:an?|one|two|three)[ -](?:half|thirds?|quarters?|fifths?|tenth)\b"
    r"|(?:,? or (?:about |some |nearly |around )?| \()[0-9]+(?:\.[0-9]+)? ?(?:%|per ?cent|pct)"
)
"""What tells a part from a rank: "a third of", "a third were", "a third, or 33 per cent"."""
_NOUN_FOLLOWS = lazy(
    r" (?!in\b|on\b|to\b|from\b|last\b|this\b|since\b|over\b|for\b|and\b|by\b|after\b|at\b|or\b|but\b)[a-z]|-"
)
_VERB_FOLLOWS = lazy(
    r" (?:had|has|is|was|did|said|came|come|went|go|got|get|took|thought|felt|will|would|can|could|may|might|should|"
    r"who|that|which|[a-z]{3,}ed)\b"
)
_HEDGED = lazy(
    r"\b(?:than|about|nearly|almost|over|roughly|around|only|under|just|some|approximately|least|below|above|barely|"
    r"up to) $"
)
_BEFORE_FRACTION = lazy(
    r"\b(?:by|than|about|nearly|almost|over|to|roughly|around|up|down|only|under|just|at|some|is|was|are|were|another|"
    r"every|lost|fell|rose|cut|approximately|below|above|least|and|or|from) $"
)
_CHANGE_OF = lazy(r"\b(?:rise|fall|drop|cut|increase|decrease|decline|reduction|saving|gain|loss|jump|discount) of $")


def is_part(lowered: str, start: int, end: int) -> bool:
    """Tell "a third of them", "by a third" and "about a third came from France" from "a third came from France"."""
    if _AFTER_FRACTION.match(lowered, end) or _is_apposed(lowered, start, end):
        return True
    window = max(0, start - 16)
    if _VERB_FOLLOWS.match(lowered, end):
        return _HEDGED.search(lowered, window, start) is not None
    changed = _BEFORE_FRACTION.search(lowered, window, start) or _CHANGE_OF.search(lowered, window, start)
    return changed is not None and not _NOUN_FOLLOWS.match(lowered, end)


def _is_apposed(lowered: str, start: int, end: int) -> bool:
    """Tell "12 of the 36, a third, came" and "(a third)" from the third of several that are counted up."""
    before, after = lowered[max(0, start - 2) : start], lowered[end : end + 1]
    if before in ("- ", "– ", "— ") and lowered.startswith(f" {before[0]}", end):
        return True
    if not ((before == ", " and after in (",", ".", ")")) or (before[-1:] == "(" and after in (")", ","))):
        return False
    return "second" not in lowered[max(0, start - 40) : start] and "fourth" not in lowered[end : end + 24]


def is_left(lowered: str, start: int) -> bool:
    """Tell "the other quarter pays" from "in the other quarter"."""
    return lowered.endswith(("the other ", "the remaining "), 0, start) and not lowered.endswith(
        ("in the other ", "in the remaining ", "of the other ", "for the other ", "for the remaining "), 0, start
    )


def article_before(lowered: str, start: int) -> tuple[str, int]:
    match = _ARTICLE.search(lowered, max(0, start - 5), start)
    return (match[1], match.start()) if match else ("", start)


POINT_PLACE = lazy(r"(?:\A|[\n(\"“]|\b(?:minus|negative|by|about|than|nearly|almost|only|equals?|zero)) ?$")
"""What stands before a point that opens a number: "at that point two men" holds none."""
_NO_DECIMALS = lazy(r"(?: of (?:the|our|his|her|its|their|this|my)| in| on| is| was|[:.,] )\b")


def read_point(run: list[Token], at: int, lowered: str) -> tuple[Said | None, int]:
    """Read "point five" and "minus point two five"."""
    start = run[at].start
    pointed = decimals(run, at + 1) if POINT_PLACE.search(lowered, max(0, start - 10), start) else None
    if pointed is None:
        return None, at + 1
    digits, places, there = pointed
    end = run[there - 1].end
    if places == 1 and _NO_DECIMALS.match(lowered, end):
        return None, at + 1
    factor, there = scales(run, there)
    worth = Fraction(factor, 10**places)
    return Said(start, run[there - 1].end, digits * worth, worth, "cardinal", rounds=True), there


def read_group(run: list[Token], at: int, lowered: str, article: str, begin: int) -> tuple[Said, int] | None:
    """Return "a couple of hundred", "several dozen", "a dozen and a half"; None where the group stands alone."""
    token = run[at]
    start = begin if article in ("a", "one") else token.start
    following = run[at + 1] if at + 1 < len(run) else None
    if token.word == "couple" and article in ("a", "the", "another", "") and following and following.gap in ("o", ""):
        first = CARDINALS.get(following.word, ("", 0))
        if first[0] in ("H", "S"):
            more, there = scales(run, at + 2)
            factor = first[1] * more
        elif following.word == "dozen":
            factor, there = 12, at + 2
        else:
            return None
        return Said(start, run[there - 1].end, Fraction(2 * factor), Fraction(factor), "cardinal", rounds=True), there
    if token.word == "dozen" and article == "":
        some = SEVERAL.search(lowered, max(0, token.start - 12), token.start)
        if some is not None:
            return Said(some.start(), token.end, Fraction(12), Fraction(12), "vague", Fraction(120)), at + 1
    if token.word == "dozen" and following and following.word == "half" and following.gap == "&a":
        return Said(start, following.end, Fraction(18), Fraction(1), "group"), at + 2
    return None


def scales_after_of(run: list[Token], at: int) -> tuple[int, int]:
    """Return the scale of "(half) a million", "(a quarter) of a million"."""
    if at < len(run) and run[at].gap in ("a", "of", "") and CARDINALS.get(run[at].word, ("", 0))[0] in ("H", "S"):
        first = CARDINALS[run[at].word][1]
        factor, here = scales(run, at + 1)
        return first * factor, here
    return 1, at


def read_part(run: list[Token], at: int, lowered: str, article: str, begin: int) -> tuple[Said | None, int]:
    token = run[at]
    denominator = FRACTIONS[token.word]
    if token.word == "half" and at + 1 < len(run) and run[at + 1].word == "dozen" and run[at + 1].gap in ("a", ""):
        start = begin if article == "a" else token.start
        return Said(start, run[at + 1].end, Fraction(6), Fraction(1), "group"), at + 2
    factor, there = scales_after_of(run, at + 1)
    start = begin if article in ("a", "one") else token.start
    told = is_left(lowered, token.start) or (article in ("a", "one") and is_part(lowered, begin, token.end))
    if token.word == "quarter" and factor == 1 and not told:
        quarter = Fraction(1, 4)
        return Said(start, token.end, quarter, quarter, "quarter"), at + 1
    value = Fraction(factor, denominator)
    if factor == 1:
        return Said(start, run[there - 1].end, value, value, "fraction"), there
    return Said(start, run[there - 1].end, value, Fraction(factor, 10), "cardinal", rounds=True), there


def read_vague(run: list[Token], at: int) -> tuple[Said | None, int]:
    factor, here = VAGUE[run[at].word], at + 1
    ten = factor
    while here < len(run) and run[here].gap == "o" and run[here].word in VAGUE:
        factor, here = factor * VAGUE[run[here].word], here + 1
        ten = factor
    if here < len(run) and run[here].gap == "o" and run[here].word in SCALES:
        factor, here = factor * SCALES[run[here].word], here + 1
        ten = factor
    return Said(run[at].start, run[here - 1].end, Fraction(ten), Fraction(ten), "vague", Fraction(ten * 10)), here


def small_part(run: list[Token], at: int) -> tuple[Said, int] | None:
    """Return "one twenty-fifth" and "one ten-thousandth" as the parts that they are."""
    if run[at].word != "one" or at + 2 >= len(run) or run[at + 1].gap != "" or run[at + 2].gap != "":
        return None
    tens, unit = CARDINALS.get(run[at + 1].word, ("", 0)), ORDINALS.get(run[at + 2].word, ("", 0))
    if tens[0] == "Y" and unit[0] == "U":
        below = tens[1] + unit[1]
    elif tens[1] == 10 and unit[0] == "S":  # "one hundred thousandth" is a place
        below = tens[1] * unit[1]
    else:
        return None
    part = Fraction(1, below)
    return Said(run[at].start, run[at + 2].end, part, part, "fraction"), at + 3
