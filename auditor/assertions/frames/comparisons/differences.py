"""Differences: two amounts and what lies between them.

"12,345 votes to 10,000, a majority of 2,345", "exports of $10bn and imports of $8bn, leaving a surplus of $2bn", "a
surplus of £4m, with income of £19m and spending of £15m", "£6.2m, £1.2m over the budget of £5m", "lost by 40 votes,
taking 810 to Penn's 850". A frame "difference" holds the two amounts (LEVEL) in the order of the text, and the
difference (BY); its direction is +1 where the first of the two is said to be the greater, -1 where the second is.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.comparisons.amounts import alike, in_points, is_amount
from auditor.assertions.frames.comparisons.outdone import FAR, NEAR, OUTDOING, PAIR, difference_of, outdone
from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import ADVERBS, CHANGING, DETERMINERS, LEVEL_VERBS, forms
from auditor.assertions.model import Evidence, Frame, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MARGINS = forms(
    "majority margin gap difference lead surplus deficit shortfall excess advantage balance profit loss overrun "
    "overspend inflow outflow"
)
_COMPARED = forms("compared against versus")
_GAPS = forms("margin gap difference lead advantage")
_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENTAGE})
_LEADING = forms(
    ", ( – — leaving giving making creating opening yielding producing meaning representing implying for with - or and "
    "gave left made gives makes"
)
_MODIFIERS = forms(
    "narrow slim wide small large huge comfortable total trade net overall record big slender clear surprise monthly "
    "annual quarterly current account budget bare thin operating pre-tax absolute risk mean"
)
_MOVED = forms("reduction increase decrease change")
"""What is a difference where it is called absolute, and else may be relative."""
_OPENING = frozenset({"(", ";"})
_SIDES = (
    forms(
        "exports export arrivals births deposits inflows "
        "revenue revenues income sales earnings receipts takings proceeds assets turnover takings sold"
    ),
    forms(
        "imports import departures deaths withdrawals outflows "
        "costs cost spending expenditure expenses outgoings outlays liabilities payments bought paid"
    ),
)
"""What a surplus or a profit lies between."""
_ROLES = frozenset({Role.BY, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.BRACKET, Role.BASE})
_MORE = forms("more above higher longer taller larger bigger over ahead older later greater heavier dearer "
              "wider deeper warmer hotter slower up clear")  # fmt: skip
_LESS = forms("less below lower shorter smaller under behind fewer down cheaper younger lighter faster quicker "
              "earlier colder cooler short shy")  # fmt: skip
_POINTED = forms("the its their his her last this that of at a an")
_USUAL = (["the", "normal"], ["the", "usual"], ["the", "average"], ["the", "previous"], ["the", "old"])
_SAYING = frozenset(("of", "at", "to", ",", ":", "="))
_ELSEWHERE = forms("from since compared than between")
_SET_APART = forms("above below over under ahead behind clear up down")
_HOLDING = forms("on at ( with has have had is are was were")
"""Words that lead to what the other side of a comparison has: "five more than Rovers on 42"."""
_PLACED = forms("ahead behind clear")
_PLAYED = forms("game match hole round race test start")
_MISSED = forms("short over under")
"""What follows the amount by which an aim is missed: "70 short", "£8m over budget"."""
_AVERAGING = forms("averaging averaged averages average")
_EARNED = forms("profit loss")
"""What lies between income and spending, and not between any two amounts."""
_MEANT = forms(
    "set chasing budgeted budget estimate estimated target needs need needed goal planned expected aim aimed"
)
_BACK = 12


@cued(_MARGINS, _MOVED, _MISSED, _MORE, _LESS, OUTDOING, kinds=[Kind.FRACTION])
def differences(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each difference that is named as one, or that compares, with the two amounts."""
    if len(view.numbers) < 3:
        return
    spans = [i for i, number in enumerate(view.numbers) if number.quantity.kind is Kind.DURATION]
    if len(spans) > PAIR:
        for place in range(1, len(spans) - 1):
            frame = _compared(view, taken, spans, place)
            if frame is not None:
                yield frame
    if len(spans) > PAIR:
        for place in range(PAIR, len(spans)):
            frame = _named(view, taken, spans, place)
            if frame is not None:
                yield frame
    for place, i in enumerate(view.levels):
        number = view.numbers[i]
        if number.quantity.kind not in _KINDS or number.quantity.value is None:
            continue
        frame = (
            _named(view, taken, view.levels, place)
            or _compared(view, taken, view.levels, place)
            or outdone(view, place)
        )
        if frame is not None:
            yield frame


