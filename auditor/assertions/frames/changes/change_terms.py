"""Which numbers are the terms of one change: the level of a base, and the changes before, between and behind them."""

from __future__ import annotations

from auditor.assertions.lexicon import ADVERBS, AUXILIARIES, CLAUSE_BREAKS, DETERMINERS, DIRECTION, MONTHS, forms
from auditor.assertions.model import Assertion, Role
from auditor.assertions.roles.role_after import STANDING
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind
from auditor.quantities.units import same_dimension

REACH = 22
"""Words between neighbouring terms of one change at the most."""
_EXTREMES = frozenset({"low", "high", "peak", "trough", "bottom"})
BYS = frozenset({Role.BY, Role.MULTIPLE})
_OTHERS = frozenset({Role.WHOLE, Role.OTHER, Role.REMAINING, Role.PART, Role.RANK, Role.PER, Role.LIMIT})
_PRONOUNS = frozenset({"it", "this", "that", "they", "these"})
_OPENING_BE = frozenset({"it's", "that's", "it’s", "that’s"})
_JOINTS = frozenset({"and", "but"})
_JOINED = ADVERBS | forms(
    "up down from a an the about some by on over is was were are higher lower increase rise fall of"
)
"""Words between "and" and what a level is compared with beside something else."""
_EARLIER = frozenset({"ago", "earlier", "before", "later", "previously"})
_OWNERS = ("'s", "’s", "s'", "s’")
_BESIDE = (["against"], ["versus"], ["vs"])
_GONE = (["risen"], ["fallen"], ["grown"], ["shrunk"], ["up"], ["down"])
_MAIN = frozenset({Role.LEVEL, Role.NONE, Role.TOTAL})
_OVER = frozenset({"through", "over", "in", "across", "during", "within", "per", "among", "on", "with"})
_LEVELS = frozenset({Role.LEVEL, Role.TOTAL, Role.ESTIMATE})


def near(view: SentenceView, i: int, j: int) -> bool:
    """Tell whether two numbers are near enough to be terms of one change, in one clause."""
    return view.distance(i, j) <= REACH and not view.broken(i, j)


def alike(one: Assertion, other: Assertion) -> bool:
    """Tell whether two numbers can be the same quantity at two times."""
    left, right = one.quantity, other.quantity
    if left.unit != right.unit:
        return left.unit is not None and right.unit is not None and same_dimension(left.unit, right.unit)
    return left.kind is right.kind or {left.kind, right.kind} <= {Kind.COUNT, Kind.MEASURE, Kind.RANGE}


def led_to(view: SentenceView, i: int) -> bool:
    """Tell whether "to" leads to the number: "fell to 9", "reaching 9"."""
    cues = view.numbers[i].cues
    if view.role(i) is Role.ESTIMATE:  # "to 22.7% (95% CI 20.5 to 24.9)"
        return view.before(i, 1) == ["to"]
    return view.role(i) is Role.LEVEL and bool(cues) and cues[0].words.startswith(("to", "reaching", "hitting"))


def stands_at(view: SentenceView, rows: list[int], first: int) -> bool:
    """Tell whether a change leads to the level by "at": "closed 12p higher at 252p, against 240p"."""
    cues = view.numbers[rows[first]].cues
    at = bool(cues) and cues[0].words == "at"
    return at and first > 0 and view.role(rows[first - 1]) in BYS and view.distance(rows[first - 1], rows[first]) <= 3


def extreme(words: list[str]) -> bool:
    """Tell whether the words before a base make it a low or a high of some time."""
    return words[-1:] == ["of"] and not _EXTREMES.isdisjoint(words)


def elsewhere(view: SentenceView, level: int, base: int) -> bool:
    """Tell whether two levels are those of two places: "£165,000 in Leeds, compared with £120,000 in York"."""
    return (
        view.numbers[base].cues[0].words not in ("from", "on", "over") and _placed(view, level) and _placed(view, base)
    )


def _placed(view: SentenceView, i: int) -> bool:
    after = view.after(i, 2)
    at = view.tokens.at[i] + 2
    if after[:1] != ["in"] or len(after) < 2 or not after[1][0].isalpha() or after[1] in MONTHS:
        return False
    return view.document.text[view.tokens.place(at).start].isupper()


