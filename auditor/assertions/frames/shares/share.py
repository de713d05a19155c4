"""Shares: a part, its whole and the percentage or fraction that it makes of it.

The constructions, with A the part, B the whole and S the share; brackets may be dashes, commas or "or":
"A of B (S)", "A (S) of B", "A, or S of B", "S (A) of B", "S (A of B)", "S of B (A)", "A (S)", "S (A)", "S of B",
"A of B", "of B, A (S), A (S) and A (S)", "of these, A (S)", "B, of whom A", "B, including A", "A made up S of B".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.shares.gaps import (
    NOUN_WORDS,
    POINTERS,
    closes_with_of,
    equates,
    includes,
    leads_on,
    opens,
    opens_after_share,
    points,
    says_of,
    says_of_a_sum,
)
from auditor.assertions.frames.shares.share_asides import aside
from auditor.assertions.frames.shares.share_forms import FORMS
from auditor.assertions.frames.shares.share_leads import ShareLeads
from auditor.assertions.frames.shares.share_numbers import SHARES, of_all
from auditor.assertions.lexicon import DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import NAME, NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LIST = forms(", and or only just but while")
_NEARLY = forms("about nearly almost some roughly just or around only")
_ENDING = frozenset({".", ";", ",", ")", "and", "or"})
_DASHES = frozenset("-–—")
_RESUMING = frozenset({"is", "or", "–", "—", "-", ","})
"""What a share that closes a clause is led by: "875 were sold in advance, that is 70%"."""
_NOT_A_SHARE = (["of"], ["more"], ["less"], ["higher"], ["lower"], ["fewer"], ["rise"], ["increase"])
_ONE_IN = 4
_FAR = 40
"""Tokens after an opening whole in which its parts may follow."""


@cued(kinds=SHARES)
def full_shares(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each share that stands right beside its part and whole: firmer than a change around it."""
    if len(view.levels) > 1 and any(view.numbers[i].quantity.kind in SHARES for i in view.levels):
        yield from Shares(view, taken, full=True).frames()


