"""Lists of names beside the number that declares them: in apposition, behind a remark or a verb, before the number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.assertions.frames.listed.declared import (
    ENDS,
    FAR,
    LONGEST,
    POINTING,
    SHELLS,
    definite,
    is_dash,
    readings,
    sentence_end,
)
from auditor.assertions.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, forms
from auditor.assertions.lists.conjuncts import AND, capital, finite, look_of, past
from auditor.assertions.lists.coordination import Coordination, enclosed, running
from auditor.assertions.model import Evidence, Frame
from auditor.assertions.tokens import NUMBER, plural, singular
from auditor.assertions.view import SentenceView
from auditor.quantities.model import Kind

RELATIVES = forms("that which who whom whose where")
"""Words with which a clause begins that says which things are meant."""
_PLACES = forms("in at from near on across inside outside around")
_CLOSE = 4
"""Words from a number to the "of" that names what it counts."""
_INNER = forms("of the de del van von al bin")
_ADMINISTERED = forms(
    "town city village municipality county province district island parish borough republic suburb community commune "
    "kingdom hamlet settlement neighbourhood colony department prefecture canton"
)
"""What is called by its name behind "of": "the two towns of Alton and Brede"."""
_FORMING = forms("are were make made form formed became")
KNOWING = forms("identified known named")
_OFTEN = forms("common commonly frequent frequently cited important mentioned reported likely")
NAMING = forms("named called nicknamed dubbed entitled titled codenamed christened")


def named(view: SentenceView, i: int, first: int, cue: int) -> Iterator[Frame]:
    """Read the names that follow a number in apposition: "two ministers, Ann Petty and Bo Rust, resigned"."""
    tokens, words = view.tokens, view.tokens.words
    found = running(view.document, tokens, first)
    if found is None or not found.named or found.clausal or _figured(view, found):
        return
    marked = words[cue] not in NAMING | KNOWING and cue != first
    if words[cue] == "," and _serial(view, found, cue):
        return
    if marked and found.end < len(words) and words[found.end] not in (",", *ENDS):
        return
    between = words[tokens.at[i] + 1 : cue]
    near = words[max(0, tokens.at[i] - 4) : tokens.at[i]]
    before = next((word for word in reversed(near) if word not in DETERMINERS), "")
    placed = any(word in _PLACES for word in between) or capital(view.document, tokens, cue - 1)
    placed = placed or (words[cue] == "," and words[cue - 1] in ('"', "”"))  # the list began before the comma
    placed = placed and not _with_ages(view, found)  # "two men from Alton, Bo Rust, 34, and Cy Lamb, 41": no places
    listed = before in (",", "or", ";") and words[cue] == "," and words[found.end : found.end + 1] != [";"]
    yield from readings(view, i, found, Evidence.SENTENCE if placed or listed else Evidence.CUE, cue)


def called(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read the names of places behind "of": "the two towns of Alton and Brede"."""
    some = view.document.prose.endswith(" of the ", 0, view.numbers[i].span.start)
    if view.numbers[i].counts in _ADMINISTERED and definite(view, i) and not some and at - view.tokens.at[i] <= _CLOSE:
        found = running(view.document, view.tokens, at + 1)
        told = found is not None and found.named and found.alike and not found.perhaps
        if found is not None and told and RELATIVES.isdisjoint(view.tokens.words[found.end : found.end + 1]):
            yield from readings(view, i, found, Evidence.OF_THESE, at)


