"""Hedges and bounds: the words that loosen a number, each with its direction and its bands.

This table is the only place of the auditor where a tolerance is chosen and not derived; a house style replaces its
bands through ``settings.hedges``.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from auditor.patterns import lazy
from auditor.quantities.interval import Interval
from auditor.quantities.tries import trie


class Hedge(NamedTuple):
    """What the words allow, as multiples of the number that is written: 9/10 to 1 for "nearly"."""

    name: str
    direction: int
    """-1: the true number is below what is written; +1: above; 0: either side."""
    plain: Interval
    generous: Interval


def _band(low: str | None, high: str | None, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(
        None if low is None else Fraction(low), None if high is None else Fraction(high), low_open, high_open
    )


_ABOUT = (0, _band("0.95", "1.05"), _band("0.85", "1.15"))
_LOOSE = (0, _band("0.9", "1.1"), _band("0.75", "1.25"))
_NEARLY = (-1, _band("0.9", "1", high_open=True), _band("0.85", "1"))
_JUST_UNDER = (-1, _band("0.95", "1", high_open=True), _band("0.9", "1"))
_JUST_OVER = (1, _band("1", "1.05", low_open=True), _band("1", "1.1"))
_WELL_OVER = (1, _band("1", None, low_open=True), _band("1", None))
_WELL_UNDER = (-1, _band(None, "1", high_open=True), _band(None, "1"))
_AT_LEAST = (1, _band("1", None), _band("1", None))
_AT_MOST = (-1, _band(None, "1"), _band(None, "1"))
_ODD = (1, _band("1", "1.1"), _band("1", "1.25"))
_EXACT = (0, _band("1", "1"), _band("1", "1"))

_NAMES: dict[tuple[int, Interval, Interval], str] = {
    _ABOUT: (
        "about, around, roughly, approximately, approx, approx., circa, c., ca., an estimated, estimated, "
        "some, ~, ≈, around about, somewhere in the region of, in the neighbourhood of, in the neighborhood of, "
        "in the vicinity of, at a guess, in the region of, or so, somewhere around, an average of about, or "
        "thereabouts, give or take, more or less, an estimated about"
    ),
    _LOOSE: ("very roughly, something like, in the order of, of the order of, an approximate, ish"),
    _NEARLY: (
        "nearly, almost, close to, approaching, near, nearing, virtually, practically, very "
        "nearly, close on, nigh on, getting on for, not far off"
    ),
    _JUST_UNDER: (
        "just under, a little under, slightly under, just below, slightly below, just short of, a little less "
        "than, slightly less than, a little below, slightly fewer than, just less than, just shy of, a shade "
        "under, a fraction under, not far short of, shy of, a whisker under"
    ),
    _JUST_OVER: (
        "just over, a little over, slightly over, just above, slightly above, a little more than, slightly "
        "more than, just more than, a little above, a shade over, a fraction over"
    ),
    _WELL_OVER: (
        "more than, over, above, upwards of, in excess of, well over, greater than, exceeding, better than, "
        "north of, >, far more than, well above, higher than, larger than, beyond, topping, older than, "
        "longer than, and counting, plus, much more than, and more, upward of, well in excess of, far above, "
        "much higher than"
    ),
    _WELL_UNDER: (
        "less than, fewer than, under, below, well under, well below, <, lower than, smaller than, far fewer "
        "than, far less than, south of, younger than, shorter than, much less than, far below, much lower than"
    ),
    _AT_LEAST: (
        "at least, not less than, no less than, no fewer than, a minimum of, not fewer than, or more, or "
        "over, or above, or higher, or older, or greater, or better, and over, and above, and up, +, ≥, >=, a "
        "good, fully, and older, upward, or longer, greater than or equal to, equal to or greater than, "
        "more than or equal to, equal to or more than, no lower than, not below, no smaller than, at the very least"
    ),
    _AT_MOST: (
        "up to, at most, no more than, not more than, as many as, as much as, as high as, a maximum of, no "
        "greater than, at the most, or less, or fewer, or under, or below, or lower, or younger, ≤, <=, not "
        "over, and under, and below, as few as, as low as, as little as, and younger, a maximum, or worse, no "
        "longer than, no higher than, as long as, less than or equal to, equal to or less than, "
        "fewer than or equal to, not exceeding, not above, at the very most"
    ),
    _ODD: ("odd"),
    _EXACT: ("just, only, exactly, precisely, a total of exactly"),
}

HEDGES: dict[str, Hedge] = {
    name.strip(): Hedge(name.strip(), *bands) for bands, names in _NAMES.items() for name in names.split(",")
}
"""Every hedge by its words, lower case."""
HEDGES["as few as"] = HEDGES["as few as"]._replace(direction=1, plain=_AT_LEAST[1], generous=_AT_LEAST[2])
HEDGES["as little as"] = HEDGES["as little as"]._replace(direction=1, plain=_AT_LEAST[1], generous=_AT_LEAST[2])
HEDGES["as low as"] = HEDGES["as low as"]._replace(direction=1, plain=_AT_LEAST[1], generous=_AT_LEAST[2])

LOOSE_WORDS: dict[str, Hedge] = {"a couple": Hedge("a couple", 1, _band("1", "1.5"), _band("1", "2"))}
"""Number words that are loose by themselves, and hedge no other number: "a couple of weeks" may be three."""

FOLLOWING = frozenset(
    (
        "or so|or thereabouts|give or take|ish|and counting|plus|or more|or over|or above|or higher|"
        "or older|or greater|or better|and over|and above|and up|+|or less|or fewer|or under|"
        "or below|or lower|or younger|and under|and below|odd|at least|at most|at the most|"
        "at the very least|at the very most|"
        "more or less|and older|and younger|or worse|or longer|and more"
    ).split("|")
)
_ONLY_FOLLOWING = FOLLOWING - {"at least", "at most", "at the most", "more or less", "at a guess"}
MARKS = frozenset("~≈<>≥≤=")


def _by_last_word() -> dict[str, tuple[str, ...]]:
    """Return the hedges that stand before a number by their last word or mark, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(HEDGES.keys() - _ONLY_FOLLOWING, key=len, reverse=True):
        found.setdefault(name[-1] if name[-1] in MARKS else name.rpartition(" ")[2], []).append(name)
    return {last: tuple(names) for last, names in found.items()}


