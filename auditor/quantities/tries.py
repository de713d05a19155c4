"""Word lists as one pattern: a trie shares prefixes, where a flat alternation tries each word in turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence


def trie(words: Iterable[str]) -> str:
    """Return a pattern without groups that matches the longest of `words` at a place."""
    listed = sorted(set(words))
    return _pattern(listed, 0, len(listed), 0) if listed else ""


def _pattern(words: Sequence[str], low: int, high: int, depth: int) -> str:
    """Return the pattern of ``words[low:high]``, which are sorted and have their first `depth` characters in common."""
    first, last = words[low], words[high - 1]
    end = depth
    while end < len(first) and first[end] == last[end]:  # what the first and the last share, all of them share
        end += 1
    head = re.escape(first[depth:end])
    whole = len(first) == end
    low += whole
    if low == high:
        return head
    branches = []
    while low < high:
        letter = words[low][end]
        after = low + 1
        while after < high and words[after][end] == letter:
            after += 1
        branches.append(_pattern(words, low, after, end))
        low = after
    if len(branches) == 1 and not whole:
        return head + branches[0]
    return f"{head}(?:{'|'.join(branches)}){'?' if whole else ''}"
