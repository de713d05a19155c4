"""The numbers of a sentence as parts, wholes and shares: what every construction of shares asks and makes."""

from __future__ import annotations

from auditor.assertions.frames.shares.gaps import CLOSE, NOUN_WORDS
from auditor.assertions.lexicon import CLAUSE_BREAKS, DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import plural
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_MARKS = frozenset({"<", ">", "≤", "≥", "<=", ">="})
"""A count behind one of these is a limit of a group, and no count of anything."""
_MATCHES = frozenset({"game", "match", "fixture", "outing", "start", "appearance"})
_RESULTS = forms("win wins victory victories defeat defeats loss losses draw draws")
_ENDED = (["won"], ["lost"], ["drawn"], ["drew"])
_WHICH = DETERMINERS | forms("last first past previous opening league home away only just consecutive straight")
_OWNERS = 3
_ALL = forms("total whole overall lot")
_DENYING = forms(
    "not never failed fail missed lost escaped survived evaded remain remained remaining still got reached"
)
"""Words of parts that were spared what befell the others."""


class ShareNumbers:
    """The numbers of one sentence that may be parts, wholes or shares."""

    def __init__(self, view: SentenceView, taken: set[int], full: bool) -> None:
        self.view = view
        self.taken = taken
        self.full = full
        self.rows = [
            i for i in view.levels if i not in taken and (full or view.role(i) not in (Role.BASE, Role.BRACKET))
        ]
        self.last: list[int] = []
        """The part and the whole of the frame before."""

    def gap(self, i: int, j: int) -> list[str]:
        """Return the words between two numbers."""
        return self.view.between(i, j)

    def is_share(self, i: int) -> bool:
        """Tell whether a number may be a share of something."""
        quantity = self.view.numbers[i].quantity
        if quantity.kind not in SHARES or quantity.value is None or quantity.value < 0:
            return False
        if quantity.reader == "ranges" and quantity.ends is not None and quantity.ends[0] >= quantity.ends[1]:
            return False  # "two to one", "20:1"; a fraction above one was miswritten
        if self.view.role(i) is Role.BY and self.view.after(i, 1) != ["of"]:
            return False
        return quantity.unit != "percentage_point"

    def is_amount(self, i: int) -> bool:
        """Tell whether a number may be a part or a whole."""
        if i < 0:
            return False
        quantity = self.view.numbers[i].quantity
        rate = quantity.unit is not None and " / " in quantity.unit  # "16 frames per second" are no part of 24
        return quantity.kind in _AMOUNTS and quantity.value is not None and quantity.hedge not in _MARKS and not rate

    def alike(self, i: int, j: int) -> bool:
        """Tell whether two amounts are in one unit."""
        return self.view.numbers[i].quantity.unit == self.view.numbers[j].quantity.unit

    def is_whole(self, part: int, i: int) -> bool:
        """Tell whether the i-th number may be the whole of `part`."""
        return self.is_amount(i) and self.alike(part, i) and not self._owner(i)

    def won_in(self, part: int, whole: int, gap: list[str]) -> bool:
        """Tell whether so many matches were won or lost of those played: "13 wins in 15 games", "lost 2 in 9"."""
        if self.view.numbers[whole].counts not in _MATCHES or self.view.numbers[part].quantity.ends is not None:
            return False
        words = [word for word in gap if word not in _WHICH]
        if words[-1:] not in (["in"], ["from"]):
            return False
        return words[:-1] == [] if self.view.before(part, 1)[-1:] in _ENDED else "".join(words[:-1]) in _RESULTS

    def apposed(self, i: int, named: bool = False) -> bool:
        """Tell whether a number after a comma is closed by another: "12 members, a quarter, stayed".

        With `named` what it counts may stand between: "15 per cent of the 4,000 staff, some 600 people, will go".
        """
        after = self.view.after(i, 6)
        if named and after and self.view.numbers[i].counts is not None and plural(after[0]):
            after = after[1:]
            if after[:1] == ["-"]:
                return True
        if after[:2] in (["in", "all"], ["of", "them"]):
            after = after[2:]
        elif of_all(after):
            after = after[3:]
        return after[:1] in ([","], ["."], [], [";"], ["–"], ["—"])

    def _owner(self, i: int) -> bool:
        """Tell whether what the i-th number counts owns another number: "155m of the six countries' 200m people"."""
        at = self.view.tokens.at
        near = i + 1 < len(at) and 1 < at[i + 1] - at[i] <= _OWNERS
        return near and self.view.tokens.words[at[i + 1] - 1].endswith(("'", "’", "'s", "’s"))

    def made(self, evidence: Evidence, share: int = -1, part: int = -1, whole: int = -1) -> Frame:
        """Return the frame of these numbers, -1 for what is missing."""
        view = self.view
        named = [(i, role) for i, role in ((share, Role.SHARE), (part, Role.PART), (whole, Role.WHOLE)) if i >= 0]
        self.last = [i for i in (part, whole) if i >= 0]
        if not self.full:
            self.taken.update(i for i, role in named if role is not Role.WHOLE)
        terms = tuple(FrameTerm(role, view.numbers[i]) for i, role in sorted(named))
        cues = tuple(view.cue(i) for i, _ in named if view.numbers[i].cues)
        return Frame("share", terms, evidence, cues, -1 if part >= 0 and self._denied(part) else 0)

    def _denied(self, part: int) -> bool:
        """Tell whether the words after a part say what it did not: "10 did not arrive", "10 failed to", "10 missed"."""
        for word in self.view.after(part, NOUN_WORDS):
            if word in _DENYING or word.endswith(("n't", "n’t")):
                return True
            if word in CLAUSE_BREAKS or word in CLOSE:
                return False
        return False


def of_all(words: list[str]) -> bool:
    """Tell whether words say that a share is "of the total"."""
    return words[:2] == ["of", "the"] and words[2:3] != [] and words[2] in _ALL
