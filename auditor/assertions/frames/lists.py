"""Lists: a declared number and the items that the sentence names.

"three cities: A, B and C", "two tests (A and B)", "two ministers, Ann Petty and Bo Rust, resigned", "Leeds, York and
Hull, the three cities", "A, B and C were the three winners". A frame "list" holds the number as TOTAL; its items are
the places of what is named. A list that may be counted in several ways has a frame for each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from auditor.assertions.coordination import Coordination, capital, enclosed, running, stops
from auditor.assertions.frames.tallies import tallied
from auditor.assertions.frames.told_lists import aged, dated, labelled, scored, told_apart, years
from auditor.assertions.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SAYING, VERBS, forms
from auditor.assertions.model import Assertion, Evidence, Frame, FrameTerm, Role
from auditor.assertions.tokens import NUMBER, plural
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

_MOST = 40
"""Items that a sentence or a list may declare."""
_NEVER = frozenset({Role.BASE, Role.PER, Role.RANK, Role.LIMIT, Role.SHARE, Role.MULTIPLE})
_DASHES = forms("– —")
_NOUN = 5
"""Words of the noun phrase between a number and its list."""
_REACH = 12
_LONGEST = 160
"""Words of a list."""
_FAR = 34
"""Words between a number and the mark that opens its items at the most."""
_BANDS = forms("trio duo pair quartet quintet foursome threesome")
_BEING = forms("are were")
_NOT_BETWEEN = AUXILIARIES | SAYING
_PLACES = forms("in at from near on across inside outside around")
_POINTING = forms("the all these those their its his her remaining other last first final only next")
_DEFINITE = forms("the these those its their his her our my")
_INNER = forms("of the de del van von al bin")
_ENDS = forms(". ; ? ! – — : )")
_WHENCE = forms("from in at across on for")
_NAMELY = forms("namely viz specifically ie i.e i.e.")
_NAMING = forms("named called nicknamed dubbed entitled titled codenamed christened")
_KNOWING = forms("identified known named")
_FORMING = forms("are were make made form formed became")
SHELLS = forms(
    "reason aim goal signal threat product ingredient component element part stage phase step category type kind class "
    "sort option choice factor cause effect symptom measure criterion principle pillar rule area field theme topic "
    "question issue problem challenge priority task duty outcome endpoint variable method approach technique tool "
    "language colour color sense season branch sector subject weakness strength advantage condition requirement "
    "way thing step lesson point argument change fact explanation possibility scenario mistake difference "
    "benefit drawback concern"
)
"""What is often counted to be named right away: "the four golden signals are latency, …"."""


def lists(view: SentenceView) -> Iterator[Frame]:
    """Yield a frame for each way to count the items that a number declares; nothing is consumed."""
    for i, number in enumerate(view.numbers):
        if declares(number) and not _hyphened(view, number) and not _whole(view, i):
            yield from _after(view, i)
            yield from _before(view, i)
            yield from labelled(view, i)
            yield from told_apart(view, i)
            yield from scored(view, i)
        elif number.quantity.unit == "year" and number.quantity.value in range(2, _MOST):
            at = view.tokens.at[i] + 1
            if view.tokens.words[at : at + 1] and years(view, i, at) is not None:
                yield from dated(view, i, at)


def declares(number: Assertion) -> bool:
    """Tell whether a number may say how many items a list has."""
    value = number.quantity.value
    return (
        number.quantity.kind is Kind.COUNT
        and number.quantity.unit is None
        and value is not None
        and 2 <= value <= _MOST
        and value.denominator == 1
        and number.role not in _NEVER
    )


def _hyphened(view: SentenceView, number: Assertion) -> bool:
    """Tell whether a number is part of a word: "a three-phase scan", "form 2015-14"."""
    text = view.document.text
    before = text[number.span.start - 1 : number.span.start] if number.span.start else ""
    return text[number.span.end : number.span.end + 1] in ("-", "‑") or before in ("-", "‑", "/", ".")


def _whole(view: SentenceView, i: int) -> bool:
    """Tell whether a number is only what others are some of: "four of the six"."""
    if not i or view.distance(i - 1, i) > 4 or view.numbers[i - 1].quantity.kind is not Kind.COUNT:
        return False
    gap = view.between(i - 1, i)
    return gap[:1] == ["of"] or gap[:2] == ["out", "of"]


def _after(view: SentenceView, i: int) -> Iterator[Frame]:
    """Look behind a number for the mark, the verb or the name with which its items begin."""
    tokens, words = view.tokens, view.tokens.words
    first = tokens.at[i] + 1
    if first < len(words) and capital(view.document, tokens, first) and _titled(view, i):
        return  # "The 39 Steps", "Six Digital Exchange"
    if words[first : first + 1] == ["of"] and view.document.cut(view.numbers[i].span).lower() in _BANDS:
        yield from _named(view, i, first + 1, first)
        return
    counted = seen = False
    for at in range(first, min(len(words), first + _FAR)):
        word = words[at]
        if (
            word == ")"
            or stops(words, at)
            or (word in SAYING and at > first)
            or (word == NUMBER and not _in_time(view, at))
        ):
            return
        near = at - first < _REACH
        if word == ":" or (word == ";" and near) or (word in ("(", ",") and near) or _dash(view, at):
            found = tuple(_opened(view, i, at))
            yield from found
            if found or word in (":", ";") or (word == "(" and at - first <= _NOUN):
                return
        elif word == ",":
            found = tuple(_remark(view, i, at))
            if found:
                yield from found
                return
        elif word == ";":
            return
        elif (word in _NAMING and near) or (word in _KNOWING and words[at + 1 : at + 2] == ["as"]):
            yield from _named(view, i, at + 1 + (words[at + 1 : at + 2] == ["as"]), at)
            return
        elif word in _BEING and seen and near and _definite(view, i):
            yield from _copular(view, i, at)
            return
        elif counted and capital(view.document, tokens, at) and words[at - 1] not in PREPOSITIONS and at - first <= 5:
            if capital(view.document, tokens, at - 1):
                return
            found = tuple(_named(view, i, at, at))  # "two sons Tom and Ned"
            if found:
                yield from found
                return
        counted = plural(word)
        seen = seen or counted


def _titled(view: SentenceView, i: int) -> bool:
    """Tell whether a number before a capital is part of a title: written in figures, or with a capital itself."""
    written = view.document.cut(view.numbers[i].span)
    return not written[:1].isalpha() or (written[0].isupper() and view.tokens.at[i] > 0)


def _in_time(view: SentenceView, at: int) -> bool:
    """Tell whether the number at token `at` is one that a remark may hold: a date, an age, a range."""
    i = bisect_left(view.tokens.at, at)
    return view.see_through[i] or view.numbers[i].quantity.kind is Kind.RANGE


def _dash(view: SentenceView, at: int) -> bool:
    """Tell whether token `at` is a dash between words, and no hyphen."""
    word = view.tokens.words[at]
    if word in _DASHES:
        return True
    start, end = view.tokens.place(at) if word == "-" else (0, 0)
    text = view.document.text
    around = (text[start - 1 : start], text[end : end + 1])
    return word == "-" and ("-" in around or around == (" ", " "))


def _copular(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "the three winners were Ann Petty, Bo Rust and Cy Lamb", "the four signals are latency, traffic, …"."""
    tokens, words = view.tokens, view.tokens.words
    last = _sentence_end(view, at + 1)
    found = enclosed(view.document, tokens, at + 1, last)
    if found is None or found.clausal or not found.closed:
        return
    shell = view.numbers[i].counts in SHELLS or ";" in words[at:last]
    if found.look == "name" or (shell and found.look in ("bare", "a", "the", "ing")):
        firm = found.look == "name" or found.alike or ";" in words[at:last]
        yield from _read(view, i, found, Evidence.CUE if firm else Evidence.SENTENCE, at)
    elif found.look in ("a", "the") and found.alike:
        yield from _read(view, i, found, Evidence.OF_THESE, at)


