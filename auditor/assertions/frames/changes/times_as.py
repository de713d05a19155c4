"""One value as a multiple of another: "60, three times the 20 of last year", "12m, twice as many as the 6m of May"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.frames.changes.times_back import multiplies, times_back
from auditor.assertions.frames.comparisons.ranked import comparable
from auditor.assertions.frames.cued import cued
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NAME, NUMBER
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_LEADS = forms(", ( – — which is was or that's are were exactly cost costs weighs weigh")
_SET_OFF = frozenset({",", "(", "–", "—"})
_INVERSE = forms("again fast faster quick quickly soon cheap cheaply little few short small slow slowly less fewer")
_WAS = forms("was were at cost")
_THEN = forms("when it they he she the a price fee rate cost was were at stood")
_MORE = forms("more higher greater larger bigger above")
_BODY = DETERMINERS | _MORE | forms("as many much high large big great than of number rate figure level total")
_COMPARING = _MORE | forms("as likely often many much")
_AGAINST = forms("v vs versus against to compared")
_CLOSERS = frozenset(") , . ; : – — -".split())
_VERBAL = VERBS - forms("lead")
_THE = (["the"], ["its"], ["his"], ["her"], ["their"], ["what"])
_OF_AFTER = (["were"], ["was"], ["is"], ["are"], [","])
"""Before a multiple of a noun that has its value: "exports of $80bn were four times imports of $20bn"."""
_AT = frozenset({"at", "for", "with"})
_OWNED = 4
"""Words of "its old rival's"."""
_LONG = 9
"""Words between a multiple and a value that it compares, at the most."""
_PLACES = frozenset({Kind.ORDINAL, Kind.YEAR, Kind.DATE})
_TIMES = forms("year month week day quarter decade century season")


@cued(["times"], kinds=[Kind.MULTIPLE, Kind.FRACTION])
def times_as(view: SentenceView, taken: set[int]) -> Iterator[Frame]:
    """Yield a frame for each multiple between two values that it compares, or before the two."""
    numbers = view.numbers
    for m in range(len(numbers)):
        if not multiplies(view, m):
            continue
        after = next((k for k in range(m + 1, min(m + 4, len(numbers))) if numbers[k].quantity.kind not in _PLACES), m)
        back = list(times_back(view, m))
        yield from back
        if m and after > m and not back:
            lead, body = view.between(m - 1, m), view.between(m, after)
            led = 0 < len(lead) <= 4 and not _LEADS.isdisjoint(lead[-2:])
            if not _INVERSE.isdisjoint(body):
                continue  # "half as much again", "12 minutes, twice as fast as"
            led = led or (0 < len(lead) <= _LONG and lead[-1] in _SET_OFF and not view.broken(m - 1, m))
            direct = body[:1] in _THE or "as" in body or "than" in body
            told = direct and (_BODY.issuperset(_unowned(body)) or _told_then(body) or _relative(body))
            told = told or (len(body) <= _OWNED and body != _unowned(body))  # "three times its rival's 10"
            if led and body and (told or _named(view, m, body)):
                host = m - 2 if m > 1 and view.role(m - 1) is Role.PER else m - 1  # "4.5 per 1,000, three times the …"
                more, less = numbers[host], numbers[after]
                if comparable(more, less) or _bare(more, less):
                    yield _frame(more, numbers[m], less, int(not _MORE.isdisjoint(body)))
                    continue
        if m + 2 < len(numbers) and numbers[m].quantity.kind is Kind.MULTIPLE:
            yield from _before_both(view, m)


def _unowned(body: list[str]) -> list[str]:
    """Return the words before a base without those that say whose it is: "as many as his old rival's 10"."""
    if not body or not body[-1].endswith(("'s", "’s", "s'", "s’")):
        return body
    first = len(body) - 1
    while first and body[first - 1] not in _BODY and len(body) - first < _OWNED:
        first -= 1
    return body[:first]


def _relative(body: list[str]) -> bool:
    """Tell whether the base is what is told of the other: "as many as the old one, which held 30"."""
    if body[-1:] and body[-1] in _AT:
        body = body[:-1]  # "which sold for $300"
    said = body[-1:] and (body[-1] in VERBS | AUXILIARIES or body[-1].endswith("ed"))
    return body[-3:-1] == [",", "which"] and bool(said) and not _VERBAL & set(body[:-1])


def _told_then(body: list[str]) -> bool:
    """Tell whether the base is what it was then: "four times as much as in 1990, when it was $12"."""
    when = body.index("when") if "when" in body else 0
    return 0 < when < _LONG and body[-1] in _WAS and all(word in _THEN for word in body[when:])


def _named(view: SentenceView, m: int, body: list[str]) -> bool:
    """Tell whether a noun alone stands before the base.

    "Twice the height of the old one (150 metres)", "eight times a salary of £30,000", "three times those of May, $30m".
    """
    words = [word for word in body if word != "times"]
    if not words:
        return False  # "sixty times 2½"
    spoken = [word for word in words if word not in ("(", NAME, NUMBER)]
    if words[:1] in (["those"], ["that"]) and words[1:2] == ["of"] and words[-1] == ",":
        spoken.pop()
        told = _closed(view, m)
    else:
        told = words[-1] == "(" or (words[-1] == "of" and view.between(m - 1, m)[-1:] in _OF_AFTER)
        sized = words[-1] == "at" and "as" in words and view.numbers[m + 1].quantity.unit is not None
        told = told or (sized and _closed(view, m))  # "as much as its cousin at 3 kg"
    return told and len(body) <= _LONG and all(word.isalpha() and word not in VERBS for word in spoken)


def _closed(view: SentenceView, m: int) -> bool:
    """Tell whether nothing of its own follows the base behind the multiple `m`."""
    after = view.after(m + 1, 1)
    return not after or after[0] in _CLOSERS


def _before_both(view: SentenceView, m: int) -> Iterator[Frame]:
    """Read "twice as many games (34) as its rival (17)" and "three times higher, at 35% against 10%"."""
    numbers = view.numbers
    body, joint = view.between(m, m + 1), view.between(m + 1, m + 2)
    those = body[:1] in (["those"], ["that"]) and body[-1] == ":"
    of_one = body[:1] == ["the"] and "of" in body  # "twice the reach of the old one: 400 mm against 200 mm"
    compared = those or of_one or bool(_COMPARING & set(body))
    if len(body) > _LONG or len(joint) > _LONG or view.broken(m, m + 2) or not compared:
        return
    opened = "(" in body[-4:] or body[-1] in (":", ",") or body[-2:] in ([",", "at"], [",", "with"])
    closed = view.after(m + 2, 1)
    if closed and closed[0] not in _CLOSERS:
        return
    against = len(joint) <= 2 and not _AGAINST.isdisjoint(joint)
    against = against or (len(joint) <= 4 and joint[0] in ("a", "an", "per") and joint[-1] in _AGAINST)
    bracketed = joint[:1] == [")"] and joint[-1:] == ["("] and not {"as", "than", "of"}.isdisjoint(joint)
    one, other = numbers[m + 1], numbers[m + 2]
    if opened and (against or bracketed) and (comparable(one, other) or _bare(one, other)):
        more, less = sorted((one, other), key=lambda number: number.quantity.value or 0, reverse=True)
        yield _frame(more, numbers[m], less, int(not _MORE.isdisjoint(body)))


def _frame(more: Assertion, times: Assertion, less: Assertion, direction: int) -> Frame:
    terms = (FrameTerm(Role.LEVEL, more), FrameTerm(Role.MULTIPLE, times), FrameTerm(Role.BASE, less))
    return Frame("times-as", terms, Evidence.CUE, (), direction)


def _bare(more: Assertion, less: Assertion) -> bool:
    """Tell whether a count without a noun may be of what the number before it counts, or in its unit."""
    one, other = more.quantity, less.quantity
    if one.unit is not None and other.kind is Kind.COUNT and other.unit is None and less.counts is None:
        return one.kind in (Kind.DURATION, Kind.MEASURE) and None not in (one.value, other.value)
    if one.kind is not Kind.COUNT or other.kind is not Kind.COUNT or one.unit is not None or other.unit is not None:
        return False
    counted = less.counts not in _TIMES and less.counts is not None  # "the 20 of last year"
    return (not counted or more.counts is None) and one.value is not None and other.value is not None
