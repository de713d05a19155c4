"""Items that are told rather than named: ages, labels, scores, "one in Leeds and the other in York"."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.assertions.lexicon import CLAUSE_BREAKS, forms
from auditor.assertions.lists.coordination import running, stops
from auditor.assertions.model import Evidence, Frame, FrameTerm, Role
from auditor.assertions.synonyms import people
from auditor.assertions.tokens import NAME, NUMBER
from auditor.assertions.view import SentenceView
from auditor.document.model import Span
from auditor.quantities.model import Kind

_FURTHEST = 90
"""Words between a number and the last label that it may count."""
_LABELLED = forms("group arm cohort phase stage team path part")
_LETTERS = "ABCDEFGHIJKL"
_DIGITS = "123456789"
_GAMES = forms(
    "match game outing fixture win defeat victory loss leg meeting encounter final tie set friendly success reverse "
    "bout round qualifier contest visit clash"
)
_WINNING = forms("beating losing defeating drawing winning edging thrashing")
_PLAYED = forms("goal touchdown pass run try kick throw reception putt interception score")
"""What is told by how far it went."""
_LEADING = forms("from of , : (")
_JOINTS = ([","], ["and"], [",", "and"])
_TURNS = CLAUSE_BREAKS | {"and"}
_AWAY = 7
"""Words between plays and how far they went at the most."""
_RUNNING = forms("straight running in consecutive")
_OPENERS = forms(", : ( – — - with and which whom")
_APART = 5
"""Years by which people differ whose ages are told one by one, and not as those of a crowd."""
_ONES = forms("one another")
_FAR = 40
_PAIR = 2


def aged(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read the ages of several people: "two girls, aged two and 12"; several may share one.

    Ages that lie far apart are those of a few people ("ages-apart"): of a crowd a range is given.
    """
    tokens, words = view.tokens, view.tokens.words
    items = []
    values = []
    j = i + 1
    last = at
    while j < len(view.numbers) and tokens.at[j] - last <= 2:
        gap = words[last + 1 : tokens.at[j]]
        value = view.numbers[j].quantity.value
        if not all(word in (",", "and", "just", "only") for word in gap) or value is None:
            break
        items.append(view.numbers[j].span)
        values.append(value)
        last = tokens.at[j]
        j += 1
    if len(items) > 1 and words[last + 1 : last + 2] not in (["to"], ["or"], ["and"]):
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        apart = max(values) - min(values) >= _APART
        kind = "ages-apart" if apart else "ages"
        yield Frame(kind, (term,), Evidence.CUE, (tokens.span(at, at),), items=tuple(items))


