"""The lexicon of numbers in words, and the runs of neighbouring number words in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "quintillion": 10**18, "sextillion": 10**21, "lakh": 10**5, "crore": 10**7, "lac": 10**5, "mln": 10**6,
    "bln": 10**9, "cr": 10**7,
}  # fmt: skip
_UNIT_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEEN_ORDINALS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)
_TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

CARDINALS: dict[str, tuple[str, int]] = {"zero": ("Z", 0), "nought": ("Z", 0), "nil": ("Z", 0)}
"""Word to (class, value): U unit, T teen, Y tens, H hundred, S scale, Z zero."""
CARDINALS |= {word: ("U", n) for n, word in enumerate(_UNITS, 1)}
CARDINALS |= {word: ("T", n) for n, word in enumerate(_TEENS, 10)}
CARDINALS |= {word: ("Y", n * 10) for n, word in enumerate(_TENS, 2)}
CARDINALS |= {"fourty": ("Y", 40), "ninty": ("Y", 90)}
CARDINALS |= {"hundred": ("H", 100)}
CARDINALS |= {word: ("S", n) for word, n in SCALES.items()}
ORDINALS: dict[str, tuple[str, int]] = {word: ("U", n) for n, word in enumerate(_UNIT_ORDINALS, 1)}
ORDINALS |= {word: ("T", n) for n, word in enumerate(_TEEN_ORDINALS, 10)}
ORDINALS |= {word: ("Y", n * 10) for n, word in enumerate(_TEN_ORDINALS, 2)}
ORDINALS |= {"hundredth": ("H", 100), "thousandth": ("S", 10**3), "millionth": ("S", 10**6), "billionth": ("S", 10**9)}
ORDINALS |= {"nineth": ("U", 9), "trillionth": ("S", 10**12)}
ORDINALS |= {
    ten + word: ("T", 10 * n + rank) for n, ten in enumerate(_TENS, 2) for rank, word in enumerate(_UNIT_ORDINALS, 1)
}
"""Those that are written in one word too: "twentyfifth"."""
STEMS: dict[str, str] = {
    word: stem for stem, entry in CARDINALS.items() for word, rank in ORDINALS.items() if rank == entry
}
"""Ordinal to its cardinal, where that is one word."""
FRACTIONS: dict[str, int] = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
"""Fraction word to its denominator; "third" to "hundredth" are in ORDINALS and may be fractions too."""
PLURAL_FRACTIONS = {word + "s": n for word, (_, n) in ORDINALS.items() if n > 2}
PLURAL_UNITS = {word + "s": n for n, word in enumerate(_UNIT_ORDINALS, 1) if n != 2}
"""What ends the name of a larger part: "firsts" in "three twenty-firsts"."""
PLURAL_PARTS = frozenset((*PLURAL_FRACTIONS, "halves", "quarters"))
MULTIPLES: dict[str, Fraction] = {
    word: Fraction(n)
    for n, words in {
        2: "double doubled doubles doubling twice twofold two-fold",
        3: "triple tripled triples tripling treble trebled trebles trebling thrice threefold three-fold",
        4: "quadruple quadrupled quadruples quadrupling fourfold four-fold",
        5: "quintuple quintupled fivefold five-fold",
        6: "sixfold six-fold",
        7: "sevenfold seven-fold",
        8: "eightfold eight-fold",
        9: "ninefold nine-fold",
        10: "tenfold ten-fold",
        100: "hundredfold hundred-fold",
    }.items()
    for word in words.split()
} | {word: Fraction(1, 2) for word in "halve halved halves halving".split()}
MULTIPLES.pop("halves")
GROUPS = {"dozen": 12, "dozens": 12, "couple": 2, "pair": 2, "trio": 3, "duo": 2, "quartet": 4, "score": 20}
VAGUE = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "millions": 10**6}
VAGUE |= {"billions": 10**9, "trillions": 10**12, "lakhs": 10**5, "crores": 10**7}
BARE = {"both": 2}
POINT = "point"
OH = "oh"
"""Nought as it is spoken among decimals: "six point oh two"."""
PLURAL_SCALES = {"hundreds": 100} | {word + "s": n for word, n in SCALES.items()}
PLURAL_SCALES.pop("lacs")

WORDS = frozenset(
    (
        *CARDINALS,
        *ORDINALS,
        *FRACTIONS,
        *PLURAL_FRACTIONS,
        *PLURAL_UNITS,
        *MULTIPLES,
        *GROUPS,
        *VAGUE,
        *BARE,
        POINT,
        OH,
    )
)
"""Every number word, in small letters."""
_FOLD = "-fold"

_GAPS = {" ": "", "-": "", "- ": "", " - ": "", " and ": "&", "-and-": "&", " and a ": "&a", " and an ": "&a",
         ", ": ",", "-and-a-": "&a", " of a ": "of", " of an ": "of", " a ": "a", " an ": "a", "-a-": "a", ",": ",",
         " of ": "o", "": "", ", and ": ",&", "—": ""}  # fmt: skip


class Token(NamedTuple):
    """A number word and what keeps it from the one before ("" for a space or hyphen, "&" for "and" …)."""

    word: str
    start: int
    end: int
    gap: str | None


class Said(NamedTuple):
    """A number in words."""

    start: int
    end: int
    value: Fraction | None
    step: Fraction
    kind: str
    """cardinal, ordinal, fraction, multiple, group or vague; a "quarter" is a fraction where a unit follows alone."""
    high: Fraction | None = None
    """The upper end of a vague number: 100 for "dozens" is 12 to 120."""
    magnitude: tuple[int, int] | None = None
    rounds: bool = False


def tokens_of(lowered: str, words: Iterable[tuple[int, str]]) -> Iterator[list[Token]]:
    """Yield the runs of neighbouring number words among the `words` of `lowered`, lower-cased prose."""
    run: list[Token] = []
    end = -1
    for start, word in words:
        after = start + len(word)
        if word not in WORDS or (start and _joins(lowered[start - 1])) or _goes_on(lowered, after):
            continue
        if lowered.startswith(_FOLD, after) and word + _FOLD in WORDS and not _goes_on(lowered, after + len(_FOLD)):
            word += _FOLD
            after = start + len(word)
        gap: str | None = None
        if run:
            width = start - end
            if width <= 8:
                between = lowered[end:start]
                gap = _GAPS.get(between)
                if gap is None and width > 1 and not between.isalpha():
                    gap = _GAPS.get(" ".join(between.split()).join("  ")) if between.strip() else ""
            if gap is None:
                yield run
                run = []
        end = after
        run.append(Token(word, start, end, gap))
    if run:
        yield run


def _goes_on(lowered: str, at: int) -> bool:
    return at < len(lowered) and _joins(lowered[at])


def _joins(character: str) -> bool:
    """Tell whether `character` makes one word with a letter beside it."""
    return character.isalnum() or character == "_"
