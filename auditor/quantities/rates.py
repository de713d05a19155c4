"""What an amount is for each of: "$52 a barrel", "63 cents per share", "£30,000-a-week", "5 kg per person"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities.draft import Draft
from auditor.quantities.model import Kind
from auditor.quantities.tries import trie
from auditor.quantities.units import denominator

_RATED = frozenset((Kind.MONEY, Kind.MEASURE, Kind.RANGE))
_NOUN = lazy(r"(?:[ \n-]per[ \n-]|/)([a-z]{3,})")
"""A noun under "per" that is no unit: per share, per person."""
_SHARED_OUT = lazy(
    r"[ \n-]an?[ \n-]("
    + trie(
        "share head person piece night ticket bottle copy seat plate unit bag box can pack packet tin loaf dose egg"
        " game match visit trip ride shift word page meal pop time go shot vote lesson session household family"
        " student pupil child player worker employee customer user passenger patient member car vehicle plane room"
        " term shareholder".split()
    )
    + r")(?![\w-])"
)
"""Nouns that "a" divides among: "$3 a share", "£12 a head"."""
_LIKE = lazy(r"\s*(?:to|and|or|from|-|–|—)\s*(?:about|around|nearly|almost|over|under|up to)?\s*")
"""Between two amounts for the same thing: "from $40 to $52 a barrel"."""
_COUNTED = lazy(
    r"(?:[ -][a-z][a-z']{0,20}){0,3}[ -](?:[a-z][a-z']{0,20}[a-rt-z]s|people|men|women|children)"
    r"(?=[- \n](?:per|an?|each|every)[- \n])"
)
"""What is counted, before what it is counted per: the "tests" of "3,000 tests per day"."""
_BARE = lazy(r"[ \n](?:per|an?|each|every)[ \n](?:second|minute|hour|day|week|month|quarter|year)(?![\w-])")
_GAMES = lazy(
    r"[ \n](?:per|an?|each|every)[ \n](game|match|season|innings|over|person|head|household|shift|page)(?![\w-])"
)
_NO_NOUN = frozenset(("cent", "cents", "hundred", "thousand", "million", "capita", "the", "cent's"))


def read_rates(drafts: Sequence[Draft], prose: str, lowered: str) -> None:
    """Fill in what the amounts among `drafts` are per."""
    later: Draft | None = None
    for draft in reversed(drafts):
        if draft.kind is Kind.COUNT and draft.unit is None and draft.excluded is None:
            draft.per = _counted_per(prose, lowered, draft.end)
        elif draft.kind in _RATED and draft.unit is not None and draft.excluded is None:
            found = _per(prose, lowered, draft)
            if found is not None:
                draft.per = found[0]
                draft.symbols.append(("per", Span(draft.end, found[1])))
            elif (
                later is not None
                and later.per is not None
                and later.unit == draft.unit
                and later.start - draft.end < 20
                and _LIKE.fullmatch(lowered, draft.end, later.start)
            ):
                draft.per = later.per
        later = draft


def _counted_per(prose: str, lowered: str, end: int) -> str | None:
    """Return the unit or the occasion per which things are counted after `end`."""
    things = _COUNTED.match(lowered, end)
    if things is None:
        if lowered[end + 1 : end + 2] not in "ape" or _BARE.match(lowered, end) is None:
            return None
        unit = denominator(prose, end, True)  # "9,000 loaves a week, or 468,000 a year"
        return unit[0] if unit is not None and unit[1] == 1 else None
    unit = denominator(prose, things.end(), True)
    if unit is not None:
        return unit[0] if unit[1] == 1 else f"{unit[0]} ** {unit[1]}"
    occasion = _GAMES.match(lowered, things.end())
    return occasion[1] if occasion else None


def _per(prose: str, lowered: str, draft: Draft) -> tuple[str, int] | None:
    """Return what is divided by and where its words end."""
    end = draft.end
    head = lowered[end : end + 1]
    if not head or head not in " -/\n\u00a0÷‐‑":
        return None
    assert draft.unit is not None
    money = draft.kind is Kind.MONEY or draft.unit.isupper()
    if money:
        unit = denominator(prose, end, True)
        if unit is not None:
            name, power, last = unit
            return (name if power == 1 else f"{name} ** {power}"), last
    if " / " in draft.unit:
        return None
    if draft.unit.startswith("degree_"):
        return None  # "350F/gas 4"
    noun = _NOUN.match(lowered, end) or (_SHARED_OUT.match(lowered, end) if money else None)
    if noun is None or noun[1] in _NO_NOUN:
        return ("person", noun.end()) if noun is not None and noun[1] == "capita" else None
    return noun[1], noun.end()


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("oil at $52 a barrel", "dollar per barrel"),
    ("a loss of 63 cents per share", "cent per share"),
    ("land at $21.25 per square foot", "dollar per square foot"),
    ("on £30,000-a-week wages", "pound sterling per week"),
    ("from $40 to $52 a tonne", "dollar per metric ton"),
    ("£12 a head", "pound sterling per head"),
    ("5 kg per person", "kilogram per person"),
    ("$5 a year ago", "USD"),
    ("$3m a year earlier", "USD"),
    ("a $5 ticket", "USD"),
)
"""Text and the unit of its first amount, in words where it is a rate."""
