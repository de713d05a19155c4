"""The same amount given twice: "640 miles (1,030 km)", "$5m (£3m; €4m)", "3 ft or 0.9 m"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView


def brackets(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each host with its equivalents."""
    host = -1
    aliases: list[int] = []
    for i in [*view.levels, -1]:
        if i >= 0 and host >= 0 and view.role(i) is Role.BRACKET:
            aliases.append(i)
            continue
        if aliases:
            taken.update(aliases)
            terms = [FrameTerm(Role.LEVEL, view.numbers[host])]
            terms += [FrameTerm(Role.BRACKET, view.numbers[alias]) for alias in aliases]
            yield Frame("bracket", tuple(terms), Evidence.BRACKET, tuple(view.cue(alias) for alias in aliases))
            aliases = []
        host = i
