"""Shares of which a term is told aside: "of the $12bn deficit, half, $6bn, came", "thirty fell, a third of the 90".

Each takes the reader of a sentence's shares and the place of a number in its rows, as the constructions of
`share_forms` do.
"""

from __future__ import annotations

from auditor.assertions.frames.gaps import NOUN_WORDS, says_of, says_of_a_sum
from auditor.assertions.frames.share_leads import ShareLeads
from auditor.assertions.lexicon import CLAUSE_BREAKS, DETERMINERS, forms
from auditor.assertions.model import Evidence, Frame
from auditor.assertions.synonyms import same_thing
from auditor.assertions.tokens import stem
from auditor.quantities.model import Kind

Found = tuple[int, tuple[Frame, ...]]
_NONE: Found = (1, ())
_DASHES = frozenset({"-", "–", "—"})
_SUMS = forms("sum amount total figure number money")
_REACH = 12
"""Words in which the noun of a share stands before its whole."""
_BREAKS = (CLAUSE_BREAKS | {"(", ")"}) - forms("but and")


def part_aside(shares: ShareLeads, k: int) -> Found:
    """Return the frame of "of the £12bn deficit, half, £6bn, came" and "a surplus of £12bn, half the surplus, £6bn,".

    The whole leads the sentence, or is what the share names.
    """
    if k + 2 >= len(shares.rows):
        return _NONE
    whole, share, part = shares.rows[k : k + 3]
    if not (shares.is_amount(whole) and shares.is_share(share) and shares.is_whole(part, whole)):
        return _NONE
    named = shares.gap(share, part)
    if not named or named[-1] not in _DASHES | {","} or not shares.apposed(part, named=True):
        return _NONE
    noun = named[1 if named[0] == "of" else 0 : -1]
    if not noun:
        meant = shares.leads(whole)
    else:
        at = shares.view.tokens.at[whole]
        before = {stem(word) for word in shares.view.tokens.words[max(0, at - _REACH) : at]}
        meant = len(noun) <= NOUN_WORDS - 2 and noun[0] in DETERMINERS and stem(noun[-1]) in before
    return (3, (shares.made(Evidence.CUE, share=share, part=part, whole=whole),)) if meant else _NONE


def part_behind(shares: ShareLeads, k: int) -> Found:
    """Return the frame of "one in four of the 1,500 adults - 375 people -" and "half the surplus of £8m, £4m, came"."""
    if k + 2 >= len(shares.rows):
        return _NONE
    share, whole, part = shares.rows[k : k + 3]
    if not (shares.is_share(share) and shares.is_amount(whole) and shares.is_whole(part, whole)):
        return _NONE
    of, aside = shares.gap(share, whole), shares.gap(whole, part)
    if (
        not aside
        or aside[-1] not in _DASHES | {","}
        or len(aside) > NOUN_WORDS - 1
        or not shares.apposed(part, named=True)
    ):
        return _NONE
    if any(not word[0].isalpha() or word in _BREAKS for word in aside[:-1]) or "and" in aside:
        return _NONE
    halved = shares.view.numbers[share].quantity.kind is Kind.FRACTION and of[:1] != [] and of[0] in DETERMINERS
    dashed = aside[-1] in _DASHES and len(aside) > 1 and "of" not in shares.view.after(part, 2)
    summed = aside == [","] and len(of) > 1
    summed = summed and (of[-1] == "of" and len(of) < NOUN_WORDS if halved else says_of_a_sum(of))
    if not ((says_of(of) and dashed) or summed):
        return _NONE
    return 3, (shares.made(Evidence.CUE, share=share, part=part, whole=whole),)


def share_aside(shares: ShareLeads, k: int) -> Found:
    """Return the frame of "wanted £600m and got £210m, a third of that" and "of 1,500, 375, a quarter, did"."""
    if k + 2 >= len(shares.rows):
        return _NONE
    whole, part, share = shares.rows[k : k + 3]
    if not (shares.is_amount(whole) and shares.is_whole(part, whole) and shares.is_share(share)):
        return _NONE
    gap, after = shares.gap(part, share), shares.view.after(share, 4)
    if gap[-1:] not in ([","], ["-"], ["–"], ["—"]) or len(gap) > 2:
        return _NONE
    if shares.apposed(share) and len(gap) == 1 and shares.leads(whole):
        return 3, (shares.made(Evidence.CUE, share=share, part=part, whole=whole),)
    pointed = after[:2] in (["of", "what"], ["of", "that"], ["of", "this"]) or (
        after[:2] == ["of", "the"] and not _SUMS.isdisjoint(after[2:3])
    )
    between = shares.gap(whole, part)
    if not pointed or k or not _BREAKS.isdisjoint(between) or len(between) > _REACH:
        return _NONE
    return 3, (shares.made(Evidence.OF_THESE, share=share, part=part, whole=whole),)


def of_the_whole(shares: ShareLeads, k: int) -> Found:
    """Return the frame of "thirty were from abroad, a third of the 90"."""
    if k + 2 >= len(shares.rows):
        return _NONE
    part, share, whole = shares.rows[k : k + 3]
    if not (shares.is_amount(part) and shares.is_share(share) and shares.is_whole(part, whole)):
        return _NONE
    gap, of = shares.gap(part, share), shares.gap(share, whole)
    if (
        gap[-1:] != [","]
        or not 1 < len(gap) <= NOUN_WORDS + 3
        or of not in (["of", "the"], ["of", "all"], ["of", "its"])
    ):
        return _NONE
    if any(not word[0].isalpha() or word in CLAUSE_BREAKS for word in gap[:-1]):
        return _NONE
    one, other = shares.view.numbers[part], shares.view.numbers[whole]
    if (one.quantity.value or 0) >= (other.quantity.value or 0):
        return _NONE
    if None not in (one.counts, other.counts) and not same_thing(one.counts, other.counts):
        return _NONE
    return 3, (shares.made(Evidence.CUE, share=share, part=part, whole=whole),)


ASIDES = (part_aside, part_behind, share_aside, of_the_whole)