def _named(view: SentenceView, taken: set[int], rows: list[int], place: int) -> Frame | None:
    """Read "A and B, a majority of D" and "a surplus of D, with A and B"."""
    i = rows[place]
    opened = _called(view, i)
    if opened is None:
        return None
    number = view.numbers[i]
    around = rows[max(0, place - _BACK) : place + _BACK]
    found = [j for j in around if j != i and j not in taken and _level(view, j) and is_amount(view, j, number)]
    before, behind = [j for j in found if j < i], [j for j in found if j > i]
    if len(before) < PAIR and not behind and in_points(number):
        before = [
            j for j in around if j < i and (j in before or _share(view, j))
        ]  # "25% of girls, compared with 18% of boys, a gap of"
    levels, fronted = (before, False) if len(before) == 2 else (behind, True)
    if len(levels) != 2 or (fronted and before) or view.distance(levels[0 if not fronted else 1], i) > FAR:
        return None
    first, second = (view.numbers[j] for j in levels)
    alike_nouns = first.counts == second.counts or same_thing(first.counts, second.counts) or second.counts is None
    sided = _sided(view, levels)
    against = view.between(*levels)
    compared = view.numbers[levels[1]].role is Role.BASE or not _COMPARED.isdisjoint(against)
    firm = sided if fronted else ((alike_nouns or compared) and opened) or sided
    if fronted and not sided:
        between = view.between(i, levels[0])
        led = between[-1:] in ([","], [":"], ["with"], ["between"], ["by"]) or between[:1] == [","]
        sharing = number.counts is None and between[-1:] == ["with"] and "and" in against
        earned = not _EARNED.isdisjoint(view.before(i, 4))  # "profit was £9m, after £5m in the first half and £4m …"
        firm = (
            _set_against(view, *levels) and led and not sharing and not earned
        )  # "a profit of £9m, with £4m from A and £2m from B"
    own = number.quantity.unit in ("percent", "percentage_point")
    if (not own and i + 1 < len(view.numbers) and view.after(i + 1, 1) in (["ci"], ["confidence"])) or (
        not fronted and not _ELSEWHERE.isdisjoint(view.after(i, 2))
    ):
        firm = (
            False  # a difference of means with its interval is often adjusted; "a difference of 3 from May" is another
        )
    return difference_of(view, levels, i, Evidence.CUE if firm else Evidence.SENTENCE)


def _called(view: SentenceView, i: int) -> bool | None:
    """Tell whether the i-th number is called a difference, and (True) is set against what goes before it at once."""
    words = view.before(i, 8)
    at = view.tokens.at[i]
    if words == ["of"] and i and view.tokens.at[i - 1] == at - 2 and _a_majority(view, i - 1):
        before = view.tokens.words[at - 3 : at - 2]
        return before[:1] in ([","], ["("], ["–"], ["—"]) or (before == ["with"])
    end = len(words)
    while (
        end
        and not _margin(words[:end])
        and (words[end - 1] in _SAYING or words[end - 1] in LEVEL_VERBS or words[end - 1] in CHANGING)
    ):
        end -= 1
    if end and _margin(words[:end]):
        j = end - 2
        other = int(words[end - 1] in _GAPS)  # "creating a gender gap of 6.7 points"
        while j >= 0 and (words[j] in DETERMINERS or words[j] in ADVERBS or words[j] in _MODIFIERS or other):
            other -= words[j] not in DETERMINERS and words[j] not in ADVERBS and words[j] not in _MODIFIERS
            if not words[j][0].isalpha() or words[j] in _LEADING:
                break
            j -= 1
        if end == len(words):  # "81% v 66% (risk difference 15%)"
            return True if j >= 0 and words[j] in _OPENING else None
        if words[end:] in ([","], [":"], ["="]) and j >= 0 and words[j] == ";":
            return True  # "(81% v 66%; absolute difference, 15%)"
        return j >= 0 and words[j] in _LEADING and words[j] != "and"
    opening = view.tokens.words[max(0, at - FAR) : at]
    if words and not end and "between" in opening:  # "the gap between A and B is D"
        first = opening.index("between")
        return True if not _MARGINS.isdisjoint(opening[max(0, first - 4) : first]) else None
    after = [word for word in view.after(i, 4) if word != "-"]
    if not _MISSED.isdisjoint(after[: 1 + (view.numbers[i].counts == "run")]) and words[-1:] in (
        [","],
        ["it"],
        ["them"],
        ["him"],
        ["her"],
    ):
        return True if not _MEANT.isdisjoint(opening) else None
    if any(word in _MARGINS for word in after[:3]) and words[-1:] in (["a"], ["an"]):
        return words[-2:-1] in ([","], ["–"], ["—"], ["for"], ["giving"], ["leaving"])
    return None


