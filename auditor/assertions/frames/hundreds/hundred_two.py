"""Two shares that are those of two sides: "48 per cent yes and 52 per cent no", "women made up 56% and men 44%"."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.frames.hundreds.hundred_holders import counted, measured, raised
from auditor.assertions.frames.hundreds.hundred_run import Run
from auditor.assertions.frames.hundreds.hundred_words import (
    BEING,
    COMPARED,
    GETTING,
    HOLDING,
    JOINTS,
    MAKING,
    SUPPLYING,
)
from auditor.assertions.frames.hundreds.opposites import closed, opposite, same_of_both, sexed
from auditor.assertions.lexicon import forms
from auditor.assertions.model import Evidence
from auditor.assertions.tokens import plural

_OF_EACH = frozenset({"in", "among", "of", "by"})


_SHORT = 2
"""Words that name a stuff or a kind."""
_HALF = 50
_STATES = forms(
    "complete full empty sure certain done right likely effective efficient accurate successful ready free safe black "
    "white minority male female men women"
)
"""What something may be by so much, and something else by any other much: "90% complete"."""


def of_two_stuffs(run: Run) -> bool:
    """Tell whether two short words say of what one thing is: "the juice is 12% sugar and 88% water"."""
    view = run.view
    if len(run.rows) != _SHORT or run.before[-1:] == [] or run.before[-1] not in BEING - {"of"} or not run.closed:
        return False
    if not all(0 < len(item) <= _SHORT for item in run.items) or len(run.last) > _SHORT + 2:
        return False
    if not any((view.numbers[i].quantity.value or 0) > _HALF for i in run.rows):
        return False  # "is 12% sugar and 18% fat"
    for i, item in zip(run.rows, run.items, strict=True):
        first = view.tokens.at[i] + 1
        written = view.document.cut(view.tokens.span(first, first + len(item) - 1))
        if (
            not written.islower()
            or not _STATES.isdisjoint(item)
            or any(word.endswith("ed") or plural(word) for word in item)
        ):
            return False
    return view.after(run.rows[-1], len(run.items[-1]) + 1)[-1] in (".", ",", ";", ")")


def two_sides(run: Run) -> tuple[str, Evidence | None]:
    """Return how firmly two shares are those of two sides, None where they are not."""
    items, leads = run.items, run.leads
    own = run.own_lead(1)
    last = leads[0][-1] if leads[0] else ""
    if items[1][:1] and items[1][0] in COMPARED and not raised(run):
        return "", None
    if last in _OF_EACH and not own:
        return "", None  # "was found in 45% males and 38% females": each share is of its own group
    if any(run.view.see_through[i] for i in range(run.rows[0], run.rows[1])):
        return "", None  # "62% were owners in 1990 and 28% rented in 2000"
    if (run.closed or "to" in run.last) and "possession" in items[0][:_SHORT]:
        return "portions", Evidence.CUE  # one side has the ball, or the other
    if opposite(items[0], items[1]):
        if sexed(items[0]) and run.closed:
            return "hundred", Evidence.CUE
        if closed(items[0], items[1]) or counted(run):
            return "portions", Evidence.CUE
        return "hundred", Evidence.OF_THESE
    if closed(items[0], items[1]):
        return "portions", Evidence.CUE
    joint = len(leads[1]) - len(own) - 1
    if items[0][:1] == items[1][:1] == ["at"]:
        return "", None  # "survival was 97% at 30 days and mortality 5% at one year"
    if opposite(leads[0], own) and (len(own) < 2 or not measured(run)) and same_of_both(items[0], items[1]):
        name = [word for word in leads[0] if word not in MAKING and word not in HOLDING]
        second = [word for word in own if word not in MAKING]
        giving = (last in SUPPLYING - GETTING or last == "in") and items[0][:1] == ["of"]
        made = last in MAKING or giving or (last == "in" == own[-1])
        made = made and joint >= 0 and leads[1][joint] in JOINTS
        if made and sexed(name[-1:]) and sexed(second[-1:]):
            return "hundred", Evidence.CUE
        if not made and sexed(leads[0]) and sexed(own):
            return "", None  # "men got 60 per cent and women 70": each of their own
        run.raised = last == "in" == own[-1] and raised(run)
        if (made and closed(leads[0], own)) or counted(run):
            return "portions", Evidence.CUE
        return "hundred", Evidence.OF_THESE
    if bool(items[0]) != bool(items[1]):
        return _across(items[0] or leads[0], items[1] or own)
    return "", None


def _across(one: Sequence[str], other: Sequence[str]) -> tuple[str, Evidence | None]:
    """Return how firmly a side before its share and one after it are two: "approval at 41%, 53% disapproving"."""
    who = other[:1] == ["who"]
    if (sexed(one[-1:]) and sexed(other[:3])) if who else closed(one, other):
        return ("portions", Evidence.CUE) if opposite(one, other[:3] if who else other) else ("", None)
    return ("hundred", Evidence.OF_THESE) if opposite(one, other) else ("", None)
