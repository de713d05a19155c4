"""What the marks before a number make of it: a bracket, a colon, an equals sign, a comma, the name of an interval."""

from __future__ import annotations

from auditor.assertions.model import Evidence, Role
from auditor.assertions.roles.given_roles import Roles
from auditor.assertions.roles.role_words import CONFIDENCE, INTERVALS
from auditor.assertions.tokens import NAME, NUMBER
from auditor.quantities.model import Kind

_THEN = (["previously"], ["originally"], ["formerly"], ["up", "from"], ["down", "from"])


def interval(roles: Roles, i: int, j: int, previous: int) -> bool:
    """After the name of an interval: a limit ("CI 1.2", "confidence interval 1.2", but no other interval)."""
    words = roles.tokens.words
    if words[j] in ("interval", "intervals") and (j == 0 or words[j - 1] not in CONFIDENCE):
        return False
    roles.give(i, Role.LIMIT, j, j, Evidence.BRACKET)
    return True


def mark(roles: Roles, i: int, j: int, previous: int) -> bool:
    """After a bracket, colon, equals sign or comma: a limit behind "95% CI:", a total behind "in all,"."""
    words = roles.tokens.words
    behind = words[j - 1] if j else ""
    if behind in INTERVALS:
        roles.give(i, Role.LIMIT, j - 1, j, Evidence.BRACKET)
    elif (
        words[j] in (",", "-", "–", ";")
        and previous >= 0
        and roles.roles[previous] is Role.LIMIT
        and (j - roles.tokens.at[previous] == 1 and roles.quantities[i].unit == roles.quantities[previous].unit)
    ):
        roles.give(i, Role.LIMIT, j, j, Evidence.BRACKET)
    elif words[j] in ("(", ":") and _once(roles, i, j, previous):
        roles.give(i, Role.BASE, j, j, Evidence.BRACKET)
    elif words[j] == "," and behind in ("all", "total") and j >= 2 and words[j - 2] == "in":
        roles.give(i, Role.TOTAL, j - 2, j - 1)
    elif words[j] == "," and behind == "altogether":
        roles.give(i, Role.TOTAL, j - 1, j - 1)
    else:
        return False
    return True


def _once(roles: Roles, i: int, j: int, previous: int) -> bool:
    """Tell whether a bracket holds what a number was at another time: "£31m (2018: £38m)", "£31m (£38m in 2018)"."""
    words, at = roles.tokens.words, roles.tokens.at[i]
    mark = words[j]
    if previous < 0 or (j != at - 1 and words[j + 1 : at] not in _THEN):
        return False
    if mark == "(" and _since_a_year(roles, i, j):
        return True
    this, host = roles.quantities[i], roles.quantities[previous]
    if this.kind is not host.kind or this.unit != host.unit or j - roles.tokens.at[previous] > 8:
        return False
    following = words[at + 1 : at + 4]
    if j != at - 1:
        return mark == "(" and following[:1] in ([")"], [";"], [","])  # "100 MB (previously 25 MB)"
    if mark == ":":
        each = following[:1] == ["per"]
        closed = following[2:] == [")"] if each else following[:1] == [")"]
        opened = j > 1 and words[j - 2] == "(" and words[j - 1] in (NUMBER, NAME)
        return closed and opened and _a_time(roles, i - 1, j - 1)
    if following[:1] == ["in"]:
        following = words[at + 2 : at + 4]
    return following == [NAME, ")"] or (following == [NUMBER, ")"] and _a_time(roles, i + 1, roles.tokens.at[i + 1]))


def _a_time(roles: Roles, i: int, at: int) -> bool:
    """Tell whether token `at` is a year or a date with its year, the i-th number, or a time without a number."""
    if roles.tokens.words[at] == NAME:
        return True
    quantity = roles.quantities[i]
    dated = quantity.calendar is not None and quantity.calendar.year is not None
    return quantity.kind is Kind.YEAR or (quantity.kind is Kind.DATE and dated)


def _since_a_year(roles: Roles, i: int, j: int) -> bool:
    """Tell whether a bracket holds what a change is from: "29% higher than in 2014 (25,033)"."""
    words = roles.tokens.words
    year = roles.quantities[i - 1].kind is Kind.YEAR and roles.tokens.at[i - 1] == j - 1
    lead = words[j - 3 : j - 1] if j > 2 else []
    return (
        year
        and (lead == ["than", "in"] or lead[-1:] in (["from"], ["on"]))
        and words[roles.tokens.at[i] + 1 :][:1] == [")"]
    )
