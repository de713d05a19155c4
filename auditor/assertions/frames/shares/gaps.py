"""What the words between two numbers say of a part, its whole and its share."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.assertions.lexicon import (
    AUXILIARIES,
    CHANGE_NOUNS,
    CLAUSE_BREAKS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    VERBS,
    forms,
)
from auditor.assertions.model import Evidence
from auditor.assertions.tokens import NAME, NUMBER

Words = Sequence[str]

OPEN = frozenset({"(", "[", "–", "—", "-"})
CLOSE = frozenset({")", "]", "–", "—", "-", ","})
POINTERS = forms("these those them whom which")
NOUN_WORDS = 5
"""Words that a noun phrase, or a short predicate, between two numbers of one construction may have."""

_FILL = DETERMINERS | forms(
    "n = about or nearly almost just i.e i.e. that is equal equivalent to representing : some e.g only around roughly "
    "response rate prevalence incidence proportion frequency percentage overall sensitivity specificity accuracy"
)
"""Words that may stand between an opening bracket and the number in it."""
_OF_TAIL = DETERMINERS | forms(
    "possible potential total original initial eligible remaining first last available about some nearly roughly "
    "listed overall"
)
_SUMMING = forms("of total totalling totaling worth a the some about")
"""Words right before the sum of a whole: "of exports worth $75bn"."""
_SET_OFF = frozenset({",", "-", "–", "—"})
_SAMPLES = forms("series sample cohort group population total set")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_STOPPED = CLAUSE_BREAKS | forms(". ! ? : than from by to versus vs v compared against")
_NOT_IN_NOUN = AUXILIARIES | VERBS | _STOPPED
_COMPARED = CHANGE_NOUNS | forms("more less higher lower above below up down rose fell off fewer")
_PREPOSITIONS_WITH_OF = forms(
    "instead ahead because short regardless irrespective top front favour favor excess lieu spite outside inside clear "
    "abreast north south east west"
)
"""Words that make one preposition with "of", which then says of no part: "40 instead of the 30", "ahead of"."""
_NOT_BEFORE_OF = (
    ((forms("means meant rate") | _NOT_IN_NOUN | PREPOSITIONS | CONJUNCTIONS) - {"out"})
    | _COMPARED
    | _PREPOSITIONS_WITH_OF
)
_EQUATING = forms(
    "accounted accounts account accounting represented represents represent representing makes making made constituted "
    "constitutes comprised comprises equals equalled amounted amounts was were is are or nearly about almost some just "
    "meet meets meeting cover covers covered covering fund funds funded"
)
"""Verbs that make a part its share: "exports of 30m made up 60 per cent of sales"."""


def opens(gap: Words, predicate: bool = False) -> Evidence | None:
    """Tell how the words make the second number stand for the first: in brackets, after "or", after a comma.

    With `predicate` a short predicate may stand before a bracket: "60 had asthma (20%)".
    """
    end = len(gap)
    while end and (
        (gap[end - 1] in _FILL and gap[end - 1] != "or")
        or (gap[end - 1] == "," and end > 2 and gap[end - 2] in _FILL and gap[end - 3] in OPEN)
    ):
        end -= 1
    if not end or end > NOUN_WORDS + (4 if predicate else 2):
        return None
    told = gap[-3:] == [",", "which", "is"]
    if told:
        end = len(gap) - 2
    mark = gap[end - 1]
    body = gap[: end - 1]
    if mark == "or":
        body = body[:-1] if body and body[-1] in _SET_OFF else body
        evidence = Evidence.BRACKET
    elif mark in OPEN:
        evidence = Evidence.BRACKET
    elif mark == ";" or (mark == "," and body):
        evidence = Evidence.CUE
    else:
        return None
    banned = _STOPPED if predicate and mark in OPEN | {","} else _NOT_IN_NOUN
    if predicate and (told or (mark == "or" and gap[end - 2 : end - 1] == [","])):
        banned, evidence = CLAUSE_BREAKS, Evidence.CUE  # "36 of the 48 passengers from the water, or three in four"
    if len(body) > NOUN_WORDS or any(word in banned or not _is_word(word) for word in body):
        return None
    if NUMBER in body and "of" in body:  # "51 of 1860 (2.7%)" with a whole that looks like a year
        return None
    return evidence


def _is_word(word: str) -> bool:
    """Tell whether a token is a word, or a number that frames look past, such as a date."""
    return word[0].isalpha() or word in (NUMBER, NAME)


def opens_after_share(gap: Words) -> Evidence | None:
    """Tell the same of the words behind a share, which may say of what it is: "44% of patients (46)"."""
    if gap[:1] == ["of"]:
        gap = gap[1:]
        while gap and (gap[0] in DETERMINERS or gap[0] in POINTERS):
            gap = gap[1:]
    found = opens(gap)
    return found if found is Evidence.BRACKET and "or" not in gap else None


def leads_on(gap: Words) -> bool:
    """Tell whether a share is told again as "A of B": "62%, or 31 of 50", "two in three said so: 400 of 600"."""
    tail = list(gap)
    while tail and tail[-1] in _FILL - {"or", ":"}:
        tail.pop()
    if not tail or tail[-1] not in (":", "or"):
        return False
    return len(tail) <= NOUN_WORDS + 3 and "," not in tail[:-2] and not any(word in _STOPPED - {":"} for word in tail)


def says_of(gap: Words) -> bool:
    """Tell whether the words say "A of B", "A out of the B", "A patients of a total of B"."""
    if gap == ["-", "of", "-"]:
        return True
    end = len(gap)
    while end and (gap[end - 1] in _OF_TAIL or gap[end - 1].endswith(_POSSESSIVE)):
        end -= 1
    if not end or gap[end - 1] not in ("of", "among", "amongst"):
        return False
    end -= 1
    if end > 2 and gap[end - 2] in ("a", "an") and gap[end - 3] == "of" and gap[end - 1].isalpha():
        end -= 3  # "out of an electorate of 40,000"
    if end and gap[end - 1] == "total":
        end -= 1
        while end and gap[end - 1] in ("a", "the", "of"):
            end -= 1
    if end and gap[end - 1] == "out":
        end -= 1
    body = gap[:end]
    told = any(word.endswith("ed") for word in body[:-1]) or body[-1:] == [
        "consisting"
    ]  # "imports of 5m outstripped exports of 4m"
    return len(body) <= 3 and not told and not any(word in _NOT_BEFORE_OF or not word[0].isalpha() for word in body)


def says_of_a_sum(gap: Words) -> bool:
    """Tell whether the words after a share name a whole with its number: "of its", "of total sales of"."""
    if says_of(gap):
        return True
    gap = gap[1:] if gap[:2] == [",", "of"] else gap
    if len(gap) < 3 or gap[0] != "of" or gap[-1] not in _SUMMING:
        return False
    body = [word for word in gap[1:-1] if word not in _OF_TAIL and word not in _SUMMING]
    return 0 < len(body) <= NOUN_WORDS and not any(
        word in _NOT_BEFORE_OF - {"of", "in"} or not word[0].isalpha() for word in body
    )


def includes(gap: Words) -> bool:
    """Tell whether the words end with "including", or with it and a remark between commas."""
    if gap[-1:] == ["including"]:
        return True
    at = next((k for k in range(len(gap) - 1, max(-1, len(gap) - 9), -1) if gap[k] == "including"), -1)
    return at >= 0 and gap[at + 1 : at + 2] == [","] and gap[-1] == ","


def closes_with_of(gap: Words) -> bool:
    """Tell whether the words close a bracket and go on with "of the"."""
    sampled = gap[-1:] == ["of"] and len(gap) <= NOUN_WORDS + 2 and gap[-2] in _SAMPLES  # "19 (20%) in a series of 95"
    return len(gap) >= 2 and gap[0] in CLOSE and (sampled or says_of(gap[1:]) or _among(gap[1:]))


def _among(gap: Words) -> bool:
    """Tell whether the words say "among the", which after a bracket names the whole: "24 deaths (12%) among 200"."""
    return gap[0] in ("among", "amongst") and all(word in _OF_TAIL for word in gap[1:])


def equates(gap: Words) -> bool:
    """Tell whether the words between an amount and a share say that one is the other: "made up", "accounted for"."""
    if gap[:2] in ([",", "which"], [",", "that"]):  # "which is 30 per cent of"
        gap = gap[2:]
    elif gap[:1] == [","]:  # "sales in Asia were $36m, accounting for 18 per cent of"
        gap = gap[1:]
    verbs = [at for at, word in enumerate(gap) if word in _EQUATING]
    if not verbs or len(gap) > NOUN_WORDS + 3 or "or" in gap:
        return False
    first = verbs[0]
    return not any(word in _STOPPED or not word[0].isalpha() for word in gap[:first]) and all(
        word in _EQUATING or word in ("up", "for", "to", "a", "the", "only") for word in gap[first:]
    )


def points(gap: Words) -> bool:
    """Tell whether the words begin with "of them", "of these", "of whom"."""
    return len(gap) > 1 and gap[0] == "of" and gap[1] in POINTERS
