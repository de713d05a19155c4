"""The p-values of a sentence."""

from __future__ import annotations

from auditor.assertions.view import SentenceView

PROBABILITIES = frozenset({"p", "p-value", "p-values", "pvalue"})


def is_probability(view: SentenceView, i: int) -> bool:
    """Tell whether the i-th number is a p-value."""
    words, at = view.tokens.words, view.tokens.at[i]
    j = at - 1
    while j >= 0 and at - j <= 3 and words[j] in ("=", "of", "value", "values", ":", "was"):
        j -= 1
    return j >= 0 and words[j] in PROBABILITIES
