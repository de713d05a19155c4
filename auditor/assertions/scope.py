"""What the clause of a number says that it holds for: names, times, subject, content words. Read only when asked."""

from __future__ import annotations

from typing import Any

from auditor.assertions.lexicon import AUXILIARIES, CHANGING, LEVEL_VERBS, MONTHS, SAYING, STOP, VERBS, WEEKDAYS, forms
from auditor.assertions.model import Scope
from auditor.assertions.tokens import Tokens, stem
from auditor.document.model import Document, Span
from auditor.patterns import lazy
from auditor.quantities.model import Kind, Quantity

_PERIODS = forms(
    "quarter month year week decade century q1 q2 q3 q4 previous earlier last next annual half season "
    "today yesterday tomorrow fiscal"
)
_CAPITALS = MONTHS | WEEKDAYS
"""Words that are times where they have a capital: not "they may march"."""
_TIMED = _CAPITALS | _PERIODS
_TIMES = frozenset({Kind.DATE, Kind.YEAR})

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LETTERS = lazy(r"[a-z]+[0-9]?")
_NAMED = MONTHS | WEEKDAYS | forms("the of in on at am pm st nd rd th and to")

Words = tuple[str, ...]
_Parts = tuple[Words, Words, Words, tuple[Words, ...], tuple[Span, ...]]
_JOINING = frozenset({"and", "or", ",", "&", "the", "as", "well", "both"})


_LABEL = 5
"""Words that the label of a section may have, with its colon."""


