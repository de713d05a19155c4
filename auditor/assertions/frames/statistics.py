"""Statistics as abstracts and reports print them: estimates with their intervals, and tests with their p.

"OR 2.08 (95% CI 1.35-3.19, p = 0.001)", "median 24 [IQR 18 to 31]", "48.35±3.82 (40-50)", "t(28) = 2.20, p = .036",
"chi-square = 10.1; degrees of freedom = 9; p = 0.34".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, VERBS, forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NAME
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
_RATIOS = forms("relative ratio ratios odds hazard rr aor ahr arr irr prr shr uor ahrs ors hrs rrs or's")
_SHORT_RATIOS = frozenset({"or", "hr", "pr", "ror", "sir", "smr"})
"""Names of ratios that are other words in lower case."""
_OPEN = frozenset({"(", "[", "{"})
_CLOSE = frozenset({")", "]", "}", ";", ",", "."})
_JOINTS = (["to"], ["-"], ["–"], ["—"], [","], [";"], ["and"], ["through"], ["%", "to"])
_AMOUNTS = frozenset({Kind.COUNT, Kind.PERCENTAGE, Kind.MEASURE, Kind.MONEY, Kind.DURATION, Kind.AGE})
_GAP = _INTERVALS | _OPEN | forms(", ; : = of with and per was is values value n")
_STOPPED = VERBS | CLAUSE_BREAKS | AUXILIARIES | forms("versus vs from than compared whereas . to")
_PROBABILITIES = frozenset({"p", "p-value", "p-values", "pvalue"})
_TESTS = {
    "t": "t",
    "f": "f",
    "r": "r",
    "z": "z",
    "q": "q",
    "χ²": "chi2",
    "χ2": "chi2",
    "χ": "chi2",
    "chi": "chi2",
    "chi2": "chi2",
    "x2": "chi2",
    "x²": "chi2",
    "chi-square": "chi2",
    "chi-squared": "chi2",
    "chisquare": "chi2",
}
_FREEDOM = frozenset({"df", "d.f", "d.f.", "freedom", "dfs"})
_STATED = frozenset({"=", ":", "of", "value", "was", "statistic", ","})
_SIGNIFICANT = ("significan", "nonsignifican", "insignifican", "non-significan")
_DECLARING = forms("considered regarded deemed defined accepted chosen taken")
_DENIALS = forms("no not nor without neither never none lack failed did didn't wasn't weren't")
_HALVED = forms("except trend borderline nor neither marginally nearly almost unless if")
"""Words with which a sentence says two things of significance: it is left alone."""
_FAR = 14
_WIDE = 9
"""Words that may lie between an estimate and its interval."""


def statistics(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each estimate with its interval and for each test with its p."""
    numbers = view.numbers
    if len(numbers) < 2:
        return
    reader = _Statistics(view, taken)
    if reader.plain:
        return
    yield from reader.tests()
    yield from reader.thresholds()
    yield from reader.estimates()