def level_before(view: SentenceView, rows: list[int], at: int, used: set[int]) -> int | None:
    """Return where the level stands that the base at `at` follows: "to 12 from 10", "12, up 20 per cent from 10"."""
    base = view.numbers[rows[at]]
    for k in range(at - 1, max(-1, at - 4), -1):
        i = rows[k]
        if not near(view, i, rows[k + 1]) and not resumed(view, i, rows[k + 1]):
            return None
        role = view.role(i)
        if role is Role.BASE:
            return None
        if each(view, rows, k) and not _per(view, rows[at]):
            continue  # "to ¥750m, or ¥22.50 per share, from ¥600m"
        if role is Role.PART and view.role(rows[k + 1]) is Role.WHOLE and alike(view.numbers[i], base):
            return k  # "41 of the 60 seats, down from 47"
        if role in _OTHERS or (role is Role.SHARE and not alike(view.numbers[i], base)):
            continue  # "319,650 shares, or 11.5 pct, from 238,430"
        if role in BYS and not (alike(view.numbers[i], base) and _only_change(view, rows, k, at)):
            continue
        if not alike(view.numbers[i], base):
            return None
        if k and _in_passing(view, i) and view.role(rows[k - 1]) in _MAIN and alike(view.numbers[rows[k - 1]], base):
            return k - 1
        if not _counts_alike(view.numbers[i], base):
            other = next((m for m in range(k - 1, max(-1, k - 3), -1) if counted(view, rows, m, at)), k)
            return other if near(view, rows[other], i) else k
        return None if i in used and role not in _LEVELS else k
    return None


def _in_passing(view: SentenceView, i: int) -> bool:
    """Tell whether a number only says over what another was counted: "averaging 14,390 fans through ten games"."""
    words = view.before(i, 2)
    return bool(words) and (words[-1] in _OVER or (words[-1] in DETERMINERS and words[0] in _OVER))


def count_apart(view: SentenceView, i: int, j: int) -> bool:
    """Tell whether two numbers count two things, each by the word behind it: "9 points from 11 games"."""
    one, other = view.numbers[i], view.numbers[j]
    if one.counts is None or other.counts is None or same_thing(one.counts, other.counts):
        return False
    behind = ((one, view.after(i, 1)), (other, view.after(j, 1)))
    if view.before(j, 3)[-1:] == ["from"] and view.before(j, 3)[-2:-1] in _GONE:
        return False  # "drew 120 members, having risen from 54 subscribers": what moved is one thing
    return one.quantity.kind is Kind.COUNT and all(
        bool(words) and singular(words[0]) == number.counts for number, words in behind
    )


def _counts_alike(one: Assertion, other: Assertion) -> bool:
    return one.counts is None or other.counts is None or one.counts == other.counts


def counted(view: SentenceView, rows: list[int], k: int, at: int) -> bool:
    """Tell whether an earlier number counts the same as a base: "7.3m beds for 6.1m people, down from 7.4m beds"."""
    one, other = view.numbers[rows[k]], view.numbers[rows[at]]
    return view.role(rows[k]) not in BYS and alike(one, other) and one.counts is not None and one.counts == other.counts


def resumed(view: SentenceView, i: int, j: int) -> bool:
    """Tell whether a pronoun takes a number up behind a clause break: "a share of 90%, but this is down from 96%"."""
    words = view.between(i, j)
    if len(words) > REACH:
        return False
    at = next((k for k in range(len(words) - 1, -1, -1) if words[k] in CLAUSE_BREAKS), len(words))
    head = words[at + 1 : at + 3]
    if head[:1] and head[0] in AUXILIARIES and words[at] == "but":
        return True  # "rose 13% to 11,940, but were down from 22,110 a year before"
    return len(head) == 2 and (head[0] in _OPENING_BE or (head[0] in _PRONOUNS and head[1] in AUXILIARIES))


def shared(view: SentenceView, before: int, first: int) -> bool:
    """Tell whether a comparison is joined to the one before: "up from 12 in May and 9 a year ago"."""
    words = view.between(before, first)
    at = next((k for k in range(len(words) - 1, -1, -1) if words[k] in _JOINTS), -1)
    return at >= 0 and len(words) <= REACH and _JOINED.issuperset(words[at + 1 :])


def undone(view: SentenceView, before: int, base: int) -> bool:
    """Tell whether what a change went from is what one before it had led to: "cut from 8 after being raised from 7"."""
    words = view.between(before, base)
    if view.role(before) is not Role.BASE or words[-1:] != ["from"] or "after" not in words:
        return False
    told = words[words.index("after") + 1 : -1]
    return told[:1] in (["being"], ["having"]) and len(told) <= 4 and told[-1] in DIRECTION


