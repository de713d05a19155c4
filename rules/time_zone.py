"""A time of day given in two time zones is one moment.

Why: "7:42 a.m. local time (0552 UTC)" has a slip in its minutes, as clocks differ by whole hours, in some countries by
half and quarter hours. A local time is that of some place of the text: a country, a state or a great city that it is
about, or any other that it names.
Not checked: the hours of a local time in a text that is about no place by its name, or where no slip in one of the two
times would mend them; which of summer and winter time holds; times in other places of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.clocks.zones import moments, offsets, offsets_behind
from auditor.assertions.model import Assertion, Frame, Reading, Role
from auditor.quantities.interval import Interval
from auditor.quantities.model import Kind
from auditor.relations.model import Claim, Proposal, Term
from auditor.relations.terms import clock_term

BAD: tuple[str, ...] = (
    """
    The ferry left at 7:42 a.m. local time (0552 UTC) with 40 people on board.
                      ~~~~~~~~~             ^^^^^^^^
    """,
    """
    Voting ends at 9 p.m. EST (3 a.m. GMT).
                   ~~~~~~~~~~  ^^^^^^^^^^
    """,
    """
    The debate begins at 9 a.m. Pacific, 1 p.m. Eastern.
                         ~~~~~~          ^^^^^^
    """,
    """
    Lift-off is planned for 2000 GMT (6pm New York time).
                            ~~~~~~~~  ^^^
    """,
    """
    The shaking began at 3:14pm local time, 7:41am AEDT.
                         ~~~~~~             ^^^^^^^^^^^
    """,
    """
    The ferry left at 7:42 a.m. local time (2642 UTC) with 40 people on board.
                      ~~~~~~~~~             ^^^^^^^^
    """,
    """
    The ferry left at 27:42 local time (0542 UTC) with 40 people on board.
                      ^^^^^             ~~~~~~~~
    """,
    """
    Polls open at 7 a.m. (0500 GMT) in Baghdad and close at dusk.
                  ~~~~~~  ^^^^^^^^
    """,
    """
    The tremor off Chile was felt at 4:47 a.m. local time (0247 GMT).
                   ~~~~~             ~~~~~~~~~             ^^^^^^^^
    """,
    """
    The lights went out in Queensland at 3:25am (2125 GMT).
                           ~~~~~~~~~~    ~~~~~~  ^^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "The ferry left at 7:42 a.m. local time (0542 UTC) with 40 people on board.",
    "The ferry left at 07:42 local time (0542 UTC) with 40 people on board.",
    "Polls open at 7 a.m. (0400 GMT) in Baghdad and close at dusk.",
    "Voting ends at 9 p.m. EST (2 a.m. GMT).",
    "The debate begins at 9 a.m. Pacific, noon Eastern.",
    "Lift-off is planned for 2000 GMT (3pm New York time).",
    "The shaking began at 3:14pm local time, 7:14am AEDT.",
    "The match starts at 8:00 p.m. in Delhi (1430 GMT).",
    "The tremor off Chile was felt at 4:47 a.m. local time (0747 GMT).",
    "The lights went out in Queensland at 7:25am (2125 GMT).",
    "French soldiers landed in the desert town at 4 p.m. local time (1200 GMT).",
    "The plane of Kenya Airways came down at 10 pm local time (2200 GMT).",
)

_DAY = 24 * 60
_STEPS = (Fraction(0), Fraction(30), Fraction(15), Fraction(45))
"""Minutes by which zones stand off the whole hour: none, as in India, and as in Nepal."""
_NOWHERE = "No place that the text names has clocks so far apart."


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each bracketed time that it is the same moment as its host."""
    for frame in reading.framed("bracket"):
        host, alias = frame.one(Role.LEVEL), frame.one(Role.BRACKET)
        if host is None or alias is None or host.quantity.kind is not Kind.TIME:
            continue
        left, right = clock_term("left", host), clock_term("right", alias)
        if left is None and right is None:
            continue
        if left is None or right is None:
            yield Proposal((_off_the_clock(reading, frame, *((alias, host) if right is None else (host, alias))),))
            continue
        one, two = offsets(reading.document, host), offsets(reading.document, alias)
        one = one or offsets_behind(reading.document, alias)
        day = Term.constant("gap", 0)
        if one and two:
            terms = ((_moved(right, -there), _moved(left, -here), day) for here, there in moments(one, two))
            yield Proposal(tuple(_claim(frame, "same-moment", three) for three in terms))
        elif (there := _by_the_places(reading, frame, left, right, one, two)) is not None:
            yield there
        else:
            yield Proposal(tuple(_claim(frame, "zones-apart", (right, _moved(left, step), day)) for step in _STEPS))


def _by_the_places(
    reading: Reading, frame: Frame, left: Term, right: Term, one: tuple[int, ...], two: tuple[int, ...]
) -> Proposal | None:
    """Return that a local time is one of some place that the text names; None where it names none, or no zone."""
    local, other, known = (left, right, two) if two else (right, left, one)
    if not known or local.assertion is None:
        return None
    from auditor.assertions.clocks.local_clocks import (  # the tables of all zones are seldom needed
        local_clocks,
        one_slip_away,
    )

    clocks = local_clocks(reading, local.assertion)
    if clocks is None or not one_slip_away(_minutes(local), _minutes(other), known, clocks.offsets):
        return None
    place = Term.constant("gap", 0, (clocks.place,), reading.document.cut(clocks.place))
    pairs = ((here, there) if two else (there, here) for here in clocks.offsets for there in known)
    moved = ((_moved(right, -behind), _moved(left, -before), place) for before, behind in pairs)
    return Proposal(tuple(_claim(frame, "same-moment", terms, _NOWHERE) for terms in moved))


def _minutes(time: Term) -> int:
    """Return the minutes after midnight of a time."""
    calendar = None if time.assertion is None else time.assertion.quantity.calendar
    return 0 if calendar is None else (calendar.hour or 0) * 60 + (calendar.minute or 0)


def _off_the_clock(reading: Reading, frame: Frame, wrong: Assertion, other: Assertion) -> Claim:
    """Return the claim that a time which no clock shows lies in the day of the one that it should be."""
    time, day = _shown(reading, "time", wrong, _DAY + 1), _shown(reading, "day", other, _DAY)
    return Claim("time-zone", "on-clock", (time, day), frame.evidence, words=frame.cues)


def _shown(reading: Reading, name: str, assertion: Assertion, minutes: int) -> Term:
    """Return a time as its own words."""
    exact = Interval.exactly(Fraction(minutes))
    return Term(name, exact, exact, (assertion.span,), reading.document.cut(assertion.span), assertion, form="place")


def _moved(term: Term, minutes: Fraction | int) -> Term:
    interval = term.interval.scaled(Fraction(1), Fraction(minutes))
    return Term(term.name, interval, interval, term.spans, term.shown, term.assertion)


def _claim(frame: Frame, relation: str, terms: tuple[Term, ...], note: str = "") -> Claim:
    return Claim("time-zone", relation, terms, frame.evidence, words=frame.cues, note=note)
