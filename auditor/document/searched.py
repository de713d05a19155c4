"""What several readers look for in a whole text, found once: its small letters and where its digits stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=2)
def lower_case(prose: str) -> str:
    """Return `prose` in lower case with every offset kept: a few letters grow in lower case, and stay as they are."""
    lowered = prose.lower()
    if len(lowered) != len(prose):
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in prose)
    return lowered


def places_of(word: str, prose: str) -> Iterator[int]:
    """Yield where `word` begins in `prose`, inside other words too."""
    at = prose.find(word)
    while at >= 0:
        yield at
        at = prose.find(word, at + 1)


@lru_cache(maxsize=2)
def digit_runs(prose: str) -> tuple[tuple[int, int], ...]:
    """Return the start and the end of every run of the digits 0 to 9; ten plain searches are a third of a pattern's."""
    places: list[int] = []
    find = prose.find
    for digit in "0123456789":
        at = find(digit)
        while at >= 0:
            places.append(at)
            at = find(digit, at + 1)
    places.sort()
    runs: list[tuple[int, int]] = []
    start = end = -1
    for at in places:
        if at != end:
            if end >= 0:
                runs.append((start, end))
            start = at
        end = at + 1
    if end >= 0:
        runs.append((start, end))
    return tuple(runs)
