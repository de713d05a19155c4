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
    FALL,
    LEVEL_VERBS,
    RISE,
    forms,
)
from auditor.assertions.model import Cue, Evidence, Role
from auditor.assertions.tokens import NUMBER, Tokens
from auditor.quantities.model import Kind, Quantity

LOOK_BACK = 14
"""Words before a number in which its cues are looked for."""

_PLACES_IN_TIME = frozenset({Kind.DATE, Kind.YEAR, Kind.TIME, Kind.ORDINAL, Kind.AGE, Kind.SCORE})
_SPAN_CUES = forms(
    "in for over the last past first next after within during final second every per each previous these those"
)
_SPAN_ENDS = forms("ago earlier later before after")
_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})
_SOFT = (DETERMINERS - {"other", "another", "every", "each", "all", "no"}) | ADVERBS - {"more", "less", "fewer"} | {
    "record", "high", "low", "new", "fresh", "provisional", "around", "up-to", "further",
}  # fmt: skip
_UP_DOWN = frozenset({"up", "down"})
_BY_NEXT = forms("higher lower more less fewer above below ahead up down better worse bigger smaller")
_THAN = forms("than from on over")
_POINTED = forms("them these those whom which the all")
_PARTED = forms("most half some all none many majority minority few any one each quarter third rest out")
_MARGINS = forms("won win wins beat beats beaten lead led leads lost lose missed exceed exceeded outscored")
_RANKS = forms("number no ranked ranks rank top placed seeded")
_BOUNDS = forms("limit maximum minimum cap ceiling floor threshold max min")
_NEARBY_ADDS = forms("other another further additional extra more")
_CONFIDENCE = forms("ci cis confidence credible cri")
_INTERVALS = forms("ci cis interval intervals cri")
_COMPARED = forms("compared comparison compares relative opposed contrast")


def transparent(tokens: Tokens, quantities: Sequence[Quantity]) -> list[bool]:
    """Tell for each number whether it is a place or span in time, which others look past."""
    words = tokens.words
    flags = []
    for at, quantity in zip(tokens.at, quantities, strict=True):
        kind = quantity.kind
        if kind in _PLACES_IN_TIME:
            flags.append(True)
        elif kind is Kind.PERCENTAGE:
            flags.append(at + 1 < len(words) and words[at + 1] in _CONFIDENCE)
        elif kind is Kind.DURATION:
            before = words[at - 1] if at else ""
            after = words[at + 1] if at + 1 < len(words) else ""
            flags.append(before in _SPAN_CUES or after in _SPAN_ENDS)
        else:
            flags.append(False)
    return flags


