"""Two numbers that are written as one: ranges, scores, ratios, "one in five"; and what neighbours share.

Works on the list of drafts: each step looks at a number and the next, never further.
"""

from __future__ import annotations

import re

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.neighbours import WORD_FOLLOWS, and_a_half, grown, share, share_sides

WIDEST = 32
"""Characters between two numbers that are read as one."""
_TO = lazy(r"\s?(?:-|–|—)\s?|-?\s+(?:to|through)\s+(?:(?:about|around|perhaps|nearly|almost)\s+)?|-to-|\s?-\s?~")
_OR = lazy(r"\s+or\s+(?:perhaps\s+|even\s+)?|-or-")
_AND = lazy(r"\s+(?:and|to)\s+")
_OUT_OF = lazy(r"\s+(?:in|out of|in every|of every|out of every)\s+|-in-(?:an?-)?|-out-of-")
_ROUND = (10, 20, 50, 100, 1000)
_FEW = 10
"""Above so many "out of" tells of two counts."""
_ONE_OF_SO_MANY = lazy(r"\s+[a-z]{2,16} (?:in|out of|in every|out of every) ")
_NO_NOUN = frozenset(
    ("of", "or", "and", "was", "is", "came", "died", "born", "each", "only", "not", "more", "less", "than")
)
_CLOSED = lazy(
    r"[.,;:)!?…]|\s*\Z|\s*\n|\s*\(|\s+(?:[-–—]|(?:is|was|has|had|will|would|can|could|did|does|do|said|says|say|and|or|but|in|"
    r"of|at|on|to|with|who|that|which|for|by|from|as|now|still|never|comes|came)\b)"
)
"""What follows a number that counts nothing further."""
_OPENING = lazy(r"\b(between|from|range of)(?: the ages? of| ages?| an? (?:[a-z ]{3,20} of|[a-z]{3,16}))?\s+$")
_CHANGE = lazy(
    r"\b(?:r[io]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]w|growth|up|down|increas|decreas|cut|rais|lower|drop|climb|"
    r"jump|slip|gain|advance|declin|widen|narrow|shr[aiu]nk|soar|surg|tumbl|slid|slow|plunge|plummet|edg|eas|go|goes|"
    r"going|went|gone|chang|mov|reduc|lift|boost|expand|doubl|tripl|trebl|quadrupl|halv|revis|upgrad|downgrad|swing|swung|shift|switch|"
    r"improv|extend|push|bring|brought|took|take|taking|lost|reach|hik|sank|sink|dip|accelerat|rebound|recover|"
    r"upward|downward|promot|push|trim|shed|sw[ae]ll)"
)
_BY_HOW_MUCH = lazy(
    r"\b(?:rose|fell|grew|up|down|rise|fall|increase|increased|decrease|decreased|cut|raised|lowered|dropped|climbed|"
    r"jumped|slipped|gained|lost|advanced|declined|widened|narrowed|shrank|soared|tumbled|slid|edged|by|surged|plunged)\s+"
    r"(?:(?:by|about|some|nearly|almost|around|more than|a further)\s+){0,2}$"
    r"|(?:%|pct|per ?cent|points?)\)?,? or (?:(?:by|about|some|nearly|almost|around|more than)\s+)?$"
)
_RATIO = lazy(r"\b(?:ratios?|odds|split|mix|scale|proportions?|aspect|dilut\w+|chance|majority)\b")
_COMPARED = lazy(
    r"\b(?:ratios?|odds|outnumber\w*|margins?|majorit\w+|vot\w+|backed|opposed|rejected|approved|endorsed|split|prefer\w*)"
    r"\b[^.;,]{0,32}$"
)
_COMPARING = lazy(r"[ -](?:ratio|margin|majority|odds|in favou?r|against|vote)\b")
_RATIO_OF = lazy(r"\bratios? (?:of|was|is|were|stood at|=) (?:about |nearly |almost |roughly |around )?$")
_LABEL = lazy(r"\b(?:score|grade|type|stage|level|class|group|phase|step|part|number|no\.|version|day|week) $")
_SCORING = lazy(
    r"\b(?:won|win|wins|lost|lose|loses|beat|beaten|beating|beats|victory|defeat|defeated|draw|drew|score|scores|scored|"
    r"lead|led|trail|trailed|vote|voted|votes|loss|tie|tied|result|crushed|thrashed|edged|downed|routed|record|"
    r"winning|losing|leading|trailing)\b[^.]{0,40}$"
)
_PLURAL_FOLLOWS = lazy(r" (?:[a-z]{2,}[^s\W]s|people|men|women|children)\b")
_THEN_TO = lazy(r" to (?:about |around )?[$£€]?[0-9]")
_SCORE_AROUND = lazy(
    r" (?:down|up|lead|win|loss|victory|defeat|record|start|advantage|deficit|run|clear|on aggregate)\b"
)