_BEFORE = _by_last_word()
_LONGEST_LAST = max(map(len, _BEFORE)) + 3
_AFTER = lazy(r"[ \u00a0-]?(?:" + trie(FOLLOWING - {"+"}) + r")(?![\w-])|[ \u00a0-]?\+(?![\w/-])")
REACH = max(len(name) for name in HEDGES) + 1
AFTER_FIRST = frozenset(" -+iop\u00a0")
_AFTER_HEADS = frozenset(name[:2] for name in FOLLOWING)
_ALL = HEDGES | LOOSE_WORDS


@lru_cache(maxsize=64)
def table(house: tuple[tuple[str, Fraction], ...]) -> dict[str, Hedge]:
    """Return the hedges with the bands of `house`: ("nearly", 9/10) makes "nearly N" at least 0.9 N, in both readings.

    A ratio below 1 moves the lower end of the band and one above 1 the upper end; hedges of either side take both ways.
    """
    if not house:
        return _ALL
    hedges = dict(_ALL)
    for name, ratio in house:
        known = hedges.get(name.lower())
        if known is None or ratio <= 0:
            continue
        low, high = known.plain.low, known.plain.high
        if known.direction == 0:
            band = Interval(min(ratio, 1 / ratio), max(ratio, 1 / ratio))
        elif ratio <= 1:
            band = Interval(ratio, high, False, known.plain.high_open)
        else:
            band = Interval(low, ratio, known.plain.low_open, False)
        hedges[known.name] = known._replace(plain=band, generous=band)
    return hedges


class Found(NamedTuple):
    """A hedge in the text."""

    name: str
    start: int
    end: int


_TALK = frozenset(
    (
        "film book story stories documentary series play song novel talk talks talking talked know knows "
        "known think thinks worried concerned concerns complained complaint complaints questions question "
        "something nothing anything everything joke jokes tell told learn heard hear wrote write care cares "
        "caring debate"
    ).split()
)
_SPANS_OF_TIME = lazy(
    r"[\s-]*(?:(?:consecutive|straight|successive|full|long)\s+)?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?|weekends?|quarters?|seasons?|sessions?|sets|"
    r"legs|rounds|games|matches)\b"
)
_UNDER = lazy(
    r"[ \u00a0\n](?:[a-z]+[ \u00a0\n])?(?:headings?|titles|sections|themes|names|managers|coaches|leaders|presidents|"
    r"kings|queens|ministers|governments|flags|laws|acts|schemes|programmes|programs)\b"
)
"""What a few things stand under: "13 signs under four headings"."""
_SMALL = frozenset("one two three four five six seven eight nine ten both half".split())


