"""A record of games won and lost counts the last of them, and is the same when it is told again.

Why: a record is brought up to date by hand after each game, in a bracket behind the name and once more at the end.
Not checked: games drawn; records of other seasons; the record of one side against what is told of the other; how many
games a record is of (`score-margin` adds them up).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.games.scores import has_scores
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.quantities.interval import Interval
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    It was the second loss of the season for the Larks, dropping their record to 4-1.
               ^^^^^^                                                              ~
    """,
    """
    The Indiana Larks (10-5) beat the Otters 104-92 on Friday.
                       ~~
    The Larks improved to 16-5 and are second.
                          ^^
    """,
    """
    The Otters beat the Tampa Bay Terns (9-5) on Friday. Tampa Bay fell to 4-5 and are third.
                                         ~                                 ^
    """,
)
GOOD: tuple[str, ...] = (
    "It was the first loss of the season for the Larks, dropping their record to 4-1.",
    "The Indiana Larks (10-5) beat the Otters 104-92 on Friday.\nThe Larks improved to 10-5 and are second.",
    "The Indiana Larks (10-5) beat the Otters 104-92 on Friday.\nThe Larks improved to 11-5 and are second.",
    "The Otters beat the Tampa Bay Terns (9-5) on Friday. Tampa Bay fell to 9-5 and are third.",
    "The Larks fell to 3-5, which ended a four-game winning streak, after six games at home.",
    "It was the second win of the season for the Otters as the Larks fell to 3-5.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield each record against the win or loss that led to it, and against the record told before."""
    if not has_scores(reading, ranges=True):
        return
    from auditor.assertions.games.win_records import nth_results, records, told_twice  # needed for few texts

    found = records(reading)
    if not found:
        return
    for result in nth_results(reading, found):
        yield Proposal((_claim("equality", (Term.of("one", result.nth), Term.of("other", result.of))),))
    for told in told_twice(reading, found):
        for now, then in ((told.after.won, told.before.won), (told.after.lost, told.before.lost)):
            yield Proposal((_claim("equality", (Term.of("one", now), _or_one_more(then))),))


def _or_one_more(record: Assertion) -> Term:
    """Return a part of a record that may be told from before the game or after it."""
    term = Term.of("other", record)
    low = term.interval.low
    around = term.interval if low is None else Interval(low, low + 1)
    return Term("other", around, around, term.spans, f"{record.quantity.value}", record)


def _claim(relation: str, terms: tuple[Term, ...], primary: int = 0) -> Claim:
    return Claim("win-record", relation, terms, Evidence.CUE, Basis.STATED, (), primary)