def join(drafts: list[Draft], lowered: str) -> list[Draft]:
    """Return `drafts` with neighbours joined to ranges, scores and ratios where the words between them say so."""
    joined: list[Draft] = []
    at = 0
    while at < len(drafts):
        here = drafts[at]
        if at + 1 < len(drafts) and here.excluded is None:
            after = drafts[at + 1]
            if (pair := _to_one(here, after, lowered)) is not None:
                joined.append(pair)
                at += 2
                continue
        if at + 1 < len(drafts) and here.excluded is None and drafts[at + 1].excluded is None:
            after = drafts[at + 1]
            width = after.start - here.end
            if 0 <= width <= WIDEST:
                gap = lowered[here.end : after.start]
                pair = grown(here, after, gap, lowered)
                if pair is None:
                    share(here, after, gap, lowered)
                    pair = _pair(here, after, gap, lowered)
                if pair is here:  # grown by its neighbour, it may grow by the next too
                    drafts[at + 1] = here
                    at += 1
                    continue
                if pair is not None:
                    joined.append(pair)
                    at += 2
                    continue
        joined.append(here)
        at += 1
    _scores(joined, lowered)
    share_sides(joined, lowered)
    return joined


def _to_one(here: Draft, after: Draft, lowered: str) -> Draft | None:
    """Return "20 to 1", "three-to-one" or "3 to 2" as the ratio that the words around it make of it."""
    if here.end + 4 != after.start or here.unit is not None or after.unit is not None:
        return None
    low, high = here.value, after.value
    if (
        low is None
        or high is None
        or lowered[here.end : after.start] not in (" to ", "-to-")
        or here.kind is not Kind.COUNT
    ):
        return None
    if after.kind is not Kind.COUNT and not (after.kind is Kind.IDENTIFIER and after.words):  # "one" is excluded
        return None
    told = _RATIO_OF.search(lowered, max(0, here.start - 40), here.start)
    if high != 1 or low <= 1:
        if told is None or here.rounds or after.rounds or high <= 0:
            return None
    elif (
        told is None
        and not _COMPARED.search(lowered, max(0, here.start - 60), here.start)
        and not _COMPARING.match(lowered, after.end)
    ):
        return None
    return _as_ratio(here, after)


def _as_ratio(here: Draft, after: Draft) -> Draft:
    """Return the number whose value the first is of the second, which is rounded where the first is."""
    assert here.value is not None
    assert after.value is not None
    made = _made(here, after, Kind.RATIO)
    made.value = here.value / after.value
    made.step = here.step / after.value
    return made


def _scores(joined: list[Draft], lowered: str) -> None:
    """Make scores of ranges that stand among scores ("6-4 3-6 6-2"), in brackets after a name, or before "down"."""
    for at, draft in enumerate(joined):
        if draft.kind is not Kind.RANGE or draft.reader != "ranges" or draft.unit is not None or draft.ends is None:
            continue
        if draft.rounds or "-" not in lowered[draft.num_start : draft.num_end] or draft.ends[1] > 250:
            continue
        neighbours = [*joined[max(0, at - 1) : at], *joined[at + 1 : at + 2]]
        near = any(
            other.kind is Kind.SCORE and -3 <= max(other.start - draft.end, draft.start - other.end) <= 3
            for other in neighbours
        )
        measured = at > 0 and joined[at - 1].unit is not None and joined[at - 1].end == draft.start - 2
        record = not measured and _in_brackets(lowered, draft)  # "17 days (8-60)" is a range
        if near or record or _SCORE_AROUND.match(lowered, draft.end):
            draft.kind = Kind.SCORE


