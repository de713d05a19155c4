"""One pass that gives each number its role, from the words between the previous number and it, and right after it.

Dates, years, ordinals, ages and spans of time ("in three months") are transparent: a number looks past them for its
predecessor. Every role comes with the cue that gave it.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CHANGE_NOUNS,
    CHANGING,
    CLAUSE_BREAKS,
    DETERMINERS,
    DIRECTION,
    LEVEL_VERBS,
    MOVING,
    PREPOSITIONS,
    STOP,
)
from auditor.assertions.model import Evidence, Role
from auditor.assertions.roles.given_roles import LOOK_BACK, Roles
from auditor.assertions.roles.role_after import from_after
from auditor.assertions.roles.role_cues import BEFORE, back_then
from auditor.assertions.roles.role_words import (
    ADDS,
    BOUNDS,
    COMPARATIVES,
    CONFIDENCE,
    HIGHER,
    LED,
    MULTIPLIED,
    OPENERS,
    PASSING,
    PHRASAL,
    RANKS,
    RECURRING,
    SHARES,
    SOFT,
    TOTAL_OPENERS,
    TOTALS,
    UP_DOWN,
)
from auditor.assertions.tokens import NAME, NUMBER, Tokens, plural
from auditor.quantities.model import Kind, Quantity

_COPIED = frozenset({Role.BY, Role.BASE, Role.LEVEL, Role.LIMIT, Role.SHARE, Role.PART})
_NO_BASE = frozenset({"at", "in", "to", "by", ",", ":", "(", "–", "—"})
"""Words between a multiple and what it is not of: "twice as many, 40"."""
_WHEN = 8
"""Words of a clause before its verb, among which "when" is looked for."""
_CLAUSE_ENDS = frozenset({"when", ",", ";", "and", "but"})
_HAVING = frozenset({"reached", "hit", "stood", "averaged", "totalled", "touched"})
_NO_NOUN = DETERMINERS | PREPOSITIONS | AUXILIARIES | {"and", "or"}


class RoleReader(Roles):
    """Gives the numbers of a sentence their roles, left to right."""

    __slots__ = ()

    def __init__(self, tokens: Tokens, quantities: Sequence[Quantity]) -> None:
        """Read the roles of `quantities`, the numbers among `tokens`."""
        super().__init__(tokens, quantities)
        previous = -1
        for i, through in enumerate(self.see_through):
            if through:
                if quantities[i].kind is Kind.ORDINAL:
                    self.give(i, Role.RANK, tokens.at[i], tokens.at[i])
                continue
            if quantities[i].kind is Kind.MULTIPLE:
                self.give(i, Role.MULTIPLE, tokens.at[i], tokens.at[i])
            elif previous < 0:
                _ = self._opened_by_total(i) or from_after(self, i) or self._from_before(i, previous)
            elif not (self._again(i, previous) or from_after(self, i) or self._from_before(i, previous)):
                self._same_again(i, previous)
            if previous >= 0:
                self._reconsider(previous, i)
            previous = i

    def _opened_by_total(self, i: int) -> bool:
        """Read "in total, they made 218 raids": the words that open the sentence make its first number a total."""
        words, at = self.tokens.words, self.tokens.at[i]
        last = TOTAL_OPENERS.get(words[0], -1) if at <= LOOK_BACK else -1
        if last < 0 or self.quantities[i].kind in SHARES:
            return False
        opening = words[1:3] if last else ["all", *words[1:2]]
        if opening[:1] != ["total"] and opening != ["all", ","]:
            return False
        self.give(i, Role.TOTAL, 0, last)
        return True

    def _again(self, i: int, previous: int) -> bool:
        """In brackets or after "or" right behind another number: the same amount, a share, or the same change again."""
        words = self.tokens.words
        at, before = self.tokens.at[i], self.tokens.at[previous]
        if at - before > 6:
            return False
        gap = words[before + 1 : at]
        bracket = "(" in gap or "[" in gap or (gap in ([";"], [","]) and self.roles[previous] is Role.BRACKET)
        if not bracket and not ("or" in gap and len(gap) <= 3):
            return False
        this, host = self.quantities[i], self.quantities[previous]
        first, last = before + 1, at - 1
        if ")" in gap or "]" in gap or not CONFIDENCE.isdisjoint(gap):
            return False
        if this.kind is host.kind and this.unit != host.unit and this.unit is not None and host.unit is not None:
            role = Role.BY if self.roles[previous] is Role.BY and not bracket else Role.BRACKET
            self.give(i, role, first, last, Evidence.BRACKET)
        elif this.kind is Kind.PERCENTAGE and host.kind is not Kind.PERCENTAGE:
            role = Role.SHARE
            after = words[at + 1] if at + 1 < len(words) else ""
            than = words[at + 2 : at + 3] == ["than"]  # "12,480, or 20 per cent more than the 10,400"
            signed = words[at - 1] == "by" or ((bracket or than) and self._changes(i, at, after))
            if self.roles[previous] is Role.BY or signed:
                role = Role.BY
            elif host.kind in SHARES:
                role = Role.BRACKET
            self.give(i, role, first, last, Evidence.BRACKET)
        elif not bracket and self.roles[previous] is Role.BY:
            self.give(i, Role.BY, first, last, Evidence.BRACKET)
        elif not bracket and host.kind in SHARES and this.kind not in SHARES:
            self.give(i, Role.PART, first, last, Evidence.BRACKET)
        else:
            return False
        return True

    def _changes(self, i: int, at: int, after: str) -> bool:
        """Tell whether a percentage in brackets is a change: "(25% less)", "(up 25%)", "(a rise of 25%)"."""
        words = self.tokens.words
        return (
            (self.quantities[i].value or 0) < 0  # "to 105 (-30%)"
            or (after in COMPARATIVES or after in CHANGE_NOUNS or after in HIGHER)
            or words[at - 1] in UP_DOWN
            or (words[at - 1] == "of" and words[at - 2] in CHANGE_NOUNS)
        )

    def _before_phrase(self, at: int, j: int, floor: int) -> int:
        """Return the token before the noun phrase that the number ends: "to a seasonally adjusted 199"."""
        words = self.tokens.words
        if words[at - 1] in DIRECTION and words[at - 2] not in OPENERS and words[at - 2] not in ADVERBS:
            return j  # "the yield on the bond fell nine basis points"
        for k in range(at - 1, max(floor, at - 5), -1):
            word = words[k]
            if word == "s" and k > 2 and words[k - 2] == NUMBER and words[k - 3] in LED:
                return k - 3  # "compared with Tuesday's 15,030"
            if word in OPENERS or word == NAME or word.endswith(("'s", "’s", "s'", "s’")):
                if words[k - 1] in LED:
                    return k - 1
            elif word in STOP and word not in ADVERBS:
                return j
        return j

    def _from_before(self, i: int, previous: int) -> bool:
        tokens = self.tokens
        words = tokens.words
        quantity = self.quantities[i]
        at = tokens.at[i]
        floor = max(0, at - LOOK_BACK)
        if previous >= 0:
            floor = max(floor, tokens.at[previous] + 1)
            named = words[floor] in MULTIPLIED and words[at - 1] not in _NO_BASE
            if self.roles[previous] is Role.MULTIPLE and 0 < at - floor <= 3 and named:
                self.give(i, Role.BASE, floor, at - 1)  # "three times the 20 of last week"
                return True
        j = at - 1
        while j >= floor and words[j] in SOFT and words[j] not in UP_DOWN and at - j <= 4:
            j -= 1
        if j < floor:
            return False
        word = words[j]
        hedge = quantity.hedge
        if hedge is not None and previous >= 0 and hedge.endswith("er than") and (word == "," or _told(words, j)):
            self.give(i, Role.BASE, at, at)
            return True
        if word not in BEFORE:
            j = self._before_phrase(at, j, floor)
            word = words[j]
        reader = BEFORE.get(word)
        if reader is not None:
            return reader(self, i, j, previous)
        behind = words[j - 1] if j else ""
        if word in ADDS and (word != "more" or j == at - 1):
            self.give(i, Role.OTHER, j, j, Evidence.OF_THESE)
        elif word in RANKS and quantity.unit is None:
            if word == "number" and (plural(behind) or behind in AUXILIARIES or behind in ADVERBS):
                self.give(i, Role.LEVEL, j, j)
            else:
                self.give(i, Role.RANK, j, j)
        elif word in BOUNDS or (word in AUXILIARIES and behind in BOUNDS):
            self.give(i, Role.LIMIT, j, j)
        elif word in TOTALS:
            self.give(i, Role.TOTAL, j, j)
        elif (
            behind in ("after", "from") and word.endswith("ing") and word not in CHANGING and word not in PASSING
        ) or (behind == "having" and word in _HAVING):  # "fell to 86 after averaging 96", "having reached 96"
            self.give(i, Role.BASE, j - 1, j)
        elif word in LEVEL_VERBS:
            if previous < 0 or "when" not in words or not self._when(i, j, max(floor, j - _WHEN), previous):
                self.give(i, Role.LEVEL, j, j)
        elif word in MOVING and words[at + 1 : at + 2] == ["times"]:
            return False  # "raised 14 times"
        elif (word == "off" and (behind in AUXILIARIES or behind == ",")) or (
            word in MOVING and not (word in ("up", "down") and behind in PHRASAL)
        ):  # "the share was off 12 cents to 180"; "will drop below 2 per cent" says where to
            self.give(i, Role.LEVEL if hedge in ("below", "above") else Role.BY, j, j)
        else:
            return False
        return True

    def _when(self, i: int, j: int, floor: int, previous: int) -> bool:
        """Read the verb at token `j` of a clause that tells of the time compared with: "than in 2003, when it was"."""
        words = self.tokens.words
        at = next((k for k in range(j - 1, floor - 1, -1) if words[k] in _CLAUSE_ENDS), -1)
        return at >= 0 and words[at] == "when" and back_then(self, i, at, j, previous)

    def _same_again(self, i: int, previous: int) -> None:
        """Take the role over from a number joined by "and" or a comma: "by 2% in May and 3% in June"."""
        role = self.roles[previous]
        if role is Role.BASE:
            self._another_rate(i, previous)
        if role not in _COPIED or self.roles[i] is not Role.NONE:
            return
        tokens = self.tokens
        at, start = tokens.at[i], tokens.at[previous]
        if at - start > LOOK_BACK or at - start < 2:
            return
        this, host = self.quantities[i], self.quantities[previous]
        if this.kind is not host.kind or this.unit != host.unit:
            return
        joint = tokens.words[at - 1]
        gap = tokens.words[start + 1 : at]
        if role is Role.PART:
            if joint in (",", "and") and len(gap) <= 5 and ";" not in gap:
                self.give(i, role, at - 1, at - 1, Evidence.OF_THESE)
            return
        if joint == "and" and (RECURRING.issuperset(gap) or (role is Role.LEVEL and len(gap) <= 6)):
            self.give(i, role, at - 1, at - 1, Evidence.SENTENCE if role is Role.LEVEL else Evidence.CUE)

    def _another_rate(self, i: int, previous: int) -> None:
        """Read "up 3% from 400 in May and 10% from 375": a second change beside a base of its own."""
        words, at = self.tokens.words, self.tokens.at[i]
        if words[at - 1] != "and" or words[at + 1 : at + 2] not in (["from"], ["on"], ["over"]):
            return
        by = next((k for k in range(previous - 1, -1, -1) if not self.see_through[k]), -1)
        if by >= 0 and self.roles[by] is Role.BY and self.quantities[by].unit == self.quantities[i].unit:
            self.give(i, Role.BY, at - 1, at - 1)

    def _reconsider(self, before: int, i: int) -> None:
        """Give the number before the role that its successor's role implies."""
        role, old = self.roles[i], self.roles[before]
        tokens = self.tokens
        at, start = tokens.at[i], tokens.at[before]
        near = tokens.words[max(start + 1, at - LOOK_BACK) : at]
        cue = self.cues[i]
        if cue is None or at - start > LOOK_BACK + 6:
            self._part_of_whole(before, i, near)
            return
        kind, host = self.quantities[i].kind, self.quantities[before].kind
        open_role = old is Role.NONE
        implied = (role is Role.BASE and kind is host) or (role is Role.BY and cue.words in ("up", "down"))
        if implied and open_role and CLAUSE_BREAKS.isdisjoint(near):
            self.give(before, Role.LEVEL, start, start, Evidence.SENTENCE)
        elif (
            role is Role.WHOLE
            and old in (Role.NONE, Role.PART, Role.LEVEL)
            and "of" in near[:2]
            and self.sized(before, i)
        ):
            self.give(before, Role.SHARE if host in SHARES else Role.PART, start, start, Evidence.OF_THESE)
        elif role is Role.PART and open_role and host is kind and cue.strength is Evidence.OF_THESE:
            self.give(before, Role.WHOLE, start, start, Evidence.OF_THESE)
        elif role is Role.PART and open_role and host in SHARES and cue.strength is Evidence.BRACKET:
            self.give(before, Role.SHARE, start, start, Evidence.BRACKET)
        elif role is Role.BRACKET and open_role and host in SHARES and tokens.words[at + 1 : at + 3] == [")", "of"]:
            self.give(before, Role.SHARE, at + 2, at + 2)  # "almost a third (32%) of those asked"
        elif role is Role.SHARE and open_role and cue.strength is Evidence.BRACKET:
            self.give(before, Role.PART, start, start, Evidence.BRACKET)
        elif role is Role.LIMIT and old in (Role.NONE, Role.LEVEL) and cue.strength is Evidence.BRACKET:
            if "p" in tokens.words[max(0, start - 2) : start]:
                return
            self.give(before, Role.ESTIMATE, start, start, Evidence.BRACKET)
        else:
            self._part_of_whole(before, i, near)

    def _part_of_whole(self, before: int, i: int, near: list[str]) -> None:
        """Read "of the 38 launched, 10 did not": the number that follows an opening whole is its part."""
        if self.roles[before] is not Role.WHOLE or self.roles[i] is not Role.NONE or "," not in near or ";" in near:
            return
        cue = self.cues[before]
        if cue is not None and cue.words.startswith("of"):
            at = self.tokens.at[i]
            kind = self.quantities[i].kind
            self.give(i, Role.SHARE if kind in SHARES else Role.PART, at, at, Evidence.OF_THESE)


def _told(words: list[str], at: int) -> bool:
    """Tell whether "which is" ends at token `at`: "14.7 per cent, which is lower than 21.8 per cent"."""
    return at > 1 and words[at] in ("is", "was", "are", "were") and words[at - 1] == "which" and words[at - 2] == ","
