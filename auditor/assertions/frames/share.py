"""Shares: a part, its whole and the percentage or fraction that it makes of it.

The constructions, with A the part, B the whole and S the share; brackets may be dashes, commas or "or":
"A of B (S)", "A (S) of B", "A, or S of B", "S (A) of B", "S (A of B)", "S of B (A)", "A (S)", "S (A)", "S of B",
"A of B", "of B, A (S), A (S) and A (S)", "of these, A (S)", "B, of whom A", "B, including A".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import (
    AUXILIARIES,
    CHANGE_NOUNS,
    CLAUSE_BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    VERBS,
    forms,
)
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO})
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_MARKS = frozenset({"<", ">", "≤", "≥", "<=", ">="})
"""A count behind one of these is a limit of a group, and no count of anything."""
_OPEN = frozenset({"(", "[", "–", "—", "-"})
_CLOSE = frozenset({")", "]", "–", "—", "-", ","})
_FILL = DETERMINERS | forms(
    "n = about or nearly almost just i.e that is equal equivalent to representing : some e.g only around roughly"
)
"""Words that may stand between an opening bracket and the number in it."""
_OF_TAIL = DETERMINERS | forms(
    "total original initial eligible remaining first last available about some nearly roughly a listed overall"
)
_POINTERS = forms("these those them whom which")
_NOT_IN_NOUN = AUXILIARIES | VERBS | CLAUSE_BREAKS | forms(". ! ? : than from by versus vs v")
_NOT_BEFORE_OF = (_NOT_IN_NOUN | PREPOSITIONS | CONJUNCTIONS | CHANGE_NOUNS) - {"out"}
_COMPARED = CHANGE_NOUNS | forms("more less higher lower above below up down rose fell off fewer")
_LEAD_BEFORE = forms(", ; : ( and but — – results findings")
_DENYING = forms(
    "not never failed fail missed lost escaped survived evaded remain remained remaining still got reached"
)
"""Words of parts that were spared what befell the others."""
_LIST = forms(", and or only just but while")
_NOUN_WORDS = 5
_FAR = 40
"""Tokens after an opening whole in which its parts may follow."""


def full_shares(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each share that stands right beside its part and whole: firmer than a change around it."""
    if len(view.levels) > 2:
        yield from _Shares(view, taken, full=True).frames()