def _in_brackets(lowered: str, draft: Draft) -> bool:
    """Tell whether "(7-19)" stands alone in brackets right after a word, as a team's record does."""
    start, end = draft.start, draft.end
    return (
        lowered[max(0, start - 2) : start] == " ("
        and lowered[end : end + 1] == ")"
        and lowered[start - 3 : start - 2].isalpha()
    )


def _pair(here: Draft, after: Draft, gap: str, lowered: str) -> Draft | None:
    """Return the one number that the two are, None where they are two."""
    if here.value is None or after.value is None or here.spread is not None:
        return None
    plain = here.unit is None and after.unit is None and here.kind is Kind.COUNT and after.kind is Kind.COUNT
    if after.kind is Kind.FRACTION and gap.strip() == "and" and here.hedge is None and after.hedge is None:
        return and_a_half(here, after, lowered)
    if plain and after.hedge == "over" and gap == " " and _over(here, after, lowered):
        after.hedge, gap = None, " over "
        after.start = after.num_start
    if plain and after.hedge is None and (special := _ratio(here, after, gap, lowered)) is not None:
        return special
    return _range(here, after, gap, lowered, plain)


def _over(here: Draft, after: Draft, lowered: str) -> bool:
    """Tell "one over three" from "one, over three metres long": a smaller number, and no word that follows."""
    if here.value is None or after.value is None:
        return False
    return 0 < here.value < after.value and not WORD_FOLLOWS.match(lowered, after.end)


def _ratio(here: Draft, after: Draft, gap: str, lowered: str) -> Draft | None:
    """Return "one in five", "3:1", "1 over 3" as one number."""
    low, high = here.value, after.value
    assert low is not None
    assert high is not None
    if gap == ":" and high == 1 and here.rounds and _RATIO.search(lowered, max(0, here.start - 24), after.end + 12):
        return _as_ratio(here, after)
    if high <= 0 or low < 0 or here.rounds or (after.rounds and not after.words):
        return None
    stripped = gap.strip()
    if _OUT_OF.fullmatch(gap) and 0 < low < high:
        if stripped == "in" and not _in_so_many(lowered, here, after):
            return None
        if stripped == "out of" and low > _FEW and after.value not in _ROUND and not here.words:
            return None  # "46 out of 121 schools" counts both
        if _LABEL.search(lowered, max(0, here.start - 12), here.start):
            return None
    elif low == 1 and here.words and _ONE_OF_SO_MANY.fullmatch(gap):  # "one child in nine"
        if gap.split()[0] in _NO_NOUN or not _in_so_many(lowered, here, after) or not _CLOSED.match(lowered, after.end):
            return None
    elif gap == ":":
        clock = after.num_end - after.num_start == 2 and high < 60 and low < 60
        if here.words or (clock and not _RATIO.search(lowered, max(0, here.start - 24), after.end + 12)):
            return _clock(here, after)
    elif gap not in (" over ", "-for-"):
        return None
    return _as_ratio(here, after)


def _clock(here: Draft, after: Draft) -> Draft | None:
    """Read "with 4:49 left" as a time: minutes and seconds, or hours and minutes, the text does not say which."""
    if here.words or after.words:
        return None
    made = _made(here, after, Kind.TIME)
    made.excluded = "clock time or length of time"
    return made


def _in_so_many(lowered: str, here: Draft, after: Draft) -> bool:
    """Tell "one in five" from "12 in 2019": a small whole, and nothing that makes a date or a place of it."""
    assert here.value is not None
    assert after.value is not None
    if after.value.denominator != 1:
        return False
    if after.value > 1000:  # "one in a million", "1 in 10,000"; "1 in 2019" is a place and a year
        return here.value == 1 and after.value % 100 == 0 and (after.words or after.num_end - after.num_start > 4)
    if here.words and after.words:
        return after.value <= 20 or here.value == 1
    return here.value == 1 or (after.value in (5, 10, 20, 50, 100, 1000) and here.value < after.value)