def before(lowered: str, position: int, numeral: str, following: int) -> Found | None:
    """Return the hedge that ends right before `position`, where the number with its sign and currency starts.

    `numeral` is the number as written and `following` where it ends: they tell "over 200 people" from "over two years".
    """
    end = position
    while end and lowered[end - 1] in " \u00a0\n" and position - end < 3:
        end -= 1
    if not end:
        return None
    last = lowered[end - 1]
    if last not in MARKS:
        if end == position or not (last.isalpha() or last == "."):
            return None
        last = lowered[max(0, end - _LONGEST_LAST) : end].split()[-1].lstrip("(\"'“‘[—–-")
    names = _BEFORE.get(last)
    if names is None:
        return None
    window = lowered[max(0, end - REACH) : end].replace("\n", " ")
    for name in names:
        begin = end - len(name)
        if window.endswith(name) and (begin == 0 or not lowered[begin - 1].isalnum() or not name[0].isalpha()):
            break
    else:
        return None
    if name in ("over", "about", "around", "under", "above", "some", "below", "beyond", "near", "up to") and _ordinary(
        lowered, name, begin, numeral, following
    ):
        return None
    return Found(name, begin, end)


def _ordinary(lowered: str, name: str, begin: int, numeral: str, following: int) -> bool:
    """Tell whether `name` is an ordinary preposition or pronoun here."""
    previous = lowered[max(0, begin - 20) : begin].split()
    word = previous[-1].strip(".,;:\"'“”‘’()") if previous else ""
    if name == "over" and (word in ("pct", "percent", "cent") or word.endswith("%")):
        return True  # "up 5 per cent over 1,200": the base of a change
    if name == "over":
        if lowered.startswith((" other ", " others"), following):
            return True  # "chosen over two other men"
        if word in (
            "all",
            "ruled",
            "rule",
            "control",
            "power",
            "victory",
            "win",
            "win's",
            "lead",
            "advantage",
            "edge",
            "preference",
        ):
            return True
        spread = word in (
            "spread",
            "staggered",
            "spanning",
            "phased",
            "paid",
            "payable",
            "down",
            "took",
            "taken",
            "carried",
            "held",
            "it",
        )
        return _SPANS_OF_TIME.match(lowered, following) is not None and (numeral in _SMALL or spread)
    if name == "about":
        return word in _TALK and (numeral.isalpha())
    if name == "some":
        return numeral in ("one", "both", "half")
    if name == "under":
        if numeral in _SMALL and _UNDER.match(lowered, following):
            return True
        return numeral in ("one", "both") or word in ("come", "comes", "came", "falls", "fell")
    if name == "up to":
        moved = ("go", "goes", "going", "went", "gone", "crept", "edged", "shot", "ticked", "inched", "moved", "bumped")
        return word in ("add", "adds", "added", "adding", *moved)
    if name == "around":
        return numeral == "one" and word in ("revolve", "revolves", "built", "way", "turn")
    return False


def after(lowered: str, position: int) -> Found | None:
    """Return the hedge that follows right at `position`: "or more", "-plus", "-odd", "+"."""
    if position >= len(lowered) or lowered[position] not in AFTER_FIRST:
        return None
    head = position + (lowered[position] in " \u00a0-")
    if lowered[head : head + 2] not in _AFTER_HEADS and not lowered.startswith("+", head):
        return None
    match = _AFTER.match(lowered, position)
    if match is None:
        return None
    name = match[0].lstrip(" \u00a0-")
    if name == "and up" and lowered.startswith((" from", " to", " by", " on"), match.end()):
        return None
    if name == "plus" and match[0][0] != "-" and lowered[match.end() : match.end() + 1].strip(".,;:)"):
        return None  # "two plus two"
    return Found(name, match.end() - len(name), match.end()) if name in HEDGES else None


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("nearly half of them", "nearly"),
    ("some 200 people", "some"),
    ("more than $3bn", "more than"),
    ("200 or more cars", "or more"),
    ("30-odd boats", "odd"),
    ("up to 40 flights", "up to"),
)
"""Text and the hedge that is read in it."""
