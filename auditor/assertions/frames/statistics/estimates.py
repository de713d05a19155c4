"""Estimates with their intervals: "OR 2.08 (95% CI 1.35-3.19, p = 0.001)", "median 24 [IQR 18 to 31]"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.statistics.interval_ends import (
    INTERVALS,
    OPEN,
    RATIOS,
    SHORT_RATIOS,
    STOPPED,
    IntervalEnds,
    without_names,
)
from auditor.assertions.frames.statistics.probability import is_probability
from auditor.assertions.lexicon import CLAUSE_BREAKS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_SAID = INTERVALS | RATIOS
_GAP = INTERVALS | OPEN | forms(", ; : = of with and per was is values value n")
_DIFFERENCES = forms("difference differences")
_BOUNDED = forms("prevalence curve sensitivity specificity accuracy kappa κ auc auroc correlation proportion icc ppv")
"""Words for what is never more than one."""
_OTHERS = forms("median medians mean means average averages rate rates incidence score scores survival coefficient")
"""Words for what is neither a ratio nor a difference."""
_SKEWED = forms("median medians survival")
"""Words for what may lie anywhere between the ends of its confidence interval; a share that survives is a share."""
_MEANT = forms("was is were averaged scored of at rated")
"""Words right before a mean that stands behind its scale."""
_SCALED = 6
"""Words between a mean and its scale."""
_NAME = 3
"""Words of what an estimate is called before the last of them: "median disease-free survival"."""
_FAR = 14
_LOOK = 40
"""Words before an estimate in which it may be called a ratio."""


@cued(_SAID, kinds=[Kind.RANGE])
def estimates(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each estimate with its interval, and the p beside it."""
    ranged = any(number.quantity.kind is Kind.RANGE for number in view.numbers)
    if ranged or not _SAID.isdisjoint(view.tokens.words):
        yield from _Estimates(view, taken).frames()
    if ranged and "scale" in view.tokens.words:
        yield from _on_scales(view, taken)


