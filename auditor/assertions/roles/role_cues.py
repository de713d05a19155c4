"""What single words before a number make of it.

Each reader gets the roles read so far, the number's index, the token of the cue word and the index of the number before
(-1 where there is none); it gives the role and returns True, or returns False.
"""

from __future__ import annotations

from collections.abc import Callable

from auditor.assertions.lexicon import AUXILIARIES, CHANGE_NOUNS, CHANGING, GOING, LEVEL_VERBS, MOVING
from auditor.assertions.model import Evidence, Role
from auditor.assertions.roles import role_marks
from auditor.assertions.roles.given_roles import Roles
from auditor.assertions.roles.role_after import left_behind
from auditor.assertions.roles.role_words import (
    BOUNDS,
    COMPARED,
    INTERVALS,
    MARGINS,
    NO_DESTINATION,
    PARTED,
    PASSING,
    SOFT,
    SUMMED,
    UP_DOWN,
)
from auditor.assertions.tokens import NAME, NUMBER
from auditor.quantities.model import Kind

_MEASURED = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE})
_CHANGED = frozenset({Role.BASE, Role.BY, Role.MULTIPLE})
_OPENING = frozenset({",", ":", ";", "(", "–", "—", "."})
_WIDE = 9
"""Words between a change and its size: "a fall in net profit of"."""
_CHANGES = CHANGE_NOUNS - {
    "change",
    "lead",
    "difference",
    "margin",
    "advantage",
    "surplus",
    "deficit",
    "loss",
    "losses",
}
_POINTING_BACK = frozenset({"than", "from", "on", "over", "compared"})
"""Words that set a number against another time."""
_FRONTED = 14
"""Words after a "from" that opens the sentence in which its verb is looked for."""
_AHEAD = 6
"""Words after "from 10" in which "to 12" is looked for."""


def _behind(roles: Roles, j: int) -> str:
    return roles.tokens.words[j - 1] if j else ""


def _from(roles: Roles, i: int, j: int, previous: int) -> bool:
    words = roles.tokens.words
    at = roles.tokens.at[i]
    ahead = words[at + 1 : at + 1 + _AHEAD]
    to = "to" in ahead and NUMBER in ahead and ahead.index("to") < ahead.index(NUMBER)
    if j == 0 and previous < 0:  # "From $80 in January the price had slid to $60"
        verb = next((k for k in range(at + 1, min(at + _FRONTED, len(words))) if words[k] in MOVING), -1)
        to = to or (verb >= 0 and "to" in words[verb : verb + 4])
    changed = previous >= 0 and (roles.roles[previous] in _CHANGED or _arrived(roles, previous))
    if to or changed or roles.changing(j, MOVING) >= 0:
        roles.give(i, Role.BASE, j, j)
        return True
    return False


def _arrived(roles: Roles, previous: int) -> bool:
    """Tell whether the number before stands after "to" as a level."""
    cue = roles.cues[previous]
    return cue is not None and cue.role is Role.LEVEL and cue.words == "to"


def _to(roles: Roles, i: int, j: int, previous: int) -> bool:
    behind = _behind(roles, j)
    if behind in NO_DESTINATION:
        return False
    if behind in COMPARED:
        roles.give(i, Role.BASE, j - 1, j)
    elif (
        previous >= 0
        and roles.roles[previous] is Role.LIMIT
        and ")" not in roles.tokens.words[roles.tokens.at[previous] : j]
    ):
        roles.give(i, Role.LIMIT, j, j, Evidence.BRACKET)
    elif previous >= 0 and (begun := left_behind(roles, i, j, previous)) >= 0:
        roles.give(previous, Role.BASE, begun, begun)
        roles.give(i, Role.LEVEL, j, j)
    elif roles.changing(j) >= 0 or (previous >= 0 and roles.roles[previous] in _CHANGED):
        roles.give(i, Role.LEVEL, j, j)
    else:
        return False
    return True


