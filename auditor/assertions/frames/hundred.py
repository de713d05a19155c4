"""Percentages that divide one whole among them: "61% men and 39% women", "48% yes, 45% no and 7% undecided".

A frame "hundred" holds them in the order of the text. Its evidence is CUE where the words say that nothing is left out:
a noun of composition before a list with its "and", a rest that is named, bands of age from the lowest to the highest,
or two kinds that exhaust what they divide. With OF_THESE they exclude one another, and something may be left out; with
SENTENCE they may overlap too. A frame "portions" holds those whose words say that they divide a whole, and not that
they are all. A share that is itself said to be the rest is read in ``rest.py``, two that are set against each other
("by 52 per cent to 48") in ``sides.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.assertions.frames.bands import in_bands
from auditor.assertions.frames.hundred_rows import as_percentage, in_per_cent, is_bare, is_share, joined
from auditor.assertions.frames.hundred_words import (
    AGAINST,
    ALLOTTED,
    BEING,
    CHOOSING,
    COMPARED,
    COMPOSED,
    GIVING,
    GOING_ON,
    HEDGES,
    HOLDING,
    JOINTLY,
    JOINTS,
    MAKING,
    MASSES,
    NOT_VOTES,
    OPEN_LISTS,
    OWNED,
    RATES,
    SHARING,
    SORTED_BY,
    SPLIT,
    STAKES,
    SUPPLYING,
    VOTED,
    WON,
)
from auditor.assertions.frames.opposites import denies, facing, graded, left_over, opposite, sexed
from auditor.assertions.frames.rest import is_rest
from auditor.assertions.lexicon import CONJUNCTIONS, PREPOSITIONS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NOT_NOUNS = PREPOSITIONS | CONJUNCTIONS | COMPARED | forms("to a year per annually overall full complete")
_GAP = 16
"""Words before a list that may say of what it is."""
_ITEM = 7
"""Words after a percentage that say what it is of."""
_MOST = 14


def hundreds(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each run of percentages that divide a whole; nothing is consumed."""
    yield from _set_against(view)
    rows = [i for i in view.levels if is_share(view, i)]
    bare = [i for i in view.levels if i not in taken and is_bare(view, i)] if rows else []
    if len(rows) + len(bare) < 2:
        return
    if bare:
        frames = [frame for frame in _frames(view, sorted(rows + bare)) if frame.kind == "hundred"]
        if frames:
            yield from frames
            return
    if len(rows) > 1:
        yield from _frames(view, rows)