def _margin(words: list[str]) -> bool:
    """Tell whether words end in the name of a difference: "gap", "absolute risk reduction"."""
    return words[-1] in _MARGINS or (words[-1] in _MOVED and "absolute" in words[-3:])


def _a_majority(view: SentenceView, i: int) -> bool:
    """Tell whether a number is only the words "a majority", which read as more than half where nothing follows."""
    return view.numbers[i].quantity.kind is Kind.FRACTION and view.document.cut(view.numbers[i].span).endswith(
        "majority"
    )


def _sided(view: SentenceView, levels: list[int]) -> bool:
    """Tell whether one amount came in and the other went out: exports and imports, income and spending."""
    near = [set(view.before(j, 4)) | set(view.after(j, 2)) for j in levels]
    return any(not near[0].isdisjoint(one) and not near[1].isdisjoint(other) for one, other in (_SIDES, _SIDES[::-1]))


def _set_against(view: SentenceView, one: int, other: int) -> bool:
    """Tell whether two amounts are set against one another: "12,345 votes to 10,112", "30,000 against 28,000"."""
    words = view.between(one, other)
    return len(words) <= 8 and not {"to", "against", "and", "versus"}.isdisjoint(words)


def _compared(view: SentenceView, taken: set[int], rows: list[int], place: int) -> Frame | None:
    """Read "A, D more than B", "A, D over the B of last year" where no change has read it."""
    i = rows[place]
    if not 0 < place < len(rows) - 1:
        return None
    # spans of time and degrees are never the amount of a change
    apart = view.numbers[i].quantity.kind is Kind.DURATION or view.numbers[i].quantity.unit == "degree"
    if i in taken and not apart:
        return None
    base, level = rows[place + 1], rows[place - 1]
    number = view.numbers[i]
    words = view.between(i, base)
    placed = not _PLACED.isdisjoint(words[:2]) and words[0] != ")"
    if placed and place > 1 and view.numbers[level].counts in _PLAYED:
        level = rows[place - 2]  # "with 63 points from 29 games they are two behind"
    if not 1 < len(words) <= NEAR or view.broken(level, base) or view.distance(level, i) > FAR // 2:
        return None
    at = view.tokens.at[i]
    if not _AVERAGING.isdisjoint(view.tokens.words[max(0, at - NEAR) : at]):
        return None  # "played three games, averaging 24 over the three"
    if view.role(level) in _ROLES or (any(j in taken for j in (level, base)) and not apart):
        return None
    if not (alike(view.numbers[level], number) and is_amount(view, base, number)):
        return None
    way, at = next(
        ((1 if word in _MORE else -1, at) for at, word in enumerate(words[:3]) if word in _MORE or word in _LESS),
        (0, 0),
    )
    if not way or words[at + 1 : at + 2] == [NUMBER] or words[max(0, at - 1) : at] in (["made"], ["make"], ["makes"]):
        return None  # "(n = 32) made up the 90"
    than = words[at + 1 : at + 2] == ["than"]
    led = (
        words[-1] in _POINTED
        or words[-1].endswith(("'s", "’s", "s'", "s’"))
        or words[-2:] in _USUAL
        or (than and at == len(words) - 2)
    )
    led = led or ((than or (placed and words[-1] != "(")) and (words[-1] in _HOLDING or words[-1] in LEVEL_VERBS))
    if placed and not same_thing(
        number.counts or view.numbers[level].counts, view.numbers[base].counts or number.counts
    ):
        led = led and view.numbers[base].counts is None
    if not led or (
        not than and words[at] not in ("above", "below", "over", "under", "ahead", "behind", "clear", "up", "down")
    ):
        return None
    comma = words.index(",") if "," in words else -1
    if "and" in words or (
        comma >= 0 and words[comma + 1 : comma + 2] not in (["which"], ["who"], ["when"], ["at"], [])
    ):
        return None
    if placed and (number.quantity.kind is Kind.DURATION or number.counts in ("stroke", "shot")):
        way = 0  # who is ahead has fewer of them
    evidence = Evidence.CUE if than or words[at] in ("above", "below") else Evidence.OF_THESE
    return difference_of(view, [level, base], i, evidence, way)


def _share(view: SentenceView, j: int) -> bool:
    return view.numbers[j].quantity.unit == "percent" and view.role(j) in (Role.SHARE, Role.BASE)


def _level(view: SentenceView, j: int) -> bool:
    cues = view.numbers[j].cues
    won = view.role(j) is Role.BY and bool(cues) and (cues[0].words == "by" or cues[0].words in CHANGING)
    return view.numbers[j].quantity.value is not None and (won or view.role(j) not in _ROLES)
