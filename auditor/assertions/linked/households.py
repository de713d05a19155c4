"""The kinds of household that a census tells of: "51% were married couples, 11% had a female householder, 31% were …".

Couples, men or women at the head of a family without one, and those who are no family exclude one another, and are all
there are. Who lives alone is no family; who lives alone at 65 or more is one of those who live alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from auditor.assertions.model import Assertion, Reading, Role
from auditor.document.searched import lower_case
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_KIND = lazy(
    r"(?P<aged>(?:living|lived?|lives)\s{1,3}alone\b[^.;,]{0,50}\b(?:65|60|older|elderly)\b)"
    r"|(?P<alone>(?:made\s{1,3}up|consist\w{0,3}|composed)\s{1,3}of\s{1,3}(?:single\s{1,3})?individuals"
    r"|(?:one|single)[- ]person\s{1,3}household|(?:living|lived?|lives)\s{1,3}alone\b)"
    r"|(?P<couples>married(?:[- ]|\s{1,3})couples?\b)"
    r"|(?P<women>female\s{1,3}(?:householder|head))"
    r"|(?P<men>\bmale\s{1,3}(?:householder|head))"
    r"|(?P<others>non-?\s?famil(?:y|ies)\b)"
)
_APART = ("couples", "women", "men", "others")
_WITHIN = (("alone", "others"), ("aged", "alone"), ("aged", "others"))
_AHEAD = 130
"""Characters after a share in which it is said which households are meant."""
_NO_SHARE = frozenset({Role.BASE, Role.BY})


class Division(NamedTuple):
    """Shares of all households that exclude one another, or that lie within one that was told."""

    parts: tuple[Assertion, ...]
    whole: Assertion | None
    """The share that holds the only part, None where the parts are of all households."""
    complete: bool
    """No household is left out."""


def households(reading: Reading) -> Iterator[Division]:
    """Yield how the shares of each paragraph that tells of households divide them."""
    lowered = lower_case(reading.document.prose)
    told: dict[str, Assertion] = {}
    last = -1
    names: frozenset[str] = frozenset()
    for share in reading.of(Kind.PERCENTAGE):
        kind = _kind(reading, lowered, share)
        if kind is None:
            continue
        named = frozenset(share.scope.names)
        elsewhere = share.sentence != last and bool(told) and not named <= names
        if kind in told or elsewhere or not 0 <= share.sentence - last <= 1:
            yield from _divisions(told)
            told = {}
        names = (names if told else frozenset()) | named
        told[kind] = share
        last = share.sentence
    yield from _divisions(told)


def _kind(reading: Reading, lowered: str, share: Assertion) -> str | None:
    """Return which households the words after a share tell of, None where none or several."""
    if share.quantity.unit != "percent" or share.quantity.value is None or share.role in _NO_SHARE:
        return None
    end = min(reading.sentence_of(share).span.end, share.span.end + _AHEAD)
    following = share.index + 1
    while following < len(reading.assertions) and reading.assertions[following].span.start < end:
        if reading.assertions[following].quantity.kind is Kind.PERCENTAGE:
            end = reading.assertions[following].span.start
            break
        following += 1
    found = _KIND.search(lowered, share.span.end, end)
    if found is None or _KIND.search(lowered, found.end(), end) is not None:
        return None
    return found.lastgroup


def _divisions(told: Mapping[str, Assertion]) -> Iterator[Division]:
    apart = tuple(sorted((told[kind] for kind in _APART if kind in told), key=lambda share: share.index))
    if len(apart) > 1:
        yield Division(apart, None, len(apart) == len(_APART))
    for part, whole in _WITHIN:
        if part in told and whole in told and not (whole == "others" and part == "aged" and "alone" in told):
            yield Division((told[part],), told[whole], False)