def _definite(view: SentenceView, i: int) -> bool:
    """Tell whether the words before a number make it all there are: "the three", "its three", "Leeds's three"."""
    at = view.tokens.at[i] - 1
    word = view.tokens.words[at] if at >= 0 else ""
    return word in _DEFINITE or word in _POINTING or word.endswith(("'s", "’s", "s'", "s’"))


def _sentence_end(view: SentenceView, first: int) -> int:
    """Return the token that ends what a mark before token `first` opens: the end of the sentence, a dash or a quote."""
    words = view.tokens.words
    last = min(len(words), first + _LONGEST)
    quoted = False
    for at in range(first, last):
        word = words[at]
        if word in ("?", "!", ":") or stops(words, at) or (at > first and _dash(view, at)):
            return at
        if word in ("“", "”", '"'):
            if word == "”" and not quoted:
                return at
            quoted = word == "“" or (word == '"' and not quoted)
    return last


def _opened(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read what the mark at token `at` opens."""
    tokens, words = view.tokens, view.tokens.words
    mark = words[at]
    between = words[tokens.at[i] + 1 : at]
    near = (
        len(between) <= _NOUN and bool(between) and not any(word in _NOT_BETWEEN or word in VERBS for word in between)
    )
    if mark in (",", "(") and not near:
        yield from _remark(view, i, at) if mark == "," else ()
        return
    if mark == ":" or words[at + 1 : at + 2] == [":"] or (words[at + 1 : at + 2] and words[at + 1] in _NAMELY):
        if between and not (between[0][0].isalpha() and (near or view.numbers[i].counts)):
            return  # "Stability: 3 - Legacy: use a or b"
        first = at + 1 if mark == ":" else at + 2
        yield from _filled(view, i, at, first, _sentence_end(view, first), Evidence.CUE if near else Evidence.OF_THESE)
    elif mark == ";" and ";" not in words[at + 1 :]:
        found = enclosed(view.document, tokens, at + 1, _sentence_end(view, at + 1))
        if near and found is not None and found.look == "name" and found.alike and not found.clausal and found.closed:
            yield from _read(view, i, found, Evidence.OF_THESE, at)
    elif mark == ";":
        return
    elif mark == "(":
        if years(view, i, at) is not None:
            yield from dated(view, i, at)
            return
        end = next((k for k in range(at + 1, min(len(words), at + _LONGEST)) if words[k] == ")"), -1)
        if end >= 0 and (_plural_before(view, at) or len(between) == 1):
            yield from _filled(view, i, at, at + 1, end, Evidence.BRACKET)
    elif mark == ",":
        if words[at + 1 : at + 2] and words[at + 1] in ("aged", "ages", "age"):
            yield from aged(view, i, at + 1)
        elif years(view, i, at) is not None:
            yield from dated(view, i, at)
        elif words[at + 1 : at + 2] == ["including"]:
            yield from _some(view, i, at + 1)
        elif words[at + 1 : at + 2] and words[at + 1] in _NAMING:
            yield from _named(view, i, at + 2, at)
        else:
            yield from _named(view, i, at + 1, at)
    else:
        yield from _dashed(view, i, at, near)


def _some(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "five awards, including A and B": a list that names no more than are declared ("list-some")."""
    found = enclosed(view.document, view.tokens, at + 1, _sentence_end(view, at + 1))
    if found is not None and found.clausal:
        found = running(view.document, view.tokens, at + 1)
    if found is None or found.clausal or not (found.closed and found.alike) or found.look not in ("name", "a", "bare"):
        return
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    yield Frame("list-some", (term,), Evidence.CUE, (view.tokens.span(at, at),), items=found.items)


def _plural_before(view: SentenceView, at: int) -> bool:
    """Tell whether the word before token `at`, or before an "of" that it depends on, is a plural."""
    words = view.tokens.words
    return plural(words[at - 1]) or (words[at - 2 : at - 1] == ["of"] and plural(words[at - 3]))


def _dashed(view: SentenceView, i: int, at: int, near: bool) -> Iterator[Frame]:
    """Read what a dash opens; it lasts to the next dash or to the end of the sentence."""
    tokens, words = view.tokens, view.tokens.words
    if not tokens.at[i] and at == 1 and view.document.cut(view.numbers[i].span).isdigit():
        return  # the heading "5 - Roads and bridges"
    first = at + 2 if words[at : at + 2] == ["-", "-"] else at + 1
    if words[first : first + 1] and words[first] in _NAMELY:
        first += 2 if words[first + 1 : first + 2] == [","] else 1
    end = _sentence_end(view, first)
    found = enclosed(view.document, tokens, first, end)
    if found is not None and found.clausal:
        found = running(view.document, tokens, first)
        if found is not None and found.end < len(words) and words[found.end] not in (",", *_ENDS):
            return
    if found is None or found.clausal or not found.closed or found.look not in ("name", "a", "the", "bare", "number"):
        return
    if not near and found.look != "name" and not (found.look in ("the", "number") and found.alike):
        return
    evidence = Evidence.CUE if near else Evidence.OF_THESE
    if not tallied(view, found) and (found.look != "number" or _measured(view, first, end)):
        yield from _read(view, i, found, evidence, at)


def _filled(view: SentenceView, i: int, at: int, first: int, end: int, evidence: Evidence) -> Iterator[Frame]:
    """Read the list between an opening mark and the token that closes it."""
    words = view.tokens.words
    found = enclosed(view.document, view.tokens, first, end)
    if found is None:
        return
    if tallied(view, found) or (found.look == "number" and not _measured(view, first, end)):
        return
    open_ended = evidence is Evidence.BRACKET or not found.alike
    loose = found.clausal or (not found.closed and ";" not in words[first:end] and open_ended)
    loose = loose or _scorers(view, found)
    if found.look.startswith("in ") and (found.look[3:] in _WHENCE or found.look == "in to") and not found.alike:
        loose = True  # "11 of his men (from Egypt, Libya and Mali)" lists where they came from
    yield from _read(view, i, found, Evidence.SENTENCE if loose else evidence, at)


def _scorers(view: SentenceView, found: Coordination) -> bool:
    """Tell whether some names of a list have a figure behind them and some have none: "Cole 2, Giggs"."""
    ends = [
        len(piece) <= 3 and view.document.cut(view.tokens.place(piece[-1]))[-2:].strip().isdigit()
        for piece in found.pieces
    ]
    return found.look == "name" and any(ends) and not all(ends)


def _measured(view: SentenceView, first: int, end: int) -> bool:
    """Tell whether the numbers in a list are its items, and count nothing of their own: "0, 6, 12 and 24 hours"."""
    words = view.tokens.words
    inside = [
        number
        for i, number in enumerate(view.numbers)
        if first <= (at := view.tokens.at[i]) < end and (at == first or words[at - 1] in (",", "and", "or", ";"))
    ]
    return not any(
        number.quantity.kind is Kind.COUNT
        and number.quantity.unit is None
        and number.quantity.value != 1
        and number.counts is not None
        and "noun" not in number.inherited
        for number in inside
    )


def _remark(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "the other two players that entered, Ann Petty and Bo Rust, …": names behind a remark."""
    tokens, words = view.tokens, view.tokens.words
    if not _definite(view, i):
        return
    if capital(view.document, tokens, at - 1) or words[at - 1] in PREPOSITIONS - {"to"} or not view.numbers[i].counts:
        return
    found = running(view.document, tokens, at + 1)
    if found is None or not found.named or found.clausal or not found.alike:
        return
    if found.end >= len(words) or words[found.end] in (",", *_ENDS):
        yield from _read(view, i, found, Evidence.OF_THESE, at)


def _named(view: SentenceView, i: int, first: int, cue: int) -> Iterator[Frame]:
    """Read the names that follow a number in apposition: "two ministers, Ann Petty and Bo Rust, resigned"."""
    tokens, words = view.tokens, view.tokens.words
    found = running(view.document, tokens, first)
    if found is None or not found.named or found.clausal:
        return
    marked = words[cue] not in _NAMING | _KNOWING and cue != first
    if marked and found.end < len(words) and words[found.end] not in (",", *_ENDS):
        return
    between = words[tokens.at[i] + 1 : cue]
    near = words[max(0, tokens.at[i] - 4) : tokens.at[i]]
    before = next((word for word in reversed(near) if word not in DETERMINERS), "")
    placed = any(word in _PLACES for word in between) or capital(view.document, tokens, cue - 1)
    listed = before in (",", "or", ";") and words[cue] == ","
    yield from _read(view, i, found, Evidence.SENTENCE if placed or listed else Evidence.CUE, cue)


def _before(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read the names before a number: "Leeds, York and Hull, the three cities", "A and B were the two winners"."""
    tokens, words = view.tokens, view.tokens.words
    at = tokens.at[i]
    j = at - 1
    while j >= 0 and words[j] in _POINTING:
        j -= 1
    after = words[at + 1 : at + 3]
    if not {"which", "whom", "whose"}.isdisjoint(words[at + 1 : at + 5]):
        return
    if j < 2 or (after[:1] == ["of"] and (after[1:] == [] or after[1] in PRONOUNS or after[1] in ("these", "those"))):
        return
    forming = words[j] in _FORMING or words[j - 1 : j + 1] == ["make", "up"]
    partitive = after[:1] == ["of"] and words[j] == ","
    if j == at - 1 and not partitive:
        return
    if forming:
        j += 1
        j -= 2 if words[j - 1] == "up" else 1
    elif not (words[j] == "," or _dash(view, j)):
        return
    begin = j
    while (
        begin > j - _LONGEST
        and begin
        and (
            words[begin - 1] in (",", "and", "&")
            or capital(view.document, tokens, begin - 1)
            or (words[begin - 1] in _INNER and begin > 1 and _inside(view, begin - 2))
        )
    ):
        begin -= 1
    while begin < j and words[begin] in (",", "and", "&"):
        begin += 1
    if (forming or partitive) and begin and words[begin - 1] not in (",", ":", ";", "that", "and", "“", '"'):
        return
    found = enclosed(view.document, tokens, begin, j)
    if found is not None and found.named and found.closed and found.alike:
        stop = next((k for k in range(at, min(len(words), at + _FAR)) if words[k] in (",", *_ENDS)), len(words))
        evidence = Evidence.SENTENCE if "and" in words[at:stop] else Evidence.CUE
        yield from _read(view, i, found, evidence, j)


def _inside(view: SentenceView, at: int) -> bool:
    """Tell whether token `at`, or the one before a small word there, is capitalised: "Corby of the Vale"."""
    at -= view.tokens.words[at] in _INNER
    return capital(view.document, view.tokens, at)


def _read(view: SentenceView, i: int, found: Coordination, evidence: Evidence, at: int) -> Iterator[Frame]:
    term = FrameTerm(Role.TOTAL, view.numbers[i])
    place = view.tokens.span(at, at)
    for items in found.readings():
        yield Frame("list", (term,), evidence, (place,), items=items)