def _with(roles: Roles, i: int, j: int, previous: int) -> bool:
    if _behind(roles, j) in COMPARED:
        roles.give(i, Role.BASE, j - 1, j)
        return True
    return False


def _against(roles: Roles, i: int, j: int, previous: int) -> bool:
    if previous < 0:
        return False
    this, host = roles.quantities[i], roles.quantities[previous]
    sized = this.unit is None and host.kind in _MEASURED and any(what == "magnitude" for what, _ in this.symbols)
    if roles.tokens.words[j] == "than" or this.kind is host.kind or sized:
        roles.give(i, Role.BASE, j, j)
        return True
    return False


def _over(roles: Roles, i: int, j: int, previous: int) -> bool:
    if previous >= 0 and roles.roles[previous] in (Role.BY, Role.LEVEL) and roles.changing(j) >= 0:
        start = roles.tokens.at[previous]
        named = _behind(roles, j) in CHANGE_NOUNS  # "£1.3bn in the year to March - an increase on the £1.1bn"
        if roles.tokens.at[i] - start > (2 * _AHEAD if named else 8):
            return False
        told = _behind(roles, j) in MOVING or _behind(roles, j) in UP_DOWN
        if roles.tokens.words[j] == "on" and not told and "," in roles.tokens.words[start + 1 : j - 1]:
            return False  # "up two points to 39 per cent, ahead of Labour on 28 per cent"
        roles.give(i, Role.BASE, j, j)
        return True
    return False


def _above(roles: Roles, i: int, j: int, previous: int) -> bool:
    if previous >= 0 and roles.roles[previous] in (Role.BY, Role.LEVEL):
        roles.give(i, Role.BASE, j, j)
        return True
    return False


def _by(roles: Roles, i: int, j: int, previous: int) -> bool:
    words = roles.tokens.words
    near = words[max(0, j - 8) : j]
    moved = roles.changing(j)
    if moved > 0 and words[moved] in GOING and words[moved - 1] in AUXILIARIES and words[moved + 1] == "by":
        moved = -1  # "a cure was reached by 62 patients and by 39"
    if moved >= 0 or not MARGINS.isdisjoint(near):
        roles.give(i, Role.BY, j, j)
        return True
    return False


def _of(roles: Roles, i: int, j: int, previous: int) -> bool:
    tokens = roles.tokens
    words = tokens.words
    at = tokens.at[i]
    behind = _behind(roles, j)
    moved = behind == "instead" and previous >= 0 and roles.changing(j, MOVING) >= 0
    if moved and roles.quantities[previous].unit == roles.quantities[i].unit:
        roles.give(i, Role.BASE, j - 1, j)
        return True
    if behind in ("that", "those"):
        return False  # "six times less than that of the two plates"
    if behind == "sum":
        roles.give(i, Role.LEVEL, j - 1, j)
        return True
    if behind in _AVERAGES and words[j - 3 : j - 1] in (["by", "a"], ["by", "an"]):
        return _by(roles, i, j - 3, previous)  # "fell by an average of 5.5 points"
    if behind in SUMMED:
        roles.give(i, Role.WHOLE if _partitive(words, j - 1) else Role.TOTAL, j - 1, j)
        return True
    if behind in (NUMBER, ")") and previous >= 0 and j - tokens.at[previous] <= 2 and not roles.see_through[previous]:
        roles.give(i, Role.WHOLE, j, at - 1, Evidence.OF_THESE)
        return True
    if behind == NUMBER and tokens.at[i - 1] == j - 1 and roles.see_through[i - 1]:
        return _of_past_a_date(roles, i, j)
    pointed = words[at - 1] in ("the", "these", "those", "all", "some")
    if behind in PARTED or j == 0 or behind in _OPENING or behind == NUMBER:
        roles.give(i, Role.WHOLE, j, at - 1, Evidence.OF_THESE)
        return True
    if behind in BOUNDS:
        roles.give(i, Role.LIMIT, j - 1, j)
        return True
    if not behind[:1].isalpha():
        return False
    k = j - 1
    while k > 0 and j - k <= 3 and words[k - 1] not in _CARRIED:
        date = i > 0 and tokens.at[i - 1] == k - 1 and roles.see_through[i - 1]  # "the March high of 22%"
        if not (date or words[k - 1] == NAME or words[k - 1] in SOFT or words[k - 1][0].isalpha()):
            break
        k -= 1
    carried = BEFORE.get(words[k - 1]) if k > 0 and words[k - 1] in _CARRIED else None
    if carried is not None and carried(roles, i, k - 1, previous):
        return True
    changed = _change_in(words, j)
    if behind in CHANGE_NOUNS:
        roles.give(i, Role.BY, j - 1, j)
    elif changed >= 0:
        roles.give(i, Role.BY, changed, changed)
    elif pointed and previous >= 0 and j - tokens.at[previous] <= 3 and roles.sized(previous, i):
        roles.give(i, Role.WHOLE, j, at - 1, Evidence.OF_THESE)
    else:
        roles.give(i, Role.LEVEL, j - 1, j)
    return True


