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

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.hundreds.bands import in_bands
from auditor.assertions.frames.hundreds.hundred_holders import (
    both,
    chosen,
    counted,
    held,
    joint,
    measured,
    of_one_vote,
    raised,
)
from auditor.assertions.frames.hundreds.hundred_rows import (
    as_percentage,
    in_per_cent,
    is_bare,
    is_share,
    joined,
    told_outside,
)
from auditor.assertions.frames.hundreds.hundred_run import GAP, Run
from auditor.assertions.frames.hundreds.hundred_two import of_two_stuffs, two_sides
from auditor.assertions.frames.hundreds.hundred_words import (
    AGAINST,
    ALLOTTED,
    BEING,
    COMPARED,
    COMPOSED,
    HEDGES,
    LEADING,
    LICENCES,
    MAKING,
    MASSES,
    OPEN_LISTS,
    OWNED,
    PARTED,
    SHARING,
    SORTED_BY,
    SPLIT,
    SUPPLYING,
    VOTED,
    WAYS,
    WON,
)
from auditor.assertions.frames.hundreds.opposites import (
    denies,
    facing,
    graded,
    left_over,
    opinion,
    opposite,
    sexed,
    turned,
)
from auditor.assertions.frames.shares.rest import is_rest
from auditor.assertions.lexicon import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NOT_NOUNS = PREPOSITIONS | CONJUNCTIONS | COMPARED | forms("to a year per annually overall full complete")
_MOST = 14
_NAMED = 9
"""Words back from the first share in a bracket in which what it is of is announced."""
_OWNERS = frozenset({("owned", "by"), ("consortium", "of"), ("venture", "of")})
_PARTING = frozenset({"to", "for", "on", "by", "from", "in", "at", "through", "with"})
_ITEM_OPENING = 6
_ONE_ANSWER = frozenset({"whether", "if", "who"})
_OTHERS = frozenset({"other", "others", "else", "none", "no"})


