"""The two ends of an interval around an estimate: "95% CI 1.35-3.19", "[IQR 18 to 31]", "(range, 3 to 36)"."""

from __future__ import annotations

from auditor.assertions.frames.statistics.probability import is_probability
from auditor.assertions.lexicon import AUXILIARIES, CLAUSE_BREAKS, VERBS, forms
from auditor.assertions.tokens import NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

INTERVALS = forms(
    "ci cis confidence interval intervals iqr interquartile range ranges ranged ranging cri credible hpd quartiles "
    "quartile limits ci95"
)
"""Words that announce the two ends of an interval around an estimate."""
_SCALE = forms("median mean average averaged averaging medians means ratio ratios odds hazard ci iqr interquartile sd")
"""A bracket with two ends behind a number holds an interval only where one of these, or ±, is in the sentence."""
_SPANS = forms("range ranges ranged ranging")
"""Words that announce the ends of anything, and so those of an estimate only where a middle is named."""
_MIDDLES = forms("median mean average averaged averaging medians means averages sd se sem ±")
RATIOS = forms("relative ratio ratios odds hazard rr aor ahr arr irr prr shr uor ahrs ors hrs rrs or's")
SHORT_RATIOS = frozenset({"or", "hr", "pr", "ror", "sir", "smr"})
"""Names of ratios that are other words in lower case."""
OPEN = frozenset({"(", "[", "{"})
_OPENED = (["("], ["["])
_CLOSE = frozenset({")", "]", "}", ";", ",", "."})
_JOINTS = (["to"], ["-"], ["–"], ["—"], [","], [";"], ["and"], ["through"], ["%", "to"])
_RANGES = frozenset({Kind.RANGE, Kind.PERCENTAGE})
"""Kinds of two ends; those before a percentage take its unit over: "(10.1-12.4) to 15.6%"."""
_AMOUNTS = frozenset({Kind.COUNT, Kind.PERCENTAGE, Kind.MEASURE, Kind.MONEY, Kind.DURATION, Kind.AGE})
STOPPED = VERBS | CLAUSE_BREAKS | AUXILIARIES | forms("versus vs from than compared whereas . to")
WIDE = 9
"""Words that may lie between an estimate and its interval."""


def without_names(words: list[str]) -> list[str]:
    """Return `words` without the short names in brackets: "confidence interval (CI)"."""
    return [
        word
        for at, word in enumerate(words)
        if not any(
            words[k : k + 1] == ["("]
            and words[k + 1 : k + 2]
            and words[k + 1] in INTERVALS
            and words[k + 2 : k + 3] == [")"]
            for k in (at, at - 1, at - 2)
            if k >= 0
        )
    ]