def _range(here: Draft, after: Draft, gap: str, lowered: str, plain: bool) -> Draft | None:
    low, high = here.value, after.value
    assert low is not None
    assert high is not None
    stripped = gap.strip()
    whole = low.denominator == high.denominator == 1
    if stripped in ("-", "–", "—") and gap != stripped and lowered.startswith(f" {stripped} ", after.end):
        return None  # "12 - 40 per cent - were headers" says the same twice
    if plain and stripped in ("-", "–", "—") and whole and not here.words and not here.rounds and after.hedge is None:
        if stripped == "—" and gap != "—":
            return None
        if low >= high or _SCORING.search(lowered, max(0, here.start - 48), here.start):
            return _made(here, after, Kind.SCORE) if len(gap) == 1 else None
        return _made(here, after, Kind.RANGE)
    if not (here.unit == after.unit or after.unit is None or here.unit is None):
        return None
    if {here.kind, after.kind} & {Kind.ORDINAL, Kind.MULTIPLE, Kind.RATIO, Kind.SCORE} or low >= high:
        return None
    opening = _OPENING.search(lowered, max(0, here.start - 40), here.start)
    word = opening[1] if opening is not None else ""
    if (word == "between" and _AND.fullmatch(gap)) or (word == "from" and gap.strip() in ("to", "-", "–", "up to")):
        assert opening is not None
        if word == "from" and _changes(lowered, opening.start()) and not _THEN_TO.match(lowered, after.end):
            return None
        made = _made(here, after, Kind.RANGE)
        made.start = opening.start()
        if plain and _is_year(here) and _is_year(after) and not _PLURAL_FOLLOWS.match(lowered, after.end):
            made.kind = Kind.YEAR
        return made
    if _TO.fullmatch(gap):
        if stripped[:2] == "to" and _BY_HOW_MUCH.search(lowered, max(0, here.start - 40), here.start):
            return None
        if here.hedge is not None and stripped[:2] == "to" and after.hedge is not None:
            return None
        return _made(here, after, Kind.RANGE)
    if (
        _OR.fullmatch(gap)
        and (here.words or after.words or high - low <= 3)
        and high <= 3 * low
        and here.unit == after.unit
    ):
        return _made(here, after, Kind.RANGE) if plain or after.unit is not None else None
    return None


def _is_year(draft: Draft) -> bool:
    """Tell whether four digits without a comma may be a year of the last thousand."""
    return (
        not draft.words
        and draft.num_end - draft.num_start == 4
        and draft.value is not None
        and 1000 <= draft.value <= 2100
    )


def _changes(lowered: str, start: int) -> bool:
    """Tell whether "from 5 to 7" is what something changed from and to: a verb or noun of change stands before it."""
    window = lowered[max(0, start - 70) : start]
    clause = re.split(r"\.(?![0-9])|[;!?\n]", window)[-1]
    return _CHANGE.search(clause) is not None or (
        re.search(r"(?:ed|ing) $", clause) is not None
        and not clause.endswith(
            (
                "ranged ",
                "ranging ",
                "varied ",
                "varying ",
                "aged ",
                "lasting ",
                "costing ",
                "priced ",
                "estimated ",
                "estimates ",
            )
        )
    )


def _made(here: Draft, after: Draft, kind: Kind) -> Draft:
    """Return the number whose two ends are `here` and `after`."""
    assert here.value is not None
    assert after.value is not None
    made = Draft(here.start, after.end, None, max(here.step, after.step), "ranges")
    made.num_start, made.num_end = here.num_start, after.num_end
    made.ends = (here.value, after.value)
    made.kind = kind
    made.unit = here.unit if here.unit is not None else after.unit
    made.rounds = here.rounds or after.rounds
    made.hedge = here.hedge or after.hedge
    made.words = here.words and after.words
    made.malformed = here.malformed or after.malformed
    made.symbols = [*here.symbols, ("joined", Span(here.end, after.start)), *after.symbols]
    return made


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("between 20 and 30 per cent", "20 to 30"),
    ("€3–4bn", "3000000000 to 4000000000"),
    ("one in five", "1/5"),
    ("one child in five (some said)", "1/5"),
    ("two out of three", "2/3"),
    ("one child in nine", "1/9"),
    ("one in a million", "1/1000000"),
    ("a one-in-five chance", "1/5"),
    ("a 3-for-2 split", "3/2"),
    ("15- to 24-year-olds", "15 to 24"),
    ("one household out of every twenty", "1/20"),
    ("a 3:1 ratio", "3"),
    ("8-10 people", "8 to 10"),
    ("won 110-106", "110 to 106"),
    ("two years and a half", "5/2"),
    ("4 thousand 3 hundred and 21", "4321"),
)
"""Text and what is read from it: a value, or the two ends."""
