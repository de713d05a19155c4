"""The assertion: a quantity together with what it counts, its scope and the role that its wording gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import attrgetter

from auditor.document.model import Document, Sentence, Span
from auditor.enums import IntEnum, StrEnum
from auditor.quantities.model import Kind, Quantity
from auditor.records import dataclass
from auditor.settings import Settings


class Role(StrEnum):
    """What the wording makes of a number, read once, before any equation."""

    NONE = "none"
    LEVEL = "level"
    """The value reached or stated: "rose to 12", "was 12", "totalled 12"."""
    BASE = "base"
    """The value compared with: "from 10", "compared with 10", "up 2 on 10"."""
    BY = "by"
    """The change itself: "rose 20%", "by 2", "a 2-point gain"."""
    PART = "part"
    WHOLE = "whole"
    """What a share or part is of: "of 218", "out of 12", "among 120 delegates"."""
    SHARE = "share"
    """A percentage or fraction of a whole."""
    TOTAL = "total"
    """Said to be the sum: "in all", "altogether", "a total of"."""
    OTHER = "other"
    """The rest of something counted before: "the other 21", "12 more"."""
    REMAINING = "remaining"
    BRACKET = "bracket"
    """The same amount given again in brackets or after "or": "640 miles (1,030 km)"."""
    PER = "per"
    RANK = "rank"
    ESTIMATE = "estimate"
    LIMIT = "limit"
    """An end of a confidence interval or of a stated bound."""
    MULTIPLE = "multiple"
    CONFIDENCE = "confidence"
    """The level of a confidence interval: "95% CI"."""
    PROBABILITY = "probability"
    """A p-value."""
    STATISTIC = "statistic"
    """A test statistic: the t, F, chi-square, r, z or Q."""
    FREEDOM = "freedom"
    """Degrees of freedom."""


class Evidence(IntEnum):
    """How firmly words tie the terms of a frame or claim, firmest first. Up to OF_THESE a claim may alarm alone."""

    BRACKET = 1
    CUE = 2
    OF_THESE = 3
    SENTENCE = 4
    AGREEMENT = 5
    ONLY_SAMPLE = 6
    NEARNESS = 7


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give a role."""

    role: Role
    words: str
    span: Span
    strength: Evidence


@dataclass(frozen=True, slots=True)
class Scope:
    """What the clause says the number holds for; words are lower case lemmas, names are as written."""

    clause: Span
    names: tuple[str, ...] = ()
    """Capitalised names in the clause ("Kursk", "Pokrovsk")."""
    times: tuple[str, ...] = ()
    """Periods and dates in the clause, normalised ("2019", "q3", "monday")."""
    subject: tuple[str, ...] = ()
    """Content words of the clause before its verb."""
    words: tuple[str, ...] = ()
    """All content words of the clause."""
    groups: tuple[tuple[str, ...], ...] = ()
    """The names again, those that "and", "or" and commas join in one tuple: (("Kursk", "Pokrovsk"), ("Moscow",))."""
    places: tuple[Span, ...] = ()
    """Where each of `names` stands."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """A quantity and what the text says with it."""

    id: str
    """"n1", "n2" … in the order of the text."""
    index: int
    quantity: Quantity
    sentence: int
    """Index into ``document.sentences``."""
    counts: str | None
    """The singular head noun of what is counted or measured ("drone"), None where none is found."""
    noun: tuple[str, ...]
    """Head noun with its modifiers, lower case lemmas ("russian", "drone")."""
    scope: Scope
    role: Role = Role.NONE
    cues: tuple[Cue, ...] = ()
    inherited: tuple[str, ...] = ()
    """Which of "unit", "noun", "magnitude" were taken over from a neighbour."""

    @property
    def span(self) -> Span:
        """Where the quantity stands."""
        return self.quantity.span


@dataclass(frozen=True, slots=True)
class FrameTerm:
    """A number in the place that a frame gives it."""

    role: Role
    assertion: Assertion


@dataclass(frozen=True, slots=True)
class Frame:
    """Numbers that one construction of the text binds: "rose 20% to 12 from 10", "94 of 218 (43%)".

    Frames are built left to right in a sentence, and consume: a number that serves in one frame is free for no other of
    its kind.
    """

    kind: str
    terms: tuple[FrameTerm, ...]
    evidence: Evidence
    cues: tuple[Span, ...]
    direction: int = 0
    """+1 up, -1 down, 0 unsaid; for changes and comparisons."""
    items: tuple[Span, ...] = ()
    """What is counted rather than computed with: the names of a list, the ages of several people."""
    perhaps: tuple[Span, ...] = ()
    """What may be counted too: "a man, two women and three boys, six in all"."""

    def all(self, role: Role) -> tuple[Assertion, ...]:
        """Return the numbers in `role`, in the order of the text."""
        return tuple(term.assertion for term in self.terms if term.role is role)

    def one(self, role: Role) -> Assertion | None:
        """Return the first number in `role`, None where there is none."""
        return next((term.assertion for term in self.terms if term.role is role), None)


_in_order = attrgetter("index")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document: what rules work on."""

    document: Document
    settings: Settings
    assertions: tuple[Assertion, ...]
    """Every number in the order of the text, the excluded ones too."""
    frames: tuple[Frame, ...]
    by_sentence: tuple[tuple[Assertion, ...], ...]
    """For each sentence its numbers, without the excluded ones."""
    by_kind: Mapping[Kind, Sequence[Assertion]]
    """For each kind that the text has its numbers in the order of the text, the excluded ones too."""

    def of(self, *kinds: Kind) -> Sequence[Assertion]:
        """Return the numbers of `kinds` in the order of the text, the excluded ones too."""
        found = [self.by_kind[kind] for kind in kinds if kind in self.by_kind]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_in_order)

    def sentence_of(self, assertion: Assertion) -> Sentence:
        """Return the sentence in which `assertion` stands."""
        return self.document.sentences[assertion.sentence]

    def framed(self, kind: str) -> tuple[Frame, ...]:
        """Return the frames of `kind` in the order of the text."""
        return tuple(frame for frame in self.frames if frame.kind == kind)