class IntervalEnds:
    """One sentence, and where in it the ends of intervals stand."""

    def __init__(self, view: SentenceView, taken: set[int]) -> None:
        self.view = view
        self.taken = taken
        self.words = view.tokens.words
        self.scaled = (
            "±" in self.words
            or not (_SCALE | RATIOS).isdisjoint(self.words)
            or any(self.has_spread(i) for i in range(len(view.numbers)))
            or any(word in SHORT_RATIOS and self.in_capitals(at) for at, word in enumerate(self.words))
        )

    def has_spread(self, i: int) -> bool:
        """Tell whether the i-th number is written with its spread: "48.35±3.82"."""
        return any(name == "spread" for name, _ in self.view.numbers[i].quantity.symbols)

    def in_capitals(self, at: int) -> bool:
        return self.view.document.cut(self.view.tokens.place(at)).isupper()

    def is_spread(self, i: int) -> bool:
        """Tell whether the i-th number is the spread of the one before: "± 3.8", "+/-3.8"."""
        tokens = self.view.tokens
        if self.view.document.cut(self.view.numbers[i].span).startswith(("±", "+/")):
            return True
        before = tokens.words[max(0, tokens.at[i] - 3) : tokens.at[i]]
        if before[-1:] == ["("] and "sd" in tokens.words and self.view.after(i, 1) == [")"]:
            return tokens.words[tokens.at[i] - 2] == NUMBER  # "mean (SD) 54.2 (11.3) years"
        while before[-1:] and before[-1] in ("=", ":", ","):
            before.pop()
        return before[-1:] in (["±"], ["sd"], ["se"], ["sem"]) or before == ["+", "/", "-"]

    def is_confidence(self, i: int) -> bool:
        """Tell whether the i-th number is the level of an interval: "95% CI", "CI 95%: 4 to 9"."""
        if self.view.numbers[i].quantity.kind is not Kind.PERCENTAGE:
            return False
        if self._level_behind(i):
            return True
        after = self.words[self.view.tokens.at[i] + 1 : self.view.tokens.at[i] + 2]
        return bool(after) and after[0] in ("ci", "cis", "confidence", "cri", "credible", "limits")

    def _level_behind(self, i: int) -> bool:
        """Tell whether the i-th number stands between the name of an interval and its ends: "CI 95%: 4 to 9"."""
        named = self.view.before(i, 1) in (["ci"], ["interval"])
        return named and self.words[self.view.tokens.at[i] + 1 : self.view.tokens.at[i] + 2] in ([":"], [","], ["="])

    def is_amount(self, i: int) -> bool:
        """Tell whether the i-th number may be an estimate or an end."""
        quantity = self.view.numbers[i].quantity
        return quantity.kind in _AMOUNTS and quantity.value is not None

    def interval(self, i: int) -> int:
        """Return the last number of the interval that begins with the i-th number, -1 where there is none."""
        quantity = self.view.numbers[i].quantity
        if i in self.taken:
            return -1
        if quantity.kind is Kind.SCORE and quantity.ends is not None and self.announced(i):
            return i  # "range, 68-21": the wrong way round, and so read as a score
        if quantity.kind in _RANGES and quantity.ends is not None:
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
        bracketed = self._bracketed(i, last) or self._trails(i, last)
        if self.announced(i) or (bracketed and (self.scaled or self._decimal(i, last) or self.around(i, last))):
            return last
        aged = self.view.before(i, 1) in (["aged"], ["ages"])
        opened = self.view.after(last, 1) in (["("], ["["]) and (aged or quantity.kind is Kind.RANGE)
        return last if opened and self.middle_behind(last) >= 0 else -1

    def _trails(self, first: int, last: int) -> bool:
        """Tell whether two ends follow a named ratio in its bracket: "(HR 1.05, 1.02 to 1.08)"."""
        if not first or self.view.between(first - 1, first) not in ([","], [";"]):
            return False
        named = self.view.before(first - 1, 2)
        ratio = any(word in RATIOS for word in named) or (
            bool(named) and named[-1] in SHORT_RATIOS and self.in_capitals(self.view.tokens.at[first - 1] - 1)
        )
        return ratio and self.view.after(last, 1) in ([")"], ["]"], [";"])

    def around(self, first: int, last: int) -> bool:
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

    def announced(self, i: int) -> bool:
        """Tell whether words right before the i-th number say that an interval follows."""
        if i and self.is_confidence(i - 1) and self._level_behind(i - 1):
            return True
        before = without_names(self.view.before(i, WIDE))
        if before[-1:] == ["from"] and before[-2:-1] and before[-2] in INTERVALS:
            return self._announces(before[-2])
        for word in reversed(before):
            if word in INTERVALS:
                return self._announces(word) or self._of_host(i)
            if word in _CLOSE - {",", "]"} or word in STOPPED or word in ("p", "or"):
                return False
        return False

    def _announces(self, word: str) -> bool:
        """Tell whether `word` announces an estimate's ends: not so in "claims of $12m in all, ranging from $200"."""
        return word not in _SPANS or not _MIDDLES.isdisjoint(self.words) or self.scaled

    def _of_host(self, i: int) -> bool:
        """Tell whether the i-th number gives the range of what its bracket stands behind: "8.2% [range: 7.8-8.7%]"."""
        host, own = self.view.numbers[i - 1].quantity if i else None, self.view.numbers[i].quantity
        if host is None or own.ends is None or host.unit is None or host.unit != own.unit or host.value is None:
            return False
        gap = self.view.between(i - 1, i)
        return gap[:1] != gap and gap[:1] in _OPENED and set(gap[1:]) <= _SPANS | {":", ",", "=", "from", "was"}

    def _bracketed(self, first: int, last: int) -> bool:
        """Tell whether the numbers fill a bracket."""
        tokens = self.view.tokens
        before, after = tokens.at[first] - 1, tokens.at[last] + 1
        return before >= 0 and self.words[before] in OPEN and after < len(self.words) and self.words[after] in _CLOSE

    def middle_behind(self, last: int) -> int:
        """Return the median or mean that stands right behind the end `last`, -1 where there is none."""
        view, i = self.view, last + 1
        if i >= len(view.numbers) or not self.is_amount(i) or i in self.taken or is_probability(view, i):
            return -1
        gap = view.between(last, i)
        if len(gap) > WIDE or not {"median", "mean", "average"} & set(gap) or any(word in STOPPED for word in gap):
            return -1
        return i
