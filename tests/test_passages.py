"""What is told in two updates, releases, sections or items is two facts."""

from __future__ import annotations

import pytest

from auditor.pipeline import audit_text

CHANGELOG = """# Changes

## Version 4.1 - released 2020-03-18

With this release we welcome two new maintainers of the parser.

## Version 4.2 - released 2020-03-19

With this release we welcome three new maintainers of the parser.
"""
MANUAL = """# Events

## The open event

The listener function is passed two arguments when it is called.

```js
open(a, b)
```

## The close event

The listener function is passed three arguments when it is called.
"""
ITEMS = """# Requests

* a request for the 18 branch of the parser, made by the script
* a request for the 16 branch of the parser, made by the script
"""
BANDS = """# Who rides

People aged 35 to 44 ride to work on a bicycle more often than the rest of the town does.

People aged 45 to 54 ride to work on a bicycle more often than the rest of the town does.
"""
REPORT = """# Report

## Summary

With this release we welcome two new maintainers of the parser.

## Staff

With this release we welcome three new maintainers of the parser.
"""


@pytest.mark.parametrize("text", [CHANGELOG, MANUAL, ITEMS, BANDS])
def test_passages_that_are_alike_are_not_one_passage_printed_twice(text: str) -> None:
    assert [finding.message for finding in audit_text(text, "notes.md").findings] == []


def test_the_sections_of_a_report_repeat_each_other() -> None:
    (finding,) = audit_text(REPORT, "report.md").findings
    assert finding.rule == "same-fact"


def test_a_heading_or_an_item_of_nothing_but_code_parts_and_counts() -> None:
    heading = "The call has two arguments:\n\n* `a` first\n* `b` next\n\n### `other(a, b)`\n\n* `c` third\n* `d` last\n"
    item = "The following three variables may be used:\n\n* `a` one,\n* `b` two, and\n* `c d`\n\nEnd.\n"
    assert audit_text(heading, "calls.md").findings == ()
    assert audit_text(item, "calls.md").findings == ()
    assert audit_text(item.replace("three", "four"), "calls.md").findings != ()