def shares(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each other share with its part or whole, and for each part of a whole."""
    yield from _Shares(view, taken).frames()


class _Shares:
    """One pass over the numbers of a sentence, left to right."""

    def __init__(self, view: SentenceView, taken: set[int], full: bool = False) -> None:
        self.view = view
        self.taken = taken
        self.full = full
        self.rows = [
            i for i in view.levels if i not in taken and (full or view.role(i) not in (Role.BASE, Role.BRACKET))
        ]
        self.whole = -1
        """The whole that "of the 120 delegates," put in front, -1 for none."""
        self.pointer: Span | None = None
        """The words "of these", "of whom" in front of what follows."""

    def frames(self) -> Iterator[Frame]:
        """Yield the frames."""
        rows, k = self.rows, 0
        while k < len(rows):
            i = rows[k]
            if self.full:
                used, frame = self._from(k)
                if frame is not None and len(frame.terms) == 3:
                    self.taken.update(rows[k : k + used])
                    yield frame
                else:
                    used = 1
                k += used
                continue
            if self.whole >= 0 and (self.view.distance(self.whole, i) > _FAR or ";" in self.gap(self.whole, i)):
                self.whole = -1
            self._look_for_pointer(k)
            if self._leads(i):
                self.whole, self.pointer = -1, None
                j = rows[k + 1] if k + 1 < len(rows) else -1
                own = j >= 0 and self.is_share(j) and self._opens(self.gap(i, j)) is Evidence.BRACKET
                if own and self.view.after(j, 1) in ([")"], ["]"]):  # "among the 74 patients (20%)" is a part too
                    yield self._pair(Evidence.BRACKET, i, j)
                    k += 1
                self.whole = i
                k += 1
                continue
            used, frame = self._from(k)
            if frame is not None:
                yield frame
            k += max(used, 1)

    # words

    def gap(self, i: int, j: int) -> list[str]:
        """Return the words between two numbers."""
        return self.view.between(i, j)

    def is_share(self, i: int) -> bool:
        """Tell whether a number may be a share of something."""
        quantity = self.view.numbers[i].quantity
        if quantity.kind not in _SHARES or quantity.value is None:
            return False
        if self.view.role(i) is Role.BY and self.view.after(i, 1) != ["of"]:
            return False
        return quantity.unit != "percentage_point"

    def is_amount(self, i: int) -> bool:
        """Tell whether a number may be a part or a whole."""
        quantity = self.view.numbers[i].quantity
        return quantity.kind in _AMOUNTS and quantity.value is not None and quantity.hedge not in _MARKS

    def alike(self, i: int, j: int) -> bool:
        """Tell whether two amounts are in one unit."""
        return self.view.numbers[i].quantity.unit == self.view.numbers[j].quantity.unit

    def _opens(self, gap: list[str]) -> Evidence | None:
        """Tell how the words between two numbers make the second stand for the first: in brackets, after "or" …"""
        end = len(gap)
        while end and gap[end - 1] in _FILL and gap[end - 1] not in ("or",):
            end -= 1
        if not end or end > _NOUN_WORDS + 2:
            return None
        mark = gap[end - 1]
        body = gap[: end - 1]
        if mark == "or":
            body = body[:-1] if body and body[-1] == "," else body
            evidence = Evidence.BRACKET
        elif mark in _OPEN:
            evidence = Evidence.BRACKET
        elif mark in (",", ";") and (len(body) > 0 or mark == ";"):
            evidence = Evidence.CUE
        else:
            return None
        if len(body) > _NOUN_WORDS or any(word in _NOT_IN_NOUN or not word[0].isalpha() for word in body):
            return None
        return evidence

    def _of(self, gap: list[str]) -> bool:
        """Tell whether the words say "A of B", "A out of the B", "A patients of a total of B", "A/B"."""
        if gap == ["/"]:
            return self.full
        end = len(gap)
        while end and (gap[end - 1] in _OF_TAIL):
            end -= 1
        if not end or gap[end - 1] != "of":
            return False
        end -= 1
        if end and gap[end - 1] == "total":
            end -= 1
            while end and gap[end - 1] in ("a", "the", "of"):
                end -= 1
        if end and gap[end - 1] == "out":
            end -= 1
        body = gap[:end]
        return len(body) <= 3 and not any(
            word in _NOT_BEFORE_OF or word in _COMPARED or not word[0].isalpha() for word in body
        )

    def _closed_of(self, gap: list[str]) -> bool:
        """Tell whether the words close a bracket and go on with "of the"."""
        return len(gap) >= 2 and gap[0] in _CLOSE and self._of(gap[1:])

    # what goes before

    def _point(self, gap: list[str], i: int) -> bool:
        """Tell whether the i-th number is said to be "of them" or "of these", and remember the words."""
        if gap[:1] != ["of"] or len(gap) < 2 or gap[1] not in _POINTERS:
            return False
        at = self.view.tokens.at[i]
        self.pointer, self.whole = self.view.tokens.span(at + 1, at + 2), -1
        return True

    def _leads(self, i: int) -> bool:
        """Tell whether "of the 120 delegates" or "among 120 delegates" opens a clause, so that its parts follow."""
        view = self.view
        if not self.is_amount(i):
            return False
        words, at = view.tokens.words, view.tokens.at[i]
        j = at - 1
        while j >= 0 and at - j <= 4 and words[j] in _OF_TAIL:
            j -= 1
        if j < 0 or words[j] not in ("of", "among", "amongst"):
            return False
        start = j - 1
        if words[j] == "of" and start >= 0 and words[start] == "total":
            while start >= 0 and words[start] in ("total", "a", "the"):
                start -= 1
            if start < 0 or words[start] not in ("of", "among", "from"):
                return False
            start -= 1
        if start >= 0 and words[start] == "out":
            start -= 1
        return start < 0 or words[start] in _LEAD_BEFORE

    def _look_for_pointer(self, k: int) -> None:
        """Remember "of these", "of whom" before the k-th number, or forget those before it."""
        view = self.view
        i = self.rows[k]
        last = view.tokens.at[i]
        first = view.tokens.at[self.rows[k - 1]] + 1 if k else 0
        words = view.tokens.words
        for at in range(max(first, last - 12), last - 1):
            if words[at] in ("of", "among", "amongst") and words[at + 1] in _POINTERS:
                self.pointer, self.whole = view.tokens.span(at, at + 1), -1
                return
            if words[at] in (";", "while", "whereas", "but"):
                self.pointer = None

    # frames

    def _from(self, k: int) -> tuple[int, Frame | None]:
        """Return how many rows the frame that begins with the k-th number takes, and the frame."""
        rows = self.rows
        i = rows[k]
        j = rows[k + 1] if k + 1 < len(rows) else -1
        m = rows[k + 2] if k + 2 < len(rows) else -1
        if self.is_share(i):
            return self._share_first(i, j, m, rows[k + 3] if k + 3 < len(rows) else -1)
        if self.is_amount(i):
            return self._amount_first(k, i, j, m)
        return 1, None

    def _share_first(self, share: int, j: int, m: int, n: int) -> tuple[int, Frame | None]:
        if j < 0 or not self.is_amount(j):
            return 1, None
        gap = self.gap(share, j)
        opened = self._opens_after_share(gap)
        self._point(gap, share)
        if opened is not None:
            if m >= 0 and self.is_amount(m) and self.alike(j, m):
                after = self.gap(j, m)
                if self._of(after) or self._closed_of(after):
                    return 3, self._frame(opened, share=share, part=j, whole=m)
            if m >= 0 and self.is_share(m) and self.gap(j, m)[:1] in ([";"], [","]) and len(self.gap(j, m)) == 1:
                # "almost one half of them (n = 46; 44.7%)": the percentage says it more exactly
                return 3, self._pair(opened, j, m)
            return 2, self._pair(opened, j, share)
        if self._of(gap) and "/" not in gap:
            if m >= 0 and self.is_amount(m) and self.alike(j, m):
                opened = self._opens(self.gap(j, m))
                if opened is Evidence.BRACKET and not self._of(self.gap(m, n) if n >= 0 else []):
                    return 3, self._frame(opened, share=share, part=m, whole=j)
            return 2, self._frame(Evidence.CUE, share=share, whole=j)
        return 1, None

    def _opens_after_share(self, gap: list[str]) -> Evidence | None:
        """A share may be followed by "of patients" before the bracket that holds its part."""
        if gap[:1] == ["of"]:
            gap = gap[1:]
            while gap and (gap[0] in DETERMINERS or gap[0] in _POINTERS):
                gap = gap[1:]
        found = self._opens(gap)
        return found if found is Evidence.BRACKET and "or" not in gap else None

    def _amount_first(self, k: int, part: int, j: int, m: int) -> tuple[int, Frame | None]:
        if j < 0:
            return 1, self._of_led(k, part)
        gap = self.gap(part, j)
        if self.is_amount(j) and self.alike(part, j) and self._of(gap):
            if m >= 0 and self.is_share(m):
                opened = self._opens(self.gap(j, m))
                following = self.view.after(m, 2)[:1]
                if opened is not None and following not in (["of"], ["more"], ["less"]):
                    return 3, self._frame(opened, share=m, part=part, whole=j)
            return 2, self._frame(Evidence.CUE, part=part, whole=j)
        if self.is_share(j):
            pointed = self._point(gap, part)
            opened = self._opens(gap[2:] if pointed else gap)
            if opened is not None and (opened is Evidence.BRACKET or self._apposed(j)):
                if m >= 0 and self.is_amount(m) and self.alike(part, m):
                    after = self.gap(j, m)
                    if self._closed_of(after) or ("or" in gap and self._of(after)):
                        return 3, self._frame(opened, share=j, part=part, whole=m)
                return 2, self._pair(opened, part, j)
        return 1, self._of_led(k, part)

    def _apposed(self, share: int) -> bool:
        """Tell whether a share after a comma is closed by another: "12 members, a quarter, stayed"."""
        after = self.view.after(share, 2)
        return after[:1] in ([","], ["."], [], [";"])

    def _of_led(self, k: int, part: int) -> Frame | None:
        """A part alone, of a whole that stands before it in the sentence."""
        view = self.view
        words, at = view.tokens.words, view.tokens.at[part]
        before = words[at - 1] if at else ""
        if (
            self.whole >= 0
            and self.alike(self.whole, part)
            and before in _LIST
            and view.role(part) not in (Role.BY, Role.PER)
        ):
            return self._frame(Evidence.OF_THESE, part=part, whole=self.whole)
        if not k:
            return None
        host = self.rows[k - 1]
        if not (self.is_amount(host) and self.alike(host, part)) or view.distance(host, part) > _FAR // 2:
            return None
        gap = self.gap(host, part)
        if view.numbers[host].counts is None or (")" in gap and "(" not in gap):
            return None  # "(42 treated, 43 not), of whom 40": the bracket's last number is not what "whom" means
        pointed = words[at + 1 : at + 3]
        if len(pointed) == 2 and pointed[0] == "of" and pointed[1] in ("whom", "which", "them", "these", "those"):
            return self._frame(Evidence.OF_THESE, part=part, whole=host)
        ends = gap[-3:]
        if ends[-1:] == ["including"] or ends[-2:] in (["of", "whom"], ["of", "which"], ["of", "them"]):
            return self._frame(Evidence.OF_THESE, part=part, whole=host)
        return None

    def _pair(self, evidence: Evidence, part: int, share: int) -> Frame:
        whole = self.whole if self.whole >= 0 and self.alike(self.whole, part) else -1
        if whole >= 0:
            return self._frame(Evidence.CUE, share=share, part=part, whole=whole)
        frame = self._frame(evidence, share=share, part=part)
        if self.pointer is not None:
            return Frame("share", frame.terms, Evidence.OF_THESE, (self.pointer, *frame.cues))
        return frame

    def _frame(self, evidence: Evidence, share: int = -1, part: int = -1, whole: int = -1) -> Frame:
        view = self.view
        named = [(i, role) for i, role in ((share, Role.SHARE), (part, Role.PART), (whole, Role.WHOLE)) if i >= 0]
        if not self.full:
            self.taken.update(i for i, role in named if role is not Role.WHOLE)
        terms = tuple(FrameTerm(role, view.numbers[i]) for i, role in sorted(named))
        cues = tuple(view.cue(i) for i, _ in named if view.numbers[i].cues)
        return Frame("share", terms, evidence, cues, -1 if part >= 0 and self._denied(part) else 0)

    def _denied(self, part: int) -> bool:
        """Tell whether the words after a part say what it did not: "10 did not arrive", "10 failed to", "10 missed"."""
        for word in self.view.after(part, _NOUN_WORDS):
            if word in _DENYING or word.endswith(("n't", "n’t")):
                return True
            if word in CLAUSE_BREAKS or word in (",", ")"):
                return False
        return False
