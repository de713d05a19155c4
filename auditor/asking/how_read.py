"""How one number was read: which reader, and which words gave its value, unit, hedge, noun, scope and role."""

from __future__ import annotations

import re
from typing import Any

from auditor.asking.wording import interval_text, number_text, value_text
from auditor.assertions.model import Assertion
from auditor.assertions.tokens import singular
from auditor.document.model import Document
from auditor.quantities.unit_names import unit_name
from auditor.verdicts.printing import squeezed

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GIVEN = ("currency", "unit", "magnitude", "sign")
"""What words can give besides the number, the hedge, the noun and the role."""


def reading_data(document: Document, assertion: Assertion) -> dict[str, Any]:
    """Return how the number of `assertion` was read, as plain data."""
    quantity = assertion.quantity
    words: dict[str, str] = {}
    for name, span in quantity.symbols:
        given = squeezed(document.cut(span)).strip()
        words[name] = f"{words[name]} {given}" if name in words else given
    return {
        "reader": quantity.reader,
        "kind": str(quantity.kind),
        "numeral": squeezed(document.cut(quantity.numeral)),
        "value": number_text(quantity.value) if quantity.value is not None else None,
        "read as": value_text(quantity),
        "unit": unit_name(quantity.unit, quantity.per, assertion.counts),
        "per": quantity.per,
        "allows": interval_text(quantity.interval),
        "at_most_generous": interval_text(quantity.generous) if quantity.generous != quantity.interval else None,
        "hedge": quantity.hedge,
        "words": words,
        "counts": assertion.counts,
        "noun": " ".join(assertion.noun) or None,
        "noun_words": _noun_words(document, assertion),
        "role": str(assertion.role),
        "cues": [squeezed(document.cut(cue.span)) for cue in assertion.cues],
        "names": list(assertion.scope.names),
        "times": list(assertion.scope.times),
        "clause": squeezed(document.cut(assertion.scope.clause)),
        "taken over": list(assertion.inherited),
    }


def _noun_words(document: Document, assertion: Assertion) -> str | None:
    """Return the nearest word of the sentence that is the head noun, None where it stands elsewhere or nowhere."""
    sentence = document.sentence_at(assertion.span.start)
    if assertion.counts is None or sentence is None:
        return None
    low, high = assertion.span
    places = [
        match.span()
        for match in _WORD.finditer(document.text, *sentence.span)
        if singular(match[0].lower()) == assertion.counts
    ]
    nearest = min(places, key=lambda place: max(low - place[1], place[0] - high), default=None)
    return document.text[nearest[0] : nearest[1]] if nearest is not None else None


def reading_branch(reading: dict[str, Any]) -> tuple[str, list[str]]:
    """Return the data of a reading as a title and its leaves, for a tree on the terminal."""
    unit = f" {reading['unit']}" if reading["unit"] else ""
    value = f" {reading['read as']}{unit}" if reading["read as"] else ""
    leaves = [f"number “{reading['numeral']}”, by the reader {reading['reader']}"] if reading["reader"] else []
    leaves += [f"{name} by “{reading['words'][name]}”" for name in _GIVEN if name in reading["words"]]
    if reading["per"]:
        by = f" by “{reading['words']['per']}”" if "per" in reading["words"] else ""
        leaves.append(f"for each {reading['per']}{by}")
    if "unit" in reading["taken over"]:
        leaves.append(f"unit{unit} taken over from a neighbour")
    if reading["value"] is not None or reading["allows"] != "any number":
        leaves.append(f"allows {reading['allows']}{unit}")
    if reading["at_most_generous"]:
        leaves.append(f"with a generous reading {reading['at_most_generous']}{unit}")
    if reading["hedge"]:
        leaves.append(f"hedged by “{reading['words'].get('hedge', reading['hedge'])}”")
    if reading["noun"]:
        words = reading["noun_words"]
        by = f" by “{words}”" if words and words.lower() != reading["counts"] else ""
        leaves.append(f"counts {reading['noun']}{by}")
        if "noun" in reading["taken over"]:
            leaves[-1] += " (taken over from a neighbour)"
    if reading["role"] != "none":
        cues = " by " + " and ".join(f"“{cue}”" for cue in reading["cues"]) if reading["cues"] else ""
        leaves.append(f"serves as {reading['role']}{cues}")
    scope = [*reading["names"], *reading["times"]]
    if scope:
        leaves.append(f"said of {', '.join(dict.fromkeys(scope))}")
    return f"read as {reading['kind']}{value}", leaves
