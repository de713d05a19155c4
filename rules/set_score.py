"""The sets of a tennis match are possible ones, and who wins the match wins most of them and the last.

Why: "6-4 3-6 9-3" and "7-6 (3-7)" are slips that every follower of the game sees, and a score is what is looked up.
Not checked: sets that are not told side by side; other games that are played in sets; a match that is told while it is
played, but for the sets before the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.assertions.games.scores import has_scores
from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.document.model import Span
from auditor.relations.model import Basis, Claim, Proposal, Term

if TYPE_CHECKING:
    from auditor.assertions.games.set_scores import Match, Set

BAD: tuple[str, ...] = (
    """
    In the second semi-final of the tennis Hill beat Quill 6-4 3-6 9-3.
                                                                   ^ ~
    """,
    """
    The top seed came through 6-3 7-6 (3-7) in an hour.
                                  ^ ~ ~~~~~
    """,
    """
    The top seed beat Quill in the final, 6-3 4-6 2-6 on Sunday.
                                          ~ ~ ~ ~ ^ ~
    """,
    """
    Hill won the first set and the match, 6-2 (7-4) 6-4.
                                          ^ ~ ~~~~~
    """,
    """
    The second seed was leading 4-3 6-3 2-1 when it began to rain.
                                ^ ~
    """,
)
GOOD: tuple[str, ...] = (
    "In the second semi-final of the tennis Hill beat Quill 6-4 3-6 6-3.",
    "The top seed came through 6-3 7-6 (7-3) in an hour.",
    "The top seed beat Quill in the final, 6-3 4-6 6-2 on Sunday.",
    "Hill won the first set and the match, 7-6 (7-4) 6-4.",
    "The second seed was leading 6-3 6-3 2-1 when it began to rain.",
    "The top seed won 6-4 6-7 (8-10) 10-8 after four hours.",
    "The Larks (6-5, 3-4) play the second seed on Sunday.",
    "The second seed lost 6-4 6-4 to Quill.",
)

_WINS, _MORE = 6, 7
"""Games that win a set, and those that win it after five or six of the other side."""
_POINTS = 7
"""Points that win a tie-break with two more."""
_TO_TEN = 10
"""Points that win one which is played for a last set."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield what each set must be, its tie-break, and who wins the match."""
    if not has_scores(reading):
        return
    from auditor.assertions.games.set_scores import matches  # needed for few texts

    for match in matches(reading):
        done = match.sets if match.over else match.sets[:-1]
        for one in done:
            yield from (Proposal((claim,)) for claim in _set(one, one is match.sets[-1]))
        if match.over:
            yield _winner(match, match.sets[-1].values[0] > match.sets[-1].values[1])
        if match.first_won:
            yield _winner(match, True)


def _set(one: Set, last: bool) -> Iterator[Claim]:
    first, second = one.values
    winner, loser = one.games if first >= second else one.games[::-1]
    cited = () if one.bracket is None else (one.bracket,)
    if one.bracket is not None and not (last and max(first, second) >= _TO_TEN):
        terms = (Term.of("winner", winner), Term.of("loser", loser), Term.constant("lead", 1, cited))
        yield _claim("tie-break", terms)
        if one.tie_break is not None:
            points = zip(("one", "other"), one.tie_break, strict=True)
            games = zip(("first", "second"), one.games, strict=True)
            both = (
                *(Term.constant(name, side.quantity.value or 0, (side.span,)) for name, side in games),
                *(Term.constant(name, value, cited) for name, value in points),
            )
            yield _claim("same-winner", both)
            if max(one.tie_break) >= _POINTS:
                yield _points(max(one.tie_break), min(one.tie_break), cited)
    else:
        yield _games(winner, loser, max(first, second), last)


def _points(most: int, least: int, cited: tuple[Span, ...]) -> Claim:
    """Return that a tie-break is won with two points more, and goes beyond seven only for that."""
    bounds = (Term.constant("least", 2), Term.constant("most", most if most == _POINTS else 2))
    return _claim("set-games", (Term.constant("winner", most, cited), Term.constant("loser", least, cited), *bounds))


def _games(winner: Assertion, loser: Assertion, most: int, last: bool) -> Claim:
    if most < _WINS:
        less = loser.quantity.value or 0
        games = Term.constant("games", _WINS if less < _WINS - 1 else _MORE)
        return _claim("set-won", (Term.of("winner", winner), Term.constant("loser", less, (loser.span,)), games))
    least, top = {_WINS: (2, _WINS), _MORE: (1, 2)}.get(most, (2, 2))
    if last and most >= _TO_TEN:  # a tie-break may be played for the last set, or in it
        least, top = (2, most) if most == _TO_TEN else (1, 2)
    bounds = (Term.constant("least", least), Term.constant("most", top))
    return _claim("set-games", (Term.of("winner", winner), Term.of("loser", loser), *bounds))


def _winner(match: Match, first: bool) -> Proposal:
    """Return that the side which is told first, or the other, has won most sets."""
    firsts = [one.values[0] > one.values[1] for one in match.sets]
    won, lost = firsts.count(first), firsts.count(not first)
    last = match.sets[-1].games[0 if first else 1].span
    rest = [games.span for one in match.sets for games in one.games if games.span != last]
    return Proposal((_claim("sets-won", (Term.constant("won", won, (last,)), Term.constant("lost", lost, rest))),))


def _claim(relation: str, terms: tuple[Term, ...]) -> Claim:
    return Claim("set-score", relation, terms, Evidence.CUE, Basis.STATED)
