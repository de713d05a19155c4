"""Tests with their p, and what is said to be significant: "t(28) = 2.20, p = .036", "P < 0.05 was considered …"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.frames.cued import cued
from auditor.assertions.frames.statistics.associations import associations
from auditor.assertions.frames.statistics.probability import PROBABILITIES, is_probability
from auditor.assertions.frames.statistics.significance import likenesses, significances
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NAME
from auditor.assertions.view import SentenceView

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
_DECLARING = forms("considered regarded deemed defined accepted chosen taken")
_REACHED = forms("approached approaching approaches approach reached reaching reaches reach attained achieved")
_BELOW = frozenset({"<", "<=", "≤", "less than", "below", "under", "lower than", "smaller than"})
_ALPHA = forms("alpha α")
_SETTING = forms("at = was of as set p ( ) , : a an")
_NAMED = PROBABILITIES | forms("significance alpha α")
_FAR = 14


@cued(_NAMED)
def tests(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each test with its p, for a declared threshold, and for a p that is called significant."""
    reader = _Tests(view, taken)
    yield from reader.tests()
    yield from reader.thresholds()


class _Tests:
    """One sentence."""

    def __init__(self, view: SentenceView, taken: set[int]) -> None:
        self.view = view
        self.taken = taken
        self.words = view.tokens.words

    def tests(self) -> Iterator[Frame]:
        """Yield a frame for each test statistic with its degrees of freedom and its p."""
        view = self.view
        for p in range(1, len(view.numbers)):
            if p in self.taken or not is_probability(self.view, p):
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
        declared = not _DECLARING.isdisjoint(self.words)
        found = [i for i in range(len(self.view.numbers)) if is_probability(self.view, i)]
        for i in found:
            if self._impossible(i):
                yield Frame("probability", (FrameTerm(Role.PROBABILITY, self.view.numbers[i]),), Evidence.CUE, ())
        level = self._level()
        if level >= 0:
            yield Frame("threshold", (FrameTerm(Role.PROBABILITY, self.view.numbers[level]),), Evidence.CUE, ())
            return
        if not declared and found:
            told = list(significances(self.view, found))
            yield from told or likenesses(self.view, found)
            yield from associations(self.view, found)
        elif len(found) == 1 and self.view.numbers[found[0]].quantity.hedge in _BELOW:
            terms = (FrameTerm(Role.PROBABILITY, self.view.numbers[found[0]]),)
            yield Frame("threshold", terms, Evidence.CUE, ())

    def _impossible(self, i: int) -> bool:
        """Tell whether the i-th number is called p by a sign and is more than any probability."""
        quantity = self.view.numbers[i].quantity
        called = self.view.before(i, 1) == ["="] or quantity.hedge in ("<", ">", "≤", "≥")
        if not called or quantity.value is None or quantity.unit is not None:
            return False
        return quantity.value > 1 and quantity.step < 1

    def _level(self) -> int:
        """Return the number to which a sentence sets its level of significance, -1 where it sets none."""
        words, view = self.words, self.view
        for i, number in enumerate(view.numbers):
            value = number.quantity.value
            if value is None or not 0 < value < Fraction(1, 5) or number.quantity.unit is not None:
                continue
            j = view.tokens.at[i] - 1
            while j >= 0 and words[j] in _SETTING:
                j -= 1
            if j >= 0 and words[j] in _ALPHA and words[view.tokens.at[i] - 1] in _SETTING:
                return i
            near = words[max(0, j - 3) : j + 1]
            named = words[j] in ("significance", "level", "threshold") and "significance" in near
            named = named and _REACHED.isdisjoint(near)
            if j >= 0 and named and j < view.tokens.at[i] - 1:
                return i
        return -1

    def _test(self, p: int) -> tuple[str, int, list[int]] | None:
        """Return the test whose p is the p-th number: its name, its statistic and its degrees of freedom."""
        view = self.view
        statistic = -1
        freedom: list[int] = []
        for i in range(p - 1, max(-1, p - 5), -1):
            if view.distance(i, p) > 2 * _FAR or i in self.taken or is_probability(self.view, i):
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
            elif gap == [","]:
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