class _Statistics:
    """One sentence."""

    def __init__(self, view: SentenceView, taken: set[int]) -> None:
        self.view = view
        self.taken = taken
        self.words = view.tokens.words
        known = set(self.words)
        ranged = any(number.quantity.kind is Kind.RANGE for number in view.numbers)
        self.plain = not ranged and known.isdisjoint(_INTERVALS) and known.isdisjoint(_PROBABILITIES)
        """Nothing in the sentence announces a statistic."""
        self.scaled = not self.plain and (
            "±" in known
            or not known.isdisjoint(_SCALE | _RATIOS)
            or any(self._has_spread(i) for i in range(len(view.numbers)))
            or self._named_ratio()
        )

    # words around a number

    def _has_spread(self, i: int) -> bool:
        """Tell whether the i-th number is written with its spread: "48.35±3.82"."""
        return any(name == "spread" for name, _ in self.view.numbers[i].quantity.symbols)

    def _is_spread(self, i: int) -> bool:
        """Tell whether the i-th number is the spread of the one before: "± 3.8", "+/-3.8"."""
        tokens = self.view.tokens
        if self.view.document.cut(self.view.numbers[i].span).startswith(("±", "+/")):
            return True
        before = tokens.words[max(0, tokens.at[i] - 3) : tokens.at[i]]
        return before[-1:] == ["±"] or before == ["+", "/", "-"]

    def _named_ratio(self) -> bool:
        """Tell whether a short name of a ratio is in the sentence, in capitals: OR, HR."""
        return any(word in _SHORT_RATIOS and self._in_capitals(at) for at, word in enumerate(self.words))

    def _in_capitals(self, at: int) -> bool:
        return self.view.document.cut(self.view.tokens.place(at)).isupper()

    def is_probability(self, i: int) -> bool:
        """Tell whether the i-th number is a p-value."""
        words, at = self.words, self.view.tokens.at[i]
        j = at - 1
        while j >= 0 and at - j <= 3 and words[j] in ("=", "of", "value", "values", ":", "was"):
            j -= 1
        return j >= 0 and words[j] in _PROBABILITIES

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

    # estimates

    def estimates(self) -> Iterator[Frame]:
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
            i = last + 1

    def _interval(self, i: int) -> int:
        """Return the last number of the interval that begins with the i-th number, -1 where there is none."""
        quantity = self.view.numbers[i].quantity
        if i in self.taken:
            return -1
        if quantity.kind is Kind.RANGE and quantity.ends is not None:
            last = i
        elif (
            self.is_amount(i)
            and i + 1 < len(self.view.numbers)
            and self.is_amount(i + 1)
            and not self.is_confidence(i)
            and self.view.between(i, i + 1) in _JOINTS
        ):
            last = i + 1
        else:
            return -1
        return (
            last if self._announced(i) or (self._bracketed(i, last) and (self.scaled or self._decimal(i, last))) else -1
        )

    def _decimal(self, first: int, last: int) -> bool:
        """Tell whether a decimal number stands right before a bracket with two ends as exact as it is."""
        if not first or len(self.view.between(first - 1, first)) != 1:
            return False
        host = self.view.numbers[first - 1].quantity
        return host.step < 1 and all(self.view.numbers[k].quantity.step == host.step for k in range(first, last + 1))

    def _announced(self, i: int) -> bool:
        """Tell whether words right before the i-th number say that an interval follows."""
        before = self.view.before(i, _WIDE)
        for word in reversed(before):
            if word in _INTERVALS:
                return True
            if word in _CLOSE - {",", "]"} or word in _STOPPED or word in ("p", "or"):
                return False
        return False

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
            elif self.is_probability(i):
                probability = i
            elif not self._is_spread(i):
                break
            i -= 1
        if i < 0 or not self.is_amount(i) or i in self.taken or not self._beside(i, first):
            return self._reversed(first, last)
        if probability < 0 and last + 1 < len(view.numbers) and self.is_probability(last + 1):
            between = view.between(last, last + 1)
            probability = last + 1 if len(between) <= 4 and not {"and", "(", "."} & set(between) else -1
        if not self._one_measure(i, last):
            return None
        if probability < 0 and i and self.is_probability(i - 1) and view.between(i - 1, i)[:1] in ([","], [";"]):
            probability = i - 1 if view.distance(i - 1, i) <= 4 else -1
        kind = "ratio-estimate" if self._is_ratio(i) else "estimate"
        evidence = Evidence.CUE if announced else Evidence.BRACKET if self.scaled else Evidence.SENTENCE
        terms = [FrameTerm(Role.ESTIMATE, view.numbers[i])]
        terms += [FrameTerm(Role.LIMIT, view.numbers[k]) for k in range(first, last + 1)]
        if confidence >= 0:
            terms.append(FrameTerm(Role.CONFIDENCE, view.numbers[confidence]))
        if probability >= 0:
            terms.append(FrameTerm(Role.PROBABILITY, view.numbers[probability]))
        return Frame(kind, tuple(terms), evidence, self._cue(first))

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
        gap = [word for k in range(i, first) for word in self.view.between(k, k + 1)]
        content = [word for word in gap if word not in _GAP and word not in ("±", "+", "/", "-", "p", "[", "]")]
        if len(content) > 5 or any(word in _STOPPED for word in content) or ")" in content[:-1]:
            return False
        return not {"and", "or"} & set(gap) or bool(_OPEN & set(gap))

    def _reversed(self, first: int, last: int) -> Frame | None:
        """Read "ranged from 12 to 56 (median 34)": the estimate behind its interval."""
        view = self.view
        i = last + 1
        if i >= len(view.numbers) or not self.is_amount(i) or i in self.taken or self.is_probability(i):
            return None
        gap = view.between(last, i)
        if len(gap) > _WIDE or not {"median", "mean", "average"} & set(gap) or any(word in _STOPPED for word in gap):
            return None
        terms = (
            FrameTerm(Role.ESTIMATE, view.numbers[i]),
            *(FrameTerm(Role.LIMIT, view.numbers[k]) for k in range(first, last + 1)),
        )
        self.taken.add(i)
        return Frame("estimate", terms, Evidence.CUE, self._cue(first))

    def _is_ratio(self, i: int) -> bool:
        """Tell whether the words before the i-th number, or at its bracket, name a ratio."""
        tokens = self.view.tokens
        if self.view.numbers[i].quantity.kind is not Kind.COUNT:
            return False
        first = tokens.at[i - 1] + 1 if i else 0
        for at in range(max(first, tokens.at[i] - _FAR), tokens.at[i]):
            word = tokens.words[at]
            if word in _RATIOS:
                return True
            if word in _SHORT_RATIOS and self._in_capitals(at):
                return True
        return False

    def _cue(self, first: int) -> tuple[Span, ...]:
        tokens = self.view.tokens
        at = tokens.at[first] - 1
        return (tokens.span(at, at),) if at >= 0 else ()

    # tests

    def tests(self) -> Iterator[Frame]:
        """Yield a frame for each test statistic with its degrees of freedom and its p."""
        view = self.view
        for p in range(1, len(view.numbers)):
            if p in self.taken or not self.is_probability(p):
                continue
            found = self._test(p)
            if found is None:
                continue
            name, statistic, freedom = found
            terms = [FrameTerm(Role.STATISTIC, view.numbers[statistic])]
            terms += [FrameTerm(Role.FREEDOM, view.numbers[k]) for k in freedom]
            terms.append(FrameTerm(Role.PROBABILITY, view.numbers[p]))
            self.taken.update((statistic, *freedom, p))
            span = view.tokens.span(view.tokens.at[p] - 1, view.tokens.at[p] - 1)
            yield Frame("test-" + name, tuple(terms), Evidence.CUE, (span,))

    def thresholds(self) -> Iterator[Frame]:
        """Yield the threshold that a sentence declares for p, or the one p of which it says how significant it is.

        "P < 0.05 was considered significant" is a frame "threshold"; "significantly higher (p = 0.03)" is a frame
        "significance" with direction +1, "no significant change (p = 0.3)" one with -1.
        """
        said = [at for at, word in enumerate(self.words) if word.startswith(_SIGNIFICANT)]
        declared = not _DECLARING.isdisjoint(self.words)
        if not said and not declared:
            return
        found = [i for i in range(len(self.view.numbers)) if self.is_probability(i)]
        if len(found) != 1:
            return
        number = self.view.numbers[found[0]]
        terms = (FrameTerm(Role.PROBABILITY, number),)
        if declared:
            if number.quantity.hedge == "<":
                yield Frame("threshold", terms, Evidence.CUE, ())
            return
        last = self.view.tokens.at[found[0]]
        first = max((at for at, word in enumerate(self.words[:last]) if word in CLAUSE_BREAKS), default=0)
        clause = self.words[first:last]
        said = [at for at in said if first <= at < last]
        if len(said) != 1 or not _HALVED.isdisjoint(clause):
            return
        at = said[0]
        denied = self.words[at] not in ("significant", "significantly", "significance")
        if not _DENIALS.isdisjoint(self.words[max(first, at - 2) : at]):
            denied = True
        elif not _DENIALS.isdisjoint(clause[: at - first]):
            return  # "no acidosis was significantly …": a denial of something else, or not
        cue = (self.view.tokens.span(at, at),)
        yield Frame("significance", terms, Evidence.CUE, cue, -1 if denied else 1)

    def _test(self, p: int) -> tuple[str, int, list[int]] | None:
        """Return the test whose p is the p-th number: its name, its statistic and its degrees of freedom."""
        view = self.view
        statistic = -1
        freedom: list[int] = []
        for i in range(p - 1, max(-1, p - 5), -1):
            if view.distance(i, p) > 2 * _FAR or i in self.taken or self.is_probability(i):
                return None
            label, bracketed = self._label(i)
            gap = view.between(i - 1, i) if i else []
            if label == "n":
                continue
            if label == "df":
                freedom.insert(0, i)
            elif label and not bracketed:
                return label, i, freedom
            elif label:
                freedom.insert(0, i)
                return (label, statistic, freedom) if statistic >= 0 else None
            elif gap == [")", "="]:
                statistic = i
            elif gap[:1] == [","]:
                freedom.insert(0, i)
            else:
                return None
        return None

    def _label(self, i: int) -> tuple[str, bool]:
        """Return what names the i-th number ("t", "df", "n" …), and whether it stands in the name's own bracket."""
        words, tokens = self.words, self.view.tokens
        at = tokens.at[i]
        after = words[at + 1 : at + 4]
        if after[:1] and (after[0] in _FREEDOM or after[:3] == ["degrees", "of", "freedom"]):
            return "df", False
        j = at - 1
        if j >= 1 and words[j] == "(":
            name = self._named(j - 1)
            if name:
                return name, True
        while j >= 0 and at - j <= 3 and words[j] in _STATED:
            j -= 1
        if j < 0:
            return "", False
        if words[j] in _FREEDOM:
            return "df", False
        if words[j] == "n":
            return "n", False
        if j == at - 1:
            return "", False
        return self._named(j), False

    def _named(self, j: int) -> str:
        """Return the test that the token at `j` names; "chi2" may end in an excluded number."""
        words, tokens = self.words, self.view.tokens
        word = words[j]
        if (
            word == NAME
            and j
            and words[j - 1] in ("chi", "χ", "x")
            and tokens.place(j - 1).end >= tokens.place(j).start - 1
        ):
            return "chi2"
        if word in ("(", "-", "²") and j and words[j - 1] in ("chi", "χ"):
            return "chi2"
        return _TESTS.get(word, "")
