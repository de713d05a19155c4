"""What the words right after a number make of it: "a 5% rise", "12 others", "40 in all", "a third of"."""

from __future__ import annotations

from auditor.assertions.lexicon import AUXILIARIES, CHANGE_NOUNS, DETERMINERS, DIRECTION, MOVING, PREPOSITIONS, STOP
from auditor.assertions.model import Evidence, Role
from auditor.assertions.roles.given_roles import Roles
from auditor.assertions.roles.role_words import ADDS, COMPARATIVES, LEFT, POINTED, RANKS, SHARES, THAN, UP_DOWN
from auditor.assertions.tokens import NUMBER
from auditor.quantities.model import Kind

_NO_NOUN = DETERMINERS | PREPOSITIONS | AUXILIARIES | {"and", "or"}
_LOSING = frozenset({"lost", "lose", "loses", "losing", "shed", "sheds", "shedding"})
_OWN = frozenset({"its", "their", "his", "her", "the"})
_AGAINST = frozenset({"than", "with", "against", "on", "from", "over", "below", "above"})
_HIGHER = frozenset({"higher", "lower", "up", "down", "dearer", "cheaper", "better", "worse"})
STANDING = frozenset({"loss", "deficit", "surplus", "lead", "margin", "advantage"})
"""Differences that are amounts in their own right."""
_LEVELLED = frozenset({"at", "to"})
_POINTS = frozenset({"point", "points"})
_MORE = frozenset({"higher", "lower"})
_SET_OFF = frozenset({"(", ";"})
_LEAD = 4
"""Words before a bracket among which the verb of its two numbers stands."""
_NAMED = 3
"""Tokens from a number to the "to" of "81 beats down to 72"."""
_FREE = frozenset({Role.NONE, Role.LEVEL})


def from_after(roles: Roles, i: int) -> bool:
    """Give the i-th number the role that the words right after it give, and tell whether they do."""
    words = roles.tokens.words
    quantity = roles.quantities[i]
    at = roles.tokens.at[i]
    if at + 1 >= len(words):
        return False
    one = words[at + 1]
    two = words[at + 2] if at + 2 < len(words) else ""
    bare = quantity.unit is None
    if one == "of":
        before = words[at - 1] if at else ""
        if before == "by":
            return False
        if before in _OWN and at > 1 and words[at - 2] in _AGAINST:
            return False  # "fewer than the 34.8m of the year before"
        if quantity.kind in SHARES:
            if before == "from" and quantity.kind is Kind.PERCENTAGE and _left(roles, i, at):
                roles.give(i, Role.BASE, at - 1, at - 1)  # "widened to 5% of output from 3% of output"
                return True
            if before == "to" and i and roles.roles[i - 1] is Role.BASE and roles.changing(at - 1, MOVING) >= 0:
                roles.give(i, Role.LEVEL, at - 1, at - 1)
                return True
            lost = before in _LOSING and two in _OWN  # "lost 25% of its value"
            roles.give(i, *((Role.BY, at - 1, at - 1) if lost else (Role.SHARE, at + 1, at + 1)))
            return True
        if before in RANKS:
            return False
        if two in POINTED and (bare or two not in ("all", "its", "their", "the")):
            roles.give(i, Role.PART, at + 1, at + 2, Evidence.OF_THESE)
            return True
        return False
    if quantity.kind is Kind.FRACTION and (one, two) == ("a", "point"):
        compared = at + 3 < len(words) and (words[at + 3] in COMPARATIVES or words[at + 3] in _HIGHER)
        if compared:
            roles.give(i, Role.BY, at + 3, at + 3)  # "half a point up on April's 4.5 per cent"
        return compared
    if one in STANDING and at > 1 and words[at - 2] == "from" and words[at - 1] in ("the", "a", "its"):
        return False  # "an increase from the $60m loss of last year"
    if one in CHANGE_NOUNS and not (bare and one.endswith("s")):
        roles.give(i, Role.BY, at + 1, at + 1)
    elif two in CHANGE_NOUNS and not bare and one[0].isalpha() and one not in _NO_NOUN:
        roles.give(i, Role.BY, at + 2, at + 2)
    elif one in _HIGHER and _moved_by(one, two, words[at - 1], bare and quantity.kind not in SHARES):
        roles.give(i, Role.BY, at + 1, at + 1)  # "closed 12p higher at 252p"
    elif one in _POINTS and two in _HIGHER and words[at + 3 : at + 4] != ["than"]:
        roles.give(i, Role.BY, at + 2, at + 2)  # "1.2 points higher at 45.7"
    elif (one in COMPARATIVES and two in THAN) or (two == "than" and one.endswith("er")):
        roles.give(i, Role.BY, at + 1, at + 2)
    elif bare and one in ("fewer", "less"):
        roles.give(i, Role.BY, at + 1, at + 1)
    elif one == "in" and two in ("all", "total") and not _noun_at(words, at + 3):
        roles.give(i, Role.TOTAL, at + 1, at + 2)
    elif one in ("altogether", "combined", "overall") and not two[:1].isalpha():
        roles.give(i, Role.TOTAL, at + 1, at + 1)
    elif bare and one == "more" and "than" in words[at + 2 : at + 6]:
        roles.give(i, Role.BY, at + 1, at + 1)
    elif bare and (one in ADDS or one == "others") and quantity.kind not in SHARES:
        roles.give(i, Role.OTHER, at + 1, at + 1, Evidence.OF_THESE)
    elif bare and one in LEFT and quantity.kind not in SHARES:
        roles.give(i, Role.REMAINING, at + 1, at + 1, Evidence.OF_THESE)
    else:
        return False
    return True


