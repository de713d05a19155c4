"""A list has as many items as the text says.

Why: "three cities: Leeds, York, Hull and Ely" was three before an item was added. Readers count short lists, and lists
are what an editor cuts last.
Not checked: items that the text tells one by one in sentences of their own; lists that give examples ("such as",
"including"); several people of one age ("three boys, aged 15 and 16").
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.listed_blocks import listed_blocks
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    The tour calls at three towns: Alton, Brede, Corby and Deal.
                      ^^^^^        ~~~~~  ~~~~~  ~~~~~     ~~~~
    """,
    """
    Four ministers, Ann Petty, Bo Rust and Cy Lamb, have resigned.
    ^^^^            ~~~~~~~~~  ~~~~~~~     ~~~~~~~
    """,
    """
    We compared three tests (breath and blood) in sober volunteers.
                ^^^^^        ~~~~~~     ~~~~~
    """,
    """
    She voted for Alton, Brede and Corby, the four towns with a bridge.
                  ~~~~~  ~~~~~     ~~~~~      ^^^^
    """,
    """
    Two girls, aged four, seven and nine, were lost in the maze.
    ^^^             ~~~~  ~~~~~     ~~~~
    """,
    """
    The plan rests on four promises:
                      ^^^^

    - a bridge at Alton
      ~~~~~~~~~~~~~~~~~
    - a ferry to Brede
      ~~~~~~~~~~~~~~~~
    - no tolls before May
      ~~~~~~~~~~~~~~~~~~~
    """,
    """
    Five ways to mend a kettle
    ^^^^

    1. Clean the spout
    ~~

    Vinegar is enough for that.

    2. Change the fuse
    ~~

    Pull the plug first.

    3. Buy a new one
    ~~

    It may be cheaper.

    4. Ask a neighbour
    ~~
    """,
)
GOOD: tuple[str, ...] = (
    "They were 11 of the smith's sons, from Alton, Brede and Cole End.",
    "The tour calls at four towns: Alton, Brede, Corby and Deal.",
    "Three ministers, Ann Petty, Bo Rust and Cy Lamb, have resigned.",
    "We compared two tests (breath and blood) in sober volunteers.",
    "She voted for Alton, Brede and Corby, the three towns with a bridge.",
    "Three girls, aged four, seven and nine, were lost in the maze.",
    "The plan rests on three promises:\n\n- a bridge at Alton\n- a ferry to Brede\n- no tolls before May",
    "Four ways to mend a kettle\n\n1. Clean the spout\n\nVinegar is enough for that.\n\n2. Change the fuse\n\n"
    "Pull the plug first.\n\n3. Buy a new one\n\nIt may be cheaper.\n\n4. Ask a neighbour",
    "They serve three dishes: fish and chips, pie and mash, and curry.",
    "Three boys, aged 15 and 16, were fined.",
    "He met three brothers, Tom Smith of Alton among them.",
    "Their two ships, the Mary Rose and the Vasa, sank. Among the films was The 39 Steps, Rope and Psycho.",
)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each number of items every way to count them."""
    by_number: dict[str, list[Frame]] = {}
    for frame in reading.framed("list"):
        by_number.setdefault(frame.terms[0].assertion.id, []).append(frame)
    for frames in by_number.values():
        yield Proposal(tuple(_count(frame, frame.evidence) for frame in frames))
    for frame in reading.framed("ages"):
        yield Proposal((_count(frame, Evidence.SENTENCE),))
        declared = frame.terms[0].assertion
        terms = (Term.of("more", declared), _items("less", frame))
        yield Proposal((Claim("listed-count", "at-most", terms, frame.evidence, Basis.STATED, frame.cues),))
    for announced in listed_blocks(reading):
        yield Proposal(tuple(_count(frame, frame.evidence) for frame in announced))


def _count(frame: Frame, evidence: Evidence) -> Claim:
    declared: Assertion | None = frame.one(Role.TOTAL)
    assert declared is not None
    terms = (Term.of("declared", declared), _items("items", frame))
    return Claim("listed-count", "count", terms, evidence, Basis.STATED, frame.cues)


def _items(name: str, frame: Frame) -> Term:
    return Term.constant(name, len(frame.items), frame.items)
