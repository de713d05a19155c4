"""Parts in the brackets behind their total, and sizes of groups: "84 patients (56 men, 28 women)", "early (n = 53)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.sums.sum_items import sort_of
from auditor.assertions.frames.sums.sum_lists import Parts, SumView
from auditor.assertions.frames.sums.sum_rows import BEFORE_PART, GAP
from auditor.assertions.frames.sums.sum_sorts import complete
from auditor.assertions.frames.sums.sum_totals import frame_of
from auditor.assertions.lexicon import ADVERBS, forms
from auditor.assertions.model import Evidence, Frame
from auditor.assertions.tokens import NUMBER

_BARE = ([","], ["and"], [",", "and"])
_ARMING = forms(
    "divided randomized randomised randomly assigned allocated either split grouped classified stratified enrolled "
    "separated received"
)
_PARTED = forms("divided randomized randomised randomly assigned allocated split stratified")
_GROUPS = forms(
    "group arm track category class stage type cohort set level condition phase subgroup site centre center way part "
    "step section team half"
)
"""Nouns of what people are divided into: their number is no number of people."""
_CAUSES = forms("due because owing through by after from")
_SUCH = forms("such including like eg e.g e.g. mostly mainly")
_PUNCTUATION = frozenset({NUMBER, ",", ";", "-", "–", "+", ".", "and", "&"})
_MOST = 12
_PICKED = 7
_NAME = 4
"""Letters of the name of a group: shorter ones are mostly signs for statistics."""
_STATISTICS = forms(
    "mean median mode range score scores average total ratio odds risk hazard error deviation variance alpha beta "
    "kappa rate rank level sensitivity specificity accuracy power years months days points"
)


def bracketed(sums: SumView, k: int) -> Iterator[Frame]:
    """Read "84 patients (56 men, 28 women)", the k-th row being the total and the next the first in its bracket."""
    total, first = sums.rows[k], sums.rows[k + 1]
    begin = sums.at[first]
    close = next((at for at in range(begin, min(len(sums.words), begin + 60)) if sums.words[at] in (")", "]")), None)
    parts = sums.list_from(k + 1, len(sums.words) if close is None else close)
    if parts.many < 2 or picked(sums, parts):
        return
    bare = all(word in _PUNCTUATION for word in sums.words[begin : close or begin + 1])
    if bare and (begin - sums.at[total] == 2 or _labels(sums, parts)):
        return  # "at 3(1,4)", "two salts (1 and 2)", "+.005 [-.017, +.028]": nothing is counted
    last = parts.numbers[-1]
    if last + 1 < len(sums.at) and sums.at[last + 1] < (close or begin) and sums.view.between(last, last + 1) in _BARE:
        return  # "four time points (0, 6, 12 and 24 hours)": a list that goes on in another unit
    sure = (
        all(sort_of(sums.number(total), sums.number(i)) for i in parts.numbers)
        or complete(sums, parts)
        or _set_against(sums, parts)
    )
    evidence = Evidence.BRACKET if sure and parts.pure else Evidence.NEARNESS
    yield frame_of(sums, total, list(parts.numbers), evidence, sums.span(begin - 1, begin - 1), parts.ones)


def picked(sums: SumView, parts: Parts) -> bool:
    """Tell whether a list only picks some: "four from Leeds and three from York among them"."""
    after = sums.words[sums.at[parts.numbers[-1]] + 1 :][:_PICKED]
    return "among" in after or "amongst" in after


def _labels(sums: SumView, parts: Parts) -> bool:
    """Tell whether numbers count up from one, as labels do."""
    return [sums.number(i).quantity.value for i in parts.numbers] == list(range(1, len(parts.numbers) + 1))


def _set_against(sums: SumView, parts: Parts) -> bool:
    """Tell whether two parts are set against each other: "47 cases (35 mechanical vs 12 biological)"."""
    gap = sums.gap(parts.numbers[0], parts.numbers[-1])
    return parts.many == 2 and not {"vs", "versus"}.isdisjoint(gap) and {"and", ",", ";"}.isdisjoint(gap)


def soft(words: Sequence[str]) -> bool:
    """Tell whether nothing but determiners and hedges stands between an opening bracket and the first number."""
    return all(word in BEFORE_PART or word in ADVERBS or word == "and" for word in words)


def arms(sums: SumView, k: int) -> Frame | None:
    """Read "T were treated either early (n = A) or late (n = B)"."""
    total = sums.rows[k]
    run: list[int] = []
    for i in sums.rows[k + 1 : k + 1 + _MOST]:
        if not run and not _is_arm(sums, i) and (i in sums.inside or sums.number(i).counts in _GROUPS):
            continue  # "294 gardeners (183 women, 111 men) were assigned to", "divided into three groups"
        if not sums.alike(total, i):
            continue  # "and above 4 km/h (group C, n = 17)"
        if not _is_arm(sums, i) or sums.view.distance(run[-1] if run else total, i) > 3 * GAP:
            break
        run.append(i)
    if len(run) < 2 or sums.number(total).counts in _GROUPS:
        return None
    sized = _is_arm(sums, total)  # "patients (n = 84) were split into early (n = 40) and late (n = 44)"
    if (total in sums.inside or sized) and not (sized and _parted(sums, total, run[0])):
        return None
    words = sums.words[max(0, sums.at[total] - GAP) : sums.at[run[-1]]]
    between = sums.words[sums.at[total] + 1 : sums.at[run[-1]]]
    counted = sums.number(total).counts is not None
    sure = (counted or sized) and (not _ARMING.isdisjoint(words) or _by_cause(sums, total, run))
    sure = sure or ("with" in between and "without" in between) or all(_named(sums, i) for i in run)
    last = sums.words[sums.at[run[-2]] : sums.at[run[-1]]]
    ended = all(_named(sums, i) for i in run) and sums.words[sums.at[run[-1]] + 1 :][:1] == [")"]
    closed = not {"and", "or", "vs", "versus"}.isdisjoint(last) or ended
    place = sums.span(sums.at[run[0]] - 1, sums.at[run[0]] - 1)
    evidence = Evidence.CUE if sure and closed else Evidence.SENTENCE
    if ended and len(run) == 2 and _ARMING.isdisjoint(words):
        evidence = Evidence.OF_THESE  # "40 loaves (white = 12; brown = 9)"
    return frame_of(sums, total, run, evidence, place)


def _by_cause(sums: SumView, total: int, run: list[int]) -> bool:
    """Tell whether each arm is a cause, of which one thing has one: "six faults due to rust (n = 5) or rot (n = 1)"."""
    before = sums.words[sums.at[total] + 1 : sums.at[run[0]]]
    led = not _CAUSES.isdisjoint(before) and _SUCH.isdisjoint(before)
    return led and "or" in sums.words[sums.at[run[-2]] : sums.at[run[-1]]]


def _parted(sums: SumView, total: int, first: int) -> bool:
    """Tell whether a verb says that those whose number stands in a bracket were parted into what follows."""
    gap = sums.words[sums.at[total] + 1 : sums.at[first]]
    parted = gap[1:2] in (["were"], ["was"]) and not _PARTED.isdisjoint(gap[2:4])
    return parted and "," not in gap and not {"to", "into", "between"}.isdisjoint(gap)


def _is_arm(sums: SumView, i: int) -> bool:
    at = sums.at[i]
    return sums.words[at - 2 : at] == ["n", "="] or _named(sums, i)


def _named(sums: SumView, i: int) -> bool:
    """Tell whether a number in brackets is the size of a group by its name: "(sham needles = 44; no needles = 39)"."""
    at = sums.at[i]
    if i not in sums.inside or sums.words[at - 1] != "=" or sums.number(i).quantity.unit is not None:
        return False
    name = sums.words[at - 2]
    return len(name) >= _NAME and name.replace("-", "").isalpha() and name not in _STATISTICS
