"""Estimates with their intervals: "OR 2.08 (95% CI 1.35-3.19, p = 0.001)", "median 24 [IQR 18 to 31]"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.probability import is_probability
from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, VERBS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_INTERVALS = forms(
    "ci cis confidence interval intervals iqr interquartile range ranges ranged ranging cri credible hpd quartiles "
    "quartile limits"
)
"""Words that announce the two ends of an interval around an estimate."""
_SCALE = forms("median mean average averaged averaging medians means ratio ratios odds hazard ci iqr interquartile sd")
"""A bracket with two ends behind a number holds an interval only where one of these, or ±, is in the sentence."""
_SPANS = forms("range ranges ranged ranging")
"""Words that announce the ends of anything, and so those of an estimate only where a middle is named."""
_MIDDLES = forms("median mean average averaged averaging medians means averages sd se sem ±")
_RATIOS = forms("relative ratio ratios odds hazard rr aor ahr arr irr prr shr uor ahrs ors hrs rrs or's")
_SAID = _INTERVALS | _RATIOS
_SHORT_RATIOS = frozenset({"or", "hr", "pr", "ror", "sir", "smr"})
"""Names of ratios that are other words in lower case."""
_OPEN = frozenset({"(", "[", "{"})
_OPENED = (["("], ["["])
_CLOSE = frozenset({")", "]", "}", ";", ",", "."})
_JOINTS = (["to"], ["-"], ["–"], ["—"], [","], [";"], ["and"], ["through"], ["%", "to"])
_AMOUNTS = frozenset({Kind.COUNT, Kind.PERCENTAGE, Kind.MEASURE, Kind.MONEY, Kind.DURATION, Kind.AGE})
_GAP = _INTERVALS | _OPEN | forms(", ; : = of with and per was is values value n")
_STOPPED = VERBS | CLAUSE_BREAKS | AUXILIARIES | forms("versus vs from than compared whereas . to")
_DIFFERENCES = forms("difference differences")
_BOUNDED = forms("prevalence curve sensitivity specificity accuracy kappa κ auc auroc correlation proportion icc ppv")
"""Words for what is never more than one."""
_OTHERS = forms("median medians mean means average averages rate rates incidence score scores survival coefficient")
"""Words for what is neither a ratio nor a difference."""
_FAR = 14
_LOOK = 40
"""Words before an estimate in which it may be called a ratio."""
_WIDE = 9
"""Words that may lie between an estimate and its interval."""


def estimates(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each estimate with its interval, and the p beside it."""
    ranged = any(number.quantity.kind is Kind.RANGE for number in view.numbers)
    if ranged or not _SAID.isdisjoint(view.tokens.words):
        yield from _Estimates(view, taken).frames()


def _without_names(words: list[str]) -> list[str]:
    """Return `words` without the short names in brackets: "confidence interval (CI)"."""
    return [
        word
        for at, word in enumerate(words)
        if not any(
            words[k : k + 1] == ["("]
            and words[k + 1 : k + 2]
            and words[k + 1] in _INTERVALS
            and words[k + 2 : k + 3] == [")"]
            for k in (at, at - 1, at - 2)
            if k >= 0
        )
    ]


