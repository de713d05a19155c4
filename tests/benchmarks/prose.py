"""News prose made from templates with random figures: about ten numbers in a thousand characters, as in news."""

from __future__ import annotations

import random

_TOWNS = "Alton Brede Corran Dunmore Elswick Farley Garth Hexley Ilton Jarrow Kelso Lorne".split()
_THINGS = "ferries delegates sailors houses tickets parcels nurses orchards tractors lamps bridges pupils".split()
_SENTENCES = (
    "The council of {town} said on Monday that {n} {things} had been counted, which was more than it had hoped for.",
    "Sales rose {p} per cent to ${m}m from ${k}m a year earlier, the company said in a statement to its shareholders.",
    "Of the {n} {things}, {a} were in {town} and {b} in {other}, where the weather had been worse all spring.",
    "“We knew that it would take time,” said the mayor, who has been in office since {year}, “but not that much.”",
    "Nearly half of all {things} were sold before noon, and by 5 p.m. on Friday hardly any was left on the quay.",
    "The road runs for {n} miles along the coast and has been closed since {day} March {year} because of the floods.",
    "Unemployment in {town} fell to {r}.{s} per cent from {t}.{s} per cent, the lowest since figures were first kept.",
    "It was not the first time that the harbour had to close, and the fishermen who came to the quay had seen worse.",
    "The minister, who had promised an answer before the end of the session, left the chamber without saying anything.",
    "Neighbours described him as a quiet man who kept bees, mended clocks and never spoke of the years at sea.",
    "What the inquiry will make of the letters is another matter, as most of them were burned when the office moved.",
    "In the evening the bells rang again, and those who had left their houses in the morning began to come home.",
    "The company declined to comment, but people who know its plans said that the works would go on as before.",
    "Nobody was hurt, but the owners of the old harbour said that they would not open it again before the summer.",
    "A second report, which the ministry has not published, comes to another conclusion about what went wrong there.",
    "She bought the house for £{n},000 and sold it two years later to a couple from {other} who had never seen it.",
)


def sentence(chance: random.Random) -> str:
    """Return one sentence."""
    town, other = chance.sample(_TOWNS, 2)
    n = chance.randrange(40, 900)
    a = chance.randrange(5, n // 2)
    k = chance.randrange(10, 90)
    p = chance.randrange(2, 40)
    return chance.choice(_SENTENCES).format(
        town=town,
        other=other,
        things=chance.choice(_THINGS),
        n=n,
        a=a,
        b=chance.randrange(5, n - a),
        p=p,
        k=k,
        m=round(k * (100 + p) / 100),
        year=chance.randrange(1950, 2025),
        day=chance.randrange(1, 29),
        r=chance.randrange(2, 5),
        s=chance.randrange(0, 9),
        t=chance.randrange(5, 9),
    )


def article(length: int, seed: int = 1) -> str:
    """Return about `length` characters in paragraphs of three or four sentences, with a headline now and then."""
    chance = random.Random(seed)
    parts: list[str] = []
    size = 0
    while size < length:
        if len(parts) % 12 == 0:
            paragraph = f"What {chance.choice(_TOWNS)} learned from the {chance.choice(_THINGS)}"
        else:
            paragraph = " ".join(sentence(chance) for _ in range(chance.choice((3, 3, 4))))
        parts.append(paragraph)
        size += len(paragraph) + 2
    return "\n\n".join(parts) + "\n"