def described(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "its two lenders, a bank and the Brede pension fund, have agreed": things in apposition between commas.

    Without the words that make the number all there are, it is the first of a list, "two dogs, a cat and a hen", except
    where a comma parts the list from its verb: "two people, a man and a woman, have died".
    """
    words, counted = view.tokens.words, view.numbers[i].counts
    found = running(view.document, view.tokens, at + 1) if counted is not None else None
    if found is None or counted is None or found.clausal or _serial(view, found, at):
        return
    looks = {look_of(view.document, view.tokens, piece) for piece in found.pieces}
    named = all(
        words[piece[-1]] == counted or words[piece[0] + 1] == NUMBER for piece in found.pieces
    )  # "two wings, an east wing and a west wing", "two goals, a 23-yarder and a 41-yarder"
    if looks == {"bare"} and counted in SHELLS and singular(words[at - 1]) == counted:
        if any(plural(words[piece[-1]]) for piece in found.pieces):
            return  # "three steps, turns and jumps"
        yield from readings(view, i, found, Evidence.OF_THESE, at)  # "two reasons, rain and cost"
    elif looks <= {"a", "the", "name"} and (
        named or (words[found.end : found.end + 1] == [","] and (definite(view, i) or _is_subject(view, i, found)))
    ):
        yield from readings(view, i, found, Evidence.OF_THESE, at)


def _is_subject(view: SentenceView, i: int, found: Coordination) -> bool:
    """Tell whether a number opens its sentence, and a comma parts the list behind it from the verb."""
    opens = not view.tokens.at[i] or (view.tokens.at[i] == 1 and view.tokens.words[0] in ("“", '"'))
    return opens and (finite(view.tokens, found.end + 1) or past(view.tokens, found.end + 1))


def _with_ages(view: SentenceView, found: Coordination) -> bool:
    """Tell whether the age of one who is named stands in the list."""
    first, last = found.items[0].start, view.tokens.place(min(found.end, len(view.tokens.words) - 1)).end
    return any(number.quantity.kind is Kind.AGE and first <= number.span.start < last for number in view.numbers)


def _serial(view: SentenceView, found: Coordination, cue: int) -> bool:
    """Tell whether a comma before "and" makes what is counted the first item: "four men, Bo Rust, and the guard"."""
    words, second = view.tokens.words, found.pieces[1][0] if len(found.pieces) == 2 else 0
    return (
        bool(second)
        and words[second - 1] in AND
        and words[second - 2] == ","
        and "," not in words[cue + 1 : second - 2]
    )


def _figured(view: SentenceView, found: Coordination) -> bool:
    """Tell whether every name has a figure behind it: "the Liberals hold 31 seats, Labour 27 and the Greens six"."""
    return all(_is_figure(view, piece[-1]) for piece in found.pieces)


def _is_figure(view: SentenceView, at: int) -> bool:
    if view.tokens.words[at] == NUMBER:
        return view.numbers[view.tokens.at.index(at)].quantity.kind is Kind.COUNT
    return view.document.cut(view.tokens.place(at))[-1:].isdigit()


def remark(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "the other two players that entered, Ann Petty and Bo Rust, …": names behind a remark."""
    tokens, words = view.tokens, view.tokens.words
    if not definite(view, i):
        return
    if capital(view.document, tokens, at - 1) or words[at - 1] in PREPOSITIONS - {"to"} or not view.numbers[i].counts:
        return
    if "noun" in view.numbers[i].inherited or _stated(view, tokens.at[i] + 1, at):
        return
    found = running(view.document, tokens, at + 1)
    if found is None or not found.named or found.clausal or not found.alike:
        return
    if found.end >= len(words) or words[found.end] in (",", *ENDS):
        yield from readings(view, i, found, Evidence.OF_THESE, at)


def _stated(view: SentenceView, first: int, last: int) -> bool:
    """Tell whether the words from `first` to `last` state something, and do not only say which are meant."""
    words = view.tokens.words
    verb = next((k for k in range(first, last) if finite(view.tokens, k)), last)
    return verb < last and RELATIVES.isdisjoint(words[first:verb])


def names_before(view: SentenceView, i: int) -> Iterator[Frame]:
    """Read the names before a number: "Leeds, York and Hull, the three cities", "A and B were the two winners"."""
    tokens, words = view.tokens, view.tokens.words
    at = tokens.at[i]
    j = at - 1
    while j >= 0 and words[j] in POINTING:
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
    elif not (words[j] == "," or is_dash(view, j)):
        return
    begin = j
    while (
        begin > j - LONGEST
        and begin
        and (
            words[begin - 1] in (",", "and", "&", "<", ">")
            or capital(view.document, tokens, begin - 1)
            or (words[begin - 1] in _INNER and begin > 1 and _inside(view, begin - 2))
        )
    ):
        begin -= 1
    while begin < j and words[begin] in (",", "and", "&"):
        begin += 1
    if begin > 1 and words[begin - 1] in PREPOSITIONS and words[begin - 2] in (",", "and", "or"):
        return  # "by Alton and by Brede and Corby, the three"
    if (forming or partitive) and begin and words[begin - 1] not in (",", ":", ";", "that", "and", "“", '"'):
        return
    found = enclosed(view.document, tokens, begin, j)
    if not begin and words[1] == "," and (words[0] in ADVERBS or words[0].endswith("ly")):
        found = enclosed(view.document, tokens, 2, j)  # "Consequently, Al and Bo, the two …"
    if found is not None and found.named and found.closed and found.alike:
        stop = next((k for k in range(at, min(len(words), at + FAR)) if words[k] in (",", *ENDS)), len(words))
        evidence = Evidence.SENTENCE if "and" in words[at:stop] else Evidence.CUE
        yield from readings(view, i, found, evidence, j)


def _inside(view: SentenceView, at: int) -> bool:
    """Tell whether token `at`, or the one before a small word there, is capitalised: "Corby of the Vale"."""
    at -= view.tokens.words[at] in _INNER
    return capital(view.document, view.tokens, at)


def _foremost(between: Sequence[str]) -> bool:
    """Tell whether things are told by how often they come, so that they are to be named: "most common answers"."""
    return between[:1] == ["commonest"] or (between[:1] == ["most"] and not _OFTEN.isdisjoint(between[1:2]))


def copular(view: SentenceView, i: int, at: int) -> Iterator[Frame]:
    """Read "the three winners were Ann Petty, Bo Rust and Cy Lamb", "the four signals are latency, traffic, …"."""
    tokens, words = view.tokens, view.tokens.words
    last = sentence_end(view, at + 1)
    found = enclosed(view.document, tokens, at + 1, last)
    if found is None or found.clausal or not found.closed or (found.look == "bare" and words[at + 1].endswith("ed")):
        return  # "are permitted, although this and that …"
    between = words[tokens.at[i] + 1 : at]
    shell = view.numbers[i].counts in SHELLS or ";" in words[at:last] or _foremost(between)
    if found.look == "name" or (shell and found.look in ("bare", "a", "the", "ing")):
        firm = found.look == "name" or found.alike or ";" in words[at:last]
        yield from readings(view, i, found, Evidence.CUE if firm else Evidence.SENTENCE, at)
    elif found.look in ("a", "the") and found.alike:
        yield from readings(view, i, found, Evidence.OF_THESE, at)