class _Estimates:
    """One sentence."""

    def __init__(self, view: SentenceView, taken: set[int]) -> None:
        self.view = view
        self.taken = taken
        self.words = view.tokens.words
        self.scaled = (
            "±" in self.words
            or not (_SCALE | _RATIOS).isdisjoint(self.words)
            or any(self._has_spread(i) for i in range(len(view.numbers)))
            or any(word in _SHORT_RATIOS and self._in_capitals(at) for at, word in enumerate(self.words))
        )

    def _in_capitals(self, at: int) -> bool:
        return self.view.document.cut(self.view.tokens.place(at)).isupper()

    def _has_spread(self, i: int) -> bool:
        """Tell whether the i-th number is written with its spread: "48.35±3.82"."""
        return any(name == "spread" for name, _ in self.view.numbers[i].quantity.symbols)

    def _is_spread(self, i: int) -> bool:
        """Tell whether the i-th number is the spread of the one before: "± 3.8", "+/-3.8"."""
        tokens = self.view.tokens
        if self.view.document.cut(self.view.numbers[i].span).startswith(("±", "+/")):
            return True
        before = tokens.words[max(0, tokens.at[i] - 3) : tokens.at[i]]
        while before[-1:] and before[-1] in ("=", ":", ","):
            before.pop()
        return before[-1:] in (["±"], ["sd"], ["se"], ["sem"]) or before == ["+", "/", "-"]

    def is_confidence(self, i: int) -> bool:
        """Tell whether the i-th number is the level of an interval: "95% CI"."""
        if self.view.numbers[i].quantity.kind is not Kind.PERCENTAGE:
            return False
        after = self.words[self.view.tokens.at[i] + 1 : self.view.tokens.at[i] + 2]
        return bool(after) and after[0] in ("ci", "cis", "confidence", "cri", "credible", "limits")

    def is_amount(self, i: int) -> bool:
        """Tell whether the i-th number may be an estimate or an end."""
        quantity = self.view.numbers[i].quantity
        return quantity.kind in _AMOUNTS and quantity.value is not None

    def frames(self) -> Iterator[Frame]:
        """Yield a frame for each estimate with its interval, and the p beside it."""
        count = len(self.view.numbers)
        i = 0
        while i < count:
            last = self._interval(i)
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

    def _interval(self, i: int) -> int:
        """Return the last number of the interval that begins with the i-th number, -1 where there is none."""
        quantity = self.view.numbers[i].quantity
        if i in self.taken:
            return -1
        if quantity.kind is Kind.SCORE and quantity.ends is not None and self._announced(i):
            return i  # "range, 68-21": the wrong way round, and so read as a score
        if quantity.kind is Kind.RANGE and quantity.ends is not None:
            last = i
        elif (
            self.is_amount(i)
            and i + 1 < len(self.view.numbers)
            and self.is_amount(i + 1)
            and not self.is_confidence(i)
            and (self.view.between(i, i + 1) in _JOINTS or self._dashed(i))
        ):
            last = i + 1
        else:
            return -1
        bracketed = self._bracketed(i, last)
        if self._announced(i) or (bracketed and (self.scaled or self._decimal(i, last) or self._around(i, last))):
            return last
        aged = self.view.before(i, 1) in (["aged"], ["ages"])
        opened = self.view.after(last, 1) in (["("], ["["]) and (aged or quantity.kind is Kind.RANGE)
        return last if opened and self._reversed(i, last) is not None else -1

    def _dashed(self, i: int) -> bool:
        """Tell whether a dash that reads as a minus joins two numbers: "7.10-1.58"."""
        left, right = self.view.numbers[i].span, self.view.numbers[i + 1].span
        return left.end == right.start and self.view.document.text[right.start] in "-–−"

    def _decimal(self, first: int, last: int) -> bool:
        """Tell whether a decimal number stands right before a bracket with two ends as exact as it is."""
        if not first or len(self.view.between(first - 1, first)) != 1:
            return False
        host = self.view.numbers[first - 1].quantity
        return host.step < 1 and all(self.view.numbers[k].quantity.step == host.step for k in range(first, last + 1))

    def _around(self, first: int, last: int) -> bool:
        """Tell whether two ends in a bracket are of the measure right before it: "21 weeks (13.5-28.5 weeks)".

        Without a unit they are where the sentence has such brackets twice: "13 days (5-60) v 17 days (8-60)".
        """
        own = self._host_unit(first)
        if own is None:
            return False
        unit = self.view.numbers[last].quantity.unit
        others = (k for k in range(1, len(self.view.numbers)) if k != first)
        return unit == own or (unit is None and first == last and any(self._host_unit(k) == own for k in others))

    def _host_unit(self, i: int) -> str | None:
        """Return the unit of the measure right before a bracket that opens with the i-th number and is a range."""
        host = self.view.numbers[i - 1].quantity if i else None
        if host is None or host.kind not in (Kind.MEASURE, Kind.DURATION) or self.view.between(i - 1, i) not in _OPENED:
            return None
        return host.unit if self.view.numbers[i].quantity.kind is Kind.RANGE else None

    def _announced(self, i: int) -> bool:
        """Tell whether words right before the i-th number say that an interval follows."""
        before = _without_names(self.view.before(i, _WIDE))
        if before[-1:] == ["from"] and before[-2:-1] and before[-2] in _INTERVALS:
            return self._announces(before[-2])
        for word in reversed(before):
            if word in _INTERVALS:
                return self._announces(word)
            if word in _CLOSE - {",", "]"} or word in _STOPPED or word in ("p", "or"):
                return False
        return False

    def _announces(self, word: str) -> bool:
        """Tell whether `word` announces an estimate's ends: not so in "claims of $12m in all, ranging from $200"."""
        return word not in _SPANS or not _MIDDLES.isdisjoint(self.words) or self.scaled

    def _bracketed(self, first: int, last: int) -> bool:
        """Tell whether the numbers fill a bracket."""
        tokens = self.view.tokens
        before, after = tokens.at[first] - 1, tokens.at[last] + 1
        return before >= 0 and self.words[before] in _OPEN and after < len(self.words) and self.words[after] in _CLOSE

    def _estimate(self, first: int, last: int) -> Frame | None:
        view = self.view
        announced = self._announced(first)
        i = first - 1
        confidence = probability = -1
        while i >= 0 and first - i <= 4:
            if self.is_confidence(i):
                confidence = i
            elif is_probability(self.view, i):
                probability = i
            elif not self._is_spread(i) and view.role(i) is not Role.PER and not self._is_fraction(i, last):
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
        scaled = self.scaled or self._around(first, last)
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
        if self.view.numbers[last].quantity.unit != "percent":
            return False
        quantity = self.view.numbers[i].quantity
        counted = quantity.value is not None and quantity.value.denominator == 1 and not self._has_spread(i)
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
        gap = _without_names([word for k in range(i, first) for word in self.view.between(k, k + 1)])
        content = [word for word in gap if word not in _GAP and word not in ("±", "+", "/", "-", "p", "[", "]")]
        if len(content) > 5 or any(word in _STOPPED for word in content) or ")" in content[:-1]:
            return False
        return not {"and", "or"} & set(gap) or bool(_OPEN & set(gap))

    def _reversed(self, first: int, last: int) -> Frame | None:
        """Read "ranged from 12 to 56 (median 34)": the estimate behind its interval."""
        view = self.view
        i = last + 1
        if i >= len(view.numbers) or not self.is_amount(i) or i in self.taken or is_probability(self.view, i):
            return None
        gap = view.between(last, i)
        if len(gap) > _WIDE or not {"median", "mean", "average"} & set(gap) or any(word in _STOPPED for word in gap):
            return None
        terms = (
            FrameTerm(Role.ESTIMATE, view.numbers[i]),
            *(FrameTerm(Role.LIMIT, view.numbers[k]) for k in range(first, last + 1)),
        )
        return Frame("estimate", terms, Evidence.CUE, self._cue(first))

    def _kind(self, i: int, first: int, confidence: int) -> str:
        """Tell whether an estimate is a ratio, a difference, or neither, by the nearest word that says so.

        A difference is also what may be negative; as a percentage it may be a ratio less one ("change-estimate"). What
        is never more than one is a "bounded-estimate".
        """
        tokens, quantity = self.view.tokens, self.view.numbers[i].quantity
        lower = self.view.numbers[first].quantity
        low = lower.ends[0] if lower.ends is not None else lower.value
        for at in range(tokens.at[i] - 1, max(-1, tokens.at[i] - _LOOK), -1):
            word = tokens.words[at]
            if word in _RATIOS or (word in _SHORT_RATIOS and self._in_capitals(at)):
                return "ratio-estimate" if quantity.kind is Kind.COUNT else "estimate"
            if word in _DIFFERENCES and tokens.at[i] - at <= _FAR and confidence >= 0:
                return "difference-estimate"
            if word in _BOUNDED:
                index = quantity.unit is None and quantity.value is not None and quantity.value <= 1
                return "bounded-estimate" if index and lower.unit is None else "estimate"
            if word in _OTHERS or word in CLAUSE_BREAKS:
                break
        if low is None or low >= 0 or confidence < 0:
            return "estimate"
        return "change-estimate" if quantity.unit == "percent" else "difference-estimate"

    def _cue(self, first: int) -> tuple[Span, ...]:
        tokens = self.view.tokens
        at = tokens.at[first] - 1
        return (tokens.span(at, at),) if at >= 0 else ()
