"""Lengths and places in time without a number: "a week ago", "later that day", "several weeks", "year to date".

They are many words before few units, so the text is searched for the units, and what stands before each is looked at.
"""

from __future__ import annotations

_LENGTHS = "minute hour day night week weekend fortnight month quarter season year decade century".split()
PLURALS = [f"{length}s" for length in _LENGTHS]
UNITS = ["seconds", *_LENGTHS, *PLURALS]

OWN_WORDS = [
    "several centuries", "year to date", "year-to-date", "week after next", "week before last", "year-end",
    "month-end", "quarter-end", "the other day", "any day", "at night", "overnight", "weekdays", "a while ago",
    "moments ago", "for centuries", "for ages", "year end", "day before yesterday", "day after tomorrow",
    *(f"the {ten}" for ten in "twenties thirties forties fifties sixties seventies eighties nineties".split()),
]  # fmt: skip
"""Those that have no unit behind other words."""

_ONE, _MANY = "[a-z]+(?<!s)(?<!while)", "[a-z]+s"
"""A unit, whose letters are known from `UNITS`; "a while before" is no length."""
_AN = "[Aa](?:n (?=hour)| (?!hour))"
LENGTH = (
    f"(?:(?:[Ss]everal|[Ff]ew|[Mm]any|[Aa]ll|[Rr]ecent|[Ff]or) {_MANY}|{_MANY} (?:ago|later|earlier)"
    "|(?:[Tt]hat (?!minute)|[Aa](?:nother|ll) |(?:[Tt]he )?same |[Tt]he (?:whole|entire) "
    "|(?:[Ee]arl(?:ier|y)|[Ll]ater?) in the |(?:[Ee]arlier|[Ll]ater) (?:that|the same) "
    f"|(?:[Ii]n|[Ff]or|[Ww]ithin) {_AN}){_ONE}"
    f"|{_AN}{_ONE} (?:ago|later|earlier|before|hence|from now|from today|afterwards|prior))(?![A-Za-z-])"
)
"""The pattern of all others."""

OPENINGS = [
    *"several few many all recent that another same for a an".split(),
    *("the same", "the whole", "the entire", "earlier that", "later that", "earlier the same", "later the same"),
    *(f"{where} {one}" for where in ("in", "for", "within") for one in ("a", "an")),
    *(f"{when} in the" for when in ("earlier", "later", "early", "late")),
]
"""What stands before the unit of a length, and a blank."""