class ClauseScope(Scope):
    """The scope of one clause, shared by the numbers in it; its parts are read at first use and kept."""

    __slots__ = ("_clause", "_document", "_first", "_last", "_quantities", "_read", "_times", "_tokens")
    _clause: Span | None
    _document: Document
    _first: int
    _last: int
    _quantities: tuple[Quantity, ...]
    _read: _Parts | None
    _times: Words | None
    _tokens: Tokens

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        clause: Span | None,
        first: int,
        last: int,
        quantities: tuple[Quantity, ...],
    ) -> None:
        """Make the scope of `clause`, the tokens from `first` to `last`; `quantities` are those of the sentence.

        A `clause` that is None is where these tokens stand.
        """
        place = object.__setattr__
        place(self, "_clause", clause)
        place(self, "_document", document)
        place(self, "_tokens", tokens)
        place(self, "_first", first)
        place(self, "_last", last)
        place(self, "_quantities", quantities)
        place(self, "_read", None)
        place(self, "_times", None)

    def __reduce__(self) -> tuple[Any, ...]:
        return Scope, (self.clause, self.names, self.times, self.subject, self.words, self.groups, self.places)

    @property
    def clause(self) -> Span:
        """Where the clause stands."""
        return self._clause or self._tokens.span(self._first, self._last)

    @property
    def names(self) -> Words:
        """Capitalised names in the clause, as written."""
        return self._parts()[0]

    @property
    def times(self) -> Words:
        """Periods and dates in the clause, normalised ("2019", "march", "monday", "quarter")."""
        if self._times is None:
            object.__setattr__(self, "_times", self._dated())
        assert self._times is not None
        return self._times

    @property
    def subject(self) -> Words:
        """Content words before the clause's first verb."""
        return self._parts()[1]

    @property
    def words(self) -> Words:
        """All content words, lower-case stems."""
        return self._parts()[2]

    @property
    def groups(self) -> tuple[Words, ...]:
        """The names, those that "and", "or" and commas join in one tuple."""
        return self._parts()[3]

    @property
    def places(self) -> tuple[Span, ...]:
        """Where each of `names` stands."""
        return self._parts()[4]

    def _parts(self) -> _Parts:
        if self._read is None:
            object.__setattr__(self, "_read", self._parse())
        assert self._read is not None
        return self._read

    def _opening(self) -> int:
        """Return where the sentence opens behind the label of a section: "RESULTS:", "PATIENTS AND METHODS:"."""
        tokens, text = self._tokens, self._document.text
        colon = tokens.words.index(":") if ":" in tokens.words[1:_LABEL] else 0
        places = (tokens.place(at) for at in range(colon))
        return colon + 1 if colon and all(text[start:end].isupper() for start, end in places) else 0

    def _opens_with_name(self, first: int) -> bool:
        """Tell whether the first word is a name and not only capital: "NASA", "Peru's", "Ada Lovelace"."""
        tokens, text = self._tokens, self._document.text
        start, end = tokens.place(first)
        if text[start:end].isupper() and end - start > 1:
            return True
        word = tokens.words[first]
        if word.endswith(("'s", "’s")):
            return True
        after = first + 1
        if len(tokens.words) <= after or tokens.words[after] in STOP or not tokens.words[after][0].isalpha():
            return False
        return text[tokens.place(after).start].isupper()

    def _dated(self) -> Words:
        tokens, text = self._tokens, self._document.text
        first = max(self._first, self._opening())
        said = tokens.words[first : self._last + 1]
        times: list[str] = []
        if not _TIMED.isdisjoint(said):
            times += (
                word
                for at, word in enumerate(said, first)
                if word in _PERIODS or (word in _CAPITALS and text[tokens.place(at).start].isupper())
            )
        clause = self.clause
        for quantity in self._quantities:
            if quantity.kind in _TIMES and clause.contains(quantity.span):
                times += _written(quantity, text[quantity.span.start : quantity.span.end].lower())
        return tuple(dict.fromkeys(times))

    def _parse(self) -> _Parts:
        tokens, text = self._tokens, self._document.text
        names: list[str] = []
        groups: list[list[str]] = []
        places: list[Span] = []
        subject: list[str] = []
        content: list[str] = []
        verb = False
        name_end = -2
        opening = self._opening()
        begin = max(self._first, opening)
        for at, (start, end) in enumerate(tokens.places(begin, self._last), begin):
            word = tokens.words[at]
            if word in _TIMED:
                continue
            if word in STOP:
                verb = verb or word in AUXILIARIES or word in SAYING
            elif word[0].isalpha():
                capital = text[start].isupper()
                verb = verb or bool(subject and not capital and _finite(word))
                lemma = stem(word)
                content.append(lemma)
                if not verb:
                    subject.append(lemma)
                if capital and (at > opening or self._opens_with_name(at)):
                    if name_end == at - 1 and names:
                        names[-1] += " " + text[start:end]
                        groups[-1][-1] = names[-1]
                        places[-1] = Span(places[-1].start, end)
                    else:
                        names.append(text[start:end])
                        places.append(Span(start, end))
                        if groups and _JOINING.issuperset(tokens.words[name_end + 1 : at]):
                            groups[-1].append(names[-1])
                        else:
                            groups.append([names[-1]])
                    name_end = at
        return (
            tuple(names),
            tuple(subject),
            tuple(content),
            tuple(map(tuple, groups)),
            tuple(places),
        )


def _finite(word: str) -> bool:
    return word in CHANGING or word in LEVEL_VERBS or word in VERBS or (word.endswith("ed") and len(word) > 3)


def _written(quantity: Quantity, words: str) -> list[str]:
    """Return the parts of a date, and what else its `words` say: "third quarter", "last year"."""
    found = []
    other = [word for word in _LETTERS.findall(words) if word not in _NAMED]
    if other:
        found.append(" ".join(other))
    calendar = quantity.calendar
    if calendar is None:
        return found
    if calendar.year is not None:
        found.append(str(calendar.year))
    if calendar.month is not None:
        found.append(_MONTH_NAMES[calendar.month - 1])
    if calendar.day is not None:
        found.append(f"day {calendar.day}")
    if calendar.weekday is not None:
        found.append(_WEEKDAY_NAMES[calendar.weekday])
    return found