@cued(kinds=[Kind.PERCENTAGE, Kind.FRACTION, Kind.RATIO])
def hundreds(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each run of percentages that divide a whole; nothing is consumed."""
    yield from _set_against(view)
    rows = told_outside(view, [i for i in view.levels if is_share(view, i)])
    bare = [i for i in view.levels if i not in taken and is_bare(view, i)] if rows else []
    if len(rows) + len(bare) < 2:
        return
    if bare:
        frames = [frame for frame in _frames(view, sorted(rows + bare)) if frame.kind == "hundred"]
        if frames:
            yield from frames
            return
    if len(rows) < 2:
        return
    frames = list(_frames(view, rows))
    yield from frames
    if "respectively" in view.tokens.words:
        from auditor.assertions.frames.hundreds.respective import respective_sides  # needed for few texts

        yield from respective_sides(view, rows)
    if all(frame.kind == "portions" and frame.evidence is Evidence.SENTENCE for frame in frames):
        from auditor.assertions.frames.hundreds.rivals import rivals

        yield from rivals(view)


def _set_against(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for two sides of which one is compared with the other: "63% for, compared with 24% against"."""
    for i, j in pairwise(view.levels):
        if view.role(j) is not Role.BASE or not all(in_per_cent(view, k) for k in (i, j)):
            continue
        gap = view.between(i, j)
        if len(gap) > GAP or not gap or gap[-1] not in AGAINST:
            continue
        run = _Hundred(view, [i, j])
        if opposite(run.items[0], run.items[1]):
            terms = (FrameTerm(Role.SHARE, view.numbers[i]), FrameTerm(Role.SHARE, view.numbers[j]))
            kind, evidence = ("portions", Evidence.CUE) if counted(run) else ("hundred", Evidence.OF_THESE)
            yield Frame(kind, terms, evidence, (view.cue(j),))


def _frames(view: SentenceView, rows: Sequence[int]) -> Iterator[Frame]:
    run: list[int] = []
    for i in [*rows, -1]:
        if run and (i < 0 or not joined(view, run[-1], i)):
            if 2 <= len(run) <= _MOST and (frame := _Hundred(view, run).frame()) is not None:
                yield frame
            if len(run) > 2 and (frame := _last_two(view, run)) is not None:
                yield frame
            run = []
        if i >= 0:
            run.append(i)


def _last_two(view: SentenceView, run: Sequence[int]) -> Frame | None:
    """Return the frame of two sides that end a run in their own clause: "…, pay was fair (60%) and unfair (40%)"."""
    last = _Hundred(view, list(run[-2:]))
    said = view.between(run[-3], run[-2])
    own = said[max((at for at, word in enumerate(said) if word in (",", ";")), default=len(said)) :]
    clause = own == [";"] or ("and" not in said and not AUXILIARIES.isdisjoint(own))
    one, other = last.items if last.items[0] else (last.leads[0], last.own_lead(1))
    if not clause or not (last.closed or (sexed(one) and sexed(other))):
        return None
    return last.frame() if opposite(one, other) else None


class _Hundred(Run):
    """What the words say of shares that follow one another in a list."""

    def frame(self) -> Frame | None:
        """Return the frame, None where the words do not say that the shares are of one whole."""
        view, rows = self.view, self.rows
        opened = OPEN_LISTS.intersection(self.everything)
        if (opened and opened != {"respectively"}) or any(is_rest(view, i) for i in rows):
            return None
        if opened and not (len(rows) == 2 and both(self) and joint(self)):
            return None  # "70 per cent and 30 per cent respectively": of two wholes, as a rule
        elliptic = any(view.numbers[i].quantity.kind is Kind.COUNT for i in rows)
        kind, evidence = self._evidence(elliptic)
        if evidence is Evidence.CUE and self.goes_on():
            kind, evidence = "hundred", Evidence.OF_THESE
        if evidence is None:
            return None
        if not self.raised and any("of" in item[:1] and not left_over(item) for item in self.items[1:]):
            return None
        giver = next((i for i in rows if view.numbers[i].quantity.kind is not Kind.COUNT), None)
        if giver is None:
            return None
        terms = tuple(FrameTerm(Role.SHARE, as_percentage(view.numbers[i], view.numbers[giver])) for i in rows)
        cues = tuple(view.cue(i) for i in rows if view.numbers[i].cues)
        return Frame(kind, terms, evidence, cues)

    def _evidence(self, elliptic: bool) -> tuple[str, Evidence | None]:
        rows, items = self.rows, self.items
        if in_bands(self.view, rows) if not self.of_each() else self.share_of() and in_bands(self.view, rows, True):
            return "portions", Evidence.CUE
        named = [item or lead for item, lead in zip(items, self.leads, strict=True)]
        if elliptic:
            sides = any(opposite(one, other) for one, other in pairwise(items))
            said = (sum(left_over(item) for item in items) == 1 and (sides or not self._undecided())) or graded(items)
            if len(rows) > 2 and (said or sides):
                return "hundred", Evidence.CUE if said and self.closed else Evidence.OF_THESE
            return two_sides(self) if len(rows) == 2 else ("hundred", None)
        composed = not COMPOSED.isdisjoint(self.before) or self.before[-3:] == ["made", "up", "of"]
        if len(rows) > 2 and self.closed and not any(items):
            before = list(pairwise(self.before[-_NAMED:]))
            composed |= ("up", "of") in before
            owners = not _OWNERS.isdisjoint(before) or (
                ("held", "by") in before and not LICENCES.isdisjoint(self.before)
            )
            if owners and LEADING.isdisjoint(self.before):
                return "portions", Evidence.CUE
        announced = _sorted_by(self.before) or (composed and items[0][:1] != ["of"])
        if self.closed and announced and len(rows) > 2:
            return "hundred", Evidence.CUE
        made = not (MAKING | SUPPLYING | WON).isdisjoint(self.leads[0][-1:])
        if len(rows) > 2 and ((announced and self.ends()) or (self.closed and made and self.rest_last())):
            return "portions", Evidence.CUE
        if len(rows) > 2 and self.closed and self.ends_with_others():
            return "hundred", Evidence.CUE
        if len(rows) > 2 and any(left_over(item) for item in named):
            sides = any(opposite(one, other) or denies(one, other) for one, other in pairwise(named))
            listed = self.closed or sides or "with" in self.last or all(not item for item in items)
            if self._preceded():
                return "hundred", Evidence.OF_THESE
            if not sides and any("neither" in item for item in named):
                return "portions", Evidence.SENTENCE  # some may have both
            if listed and self._undecided() and not sides:
                return "hundred", Evidence.OF_THESE  # there may be further candidates
            return "hundred", Evidence.CUE if listed else Evidence.SENTENCE
        if len(rows) == 2:
            if denies(items[0], items[1]) and set(self.own_lead(1)) <= HEDGES | DETERMINERS:
                return ("hundred", Evidence.OF_THESE) if opinion(items[0]) else ("portions", Evidence.CUE)
            if self.led_of() and facing(items[0], items[1]) and sexed(items[0][-1:]) and sexed(items[1][-1:]):
                return "portions", Evidence.CUE
            if self.closed and not any(items) and not SPLIT.isdisjoint(self.before[-_NAMED:]):
                return "portions", Evidence.CUE  # "were divided into responders (57%) and non-responders (43%)"
            kind, evidence = two_sides(self)
            if evidence is not None:
                return kind, evidence
        elif graded(items) or graded(self.leads):
            self.raised = graded(self.leads) and raised(self)
            firm = self.closed and (turned(items) or turned(self.leads)) and not any(opinion(item) for item in items)
            return ("portions", Evidence.CUE) if firm else ("hundred", Evidence.OF_THESE)
        if not VOTED.isdisjoint(self.view.tokens.words) and of_one_vote(self):
            self.items = items[:1]
            return "hundred", Evidence.OF_THESE
        return self._divided()

    def _divided(self) -> tuple[str, Evidence | None]:
        """Tell how firmly the words say that something is divided into these shares, all of which need not be said."""
        items, before = self.items, self.before
        whole = any(self.view.numbers[i].quantity.value == 100 for i in self.rows)
        kinds = not whole and all(
            item[:1] and item[0] not in _NOT_NOUNS and not item[0].endswith("ly") for item in items
        )
        between = "between" in before[-4:] and not SHARING.isdisjoint(before)
        if between and self.closed and all(not item for item in items):
            return "portions", Evidence.CUE
        if self.closed and kinds:
            several = len(self.rows) > 2
            listed = before[-1:] and before[-1] in BEING
            if (several and listed) or not SPLIT.isdisjoint(before) or of_two_stuffs(self):
                return "portions", Evidence.CUE
            if before[-2:] in (["made", "of"], ["made", "from"], ["blend", "of"], ["mixture", "of"]):
                return "portions", Evidence.CUE
        if held(self) or (len(self.rows) == 2 and both(self) and joint(self)):
            self.raised = raised(self)
            return ("portions", Evidence.CUE) if joint(self) else ("hundred", Evidence.OF_THESE)
        if chosen(self):
            return "hundred", Evidence.OF_THESE
        owned = not OWNED.isdisjoint(before + items[0][:2])
        if owned and all("by" in item[:2] for item in items):
            wholly = before[-1:] == ["owned"] and self.closed  # "is owned 51% by Orr and 49% by Tull"
            return ("portions", Evidence.CUE) if wholly or joint(self) else ("hundred", Evidence.OF_THESE)
        of_one = items[0][:1] == ["of"] or "%" in items[0]
        gapped = all(not item for item in items[1:])
        if of_one and gapped and not measured(self):
            verb = not SUPPLYING.isdisjoint(self.leads[0]) or self.leads[0][-1:] in (["were"], ["was"], ["are"], ["is"])
            if verb and (len(self.rows) > 2 or not MASSES.isdisjoint(items[0])):
                return ("portions" if self._finely() else "hundred"), Evidence.OF_THESE
        ways = [set(item[:3]) & WAYS for item in items]
        if len(self.rows) == 2 and self.closed and not SHARING.isdisjoint(before[-4:]) and ways[0] & ways[1]:
            return "portions", Evidence.CUE  # "is shared, 30% going to the county and 70% to the state"
        parted = before[-1:] and before[-1] in PARTED and (before[-1].startswith("com") or before[-2] in AUXILIARIES)
        if parted and self.closed and _led_alike(items) and not any(self.view.see_through):
            return "portions", Evidence.CUE
        led = {item[0] for item in items[1:] if item}
        near = [*self.view.between(self.rows[0], self.rows[1]), *before]
        allotted = not ALLOTTED.isdisjoint(near) or not MASSES.isdisjoint(near)
        parallel = len(led) == 1 and led <= PREPOSITIONS and led & set(near)
        if len(self.rows) > 2 and parallel and allotted and self.closed:
            return "hundred", Evidence.OF_THESE
        if self._asked():
            return "hundred", Evidence.OF_THESE
        if self._finely():
            return "portions", Evidence.OF_THESE
        return "portions", Evidence.SENTENCE

    def _asked(self) -> bool:
        """Tell whether shares are those of the answers to a question that has one: "asked whether it was, 36% …"."""
        opening = self.view.tokens.words[:_ITEM_OPENING]
        if "asked" not in opening:
            return False
        return not _ONE_ANSWER.isdisjoint(opening[opening.index("asked") + 1 :][:2])

    def _undecided(self) -> bool:
        """Tell whether those on neither side are those who have not decided, and not "others"."""
        return not any(_OTHERS & set(item or lead) for item, lead in zip(self.items, self.leads, strict=True))

    def _preceded(self) -> bool:
        """Tell whether a percentage right before the list is not on it: "by 46 per cent to 37, while 8 …"."""
        earlier = [j for j in self.view.levels if j < self.rows[0] and in_per_cent(self.view, j)][-1:]
        return any(self.view.distance(j, self.rows[0]) <= GAP for j in earlier)

    def _finely(self) -> bool:
        """Tell whether shares with decimals follow "of the stock" or "of the stock," and name no other whole."""
        numbers = [self.view.numbers[i].quantity for i in self.rows]
        if not self.closed or self.of_each() or any(one.unit != "percent" or one.step >= 1 for one in numbers):
            return False
        named = [item or self.own_lead(k) for k, item in enumerate(self.items)]
        if any(not item or item[0] in COMPARED or "of" in item for item in named[1:]) or measured(self):
            return False
        return self.led_of() or self.items[0][:1] == ["of"]


def _led_alike(items: Sequence[Sequence[str]]) -> bool:
    """Tell whether items begin with one preposition: "from licences", "from services"."""
    led = {item[0] if item else "" for item in items}
    return len(led) == 1 and led <= _PARTING


def _sorted_by(words: Sequence[str]) -> bool:
    """Tell whether the words before a list say what it is sorted by: "by religion,", "ethnic groups:"."""
    return any(
        (one == "by" and not SORTED_BY.isdisjoint(words[at + 1 : at + 3]) and NUMBER not in words[at + 1 : at + 4])
        or (one, other) == ("groups", ":")
        for at, (one, other) in enumerate(pairwise(words))
    )