def each(view: SentenceView, rows: list[int], k: int) -> bool:
    """Tell whether a number gives again for each what the one before gives for all: "¥750m, or ¥22.50 per share"."""
    return k > 0 and view.between(rows[k - 1], rows[k])[-1:] == ["or"] and _per(view, rows[k])


def _per(view: SentenceView, i: int) -> bool:
    return "per" in view.after(i, 2)


def _only_change(view: SentenceView, rows: list[int], k: int, at: int) -> bool:
    """Tell whether a rate is itself the level: "growth of 7 per cent, up from 6 per cent"."""
    between = view.between(rows[k], rows[at])
    cues = view.numbers[rows[k]].cues
    if between in _BESIDE and cues and not STANDING.isdisjoint(cues[0].words.split()):
        return k == at - 1  # "a surplus of 2.5bn against 1.7bn"
    if between[1:2] == ["than"]:
        return False  # "188 metres high, 23 metres lower than the 211 metres planned"
    while between and (between[-1].endswith(_OWNERS) or between[-1] in DETERMINERS):
        between = between[:-1]  # "up from November's 4.2%", "down from the 3.9% predicted"
    led = between[:-1]
    while led and (led[-1] in ADVERBS or led[-1].endswith("ly")):
        led = led[:-1]
    return k == at - 1 and bool(led) and (led[-1] in DIRECTION or "compared" in between[-3:])


def changes_before(view: SentenceView, rows: list[int], first: int, used: set[int]) -> list[int]:
    """Return the changes right before a level or base, nearest last."""
    found: list[int] = []
    for k in range(first - 1, max(-1, first - 4), -1):
        i = rows[k]
        if i in used or view.role(i) not in BYS or not near(view, i, rows[k + 1]) or view.crosses(i, rows[k + 1]):
            break
        found.insert(0, i)
    return found


def changes_between(view: SentenceView, rows: list[int], first: int, last: int, used: set[int]) -> list[int]:
    """Return the changes between two levels."""
    return [i for i in rows[first + 1 : last] if view.role(i) in BYS and i not in used]


def changes_behind(view: SentenceView, rows: list[int], last: int, used: set[int]) -> list[int]:
    """Return the changes that follow: "from 4 to 6, an increase of 50 per cent"; not those with a base of their own."""
    found: list[int] = []
    for k in range(last + 1, min(len(rows), last + 3)):
        i = rows[k]
        again = view.numbers[i].quantity.kind is Kind.PERCENTAGE and view.between(rows[k - 1], i)[-1:] == ["or"]
        if not (view.role(i) in BYS or again) or i in used or not near(view, rows[k - 1], i):
            break
        if view.crosses(rows[k - 1], i):
            break  # "to 60 per cent from 50 per cent and costs fell 40 per cent"
        if k + 1 < len(rows) and view.role(rows[k + 1]) in (Role.BASE, Role.LEVEL) and near(view, i, rows[k + 1]):
            return []
        found.append(i)
    return found


def said_again(view: SentenceView, last: int, i: int, used: set[int]) -> list[int]:
    """Return a percentage that gives an amount again: "lost 60, falling from 2,400 to 2,340, or 2.5 per cent"."""
    rate = view.numbers[i].quantity.kind is Kind.PERCENTAGE and i not in used
    return [i] if rate and view.between(last, i)[-2:] in ([",", "or"], ["or"]) and near(view, last, i) else []


def changes_what(by: Assertion, measured: Assertion) -> bool:
    """Tell whether `by` can be a change of `measured`: a rate, points, a multiple, or an amount of the same unit."""
    quantity = by.quantity
    if quantity.kind in (Kind.MULTIPLE, Kind.FRACTION) or quantity.unit == "percent":
        return True
    if quantity.unit == "percentage_point" or by.counts == "point":
        return measured.quantity.unit == "percent" or alike(by, measured)
    return alike(by, measured)


def each_time(view: SentenceView, i: int) -> bool:
    """Tell whether a change came again and again: "4% a year", and not "4% a year earlier"."""
    after = view.after(i, 3)
    if view.numbers[i].quantity.unit != "percent" or after[:1] not in (["a"], ["per"], ["each"], ["every"]):
        return False
    return after[1:2] in (["year"], ["annum"], ["month"], ["week"], ["quarter"]) and _EARLIER.isdisjoint(after[2:])