def _change_in(words: list[str], j: int) -> int:
    """Return the token of the change that "of" tells the size of: "an increase in life expectancy of 50%", or -1."""
    for k in range(j - 1, max(0, j - _WIDE), -1):
        if words[k] in ("in", "among") and words[k - 1] in _CHANGES:
            return k - 1
        if not words[k][0].isalpha() or words[k] in LEVEL_VERBS:
            return -1
    return -1


def _of_past_a_date(roles: Roles, i: int, j: int) -> bool:
    """Read "an increase in March of 2.6 pct", where the date is token j - 1."""
    words = roles.tokens.words
    for k in range(j - 2, max(-1, j - 6), -1):
        if words[k] in CHANGE_NOUNS:
            roles.give(i, Role.BY, k, k)
            return True
        if words[k] not in SOFT and words[k] not in ("in", "on", "at", "for", "during"):
            break
    roles.give(i, Role.LEVEL, j, j)
    return True


def _partitive(words: list[str], j: int) -> bool:
    """Tell whether "of" or "of the" opens the clause before token `j`: "of the remaining 12", "of a total of 40"."""
    if j and words[j - 1] in ("a", "the", "these", "those"):
        j -= 1
    return j > 0 and words[j - 1] == "of" and (j == 1 or words[j - 2] in _OPENING or words[j - 2] == NUMBER)


def _part(roles: Roles, i: int, j: int, previous: int) -> bool:
    words = roles.tokens.words
    quantity = roles.quantities[i]
    if words[j] == "including":
        # "including a 6.4 quake" and "including 100% relief" name no part
        named = quantity.unit is None and words[roles.tokens.at[i] - 1] in ("a", "an")
        if not named and quantity.kind is not Kind.PERCENTAGE:
            roles.give(i, Role.PART, j, j, Evidence.OF_THESE)
            return True
    elif _behind(roles, j) in ("of", "among"):
        roles.give(i, Role.PART, j, j, Evidence.OF_THESE)
        return True
    return False


def _among(roles: Roles, i: int, j: int, previous: int) -> bool:
    at = roles.tokens.at[i]
    if roles.quantities[i].unit is not None or roles.tokens.words[at + 1 : at + 2] == ["-"]:
        return False
    roles.give(i, Role.WHOLE, j, j)
    return True


def _per(roles: Roles, i: int, j: int, previous: int) -> bool:
    roles.give(i, Role.PER, j, j)
    return True


def _rest(roles: Roles, i: int, j: int, previous: int) -> bool:
    role = Role.WHOLE if _partitive(roles.tokens.words, j) else Role.REMAINING
    roles.give(i, role, j, j, Evidence.OF_THESE)
    return True


