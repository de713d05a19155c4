"""What several readers look for in a whole text, found once: its small letters and where its digits stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

Found = TypeVar("Found")


def once(find: Callable[[str], Found]) -> Callable[[str], Found]:
    """Return `find` so that it looks through a text once and keeps what it found in the last two.

    Texts are known again as objects: a dictionary would compare a text letter by letter with an equal one that was
    audited before, each time it is asked.
    """
    kept: tuple[tuple[str, Found], ...] = ()

    @wraps(find)
    def found_in(prose: str) -> Found:
        nonlocal kept
        for text, found in kept:
            if text is prose:
                return found
        found = find(prose)
        kept = ((prose, found), *kept[:1])
        return found

    return found_in


@once
def lower_case(prose: str) -> str:
    """Return `prose` in lower case with every offset kept: a few letters grow in lower case, and stay as they are.

    Line by line, as a line without foreign letters or signs, as most, takes a fiftieth of the time.
    """
    lowered = "".join(map(str.lower, prose.splitlines(keepends=True)))
    if len(lowered) != len(prose):
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in prose)
    return lowered


def places_of(word: str, prose: str) -> Iterator[int]:
    """Yield where `word` begins in `prose`, inside other words too."""
    at = prose.find(word)
    while at >= 0:
        yield at
        at = prose.find(word, at + 1)


@once
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
