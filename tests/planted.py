"""Sixty planted errors over the relations: sound sentences with marked terms, and one slip in each copy.

``{whole:218}`` marks a term; a plant names which marked term is written otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from auditor.assertions.model import Assertion, Evidence, Reading
from auditor.assertions.reader import read_assertions
from auditor.document.reader import read_document
from auditor.quantities.reader import read_quantities
from auditor.relations.model import Claim, Term
from auditor.settings import DEFAULT

_MARK = re.compile(r"\{([a-z]+)(-?)(?:@([0-9./]+))?:([^}]*)\}")


@dataclass(frozen=True)
class Case:
    """A sound sentence and its plants: (which marked term, what is written instead, the slip)."""

    relation: str
    marked: str
    plants: tuple[tuple[int, str, str], ...]


CASES = (
    Case(
        "share",
        "Of the {whole:218} calls, {part:94} came from Arden and {part:67} from Brock: {share:74 per cent}.",
        (
            (0, "281", "digits transposed"),
            (1, "49", "digits transposed"),
            (2, "97", "one digit wrong"),
            (3, "47 per cent", "digits transposed"),
            (0, "2180", "zero added"),
            (3, "7.4 per cent", "decimal point moved"),
        ),
    ),
    Case(
        "share",
        "Only {part:1,872} of the {whole:4,160} voters, or {share:45.0%}, stayed at home.",
        ((0, "1,827", "digits transposed"), (1, "4,610", "digits transposed"), (2, "54.0%", "digits transposed")),
    ),
    Case(
        "sum",
        "The band sold {part:1,340} records in May and {part:2,215} in June, {total:3,555} in all.",
        (
            (0, "1,430", "digits transposed"),
            (1, "2,125", "digits transposed"),
            (2, "3,565", "one digit wrong"),
            (2, "35,550", "zero added"),
            (0, "134", "zero lost"),
            (2, "33,555", "digit doubled"),
        ),
    ),
    Case(
        "sum",
        "There were {part:twelve} women and {part:nine} men, {total:twenty-one} people.",
        ((0, "fourteen", "word"), (1, "eight", "word"), (2, "twenty-three", "word")),
    ),
    Case(
        "remainder",
        "Of {whole:640} seats {part:372} were sold, which left {rest:268}.",
        (
            (0, "460", "digits transposed"),
            (1, "327", "digits transposed"),
            (2, "286", "digits transposed"),
            (2, "26", "digit dropped"),
        ),
    ),
    Case(
        "difference",
        "The mill employed {more:5,835} people, {difference:1,180} more than the {less:4,655} of its rival.",
        (
            (0, "5,385", "digits transposed"),
            (1, "1,810", "digits transposed"),
            (2, "4,665", "one digit wrong"),
            (1, "118", "zero lost"),
        ),
    ),
    Case(
        "change-by-rate",
        "Income rose {rate:20.5 per cent} to {after:$12.05m} from {before:$10.00m}.",
        (
            (0, "25.0 per cent", "digits transposed"),
            (1, "$12.05bn", "bn for m"),
            (2, "$1.000m", "decimal point moved"),
            (1, "$10.25m", "digits transposed"),
        ),
    ),
    Case(
        "change-by-rate",
        "Output fell {rate-:8 per cent}, from {before:4,250} tonnes to {after:3,910} tonnes.",
        (
            (0, "18 per cent", "digit added"),
            (1, "4,520", "digits transposed"),
            (2, "3,190", "digits transposed"),
            (2, "39,100", "zero added"),
        ),
    ),
    Case(
        "change-by-amount",
        "The toll went up by {amount:17} to {after:143} from {before:126}.",
        ((0, "71", "digits transposed"), (1, "134", "digits transposed"), (2, "162", "digits transposed")),
    ),
    Case(
        "multiple",
        "The fund is {times:3.5} times its old size: {after:£70 million}, after {before:£20 million}.",
        ((1, "£70 billion", "billion for million"), (0, "5.3", "digits transposed"), (2, "£200 million", "zero added")),
    ),
    Case(
        "conversion",
        "The road is {left@1609344/1000:640 miles} ({right@1000:1,030 km}) long.",
        (
            (0, "460 miles", "digits transposed"),
            (1, "1,300 km", "digits transposed"),
            (1, "103 km", "zero lost"),
            (0, "64 miles", "zero lost"),
        ),
    ),
    Case(
        "complement",
        "Of all travellers {share:57%} took the bus, {share:31%} the train and {share:12%} a bicycle.",
        ((0, "75%", "digits transposed"), (1, "13%", "digits transposed"), (2, "21%", "digits transposed")),
    ),
    Case(
        "price",
        "They bought {number:48} lamps at {price:$125} each, {total:$6,000} together.",
        ((0, "84", "digits transposed"), (1, "$152", "digits transposed"), (2, "$60,000", "zero added")),
    ),
    Case(
        "rate",
        "The plant made {amount:9,360} doors in {per:24} weeks, {rate:390} a week.",
        ((0, "3,960", "digits transposed"), (1, "42", "digits transposed"), (2, "930", "digits transposed")),
    ),
    Case(
        "average",
        "The {number:26} flats cost {total:$8,450,000}, on average {average:$325,000}.",
        ((0, "62", "digits transposed"), (1, "$845,000", "zero lost"), (2, "$352,000", "digits transposed")),
    ),
    Case(
        "equality",
        "{one:28,417} books were lost, the library says; its report has {other:28,417} books.",
        ((0, "28,471", "digits transposed"), (1, "2,847", "digit dropped"), (1, "28,411", "one digit wrong")),
    ),
    Case(
        "bound",
        "Only {part:385} of the {whole:412} houses have a cellar.",
        ((0, "3850", "zero added"), (1, "142", "digits transposed")),
    ),
)


def marked_text(
    marked: str, place: int = -1, words: str = ""
) -> tuple[str, list[tuple[str, bool, Fraction | None, int]]]:
    """Return the text without marks, one term written anew, and each term's name, sign, scale and place."""
    text, at, terms = "", 0, []
    for index, match in enumerate(_MARK.finditer(marked)):
        text += marked[at : match.start()]
        terms.append((match[1], bool(match[2]), Fraction(match[3]) if match[3] else None, len(text)))
        text += words if index == place else match[4]
        at = match.end()
    return text + marked[at:], terms


def reading_of(text: str) -> Reading:
    """Return what the real readers make of `text`."""
    document = read_document(text, "<planted>")
    return read_assertions(document, read_quantities(document, DEFAULT), DEFAULT)


def claim_in(reading: Reading, relation: str, terms: list[tuple[str, bool, Fraction | None, int]]) -> Claim:
    """Return the claim over the marked terms."""
    made = []
    for name, negative, scale, start in terms:
        term = Term.of(name, _at(reading, start), scale)
        made.append(Term.of(name, _at(reading, start), -term.scale) if negative else term)
    if relation == "complement":
        made.insert(0, Term.constant("whole", 1, shown="100 per cent"))
    first = next((i for i, term in enumerate(made) if term.name in ("share", "total", "rest", "after", "right")), 0)
    return Claim("planted", relation, tuple(made), Evidence.CUE, primary=first)


def _at(reading: Reading, start: int) -> Assertion:
    return next(one for one in reading.assertions if one.span.start <= start < one.span.end)
