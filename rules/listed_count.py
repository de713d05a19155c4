"""A list has as many items as the text says.

Why: "three cities: Leeds, York, Hull and Ely" was three before an item was added. Readers count short lists, and lists
are what an editor cuts last.
Not checked: items that the text tells in sentences of their own, unless it counts them off (first, second …), labels
them (group A, group B …) or names them right away ("They are Ann and Bo."); lists that give examples ("such as",
"including"), unless they name more than are declared; people of one age ("three boys, aged 15 and 16").
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.games.set_rows import set_rows
from auditor.assertions.lists.listed_blocks import listed_blocks
from auditor.assertions.lists.named_after import named_after
from auditor.assertions.lists.pointed_lists import pointed_lists
from auditor.assertions.lists.study_groups import study_groups
from auditor.assertions.lists.told_items import told_items
from auditor.assertions.model import Assertion, Evidence, Frame, Reading, Role
from auditor.relations.model import Basis, Claim, Proposal, Term

BAD: tuple[str, ...] = (
    """
    Hall needed five sets to beat Rust, 6-4 3-6 7-6 (7-5) 6-1.
                ^^^^                    ~~~ ~~~ ~~~       ~~~
    """,
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
    ~~~~~~~~~~~~~~~~~~

    Vinegar is enough for that.

    2. Change the fuse
    ~~~~~~~~~~~~~~~~~~

    Pull the plug first.

    3. Buy a new one
    ~~~~~~~~~~~~~~~~

    It may be cheaper.

    4. Ask a neighbour
    ~~~~~~~~~~~~~~~~~~
    """,
    """
    Ann Petty, Bo Rust and Cy Lamb were the two finalists.
    ~~~~~~~~~  ~~~~~~~     ~~~~~~~          ^^^
    """,
    """
    The three giants of the trade - Alton Mills and Brede Looms - have merged.
        ^^^^^                       ~~~~~~~~~~~     ~~~~~~~~~~~
    """,
    """
    Three petitions, one calling for a vote and the other against it, were handed in.
    ^^^^^            ~~~                        ~~~~~~~~~
    """,
    """
    They lost three matches in a row, 2-0 at Alton and 3-1 at Brede.
              ^^^^^                   ~~~              ~~~
    """,
    """
    The play won two prizes, including best cast, best set and best score.
                 ^^^                   ~~~~~~~~~  ~~~~~~~~     ~~~~~~~~~~
    """,
    """
    There are three reasons. First, the bridge is old. Second, it is closed.
              ^^^^^          ~~~~~                     ~~~~~~
    """,
    """
    Hall won a four-set match. She came back from two sets down to beat Rust 3-6 4-6 6-4 6-2 6-3 on Monday.
               ^^^^                                                          ~~~ ~~~ ~~~ ~~~ ~~~
    """,
    """
    The ferry sails on four days, Monday, Wednesday and Friday.
                       ^^^^^^^^^  ~~~~~~  ~~~~~~~~~     ~~~~~~
    """,
    """
    Ann Petty, Bo Rust and Cy Lamb are hurt, and the team will miss those four players.
    ~~~~~~~~~  ~~~~~~~     ~~~~~~~                                        ^^^^
    """,
    """
    The firm had mills in Alton, Brede and Corby. The two mills are closed.
                          ~~~~~  ~~~~~     ~~~~~      ^^^
    """,
    """
    Its three lenders, a bank in Alton and the Brede pension fund, have agreed to wait.
        ^^^^^          ~~~~~~~~~~~~~~~     ~~~~~~~~~~~~~~~~~~~~~~
    """,
    """
    Three men from Alton, Bo Rust, 34, and Cy Lamb, 41, appeared in court.
    ^^^^^                 ~~~~~~~~~~~      ~~~~~~~~~~~
    """,
    """
    Two towns have said no to the plan: Alton, Brede and Corby.
    ^^^                                 ~~~~~  ~~~~~     ~~~~~
    """,
    """
    The four aims of the trust are shelter, food and schooling.
        ^^^^                       ~~~~~~~  ~~~~     ~~~~~~~~~
    """,
    """
    Two men were held. They are Bo Rust, Cy Lamb and Di Moon.
    ^^^                         ~~~~~~~  ~~~~~~~     ~~~~~~~
    """,
    """
    The rats were divided into three groups. Group A got milk. Group B got water.
                               ^^^^^         ~~~~~~~           ~~~~~~~
    """,
    """
    Three servants, a cook and a maid, have run away.
    ^^^^^           ~~~~~~     ~~~~~~
    """,
    """
    The old firm has three mills, one in Alton and one in Brede.
                     ^^^^^        ~~~~~~           ~~~~~~
    """,
    """
    The Foxes have won four straight, beating Alton, Brede and Corby.
                       ^^^^                   ~~~~~  ~~~~~     ~~~~~
    """,
    """
    The three towns of Alton and Brede share a mayor.
        ^^^^^          ~~~~~     ~~~~~
    """,
    """
    Four people died in the flood. Those who died were Ann Petty, 46, Bo Rust, 50, and Cy Lamb, 43.
    ^^^^                                               ~~~~~~~~~~~~~  ~~~~~~~~~~~      ~~~~~~~~~~~
    """,
    """
    Lund made two field goals, from 23, 34 and 45 yards.
              ^^^                   ~~  ~~     ~~~~~~~~
    """,
)
GOOD: tuple[str, ...] = (
    "The Liberals hold 31 seats, Labour 27 and the Greens six.",
    "Hall needed four sets to beat Rust, 6-4 3-6 7-6 (7-5) 6-1.",
    "He won the first three sets 6-4 6-3 and was two sets up.",
    "They were 11 of the smith's sons, from Alton, Brede and Cole End.",
    "The tour calls at four towns: Alton, Brede, Corby and Deal.",
    "Three ministers, Ann Petty, Bo Rust and Cy Lamb, have resigned.",
    "We compared two tests (breath and blood) in sober volunteers.",
    "She voted for Alton, Brede and Corby, the three towns with a bridge.",
    "Three girls, aged four, seven and nine, were lost in the maze.",
    "The plan rests on three promises:\n\n- a bridge at Alton\n- a ferry to Brede\n- no tolls before May",
    "Four ways to mend a kettle\n\n1. Clean the spout\n\nVinegar is enough for that.\n\n2. Change the fuse\n\n"
    "Pull the plug first.\n\n3. Buy a new one\n\nIt may be cheaper.\n\n4. Ask a neighbour",
    "Ann Petty, Bo Rust and Cy Lamb were the three finalists.",
    "The two giants of the trade - Alton Mills and Brede Looms - have merged.",
    "Two petitions, one calling for a vote and the other against it, were handed in.",
    "Eight sheep were lost: one in Alton, two in Brede and five in Corby.",
    "They lost two matches in a row, 2-0 at Alton and 3-1 at Brede.",
    "The play won four prizes, including best cast, best set and best score.",
    "There are two reasons. First, the bridge is old. Second, it is closed.",
    "Hall won a five-set match. She came back from two sets down to beat Rust 3-6 4-6 6-4 6-2 6-3 on Monday.",
    "The bridge has been shut twice, in 1990 and 2005.",
    "The ferry sails on three days, Monday, Wednesday and Friday.",
    "Ann Petty, Bo Rust and Cy Lamb are hurt, and the team will miss those three players.",
    "The firm had mills in Alton, Brede and Corby. The three mills are closed.",
    "Its two lenders, a bank in Alton and the Brede pension fund, have agreed to wait.",
    "Two men from Alton, Bo Rust, 34, and Cy Lamb, 41, appeared in court.",
    "Three towns have said no to the plan: Alton, Brede and Corby.",
    "Hall won a five-set match. She won the first three 6-4 3-6 6-4 and lost the next.",
    "Five men were held. Ann Petty, Bo Rust and Cy Lamb went to court first. All five men are free.",
    "The sale lasts three days, Friday and Saturday included.",
    "The three aims of the trust are shelter, food and schooling.",
    "The four players are fit, rested and ready.",
    "Four of the six - Ann, Bo, Cy and Di - will be paid.",
    "Three men, one armed with a knife and another with a bat, fled.",
    "The two leaders, President Ann Petty, 61, and the prime minister, Bo Rust, met.",
    "They serve three dishes: fish and chips, pie and mash, and curry.",
    "Three boys, aged 15 and 16, were fined.",
    "He met three brothers, Tom Smith of Alton among them.",
    "Their two ships, the Mary Rose and the Vasa, sank. Among the films was The 39 Steps, Rope and Psycho.",
    "Three men were held. They are Bo Rust, Cy Lamb and Di Moon.",
    "The rats were divided into two groups. Group A got milk. Group B got water.",
    "Two servants, a cook and a maid, have run away.",
    "The old firm has two mills, one in Alton and one in Brede.",
    "The Foxes have won three straight, beating Alton, Brede and Corby.",
    "The two towns of Alton and Brede share a mayor.",
    "Three people died in the flood. Those who died were Ann Petty, 46, Bo Rust, 50, and Cy Lamb, 43.",
    "The rats were divided into three groups. Group A got milk. Group B got water. The control group got none.",
    "Three dogs, a cat and a hen live there. Three men, one armed with a knife and one with a bat, fled.",
    "He has met three friends. They were Hull and York fans. The shop sells four kinds of bread, wine and cheese.",
    "Six clubs joined. These were Hull and York at first and four others later.",
    "They have won four straight, beating Hull twice, and York. He made the last three films of 1990 and 1991.",
    "Lund made three field goals, from 23, 34 and 45 yards.",
    "Lund made four field goals, the last two from 34 and 41 yards. Hart scored three tries, two from 10 and 20 yards.",
    "The Foxes won two of their first three games, beating Hull and York.",
)