class Roles:
    """The roles of one sentence: `roles[i]` and `cues[i]` for the i-th number."""

    def __init__(self, tokens: Tokens, quantities: Sequence[Quantity]) -> None:
        self.tokens = tokens
        self.quantities = quantities
        self.see_through = transparent(tokens, quantities)
        self.roles = [Role.NONE] * len(quantities)
        self.cues: list[Cue | None] = [None] * len(quantities)
        previous = -1
        for i in range(len(quantities)):
            self._read(i, previous)
            if not self.see_through[i]:
                if previous >= 0:
                    self._reconsider(previous, i)
                previous = i

    def _give(self, i: int, role: Role, first: int, last: int, strength: Evidence = Evidence.CUE) -> None:
        tokens = self.tokens
        self.roles[i] = role
        self.cues[i] = Cue(role, " ".join(tokens.words[first : last + 1]), tokens.span(first, last), strength)

    def _read(self, i: int, previous: int) -> None:
        quantity = self.quantities[i]
        kind = quantity.kind
        at = self.tokens.at[i]
        if self.see_through[i]:
            if kind is Kind.ORDINAL:
                self._give(i, Role.RANK, at, at)
            return
        if kind is Kind.MULTIPLE:
            self._give(i, Role.MULTIPLE, at, at)
            return
        if previous >= 0 and self._again(i, previous):
            return
        if self._from_after(i) or self._from_before(i, previous):
            return

    def _again(self, i: int, previous: int) -> bool:
        """In brackets or after "or" right behind another number: the same amount, a share, or the same change again."""
        words = self.tokens.words
        at, before = self.tokens.at[i], self.tokens.at[previous]
        gap = words[before + 1 : at] if at - before <= 5 else []
        if not gap or not ("(" in gap or "[" in gap or ("or" in gap and len(gap) <= 3)):
            return False
        this, host = self.quantities[i], self.quantities[previous]
        first, last = before + 1, at - 1
        if ")" in gap:
            return False
        if gap[-1] == "ci" or "ci" in gap:
            self._give(i, Role.LIMIT, at - 1, at - 1, Evidence.BRACKET)
            return True
        after = words[at + 1] if at + 1 < len(words) else ""
        if after == "ci" or after == "confidence":
            return True
        if this.kind is host.kind and this.unit != host.unit and this.unit is not None:
            self._give(i, Role.BRACKET, first, last, Evidence.BRACKET)
            return True
        if this.kind is Kind.PERCENTAGE and host.kind is not Kind.PERCENTAGE:
            if self.roles[previous] is Role.BY:
                self._give(i, Role.BY, first, last, Evidence.BRACKET)
            elif host.kind in _SHARES:
                self._give(i, Role.BRACKET, first, last, Evidence.BRACKET)
            else:
                self._give(i, Role.SHARE, first, last, Evidence.BRACKET)
            return True
        if "or" in gap and self.roles[previous] is Role.BY:
            self._give(i, Role.BY, first, last, Evidence.BRACKET)
            return True
        return False

    def _from_after(self, i: int) -> bool:
        words = self.tokens.words
        quantity = self.quantities[i]
        at = self.tokens.at[i]
        after = words[at + 1 : at + 6]
        if not after:
            return False
        one = after[0]
        two = after[1] if len(after) > 1 else ""
        if one == "of":
            if quantity.kind in _SHARES:
                self._give(i, Role.SHARE, at + 1, at + 1)
                return True
            if quantity.unit is None and two in _POINTED:
                self._give(i, Role.PART, at + 1, at + 2, Evidence.OF_THESE)
                return True
        if one in ("ci", "confidence"):
            return True
        if one in CHANGE_NOUNS and not (quantity.unit is None and one.endswith("s")):
            self._give(i, Role.BY, at + 1, at + 1)
            return True
        if (
            two in CHANGE_NOUNS
            and quantity.unit is not None
            and one[0].isalpha()
            and one not in _THAN
            and (
                one not in AUXILIARIES
                and one not in ("of", "and", "or", "in", "a", "the", "as", "after", "by", "to", "with")
            )
        ):
            self._give(i, Role.BY, at + 2, at + 2)
            return True
        if one in _BY_NEXT and two in _THAN:
            self._give(i, Role.BY, at + 1, at + 2)
            return True
        if one == "in" and two in ("all", "total"):
            self._give(i, Role.TOTAL, at + 1, at + 2)
            return True
        if one in ("altogether", "combined", "overall"):
            self._give(i, Role.TOTAL, at + 1, at + 1)
            return True
        if one in ("others", "other", "more", "additional", "further") and quantity.unit is None:
            self._give(i, Role.OTHER, at + 1, at + 1, Evidence.OF_THESE)
            return True
        if one in ("remaining", "remain", "remained", "left") and quantity.unit is None:
            self._give(i, Role.REMAINING, at + 1, at + 1, Evidence.OF_THESE)
            return True
        return False

    def _changing(self, at: int) -> int:
        """Return the token of a word of change before `at` in its clause, -1 where there is none."""
        words = self.tokens.words
        for j in range(at - 1, max(-1, at - 1 - LOOK_BACK), -1):
            word = words[j]
            if word in CHANGING:
                return j
            if word in CLAUSE_BREAKS:
                return -1
        return -1

    def _from_before(self, i: int, previous: int) -> bool:
        words = self.tokens.words
        quantity = self.quantities[i]
        at = self.tokens.at[i]
        floor = max(0, at - LOOK_BACK)
        if previous >= 0:
            floor = max(floor, self.tokens.at[previous] + 1)
        j = at - 1
        while j >= floor and words[j] in _SOFT and at - j <= 4:
            if words[j] in _UP_DOWN or words[j] in RISE or words[j] in FALL:
                break
            j -= 1
        if j < floor:
            return False
        word = words[j]
        behind = words[j - 1] if j else ""
        handler = _BEFORE.get(word)
        if handler is not None:
            return handler(self, i, j, behind, previous)
        if word in _NEARBY_ADDS:
            self._give(i, Role.OTHER, j, j, Evidence.OF_THESE)
        elif word in _RANKS and quantity.unit is None:
            self._give(i, Role.RANK, j, j)
        elif word in _BOUNDS:
            self._give(i, Role.LIMIT, j, j)
        elif word in ("total", "totalling", "totaling", "totalled", "totaled", "totals", "altogether", "combined"):
            self._give(i, Role.TOTAL, j, j)
        elif word in LEVEL_VERBS:
            self._give(i, Role.LEVEL, j, j)
        elif word in CHANGING:
            self._give(i, Role.BY, j, j)
        else:
            return False
        return True

    def _after_from(self, i: int, j: int, behind: str, previous: int) -> bool:
        cue = self._changing(j)
        words = self.tokens.words
        at = self.tokens.at[i]
        follows = words[at + 1 : at + 6]
        to_next = "to" in follows and NUMBER in follows and follows.index("to") < follows.index(NUMBER)
        if cue >= 0 or to_next:
            self._give(i, Role.BASE, j, j, Evidence.CUE)
            return True
        return False

    def _after_to(self, i: int, j: int, behind: str, previous: int) -> bool:
        if behind in _COMPARED:
            self._give(i, Role.BASE, j - 1, j)
            return True
        if self.roles[previous] is Role.LIMIT and previous >= 0:
            self._give(i, Role.LIMIT, j, j)
            return True
        if self._changing(j) >= 0 or (previous >= 0 and self.roles[previous] is Role.BASE):
            self._give(i, Role.LEVEL, j, j)
            return True
        return False

    def _after_with(self, i: int, j: int, behind: str, previous: int) -> bool:
        if behind in _COMPARED:
            self._give(i, Role.BASE, j - 1, j)
            return True
        return False

    def _after_against(self, i: int, j: int, behind: str, previous: int) -> bool:
        if previous >= 0 and self.quantities[i].kind is self.quantities[previous].kind:
            self._give(i, Role.BASE, j, j)
            return True
        if self.tokens.words[j] == "than" and previous >= 0:
            self._give(i, Role.BASE, j, j)
            return True
        return False

    def _after_over(self, i: int, j: int, behind: str, previous: int) -> bool:
        if previous >= 0 and self.roles[previous] in (Role.BY, Role.LEVEL) and self._changing(j) >= 0:
            self._give(i, Role.BASE, j, j)
            return True
        return False

    def _after_by(self, i: int, j: int, behind: str, previous: int) -> bool:
        words = self.tokens.words
        near = words[max(0, j - 8) : j]
        if self._changing(j) >= 0 or not _MARGINS.isdisjoint(near):
            self._give(i, Role.BY, j, j)
            return True
        return False

    def _after_of(self, i: int, j: int, behind: str, previous: int) -> bool:
        words = self.tokens.words
        at = self.tokens.at[i]
        if behind == "total" or (behind in ("sum", "all", "tally")):
            self._give(i, Role.TOTAL if behind != "all" else Role.WHOLE, j - 1, j)
        elif (
            behind == NUMBER
            or behind in _PARTED
            or j == 0
            or behind in (",", ";")
            or (
                words[at - 1] in ("the", "these", "those", "all")
                and previous >= 0
                and j - self.tokens.at[previous] <= 3
            )
        ):
            self._give(i, Role.WHOLE, j, at - 1, Evidence.OF_THESE)
        elif behind in CHANGE_NOUNS:
            self._give(i, Role.BY, j - 1, j)
        elif behind in _BOUNDS:
            self._give(i, Role.LIMIT, j - 1, j)
        elif behind[:1].isalpha():
            self._give(i, Role.LEVEL, j - 1, j)
        else:
            return False
        return True

    def _after_part_word(self, i: int, j: int, behind: str, previous: int) -> bool:
        if behind == "of" or self.tokens.words[j] == "including":
            self._give(i, Role.PART, j, j, Evidence.OF_THESE)
            return True
        return False

    def _after_among(self, i: int, j: int, behind: str, previous: int) -> bool:
        self._give(i, Role.WHOLE, j, j)
        return True

    def _after_per(self, i: int, j: int, behind: str, previous: int) -> bool:
        self._give(i, Role.PER, j, j)
        return True

    def _after_rest(self, i: int, j: int, behind: str, previous: int) -> bool:
        self._give(i, Role.REMAINING, j, j, Evidence.OF_THESE)
        return True

    def _after_ci(self, i: int, j: int, behind: str, previous: int) -> bool:
        self._give(i, Role.LIMIT, j, j, Evidence.BRACKET)
        return True

    def _after_at(self, i: int, j: int, behind: str, previous: int) -> bool:
        if self.quantities[i].kind in (Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE, Kind.COUNT) and (
            behind in LEVEL_VERBS or behind in CHANGING or behind == NUMBER or self.quantities[i].unit is not None
        ):
            self._give(i, Role.LEVEL, j, j)
            return True
        return False

    def _after_all(self, i: int, j: int, behind: str, previous: int) -> bool:
        if behind == "in":
            self._give(i, Role.TOTAL, j - 1, j)
        elif self.quantities[i].unit is None:
            self._give(i, Role.WHOLE, j, j)
        else:
            return False
        return True

    def _after_and(self, i: int, j: int, behind: str, previous: int) -> bool:
        """A second limit, or a second base: "from 4 at the end of March and 3 at the end of February"."""
        if previous >= 0 and self.roles[previous] is Role.LIMIT and j - self.tokens.at[previous] <= 1:
            self._give(i, Role.LIMIT, j, j)
            return True
        return False

    def _reconsider(self, before: int, i: int) -> None:
        """Give a number without a role the one that its successor's role implies."""
        role, old = self.roles[i], self.roles[before]
        at, start = self.tokens.at[i], self.tokens.at[before]
        words = self.tokens.words
        near = words[max(start + 1, at - LOOK_BACK) : at]
        broken = not CLAUSE_BREAKS.isdisjoint(near)
        cue = self.cues[i]
        if cue is None or at - start > LOOK_BACK + 6:
            self._part_of_whole(before, i, near)
            return
        first = last = start
        kind, host = self.quantities[i].kind, self.quantities[before].kind
        if role is Role.BASE and old is Role.NONE and not broken and kind is host:
            self._give(before, Role.LEVEL, first, last, Evidence.SENTENCE)
        elif role is Role.WHOLE and old in (Role.NONE, Role.PART, Role.SHARE, Role.LEVEL) and "of" in near[:2]:
            self._give(before, Role.SHARE if host in _SHARES else Role.PART, first, last, Evidence.OF_THESE)
        elif role is Role.PART and old is Role.NONE and host is kind:
            self._give(before, Role.WHOLE, first, last, Evidence.OF_THESE)
        elif role is Role.SHARE and old is Role.NONE and cue.strength is Evidence.BRACKET:
            self._give(before, Role.PART, first, last, Evidence.BRACKET)
        elif role is Role.LIMIT and old is Role.NONE and cue.strength is Evidence.BRACKET:
            self._give(before, Role.ESTIMATE, first, last, Evidence.BRACKET)
        else:
            self._part_of_whole(before, i, near)

    def _part_of_whole(self, before: int, i: int, near: list[str]) -> None:
        """ "Of the 38 launched, 10 did not": the number that follows an opening whole is its part."""
        if self.roles[before] is not Role.WHOLE or self.roles[i] is not Role.NONE or "," not in near or ";" in near:
            return
        cue = self.cues[before]
        if cue is not None and cue.words.startswith("of"):
            at = self.tokens.at[i]
            kind = self.quantities[i].kind
            self._give(i, Role.SHARE if kind in _SHARES else Role.PART, at, at, Evidence.OF_THESE)


_BEFORE = {
    "from": Roles._after_from,
    "to": Roles._after_to,
    "with": Roles._after_with,
    "against": Roles._after_against,
    "versus": Roles._after_against,
    "vs": Roles._after_against,
    "v": Roles._after_against,
    "than": Roles._after_against,
    "over": Roles._after_over,
    "on": Roles._after_over,
    "after": Roles._after_over,
    "by": Roles._after_by,
    "of": Roles._after_of,
    "including": Roles._after_part_word,
    "which": Roles._after_part_word,
    "whom": Roles._after_part_word,
    "these": Roles._after_part_word,
    "those": Roles._after_part_word,
    "them": Roles._after_part_word,
    "among": Roles._after_among,
    "amongst": Roles._after_among,
    "per": Roles._after_per,
    "every": Roles._after_per,
    "each": Roles._after_per,
    "remaining": Roles._after_rest,
    "leaving": Roles._after_rest,
    "ci": Roles._after_ci,
    "interval": Roles._after_ci,
    "at": Roles._after_at,
    "all": Roles._after_all,
    "and": Roles._after_and,
}
