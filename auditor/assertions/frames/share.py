"""Shares: a part, its whole and the percentage or fraction that it makes."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.view import SentenceView
from auditor.document.model import Span

_REACH = 20


def shares(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each share with its part and whole, and for each part of a whole."""
    rows = [i for i in view.levels if i not in taken]
    whole = -1
    k = 0
    while k < len(rows):
        i = rows[k]
        role = view.role(i)
        if whole >= 0 and (view.distance(whole, i) > 3 * _REACH or ";" in view.between(whole, i)[: 3 * _REACH]):
            whole = -1
        if role is Role.WHOLE:
            whole = i
            k += 1
            continue
        if role is Role.PART or role is Role.SHARE:
            used, frame = _from(view, rows, k, whole)
            if frame is not None:
                yield frame
                taken.update(j for j in used if view.role(j) is not Role.WHOLE)
                for j in used:
                    if view.role(j) is Role.WHOLE:
                        whole = j
            k += max(1, sum(1 for j in used if j >= i))
            continue
        k += 1


def _from(view: SentenceView, rows: list[int], k: int, whole: int) -> tuple[list[int], Frame | None]:
    """Return the numbers of the share that begins at ``rows[k]`` and its frame."""
    used = [rows[k]]
    own_whole = -1
    for i in rows[k + 1 : k + 3]:
        if view.distance(used[-1], i) > _REACH:
            break
        role = view.role(i)
        have = {view.role(j) for j in used}
        close = view.distance(used[-1], i) <= 8
        if (
            (role is Role.WHOLE and Role.WHOLE not in have and "of" in view.between(used[-1], i)[:3])
            or (role is Role.SHARE and Role.SHARE not in have and close and _bracketed(view, i))
            or (role is Role.PART and Role.PART not in have and close and _bracketed(view, i))
        ):
            used.append(i)
            own_whole = i if role is Role.WHOLE else own_whole
            continue
        break
    evidence = Evidence.BRACKET if any(_bracketed(view, i) for i in used) else Evidence.CUE
    if own_whole < 0 and whole >= 0 and _led(view, whole, rows[k]):
        used.insert(0, whole)
        evidence = Evidence.OF_THESE
    if len(used) < 2:
        return [rows[k]], None
    terms = tuple(FrameTerm(view.role(i), view.numbers[i]) for i in sorted(used))
    cues: tuple[Span, ...] = tuple(view.cue(i) for i in used if view.numbers[i].cues)
    return used, Frame("share", terms, evidence, cues)


def _led(view: SentenceView, whole: int, part: int) -> bool:
    cues = view.numbers[part].cues
    return (bool(cues) and cues[0].strength is not Evidence.BRACKET) or view.distance(whole, part) <= 8


def _bracketed(view: SentenceView, i: int) -> bool:
    cues = view.numbers[i].cues
    return bool(cues) and cues[0].strength is Evidence.BRACKET
