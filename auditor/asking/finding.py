"""Which number of a text is meant: by its place, by its words, by its id."""

from __future__ import annotations

import re

from auditor.errors import UsageError
from auditor.quantities.model import Quantity
from auditor.report import Entry, Report
from auditor.verdicts.printing import squeezed

_PLACE = re.compile(r"([0-9]{1,9}):([0-9]{1,9})")
_ID = re.compile(r"n[0-9]{1,9}")
_MOST_CHARACTERS = 300


def split_place(argument: str) -> tuple[str, str] | None:
    """Return the file and "LINE:COL" of an argument such as ``article.md:14:5``, None where it has no place."""
    parts = argument.rsplit(":", 2)
    if len(parts) == 3 and parts[0] and _PLACE.fullmatch(f"{parts[1]}:{parts[2]}"):
        return parts[0], f"{parts[1]}:{parts[2]}"
    return None


def entries_at(report: Report, words: str) -> tuple[Entry, ...]:
    """Return the numbers of the text that `words` mean: "14:5", "n12", or the number as written, in all its places.

    Where none is written so, numbers that say the same otherwise ("74%" for "74 per cent") are meant.

    Raises:
        UsageError: there is no such number.
    """
    if len(words) > _MOST_CHARACTERS:
        raise UsageError(f"too long for a number: {len(words)} characters")
    found: tuple[Entry, ...]
    place = _PLACE.fullmatch(words)
    if place is not None:
        found = _at_place(report, int(place[1]), int(place[2]))
    elif _ID.fullmatch(words):
        found = tuple(entry for entry in report.entries if entry.assertion.id == words)
    else:
        found = with_words(report, words) or with_value(report, words)
    if not found:
        raise UsageError(f"{report.path}: there is no number {words!r}; auditor ledger lists them all")
    return found


def _at_place(report: Report, line: int, column: int) -> tuple[Entry, ...]:
    document = report.reading.document
    if line < 1 or line > len(document.line_starts):
        raise UsageError(f"{report.path}: has no line {line}")
    offset = document.line_starts[line - 1] + column - 1
    for entry in report.entries:
        if entry.assertion.span.start <= offset < entry.assertion.span.end:
            return (entry,)
    near = [entry for entry in report.entries if document.place(entry.assertion.span.start).line == line]
    if not near:
        raise UsageError(f"{report.path}: there is no number in line {line}")
    nearest = min(near, key=lambda entry: abs(entry.assertion.span.start - offset))
    at = document.place(nearest.assertion.span.start)
    words = squeezed(document.cut(nearest.assertion.span))
    raise UsageError(f"{report.path}:{line}:{column}: no number here; the nearest is {words!r} at {line}:{at.column}")


def with_words(report: Report, words: str) -> tuple[Entry, ...]:
    """Return the numbers whose words, or whose numeral alone, are `words`."""
    document = report.reading.document
    wanted = squeezed(words).casefold()
    exact, bare = [], []
    for entry in report.entries:
        quantity = entry.assertion.quantity
        if squeezed(document.cut(quantity.span)).casefold() == wanted:
            exact.append(entry)
        elif squeezed(document.cut(quantity.numeral)).casefold() == wanted:
            bare.append(entry)
    return tuple(exact or bare)


def with_value(report: Report, words: str) -> tuple[Entry, ...]:
    """Return the numbers that have the value and unit of the number that `words` write."""
    meant = quantity_of(words)
    if meant is None or meant.value is None:
        return ()
    return tuple(
        entry
        for entry in report.entries
        if entry.assertion.quantity.value == meant.value and entry.assertion.quantity.unit == meant.unit
    )


def quantity_of(words: str) -> Quantity | None:
    """Return the one number that `words` write, None where they write none, or more, or hold other words besides."""
    from auditor.document.reader import read_document
    from auditor.quantities.reader import read_quantities

    text = words.strip()
    if not text or len(text) > _MOST_CHARACTERS:
        return None
    found = read_quantities(read_document(text, "<question>"))
    if len(found) != 1 or found[0].span != (0, len(text)):
        return None
    return found[0]
