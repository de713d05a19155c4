"""What a message about an unknown name suggests."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the did-you-mean of `word` to end a message with, else what is known if that is little, else nothing."""
    from difflib import get_close_matches

    names = tuple(known)
    near = get_close_matches(word, names, 1, 0.6)
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; known are {', '.join(names)}" if len(names) < 25 else ""