def _when(roles: Roles, i: int, j: int, previous: int) -> bool:
    """Read "15% more than in the year before, when 240 came" and "up 10% from 2003, when the price was £40"."""
    return back_then(roles, i, j, j, previous)


def back_then(roles: Roles, i: int, when: int, last: int, previous: int) -> bool:
    """Give the i-th number the role of a base if "when", token `when`, points back to a time compared with."""
    if previous < 0 or roles.roles[previous] not in (Role.BY, Role.LEVEL):
        return False
    lead = roles.tokens.words[roles.tokens.at[previous] + 1 : when]
    if _POINTING_BACK.isdisjoint(lead) or (roles.roles[previous] is Role.LEVEL and "compared" not in lead):
        return False
    roles.give(i, Role.BASE, when, last)
    return True


def _than(roles: Roles, i: int, j: int) -> bool:
    """Tell whether "than" opened the noun phrase that the i-th number ends."""
    lead = roles.tokens.words[max(0, j - _AHEAD - 2) : j]
    return "than" in lead and "," not in lead[lead.index("than") :]


def _at(roles: Roles, i: int, j: int, previous: int) -> bool:
    behind = _behind(roles, j)
    passing = behind in PASSING
    if previous >= 0 and roles.roles[previous] is Role.BY and _than(roles, i, j):
        roles.give(i, Role.BASE, j, j)  # "44% lower than the peak recorded in 1971 at 627,320"
        return True
    if (behind.endswith("ing") and _behind(roles, j - 1) == "after" and not passing) or _behind(
        roles, j - 1
    ) == "having":
        roles.give(i, Role.BASE, j - 2, j)
        return True
    moved = behind == "," and previous >= 0 and roles.roles[previous] is Role.BY  # "closed up 84 points, at 6,584"
    if roles.quantities[i].kind in _MEASURED or (
        roles.quantities[i].kind is Kind.COUNT
        and (behind in LEVEL_VERBS or behind in CHANGING or behind == NUMBER or moved)
    ):
        roles.give(i, Role.LEVEL, j, j)
        return True
    return False


def _all(roles: Roles, i: int, j: int, previous: int) -> bool:
    if _behind(roles, j) == "in":
        return False
    if roles.quantities[i].unit is None:
        roles.give(i, Role.WHOLE, j, j)
    else:
        return False
    return True


def _and(roles: Roles, i: int, j: int, previous: int) -> bool:
    """The second limit of "between 10 and 12"."""
    if previous >= 0 and roles.roles[previous] is Role.LIMIT and j - roles.tokens.at[previous] <= 1:
        roles.give(i, Role.LIMIT, j, j)
        return True
    return False


BEFORE: dict[str, Callable[[Roles, int, int, int], bool]] = {
    **dict.fromkeys(("from", "since"), _from),
    "to": _to,
    "with": _with,
    **dict.fromkeys(("against", "versus", "vs", "v", "than"), _against),
    **dict.fromkeys(("over", "on", "after"), _over),
    **dict.fromkeys(("above", "below"), _above),
    "by": _by,
    "of": _of,
    **dict.fromkeys(("including", "which", "whom", "these", "those", "them"), _part),
    **dict.fromkeys(("among", "amongst"), _among),
    **dict.fromkeys(("per", "every", "each"), _per),
    **dict.fromkeys(("remaining", "leaving"), _rest),
    **dict.fromkeys(INTERVALS, role_marks.interval),
    **dict.fromkeys((",", ":", "=", "-", "–", ";", "("), role_marks.mark),
    "at": _at,
    "when": _when,
    "all": _all,
    "and": _and,
}
_AVERAGES = frozenset({"average", "mean", "median"})
_CARRIED = frozenset({"from", "since", "with", "to", "against", "than", "versus", "vs", "above", "below"}) - UP_DOWN
"""Cue words that reach over a noun phrase: "compared with a loss of 8m", "above the request of 15m"."""