def _set_against(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for two sides of which one is compared with the other: "63% for, compared with 24% against"."""
    for i, j in pairwise(view.levels):
        if view.role(j) is not Role.BASE or not all(in_per_cent(view, k) for k in (i, j)):
            continue
        gap = view.between(i, j)
        if len(gap) > _GAP or not gap or gap[-1] not in AGAINST:
            continue
        run = _Run(view, [i, j])
        if opposite(run.items[0], run.items[1]):
            terms = (FrameTerm(Role.SHARE, view.numbers[i]), FrameTerm(Role.SHARE, view.numbers[j]))
            yield Frame("hundred", terms, Evidence.OF_THESE, (view.cue(j),))


def _frames(view: SentenceView, rows: Sequence[int]) -> Iterator[Frame]:
    run: list[int] = []
    for i in [*rows, -1]:
        if run and (i < 0 or not joined(view, run[-1], i)):
            if 2 <= len(run) <= _MOST and (frame := _Run(view, run).frame()) is not None:
                yield frame
            run = []
        if i >= 0:
            run.append(i)


class _Run:
    """Shares that follow one another in a list, and what the words say of them."""

    def __init__(self, view: SentenceView, run: list[int]) -> None:
        words, at = view.tokens.words, view.tokens.at
        self.view = view
        self.run = run
        self.items = [self._item(k) for k in range(len(run))]
        self.leads = [self._lead(k) for k in range(len(run))]
        self.end = len(words)
        first = max(0, at[run[0]] - _GAP)
        self.before = words[first : at[run[0]]]
        self.everything = words[first : at[run[-1]] + 1 + _ITEM]
        last = words[at[run[-2]] : at[run[-1]]]
        ends = self.items[-1][:1] in (["other"], ["others"]) or self.leads[-1][-1:] in (["other"], ["others"])
        self.closed = "and" in last or ends

    def frame(self) -> Frame | None:
        """Return the frame, None where the words do not say that the shares are of one whole."""
        view, run = self.view, self.run
        if not OPEN_LISTS.isdisjoint(self.everything) or any(is_rest(view, i) for i in run):
            return None
        elliptic = any(view.numbers[i].quantity.kind is Kind.COUNT for i in run)
        kind, evidence = self._evidence(elliptic)
        if evidence is Evidence.CUE and self._goes_on():
            kind, evidence = "hundred", Evidence.OF_THESE
        if evidence is None:
            return None
        if any("of" in item[:1] and not left_over(item) for item in self.items[1:]):
            return None
        giver = next(i for i in run if view.numbers[i].quantity.kind is not Kind.COUNT)
        terms = tuple(FrameTerm(Role.SHARE, as_percentage(view.numbers[i], view.numbers[giver])) for i in run)
        cues = tuple(view.cue(i) for i in run if view.numbers[i].cues)
        return Frame(kind, terms, evidence, cues)

    def _evidence(self, elliptic: bool) -> tuple[str, Evidence | None]:
        run, items = self.run, self.items
        if len(run) > 2 and not self._of_each() and in_bands(self.view, run):
            return "portions", Evidence.CUE
        named = [item or lead for item, lead in zip(items, self.leads, strict=True)]
        if elliptic:
            said = sum(left_over(item) for item in items) == 1 or graded(items)
            sides = any(opposite(one, other) for one, other in pairwise(items))
            if len(run) > 2 and (said or sides):
                return "hundred", Evidence.CUE if said and self.closed else Evidence.OF_THESE
            return "hundred", Evidence.OF_THESE if sides and len(run) == 2 else None
        composed = not COMPOSED.isdisjoint(self.before) or self.before[-3:] == ["made", "up", "of"]
        announced = _sorted_by(self.before) or (composed and items[0][:1] != ["of"])
        if self.closed and announced and len(run) > 2:
            return "hundred", Evidence.CUE
        if len(run) > 2 and any(left_over(item) for item in named):
            listed = self.closed or all(not item for item in items)
            return "hundred", Evidence.CUE if listed else Evidence.SENTENCE
        if len(run) == 2:
            if denies(items[0], items[1]) and set(self._own_lead(1)) <= HEDGES:
                return "portions", Evidence.CUE
            if self._led_of() and facing(items[0], items[1]) and sexed(items[0][-1:]) and sexed(items[1][-1:]):
                return "portions", Evidence.CUE
            evidence = self._two()
            if evidence is not None:
                return "hundred", evidence
        elif graded(items) or graded(self.leads):
            return "hundred", Evidence.OF_THESE
        if not VOTED.isdisjoint(self.view.tokens.words) and self._of_one_vote():
            self.items = items[:1]
            return "hundred", Evidence.OF_THESE
        return self._divided()

    def _led_of(self) -> bool:
        """Tell whether the words before the list name what it divides: "of the deaths, 70% were in men"."""
        first = self.view.tokens.words[: self.view.tokens.at[self.run[0]]]
        return first[:1] == ["of"] and first[-1:] == [","] and len(first) <= _ITEM

    def _goes_on(self) -> bool:
        """Tell whether words after the list say that something is left: "…, the rest being tax"."""
        words = self.view.tokens.words[self.view.tokens.at[self.run[-1]] + 1 + len(self.items[-1]) :]
        return not GOING_ON.isdisjoint(words)

    def _own_lead(self, k: int) -> list[str]:
        """Return the words before the k-th percentage that belong to it alone."""
        lead = self.leads[k]
        joint = max((at for at, word in enumerate(lead) if word in JOINTS), default=-1)
        return lead[joint + 1 :]

    def _of_each(self) -> bool:
        """Tell whether each share is of its own group: "unemployment was 20% among those under 25, 9% …"."""
        if not RATES.isdisjoint(self.before):
            return True
        return any(item[:1] and item[0] in ("among", "in", "for", "of") for item in self.items[1:])

    def _divided(self) -> tuple[str, Evidence | None]:
        """Tell how firmly the words say that something is divided into these shares, all of which need not be said."""
        items, before = self.items, self.before
        whole = any(self.view.numbers[i].quantity.value == 100 for i in self.run)
        kinds = not whole and all(
            item[:1] and item[0] not in _NOT_NOUNS and not item[0].endswith("ly") for item in items
        )
        between = "between" in before[-4:] and not SHARING.isdisjoint(before)
        if between and self.closed and all(not item for item in items):
            return "portions", Evidence.CUE
        if self.closed and kinds:
            several = len(self.run) > 2
            listed = before[-1:] and before[-1] in BEING
            if (several and listed) or not SPLIT.isdisjoint(before):
                return "portions", Evidence.CUE
            if before[-2:] in (["made", "of"], ["made", "from"], ["blend", "of"], ["mixture", "of"]):
                return "portions", Evidence.CUE
        if self._held():
            joint = not JOINTLY.isdisjoint(self.view.tokens.words) and self.closed
            return ("portions", Evidence.CUE) if joint else ("hundred", Evidence.OF_THESE)
        if self._chosen():
            return "hundred", Evidence.OF_THESE
        owned = not OWNED.isdisjoint(before + items[0][:2])
        if owned and all("by" in item[:2] for item in items):
            joint = not JOINTLY.isdisjoint(self.view.tokens.words) and self.closed
            return ("portions", Evidence.CUE) if joint else ("hundred", Evidence.OF_THESE)
        of_one = items[0][:1] == ["of"] or "%" in items[0]
        gapped = all(not item for item in items[1:])
        if len(self.run) > 2 and of_one and gapped and not SUPPLYING.isdisjoint(self.leads[0]):
            return "hundred", Evidence.OF_THESE
        led = {item[0] for item in items[1:] if item}
        near = [*self.view.between(self.run[0], self.run[1]), *before]
        allotted = not ALLOTTED.isdisjoint(near) or not MASSES.isdisjoint(near)
        if len(self.run) > 2 and len(led) == 1 and led <= PREPOSITIONS and led & set(near) and allotted and self.closed:
            return "hundred", Evidence.OF_THESE
        if self.closed or len(self.run) == 2:
            return "portions", Evidence.SENTENCE
        return "hundred", None

    def _chosen(self) -> bool:
        """Tell whether each share chose another one: "58 per cent chose Lind and 42 chose Moberg"."""
        view, verbs = self.view, []
        if any(view.see_through):
            return False
        names = {span.start for i in self.run for span in view.numbers[i].scope.places}
        for k, i in enumerate(self.run):
            at = view.tokens.at[i] + 1
            said = [word for word in self.items[k][:5] if word in CHOOSING]
            verbs.append(said[0] if said else "")
            after = at + self.items[k].index(verbs[-1]) + 1 if said else at
            if not any(
                view.tokens.place(there).start in names for there in range(after, after + 2) if there < self.end
            ):
                return False
        return bool(verbs[0]) and len(set(verbs)) == 1

    def _held(self) -> bool:
        """Tell whether different holders have each share of one thing: "Orr keeps a 51% stake and Bell holds 49%"."""
        view, run = self.view, self.run
        if STAKES.isdisjoint(view.tokens.words) or any(view.see_through[run[0] : run[-1]]):
            return False
        if any(not {"in", "of"}.isdisjoint(item) for item in self.items[1:]):
            return False
        holds = [not HOLDING.isdisjoint(lead[-3:]) for lead in self.leads]
        gapped = len(run) > 2 and all(not item for item in self.items[1:])
        own = [self._own_lead(k) for k in range(1, len(run))]
        return holds[0] and all(own) and (all(holds[1:]) or gapped)

    def _two(self) -> Evidence | None:
        """Return how firmly two shares are those of two sides, None where they are not."""
        items, leads = self.items, self.leads
        if items[1][:1] and items[1][0] in COMPARED:
            return None
        if opposite(items[0], items[1]):
            return Evidence.CUE if sexed(items[0]) and self.closed else Evidence.OF_THESE
        own = self._own_lead(1)
        joint = len(leads[1]) - len(own) - 1
        if opposite(leads[0], own):
            name = [word for word in leads[0] if word not in MAKING and word not in HOLDING]
            second = [word for word in own if word not in MAKING]
            held = leads[0][-1:] and leads[0][-1] in HOLDING and items[0][:1] == ["of"]
            made = (
                (held or (leads[0][-1:] and leads[0][-1] in MAKING)) and joint >= 0 and leads[1][joint] in (",", "and")
            )
            return Evidence.CUE if made and sexed(name[-1:]) and sexed(second[-1:]) else Evidence.OF_THESE
        return None

    def _of_one_vote(self) -> bool:
        """Tell whether shares are those of several candidates in one vote: "Roe won 52 per cent, Coe 41 and Doe 3"."""
        view, run = self.view, self.run
        words, at = view.tokens.words, view.tokens.at
        if not NOT_VOTES.isdisjoint(words) or any(view.see_through[i] for i in range(run[0], run[-1])):
            return False
        if any(item[:1] == ["in"] for item in self.items[1:]):
            return False
        names = {span.start for i in run for span in view.numbers[i].scope.places}
        low, gapped = 0, False
        for i in run:
            lead = range(max(low, at[i] - 6), at[i])
            if not any(view.tokens.place(k).start in names for k in lead):
                return False
            given = not GIVING.isdisjoint(words[max(low, at[i] - 4) : at[i]])  # "gave Lind 58 per cent"
            if words[at[i] - 1] not in WON | {"’s"} and not gapped and not given:
                return False
            low, gapped = at[i] + 1, True  # "Roe won 52 per cent, Coe 41 per cent"
        return True

    def _item(self, k: int) -> list[str]:
        """Return the words after the k-th percentage that say what it is of."""
        words, at, run = self.view.tokens.words, self.view.tokens.at, self.run
        last = at[run[k + 1]] if k + 1 < len(run) else len(words)
        item: list[str] = []
        for word in words[at[run[k]] + 1 : min(last, at[run[k]] + 1 + _ITEM)]:
            if word in (",", ";", ".", ":", "and", "while"):
                break
            if word != ")" or item:
                item.append(word)
        return item

    def _lead(self, k: int) -> list[str]:
        """Return the words before the k-th percentage: "the yes side took 52.4 per cent and the no side 47.6"."""
        at, run = self.view.tokens.at, self.run
        first = at[run[k - 1]] + 1 if k else 0
        return [
            word
            for word in self.view.tokens.words[max(first, at[run[k]] - 4) : at[run[k]]]
            if word not in (":", "(", NUMBER)
        ]


def _sorted_by(words: Sequence[str]) -> bool:
    """Tell whether the words before a list say what it is sorted by: "by religion,", "ethnic groups:"."""
    return any(
        (one == "by" and other in SORTED_BY) or (one, other) == ("groups", ":") for one, other in pairwise(words)
    )