def _on_scales(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each mean on a scale: "3.4 on a scale of 0 to 10", "on a scale from 1 to 7, it was 5.9".

    Whole numbers are left alone: people give a film 11 on a scale of 1 to 10.
    """
    for i, number in enumerate(view.numbers):
        if number.quantity.kind is not Kind.RANGE or number.quantity.unit is not None or i in taken:
            continue
        if view.before(i, 1) in (["scale"], ["of"]) and "scale" in view.before(i, 2):
            gap = view.between(i - 1, i) if i else []
            behind = view.between(i, i + 1) if i + 1 < len(view.numbers) else []
            fronted = behind[:1] == [","] and len(behind) <= _SCALED and behind[-1] in _MEANT
            k = i - 1 if gap[:1] in (["on"], ["("]) and len(gap) <= _SCALED else i + 1 if fronted else -1
        elif view.after(i, 1) == ["scale"] and i and len(view.between(i - 1, i)) <= 2:
            k = i - 1 if view.between(i - 1, i)[0] == "on" else -1
        else:
            continue
        mean = view.numbers[k].quantity if k >= 0 else None
        if mean is not None and mean.kind is Kind.COUNT and mean.unit is None and mean.step < 1:
            terms = FrameTerm(Role.ESTIMATE, view.numbers[k]), FrameTerm(Role.LIMIT, number)
            yield Frame("estimate", terms, Evidence.CUE, (view.cue(i),))


class _Estimates(IntervalEnds):
    """One sentence."""

    def frames(self) -> Iterator[Frame]:
        """Yield a frame for each estimate with its interval, and the p beside it."""
        count = len(self.view.numbers)
        i = 0
        while i < count:
            last = self.interval(i)
            if last < 0:
                i += 1
                continue
            frame = self._estimate(i, last)
            if frame is not None:
                yield frame
                self.taken.update(range(i, last + 1))
                self.taken.update(
                    k for k in (last + 1,) if k < count and self.view.numbers[k] is frame.one(Role.ESTIMATE)
                )
            i = last + 1

    def _estimate(self, first: int, last: int) -> Frame | None:
        view = self.view
        announced = self.announced(first)
        i = first - 1
        confidence = probability = -1
        while i >= 0 and first - i <= 4:
            if self.is_confidence(i):
                confidence = i
            elif is_probability(self.view, i):
                probability = i
            elif not self.is_spread(i) and view.role(i) is not Role.PER and not self._is_fraction(i, last):
                break  # "4.6 per 1,000 (95% CI 3.9-5.4)" looks past the 1,000
            i -= 1
        if i < 0 or not self.is_amount(i) or i in self.taken or not self._beside(i, first):
            return self._reversed(first, last)
        if probability < 0 and last + 1 < len(view.numbers) and is_probability(self.view, last + 1):
            between = view.between(last, last + 1)
            probability = last + 1 if len(between) <= 4 and not {"and", "(", "."} & set(between) else -1
        if not self._one_measure(i, last):
            return None
        if probability < 0 and i and is_probability(self.view, i - 1) and view.between(i - 1, i)[:1] in ([","], [";"]):
            probability = i - 1 if view.distance(i - 1, i) <= 4 else -1
        kind = self._kind(i, first, confidence)
        scaled = self.scaled or self.around(first, last)
        evidence = Evidence.CUE if announced else Evidence.BRACKET if scaled else Evidence.SENTENCE
        terms = [FrameTerm(Role.ESTIMATE, view.numbers[i])]
        terms += [FrameTerm(Role.LIMIT, view.numbers[k]) for k in range(first, last + 1)]
        if confidence >= 0:
            terms.append(FrameTerm(Role.CONFIDENCE, view.numbers[confidence]))
        if probability >= 0:
            terms.append(FrameTerm(Role.PROBABILITY, view.numbers[probability]))
        return Frame(kind, tuple(terms), evidence, self._cue(first))

    def _is_fraction(self, i: int, last: int) -> bool:
        """Tell whether the i-th number says how many of how many a percentage is: "94% (47 of 50; 95% CI 83-99%)"."""
        quantity = self.view.numbers[i].quantity
        near = (self.view.numbers[k].quantity.unit for k in (*range(max(0, i - 2), i), last))
        if "percent" not in near:
            return False
        counted = quantity.value is not None and quantity.value.denominator == 1 and not self.has_spread(i)
        return quantity.kind is Kind.RATIO or (counted and self.view.role(i) in (Role.PART, Role.WHOLE))

    def _one_measure(self, i: int, last: int) -> bool:
        """Tell whether an estimate and its limits can measure one thing: "28 women; age range 61-76 years" do not."""
        host, limit = self.view.numbers[i], self.view.numbers[last]
        if host.quantity.unit == limit.quantity.unit or limit.quantity.unit is None:
            return True
        if host.quantity.unit is None:
            return limit.quantity.unit == "percent" or host.counts is None
        return False

    def _beside(self, i: int, first: int) -> bool:
        """Tell whether only the estimate's noun and an opening bracket lie between it and its interval."""
        rows = [self.view.between(k, k + 1) for k in range(i, first)]
        for k in range(len(rows) - 1):
            if rows[k][-1:] == ["("] and rows[k + 1][:1] == [")"] and self.is_spread(i + 1 + k):
                rows[k], rows[k + 1] = rows[k][:-1], rows[k + 1][1:]  # "54.2 (11.3) years"
        gap = without_names([word for row in rows for word in row])
        content = [word for word in gap if word not in _GAP and word not in ("±", "+", "/", "-", "p", "[", "]")]
        if len(content) > 5 or any(word in STOPPED for word in content) or ")" in content[:-1]:
            return False
        return not {"and", "or"} & set(gap) or bool(OPEN & set(gap))

    def _reversed(self, first: int, last: int) -> Frame | None:
        """Read "ranged from 12 to 56 (median 34)": the estimate behind its interval."""
        view = self.view
        i = self.middle_behind(last)
        if i < 0:
            return None
        terms = (
            FrameTerm(Role.ESTIMATE, view.numbers[i]),
            *(FrameTerm(Role.LIMIT, view.numbers[k]) for k in range(first, last + 1)),
        )
        return Frame("estimate", terms, Evidence.CUE, self._cue(first))

    def _kind(self, i: int, first: int, confidence: int) -> str:
        """Tell whether an estimate is a ratio, a difference, or neither, by the nearest word that says so.

        A difference is also what may be negative; as a percentage it may be a ratio less one ("change-estimate"). What
        is never more than one is a "bounded-estimate", what may lie anywhere in its interval a "skewed-estimate".
        """
        tokens, quantity = self.view.tokens, self.view.numbers[i].quantity
        lower = self.view.numbers[first].quantity
        low = lower.ends[0] if lower.ends is not None else lower.value
        for at in range(tokens.at[i] - 1, max(-1, tokens.at[i] - _LOOK), -1):
            word = tokens.words[at]
            if word in RATIOS or (word in SHORT_RATIOS and self.in_capitals(at)):
                return "ratio-estimate" if quantity.kind is Kind.COUNT else "estimate"
            if word in _DIFFERENCES and tokens.at[i] - at <= _FAR and confidence >= 0:
                return "difference-estimate"
            if word in _BOUNDED:
                index = quantity.unit is None and quantity.value is not None and quantity.value <= 1
                return "bounded-estimate" if index and lower.unit is None else "estimate"
            if (
                word in _OTHERS
                and quantity.unit != "percent"
                and not _SKEWED.isdisjoint(tokens.words[max(0, at - 3) : at + 1])
            ):
                return "skewed-estimate"
            if word in _OTHERS or word in CLAUSE_BREAKS:
                break
        if low is None or low >= 0 or confidence < 0:
            return "estimate"
        return "change-estimate" if quantity.unit == "percent" else "difference-estimate"

    def _cue(self, first: int) -> tuple[Span, ...]:
        tokens = self.view.tokens
        at = tokens.at[first] - 1
        return (tokens.span(at, at),) if at >= 0 else ()