def spaced(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "three field goals, from 23, 34 and 45 yards": each is as long as no other."""
    tokens, words = view.tokens, view.tokens.words
    number = view.numbers[i]
    if number.counts not in _PLAYED or "noun" in number.inherited or i + 2 >= len(view.numbers):
        return
    gap = words[tokens.at[i] + 1 : tokens.at[i + 1]]
    if not gap or len(gap) > _AWAY or gap[-1] not in _LEADING or not _TURNS.isdisjoint(gap):
        return
    row = [i + 1]
    while row[-1] + 1 < len(view.numbers) and view.between(row[-1], row[-1] + 1) in _JOINTS:
        row.append(row[-1] + 1)
        if "and" in view.between(row[-1] - 1, row[-1]):
            break
    units = {view.numbers[j].quantity.unit for j in row} - {None}  # "1, 3 and 15 yards"
    if len(row) > 1 and "and" in view.between(row[-2], row[-1]) and units == {"yard"}:
        term = FrameTerm(Role.TOTAL, number)
        items = tuple(view.numbers[j].span for j in row)
        yield Frame(
            "list", (term,), Evidence.OF_THESE, (tokens.span(tokens.at[i + 1] - 1, tokens.at[i + 1] - 1),), items=items
        )


def labelled(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "three groups … group 1 … group 2 … and group 3": labels that go on without a gap from the first."""
    noun = view.numbers[i].counts
    if noun not in _LABELLED:
        return
    tokens, words = view.tokens, view.tokens.words
    found: dict[str, Span] = {}
    last = tokens.at[i]
    for at in range(last + 1, min(len(words) - 1, last + _FURTHEST)):
        if words[at] == NAME:
            place = tokens.place(at)
        elif words[at] == noun:
            place = tokens.span(at, at + 1)
        else:
            continue
        named, _, label = view.document.cut(place).rpartition(" ")
        if named.lower() == noun and len(label) == 1 and label.isalnum() and label != "a":
            found.setdefault(label.upper(), place)
            last = at
    labels = "".join(found)
    if (
        len(found) > 1
        and (labels in _LETTERS or labels in _DIGITS)
        and labels[0] in "A1"
        and "and" in words[last - 8 : last]
    ):
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        yield Frame("list", (term,), Evidence.OF_THESE, (next(iter(found.values())),), items=tuple(found.values()))


def told_apart(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "two petitions, one calling for a vote and the other against": "the other" leaves no third."""
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    last = min(len(words), first + _FAR)
    near = view.numbers[i + 1 : i + _FAR]
    if "other" not in words[first:last] and sum(one.quantity.value == 1 for one in near) < _PAIR:
        return
    ones = [at for at in range(first, last) if (words[at] in (NUMBER, NAME, "one")) and _is_one(view, at)]
    if not ones or words[ones[0] - 1] not in _OPENERS or ones[0] - first > 8:
        return
    if "other" not in words[first:last]:
        yield from _one_by_one(view, i, ones)
        return
    for at in range(ones[0] + 1, last):
        if words[at] in (";", ":") or stops(words, at):
            return
        if (
            words[at] == "other"
            and words[at - 1] == "the"
            and {"and", ","} & set(words[at - 4 : at])
            and at + 1 < len(words)
            and words[at + 1] != NUMBER
        ):
            term = FrameTerm(Role.TOTAL, view.numbers[i])
            items = (tokens.span(ones[0], ones[0]), tokens.span(at - 1, at))
            yield Frame("list", (term,), Evidence.OF_THESE, (tokens.span(at - 1, at),), items=items)
            return


def _one_by_one(view: SentenceView, i: int, ones: list[int]) -> Iterator[Frame]:
    """Read "two faces, one smooth and one rough"; of people some may be left out: "three men, one with a knife"."""
    tokens, words = view.tokens, view.tokens.words
    parted = all({",", "and", ";"} & set(words[at - 2 : at]) for at in ones[1:])
    if (
        len(ones) < 2
        or not parted
        or "and" not in words[ones[-1] - 2 : ones[-1]]
        or i + len(ones) + 1 > len(view.numbers)
    ):
        return
    if {"another", "others"} & set(words) or any(
        view.numbers[j].quantity.kind is Kind.COUNT
        and (tokens.at[j] not in ones or view.numbers[j].counts not in (None, view.numbers[i].counts))
        for j in range(i + 1, len(view.numbers))
    ):
        return
    firm = words[ones[0] - 1] != "," or not people(view.numbers[i].counts)
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    items = tuple(tokens.span(at, at + 1) for at in ones)
    yield Frame("list", (term,), Evidence.OF_THESE if firm else Evidence.SENTENCE, (items[-1],), items=items)


def _is_one(view: SentenceView, at: int) -> bool:
    """Tell whether token `at` is "one" as a pronoun: of nothing, and with no noun of its own."""
    place = view.tokens.place(at)
    return view.document.prose[place.start : place.end].lower() == "one" and view.tokens.words[at + 1 : at + 2] not in (
        ["of"],
        ["or"],
        ["-"],
    )


def scored(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "their last two matches, losing 1-0 at Hull and 3-1 at York": a score for each match."""
    number = view.numbers[i]
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    told = number.counts in _GAMES or not _WINNING.isdisjoint(words[first : first + 8])
    if not told and words[first : first + 1] not in (["straight"], ["running"]):
        return
    scores = [j for j in range(i + 1, len(view.numbers)) if view.numbers[j].quantity.kind is Kind.SCORE]
    if len(scores) < 2 or any(not view.see_through[j] for j in range(i + 1, scores[-1]) if j not in scores):
        return
    if not {",", ":", "(", "–", "—"} & set(words[first : tokens.at[scores[0]]][:8]) or ";" in words[first:]:
        return
    if "and" not in words[tokens.at[scores[-2]] : tokens.at[scores[-1]]]:
        return
    term = FrameTerm(Role.TOTAL, number)
    items = tuple(view.numbers[j].span for j in scores)
    yield Frame("list", (term,), Evidence.OF_THESE, (view.cue(i),), items=items)


def beaten(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "won three in a row, beating Hull, York and Leeds": a rival for each game."""
    number = view.numbers[i]
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    at = next((at for at in range(first, min(len(words) - 1, first + 7)) if words[at] in _WINNING), -1)
    if at < 0 or words[at - 1] != "," or not (number.counts in _GAMES or words[first] in _RUNNING):
        return
    if "of" in words[max(0, tokens.at[i] - 4) : at]:
        return  # "won two of their first three games, beating Hull and York"
    found = running(view.document, tokens, at + 1)
    if found is None or not (found.named and found.alike) or found.perhaps or "twice" in words[at:]:
        return
    if found.end >= len(words) or words[found.end] in (",", ".", ";", "in", "on", "at", "before", "to"):
        term = FrameTerm(Role.TOTAL, number)
        yield Frame("list", (term,), Evidence.OF_THESE, (tokens.span(at, at),), items=found.items)


def quoted(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read "in three words: “Never yet again.”": what is counted are the words of one quotation."""
    tokens, words = view.tokens, view.tokens.words
    at = tokens.at[i] + 2
    marked = words[at : at + 1] in ([","], [":"], ["-"], ["–"], ["—"])
    at += marked
    if not marked and words[tokens.at[i] - 1 : tokens.at[i]] != ["the"]:
        return
    if words[at : at + 1] not in (["“"], ['"'], ["‘"]):
        return
    close = next((k for k in range(at + 1, min(len(words), at + _FAR)) if words[k] in ("”", '"', "’")), -1)
    items = tuple(tokens.place(k) for k in range(at + 1, close) if words[k][0].isalnum() or words[k] in (NAME, NUMBER))
    if len(items) > 1 and not {"“", '"', "‘"} & set(words[close + 1 : close + 4]):
        term = FrameTerm(Role.TOTAL, view.numbers[i])
        yield Frame("list", (term,), Evidence.CUE, (tokens.span(at, at),), items=items)