_SHARING = 2
"""People of one age at the most where a few ages are told one by one."""


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each number of items every way to count them."""
    by_number: dict[str, list[Frame]] = {}
    for frame in reading.framed("list"):
        by_number.setdefault(frame.terms[0].assertion.id, []).append(frame)
    for frames in by_number.values():
        frames.sort(key=lambda frame: frame.evidence)
        yield Proposal(tuple(_count(frame, frame.evidence) for frame in frames))
    for frame in (*reading.framed("ages"), *reading.framed("ages-apart")):
        yield Proposal((_count(frame, Evidence.SENTENCE),))
        declared = frame.terms[0].assertion
        terms: tuple[Term, ...] = (Term.of("more", declared), _items("less", frame))
        if frame.kind == "ages-apart":
            most = Term.constant("high", len(frame.items) * _SHARING)
            terms = (Term.of("middle", declared), _items("low", frame), most)
        relation = "at-most" if len(terms) == 2 else "between"
        yield Proposal((Claim("listed-count", relation, terms, frame.evidence, Basis.STATED, frame.cues),))
    for frame in reading.framed("list-some"):
        terms = (_items("less", frame), Term.of("more", frame.terms[0].assertion))
        yield Proposal((Claim("listed-count", "at-most", terms, frame.evidence, Basis.STATED, frame.cues, 1),))
    for frame in set_rows(reading):
        yield Proposal((_count(frame, frame.evidence),))
    told = (pointed_lists, named_after, told_items, study_groups, listed_blocks)
    for ways in (way for lists in told for way in lists(reading)):
        yield Proposal(tuple(_count(frame, frame.evidence) for frame in ways))


def _count(frame: Frame, evidence: Evidence) -> Claim:
    declared: Assertion | None = frame.one(Role.TOTAL)
    assert declared is not None
    terms = (Term.of("declared", declared), _items("items", frame))
    return Claim("listed-count", "count", terms, evidence, Basis.STATED, frame.cues)


def _items(name: str, frame: Frame) -> Term:
    return Term.constant(name, len(frame.items), frame.items)
