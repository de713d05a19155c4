"""Texts of any length that tempt a step to cost more than its share: many of one thing, in one place."""

from __future__ import annotations

import random
from collections.abc import Callable

_CHANGES = "Sales of {item} rose by {p} per cent from {a} to {b}. "
_ITEMS = "apples boats chairs doors eggs forks gates hats irons jars kites lamps".split()


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * (size // len(piece))


def _lines(piece: Callable[[int, random.Random], str], joint: str = "") -> Callable[[int], str]:
    """Return a maker of texts of many unlike pieces: the same ones for the same size."""

    def make(size: int) -> str:
        chance = random.Random(7)
        pieces: list[str] = []
        length = 0
        while length < size:
            pieces.append(piece(len(pieces), chance))
            length += len(pieces[-1]) + len(joint)
        return joint.join(pieces)

    return make


def _wrong_change(number: int, chance: random.Random) -> str:
    before = chance.randrange(100, 999)
    return f"Sales of {_ITEMS[number % 12]} rose {chance.randrange(2, 90)} per cent to {2 * before} from {before}.\n\n"


def _change(number: int, chance: random.Random) -> str:
    return f"from {chance.randrange(10, 99)} to {chance.randrange(10, 99)} "


def _sentence(number: int, chance: random.Random) -> str:
    before, after = chance.randrange(100, 999), chance.randrange(100, 999)
    return _CHANGES.format(item=_ITEMS[number % 12], p=chance.randrange(1, 90), a=before, b=after)


def _share(number: int, chance: random.Random) -> str:
    return f"Of the {chance.randrange(50, 999)} {_ITEMS[number % 12]}, {chance.randrange(5, 50)} were {number}. "


def _table(columns: int) -> Callable[[int], str]:
    def make(size: int) -> str:
        chance = random.Random(7)
        head = "|".join(["", *(f"c{column}" for column in range(columns)), ""])
        rows = [head, "|" + "---|" * columns]
        length = 2 * len(head)
        while length < size:
            cells = [str(chance.randrange(999)) for _ in range(columns)]
            rows.append(f"|{'|'.join(cells)}|")
            length += len(rows[-1])
        return "\n".join(rows) + "\n"

    return make


def _nested(opening: str, inner: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        times = size // (len(opening) + len(closing))
        return opening * times + inner + closing * times

    return make


SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "wrong changes": ("txt", _lines(_wrong_change)),
    "wrong changes, one line": ("txt", lambda size: _lines(_wrong_change)(size).replace("\n\n", " ")),
    "from A to B": ("txt", _lines(_change)),
    "changes by P per cent": ("txt", _lines(_sentence)),
    "parts of wholes": ("txt", _lines(_share)),
    "identical sentences": ("txt", _repeated("Of the 120 delegates, 45 voted yes and 60 voted no. ")),
    "identical paragraphs": ("txt", _repeated("Of the 120 delegates, 45 voted yes and 60 voted no.\n\n")),
    "identical wrong sentences": ("txt", _repeated("Sales rose 20 per cent to 15 from 10. ")),
    "percentages": ("txt", _lines(lambda _, chance: f"{chance.randrange(1, 99)} per cent, ")),
    "percentages of groups": ("txt", _lines(lambda n, chance: f"{chance.randrange(1, 99)}% of {_ITEMS[n % 12]}. ")),
    "headlines": ("txt", _lines(lambda _, chance: f"Harbour loses {chance.randrange(10, 999)} boats\n\n")),
    "Markdown headlines": ("md", _lines(lambda _, chance: f"# Harbour loses {chance.randrange(10, 999)} boats\n\n")),
    "headlines and bodies": (
        "txt",
        _lines(
            lambda _, chance: f"Harbour loses {chance.randrange(10, 999)} boats\n\nIt lost {chance.randrange(99)}.\n\n"
        ),
    ),
    "bracket pairs": (
        "txt",
        _lines(lambda _, chance: f"{chance.randrange(10, 999)} miles ({chance.randrange(10, 999)} km) "),
    ),
    "empty bracket pairs": ("txt", _repeated("() ")),
    "bracketed numbers": ("txt", _repeated("(7) ")),
    "numbers": ("txt", _lines(lambda _, chance: f"{chance.randrange(10_000)} ")),
    "distinct money": ("txt", _lines(lambda n, _: f"${n},{n % 900 + 100} ")),
    "years": ("txt", _lines(lambda _, chance: f"{chance.randrange(1900, 2030)} ")),
    "years in sentences": ("txt", _lines(lambda _, chance: f"In {chance.randrange(1900, 2030)} it closed. ")),
    "dates": ("txt", _lines(lambda n, chance: f"{n % 28 + 1} May {chance.randrange(1900, 2030)}, ")),
    "rates": ("txt", _lines(lambda _, chance: f"${chance.randrange(10, 99)} (£{chance.randrange(10, 99)}), ")),
    "scores": ("txt", _lines(lambda _, chance: f"They won {chance.randrange(9)}-{chance.randrange(9)} at home. ")),
    "samples": (
        "txt",
        _lines(lambda _, chance: f"Of {chance.randrange(100, 999)} people, {chance.randrange(100)}% agreed. "),
    ),
    "no number": ("txt", _repeated("The old harbour was quiet, and nobody came to see the boats. ")),
    "no number, paragraphs": ("txt", _repeated("The old harbour was quiet, and nobody came to see the boats.\n\n")),
    "names": ("txt", _repeated("John Smith of Acme Corp met Jane Brown of North Town in New York City. ")),
    "letters": ("txt", _repeated("a")),
    "capitals": ("txt", _repeated("A")),
    "capital words": ("txt", _repeated("Aa ")),
    "spaces": ("txt", _repeated(" ")),
    "wide table": ("md", _table(200)),
    "narrow table": ("md", _table(3)),
    "plain columns": ("txt", _lines(lambda n, chance: f"Town {n}  {chance.randrange(99)}  {chance.randrange(99)}\n")),
    "list": ("md", _lines(lambda _, chance: f"- {chance.randrange(99)} boats\n")),
    "numbered list": ("txt", _lines(lambda n, chance: f"{n + 1}. {chance.randrange(99)} boats\n")),
    "announced list": ("txt", lambda size: "There are 10,000 items:\n\n" + _lines(lambda n, _: f"- item {n}\n")(size)),
    "announced words": ("txt", _lines(lambda n, _: f"three towns: A{n}, B and C; ")),
    "enumeration": ("txt", lambda size: "He named 900 towns: " + _lines(lambda n, _: f"Town{n}, ")(size) + "and Rome."),
    "enumeration of numbers": ("txt", lambda size: "Total 999: " + _lines(lambda n, _: f"{n % 90} boats, ")(size)),
    "sum": ("txt", lambda size: _lines(lambda n, _: f"{n % 90} boats and ")(size) + "a total of 999 boats."),
    "nested brackets": ("txt", _nested("(", "7 of 12", ")")),
    "nested quotes": ("txt", _nested("“", "7 of 12", "”")),
    "nested Markdown quotes": ("md", lambda size: "> " * size + "7 of 12"),
    "nested Markdown lists": ("md", lambda size: "\n".join("  " * (n % 100) + "- 7 of 12" for n in range(size // 100))),
    "Markdown stars": ("md", _repeated("*")),
    "Markdown star pairs": ("md", _repeated("**7** ")),
    "Markdown links": ("md", _repeated("[7](a) ")),
    "Markdown brackets": ("md", _repeated("[")),
    "Markdown images": ("md", _repeated("![")),
    "Markdown greater": ("md", _repeated(">")),
    "Markdown less": ("md", _repeated("<")),
    "Markdown ticks": ("md", _repeated("` `` ")),
    "Markdown underscores": ("md", _repeated("_a ")),
    "Markdown entities": ("md", _repeated("&amp; ")),
    "Markdown paragraphs": ("md", _lines(_wrong_change)),
    "Markdown definitions": ("md", _lines(lambda n, _: f"[a{n}]: /b\n")),
    "HTML paragraphs": ("html", lambda size: "<p>" + _lines(_wrong_change)(size).replace("\n\n", "</p>\n<p>")),
    "HTML tags": ("html", _repeated("<b>7</b> ")),
    "HTML less": ("html", _repeated("<a ")),
    "HTML quotes": ("html", _repeated("<a ' <a \" ")),
    "HTML comments": ("html", _repeated("<!--")),
    "HTML scripts": ("html", _repeated("<script>")),
    "HTML powers": ("html", _repeated("7<sup>2</sup> ")),
    "nested HTML lists": ("html", _nested("<ul><li>", "7 of 12", "</ul>")),
    "HTML items": ("html", lambda size: "<ul>" + _repeated("<li>7")(size)),
    "nested HTML tables": ("html", _nested("<table><tr><td>", "7 of 12", "</table>")),
    "nested HTML headings": ("html", _repeated("<h1><h2>")),
    "HTML table": ("html", lambda size: "<table>" + _repeated("<tr><td>7<td>8")(size) + "</table>"),
    "comments": ("txt", _repeated("Rose 20 per cent to 15 from 10. <!-- auditor: ignore[change] -->\n\n")),
    "stets": ("txt", _repeated("Sales rose 20 per cent to 15 from 10 [sic].\n\n")),
    "slashed": ("txt", lambda size: "/".join(str(n % 10) for n in range(size // 2))),
    "hyphened": ("txt", lambda size: "-".join(str(n % 10) for n in range(size // 2))),
    "commaed": ("txt", lambda size: ",".join(str(n % 10) for n in range(size // 2))),
    "pointed": ("txt", lambda size: ".".join(str(n % 10) for n in range(size // 2))),
    "colons": ("txt", lambda size: ":".join(str(n % 10) for n in range(size // 2))),
    "number words": ("txt", _repeated("twenty-two thousand and ")),
    "ordinals": ("txt", _repeated("the third ")),
    "others": ("txt", _repeated("another 7, ")),
    "of which": ("txt", _repeated("7 boats, of which 5 ")),
    "hedges": ("txt", _repeated("about nearly 7 ")),
    "ranges": ("txt", _repeated("between 7 and 9 ")),
    "phones": ("txt", _repeated("020 7946 0958 ")),
    "per": ("txt", _repeated("7 per day per head ")),
    "Mondays": ("txt", _repeated("Monday ")),
    "Mays": ("txt", _repeated("May ")),
    "per cents": ("txt", _repeated("%")),
    "per cent": ("txt", _repeated("per cent ")),
    "minus signs": ("txt", _repeated("−")),
    "dashes": ("txt", _repeated("— ")),
    "half days": ("txt", _repeated("a.m. ")),
    "brackets": ("txt", _repeated("(")),
    "closing brackets": ("txt", _repeated(")")),
    "quotes": ("txt", _repeated("“")),
    "straight quotes": ("txt", _repeated('"')),
    "stops": ("txt", _repeated(".")),
    "spaced stops": ("txt", _repeated(". ")),
    "commas": ("txt", _repeated(", ")),
    "dollars": ("txt", _repeated("$")),
    "line ends": ("txt", _repeated("\n")),
    "carriage returns": ("txt", _repeated("\r")),
    "tabs": ("txt", _repeated("7\t")),
    "bars": ("txt", _repeated("|7")),
    "digits": ("txt", _repeated("1")),
    "and": ("txt", _repeated("and ")),
    "of": ("txt", _repeated("of ")),
    "to": ("txt", _repeated("7 to ")),
    "in": ("txt", _repeated("7 in ")),
    "times": ("txt", _repeated("7 p.m. ")),
    "statistics": ("txt", _repeated("p = 0.04, n = 18 (24%), M = 2.31, OR 1.2 (95% CI 1.1 to 1.3); ")),
    "accents": ("txt", _repeated("7\u0301 ")),
    "wide": ("txt", _repeated("７％ ")),
}
"""By name: the suffix of a path that says how the text is marked up, and what makes one of about so many characters."""
