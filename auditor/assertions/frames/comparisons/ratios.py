"""Two counts and the ratio that is said of them: "600 pupils and 30 teachers, a ratio of 20 to 1", "(M:F 1.5:1)"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_NAMES = frozenset({"ratio", "ratios"})
_OUTNUMBER = forms("outnumber outnumbers outnumbered outnumbering")
_OTHER_RATIOS = forms(
    "odds hazard risk rate rates likelihood mortality relative prevalence incidence signal-to-noise waist-to-hip "
    "aspect price-earnings price-to-earnings p/e hip debt compression standardized "
    "standardised international normalized gear"
)
"""What a ratio is called that two counts beside it do not make."""
_SAID = forms("of was is were = : stood at about nearly almost roughly")
_SET_OFF = frozenset({",", "(", ":", "–", "—", "-", "with", "giving", "making", "in", "by", "for"})
_PAIRING = forms("and to v vs versus against , ( / but while")
_TELLING = (VERBS | AUXILIARIES | _OUTNUMBER | {"and"}) - forms("has have")
_FAR = 14
"""Words between a ratio and the nearer of the two counts."""
_APART = 8
"""Words between the two."""
_SEXES = (forms("m male man boy"), forms("f female woman girl"))
_MOVING = forms("from rose fell improved worsened increased decreased up down")


@cued(_NAMES, kinds=[Kind.RATIO])
def ratios(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for the one ratio of a sentence with the two counts right before it, or right behind it."""
    named = not _NAMES.isdisjoint(view.tokens.words)
    if not named and not any(number.quantity.kind is Kind.RATIO for number in view.numbers):
        return
    found = [i for i in view.levels if _is_ratio(view, i, named)]
    if len(found) != 1:
        return
    at = found[0]
    if not _MOVING.isdisjoint(view.before(at, 4)):
        return
    counts = [i for i in view.levels if i != at and _counted(view.numbers[i])]
    pairs = ([i for i in counts if i < at][-2:], [i for i in counts if i > at][:2])
    for pair, near in zip(pairs, (1, 0), strict=True):
        if len(pair) != 2 or not _together(view, pair) or not _named_alike(view, pair, at):
            continue
        order = _order(view, pair, at)
        if _beside(view, pair[near], at, order != 0):
            firm = Evidence.CUE if len(counts) == 2 or _told_apart(view, pair) else Evidence.SENTENCE
            terms = (
                *(FrameTerm(Role.LEVEL, view.numbers[i]) for i in pair),
                FrameTerm(Role.ESTIMATE, view.numbers[at]),
            )
            yield Frame("ratio", terms, firm, (view.cue(at),), order)
            return


def _order(view: SentenceView, pair: list[int], at: int) -> int:
    """Return +1 where a ratio is named by the first count first, as male to female, -1 by the second, 0 else."""
    words = [*view.before(at, 9), *view.after(at, 2)]
    spoken = next((k for k, word in enumerate(words) if word in _NAMES), 0)
    if not spoken:
        return 0
    joined = words[max(0, spoken - 3) : spoken]
    named = joined if joined[1:2] in (["to"], [":"], ["/"]) else words[spoken - 1].split("-")
    if words[spoken + 1 : spoken + 2] == ["of"] and "to" in words[spoken + 3 : spoken + 5]:
        named = words[spoken + 2 : spoken + 3]
    one, other = (_called(view.numbers[i].counts) for i in pair)
    first = next((word for word in map(singular, named) if word in one | other), None)
    return 0 if first is None else 1 if first in one else -1


def _called(counted: str | None) -> frozenset[str]:
    """Return what a thing may be called in the name of a ratio: "m" of men, "pupil" of pupils."""
    own = frozenset({counted or ""})
    return next((sex for sex in _SEXES if counted in sex), own)


def _is_ratio(view: SentenceView, i: int, named: bool) -> bool:
    """Tell whether a number is the ratio of two counts: "20 to 1", "1.5:1", "a male-to-female ratio of 1.5"."""
    quantity = view.numbers[i].quantity
    if quantity.value is None or quantity.value <= 0 or quantity.unit is not None:
        return False
    before = view.before(i, 6)
    if quantity.kind is Kind.RATIO and quantity.ends is not None:
        compared = quantity.ends[0] >= quantity.ends[1] or ":" in view.document.cut(quantity.span)
        return (compared or "ratio" in before) and _OTHER_RATIOS.isdisjoint((*before, *view.after(i, 2)))
    if not named or quantity.kind is not Kind.COUNT:
        return False
    while before and before[-1] in _SAID:
        before.pop()
    return before[-1:] == ["ratio"] and _OTHER_RATIOS.isdisjoint(before[-3:])


def _counted(number: Assertion) -> bool:
    quantity = number.quantity
    whole = quantity.value is not None and quantity.value > 0 and quantity.value.denominator == 1
    return quantity.kind is Kind.COUNT and quantity.unit is None and whole and number.role is not Role.RANK


def _together(view: SentenceView, pair: list[int]) -> bool:
    """Tell whether two counts of different things are set side by side."""
    one, other = (view.numbers[i] for i in pair)
    words = view.between(*pair)
    if not _MOVING.isdisjoint(view.before(pair[0], 2)):
        return False
    if len(words) > _APART or _PAIRING.isdisjoint(words) or not CLAUSE_BREAKS.isdisjoint(words):
        return False
    return (one.counts != other.counts and None not in (one.counts, other.counts)) or words == ["to"]


def _beside(view: SentenceView, i: int, at: int, named: bool) -> bool:
    """Tell whether a ratio is set off from the count beside it, and in apposition unless its name tells of what."""
    words = view.between(min(i, at), max(i, at))
    if len(words) > _FAR or _SET_OFF.isdisjoint(words):
        return False
    return named or not any(word in _TELLING or word in CLAUSE_BREAKS - {":"} for word in words)


def _named_alike(view: SentenceView, pair: list[int], at: int) -> bool:
    """Tell whether a ratio is not of other things: "and the ratio of cases to controls was 1:2" is not of men."""
    words = [*view.before(at, 9), *view.after(at, 6)]
    spoken = next((k for k, word in enumerate(words) if word == "ratio"), -1)
    if spoken < 0 or words[spoken + 1 : spoken + 2] != ["of"] or "to" not in words[spoken + 3 : spoken + 6]:
        return True
    things = {view.numbers[i].counts for i in pair}
    return any(singular(word) in things for word in words[spoken + 2 : spoken + 6])


def _told_apart(view: SentenceView, pair: list[int]) -> bool:
    """Tell whether the two counts are joined by nothing but what they count: "60 males and 40 females"."""
    words = view.between(*pair)
    return len(words) <= 3 and not any(word in CLAUSE_BREAKS for word in words)