def shares(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each other share with its part or whole, and for each part of a whole."""
    if len(view.levels) > len(taken & set(view.levels)) + 1:
        yield from Shares(view, taken).frames()


class Shares(ShareLeads):
    """One pass over the numbers of a sentence, left to right."""

    def frames(self) -> Iterator[Frame]:
        """Yield the frames."""
        rows, k = self.rows, 0
        while k < len(rows):
            i = rows[k]
            if self.full:
                used, frames = self._complete(k)
                self.taken.update(rows[k : k + used] if frames else ())
                yield from frames
                k += used
                continue
            if self.whole >= 0 and (self.view.distance(self.whole, i) > _FAR or ";" in self.gap(self.whole, i)):
                self.whole = -1
            self.look_for_pointer(k)
            j = rows[k + 1] if k + 1 < len(rows) else -1
            own = j >= 0 and self.is_share(j) and opens(self.gap(i, j)) is Evidence.BRACKET
            own_part = own and self.pointer is not None and self.gap(i, j) == ["("]
            if self.leads(i) and not (own_part and self.view.before(i, 1)[-1:] in (["those"], ["these"], ["them"])):
                self.whole, self.pointer = -1, None
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

    def _complete(self, k: int) -> tuple[int, tuple[Frame, ...]]:
        """Return how many rows the construction takes that says all of a share and begins with the k-th number."""
        for form in (*FORMS, aside):
            used, frames = form(self, k)
            if frames:
                return used, frames
        used, frame = self._from(k)
        return (used, (frame,)) if frame is not None and len(frame.terms) == 3 else (1, ())

    # frames

    def _from(self, k: int) -> tuple[int, Frame | None]:
        """Return how many rows the frame that begins with the k-th number takes, and the frame."""
        rows = self.rows
        i, j, m, n = (rows[k + step] if k + step < len(rows) else -1 for step in range(4))
        if self.is_share(i):
            return self._share_first(i, j, m, n)
        if self.is_amount(i):
            return self._amount_first(k, i, j, m)
        return 1, None

    def _share_first(self, share: int, j: int, m: int, n: int) -> tuple[int, Frame | None]:
        if not self.is_amount(j):
            return 1, None
        gap = self.gap(share, j)
        opened = opens_after_share(gap)
        if gap in ([",", "n", "="], [";", "n", "="]):
            opened = Evidence.BRACKET  # "(24%, n = 18)"
        self.point(gap, share)
        after = self.gap(j, m) if m >= 0 else []
        if opened is not None:
            if self.is_whole(j, m) and (says_of(after) or closes_with_of(after)):
                return 3, self.made(opened, share=share, part=j, whole=m)
            if m >= 0 and self.is_share(m) and after in ([";"], [","]):
                # "almost one half of them (n = 38; 46.3%)": the percentage says it more exactly
                return 3, self._pair(opened, j, m)
            return 2, self._pair(opened, j, share)
        if m < 0 or self.view.distance(j, m) > 1:
            named = gap[:2] == ["of", "the"] and 4 <= len(gap) <= NOUN_WORDS and gap[-1] == ","
            if named and all(word.isalpha() for word in gap[:-1]) and self.apposed(j) and says_of(gap[:2]):
                return 2, self._pair(Evidence.CUE, j, share)  # "a quarter of the strikes, 50, were in schools"
        pointed = self.whole < 0 and self.pointer is not None
        if (pointed or self.is_whole(j, self.whole)) and gap in ([",", "or"], ["or"], [",", "some"]):
            return 2, self._pair(Evidence.BRACKET, j, share)  # "of 500 people, 55 per cent, or 275, …"
        if leads_on(gap) and self.is_whole(j, m) and (says_of(after) or after == ["in"]):
            return 3, self.made(Evidence.CUE, share=share, part=j, whole=m)
        halved = self.view.numbers[share].quantity.kind is Kind.FRACTION and len(gap) == 1 and gap[0] in DETERMINERS
        if says_of(gap) or halved:  # "half of the 64 players", "half the 64 players"
            if self.is_whole(j, m):
                opened = opens(after) if after != ["-"] or self.apposed(m) else None  # "half of the 1860 - 70 poems"
                further = self.gap(m, n) if n >= 0 else self.view.after(m)
                dashed = after[-1] in _DASHES and self.view.after(m, 1)[:1] not in ([","], ["-"], ["–"], ["—"], ["."])
                if opened is Evidence.BRACKET and not says_of(further) and not dashed:
                    return 3, self.made(opened, share=share, part=m, whole=j)
                if opened is Evidence.CUE and "," in after and self.apposed(m, True):
                    return 3, self.made(opened, share=share, part=m, whole=j)
            back = self.view.before(share, 4)
            if (
                self.rows[0] == share
                and back[:1] in (["this"], ["that"], ["it"])
                and self.view.tokens.at[share] == len(back)
            ):
                return 2, self.made(Evidence.OF_THESE, share=share, whole=j)
            return 2, self.made(Evidence.CUE, share=share, whole=j)
        return 1, None

    def _amount_first(self, k: int, part: int, j: int, m: int) -> tuple[int, Frame | None]:
        if j < 0:
            return 1, self._of_led(k, part)
        gap = self.gap(part, j)
        if self.is_whole(part, j) and says_of(gap) and self._same_thing(part, j, gap):
            if m >= 0 and self.is_share(m):
                opened = opens(self.gap(j, m), predicate=True)
                further = self.view.after(m, 3)
                if opened is not None and (
                    further[:1] not in _NOT_A_SHARE or of_all(further) or self._says_again(j, m)
                ):
                    return 3, self.made(opened, share=m, part=part, whole=j)
            return 2, self.made(Evidence.CUE, part=part, whole=j)
        if self.is_whole(part, j) and self.won_in(part, j, gap):
            return 2, self.made(Evidence.CUE, part=part, whole=j)
        if self.is_share(j):
            near = self.view.tokens.words[max(0, self.view.tokens.at[part] - _ONE_IN) : self.view.tokens.at[part]]
            if near[-1:] == ["in"] and not {"one", NUMBER, NAME}.isdisjoint(near):
                return 1, None  # "one person in 20 (5.1%)"
            after = self.gap(j, m) if m >= 0 else []
            pointed = self.point(gap, part)
            opened = opens(gap[2:] if pointed else gap)
            if opened is None and self.is_whole(part, m) and says_of(after) and self.view.after(m, 1) == [")"]:
                opened = opens(gap, predicate=True)  # "236 came back (59% of 400)"
            comma = gap[:1] == [","] and len(gap) <= 3 and set(gap[1:]) <= _NEARLY
            if self.is_whole(part, m) and says_of_a_sum(after) and (opened is not None or comma or equates(gap)):
                return 3, self.made(opened or Evidence.CUE, share=j, part=part, whole=m)
            if pointed and opened is None and gap[2:] == [","]:
                opened = Evidence.CUE  # "320 of these, 40 per cent, are let"
            led = self.is_whole(part, self.whole) and self.apposed(j) and gap[-1] in _RESUMING
            if opened is None and (led or self.view.after(j, 1) in ([")"], ["]"])):
                opened = opens(gap, predicate=True)
            if gap in ([","], [";"]) and self.view.before(part, 2) == ["n", "="]:
                opened = Evidence.BRACKET  # "(n = 18, 24%)"
            if opened is Evidence.CUE and not self.apposed(j):
                opened = None
            if opened is not None and not self._in_so_many(part):
                if self.is_whole(part, m) and closes_with_of(after):
                    return 3, self.made(opened, share=j, part=part, whole=m)
                return 2, self._pair(opened, part, j)
        return 1, self._of_led(k, part)

    def _in_so_many(self, part: int) -> bool:
        """Tell whether a number ends "one person in 20", which is a share as it stands."""
        if not part or self.view.before(part, 1) != ["in"] or self.view.distance(part - 1, part) > 3:
            return False
        return self.view.numbers[part - 1].quantity.value == 1

    def _says_again(self, whole: int, share: int) -> bool:
        """Tell whether "p% of its whole" after a bare comma says "A of its B" again: "2 of its 8 boats, 25% of all".

        Two things would have an "and" between them.
        """
        gap, after = self.gap(whole, share), self.view.after(share, 7)
        end = next((at for at, word in enumerate(after) if word in _ENDING), len(after))
        said = after[:end]
        return (
            gap[-1:] == [","]
            and 2 < len(said) <= 4
            and said[0] == "of"
            and said[1] in ("its", "their", "the", "his", "her", "all")
            and end < len(after)
            and after[end] != ","
        )

    def _same_thing(self, part: int, whole: int, gap: list[str]) -> bool:
        """Tell whether "A of B" says part and whole: "640 residents of twelve villages" does not."""
        own, other = self.view.numbers[part].counts, self.view.numbers[whole].counts
        if gap[:1] in (["of"], ["out"], ["-"]) or {"out", "among", "amongst"} & set(gap) or other is None:
            return True
        return same_thing(own, other)

    def _of_led(self, k: int, part: int) -> Frame | None:
        """Return the frame of a part alone whose whole stands before it in the sentence."""
        view = self.view
        words, at = view.tokens.words, view.tokens.at[part]
        before = words[at - 1] if at else ""
        listed = before in _LIST and view.role(part) not in (Role.BY, Role.PER)
        listed = listed and self.gap(self.whole, part) != ["and"]  # "passes of 12 and 25 yards" are two
        if self.whole >= 0 and listed and self.alike(self.whole, part):
            return self.made(Evidence.OF_THESE, part=part, whole=self.whole)
        if not k:
            return None
        host = self.rows[k - 1]
        if not self.is_whole(part, host) or view.distance(host, part) > _FAR // 2:
            return None
        gap = self.gap(host, part)
        if view.numbers[host].counts is None or (")" in gap and "(" not in gap):
            return None  # "(42 treated, 43 not), of whom 40": the bracket's last number is not what "whom" means
        ends = gap[-2:]
        parted = len(gap) == 2 or gap[-3:-2] == [] or not gap[-3].isalpha() or gap[-3] in _LIST
        pointed = points(words[at + 1 : at + 3]) or (points(ends) and parted)  # and not "one story of these 2 boys"
        if pointed or includes(gap):
            others = [j for j in self.rows[max(0, k - 4) : k - 1] if view.distance(j, part) <= _FAR]
            others = [j for j in others if self.is_whole(part, j) and view.numbers[j].counts is not None]
            if view.before(part, 1) == ["all"]:
                return None  # "two women and three men, all five of them students": no part
            both = (
                k > 1 and self.is_whole(part, self.rows[k - 2]) and view.between(self.rows[k - 2], host)[-1:] == ["and"]
            )
            evidence = Evidence.SENTENCE if both else Evidence.OF_THESE  # "40 men and 20 women, of whom 50 were hurt"
            frame = self.made(evidence, part=part, whole=host)
            # "12,000 people in three towns, 900 of them in Arle": the words point to either number
            further = (FrameTerm(Role.WHOLE, view.numbers[j]) for j in reversed(others))
            return replace(frame, terms=(*frame.terms, *further))
        return None

    def _pair(self, evidence: Evidence, part: int, share: int) -> Frame:
        """Return the frame of a part with its share; the whole is one that leads, or to which "of them" points."""
        after = self.view.after(share, 3)
        if (
            after[:1] == ["of"] and after[-1] == ")" and after[1] in POINTERS
        ):  # "120 (80% of those)": of the part before
            before = [host for host in self.last if self.is_whole(part, host)][-1:]
            return self.made(evidence, share=share, part=part, **({"whole": before[0]} if before else {}))
        if self.is_whole(part, self.whole):
            return self.made(Evidence.CUE, share=share, part=part, whole=self.whole)
        if self.pointer is None:
            if self.view.role(part) is Role.OTHER and len(self.last) == 2 and self.is_whole(part, self.last[1]):
                return self.made(Evidence.OF_THESE, share=share, part=part, whole=self.last[1])
            return self.made(Evidence.SENTENCE if self.some else evidence, share=share, part=part)
        hosts = [host for host in self.hosts if host != part and self.is_whole(part, host)]
        if hosts:
            frame = self.made(Evidence.OF_THESE, share=share, part=part, whole=hosts[0])
            others = tuple(FrameTerm(Role.WHOLE, self.view.numbers[host]) for host in hosts[1:])
            return replace(frame, terms=frame.terms + others)
        frame = self.made(evidence, share=share, part=part)
        return Frame("share", frame.terms, Evidence.OF_THESE, (self.pointer, *frame.cues), frame.direction)
