"""Words that name two sides of one thing: those with room between them ("for", "against"), and those with none.

Between "urban" and "rural", or "domestic" and "foreign", nothing is left; between "satisfied" and "dissatisfied",
some are neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from auditor.assertions.lexicon import forms

_OPEN = (
    (
        "favour favor favoured favored support supports supported supportive back backed backs approve approved "
        "approves approving approval agree agreed agrees endorsed endorse favourable favorable favourably favorably",
        "against oppose opposed opposes disapprove disapproved disapproves disapproving disapproval disagree disagreed "
        "disagrees reject rejected objected object unfavourable unfavorable unfavourably unfavorably",
    ),
    ("yes", "no against"),
    ("for", "against"),
    (
        "remain stay stays staying keep kept retain retained",
        "leave resign quit go dropped lifted scrapped scrap abolished abolish ended repealed repeal removed replaced",
    ),
    ("allowed allow permitted legal legalised legalized", "banned ban prohibited outlawed illegal"),
    ("help helps helped benefit benefits", "harm harms harmed hurt hurts damage damages damaged"),
    ("true", "false"),
    ("strong", "weak"),
    ("buy buying", "sell selling"),
    ("early", "late"),
    ("guilty convicted", "acquitted innocent"),
    ("won win wins", "lost lose loses"),
    ("upheld", "dismissed overturned"),
    ("married", "single"),
    ("optimistic", "pessimistic"),
    ("positive positively", "negative negatively"),
    ("satisfied happy", "unhappy"),
    ("print", "digital online"),
)
_CLOSED = (
    ("men man boys male males boy", "women woman girls female females girl"),
    ("adults adult", "children child minors"),
    ("completed stayed", "dropped withdrew quit abandoned"),
    ("urban city cities town towns", "rural countryside village villages"),
    (
        "domestic home home-grown national local domestically nationally locally",
        "foreign international overseas abroad export exports exported imported foreigners internationally",
    ),
    ("public state-owned", "private privately"),
    ("land", "water"),
    ("passed pass", "failed fail"),
    ("succeeded success successful successfully", "failed fail failure failures unsuccessful"),
    ("survived alive cured recovered survival survivors", "died dead fatal death mortality"),
    ("benign", "malignant"),
    ("sensitive susceptible", "resistant"),
    ("turnout voted", "abstained abstention"),
    ("full-time full", "part-time part"),
    ("cash", "stock shares"),
    ("new", "used second-hand"),
    ("wholesale", "retail"),
    ("right correct", "wrong incorrect"),
    ("indoors indoor", "outdoors outdoor"),
    ("inside within", "outside elsewhere"),
    ("accepted granted", "rejected refused denied"),
    ("owned own owners owner owner-occupied", "rented rent rental rentals renters tenants renter-occupied"),
    ("literate", "illiterate"),
    ("acute", "chronic"),
    ("elective urgent", "emergency routine"),
    ("inpatient inpatients", "outpatient outpatients"),
    ("left left-handed left-sided left-handers", "right right-handed right-sided right-handers"),
    ("unilateral", "bilateral"),
    ("single", "multiple"),
    ("debt", "equity"),
    ("fixed", "variable floating"),
    ("native native-born", "foreign-born"),
    ("permanent", "temporary"),
    ("civilian civilians", "military soldiers"),
    ("heads", "tails"),
)

Table = Mapping[str, frozenset[str]]


def _table(pairs: Iterable[tuple[str, str]]) -> Table:
    sides: dict[str, frozenset[str]] = {}
    for one, other in pairs:
        for first, second in ((one, other), (other, one)):
            for word in first.split():
                sides[word] = sides.get(word, frozenset()) | forms(second)
    return sides


@lru_cache(maxsize=1)
def closed_sides() -> Table:
    """Return each word with those that leave nothing between them and it; made at first use, as few texts need it."""
    return _table(_CLOSED)


@lru_cache(maxsize=1)
def all_sides() -> Table:
    """Return each word with those of the other side."""
    return _table((*_OPEN, *_CLOSED))
