"""Which readers a sentence is worth: each says what a sentence must hold for it to find anything.

Most sentences hold the cues of few readers, and to ask each of the forty costs more than all that they find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from auditor.assertions.model import Frame, Role
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

FrameReader = Callable[[SentenceView, set[int]], Iterator[Frame]]

_CUES: dict[FrameReader, tuple[frozenset[str], frozenset[Kind], frozenset[Role]]] = {}


def cued(
    *words: Iterable[str], kinds: Iterable[Kind] = (), roles: Iterable[Role] = ()
) -> Callable[[FrameReader], FrameReader]:
    """Return what marks a reader that finds nothing without one of `words`, or a number of these `kinds` or `roles`."""

    def marked(reader: FrameReader) -> FrameReader:
        _CUES[reader] = frozenset().union(*words), frozenset(kinds), frozenset(roles)
        return reader

    return marked


class Readers:
    """Readers in the order in which they are asked; one without cues is always asked."""

    def __init__(self, readers: Sequence[FrameReader]) -> None:
        self._words: dict[str, int] = {}
        self._kinds: dict[Kind, int] = dict.fromkeys(Kind, 0)
        self._roles: dict[Role, int] = dict.fromkeys(Role, 0)
        self._always = 0
        for place, reader in enumerate(readers):
            bit = 1 << place
            if reader not in _CUES:
                self._always |= bit
                continue
            words, kinds, roles = _CUES[reader]
            for word in words:
                self._words[word] = self._words.get(word, 0) | bit
            for kind in kinds:
                self._kinds[kind] |= bit
            for role in roles:
                self._roles[role] |= bit

        self._cues = frozenset(self._words)

        @lru_cache(maxsize=1024)
        def chosen(bits: int) -> tuple[FrameReader, ...]:
            found = []
            while bits:
                found.append(readers[(bits & -bits).bit_length() - 1])
                bits &= bits - 1
            return tuple(found)

        self._chosen = chosen

    def of(self, view: SentenceView) -> tuple[FrameReader, ...]:
        """Return the readers of whose cues the sentence holds one."""
        bits = self._always
        for word in self._cues.intersection(view.tokens.words):
            bits |= self._words[word]
        for number in view.numbers:
            bits |= self._kinds[number.quantity.kind] | self._roles[number.role]
        return self._chosen(bits)
