"""Numbers in words found in the prose, and number words that count nothing: "one of", "first half", "double bed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from auditor.document.model import Span
from auditor.patterns import lazy
from auditor.quantities import affixes, words
from auditor.quantities.cardinals import scale_of
from auditor.quantities.draft import Draft, Outside
from auditor.quantities.known_words import known_words
from auditor.quantities.model import Kind
from auditor.quantities.number_words import SCALES, Said, tokens_of
from auditor.quantities.units import unit_after

_ONE_BEFORE = lazy(
    r"(?:\b(?:no|any|some|every|each|the|this|that|another|which|good|new|last|next|big|right|wrong|latest|old|bad|better|"
    r"loved|previous|former|latter|other|first|second|third|number|square|lone|a|my|your|our|same|great|little|young|"
    r"small|day|phase|part|season|chapter|episode|round|week|year|page|step|stage|formula|tier|grade|category|level|type|"
    r"world war|player|lane|platform|terminal|line|leg|act|volume|version|group|class)|'s)[ -]$"
)
_ONE_AFTER = lazy(
    r"(?: of\b(?! (?:us|them|you)\b)|'s\b| another\b|-on-one| day\b| by one|self| can\b| could\b| would\b| might\b|"
    r" should\b| must\b| may\b| who\b| is\b| was\b| has\b| that\b|[.,;:?!)]| to\b|-to-one| thing\b| hand\b| side\b|"
    r" way\b| time\b| point\b| stage\b| such\b| more time\b| across\b| in particular\b)"
)
_ONE_IN = lazy(
    r"-in-(?:an?-)?(?:[0-9]|[a-z]+)|-to-[a-z]+ (?:ratio|odds|mix|margin)| of every (?:[0-9]|[a-z]+\b)"
    r"| to (?:[0-9]|two|three|four|five|six|ten)\b"
)
"""What makes a number of one that would be a pronoun: "a one-in-five chance", "one of every four"."""
_SERIES = lazy(
    r"\b(?:day|phase|part|season|chapter|episode|round|week|page|step|stage|tier|level|type|lane|platform|version|game|"
    r"number|room|grade|volume|heat|leg)[ -]$"
)
"""Before a number that names one of several: "on day three"."""
_PLURAL = lazy(
    r"[ -](?:[a-z]+[ -])?(?:[a-z]{2,}s|people|men|women|children|per|of|out|more|million|hundred|thousand)\b|-"
)
_HALF_BEFORE = lazy(r"\b(?:first|second|better|this|last|final|each|either|opening|latter|worse)[ -]$")
_HALF_AFTER = lazy(
    r"(?:[ -]time\b|-hearted|-life\b|-back\b|way\b| way\b|-brother|-sister|-century| back\b| past\b|-baked|-term\b|"
    r" term\b|-marathon| marathon\b|-mast\b|-pint)"
)
_COMPARED = lazy(
    r"(?: |-)(?:the|its|that|their|his|her|what|to|from|"
    r"in (?=[12]|each|every|price|size|value)|as (?=many|much|big)|those|this|our|your|last|by|over|since|sales|"
    r"profits?|revenues?|production|output|capacity|spending|between|during|for|and|every)\b|[.,;]|$"
)
_OF = lazy(r" of(?: an?)?(?= )")
_OF_A = lazy(r" (?:(?:of )?an?|of one)(?= )")
_ARTICLE_UNIT = lazy(r"(?<![\w'])(an?)(?=[ -][a-z]+(?: and |-and-)$)")
_TWICE_WHAT = lazy(
    r" (?:the|its|that|those|their|his|her|what|this|last|our|my|your|more|over|[a-z]+'s|average|normal|annual)\b"
)
_WHEN = r"(?:in |on )?(?:the )?(?:[12][0-9]{3}|[0-9]{1,2}(?:st|nd|rd|th))"
_TWICE_WHEN = lazy(rf"(?:,? | \(|: ?| ?[—–] ?){_WHEN}(?:, {_WHEN})*,? and {_WHEN}")
"""The moments behind "twice" that tell it to be a count of them: "twice in 1995 and 2000"."""
_AS = lazy(r" as [a-z]")
_IDIOM = lazy(r" (?:down|team|as (?!many|much|big)|up|check|back|fault|act|murder|bill|standards?)\b")
_VERB = lazy(r"\b(?:to|will|would|could|can|may|might|should|must|than|almost|nearly|about|roughly|now|us|we|they) $")
_SCALES = frozenset(("hundred", *SCALES))
_DOUBLES = frozenset(("doubles", "doubled", "doubling"))
_AS_WHAT = lazy(r" (?:as (?!many|much|big|large|long)|up\b|back\b|down\b)")
_TENNIS = lazy(r"(?:s'|'s|\bmixed|\bthe|\bin) $")
"""Before the doubles of tennis and badminton."""
_EXCLUDABLE = frozenset(("double", "triple", "treble"))


def read_words(prose: str, normal: str, lowered: str, taken: Sequence[Span]) -> Iterator[Draft]:
    """Yield the numbers in words outside `taken`, in the order of the text, those that count nothing too."""
    outside = Outside(taken)
    done = 0
    for run in tokens_of(lowered, known_words(prose)):
        if run[0].word in _SCALES and lowered[max(0, run[0].start - 2) : run[0].start - 1].isdigit():
            while run and run[0].word in _SCALES:
                del run[0]  # the digits before it own "hundred" in "3 hundred and one"
        for said in words.read_run(run, lowered):
            if said.start < done or outside.touches(said.start, said.end):
                continue
            draft = Draft(said.start, said.end, said.value, said.step, "words")
            draft.words = True
            draft.rounds = said.rounds
            if said.magnitude is not None:
                draft.symbols.append(("magnitude", Span(*said.magnitude)))
                _factored(lowered, draft, said)
            if said.kind == "quarter":
                if _quarter_of(prose, lowered, draft):
                    done = draft.end
                    yield draft
                continue
            reason = _reason(prose, lowered, said)
            if reason is not None:
                draft.excluded = reason
                draft.kind = Kind.IDENTIFIER
            else:
                _complete(prose, normal, lowered, draft, said)
            done = draft.end
            yield draft


def _complete(prose: str, normal: str, lowered: str, draft: Draft, said: Said) -> None:
    kind = said.kind
    if kind == "ordinal":
        draft.kind = Kind.ORDINAL
        if said.value is not None and said.value > 2 and lowered.startswith(" of ", said.end):
            _part_by_ordinal(prose, lowered, draft, said.value)
        return
    if kind == "multiple":
        counted = lowered.startswith("twice", draft.num_start) and _TWICE_WHEN.match(lowered, said.end)
        draft.kind = Kind.COUNT if counted else Kind.MULTIPLE
        return
    if kind == "vague" and said.value is not None and said.high is not None:
        draft.kind = Kind.RANGE
        draft.ends = (said.value, said.high)
        draft.value = draft.mantissa = None
    elif kind == "fraction":
        draft.kind = Kind.FRACTION
        if _part_of_unit(prose, lowered, draft):
            return
    elif kind == "group" and lowered.endswith("couple", 0, said.end):
        draft.hedge = "a couple"
    affixes.before(prose, normal, lowered, draft)
    affixes.after(prose, lowered, draft)  # "three mln" too


def _factored(lowered: str, draft: Draft, said: Said) -> None:
    """Keep the three and the million of "three million" apart, which "two or three million" shares."""
    assert said.magnitude is not None
    factor = scale_of(lowered[said.magnitude[0] : said.magnitude[1]])
    if said.kind == "cardinal" and said.value is not None and factor >= 100 and said.value < 1000 * factor:
        draft.factor = Fraction(factor)
        draft.mantissa = said.value / factor


_OF_UNIT = lazy(r" of (?:an?|one)(?= )|(?=[ -])")
_RANKED = lazy(
    r"\b(?:first|second|third|fourth|last|this|next|each|every|per|previous|latest|[0-9](?:st|nd|rd|th))[ -]$"
)


def _quarter_of(prose: str, lowered: str, draft: Draft) -> bool:
    """Read "quarter mile" and "quarter of an hour"; tell whether they are there."""
    match = _OF_UNIT.match(lowered, draft.end)
    if match is None or _RANKED.search(lowered, max(0, draft.start - 10), draft.start):
        return False
    found = unit_after(prose, match.end())
    if found is None or found.kind not in (Kind.MEASURE, Kind.DURATION):
        return False
    draft.symbols.append(("unit", Span(match.end(), found.end)))
    draft.unit, draft.kind, draft.end = found.unit, found.kind, found.end
    if found.kind is Kind.DURATION:
        affixes.by_the_clock(draft)
    return True


def _part_by_ordinal(prose: str, lowered: str, draft: Draft, rank: Fraction) -> None:
    """Read "tenth of a gallon"; "the third of a series" stays an ordinal."""
    match = _OF.match(lowered, draft.end)
    found = unit_after(prose, match.end()) if match is not None else None
    if found is not None and found.kind is Kind.MEASURE:
        draft.symbols.append(("unit", Span(draft.end, found.end)))
        draft.value = draft.mantissa = draft.step = 1 / rank
        draft.unit, draft.kind, draft.end = found.unit, found.kind, found.end


def _part_of_unit(prose: str, lowered: str, draft: Draft) -> bool:
    """Read "half an hour", "a quarter of a mile", "an hour and a half"."""
    match = _OF_A.match(lowered, draft.end)
    if match is not None:
        found = unit_after(prose, match.end())
        if found is not None and found.kind in (Kind.MEASURE, Kind.DURATION, Kind.PERCENTAGE, Kind.MONEY):
            draft.symbols.append(("unit", Span(match.end(), found.end)))
            draft.unit, draft.kind, draft.end = found.unit, found.kind, found.end
            if found.kind is Kind.DURATION:
                draft.step = Fraction(1, 6)
                affixes.by_the_clock(draft)
            else:
                draft.step = Fraction(1, 10)
            return True
    elif (
        lowered[max(0, draft.start - 5) : draft.start] in (" and ", "-and-")
        and draft.value is not None
        and draft.value < 1
    ):
        window = max(0, draft.start - 24)
        article = _ARTICLE_UNIT.search(lowered, window, draft.start)
        found = unit_after(prose, article.end()) if article is not None else None
        if article is not None and found is not None and found.end == draft.start - 5:
            draft.symbols.append(("unit", Span(article.end(), found.end)))
            draft.start = draft.num_start = article.start()
            draft.value = draft.mantissa = 1 + draft.value
            draft.unit, draft.kind = found.unit, found.kind
            affixes.by_the_clock(draft)
            return True
    return False


def _reason(prose: str, lowered: str, said: Said) -> str | None:
    """Return why the word counts nothing here, None where it does."""
    start, end = said.start, said.end
    word = lowered[start:end]
    if said.kind == "cardinal" and said.value == 1 and word == "one":
        if (
            _ONE_AFTER.match(lowered, end) or _ONE_BEFORE.search(lowered, max(0, start - 12), start)
        ) and not _ONE_IN.match(lowered, end):
            return "pronoun"
    elif said.kind == "cardinal" and lowered.endswith(("multi-", "multi"), 0, start):
        return "any number of them"
    elif said.kind == "cardinal" and lowered.startswith(("-figure", "-digit"), end):
        return "how many figures"
    elif said.kind == "cardinal" and _SERIES.search(lowered, max(0, start - 10), start):
        if not _PLURAL.match(lowered, end):
            return "number in a series"
    elif word == "half" or word == "a half":
        if _HALF_BEFORE.search(lowered, max(0, start - 10), start) or _HALF_AFTER.match(lowered, end):
            return "part of a match or period"
    elif word == "both":
        return "both of what is named"
    elif word == "twice" and not (
        _TWICE_WHAT.match(lowered, end) or _AS.match(prose, end) or _TWICE_WHEN.match(lowered, end)
    ):
        return "how often"
    elif (word in _EXCLUDABLE and _IDIOM.match(lowered, end)) or (
        word in _DOUBLES and (_AS_WHAT.match(lowered, end) or _TENNIS.search(lowered, max(0, start - 8), start))
    ):
        return "an idiom"
    elif word in _EXCLUDABLE and not (
        _COMPARED.match(lowered, end) or _VERB.search(lowered, max(0, start - 12), start)
    ):
        return "a kind, not a multiple"
    if prose[start].isupper() and _in_name(prose, start):
        return "part of a name"
    return None


def _in_name(prose: str, start: int) -> bool:
    """Tell whether a capitalised number word follows a capitalised word of the same sentence: "Kick Six"."""
    if start < 3 or prose[start - 1] not in " -" or not prose[start - 2].isalpha():
        return False
    begin = start - 1
    while begin and (prose[begin - 1].isalpha() or prose[begin - 1] in "'’"):
        begin -= 1
        if start - begin > 24:
            return False
    if not prose[begin].isupper() or (begin and prose[begin - 1] not in " -\"“‘'(\n"):
        return False
    # all words of a headline may be capitalised: a name stands among lower-case words
    line = prose[max(begin - 60, prose.rfind("\n", 0, begin) + 1) : begin].split()
    return any(word[0].islower() and len(word) > 3 for word in line[-6:])


EXAMPLES: tuple[tuple[str, str], ...] = (
    ("half an hour", "30"),
    ("an hour and a half", "90"),
    ("two point five million", "2500000"),
    ("dozens of boats", "12 to 120"),
    ("minus five", "-5"),
    ("several hundred boats", "100 to 1000"),
    ("a couple of hundred boats", "200"),
    ("a couple of boats", "2"),
    ("about a third said so", "1/3"),
    ("a quarter mile", "1/4"),
    ("quarter of an hour", "15"),
    ("point two five", "1/4"),
    ("six point oh two", "301/50"),
    ("dozens of kilometres", "12 to 120"),
    ("half of one percent", "1/2"),
)
"""Text and what is read from it: a value, or the two ends."""
