"""Groups of a study that are named with their sizes, and the counts of the text that are of one of them.

"Assigned to surgery (n = 121) or to exercise (n = 119)" names two arms; "97 patients (80.2%) in the surgery group" is
of the first. What tells them apart are the words before their sizes that no other arm has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from auditor.assertions.lexicon import STOP, VERBS, forms
from auditor.assertions.model import Assertion, Reading
from auditor.assertions.tokens import stem
from auditor.document.model import Document
from auditor.patterns import lazy
from auditor.quantities.model import Kind

_NAMED = lazy(r" [a-z][^().;:,0-9]{2,60} \((?:the )?([A-Za-z-]+ )?(?:group|arm|cohort)( [A-Z0-9])?\)")
"""What follows a size whose group is named in a bracket: "100 treated patients (study group)"."""
_SIZE = lazy(r"[(\[][ ]?[nN] ?= ?$")
_WORD = lazy(r"[A-Za-z][A-Za-z’'-]*|[0-9]+|[(),;:]")
_GENERIC = forms(
    "group arm cohort subgroup patient subject participant received assigned randomized randomised randomly allocated "
    "divided treatment treated n either underwent receive study people"
)
_NO_LABEL = (STOP | VERBS | _GENERIC) - forms("early late")
_GROUPS = forms("group groups arm arms cohort subgroup")
_OPENING = forms("in among amongst of for overall within altogether across")
_BREAKS = frozenset("(),;:")
_JOINTS = forms("and but while versus vs")
_REACH = 90
"""Characters before a size, or beside a count, in which the label stands."""
_LONG = 4
"""Words of a label."""
_BEHIND = 9
"""Words between a pair and the size of its group, the size's bracket with them."""
_MOST = 12


class Arm(NamedTuple):
    """A group with its size, and the words that no other group of its sentence has."""

    size: Assertion
    label: frozenset[str]


def sizes(reading: Reading) -> tuple[Assertion, ...]:
    """Return the numbers that brackets give as sizes, "(n = 121)", or name the group of: "60 women (group A)"."""
    text = reading.document.prose
    named = " group)" in text or "(group " in text or " arm)" in text or " cohort)" in text
    return tuple(
        one
        for one in reading.of(Kind.COUNT)
        if one.quantity.excluded is None
        and (
            (
                text[one.span.start - 1 : one.span.start] in ("=", " ")
                and _SIZE.search(text, max(0, one.span.start - 6), one.span.start)
                and text[one.span.end : one.span.end + 1] in (")", "]")
            )
            or (named and _NAMED.match(text, one.span.end))
        )
    )


def arms(reading: Reading, known: tuple[Assertion, ...]) -> tuple[Arm, ...]:
    """Return the arms of which `known` are the sizes: two or more in a sentence, each with words of its own."""
    found: list[Arm] = []
    for _, row in groupby(known, key=lambda one: one.sentence):
        labelled = [(one, _label(reading.document, one)) for one in row][:_MOST]
        if len(labelled) > 1:
            for one, label in labelled:
                own = label.difference(*(other for size, other in labelled if size is not one))
                if own:
                    found.append(Arm(one, own))
    return tuple(found)


def fronted(reading: Reading, known: tuple[Assertion, ...], part: Assertion) -> Assertion | None:
    """Return the one size in the phrase that opens a part's sentence: "Overall (n = 64), 19 cases (29.7%) were"."""
    own = [one for one in known if one.sentence == part.sentence]
    if len(own) != 1 or own[0].index >= part.index:
        return None
    end = own[0].span.end + 1
    opening = next(_words(reading.document, reading.sentence_of(part).span.start, end), "").lower()
    return own[0] if reading.document.prose[end : end + 1] == "," and opening in _OPENING else None


def followed(reading: Reading, known: tuple[Assertion, ...], part: Assertion, share: Assertion) -> Assertion | None:
    """Return the size of the group that words behind a pair put it in: "22 (14%) in the first group (n = 155)"."""
    last = max(part.span.end, share.span.end)
    size = next((one for one in known if one.sentence == part.sentence and one.span.start > last), None)
    if size is None or size.index != max(part.index, share.index) + 1:
        return None
    words = list(_words(reading.document, last, size.span.start))
    while words and words[0] in (")", "]"):
        words.pop(0)
    named = words[-2:] in (["(", "n"], ["(", "N"]) and words[:1] in (["in"], ["of"], ["among"])
    return size if named and len(words) <= _BEHIND and _BREAKS.isdisjoint(words[:-2]) else None


def arm_of(reading: Reading, known: tuple[Arm, ...], part: Assertion, share: Assertion) -> Assertion | None:
    """Return the size of the one arm of `known` whose label stands beside a part and its share.

    None where several may be meant. It stands behind the two if they are "in the surgery group", else before them in
    the clause.
    """
    document, sentence = reading.document, reading.sentence_of(part).span
    row = reading.by_sentence[part.sentence]
    last = max(part.span.end, share.span.end)
    following = min((one.span.start for one in row if one.span.start > last), default=sentence.end)
    behind = list(_words(document, last, min(following, last + _REACH)))
    behind = _until_joint(behind)[0]
    first = min(part.span.start, share.span.start)
    before = max((one.span.end for one in row if one.span.end <= first), default=sentence.start)
    leading = list(_words(document, max(before, first - _REACH), first))
    if before > max(sentence.start, first - _REACH):
        leading = _until_joint(leading)[1] or leading  # "12 (9%) in the first group and in 14": that is of the first
    for words in (behind, leading):
        named = {stem(word.lower()) for word in words} | {word for word in words if len(word) == 1}
        meant = [arm for arm in known if arm.label & named]
        if meant:
            return meant[0].size if len(meant) == 1 else None
    return None


def _until_joint(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words before and behind the first mark or conjunction, a closing bracket at the start aside."""
    start = next((k for k, word in enumerate(words) if word not in (")", "]")), len(words))
    stops = (k for k in range(start, len(words)) if words[k] in _BREAKS or words[k] in _JOINTS)
    end = next(stops, len(words))
    return list(words[start:end]), list(words[end + 1 :])


def _label(document: Document, size: Assertion) -> frozenset[str]:
    """Return the content words before the bracket in which a size stands, and the letter of "group A"."""
    named = _NAMED.match(document.prose, size.span.end)
    if named is not None:
        return frozenset(
            stem(word.lower()) if len(word) > 1 else word for word in " ".join(filter(None, named.groups())).split()
        )
    start = document.prose.rfind("(", 0, size.span.start)
    words = list(_words(document, max(document.sentences[size.sentence].span.start, start - _REACH), start))
    label: set[str] = set()
    for k in range(len(words) - 1, max(-1, len(words) - 1 - 2 * _LONG), -1):
        word = words[k]
        if word in _BREAKS or word in ("and", "or", "versus", "vs", "while"):
            break
        if len(word) == 1 or word.isdigit():
            if k and words[k - 1].isalpha() and word != word.lower():
                label.add(word)  # "group A", "drug B"
            elif k and words[k - 1].lower() in _GROUPS:
                label.add(word)
        elif word.lower() not in _NO_LABEL and len(label) < _LONG:
            label.add(stem(word.lower()))
    return frozenset(label)


def _words(document: Document, start: int, end: int) -> Iterator[str]:
    for match in _WORD.finditer(document.prose, start, end):
        yield match[0]