def _moved_by(word: str, following: str, before: str, bare: bool) -> bool:
    """Tell whether a comparative right behind a number makes of it what something moved by: "18 per cent lower in May".

    "Up" and "down" may begin what follows ("shares at 252p up from"), unless a level comes behind them.
    """
    if bare or before in _SET_OFF:
        return False
    return following in _LEVELLED or ((word not in UP_DOWN or word in _MORE) and before not in _LEVELLED)


def _left(roles: Roles, i: int, at: int) -> bool:
    """Tell whether a percentage is where another one moved from: "to 5% of output from 3% of output"."""
    words = roles.tokens.words
    if roles.changing(at - 1, MOVING) < 0:
        return False
    if i and roles.quantities[i - 1].kind is Kind.PERCENTAGE and "to" in words[max(0, at - 12) : at]:
        return True
    ahead = words[at + 1 : at + 8]
    return "to" in ahead and NUMBER in ahead[ahead.index("to") :]


def _noun_at(words: list[str], at: int) -> bool:
    """Tell whether a noun stands at token `at`: "in all competitions" is no total."""
    return at < len(words) and words[at][0].isalpha() and words[at] not in STOP


def left_behind(roles: Roles, i: int, j: int, previous: int) -> int:
    """Return the token that makes the number before the "to" at token `j` the base of the i-th; -1 where none does.

    "Increased (31 to 38)", "(54 mm before treatment down to 39)".
    """
    words = roles.tokens.words
    at = roles.tokens.at[previous]
    one, other = roles.quantities[previous], roles.quantities[i]
    if one.kind is not other.kind and None not in (one.unit, other.unit):
        return -1
    if j == at + 1 and words[at - 1 : at] == ["("]:
        verb = at - 2
        while verb > at - 2 - _LEAD and verb >= 0 and words[verb] not in DIRECTION and words[verb][0].isalpha():
            verb -= 1
        return at - 1 if verb >= 0 and words[verb] in DIRECTION else -1
    if j == at + 1 and words[at - 1 : at] == ["and"] and previous > 1 and roles.roles[previous - 1] is Role.LEVEL:
        host = roles.cues[previous - 2]  # "(31 to 38 kg and 4.2 to 5.1 mmol)"
        return at - 1 if host is not None and host.role is Role.BASE and host.words == "(" else -1
    down = words[j - 1] == "down" and j - at <= _NAMED and "," not in words[at:j]
    return j - 1 if down and roles.roles[previous] in _FREE else -1
