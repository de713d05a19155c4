"""Blocks to sentences: a splitter that knows what a full stop does in news prose.

One pass over the stops of a block; each stop is judged by the word before it and the word after it, and by nothing
further away, so that the cost follows the number of stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.document.model import Span

# A stop with its closing quotes and brackets, the space after it, and the next word behind its opening marks.
_STOP = re.compile(
    r"[.!?…。！？][\"'”’)\]»]*+(?:\s++(?=([\"'“‘(\[«–—-]*+)(\w{0,14}))|(?=[\"“‘]?([A-Z][a-z]++(?![\w.@])))|(?<=[。！？]))"
)
_WORD_BACK = 14


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _words(
    "mr mrs ms mx messrs dr prof rev fr hon pres gov sen sens rep reps gen lt col maj capt cmdr sgt cpl pvt adm "
    "brig supt  insp det mt ft st sts vs cf viz e.g i.e approx ca al"
)
"""A capital after these never begins a sentence: what follows is the rest of the name or of the phrase."""

_NUMBERED = _words("no nos fig figs vol vols pp p ch chap sec sect art eq eqs tab ref refs para paras nr")
"""These announce a number ("No. 7", "Fig. 3")."""

_DATES = _words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun")

_ENDING = _words("inc ltd co corp bros plc jr sr etc est dept assn univ ave blvd rd a.m p.m am pm b.c a.d ph.d d.c")
"""These may stand inside a sentence or at its end; only a word that opens sentences after them is a new one."""

_OPENERS = _words(
    "a about according after all also although among an and another any as at because before both but by despite "
    "during  each earlier even every few for former from had has have he her here his how however i if in instead "
    "is it its just  last later like many meanwhile more most my neither no nobody none nor not nothing now of on "
    "once one only or other  others our over people several she since so some still such than that the their then "
    "there these they this those  though through to today two under until up was we were what when where whether "
    "which while who why will with would  yesterday yet you your"
)
"""Words that open sentences and are written with a capital only there."""


def split_sentences(prose: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of `block` in order, without the white space around them; a blank block has none."""
    start = block.start
    for stop in _STOP.finditer(prose, block.start, block.end):
        if _ends(prose, start, stop):
            sentence = _trimmed(prose, start, stop.end())
            if sentence is not None:
                yield sentence
            start = stop.end()
    sentence = _trimmed(prose, start, block.end)
    if sentence is not None:
        yield sentence


def _trimmed(prose: str, start: int, end: int) -> Span | None:
    words = prose[start:end]
    left = words.lstrip()
    if not left:
        return None
    return Span(end - len(left), end - len(left) + len(left.rstrip()))


def _ends(prose: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether a sentence that began at `start` ends with `stop`."""
    at = stop.start()
    mark = prose[at]
    glued = stop[3]
    if mark in "。！？":
        return True
    before = _word_before(prose, start, at)
    if glued is not None:  # "difference.Donald": a lost space, but no domain and no acronym
        return len(before) > 2 and before.isalpha() and before.islower()
    opening, following = stop[1], stop[2]
    if following is None:
        return False
    if not following:  # a sign: a currency, a dash, a bullet
        return mark != "…" or bool(opening)
    initial = following[0]
    if initial.islower() and not any(map(str.isupper, following)):  # "iPhone" may begin a sentence
        return False
    if mark != "." or not before:
        return True
    word = before.lower()
    if word in _NUMBERED:
        return not (initial.isdigit() or (len(following) == 1 and word != "no"))
    if word in _TITLES:
        return False
    if word in _DATES:
        return not initial.isdigit()
    if word in _ENDING or (len(before) == 1 and before.isupper()) or _acronym(before):
        if opening and opening[0] in "([":  # "7 a.m. (1100 GMT)"
            return False
        return bool(opening) or following.lower() in _OPENERS
    # "3. The third": the number of a list item, not the end of its first sentence
    return not (before.isdigit() and len(before) < 4 and not prose[start : at - len(before)].strip())


def _word_before(prose: str, start: int, at: int) -> str:
    """Return the word that the stop at `at` follows, with its inner stops ("p.m", "U.S") and without opening marks."""
    words = prose[max(start, at - _WORD_BACK) : at].split()
    if not words or prose[at - 1].isspace():
        return ""
    return words[-1].lstrip("\"'“‘([«–—-")


def _acronym(word: str) -> bool:
    """Tell whether `word` is letters with stops between them ("U.S", "U.N", "J.K")."""
    return len(word) > 2 and "." in word and all(len(part) == 1 for part in word.split("."))
