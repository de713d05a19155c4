"""Roles against labels given by hand before the reader was tuned.

The labels were given to numbers sampled from published articles; the sentences here say other things with other
figures. "a|b" means that the definitions in ``assertions/model.py`` allow both.
"""

from __future__ import annotations

import json
from pathlib import Path

from auditor.assertions.model import Reading
from auditor.assertions.reader import read_assertions
from auditor.document.model import Span
from auditor.document.reader import read_document
from auditor.quantities.reader import read_quantities
from auditor.settings import DEFAULT

GOLD = Path(__file__).with_name("roles.jsonl")
FLOOR = 0.92


def read(text: str) -> Reading:
    document = read_document(text, "x.txt")
    return read_assertions(document, read_quantities(document), DEFAULT)


def test_roles_against_hand_labels() -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    right = 0
    misses = []
    for row in rows:
        reading = read(row["text"])
        for label in row["labels"]:
            span = Span(label["start"], label["end"])
            found = next((a for a in reading.assertions if a.span.overlaps(span)), None)
            role = "missing" if found is None else found.role.value
            if role in label["role"].split("|"):
                right += 1
            else:
                misses.append(f"{row['text'][span.start : span.end]!r} is {label['role']}, read {role}: {row['text']}")
    total = right + len(misses)
    print(f"\n{right} of {total} roles right ({right / total:.3f})", *misses, sep="\n")
    assert total >= 200
    assert right / total >= FLOOR
