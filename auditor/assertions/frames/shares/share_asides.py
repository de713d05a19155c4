"""Shares of which a term is told aside: "of the $12bn deficit, half, $6bn, came", "thirty fell, a third of the 90"."""

from __future__ import annotations

from auditor.assertions.frames.shares.gaps import NOUN_WORDS, says_of, says_of_a_sum
from auditor.assertions.frames.shares.share_leads import ShareLeads
from auditor.assertions.lexicon import CLAUSE_BREAKS, DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import stem
from auditor.quantities.model import Kind

_DASHES = frozenset({"-", "–", "—"})
_ASIDE = _DASHES | {","}
_OF_THAT = (["of", "what"], ["of", "that"], ["of", "this"])
_OF_THE = (["of", "the"], ["of", "all"], ["of", "its"])
_REACH = 12
"""Words in which the noun of a share stands before its whole."""
_BREAKS = (CLAUSE_BREAKS | {"(", ")"}) - forms("but and")


def aside(shares: ShareLeads, k: int) -> tuple[int, tuple[Frame, ...]]:
    """Return how many rows a share takes of which one term is set off, and its frame; none where the k-th begins none.

    The constructions of `share_forms` are asked in the same way.
    """
    three = shares.rows[k : k + 3]
    found = [i for i in three if shares.is_share(i)] if len(three) == 3 else []
    if len(found) != 1:
        return 1, ()
    share, (one, other) = found[0], (i for i in three if i != found[0])
    if not (shares.is_amount(one) and shares.is_amount(other) and shares.alike(one, other)):
        return 1, ()
    values = [shares.view.numbers[i].quantity.value or 0 for i in (one, other)]
    part, whole = (one, other) if values[0] < values[1] else (other, one)
    if share == three[0]:
        firm = _part_behind(shares, share, one, other) if part == other else None
    elif share == three[1]:
        firm = _of_the_whole(shares, one, share, other) if part == one else _part_aside(shares, one, share, other)
    else:
        firm = _share_aside(shares, one, other, share, not k) if part == other else None
    if firm is None or not shares.is_whole(part, whole):
        return 1, ()
    return 3, (shares.made(firm, share=share, part=part, whole=whole),)


def _part_aside(shares: ShareLeads, whole: int, share: int, part: int) -> Evidence | None:
    """Read "of the £12bn deficit, half, £6bn, came" and "the surplus grew to £12bn, with half the surplus, £6bn, due".

    The whole leads the sentence, or is what the share names.
    """
    named = shares.gap(share, part)
    if not named or named[-1] not in _ASIDE or not shares.apposed(part, named=True):
        return None
    noun = named[1 if named[0] == "of" else 0 : -1]
    if not noun:
        return Evidence.CUE if shares.leads(whole) else None
    at = shares.view.tokens.at[whole]
    before = {stem(word) for word in shares.view.tokens.words[max(0, at - _REACH) : at]}
    told = len(noun) <= NOUN_WORDS - 2 and noun[0] in DETERMINERS and stem(noun[-1]) in before
    return Evidence.CUE if told else None


def _part_behind(shares: ShareLeads, share: int, whole: int, part: int) -> Evidence | None:
    """Read "one in four of the 1,500 adults asked - 375 people -" and "half the surplus of £8m, £4m, came"."""
    of, behind = shares.gap(share, whole), shares.gap(whole, part)
    if not behind or behind[-1] not in _ASIDE or len(behind) >= NOUN_WORDS or not shares.apposed(part, named=True):
        return None
    if any(not word[0].isalpha() or word in _BREAKS for word in behind[:-1]) or "and" in behind:
        return None
    if behind == [","]:
        halved = shares.view.numbers[share].quantity.kind is Kind.FRACTION and of[0] in DETERMINERS
        summed = 1 < len(of) < NOUN_WORDS and of[-1] == "of" if halved else len(of) > 1 and says_of_a_sum(of)
        return Evidence.CUE if summed else None
    dashed = behind[-1] in _DASHES and len(behind) > 1 and "of" not in shares.view.after(part, 2)
    return Evidence.CUE if dashed and says_of(of) else None


def _share_aside(shares: ShareLeads, whole: int, part: int, share: int, first: bool) -> Evidence | None:
    """Read "wanted £600m and got £210m, a third of that" and "a survey of 1,500 found that 375, a quarter, did"."""
    gap, after = shares.gap(part, share), shares.view.after(share, 2)
    if len(gap) not in (1, 2) or gap[-1] not in _ASIDE:
        return None
    if len(gap) == 1 and shares.apposed(share) and shares.leads(whole):
        return Evidence.CUE
    between = shares.gap(whole, part)
    alone = first and len(between) <= _REACH and _BREAKS.isdisjoint(between) and not says_of(between)
    return Evidence.OF_THESE if alone and after in _OF_THAT else None


def _of_the_whole(shares: ShareLeads, part: int, share: int, whole: int) -> Evidence | None:
    """Read "thirty were from abroad, a third of the 90"."""
    gap = shares.gap(part, share)
    if gap[-1:] != [","] or not 1 < len(gap) <= NOUN_WORDS + 3 or shares.gap(share, whole) not in _OF_THE:
        return None
    if any(not word[0].isalpha() or word in CLAUSE_BREAKS for word in gap[:-1]):
        return None
    counted = [shares.view.numbers[i].counts for i in (part, whole)]
    return Evidence.CUE if None in counted or same_thing(*counted) else None
